import type { Span } from '../../base/text';
import { BibtexScanner } from './bibtexScanner';
import type { BibtexEntry, BibtexField, BibtexFile, BibtexPreamble } from './bibtexSyntax';

/**
 * Takes a .bib file apart, with the place of everything, in one pass. Text between entries is comment. What is not
 * closed is left out up to the next `@type{` at the start of a line; the entries before and after stay.
 */
export function scanBibtex(text: string): BibtexFile {
  const scanner = new BibtexScanner(text);
  const entries: BibtexEntry[] = [];
  const strings: BibtexField[] = [];
  const preambles: BibtexPreamble[] = [];
  const comments: Span[] = [];
  for (let block = scanner.next(); block; block = scanner.next()) {
    switch (block.kind) {
      case 'entry':
        entries.push(block.entry);
        break;
      case 'strings':
        strings.push(...block.definitions);
        break;
      case 'preamble':
        preambles.push(block.preamble);
        break;
      case 'comment':
        comments.push(block.span);
    }
  }
  return { entries, strings, preambles, comments, errors: scanner.takeErrors() };
}
