import type { Library, SourceContent } from '../model/library';
import { PackedRecord } from '../model/packedRecord';
import type { Paper } from '../model/paper';
import type { PaperRecord } from '../model/record';

/** Where a source has a record: its first line and character. */
interface Place {
  readonly source: string;
  readonly line: number;
  readonly character: number;
}

/** What else a record is called; what of it is unread stays so. */
function aliasesOf(record: PaperRecord): readonly string[] {
  if (record instanceof PackedRecord) {
    return record.aliases ?? [];
  }
  const { digest } = record;
  return (digest ? digest.aliases : record.extras.aliases) ?? [];
}

/** The keys by which a record is cited. */
function keysOf(record: PaperRecord): readonly string[] {
  return record.key === undefined ? [] : [record.key, ...aliasesOf(record)];
}

/** Where the first record of each key stands that one of the sources has, the first source first; aliases count too. */
function placesOf(keys: ReadonlySet<string>, sources: readonly SourceContent[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { id, records } of sources) {
    for (const record of records) {
      for (const key of keysOf(record)) {
        if (keys.has(key) && !places.has(key)) {
          const { line, character } = record.range.start;
          places.set(key, { source: id, line, character });
        }
      }
    }
  }
  return places;
}

function standsAt({ sources }: Paper, { source, line, character }: Place): boolean {
  return sources.some(
    (each) =>
      each.source === source && each.range.start.line === line && each.range.start.character === character,
  );
}

/**
 * The papers that `sources` have under citation keys, `undefined` in the place of a key that none of them has: of two
 * papers with one key the one that is meant where only these sources count.
 */
export function papersUnderKeys(
  library: Library,
  sources: readonly SourceContent[],
  keys: readonly string[],
): readonly (Paper | undefined)[] {
  const places = placesOf(new Set(keys), sources);
  return keys.map((key) => {
    const place = places.get(key);
    const usual = place && library.findByKey(key);
    return usual && standsAt(usual, place)
      ? usual
      : place && library.papers.find((paper) => standsAt(paper, place));
  });
}

/** The key that a source itself has for a paper; `undefined` where it has none. */
export function keyInSource(
  paper: Paper | undefined,
  content: SourceContent | undefined,
): string | undefined {
  const place = paper?.sources.find(({ source }) => source === content?.id);
  const start = place?.range.start;
  const record = content?.records.find(
    ({ range }) => range.start.line === start?.line && range.start.character === start.character,
  );
  return record?.key;
}
