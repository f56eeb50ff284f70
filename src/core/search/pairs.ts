import type { WordGap } from './wordGaps';

const salts: Readonly<Record<WordGap, number>> = { near: 0, hyphen: 0x5bd1e995, apart: 0x2c1b3c6d };

/** A number for a word, the same for the same word everywhere; it may stand in a text from `start` to `end`. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * The mark of two neighbouring words, made of their {@link hashOf} and what stands between them: 16 bits, so that one
 * pair in 65,536 is taken for another.
 */
export function pairMark(first: number, second: number, gap: WordGap): number {
  const mixed = Math.imul(salts[gap] ^ first ^ (second >>> 7) ^ (second << 11), 0x9e3779b1) ^ second;
  return ((mixed >>> 16) ^ mixed) & 0xffff;
}
