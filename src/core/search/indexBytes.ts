/** The little of the platform's `TextDecoder` (Encoding Standard, in Node and in browsers) that is needed here. */
declare const TextDecoder: new (encoding: 'utf-8') => { decode(bytes: Uint8Array): string };

/** Typed arrays and strings one after the other as bytes, each at a multiple of 8 for the arrays to be read in place. */
export type BytesPart = string | Uint8Array | Uint16Array | Uint32Array | Float64Array;

const alignment = 8;
const partHeader = 8;
const [ascii, utf16, array] = [1, 2, 3];
const charactersAtOnce = 4096;

/** Bytes of all parts, after `header` bytes that are left free. */
export function writeParts(parts: readonly BytesPart[], header: number): Uint8Array {
  const pieces = parts.map((part) => (typeof part === 'string' ? piecesOfText(part) : { kind: array, part }));
  const sizes = pieces.map(({ part }) => partHeader + aligned(part.byteLength));
  const bytes = new Uint8Array(header + sizes.reduce((sum, size) => sum + size, 0));
  const numbers = new Uint32Array(bytes.buffer);
  let at = header;
  pieces.forEach(({ kind, part }, i) => {
    numbers[at / 4] = kind;
    numbers[at / 4 + 1] = part.byteLength;
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at + partHeader);
    at += sizes[i] ?? 0;
  });
  return bytes;
}

function piecesOfText(text: string): { readonly kind: number; readonly part: Uint8Array | Uint16Array } {
  const units = new Uint16Array(text.length);
  let isAscii = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    units[at] = unit;
    isAscii &&= unit < 128;
  }
  return isAscii ? { kind: ascii, part: new Uint8Array(units) } : { kind: utf16, part: units };
}

function aligned(size: number): number {
  return Math.ceil(size / alignment) * alignment;
}

/** Reads parts in the order in which they were written. What is not there is empty, and {@link isWhole} false. */
export class PartsReader {
  readonly #bytes: Uint8Array;
  readonly #numbers: Uint32Array;
  #at: number;
  #isWhole = true;

  /** `bytes` begin at a multiple of 8 in their buffer; the first part, at `header`. */
  constructor(bytes: Uint8Array, header: number) {
    this.#bytes = bytes;
    this.#numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 4));
    this.#at = header;
  }

  /** Whether all that was asked for was there, and in the asked form. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.byteLength;
  }

  readBytes(): Uint8Array {
    const { start, length } = this.#next([array], 1);
    return this.#bytes.subarray(start, start + length);
  }

  readUint16(): Uint16Array {
    const { start, length } = this.#next([array], 2);
    return new Uint16Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 2);
  }

  readUint32(): Uint32Array {
    const { start, length } = this.#next([array], 4);
    return new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 4);
  }

  readFloat64(): Float64Array {
    const { start, length } = this.#next([array], 8);
    return new Float64Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 8);
  }

  readText(): string {
    const { start, length, kind } = this.#next([ascii, utf16], 1);
    if (kind !== utf16 || length % 2 !== 0) {
      return new TextDecoder('utf-8').decode(this.#bytes.subarray(start, start + length));
    }
    const units = new Uint16Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 2);
    const pieces: string[] = [];
    for (let at = 0; at < units.length; at += charactersAtOnce) {
      pieces.push(String.fromCharCode(...units.subarray(at, at + charactersAtOnce)));
    }
    return pieces.join('');
  }

  #next(
    kinds: readonly number[],
    unit: number,
  ): { readonly start: number; readonly length: number; readonly kind: number } {
    const start = this.#at + partHeader;
    const kind = this.#numbers[this.#at / 4] ?? 0;
    const length = this.#numbers[this.#at / 4 + 1] ?? 0;
    const end = start + aligned(length);
    if (!this.#isWhole || !kinds.includes(kind) || length % unit !== 0 || end > this.#bytes.byteLength) {
      this.#isWhole = false;
      return { start: 0, length: 0, kind: array };
    }
    this.#at = end;
    return { start, length, kind };
  }
}
