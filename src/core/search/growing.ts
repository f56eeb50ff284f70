/** Numbers that are collected one by one without a list of objects: a typed array that doubles when it is full. */
export class GrowingNumbers {
  #numbers = new Uint32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const more = new Uint32Array(this.#length * 2);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#length++] = number;
  }

  at(i: number): number {
    return this.#numbers[i] ?? 0;
  }

  set(i: number, number: number): void {
    this.#numbers[i] = number;
  }

  list(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}

/** Bytes that are collected one by one. */
export class GrowingBytes {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Seven bits a byte, the lowest first; all but the last byte have their highest bit set. */
  pushNumber(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    let rest = number;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  list(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
