import type { Span } from '../../base/text';
import { looseItems, piecesOfMap } from './yamlPieces';
import { withLineFeeds, yamlLines } from './yamlLines';
import type { YamlLine } from './yamlLines';
import { YamlParser } from './yamlParse';
import type { ParsedYaml } from './yamlParse';
import { mapOf } from './yamlTree';
import type { YamlFault, YamlField, YamlNode } from './yamlTree';

/** What a YAML text holds, and what is wrong with it. */
export interface YamlReading {
  /** One for each document of the text. */
  readonly roots: readonly YamlNode[];
  readonly faults: readonly YamlFault[];
}

/**
 * Reads a whole YAML text. Where it is not YAML, it is taken apart at its items and fields, and these at theirs, until
 * only the broken pieces are left out. Never throws.
 */
export function readYaml(source: string): YamlReading {
  const text = withLineFeeds(source);
  const whole = new YamlParser().parse(text, 0);
  return whole.mistake === undefined ? whole : new Recovery(text).run();
}

/** A stretch of the text. `blanked` is the offset of the hyphen that does not count, as it begins the item. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly blanked?: number;
}

/** Items in maps in lists in maps: more than bibliographies have. Each level reads broken pieces once more. */
const mostLevels = 6;

class Recovery {
  readonly #text: string;
  readonly #parser = new YamlParser();
  readonly #faults: YamlFault[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  run(): YamlReading {
    const roots = this.#documents().map((region) => this.#read(region, 0));
    return { roots: roots.filter((root) => root.kind !== 'nothing'), faults: this.#faults };
  }

  /** The stretches between the lines `---` and `...`; what stands on such a line belongs to the next one. */
  #documents(): readonly Region[] {
    const regions: Region[] = [];
    let start = 0;
    for (const line of yamlLines(this.#text)) {
      if (line.kind === 'marker') {
        regions.push({ start, end: line.start });
        start = line.value === '' ? line.next : line.start;
      }
    }
    return [...regions, { start, end: this.#text.length }];
  }

  /** Recursive, but only {@link mostLevels} deep. */
  #read(region: Region, level: number): YamlNode {
    const parsed = this.#parser.parse(this.#textOf(region), region.start);
    const [root = nothingAt(region)] = parsed.roots;
    if (parsed.mistake === undefined) {
      this.#faults.push(...parsed.faults);
      return root;
    }
    const told = this.#faults.length;
    const inPieces = level < mostLevels ? this.#readInPieces(region, level, parsed.mistake) : undefined;
    if (this.#faults.length === told) {
      this.#faults.push(this.#nearStart(parsed.mistake, region));
    }
    return inPieces ?? nothingAt(region);
  }

  /** What has no end is told of where it begins, not where the next piece does. */
  #nearStart(fault: YamlFault, region: Region): YamlFault {
    const text = this.#textOf(region);
    const start = region.start + text.length - text.trimStart().length;
    const isBehind = fault.span.start >= region.start + text.trimEnd().length;
    return isBehind ? { ...fault, span: { start, end: start + 1 } } : fault;
  }

  #textOf({ start, end, blanked }: Region): string {
    return blanked === undefined
      ? this.#text.slice(start, end)
      : `${this.#text.slice(start, blanked)} ${this.#text.slice(blanked + 1, end)}`;
  }

  #linesOf(region: Region): readonly YamlLine[] {
    const lines: YamlLine[] = [];
    for (const line of yamlLines(this.#textOf(region))) {
      if (line.kind !== 'blank') {
        lines.push({ ...line, start: line.start + region.start, next: line.next + region.start });
      }
    }
    return lines;
  }

  #readInPieces(region: Region, level: number, mistake: YamlFault): YamlNode | undefined {
    const lines = this.#linesOf(region);
    switch (lines[0]?.kind) {
      case 'item':
        return this.#readList(region, lines, level);
      case 'field':
        return this.#readBareItem(region, lines, level) ?? this.#readMap(region, lines, level);
      default:
        return this.#readBehind(region, lines, { level, mistake });
    }
  }

  /** What begins with neither an item nor a field, from the next one on that is not below it, or from an item. */
  #readBehind(
    { end }: Region,
    lines: readonly YamlLine[],
    { level, mistake }: { readonly level: number; readonly mistake: YamlFault },
  ): YamlNode | undefined {
    const indent = lines[0]?.indent ?? 0;
    const parts = lines.filter((line) => line.kind !== 'other');
    const next = parts.find((line) => line.indent <= indent) ?? parts.find((line) => line.kind === 'item');
    if (!next) {
      return undefined;
    }
    this.#faults.push(mistake);
    return this.#read({ start: next.start, end }, level + 1);
  }

  #readList(region: Region, lines: readonly YamlLine[], level: number): YamlNode {
    const indent = lines[0]?.indent ?? 0;
    const heads = lines.filter((line) => line.kind === 'item' && line.indent <= indent);
    const items = itemsFrom(heads, region.end).flatMap((item) => this.#readItem(item, level));
    return { kind: 'list', span: spanFrom(lines[0], region), items };
  }

  /** A list of which the first item has lost its hyphen: the others stand further to the left behind it. */
  #readBareItem(region: Region, lines: readonly YamlLine[], level: number): YamlNode | undefined {
    const indent = lines[0]?.indent ?? 0;
    const next = lines.find((line) => line.indent < indent);
    const items = lines.filter((line) => line.kind === 'item' && line.indent === next?.indent);
    if (next?.kind !== 'item' || items.length < 2 || region.blanked !== undefined) {
      return undefined;
    }
    const first = this.#read({ start: region.start, end: next.start }, level + 1);
    const rest = this.#read({ start: next.start, end: region.end }, level + 1);
    const others = rest.kind === 'list' ? rest.items : [rest];
    return { kind: 'list', span: spanFrom(lines[0], region), items: [first, ...others] };
  }

  /** One item; where it is broken and others stand in it that belong to nothing of its own, they are items, too. */
  #readItem(item: Region, level: number): readonly YamlNode[] {
    const heads = itemHeads(this.#text, this.#linesOf({ start: item.start, end: item.end }));
    const isWhole =
      heads.length < 2 || this.#parser.parse(this.#textOf(item), item.start).mistake === undefined;
    const items = isWhole ? [item] : itemsFrom(heads, item.end);
    return items.map((piece) => this.#read(piece, level + 1));
  }

  #readMap(region: Region, lines: readonly YamlLine[], level: number): YamlNode {
    const pieces = piecesOfMap(lines);
    const values = new Map<YamlLine, YamlNode>();
    pieces.forEach(({ head, start }, i) => {
      const end = pieces[i + 1]?.start ?? region.end;
      const before = values.get(head);
      const value = this.#readField(head, { start, end }, level);
      values.set(head, before ? joined(before, value) : value);
    });
    const fields = [...values].map(([head, value]): YamlField => {
      const start = head.start + head.indent;
      return { name: head.name, nameSpan: { start, end: start + head.name.length }, value };
    });
    return mapOf(spanFrom(lines[0], region), fields);
  }

  /** The value of a field; `piece` begins at the field's own line, or further down where its list goes on. */
  #readField(head: YamlLine, piece: Region, level: number): YamlNode {
    if (piece.start !== head.start) {
      return this.#read(piece, level + 1);
    }
    const whole: ParsedYaml = this.#parser.parse(this.#text.slice(piece.start, piece.end), piece.start);
    const [root] = whole.roots;
    if (whole.mistake === undefined && root?.kind === 'map') {
      this.#faults.push(...whole.faults);
      return root.fields.get(head.name)?.value ?? nothingAt(piece);
    }
    if (head.value === '' && level < mostLevels) {
      return this.#read({ start: head.next, end: piece.end }, level + 1);
    }
    if (whole.mistake) {
      this.#faults.push(this.#nearHead(whole.mistake, head));
    }
    return this.#asText(head, piece);
  }

  /** That a text has no end shows only behind all that it swallows; its owner looks for its beginning. */
  #nearHead(fault: YamlFault, head: YamlLine): YamlFault {
    const end = this.#endOf(head);
    const start = end - head.value.length;
    return fault.span.start < head.next - 1 ? fault : { ...fault, span: { start, end } };
  }

  #endOf(line: YamlLine): number {
    return line.start + this.#text.slice(line.start, line.next).trimEnd().length;
  }

  /** A text on one line that only lacks its quotation marks is taken as it stands. */
  #asText(head: YamlLine, piece: Region): YamlNode {
    const end = this.#endOf(head);
    const isAlone = this.#text.slice(head.next, piece.end).trim() === '';
    return isAlone && head.value !== '' && !/^["'[{|>&!]/.test(head.value)
      ? { kind: 'text', span: { start: end - head.value.length, end }, text: head.value }
      : nothingAt(piece);
  }
}

/** The item on the first line, and those that have slipped to the right or stand behind one that has to the left. */
function itemHeads(text: string, lines: readonly YamlLine[]): readonly YamlLine[] {
  return [...lines.slice(0, 1), ...looseItems(text, lines)];
}

function itemsFrom(heads: readonly YamlLine[], end: number): readonly Region[] {
  return heads.map((head, i) => ({
    start: head.start,
    end: heads[i + 1]?.start ?? end,
    blanked: head.start + head.indent,
  }));
}

function spanFrom(line: YamlLine | undefined, { start, end }: Region): Span {
  return { start: line ? line.start + line.indent : start, end };
}

function nothingAt({ start, end }: Region): YamlNode {
  return { kind: 'nothing', span: { start, end } };
}

function joined(a: YamlNode, b: YamlNode): YamlNode {
  if (b.kind !== 'list') {
    return a.kind === 'nothing' ? b : a;
  }
  const items = a.kind === 'list' ? [...a.items, ...b.items] : b.items;
  return { kind: 'list', span: { start: a.span.start, end: b.span.end }, items };
}
