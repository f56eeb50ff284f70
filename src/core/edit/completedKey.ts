import type { Span, TextEdit } from '../base/text';
import { typstString } from '../base/markupTypst';
import { syntaxFor } from '../cite/syntax';

/** The place where a key is typed: its span in the text of a document. */
export interface KeyPlace {
  readonly text: string;
  readonly span: Span;
  /** VS Code's id of the document's language. */
  readonly languageId: string;
}

/** The key as a citation of the language has it, or all of the citation where the key alone cannot stand there. */
function writtenIn(languageId: string, key: string): string | undefined {
  const syntax = syntaxFor(languageId);
  const written = syntax ? syntax.writeMembers([{ key }]) : { text: key };
  return 'text' in written ? written.text : undefined;
}

/** Typst: `@a/b` and `<a/b>` are no labels; the call or `label("a/b")` takes their place, the signs included. */
function completeTypst({ text, span }: KeyPlace, key: string, written: string): TextEdit {
  const before = text.charAt(span.start - 1);
  if (before === '"') {
    return { span, newText: typstString(key).slice(1, -1) };
  }
  if (written.startsWith('@')) {
    return { span, newText: key };
  }
  const start = /[@<]/.test(before) ? span.start - 1 : span.start;
  const end = before === '<' && text.charAt(span.end) === '>' ? span.end + 1 : span.end;
  return { span: { start, end }, newText: before === '<' ? `label(${typstString(key)})` : written };
}

/**
 * What completing a key at its place writes: mostly the key alone, in braces where Pandoc wants them (`@{odd*key}`).
 * `undefined` where the language has no way to write the key.
 */
export function completeKey(place: KeyPlace, key: string): TextEdit | undefined {
  const written = writtenIn(place.languageId, key);
  if (written === undefined) {
    return undefined;
  }
  if (place.languageId === 'typst') {
    return completeTypst(place, key, written);
  }
  // A role of MyST takes the key as it is.
  const isInRole = place.text.charAt(place.span.start - 1) !== '@' && written.startsWith('@{');
  return { span: place.span, newText: isInRole ? key : written.replace(/^@/, '') };
}

/**
 * The text that stands for `key` where `completed` was written by {@link completeKey} before, the same where it was of
 * this key. `undefined` where the language cannot write the key there; in Typst also where the sign before `completed`
 * would have to go.
 */
export function replacementKey(languageId: string, completed: string, key: string): string | undefined {
  if (completed === key) {
    return key;
  }
  const written = writtenIn(languageId, key);
  if (languageId !== 'typst' || written === undefined) {
    return written?.replace(/^@/, '');
  }
  if (completed.startsWith('label(')) {
    return `label(${typstString(key)})`;
  }
  if (completed.startsWith('#cite(')) {
    return written;
  }
  const isQuoted = completed === typstString(key).slice(1, -1);
  return written.startsWith('@') ? key : isQuoted ? completed : undefined;
}
