import { lineInItem } from './yamlLines';
import type { YamlLine } from './yamlLines';

/** A stretch of a broken map. */
export interface MapPiece {
  /** The line of the field whose value this is. */
  readonly head: YamlLine;
  readonly start: number;
}

/** A field of a map, and the first line below it where that is its value. */
interface Field {
  readonly head: YamlLine;
  readonly piece: number;
  readonly first: YamlLine | undefined;
  /** How many lines stand below it that may be of its value. */
  readonly below: number;
  /** Whether its line may be one of a text that begins above it, or be followed by such lines. */
  readonly isInText: boolean;
}

/** Whether the value of a field is all that stands below its line. */
function isBelow({ value }: YamlLine): boolean {
  return value === '' || /^[|>]/.test(value);
}

/** Whether a value goes on below its line whatever stands there: a quotation mark or a bracket is not closed. */
function isUnclosed({ value }: YamlLine): boolean {
  const close = { '"': '"', "'": "'", '[': ']', '{': '}' }[value.charAt(0)];
  return close !== undefined && !(value.length > 1 && value.endsWith(close));
}

/** Whether a field has slipped to the left that has a value, and so is the first of what a name without one stands for. */
function isEmptyBefore(name: Field, field: Field): boolean {
  const isNext = field.piece === name.piece + 1 && name.head.value === '' && name.first === undefined;
  return isNext && !isBelow(field.head) && !field.isInText && field.below === 0;
}

/** Whether a line can be no part of what stands below a name, but one of the item of a list before that. */
function isInItem(open: Field, last: Field, line: YamlLine): boolean {
  const [item, first] = [open.first, last.first];
  const isNext = last.piece === open.piece + 1 && item?.kind === 'item' && first?.kind === 'item';
  return isNext && line.kind === 'field' && line.indent > item.indent && line.indent <= first.indent;
}

/**
 * Whether a name without a value has slipped to the right: it stands left of the fields of the name before, of which
 * `first` is the first, and the fields below it stand where those do.
 */
function isSlippedHead(line: YamlLine, first: YamlLine | undefined, next: YamlLine | undefined): boolean {
  const areFields = line.kind === 'field' && first?.kind === 'field' && next?.kind === 'field';
  return areFields && line.value === '' && line.indent < first.indent && next.indent === first.indent;
}

/**
 * Takes the lines of a map for its fields. A line that looks like one may have slipped to the left, out of a list or a map
 * of the field before: that goes on where a line stands just below it, and could not be a part of the slipped one.
 */
class MapPieces {
  readonly pieces: MapPiece[] = [];
  readonly #indent: number;
  /** The field on whose value a slipped line would have been. */
  #open: Field | undefined;
  #last: Field | undefined;
  /** The field before the last one. */
  #previous: Field | undefined;
  #before: YamlLine | undefined;

  constructor(indent: number) {
    this.#indent = indent;
  }

  take(line: YamlLine, next: YamlLine | undefined): void {
    const isOwn = line.indent <= this.#indent && line.kind === 'field';
    if (isOwn || isSlippedHead(line, this.#last?.first, next)) {
      this.#begin(line);
    } else if (this.#last && this.#last.first === undefined && isBelow(this.#last.head)) {
      this.#takeFirst(this.#last, line);
    } else if (this.#last) {
      this.#takeBelow(this.#last, line);
    }
    this.#before = line;
  }

  #begin(head: YamlLine): void {
    this.pieces.push({ head, start: head.start });
    this.#previous = this.#last;
    const isInText = this.#before?.kind === 'other' || isUnclosed(head);
    this.#last = { head, piece: this.pieces.length - 1, first: undefined, below: 0, isInText };
  }

  #takeFirst(field: Field, first: YamlLine): void {
    this.#last = { ...field, first, below: 1 };
    const isOwn = this.#open?.first === undefined || first.indent <= this.#open.first.indent;
    if (isOwn && field.head.value === '' && (first.kind === 'item' || first.kind === 'field')) {
      this.#open = this.#last;
    }
  }

  #takeBelow(last: Field, line: YamlLine): void {
    if (this.#previous && isEmptyBefore(this.#previous, last)) {
      this.pieces.length = last.piece;
      this.#takeFirst(this.#previous, line);
    } else if (this.#open && (this.#goesOn(this.#open, last, line) || isInItem(this.#open, last, line))) {
      this.#goOn(this.#open, last, line);
    } else {
      const isFirst = last.first !== undefined && line.indent < last.first.indent;
      this.#last = { ...last, first: isFirst ? line : last.first, below: last.below + 1 };
    }
  }

  #goesOn(open: Field, last: Field, line: YamlLine): boolean {
    const isPart = last.first !== undefined && line.indent >= last.first.indent;
    const isAlike = line.kind === open.first?.kind && line.indent === open.first.indent;
    // A line alone below a name more likely stands too far to the right than that name too far to the left.
    const isList = line.kind === 'item' || last.first?.kind !== 'field';
    return last.piece !== open.piece && isAlike && !isPart && (isList || last.below > 1);
  }

  /**
   * One field between is a slipped one and stays in the piece before. Several, and one that may have been text, are fields
   * of this map, behind which the piece before goes on.
   */
  #goOn(open: Field, last: Field, line: YamlLine): void {
    if (last.piece === open.piece + 1 && !last.isInText) {
      this.pieces.length = last.piece;
      this.#last = open;
    } else {
      this.pieces.push({ head: open.head, start: line.start });
      this.#open = { ...open, piece: this.pieces.length - 1 };
      this.#last = this.#open;
    }
  }
}

/** How far the fields of a map are indented; its first line may have slipped to the left, with nothing of its own below. */
function indentOf([first, ...others]: readonly YamlLine[]): number {
  const indent = first?.indent ?? 0;
  const [second] = others;
  const isSlipped =
    first !== undefined &&
    !isBelow(first) &&
    !isUnclosed(first) &&
    second?.kind === 'field' &&
    others.every((line) => line.indent > indent);
  return isSlipped ? second.indent : indent;
}

/** Where the fields of a map begin that `lines` are of. */
export function piecesOfMap(lines: readonly YamlLine[]): readonly MapPiece[] {
  const pieces = new MapPieces(indentOf(lines));
  lines.forEach((line, i) => {
    pieces.take(line, lines[i + 1]);
  });
  return pieces.pieces;
}

/**
 * The lines of an item, behind its first one, that begin items and can be of no list in it: what stands before them with
 * no greater indentation is neither an item of theirs nor a field without a value, and no text.
 */
export function looseItems(text: string, lines: readonly YamlLine[]): readonly YamlLine[] {
  const loose: YamlLine[] = [];
  let above: YamlLine[] = [];
  for (const [i, line] of lines.entries()) {
    while ((above.at(-1)?.indent ?? -1) > line.indent) {
      above.pop();
    }
    const before = above.at(-1);
    const isBesideLoose = before !== undefined && before === loose.at(-1) && before.indent === line.indent;
    const isText = before !== undefined && isOfText(text, before, line);
    if (i > 0 && line.kind === 'item' && !isText && (isBesideLoose || !holdsItem(text, before, line))) {
      loose.push(line);
      above = [];
    }
    above.push(line);
  }
  return loose;
}

/** Whether a line that begins like an item is one of a text that begins behind a name, and has nothing of an item. */
function isOfText(text: string, before: YamlLine, item: YamlLine): boolean {
  const isDeeper = before.kind === 'field' && before.indent < item.indent && !isBelow(before);
  const inside = lineInItem(text, item);
  const isNamed = inside.kind === 'field' && ['id', 'citation-key', 'type'].includes(inside.name);
  return isDeeper && !isNamed && !/^\s*- *\{/.test(text.slice(item.start, item.next));
}

function holdsItem(text: string, before: YamlLine | undefined, item: YamlLine): boolean {
  if (before?.kind !== 'item') {
    return before?.kind === 'other' || (before?.kind === 'field' && (isBelow(before) || isUnclosed(before)));
  }
  const inside = lineInItem(text, before);
  return (
    before.indent === item.indent || inside.kind === 'item' || (inside.kind === 'field' && isBelow(inside))
  );
}
