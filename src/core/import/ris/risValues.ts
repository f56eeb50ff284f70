import { collapseWhitespace } from '../../base/text';
import { standardRisType } from '../../model/risMapping';
import { decodeEntities } from '../htmlEntities';
import type { RisBlock } from './risLines';

/**
 * Tags of which each line says something of its own: EndNote writes one tag and the further values below it. All
 * others are texts that may be wrapped.
 */
const listTags = new Set('A1 A2 A3 A4 AU ED TA DB SN UR L1 L2 L3 L4 LK KW'.split(' '));

/** Most texts have single spaces only, and are long. */
function inOneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? collapseWhitespace(text) : text.trim();
}

/** What one record says, by tag. */
export class RisValues {
  /** The record's type in capitals; empty where it has none. */
  readonly type: string;
  readonly #values = new Map<string, string[]>();

  constructor(block: RisBlock) {
    this.type = standardRisType(block.type);
    for (const { tag, lines } of block.fields) {
      const texts = listTags.has(tag) ? lines : [lines.join(' ')];
      for (const text of texts) {
        this.#add(tag, inOneLine(decodeEntities(text)));
      }
    }
  }

  /** The values of `tags`, those of the first tag first. None is blank. */
  all(...tags: readonly string[]): readonly string[] {
    return tags.flatMap((tag) => this.#values.get(tag) ?? []);
  }

  /** The first value of the first of `tags` that has one. */
  first(...tags: readonly string[]): string | undefined {
    for (const tag of tags) {
      const [value] = this.#values.get(tag) ?? [];
      if (value !== undefined) {
        return value;
      }
    }
    return undefined;
  }

  joined(tag: string, between: string): string | undefined {
    return this.#values.get(tag)?.join(between);
  }

  #add(tag: string, value: string): void {
    const values = this.#values.get(tag);
    if (value === '') {
      return;
    }
    if (values) {
      values.push(value);
    } else {
      this.#values.set(tag, [value]);
    }
  }
}
