import type { Range } from '../base/text';
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

function rangeName({ start, end }: Range): string {
  return `${start.line}:${start.character} ${end.line}:${end.character}`;
}

/** Whether a record is one of which the source says that its end is missing, so that it may be only half of it. */
function tornIn({ problems }: SourceContent): (record: PaperRecord) => boolean {
  const torn = new Set(
    problems.filter(({ code }) => code.startsWith('unclosed')).map(({ range }) => rangeName(range)),
  );
  return (record) => torn.size > 0 && torn.has(rangeName(record.range));
}

/** Records of before that are missing now, or whole before and torn now. */
function lostRecords(before: SourceContent, now: SourceContent): readonly PaperRecord[] {
  const wasTorn = tornIn(before);
  const isTorn = tornIn(now);
  const present = new Set(now.records.filter((record) => !isTorn(record)).map(nameOf));
  const half = new Set(now.records.filter(isTorn).map(nameOf));
  return before.records.filter((record) => {
    const name = nameOf(record);
    return !present.has(name) && !(half.has(name) && wasTorn(record));
  });
}

/** The content with these records too, each in the place of what is left of it. */
function withRecords(content: SourceContent, more: readonly PaperRecord[]): SourceContent {
  if (more.length === 0) {
    return content;
  }
  const isTorn = tornIn(content);
  const left = new Map(more.map((record) => [nameOf(record), record]));
  const records = content.records.map((record) => {
    const whole = isTorn(record) ? left.get(nameOf(record)) : undefined;
    return whole !== undefined && left.delete(nameOf(record)) ? whole : record;
  });
  return { ...content, records: [...records, ...more.filter((record) => left.has(nameOf(record)))] };
}

/** What readers call a record whose end mark has not come, where that alone costs nothing. */
const openEnds = new Set(['missing-end', 'unclosed-quote']);

/** Whether the last record of a source has no end, though all that it says could be read. */
function endsOpen({ problems, records }: SourceContent): boolean {
  const lastLine = records.at(-1)?.range.start.line ?? 0;
  return problems.some(({ code, range }) => openEnds.has(code) && range.start.line >= lastLine);
}

/** A program that writes record by record may stand between two of them: nobody deletes so many at once. */
function isMostOf(lost: number, before: number): boolean {
  return lost >= 10 && lost * 2 > before;
}

/**
 * Keeps the last good state of a source while it is half written.
 *
 * While someone types, an entry that cannot be read whole for the moment stays as it was, as long as its key or title
 * still stands in the text. A file on disk that has suddenly lost papers and is empty, has an error or no end, or that
 * lost most of its papers, is taken for one that is being written: everything stays, and it should be read again soon
 * (`settled` then takes it as it is).
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
  const looksHalf =
    text.trim() === '' || hasError || endsOpen(now) || isMostOf(lost.length, before?.records.length ?? 0);
  if (origin === 'disk' && !settled && looksHalf) {
    return { content: withRecords(now, lost), readAgain: true };
  }
  const stillNamed = hasError
    ? lost.filter((record) => nameOf(record) !== '' && text.includes(nameOf(record)))
    : [];
  return { content: withRecords(now, stillNamed), readAgain: false };
}
