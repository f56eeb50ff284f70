import { collapseWhitespace } from '../../base/text';
import type { XmlListener } from './xmlReader';

/** One element of XML and what stands in it. Names are without their prefix: `title` for `<b:title>`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Text and elements in their order. */
  readonly content: readonly (string | XmlElement)[];
  /** Only an element that is closed says something by its text: another one may be cut off. */
  readonly isClosed: boolean;
}

interface OpenElement extends XmlElement {
  readonly content: (string | XmlElement)[];
  isClosed: boolean;
}

/** Gathers one element with all that stands in it. */
export class XmlElementListener implements XmlListener {
  readonly #open: OpenElement[] = [];
  #root: OpenElement | undefined;

  /** What was heard so far; an element without a name before anything was. */
  get root(): XmlElement {
    return this.#root ?? { name: '', attributes: {}, content: [], isClosed: false };
  }

  readonly open: XmlListener['open'] = (name, attributes) => {
    const bare = name.slice(name.indexOf(':') + 1);
    const element: OpenElement = { name: bare, attributes, content: [], isClosed: false };
    this.#open.at(-1)?.content.push(element);
    this.#root ??= element;
    this.#open.push(element);
  };

  readonly text: XmlListener['text'] = (text) => {
    this.#open.at(-1)?.content.push(text);
  };

  readonly close: XmlListener['close'] = () => {
    const element = this.#open.pop();
    if (element) {
      element.isClosed = true;
    }
  };
}

/** The elements in `element` under this path of names: `elementsAt(article, 'AuthorList', 'Author')`. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  let found: readonly XmlElement[] = [element];
  for (const name of path) {
    const inside: XmlElement[] = [];
    for (const { content } of found) {
      for (const part of content) {
        if (typeof part !== 'string' && part.name === name) {
          inside.push(part);
        }
      }
    }
    found = inside;
  }
  return found;
}

/** The elements that stand in `element` itself. */
export function elementsIn({ content }: XmlElement): readonly XmlElement[] {
  return content.flatMap((part) => (typeof part === 'string' ? [] : [part]));
}

/** The text that stands in an element itself, not in those in it; white space counts as one space. */
export function ownTextOf({ content, isClosed }: XmlElement): string {
  const texts = content.filter((part) => typeof part === 'string');
  return isClosed ? collapseWhitespace(texts.join('')) : '';
}

/** The text of an element and of all that stands in it, with its line ends. */
export function plainTextOf(element: XmlElement): string {
  return rawText(element, () => '').trim();
}

/** The text of an element and of all that stands in it; white space counts as one space. */
export function textOf(element: XmlElement): string {
  return collapseWhitespace(rawText(element, () => ''));
}

/** Elements of markup in titles, or how TEI's `hi` is set, and CSL's names for them. */
const markup = new Map([
  ['i', 'i'],
  ['em', 'i'],
  ['italic', 'i'],
  ['b', 'b'],
  ['strong', 'b'],
  ['bold', 'b'],
  ['sub', 'sub'],
  ['subscript', 'sub'],
  ['sup', 'sup'],
  ['superscript', 'sup'],
]);

function markupOf({ name, attributes }: XmlElement): string {
  return markup.get(name === 'hi' ? (attributes.rend ?? '') : name) ?? '';
}

/** The text as {@link textOf} gives it, with italics and such kept as CSL's markup: `<i>E. coli</i> in soil`. */
export function markupTextOf(element: XmlElement): string {
  return collapseWhitespace(rawText(element, markupOf));
}

/** The reader of XML lets no element stand so deep that this could become too much. */
function rawText({ content, isClosed }: XmlElement, tagOf: (element: XmlElement) => string): string {
  if (!isClosed) {
    return '';
  }
  return content
    .map((part) => {
      if (typeof part === 'string') {
        return part;
      }
      const [text, tag] = [rawText(part, tagOf), tagOf(part)];
      return tag === '' || text.trim() === '' ? text : `<${tag}>${text}</${tag}>`;
    })
    .join('');
}

/** The texts of the elements under a path, but for empty ones. */
export function textsAt(element: XmlElement, ...path: readonly string[]): readonly string[] {
  return elementsAt(element, ...path)
    .map(textOf)
    .filter((text) => text !== '');
}

/** The first text under a path; `undefined` where there is none. */
export function textAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  return textsAt(element, ...path)[0];
}
