import { asFootnote } from '../model/footnoteMarks';
import { spaced, textsOf } from './citeTexts';
import { chooseForm } from './formOf';
import type { Cite, CitationSyntax, CitationText, WriteOptions } from './syntax';

const styleName = /^cite(?:\/[A-Za-z0-9_-]*){0,2}$/;

/** Org's keys. Source: Org's syntax, "Citation References". */
const plainKey = /^[\p{L}\p{N}_\-.:?!`'/*@+|(){}<>&^$#%~]+$/u;

/** Semicolons and brackets would end a cite or the citation. */
function guard(text: string): string {
  return text.replace(/[;[\]]/g, (character) => ({ ';': ',', '[': '(' })[character] ?? ')');
}

const rules = { language: 'org', guard } as const;

function writeMembers(cites: readonly Cite[], options: WriteOptions): CitationText {
  const bad = cites.find(({ key }) => !plainKey.test(key));
  if (bad) {
    return { refused: `Org cannot carry the citation key "${bad.key}".` };
  }
  const written = cites.map((cite) => {
    const { prefix, after } = textsOf(cite, rules, options);
    const before = prefix === '' ? '' : `${prefix} `;
    return `${before}${cite.suppressAuthor ? '-' : ''}@${cite.key}${spaced(after)}`;
  });
  return { text: written.join(options.separator ?? '; ') };
}

function write(cites: readonly Cite[], options: WriteOptions): CitationText {
  const choice = chooseForm('org', cites, options);
  if ('refused' in choice || cites.length === 0) {
    return 'refused' in choice ? choice : { text: '' };
  }
  if (!styleName.test(choice.command)) {
    return { refused: `"${choice.command}" is not a citation style of Org, such as cite/t.` };
  }
  // The style says it for all of them.
  const shown = choice.form === 'year' ? cites.map((cite) => ({ ...cite, suppressAuthor: false })) : cites;
  const members = writeMembers(shown, options);
  if ('refused' in members) {
    return members;
  }
  const text = `[${choice.command}:${members.text}]`;
  const isNote = choice.form === 'footnote' && choice.command === 'cite';
  return { text: isNote ? asFootnote(text, 'org') : text };
}

/** Org's citations: `[cite:see @a p. 3; @b]`, `[cite/t:@a]`. Source: Org's manual, "Citations". */
export const orgSyntax: CitationSyntax = {
  id: 'org',
  language: 'org',
  write: (cites, options = {}) => write(cites, options),
  writeMembers: (cites, options = {}) => writeMembers(cites, options),
};
