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

function nameOf({ source, line, character }: Place): string {
  return `${line}:${character}:${source}`;
}

function namesOf({ sources }: Paper): readonly string[] {
  return sources.map(({ source, range }) => nameOf({ source, ...range.start }));
}

/** The first paper at each of the named places. */
function papersAt(names: ReadonlySet<string>, papers: readonly Paper[]): ReadonlyMap<string, Paper> {
  const found = new Map<string, Paper>();
  for (const paper of names.size === 0 ? [] : papers) {
    for (const name of namesOf(paper)) {
      if (names.has(name) && !found.has(name)) {
        found.set(name, paper);
      }
    }
  }
  return found;
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
  const asked = keys.map((key) => {
    const place = places.get(key);
    const name = place && nameOf(place);
    const usual = name === undefined ? undefined : library.findByKey(key);
    return { name, usual: usual && namesOf(usual).includes(name ?? '') ? usual : undefined };
  });
  const missed = asked.flatMap(({ name, usual }) => (usual || name === undefined ? [] : name));
  const others = papersAt(new Set(missed), library.papers);
  return asked.map(({ name, usual }) => usual ?? others.get(name ?? ''));
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
