import type { MarkupLanguage } from '../base/markup';

/** Several references as one text in which each is a paragraph of its own; in plain text a line. */
export function joinReferences(references: readonly string[], language: MarkupLanguage): string {
  switch (language) {
    case 'text':
      return references.join('\n');
    case 'html':
      return references.map((reference) => `<p>${reference}</p>`).join('\n');
    default:
      return references.join('\n\n');
  }
}
