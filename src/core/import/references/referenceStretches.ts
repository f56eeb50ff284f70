import { linesOf } from '../textLines';
import { layoutCount, referenceLayout } from './referenceBlocks';
import type { ReferenceBlock, ReferenceLayout, ReferenceLine } from './referenceBlocks';
import { readReference } from './referenceParts';
import type { ReadReference } from './referenceParts';

/** A block of a text, and the reference that it is. */
export interface BlockRead {
  readonly block: ReferenceBlock;
  /** `undefined` where the block is no reference. */
  readonly reference: ReadReference | undefined;
}

/** How many characters are looked at together to tell their layout. */
const stretchLength = 16_384;

/** `A B` */
const bare = /^\p{Lu}(?: \p{Lu}){0,3}$/u;
const nameAndLetters = /^\p{Lu}\p{L}+ \p{Lu}{1,3}$/u;

/** Where most people have initials without points, `Heron AB` is one of them and no company. */
function withBareInitials(all: readonly BlockRead[]): readonly BlockRead[] {
  const people = all.flatMap(({ reference }) => reference?.item.author?.slice(0, 1) ?? []);
  const given = people.flatMap(({ given }) => given ?? []);
  const isUsual = given.length > 0 && given.filter((name) => bare.test(name)).length * 2 > given.length;
  return isUsual
    ? all.map((read) =>
        nameAndLetters.test(read.reference?.item.author?.[0]?.literal ?? '')
          ? { ...read, reference: readReference(read.block.text, true) }
          : read,
      )
    : all;
}

/** Reads lines in their layout: that in which most of them are references, and of equal ones the one that they had before. */
class LayoutReader {
  #layout = 0;
  /** Layouts share most of their blocks. */
  readonly #known = new Map<string, BlockRead>();

  read(lines: readonly ReferenceLine[]): ReferenceLayout & { readonly read: readonly BlockRead[] } {
    this.#known.clear();
    let best = this.#readAs(lines, this.#layout);
    for (let layout = 0; layout < layoutCount; layout++) {
      const other = this.#readAs(lines, layout);
      if (other.count > best.count) {
        [best, this.#layout] = [other, layout];
      }
    }
    return { ...best, read: withBareInitials(best.read) };
  }

  #readAs(
    lines: readonly ReferenceLine[],
    layout: number,
  ): ReferenceLayout & { readonly read: readonly BlockRead[]; readonly count: number } {
    const parts = referenceLayout(lines, layout);
    const read = parts.blocks.map((block) => this.#readBlock(block));
    return { ...parts, read, count: read.filter(({ reference }) => reference).length };
  }

  #readBlock(block: ReferenceBlock): BlockRead {
    const place = `${String(block.span.start)}-${String(block.span.end)}`;
    const read = this.#known.get(place) ?? { block, reference: readReference(block.text) };
    this.#known.set(place, read);
    return read;
  }
}

/**
 * The references of a text stretch by stretch, each in the layout that fits it best. The last one of a stretch is read
 * with the next, as more of it may come.
 */
export function* readReferences(text: string): Generator<readonly BlockRead[], void, undefined> {
  const reader = new LayoutReader();
  let lines: ReferenceLine[] = [];
  let enough = stretchLength;
  for (const { start, end } of linesOf(text)) {
    lines.push({ raw: text.slice(start, end), start });
    if (end - (lines[0]?.start ?? 0) < enough) {
      continue;
    }
    const { read, lastStart } = reader.read(lines);
    if (lastStart === undefined) {
      enough *= 2;
    } else {
      yield read.filter(({ block }) => block.span.start < lastStart);
      lines = lines.slice(lines.findIndex((line) => line.start === lastStart));
      enough = stretchLength;
    }
  }
  yield reader.read(lines).read;
}
