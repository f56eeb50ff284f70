/** The little of the platform's UTF-8 decoder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

/**
 * A text that is looked through by its shape: as long as the text, with the same ASCII characters and blanks at the same
 * places, but perhaps with other signs in place of other characters. What is cut out of it is the text itself.
 */
export interface ShapedText {
  readonly shape: string;
  /** The text from `start` to `end`, or to its own end. */
  slice(start: number, end?: number): string;
}

/** A text that is its own shape. */
export function ownShape(text: string): ShapedText {
  return { shape: text, slice: (start, end) => text.slice(start, end) };
}

/**
 * Where more than one in so many bytes is beyond ASCII, or more than these few of a small text, characters are quicker
 * left where they are (measured, with one more for each stretch of them).
 */
const [leastBetween, alwaysTaken] = [200, 100];

const lineFeed = 10;

/**
 * A text with few characters beyond ASCII, which are kept beside it. One of them among millions would make an engine
 * keep them all two bytes wide, and all that is done with them take longer.
 */
class NarrowText implements ShapedText {
  readonly shape: string;
  /** Where each stretch of characters beyond ASCII begins, and these. */
  readonly #starts: readonly number[];
  readonly #stretches: readonly string[];

  constructor(shape: string, starts: readonly number[], stretches: readonly string[]) {
    this.shape = shape;
    this.#starts = starts;
    this.#stretches = stretches;
  }

  slice(start: number, end = this.shape.length): string {
    let text = '';
    let at = start;
    for (let i = this.#firstBehind(start); (this.#starts[i] ?? Infinity) < end; i++) {
      const from = this.#starts[i] ?? 0;
      const stretch = (this.#stretches[i] ?? '').slice(Math.max(0, start - from), end - from);
      const place = Math.max(start, from);
      text += this.shape.slice(at, place) + stretch;
      at = place + stretch.length;
    }
    return at === start ? this.shape.slice(start, end) : text + this.shape.slice(at, end);
  }

  /** The number of the first stretch that ends behind `offset`. */
  #firstBehind(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) + (this.#stretches[middle] ?? '').length > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}

function endOfAscii(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && (bytes[at] ?? 0) < 128) {
    at++;
  }
  return at;
}

/** No-break spaces for blanks, and a letter that has no capital for all else; line feeds stay. */
function shapeOf(wide: string): string {
  return wide.replace(/\S/g, 'ª').replace(/[^\S\n]/g, '\u00a0');
}

/** The text where characters beyond ASCII, with a line feed behind each stretch, stand behind the parts of ASCII. */
function joinText(ascii: readonly string[], wide: string): ShapedText {
  const stretches = wide.split('\n');
  const shapes = shapeOf(wide).split('\n');
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const [i, part] of ascii.entries()) {
    const shape = shapes[i] ?? '';
    starts.push(length + part.length);
    parts.push(part, shape);
    length += part.length + shape.length;
  }
  return new NarrowText(parts.join(''), starts, stretches);
}

/**
 * The text of UTF-8, where few of its characters are beyond ASCII; `undefined` where they are many, where there is a
 * byte order mark, and where the bytes are not UTF-8.
 */
export function narrowText(bytes: Uint8Array): ShapedText | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const ascii: string[] = [];
  /** To decode all of them at once is far quicker. */
  const wide: number[] = [];
  const most = alwaysTaken + bytes.length / leastBetween;
  for (let at = 0; at < bytes.length;) {
    const end = endOfAscii(bytes, at);
    ascii.push(decoder.decode(bytes.subarray(at, end)));
    for (at = end; (bytes[at] ?? 0) >= 128 && wide.length < most; at++) {
      wide.push(bytes[at] ?? 0);
    }
    wide.push(lineFeed);
    if (wide.length > most) {
      return undefined;
    }
  }
  try {
    const text = decoder.decode(Uint8Array.from(wide));
    return text.includes('\ufeff') ? undefined : joinText(ascii, text);
  } catch {
    return undefined;
  }
}
