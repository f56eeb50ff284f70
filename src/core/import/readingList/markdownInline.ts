import { collapseWhitespace } from '../../base/text';

/** A piece of a line of Markdown: a link, or text of one kind. */
export interface InlinePart {
  readonly text: string;
  readonly url?: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** For each opening bracket of `text` the place of the one that closes it, found in one pass. */
function bracketPairs(text: string, open: string, close: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const stack: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
    } else if (text[i] === open) {
      stack.push(i);
    } else if (text[i] === close) {
      const start = stack.pop();
      if (start !== undefined) {
        pairs.set(start, i);
      }
    }
  }
  return pairs;
}

/** `text` without Markdown and HTML: marks of emphasis, tags, brackets of links, pictures. */
export function plainText(text: string): string {
  const bare = text
    .replace(/!\[[^[\]]{0,300}\]\([^()\s]{0,2000}\)/g, ' ')
    .replace(/\[([^[\]]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/\[\[[^[\]|]{1,300}\|([^[\]]{1,300})\]\]/g, '$1')
    .replace(/\[\[([^[\]|]{1,300})\]\]/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/&(?:nbsp|emsp|ensp);/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\*{1,3}|__|~~|`/g, '')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([[\]()*_#&`|~-])/g, '$1');
  return collapseWhitespace(bare);
}

/** With what links, addresses and marks begin. */
const beginning = /[<![\\*_]|http/g;

/** Takes a text apart, from left to right. */
class InlineReader {
  readonly parts: InlinePart[] = [];
  readonly #text: string;
  readonly #square: ReadonlyMap<number, number>;
  readonly #round: ReadonlyMap<number, number>;
  #pending = '';
  #isBold = false;
  #isItalic = false;

  constructor(text: string) {
    this.#text = text;
    this.#square = bracketPairs(text, '[', ']');
    this.#round = bracketPairs(text, '(', ')');
  }

  run(): readonly InlinePart[] {
    let at = 0;
    while (at < this.#text.length) {
      const begin = this.#begin(at);
      this.#pending += this.#text.slice(at, begin);
      const next = this.#link(begin) ?? this.#address(begin) ?? this.#mark(begin);
      if (next === undefined) {
        this.#pending += this.#text[begin] ?? '';
      }
      at = next ?? begin + 1;
    }
    this.#flush();
    return this.parts;
  }

  /** Where from `at` on a link, an address or a mark may begin; the end of the text where none does. */
  #begin(at: number): number {
    beginning.lastIndex = at;
    return beginning.exec(this.#text)?.index ?? this.#text.length;
  }

  #flush(): void {
    const text = plainText(this.#pending);
    this.#pending = '';
    if (text !== '') {
      this.parts.push({ text, isBold: this.#isBold, isItalic: this.#isItalic });
    }
  }

  #push(text: string, url: string): void {
    this.#flush();
    this.parts.push({
      text: plainText(text).replace(/^\[{1,3}([^[\]]*)\]{1,3}$/, '$1'),
      url: url.trim().split(/\s/, 1)[0]?.replace(/^<|>$/g, '') ?? '',
      isBold: this.#isBold || /^\[?\*\*/.test(text),
      isItalic: this.#isItalic,
    });
  }

  /** `[text](address)`, `![picture](address)`, `[[text]](address)`, `<a href="address">text</a>`: where it ends. */
  #link(at: number): number | undefined {
    if (this.#text[at] === '<') {
      return this.#anchor(at);
    }
    const isPicture = this.#text.startsWith('![', at);
    const open = isPicture ? at + 1 : at;
    const close = this.#text[open] === '[' ? this.#square.get(open) : undefined;
    if (close === undefined || this.#text[close + 1] !== '(') {
      return undefined;
    }
    const end = this.#round.get(close + 1);
    if (end === undefined) {
      return undefined;
    }
    if (!isPicture) {
      this.#push(this.#text.slice(open + 1, close), this.#text.slice(close + 2, end));
    }
    return end + 1;
  }

  #anchor(at: number): number | undefined {
    const tag = /^<a\s[^<>]{0,300}href\s?=\s?["']?([^"'\s<>]{1,2000})[^<>]{0,300}>/i.exec(
      this.#text.slice(at, at + 2_700),
    );
    const automatic = /^<(https?:\/\/[^\s<>]{1,2000})>/.exec(this.#text.slice(at, at + 2_010));
    if (automatic) {
      this.#push('', automatic[1] ?? '');
      return at + automatic[0].length;
    }
    if (!tag) {
      return undefined;
    }
    const start = at + tag[0].length;
    const length = this.#text.slice(start, start + 1_000).search(/<\/a>/i);
    this.#push(length === -1 ? '' : this.#text.slice(start, start + length), tag[1] ?? '');
    return length === -1 ? start : start + length + 4;
  }

  #address(at: number): number | undefined {
    const isStart = this.#text.startsWith('http', at);
    const match = isStart ? /^https?:\/\/[^\s<>"|\])]{3,2000}/.exec(this.#text.slice(at, at + 2_010)) : null;
    if (!match) {
      return undefined;
    }
    this.#push('', match[0].replace(/[.,;:]+$/, ''));
    return at + match[0].length;
  }

  /** `**` and `*` or `_` at the edge of a word switch emphasis on and off. */
  #mark(at: number): number | undefined {
    if (this.#text[at] === '\\') {
      this.#pending += this.#text.slice(at, at + 2);
      return at + 2;
    }
    if (this.#text.startsWith('**', at)) {
      this.#flush();
      this.#isBold = !this.#isBold;
      return at + 2;
    }
    if (this.#text[at] !== '*' && this.#text[at] !== '_') {
      return undefined;
    }
    const [before = ' ', after = ' '] = [this.#text[at - 1], this.#text[at + 1]];
    const isInWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    const isMark = this.#text[at] === '*' || !isInWord;
    // `Heron*, Owl`: a mark behind a name, which opens nothing.
    const isFootnote = !this.#isItalic && /[\p{L}\p{N}]/u.test(before) && /[\s,;.]/.test(after);
    if (!isMark || isFootnote || (before === ' ' && after === ' ')) {
      return undefined;
    }
    this.#flush();
    this.#isItalic = !this.#isItalic;
    return at + 1;
  }
}

/** A line of Markdown as its links and the texts between them, in order; pictures are left out. */
export function inlineParts(text: string): readonly InlinePart[] {
  const marked = text.replace(/<\/?(?:b|strong)>/gi, '**').replace(/<\/?(?:i|em)>/gi, '*');
  return new InlineReader(marked).run();
}
