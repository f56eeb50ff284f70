import type { PaperRecord } from '../../model/record';
import { cslTypeOfRis } from '../../model/risMapping';
import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { RecordCollector } from '../recordCollector';
import { beginsAsRis, risPartsOf } from './risLines';
import type { RisBlock } from './risLines';
import { readRisRecord } from './risRecord';

/** Reads RIS as databases and reference managers really write it. Specification: https://en.wikipedia.org/wiki/RIS_(file_format). */
export class RisImporter implements Importer {
  readonly format = 'ris';

  recognise(name: string, text: string): number {
    const begins = beginsAsRis(text);
    if (name.endsWith('.ris')) {
      return begins ? 1 : 0.8;
    }
    return begins && (!name.includes('.') || otherEnding.test(name)) ? 0.9 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readingOf(text);
  }
}

/** Endings under which databases let RIS be downloaded; the last two are Ovid's. */
const otherEnding = /\.(?:txt|refman|cgi|ovd)$/;

/** How many characters are read in one step. */
const stepLength = 200_000;

function* readingOf(text: string): ImportSteps {
  const collector = new RecordCollector(text);
  let records: PaperRecord[] = [];
  let stepEnd = stepLength;
  for (const { block, stray } of risPartsOf(text)) {
    if (stray) {
      const message = 'This stands outside any record: a record begins with a line "TY  - " and its type.';
      collector.tell('error', ['text-outside', message], stray);
    } else {
      records.push(...take(block, collector));
    }
    const { end } = stray ?? block.span;
    if (end >= stepEnd) {
      stepEnd = end + stepLength;
      yield records;
      records = [];
    }
  }
  yield records;
  return { problems: collector.problems };
}

function take(block: RisBlock, collector: RecordCollector): readonly PaperRecord[] {
  if (!block.isClosed) {
    const message = 'This record does not end with a line "ER  - ".';
    collector.tell('warning', ['missing-end', message], block.firstLine);
  }
  const { risType, ...facts } = readRisRecord(block);
  const typeProblem = typeProblemOf(block, risType, facts.item.type);
  return collector.take({ ...facts, typeProblem }, block);
}

function typeProblemOf(block: RisBlock, risType: string, cslType: string): string | undefined {
  if (cslTypeOfRis(risType) !== undefined) {
    return undefined;
  }
  const what = block.type === '' ? 'This record has no type' : `"${block.type}" is not a type of RIS`;
  return `${what}; it was read as a ${cslType === 'document' ? 'document' : 'journal article'}.`;
}
