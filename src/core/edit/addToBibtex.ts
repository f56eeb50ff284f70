import { LineIndex, applyEdits } from '../base/text';
import type { Span, TextEdit } from '../base/text';
import { scanBibtex } from '../import/bibtex/bibtexFile';
import type { BibtexFile } from '../import/bibtex/bibtexSyntax';
import type { AdditionWriter } from './additionWriter';
import { appendEntry } from './appendEntry';
import { bibtexEntryText } from './bibtexEntryText';
import { findBibtexHabits } from './bibtexHabits';

/**
 * Appends entries in the file's own manner. Refuses where they would become part of an entry that has no end, and where
 * reading the new text would not give the old entries and these.
 */
export const addToBibtex: AdditionWriter = (text, papers, options) => {
  const file = scanBibtex(text);
  const habits = findBibtexHabits(text, file);
  const entries: string[] = [];
  for (const paper of papers) {
    const entry = bibtexEntryText(paper, habits, { ...options, source: options.entries?.get(paper.id) });
    if (entry === undefined) {
      return { refusal: { code: 'bad-key', key: paper.key } };
    }
    entries.push(entry);
  }
  const { blankLines } = habits.layout;
  const between = habits.eol.repeat(blankLines + 1);
  const edit = appendEntry(text, entries.join(between), blankLines);
  const open = openAt(file, text, edit.span.start);
  if (open !== undefined) {
    return { refusal: { code: 'unclosed', line: new LineIndex(text).positionAt(open).line } };
  }
  return isAsPromised(
    text,
    file,
    edit,
    papers.map(({ key }) => key),
  )
    ? { edit }
    : { refusal: { code: 'broken' } };
};

/** Where an entry begins that has no end before `offset`: what is put there would be part of it. */
function openAt(file: BibtexFile, text: string, offset: number): number | undefined {
  const last = file.errors.findLast(({ code }) => code.startsWith('unclosed') || code === 'missing-brace');
  const reaches = last && last.span.start < offset && text.slice(last.span.end, offset).trim() === '';
  return reaches ? last.span.start : undefined;
}

/** Whether the text after the edit has all entries it had, to the letter, and the new ones besides. */
function isAsPromised(text: string, file: BibtexFile, edit: TextEdit, keys: readonly string[]): boolean {
  const after = applyEdits(text, [edit]);
  const { entries } = scanBibtex(after);
  const { start } = edit.span;
  const end = start + edit.newText.length;
  const isNew = ({ span }: { readonly span: Span }): boolean => span.start >= start && span.end <= end;
  const added = entries.filter(isNew).map(({ key }) => key);
  const old = entries.filter((entry) => !isNew(entry));
  return (
    added.length === keys.length &&
    added.every((key, i) => key === keys[i]) &&
    old.length === file.entries.length &&
    old.every(({ span }, i) => {
      const before = file.entries[i]?.span;
      return (
        before !== undefined && after.slice(span.start, span.end) === text.slice(before.start, before.end)
      );
    })
  );
}
