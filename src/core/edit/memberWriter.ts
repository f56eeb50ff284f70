import type { CitationSyntaxId } from '../model/citationLanguage';
import { syntaxOf } from '../cite/syntax';
import type { Cite, CitationText, WriteOptions } from '../cite/syntax';
import type { CitationGroup } from '../scan/citationGroup';

/** The syntax that a citation of the document is in: one document can have several, MyST's roles and Pandoc's. */
export function syntaxOfGroup(group: CitationGroup, document: CitationSyntaxId): CitationSyntaxId {
  switch (group.notation) {
    case 'pandoc':
      return document === 'quarto' || document === 'rmd' ? document : 'pandoc';
    case 'role':
      return group.language === 'rst' ? 'rst' : 'myst';
    case 'command':
      return document === 'natbib' || document === 'biblatex' ? document : 'latex';
    case 'typstReference':
    case 'typstCall':
      return 'typst';
    case 'org':
    case 'orgRef':
      return 'org';
    case 'macro':
      return 'asciidoc';
    case 'label':
      return group.language === 'rst' ? 'rst' : 'asciidoc';
  }
}

/** org-ref's keys: bare, or behind `&` from its third version on. */
function writeOrgRef(cites: readonly Cite[], mark: '' | '&', separator: string): CitationText {
  const bad = cites.find(({ key }) => key === '' || /[\s,;&[\]()<>"]/.test(key));
  return bad
    ? { refused: `Org cannot carry the citation key "${bad.key}".` }
    : { text: cites.map(({ key }) => mark + key).join(separator) };
}

/** `cites` as they stand within `group`, a citation of `text` that can hold more than one paper. */
export function writeIntoGroup(
  text: string,
  group: CitationGroup,
  cites: readonly Cite[],
  options: WriteOptions,
): CitationText {
  if (group.notation === 'orgRef') {
    const isThird = text.slice(group.inner.start, group.inner.end).includes('&');
    return writeOrgRef(cites, isThird ? '&' : '', options.separator ?? (isThird ? ';' : ','));
  }
  return syntaxOf(syntaxOfGroup(group, 'pandoc')).writeMembers(cites, options);
}
