/**
 * A number of 53 bits that stands for `text`: two equal texts have the same, two different ones almost never (among a
 * million texts, one chance in eighteen thousand that any two share theirs). Not for secrets.
 */
export function hashText(text: string): number {
  return hashTextOf(0x2545f491, text);
}

/** The same for a text of one of several kinds, each with its own `kind`, a whole number of 32 bits. */
export function hashTextOf(kind: number, text: string): number {
  let low = kind ^ text.length;
  let high = 0x6a09e667;
  // Two characters at a time: half the steps, each of which waits for the one before.
  for (let at = 1; at < text.length; at += 2) {
    const codes = text.charCodeAt(at - 1) | (text.charCodeAt(at) << 16);
    low = Math.imul(low ^ codes, 0x9e3779b1);
    low ^= low >>> 15;
    high = Math.imul(high ^ codes, 0x85ebca77);
    high ^= high >>> 13;
  }
  if (text.length % 2 === 1) {
    const code = text.charCodeAt(text.length - 1);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x85ebca77);
  }
  return finishHash(low, high);
}

/** The number that two sums of 32 bits over all of a text come to. */
export function finishHash(low: number, high: number): number {
  const first = Math.imul(low ^ (low >>> 15), 0x735a2d97) ^ Math.imul(high ^ (high >>> 13), 0xcaf649a9);
  const second = Math.imul(high ^ (high >>> 15), 0x735a2d97) ^ Math.imul(first ^ (first >>> 13), 0xcaf649a9);
  return (second & 0x1fffff) * 0x1_0000_0000 + (first >>> 0);
}

/** A number that stands for what two such numbers stand for. A remainder would take ten times as long. */
export function addHashes(one: number, other: number): number {
  const sum = one + other;
  return sum >= Number.MAX_SAFE_INTEGER ? sum - Number.MAX_SAFE_INTEGER : sum;
}
