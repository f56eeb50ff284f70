import { escapeLatexProse } from '../export/latexEscape';
import { unsaidInRis } from '../import/ris/risUnsaid';
import type { RisFacts } from '../import/ris/risRecord';
import { isPlaceOfFile } from '../model/ownField';
import type { OwnField } from '../model/ownField';
import { withoutMarkup } from '../model/paper';
import type { Paper } from '../model/paper';
import { ownFieldOfRisTag } from '../model/risOwnFields';
import { isBalanced } from './ownFieldsOfBibtex';
import { isKeyOf } from './sourceEntries';

type Owner = Pick<Paper, 'key' | 'extras' | 'item'>;

/** Whether a record is the paper's: by its key, where it has one, else by its title or DOI. */
function isOf({ item, extras }: Owner, { item: own }: RisFacts): boolean {
  const titles = [item.title, ...(extras.altTitles ?? [])].map((title) => withoutMarkup(title ?? ''));
  return titles.includes(withoutMarkup(own.title ?? '')) || (own.DOI !== undefined && own.DOI === item.DOI);
}

/** Places of files are no LaTeX, and stand as they are. */
function latexOf(name: string, text: string): string {
  return isPlaceOfFile(name) && isBalanced(text) && !text.includes('^^')
    ? text
    : escapeLatexProse(text, { unicode: true });
}

/** What the RIS record in `text` says beyond what is read of it, if it is the paper's. */
export function ownFieldsOfRis(text: string, paper: Owner): readonly OwnField[] {
  const found = unsaidInRis(text);
  const key = found?.facts.key;
  if (!found || !(key === undefined ? isOf(paper, found.facts) : isKeyOf(paper, key))) {
    return [];
  }
  return [...found.unsaid].flatMap(([tag, values]) => {
    const name = ownFieldOfRisTag(tag);
    return name === undefined ? [] : [{ name, text: latexOf(name, values.join('; ')) }];
  });
}
