import { LineIndex } from '../../base/text';
import type { Span } from '../../base/text';
import type { Problem, Severity } from '../../model/problem';
import type { PaperRecord } from '../../model/record';
import { cslTypeOfRis } from '../../model/risMapping';
import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
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
    return new RisReading(text).steps(text);
  }
}

/** Endings under which databases let RIS be downloaded; the last two are Ovid's. */
const otherEnding = /\.(?:txt|refman|cgi|ovd)$/;

/** How many characters are read in one step. */
const stepLength = 200_000;

/** One call of {@link RisImporter.read}. */
class RisReading {
  #records: PaperRecord[] = [];
  readonly #problems: Problem[] = [];
  readonly #lineOfKey = new Map<string, number>();
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#lines = new LineIndex(text);
  }

  *steps(text: string): ImportSteps {
    let stepEnd = stepLength;
    for (const { block, stray } of risPartsOf(text)) {
      if (stray) {
        const message = 'This stands outside any record: a record begins with a line "TY  - " and its type.';
        this.#tell('error', ['text-outside', message], stray);
      } else {
        this.#take(block);
      }
      const { end } = stray ?? block.span;
      if (end >= stepEnd) {
        stepEnd = end + stepLength;
        yield this.#records;
        this.#records = [];
      }
    }
    yield this.#records;
    return { problems: this.#problems.sort((a, b) => a.range.start.line - b.range.start.line) };
  }

  #take(block: RisBlock): void {
    const { key, risType, item, extras } = readRisRecord(block);
    if (!block.isClosed) {
      this.#note(block, 'warning', ['missing-end', 'This record does not end with a line "ER  - ".']);
    }
    if (item.title === undefined && !item.author && !item.editor) {
      const message = 'This record has neither a title nor an author; it was left out.';
      this.#note(block, 'error', ['no-title-or-author', message]);
      return;
    }
    if (item.title === undefined) {
      this.#note(block, 'warning', ['no-title', 'This record has no title.']);
    }
    if (cslTypeOfRis(risType) === undefined) {
      const what = block.type === '' ? 'This record has no type' : `"${block.type}" is not a type of RIS`;
      this.#note(block, 'warning', ['unknown-type', `${what}; it was read as a document.`]);
    }
    this.#checkKey(block, key);
    this.#records.push({ key, item, extras, range: this.#lines.rangeOf(block.span) });
  }

  #checkKey(block: RisBlock, key: string | undefined): void {
    if (key === undefined) {
      return;
    }
    const line = this.#lineOfKey.get(key);
    if (line === undefined) {
      this.#lineOfKey.set(key, this.#lines.positionAt(block.span.start).line + 1);
    } else {
      const message = `The citation key "${key}" is also that of the record in line ${line}.`;
      this.#note(block, 'warning', ['duplicate-key', message]);
    }
  }

  /** What is about a record as a whole is marked at its first line. */
  #note(block: RisBlock, severity: Severity, what: readonly [string, string]): void {
    this.#tell(severity, what, block.firstLine);
  }

  #tell(severity: Severity, [code, message]: readonly [string, string], span: Span): void {
    this.#problems.push({ severity, code, message, range: this.#lines.rangeOf(span) });
  }
}
