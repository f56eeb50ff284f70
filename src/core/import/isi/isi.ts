import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { firstTags } from '../tagged/taggedBlocks';
import type { TagGrammar, TagLine } from '../tagged/taggedBlocks';
import { readTagged } from '../tagged/taggedReading';
import { readIsiRecord } from './isiRecord';

/** `AU Smith, JA`: a tag of two characters and a space; further lines are indented. */
function tagLineOf(line: string): TagLine | undefined {
  const isTag = /^[A-Z][A-Z0-9](?: |$)/.test(line.slice(0, 3));
  return isTag ? { tag: line.slice(0, 2), value: line.slice(3).trim() } : undefined;
}

const grammar: TagGrammar = {
  tagLineOf,
  begin: 'PT',
  end: 'ER',
  titles: ['TI'],
  around: ['FN', 'VR', 'EF'],
  isIndented: true,
};

/** Whether the text begins with the head of such a file, or with a record. */
function begins(text: string): boolean {
  const tags = firstTags(text, grammar, 4);
  const at = tags.findIndex(({ tag }) => tag !== 'FN' && tag !== 'VR');
  const next = tags[at];
  return next?.tag === 'PT' && /^[A-Z]$/.test(next.value) && (at > 0 || tags[1]?.tag === 'AU');
}

/** Reads the tagged text that the Web of Science exports, once ISI's. */
export class IsiImporter implements Importer {
  readonly format = 'isi';

  recognise(name: string, text: string): number {
    if (/\.(?:ciw|isi)$/.test(name)) {
      return begins(text) ? 1 : 0.8;
    }
    return begins(text) && (!name.includes('.') || name.endsWith('.txt')) ? 0.9 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readTagged(text, {
      grammar,
      readRecord: readIsiRecord,
      beginning: 'with a line "PT" and its type',
    });
  }
}
