import type { SourceContent } from './library';
import type { PaperRecord } from './record';

/** Where the new text of a source came from: an editor in which someone types, or a file that a program may be writing. */
export type TextOrigin = 'editor' | 'disk';

/** What to show of a source, and whether to read it once more soon because it looks half written. */
export interface LastGood {
  readonly content: SourceContent;
  readonly readAgain: boolean;
}

function nameOf(record: PaperRecord): string {
  return record.key ?? record.digest?.title ?? record.item.title ?? '';
}

/** Records of before that are missing now. */
function lostRecords(before: SourceContent, now: SourceContent): readonly PaperRecord[] {
  const present = new Set(now.records.map(nameOf));
  return before.records.filter((record) => !present.has(nameOf(record)));
}

function withRecords(content: SourceContent, more: readonly PaperRecord[]): SourceContent {
  return more.length === 0 ? content : { ...content, records: [...content.records, ...more] };
}

/**
 * Keeps the last good state of a source while it is half written.
 *
 * While someone types, an entry that cannot be read for the moment stays as it was, as long as its key or title
 * still stands in the text. A file on disk that has suddenly lost papers and is empty or has an error is taken for
 * one that is being written: everything stays, and it should be read again soon (`settled` then takes it as it is).
 */
export function keepLastGood(
  before: SourceContent | undefined,
  now: SourceContent,
  circumstances: { readonly text: string; readonly origin: TextOrigin; readonly settled: boolean },
): LastGood {
  const hasError = now.problems.some((problem) => problem.severity === 'error');
  const lost = before ? lostRecords(before, now) : [];
  if (lost.length === 0) {
    return { content: now, readAgain: false };
  }
  const { text, origin, settled } = circumstances;
  const isEmpty = text.trim() === '';
  if (origin === 'disk' && !settled && (isEmpty || hasError)) {
    return { content: withRecords(now, lost), readAgain: true };
  }
  const stillNamed = hasError
    ? lost.filter((record) => nameOf(record) !== '' && text.includes(nameOf(record)))
    : [];
  return { content: withRecords(now, stillNamed), readAgain: false };
}
