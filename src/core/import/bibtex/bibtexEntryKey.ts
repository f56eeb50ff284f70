import type { Span } from '../../base/text';
import { endOfKey, endOfLine, isEntryHead, isFieldAt, skipBlanks, trimEnd } from './bibtexCharacters';

/** An entry's key: where it stands, where reading goes on, and what is wrong with it. */
export interface EntryKey {
  /** Empty where there is no key. */
  readonly span: Span;
  readonly next: number;
  readonly fault?: 'key-with-space' | 'missing-comma' | undefined;
}

/** A key with spaces inside, or one without a comma after it. */
function readOddKey(text: string, word: Span, next: number): EntryKey {
  const rest = text.slice(word.end, endOfLine(text, word.end));
  const whole = /^[^,={}"]*(?=,)/.exec(rest)?.[0];
  if (whole !== undefined) {
    const end = word.end + whole.length;
    const span = { start: word.start, end: trimEnd(text, word.start, end) };
    return { span, next: end + 1, fault: 'key-with-space' };
  }
  return { span: word, next, fault: isFieldAt(text, next) ? 'missing-comma' : undefined };
}

/** Reads the key of an entry at `start`, behind the opening brace and blanks. `close`: the code of the entry's end. */
export function readEntryKey(text: string, start: number, close: number): EntryKey {
  const word = isEntryHead(text, start) ? '' : text.slice(start, endOfKey(text, start));
  const key = close === 41 && word.includes(')') ? word.slice(0, word.indexOf(')')) : word;
  const span = { start, end: start + key.length };
  const next = skipBlanks(text, span.end);
  const nextCode = text.charCodeAt(next);
  if (key === '' || nextCode === 61) {
    return { span: { start, end: start }, next: start };
  }
  if (nextCode === 44 || nextCode === close || Number.isNaN(nextCode)) {
    return { span, next: nextCode === 44 ? next + 1 : next };
  }
  return readOddKey(text, span, next);
}
