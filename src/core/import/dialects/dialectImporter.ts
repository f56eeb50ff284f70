import { FieldValues } from '../fieldValues';
import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import type { RecordFacts } from '../recordCollector';
import { readRisRecord } from '../ris/risRecord';
import type { TaggedBlock } from '../tagged/taggedBlocks';
import { readTagged } from '../tagged/taggedReading';
import type { TaggedDialect } from './dialect';

function readRecord(block: TaggedBlock, { typeOf, inRis }: TaggedDialect): RecordFacts {
  const values = new FieldValues();
  for (const { tag, lines } of block.fields) {
    values.add(tag, lines.join(' '));
  }
  const type = typeOf(values);
  const fields = block.fields.flatMap(({ tag, lines }) =>
    inRis(tag, lines.join(' '), type).map(([risTag, value]) => ({
      tag: risTag,
      lines: [value],
      span: block.span,
    })),
  );
  const { key, item, extras, unclearDate } = readRisRecord({ ...block, type, fields });
  return { key, item, extras, unclearDate };
}

/** Reads the texts of one dialect. */
export class DialectImporter implements Importer {
  readonly format;
  readonly #dialect: TaggedDialect;

  constructor(dialect: TaggedDialect) {
    this.format = dialect.format;
    this.#dialect = dialect;
  }

  recognise(name: string, text: string): number {
    const isName = !name.includes('.') || /\.(?:txt|net|rdf|redif|inspec|copac)$/.test(name);
    return isName && this.#dialect.signs.every((sign) => sign.test(text)) ? 0.9 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    const { grammar, beginning } = this.#dialect;
    return readTagged(text, { grammar, beginning, readRecord: (block) => readRecord(block, this.#dialect) });
  }
}
