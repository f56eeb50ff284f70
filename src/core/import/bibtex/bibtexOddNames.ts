import { isGap, namedParts, splitAtAnd, startsAnd } from './bibtexNames';
import { splitAtCharacters } from './bibtexOutside';
import { findUnclearOthers } from './bibtexOthers';
import { isInReadingOrder, isOddComma, splitRunTogetherNames } from './bibtexRunTogether';
import { joiningWordOf, mayBeJoined, splitJoinedNames } from './bibtexJoined';
import { beginsInHan } from './hanNames';

function hasThreeCommas(text: string): boolean {
  const second = text.indexOf(',', text.indexOf(',') + 1);
  return second > 0 && text.includes(',', second + 1);
}

/**
 * Whether a look at each character finds nothing odd in a list of names, as in nearly all: no part is blank, none has
 * more than one comma outside braces, and nothing else may separate names.
 */
function looksRight(raw: string): boolean {
  let depth = 0;
  let commas = 0;
  let start = 0;
  let isBlank = true;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if ((code === 97 || code === 65) && depth === 0 && startsAnd(raw, at)) {
      if (isBlank) {
        return false;
      }
      isBlank = true;
      commas = 0;
      at += 2;
      continue;
    }
    if (code === 123) {
      depth++;
    } else if (code === 125) {
      depth = Math.max(0, depth - 1);
    } else if (
      code === 59 ||
      code === 38 ||
      (code === 44 && depth === 0 && (++commas > 1 || isOddComma(raw, start, at)))
    ) {
      return false;
    } else if (code === 92) {
      at += raw.charCodeAt(at + 1) === 38 ? 0 : 1;
    }
    isBlank &&= isGap(code) || (code > 127 && raw.charAt(at).trim() === '');
    start = isBlank ? at + 1 : start;
  }
  return !isBlank;
}

function wrongSeparatorIn(part: string): string {
  const word = joiningWordOf(part);
  return /[;&；]/.test(part) ? '“;” or “&”' : word === undefined ? 'commas' : `“${word}”`;
}

/** What is odd about a list of names, as a sentence; `undefined` where nothing is. */
export function findOddName(raw: string): string | undefined {
  const isRight = looksRight(raw) && !beginsInHan(raw);
  const joined = isRight && !mayBeJoined(raw) ? undefined : findJoined(raw);
  return joined ?? (isRight && raw.includes(',') ? findUnclearOthers(raw) : undefined);
}

/** Whatever joins names instead of `and`. */
function findJoined(raw: string): string | undefined {
  const parts = splitAtAnd(raw);
  if (parts.length > 1 && parts.includes('')) {
    return 'A name is missing beside “and”.';
  }
  for (const part of parts) {
    if ((/[,;&，、；]/.test(part) || mayBeJoined(part)) && splitRunTogetherNames(part).length > 1) {
      return `Names must be separated by “and”, not by ${wrongSeparatorIn(part)}.`;
    }
    if (!part.includes(',') && splitJoinedNames(part, isInReadingOrder)) {
      return `“${part}” was read as one name; people must be separated by “and”.`;
    }
    if (hasThreeCommas(part) && !namedParts.test(part) && splitAtCharacters(part, ',').length > 3) {
      return 'A name has more than two commas; names must be separated by “and”.';
    }
  }
  return undefined;
}
