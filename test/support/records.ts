import type { CslItem } from '../../src/core/model/cslItem';
import { factsOf } from '../../src/core/model/paper';
import type { PaperFacts } from '../../src/core/model/paper';
import type { PaperRecord, RecordExtras } from '../../src/core/model/record';
import type { SourceContent } from '../../src/core/model/library';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What a test says of a record; the rest is left empty. */
export interface RecordSketch {
  readonly key?: string;
  readonly title?: string;
  /** `Family, Given` or a bare family name each. */
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly item?: Partial<CslItem>;
  readonly extras?: RecordExtras;
  readonly line?: number;
}

/** A record as a reader would make it from the sketch. */
export function record(sketch: RecordSketch): PaperRecord {
  const position = { line: sketch.line ?? 0, character: 0 };
  const authors = sketch.authors?.map((name) => {
    const [family, given] = name.split(', ');
    return given === undefined ? { family } : { family, given };
  });
  return {
    key: sketch.key,
    item: {
      type: 'article-journal',
      ...(sketch.title === undefined ? {} : { title: sketch.title }),
      ...(authors ? { author: authors } : {}),
      ...(sketch.year === undefined ? {} : { issued: { 'date-parts': [[sketch.year]] } }),
      ...sketch.item,
    },
    extras: sketch.extras ?? {},
    range: sketch.line === undefined ? nowhere : { start: position, end: position },
  };
}

export function facts(sketch: RecordSketch): PaperFacts {
  const made = record(sketch);
  return factsOf(made.item, made.extras);
}

/** A source with these records and no problems. */
export function source(id: string, ...sketches: readonly RecordSketch[]): SourceContent {
  return { id, format: 'bibtex', records: sketches.map(record), problems: [] };
}
