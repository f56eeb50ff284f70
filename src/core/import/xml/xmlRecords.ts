import type { Span } from '../../base/text';

/** Where one record stands in a text. */
export interface XmlRecordSpan {
  readonly span: Span;
  /** The name of its element, with its prefix. */
  readonly name: string;
  /** Whether its end tag stands before the next record begins. */
  readonly isClosed: boolean;
  /** Only the end tag is there, at `span`: of where the record begins nothing is known. */
  readonly isHeadless?: true;
}

/** The name of an element as one of `names`, with or without a prefix, as a part of a regular expression. */
export function xmlNamePattern(names: readonly string[]): string {
  return `(?:[A-Za-z][\\w-]{0,19}:)?(?:${names.join('|')})`;
}

/**
 * Where a text declares entities of its own, before its first record; `undefined` where it does not. No program's
 * export does; files that do are made to be harmful.
 */
export function findEntityDeclaration(text: string, names: readonly string[]): Span | undefined {
  const first = text.search(new RegExp(`<${xmlNamePattern(names)}[\\s>]`));
  const head = first === -1 ? text : text.slice(0, first);
  const doctype = head.indexOf('<!DOCTYPE');
  const start = doctype === -1 ? -1 : head.indexOf('<!ENTITY', doctype);
  return start === -1 ? undefined : { start, end: start + '<!ENTITY'.length };
}

/** Finds where comments and CDATA sections end; each kind is looked for only as long as there are any. */
class SectionEnds {
  readonly #text: string;
  readonly #used = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset behind the next `mark`; `from` where there is no further one. */
  behind(mark: string, from: number): number {
    const at = this.#used.has(mark) ? -1 : this.#text.indexOf(mark, from);
    if (at === -1) {
      this.#used.add(mark);
      return from;
    }
    return at + mark.length;
  }
}

/** What stands before a record that belongs to the one around it, as TEI's reviews have the work that they are on. */
const inRelation = /<(?:[A-Za-z][\w-]{0,19}:)?relatedItem(?:\s[^<>]{0,100})?>\s{0,50}$/;

/**
 * The records of a text by a plain look for the tags of elements with one of these names, comments and CDATA sections
 * left aside: so each can be parsed by itself, and a fault in one costs no other.
 */
export function* findXmlRecords(
  text: string,
  names: readonly string[],
): Generator<XmlRecordSpan, void, undefined> {
  const name = xmlNamePattern(names);
  const marks = new RegExp(`<(${name})(?=[\\s>])|</${name}\\s{0,99}>|<!--|<!\\[CDATA\\[`, 'g');
  const ends = new SectionEnds(text);
  let open: { readonly start: number; readonly name: string } | undefined;
  let inner = 0;
  // End tags of records that another one began in before.
  let owed = 0;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const [mark, opened] = match;
    if (mark === '<!--') {
      marks.lastIndex = ends.behind('-->', marks.lastIndex);
    } else if (mark === '<![CDATA[') {
      marks.lastIndex = ends.behind(']]>', marks.lastIndex);
    } else if (
      open &&
      opened !== undefined &&
      inRelation.test(text.slice(open.start, match.index).slice(-180))
    ) {
      inner++;
    } else if (opened !== undefined) {
      inner = 0;
      if (open) {
        owed++;
        yield { span: { start: open.start, end: match.index }, name: open.name, isClosed: false };
      }
      open = { start: match.index, name: opened };
    } else if (inner > 0) {
      inner--;
    } else if (open) {
      yield { span: { start: open.start, end: marks.lastIndex }, name: open.name, isClosed: true };
      open = undefined;
    } else if (owed > 0) {
      owed--;
    } else {
      const span = { start: match.index, end: marks.lastIndex };
      yield { span, name: mark.replace(/[</>\s]/g, ''), isClosed: true, isHeadless: true };
    }
  }
  if (open) {
    yield { span: { start: open.start, end: text.length }, name: open.name, isClosed: false };
  }
}
