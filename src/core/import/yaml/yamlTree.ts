import { collapseWhitespace } from '../../base/text';
import type { Span } from '../../base/text';
import type { Severity } from '../../model/problem';

/** A part of a YAML text, with where it stands. Every plain value is a text: nothing is taken for a number or a date. */
export type YamlNode = YamlText | YamlList | YamlMap | YamlNothing;

export interface YamlText {
  readonly kind: 'text';
  readonly span: Span;
  readonly text: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  /** The first field of each name, in the order of the text. */
  readonly fields: ReadonlyMap<string, YamlField>;
  /** Fields whose name stood before in the same map. */
  readonly repeated: readonly YamlField[];
}

/** `null`, `~`, or no value at all. */
export interface YamlNothing {
  readonly kind: 'nothing';
  readonly span: Span;
}

/** One `name: value`. */
export interface YamlField {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: YamlNode;
}

/** What is wrong with a stretch of a YAML text. */
export interface YamlFault {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** Puts fields together; of two with one name the first counts that says anything. */
export function mapOf(span: Span, fields: Iterable<YamlField>): YamlMap {
  const first = new Map<string, YamlField>();
  const repeated: YamlField[] = [];
  for (const field of fields) {
    const before = first.get(field.name);
    if (before === undefined || (before.value.kind === 'nothing' && field.value.kind !== 'nothing')) {
      first.set(field.name, field);
    }
    if (before !== undefined) {
      repeated.push(first.get(field.name) === field ? before : field);
    }
  }
  return { kind: 'map', span, fields: first, repeated };
}

/** The items of a list, or the node alone; nothing for nothing. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined || node.kind === 'nothing') {
    return [];
  }
  return node.kind === 'list' ? node.items.filter((item) => item.kind !== 'nothing') : [node];
}

/** A text on one line; `undefined` for an empty one and for anything else. */
export function textOf(node: YamlNode | undefined): string | undefined {
  const text = node?.kind === 'text' ? collapseWhitespace(node.text) : '';
  return text === '' ? undefined : text;
}

/** The value of one of a map's fields. */
export function valueIn(node: YamlNode | undefined, name: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.fields.get(name)?.value : undefined;
}

/** Whether a value has nothing to say: none, an empty text, an empty list. */
export function isBlankNode(node: YamlNode | undefined): boolean {
  return itemsOf(node).every((item) => item.kind === 'text' && item.text.trim() === '');
}

/**
 * The same as plain values, as `JSON.parse` gives them; objects have no prototype, so that no name means anything to
 * the language. What an alias stands for is shared. The tree's depth is limited by its parser.
 */
export function plainValueOf(node: YamlNode): unknown {
  switch (node.kind) {
    case 'nothing':
      return null;
    case 'text':
      return node.text;
    case 'list':
      return node.items.map(plainValueOf);
    case 'map': {
      const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      for (const { name, value } of node.fields.values()) {
        plain[name] = plainValueOf(value);
      }
      return plain;
    }
  }
}
