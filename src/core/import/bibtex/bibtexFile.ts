import { runToEnd } from '../../base/steps';
import type { Span } from '../../base/text';
import { BibtexScanner } from './bibtexScanner';
import type { BibtexEntry, BibtexField, BibtexFile, BibtexPreamble } from './bibtexSyntax';

/** How many entries are taken in one step. */
const blocksPerStep = 500;

/** As {@link scanBibtex}, in steps of some milliseconds that give nothing. */
export function* scanBibtexInSteps(text: string): Generator<undefined, BibtexFile, void> {
  const scanner = new BibtexScanner(text);
  const entries: BibtexEntry[] = [];
  const strings: BibtexField[] = [];
  const preambles: BibtexPreamble[] = [];
  const comments: Span[] = [];
  let taken = 0;
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
    if (++taken % blocksPerStep === 0) {
      yield;
    }
  }
  return { entries, strings, preambles, comments, errors: scanner.takeErrors() };
}

/**
 * Takes a .bib file apart, with the place of everything, in one pass. Text between entries is comment. What is not
 * closed is left out up to the next `@type{` at the start of a line; the entries before and after stay.
 */
export function scanBibtex(text: string): BibtexFile {
  return runToEnd(scanBibtexInSteps(text));
}
