import type { PaperRecord } from '../../model/record';
import type { ImportSteps } from '../importer';
import { inSteps, RecordCollector } from '../recordCollector';
import type { RecordFacts } from '../recordCollector';
import { readTaggedBlocks } from './taggedBlocks';
import type { TaggedBlock, TagGrammar } from './taggedBlocks';

/** A format of tagged lines: its grammar, how one record is read, and what it says of what is amiss. */
export interface TaggedFormat {
  readonly grammar: TagGrammar;
  readonly readRecord: (block: TaggedBlock) => RecordFacts;
  /** How a record begins, for the sentence on text outside of any: `with a line "%0" and its type`. */
  readonly beginning: string;
}

/** Reads a text of tagged lines in steps; each record by itself, so that a bad one costs no other. */
export function* readTagged(text: string, format: TaggedFormat): ImportSteps {
  const collector = new RecordCollector(text);
  yield* inSteps(recordsOf(text, format, collector));
  return { problems: collector.problems };
}

function* recordsOf(
  text: string,
  { grammar, readRecord, beginning }: TaggedFormat,
  collector: RecordCollector,
): Generator<readonly PaperRecord[], void, undefined> {
  for (const piece of readTaggedBlocks(text, grammar)) {
    if (piece.kind === 'stray') {
      const message = `This stands outside any record: a record begins ${beginning}.`;
      collector.tell('error', ['text-outside', message], piece.span);
      continue;
    }
    if (!piece.block.isClosed) {
      const message = `This record does not end with a line "${grammar.end ?? ''}".`;
      collector.tell('warning', ['missing-end', message], piece.block.firstLine);
    }
    yield collector.take(readRecord(piece.block), piece.block);
  }
}
