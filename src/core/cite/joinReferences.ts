import type { MarkupLanguage } from '../base/markup';
import { rtfDocument } from '../base/markupRtf';

/** A finished citation as a text that stands alone: in RTF a whole document. */
export function joinCitation(citation: string, language: MarkupLanguage): string {
  return language === 'rtf' ? rtfDocument([citation]) : citation;
}

/** Several references as one text in which each is a paragraph of its own; in plain text a line. RTF is a whole document. */
export function joinReferences(references: readonly string[], language: MarkupLanguage): string {
  switch (language) {
    case 'text':
      return references.join('\n');
    case 'html':
      return references.map((reference) => `<p>${reference}</p>`).join('\n');
    case 'rtf':
      return rtfDocument(references);
    default:
      return references.join('\n\n');
  }
}
