import { foldToLettersAndDigits } from './fold';
import { finishHash } from './hash';

const plainAscii = /^[\x20-\x7e]*$/;

/**
 * A number of 53 bits that stands for the letters and digits of `text`, whatever their case and accents (see
 * {@link foldToLettersAndDigits}), without making a text of them; `undefined` where there are none. `kind`: as for
 * `hashTextOf`.
 */
export function hashLettersAndDigits(kind: number, text: string): number | undefined {
  const folded = plainAscii.test(text) ? text : foldToLettersAndDigits(text);
  let low = kind;
  let high = 0x6a09e667;
  let isEmpty = true;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower > 126 || (lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57)) {
      isEmpty = false;
      low = Math.imul(low ^ lower, 0x9e3779b1);
      low ^= low >>> 15;
      high = Math.imul(high ^ lower, 0x85ebca77);
      high ^= high >>> 13;
    }
  }
  return isEmpty ? undefined : finishHash(low, high);
}
