import { guessLatin } from './guessLatin';

/** The little of the platform's `TextDecoder` (Encoding Standard, in Node and in browsers) that is needed here. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string };

/** How many bytes are looked at. */
const sampleSize = 200_000;

/** Of fewer characters beyond ASCII nothing can be said. */
const fewest = 8;

const kana = /[\u3041-\u30ff]/g;
const hangul = /[\uac00-\ud7a3]/g;
const ideograph = /[\u4e00-\u9fff]/g;
const beyondAscii = /[^\x00-\x7f]/g;
/** Ideographic and full-width punctuation, and what all languages share: quotes, dashes. */
const wideMark = /[\u3000-\u303f\uff01-\uff5e\u2010-\u2026\u00b7]/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** How many of the pairs that begin with a high byte begin and end with one from these ranges, from 0 to 1. */
function pairShare(bytes: Uint8Array, [from, to]: readonly [number, number], trailFrom: number): number {
  let pairs = 0;
  let fitting = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const [lead = 0, trail = 0] = [bytes[i], bytes[i + 1]];
    // The rows of punctuation are the same in all of these encodings.
    if (lead >= 0x80 && (lead < 0xa1 || lead > 0xa3)) {
      pairs++;
      fitting += lead >= from && lead <= to && trail >= trailFrom ? 1 : 0;
    }
    i += lead >= 0x80 ? 1 : 0;
  }
  return pairs === 0 ? 0 : fitting / pairs;
}

/** One encoding, and whether a text that is valid in it reads like a text in its language. */
type Candidate = readonly [encoding: string, reads: (text: string, bytes: Uint8Array) => boolean];

/** Where two could be, the one whose signs are surer comes first: only Japanese has kana. */
const wide: readonly Candidate[] = [
  ...(['euc-jp', 'shift_jis'] as const).map((encoding): Candidate => [
    encoding,
    (text) => count(text, kana) > 0.03 * count(text, beyondAscii) && isWide(text, [kana, ideograph]),
  ]),
  // Hangul stands in the first half of the rows, Chinese in all.
  ['euc-kr', (text, bytes) => isWide(text, [hangul]) && pairShare(bytes, [0xb0, 0xc8], 0xa1) > 0.95],
  ['gb18030', (text, bytes) => isWide(text, [ideograph]) && pairShare(bytes, [0xb0, 0xd7], 0xa1) > 0.8],
  ['big5', (text, bytes) => isWide(text, [ideograph]) && pairShare(bytes, [0xa4, 0xc6], 0x40) > 0.8],
];

/** Whether nearly all that is not ASCII is of these scripts, or punctuation beside them, and in words of its own. */
function isWide(text: string, scripts: readonly RegExp[]): boolean {
  const letters = scripts.reduce((sum, script) => sum + count(text, script), 0);
  const others = count(text, beyondAscii) - letters - count(text, wideMark);
  // Inside a Latin word two letters with accents look like one character of two bytes.
  const inWords = count(text, /[A-Za-z][^\x00-\x7f](?![^\x00-\x7f])/g);
  const runs = count(text, /[^\x00-\x7f]+/g);
  return letters >= fewest / 2 && others <= letters * 0.05 && inWords < runs / 2;
}

/** Encodings of one byte a character for other alphabets, with the five letters that their languages have most. */
const alphabets: readonly (readonly [encoding: string, common: RegExp])[] = [
  ['windows-1251', /[оеаин]/gi],
  ['koi8-r', /[оеаин]/gi],
  ['windows-1253', /[αοιτς]/gi],
];

/** Words of another alphabet are runs of high bytes; in Latin words they stand alone. */
function alphabetEncoding(bytes: Uint8Array): string | undefined {
  let high = 0;
  let runs = 0;
  bytes.forEach((byte, i) => {
    high += byte >= 0x80 ? 1 : 0;
    runs += byte >= 0x80 && (bytes[i - 1] ?? 0) < 0x80 ? 1 : 0;
  });
  if (high < fewest || high < runs * 2.5) {
    return undefined;
  }
  const shares = alphabets.map(([encoding, common]) => ({
    encoding,
    share: count(decodeStrictly(bytes, encoding) ?? '', common) / high,
  }));
  const [best] = shares.sort((one, other) => other.share - one.share);
  return best && best.share > 0.28 ? best.encoding : undefined;
}

/** Whether text of seven bits switches to Japanese and back, as ISO-2022-JP does. */
export function isIso2022Jp(text: string): boolean {
  return text.includes('\x1b') && /\x1b\$[@B][\x21-\x7e]{2}/.test(text) && /\x1b\([BJ]/.test(text);
}

/** Whether most characters beyond ASCII are whole ones of UTF-8: a stray byte does not make it another alphabet's. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  return count(text, /[\u0080-\ufffc]/g) > 10 * count(text, /\ufffd/g);
}

/**
 * The encoding, as a label of the Encoding Standard, in which bytes that are no UTF-8 read like Japanese, Korean,
 * Chinese, Russian, Greek or the languages of {@link guessLatin}; `undefined` where they do in none, or are too few to
 * tell.
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleSize);
  if (isNearlyUtf8(sample)) {
    return undefined;
  }
  const found = wide.find(([encoding, reads]) => {
    const text = decodeStrictly(sample, encoding);
    return text !== undefined && reads(text, sample);
  });
  return found?.[0] ?? alphabetEncoding(sample) ?? guessLatin(sample);
}
