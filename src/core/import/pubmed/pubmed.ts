import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { firstTags } from '../tagged/taggedBlocks';
import type { TagGrammar, TagLine } from '../tagged/taggedBlocks';
import { readTagged } from '../tagged/taggedReading';
import { readPubmedRecord } from './pubmedRecord';

/** `PMID- 123`, `TI  - Title`: a tag of two to four letters, filled up to four, and a hyphen. */
export function medlineTagLineOf(line: string): TagLine | undefined {
  const head = line.slice(0, 5);
  const isTag = /^[A-Z][A-Z0-9]{1,3} {0,2}-$/.test(head) && (line.length === 5 || line.charAt(5) === ' ');
  return isTag ? { tag: head.slice(0, 4).trim(), value: line.slice(5).trim() } : undefined;
}

const grammar: TagGrammar = {
  tagLineOf: medlineTagLineOf,
  begin: 'PMID',
  titles: ['TI', 'BTI'],
  isIndented: true,
};

/** Reads PubMed's own format, also known as MEDLINE's and by the ending `.nbib`. */
export class PubmedImporter implements Importer {
  readonly format = 'nbib';

  recognise(name: string, text: string): number {
    const [first] = firstTags(text, grammar, 1);
    const begins = first?.tag === 'PMID' && /^\d{1,9}\b/.test(first.value);
    if (name.endsWith('.nbib')) {
      return begins ? 1 : 0.8;
    }
    return begins && (!name.includes('.') || name.endsWith('.txt')) ? 0.95 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    const beginning = 'with a line "PMID- " and its number';
    return readTagged(text, { grammar, readRecord: readPubmedRecord, beginning });
  }
}
