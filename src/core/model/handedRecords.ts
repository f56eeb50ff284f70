import { listColumnOf, textColumnOf } from './columns';
import type { PackedLists, PackedTexts } from './columns';
import { PackedRecord } from './packedRecord';
import type { PackedRecords } from './packedRecords';
import type { UnreadReader } from './record';
import { placesEach, RecordTable } from './recordTable';
import type { RecordColumns } from './recordTable';
import { Unpacker } from './unpacker';

type Texts = 'keys' | 'titles' | 'dois' | 'arxivs';
type Lists = 'aliases' | 'titleHashes';

/** A table of records as plain data, which another thread can be given. */
interface HandedTable extends Omit<RecordColumns, Texts | Lists> {
  readonly count: number;
  readonly texts: Readonly<Record<Texts, PackedTexts>>;
  readonly lists: Readonly<Record<Lists, PackedLists>>;
}

/** Records that their reader left unread, as plain data. */
export interface HandedRecords {
  readonly tables: readonly HandedTable[];
}

/** `packed` as plain data, whose memory it shares; `undefined` where not all of them are unread. */
export function handOver(packed: PackedRecords): HandedRecords | undefined {
  return packed.records.every(({ isUnread }) => isUnread)
    ? { tables: packed.tables.map(handTable) }
    : undefined;
}

/** The buffers of the records' bytes, which are most of their memory: each once. */
export function buffersOf({ tables }: HandedRecords): readonly ArrayBuffer[] {
  const buffers = tables.flatMap(({ pages }) => pages.map(({ buffer }) => buffer));
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}

/** The records, which `reader` can read, of a text that begins on the line `line` of another. Takes over the memory. */
export function takeOver(
  { tables }: HandedRecords,
  reader: UnreadReader,
  line: number,
): readonly PackedRecord[] {
  const unpacker = new Unpacker();
  return tables.flatMap(({ count, texts, lists, ...columns }) => {
    moveLines(columns.places, line);
    const whole: RecordColumns = {
      ...columns,
      keys: textColumnOf(texts.keys),
      titles: textColumnOf(texts.titles),
      dois: textColumnOf(texts.dois),
      arxivs: textColumnOf(texts.arxivs),
      aliases: listColumnOf(lists.aliases),
      titleHashes: listColumnOf(lists.titleHashes),
    };
    const table = new RecordTable(unpacker, whole, count, reader);
    return Array.from({ length: count }, (_, at) => new PackedRecord(table, at));
  });
}

function handTable({ columns, count }: RecordTable): HandedTable {
  const { keys, titles, dois, arxivs, aliases, titleHashes, ...numbers } = columns;
  return {
    ...numbers,
    count,
    texts: { keys: keys.packed, titles: titles.packed, dois: dois.packed, arxivs: arxivs.packed },
    lists: { aliases: aliases.packed, titleHashes: titleHashes.packed },
  };
}

/** Lines are the first and the third of the four numbers of a place. */
function moveLines(places: Uint32Array, lines: number): void {
  for (let at = 0; at < places.length; at += placesEach) {
    places[at] = (places[at] ?? 0) + lines;
    places[at + 2] = (places[at + 2] ?? 0) + lines;
  }
}
