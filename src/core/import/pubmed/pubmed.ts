import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { firstTags } from '../tagged/taggedBlocks';
import type { TagGrammar, TagLine } from '../tagged/taggedBlocks';
import { readTagged } from '../tagged/taggedReading';
import { readPubmedRecord } from './pubmedRecord';

/** `PMID- 123`, `TI  - Title`: a tag of two to four letters, filled up to four, and a hyphen. */
export function medlineTagLineOf(line: string): TagLine | undefined {
  const head = line.slice(0, 5);
  const isTag =
    /^[A-Z][A-Z0-9]{1,3} {0,2}-$/.test(head) &&
    (line.length === 5 || line.charAt(5) === ' ' || /^PMID-\d/.test(line));
  return isTag ? { tag: head.slice(0, 4).trim(), value: line.slice(5).trim() } : undefined;
}

const grammar: TagGrammar = {
  tagLineOf: medlineTagLineOf,
  begin: 'PMID',
  titles: ['TI', 'BTI'],
  isIndented: true,
};

/** A line with a tag that no other format has. */
const ownLine = /^(?:PMID|OWN |STAT|DCOM|FAU |DEP |JT {2}|JID |LID |AID |EDAT|PHST)- /gm;

/** Whether the text begins with a record's number, or else with other lines of records of PubMed. */
function beginningOf(text: string): 'number' | 'other' | undefined {
  const [first] = firstTags(text, grammar, 1);
  if (first?.tag === 'PMID' && /^\d{1,9}\b/.test(first.value)) {
    return 'number';
  }
  const own = text.slice(0, 4096).match(ownLine) ?? [];
  return first && first.tag !== 'TY' && own.length >= 2 ? 'other' : undefined;
}

/** Reads PubMed's own format, also known as MEDLINE's and by the ending `.nbib`. */
export class PubmedImporter implements Importer {
  readonly format = 'nbib';

  recognise(name: string, text: string): number {
    const beginning = beginningOf(text);
    if (name.endsWith('.nbib')) {
      return beginning === 'number' ? 1 : 0.8;
    }
    const mayBe = beginning !== undefined && (!name.includes('.') || name.endsWith('.txt'));
    return mayBe ? (beginning === 'number' ? 0.95 : 0.85) : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    const beginning = 'with a line "PMID- " and its number';
    return readTagged(text, { grammar, readRecord: readPubmedRecord, beginning });
  }
}
