import { typstString } from '../base/markupTypst';
import { asFootnote } from '../model/footnoteMarks';
import { sourceOf, textsOf } from './citeTexts';
import { chooseForm } from './formOf';
import type { FormChoice } from './formOf';
import { withPageLabel } from './locator';
import type { Cite, CitationSyntax, CitationText, WriteOptions } from './syntax';

const forms = /^(?:normal|prose|full|author|year)$/;

/** A key that can be written as a label; a period or colon at its end would be the sentence's. */
const plainKey = /^[\p{L}\p{N}_-](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}_-])?$/u;

const rules = {
  language: 'typst',
  locator: (given: string) => withPageLabel(given.replace(/(\d)--(?=\d)/g, '$1\u2013')),
} as const;

function writeCall({ key }: Cite, after: string, form: string): string {
  const label = plainKey.test(key) ? `<${key}>` : `label(${typstString(key)})`;
  const supplement = after === '' ? '' : `, supplement: [${after}]`;
  return `#cite(${label}${supplement}${form === 'normal' ? '' : `, form: "${form}"`})`;
}

/** One paper; a prefix is text before it, since Typst's citations have none. */
function writeCite(cite: Cite, { command }: FormChoice, options: WriteOptions): string {
  const { prefix, after } = textsOf(cite, rules, options);
  const isReference = command === 'normal' && plainKey.test(cite.key);
  const text = isReference
    ? `@${cite.key}${after === '' ? '' : `[${after}]`}`
    : writeCall(cite, after, command);
  return prefix === '' ? text : `${prefix} ${text}`;
}

function write(cites: readonly Cite[], options: WriteOptions): CitationText {
  const choice = chooseForm('typst', cites, options);
  if ('refused' in choice) {
    return choice;
  }
  const bad = cites.find(({ key }) => key.trim() === '');
  if (bad || !forms.test(choice.command)) {
    return {
      refused: bad
        ? `Typst cannot carry the citation key "${bad.key}".`
        : `"${choice.command}" is not a form of Typst’s cite: it has normal, prose, full, author and year.`,
    };
  }
  const isNote = choice.form === 'footnote';
  const separator = options.separator ?? (isNote || choice.form === 'full' ? '; ' : ' ');
  const text = cites.map((cite) => writeCite(cite, choice, options)).join(separator);
  return { text: isNote && text !== '' ? asFootnote(text, 'typst') : text };
}

/** Typst's citations: `@a`, `@a[p. 3] @b`, `#cite(<a>, form: "prose")`. Source: Typst's reference, "Cite". */
export const typstSyntax: CitationSyntax = {
  id: 'typst',
  language: 'typst',
  write: (cites, options = {}) => write(cites, options),
  writeMembers: (cites, options = {}) => write(cites, options),
  toSource: (cite) => sourceOf(cite, rules),
};
