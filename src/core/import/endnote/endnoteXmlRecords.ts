import type { Span } from '../../base/text';

/** Where one `<record>` stands in a text. */
export interface XmlRecordSpan {
  readonly span: Span;
  /** Whether a `</record>` ends it before the next record begins. */
  readonly isClosed: boolean;
}

/**
 * Where a text declares entities of its own, before its first record; `undefined` where it does not. EndNote's exports
 * declare none; those that do are made to be harmful.
 */
export function findEntityDeclaration(text: string): Span | undefined {
  const first = text.search(/<record[\s>]/);
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

/**
 * The records of EndNote's XML by a plain look for their tags, comments and CDATA sections left aside: so each can be
 * parsed by itself, and a fault in one costs no other.
 */
export function* findXmlRecords(text: string): Generator<XmlRecordSpan, void, undefined> {
  const marks = /<record(?=[\s>])|<\/record\s{0,99}>|<!--|<!\[CDATA\[/g;
  const ends = new SectionEnds(text);
  let open: number | undefined;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const [mark] = match;
    if (mark === '<!--') {
      marks.lastIndex = ends.behind('-->', marks.lastIndex);
    } else if (mark === '<![CDATA[') {
      marks.lastIndex = ends.behind(']]>', marks.lastIndex);
    } else if (mark === '<record') {
      if (open !== undefined) {
        yield { span: { start: open, end: match.index }, isClosed: false };
      }
      open = match.index;
    } else if (open !== undefined) {
      yield { span: { start: open, end: marks.lastIndex }, isClosed: true };
      open = undefined;
    }
  }
  if (open !== undefined) {
    yield { span: { start: open, end: text.length }, isClosed: false };
  }
}
