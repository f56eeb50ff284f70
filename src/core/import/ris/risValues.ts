import { standardRisType } from '../../model/risMapping';
import { FieldValues } from '../fieldValues';
import { decodeEntities } from '../htmlEntities';
import type { RisBlock } from './risLines';

/**
 * Tags of which each line says something of its own: EndNote writes one tag and the further values below it. All
 * others are texts that may be wrapped.
 */
const listTags = new Set('A1 A2 A3 A4 AU ED TA DB SN UR L1 L2 L3 L4 LK KW'.split(' '));

/** What R writes in the place of a value that is missing. */
const missing = 'NA';

/** What one record says, by tag. */
export class RisValues extends FieldValues {
  /** The record's type in capitals; empty where it has none. */
  readonly type: string;

  constructor(block: RisBlock) {
    super();
    this.type = standardRisType(block.type);
    for (const { tag, lines } of block.fields) {
      const texts = listTags.has(tag) ? lines : [lines.join(' ')];
      for (const text of texts.filter((each) => each !== missing)) {
        this.add(tag, decodeEntities(text));
      }
    }
  }
}
