import { parseJson } from '../base/storedFields';
import { escapeLatexProse } from '../export/latexEscape';
import { isJsonObject } from '../import/cslJson/cslJsonValues';
import { isPrintingCommand } from '../import/latex/latexTextCommands';
import { isPlaceOfFile, ownFieldsInCustom } from '../model/ownField';
import type { OwnField } from '../model/ownField';
import type { Paper } from '../model/paper';
import { isBalanced, mayBeOwn } from './ownFieldsOfBibtex';
import { isKeyOf } from './sourceEntries';

/** Fonts, and an address with its text, beside the commands that the reader prints. */
const harmless = /^(?:[a-zA-Z]|text[a-z]{2,14}|math[a-z]{2,4}|href|nocase|hspace|noopsort)$/;

/** Marks and words of BibLaTeX (manual, section 4.7), which print something wherever they stand. */
const ofBiblatex =
  /^(?:add(?:dot|comma|semicolon|colon|period|excl|quest|space|nbspace|thinspace|nbthinspace|lowpenspace|highpenspace|slash)|mkbib[a-z]{3,16}|bibstring|autocap|midsentence|space|printfield|thefield|hologo)$/;

function isHarmlessCommand(name: string): boolean {
  return harmless.test(name) || ofBiblatex.test(name) || isPrintingCommand(name);
}

/** Whether LaTeX does nothing with a text but set it. */
function isHarmless(text: string): boolean {
  const words = [...text.matchAll(/\\(?:([a-zA-Z]+)|[^])/g)].flatMap((match) => match[1] ?? []);
  return isBalanced(text) && !text.includes('^^') && words.every(isHarmlessCommand);
}

/** What is set as it is: LaTeX that is harmless. All else is a text for its own sake. */
function latexOf(name: string, text: string): string {
  return isHarmless(text) || (isPlaceOfFile(name) && isBalanced(text) && !text.includes('^^'))
    ? text
    : escapeLatexProse(text, { unicode: true });
}

/**
 * The own fields that a CSL-JSON item keeps in `custom`, if it is the paper's. Names that are read of a .bib
 * entry, or that BibTeX cannot have, are no own fields; commands beyond letters and fonts become text.
 */
export function ownFieldsOfJson(json: string, paper: Pick<Paper, 'key' | 'extras'>): readonly OwnField[] {
  const item = parseJson(json);
  const custom = isJsonObject(item) && isJsonObject(item.custom) ? item.custom[ownFieldsInCustom] : undefined;
  const key = isJsonObject(item) ? (item['citation-key'] ?? item.id) : undefined;
  if (!isJsonObject(custom) || typeof key !== 'string' || !isKeyOf(paper, key)) {
    return [];
  }
  return Object.entries(custom).flatMap(([name, text]) =>
    typeof text === 'string' && text !== '' && /^[a-z_][\w:.+-]{0,99}$/.test(name) && mayBeOwn(name)
      ? [{ name, text: latexOf(name, text) }]
      : [],
  );
}
