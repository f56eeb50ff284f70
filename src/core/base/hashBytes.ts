/**
 * A number of 53 bits that stands for `bytes`, on machines of one kind: equal bytes have the same, others almost never.
 * It takes a fraction of a second for a hundred megabytes. Not for secrets.
 */
export function hashBytes(bytes: Uint8Array): number {
  // Four sums side by side keep the machine busy; each takes in every fourth word.
  const whole = bytes.byteLength - (bytes.byteLength % 16);
  const words = wordsOf(bytes, whole);
  let [a, b, c, d] = [0x2545f491, 0x6a09e667, 0x3c6ef372, bytes.byteLength | 0];
  for (let at = 0; at < words.length; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b ^ (words[at + 1] ?? 0), 0x85ebca77);
    b ^= b >>> 13;
    c = Math.imul(c ^ (words[at + 2] ?? 0), 0x735a2d97);
    c ^= c >>> 15;
    d = Math.imul(d ^ (words[at + 3] ?? 0), 0xcaf649a9);
    d ^= d >>> 13;
  }
  for (let at = whole; at < bytes.byteLength; at++) {
    d = Math.imul(d ^ (bytes[at] ?? 0), 0xcaf649a9);
    d ^= d >>> 13;
  }
  const low = Math.imul(a ^ (c >>> 16), 0x9e3779b1) + Math.imul(c, 0x85ebca77);
  const high = Math.imul(b ^ (d >>> 16), 0x735a2d97) + Math.imul(d, 0xcaf649a9) + (low >>> 7);
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

/**
 * The first `size` bytes, a multiple of 4, as words, with a sign that the engine then need not look after; copied where
 * they do not stand as the machine wants them.
 */
function wordsOf(bytes: Uint8Array, size: number): Int32Array {
  // A slice of Node's own kind of bytes would be the same memory.
  const own = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes.subarray(0, size));
  return new Int32Array(own.buffer, own.byteOffset, size / 4);
}
