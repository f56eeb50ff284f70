import { hashText } from '../base/hash';
import { PlacedRecord, recordsOf } from './clusterRecords';
import type { Cluster, Work } from './clusterRecords';
import type { CslItem } from './cslItem';
import { mergeFacts } from './mergeRecords';
import { idOf } from './namedPapers';
import { contentOf, PackedRecord } from './packedRecord';
import type { Paper, PaperFacts, PaperTexts } from './paper';
import type { Person } from './person';
import type { PaperRecord, RecordExtras } from './record';
import { digestOf } from './recordDigest';
import type { Brief } from './recordDigest';
import type { SourceId, SourceLocation } from './source';

/** How many papers' whole facts are kept at hand. */
const mostFacts = 256;

/** The record by which a work is named: the first that states a key. */
export function namingRecord(work: Work): PlacedRecord {
  return work instanceof PlacedRecord ? work : (work.find((placed) => placed.key !== undefined) ?? work[0]);
}

/** The key that one of a work's records states; the first one's. */
export function ownKey(work: Work): string | undefined {
  return namingRecord(work).key;
}

export function mergedFacts(work: Work): PaperFacts {
  const [first, ...rest] = recordsOf(work);
  return rest.length === 0
    ? first.facts()
    : mergeFacts([first.facts(), ...rest.map((placed) => placed.facts())]);
}

const noAliases: readonly string[] = [];
const noOthers: readonly PlacedRecord[] = [];

/** The other keys that the paper's records have in their files, beside its own. */
function aliasesOf(work: Work, key: string, stated = noAliases): readonly string[] {
  if (work instanceof PlacedRecord && stated.length === 0) {
    return stated;
  }
  const keys = recordsOf(work).flatMap((placed) => placed.key ?? []);
  return [...new Set([...stated, ...keys])].filter((alias) => alias !== key);
}

/** Facts of the papers that were asked about last. */
export class FactsCache {
  readonly #known = new Map<LibraryPaper, PaperFacts>();

  get(paper: LibraryPaper, make: () => PaperFacts): PaperFacts {
    const known = this.#known.get(paper);
    if (known) {
      return known;
    }
    const made = make();
    this.#known.set(paper, made);
    if (this.#known.size > mostFacts) {
      const [oldest] = this.#known.keys();
      if (oldest) {
        this.#known.delete(oldest);
      }
    }
    return made;
  }
}

/** A paper of a library: what lists show is at hand, everything else is taken from its records when asked for. */
export class LibraryPaper implements Paper {
  readonly key: string;
  /** See {@link PaperName}. */
  readonly name: string;
  /** See {@link RecordExtras.aliases}; empty for none. */
  readonly aliases: readonly string[];
  /** The record that stands first, and the others, which most works do not have: a list for each would take much room. */
  readonly #first: PlacedRecord;
  readonly #others: readonly PlacedRecord[];
  readonly #brief: Brief;
  readonly #cache: FactsCache;
  /** The place of one {@link PaperMemory}, and what that remembers of the paper. */
  memory: object | undefined = undefined;
  remembered: unknown = undefined;

  constructor(work: Work, names: { readonly name: string; readonly key: string }, cache: FactsCache) {
    const isAlone = work instanceof PlacedRecord;
    this.#brief = isAlone ? work.brief : digestOf(mergedFacts(work));
    this.key = names.key;
    this.name = names.name;
    this.aliases = aliasesOf(work, names.key, this.#brief.aliases);
    this.#first = isAlone ? work : work[0];
    this.#others = isAlone ? noOthers : work.slice(1);
    this.#cache = cache;
  }

  /** Made anew at each call. */
  get id(): string {
    return idOf({ source: this.namedBy, name: this.name });
  }

  /** The source that names it. */
  get namedBy(): SourceId {
    return namingRecord(this.work).source;
  }

  get keyIsGenerated(): boolean {
    return this.#first.key === undefined && this.#others.every(({ key }) => key === undefined);
  }

  get title(): string {
    return this.#brief.title;
  }

  get titleHashes(): readonly number[] | undefined {
    return this.isAlone ? this.#first.identity.titles : undefined;
  }

  get firstAuthor(): string {
    return this.#brief.firstAuthor;
  }

  get year(): number | undefined {
    return this.#brief.year;
  }

  get venue(): string | undefined {
    return this.#brief.venue;
  }

  get doi(): string | undefined {
    return this.#brief.doi;
  }

  get arxiv(): string | undefined {
    return this.#brief.arxiv;
  }

  get item(): CslItem {
    return this.#facts().item;
  }

  get extras(): RecordExtras {
    return this.#facts().extras;
  }

  get authors(): readonly Person[] {
    return this.#facts().authors;
  }

  get abstract(): string | undefined {
    return this.#facts().abstract;
  }

  /** See {@link textsOf}. */
  get texts(): PaperTexts {
    const { record } = this.#first;
    const isUnread = this.isAlone && record instanceof PackedRecord && record.isUnread;
    return isUnread ? { title: this.title, venue: this.venue, ...record.texts } : this;
  }

  /** The records of the work. */
  get members(): Cluster {
    return [this.#first, ...this.#others];
  }

  get work(): Work {
    return this.isAlone ? this.#first : this.members;
  }

  /** Whether it has one record. */
  get isAlone(): boolean {
    return this.#others.length === 0;
  }

  /** The record that stands first among those of the work. */
  get lead(): PaperRecord {
    return this.#first.record;
  }

  /** Reads what is left unread of its records, which takes a tenth of a millisecond each. Gives whether that was much. */
  readWhole(): boolean {
    const unread = this.members.filter(({ record }) => record instanceof PackedRecord && record.isUnread);
    return unread.map(({ record }) => record.item).length > 0;
  }

  /** Stands for all that the paper's records say, in their order: the same for two papers of the same facts. */
  get content(): number {
    return this.isAlone
      ? contentOf(this.lead)
      : hashText(this.members.map((placed) => contentOf(placed.record)).join(' '));
  }

  get sources(): readonly SourceLocation[] {
    const cluster = this.members;
    const first = namingRecord(cluster);
    return [first, ...cluster.filter((placed) => placed !== first)].map((placed) => ({
      source: placed.source,
      range: placed.record.range,
    }));
  }

  /** Whether some record of it stands in one of these sources. */
  isFrom(sources: ReadonlySet<SourceId>): boolean {
    return sources.has(this.#first.source) || this.#others.some(({ source }) => sources.has(source));
  }

  /** Whether its records are these. */
  hasRecords(work: Work): boolean {
    if (work instanceof PlacedRecord) {
      return this.isAlone && work.record === this.lead;
    }
    return (
      work.length === this.#others.length + 1 &&
      work.every(({ record }, i) => record === (i === 0 ? this.#first : this.#others[i - 1])?.record)
    );
  }

  #facts(): PaperFacts {
    return this.#cache.get(this, () => {
      const facts = mergedFacts(this.members);
      return this.aliases.length > 0
        ? { ...facts, extras: { ...facts.extras, aliases: this.aliases } }
        : facts;
    });
  }
}

/** By what a paper is sorted; an unread record of one is not read whole for that. */
export function textsOf(paper: Paper): PaperTexts {
  return paper instanceof LibraryPaper ? paper.texts : paper;
}

/** Whether some record of a paper stands in one of these sources; asked of many papers, and cheap. */
export function isFromOneOf(paper: Paper, sources: ReadonlySet<SourceId>): boolean {
  if (sources.size === 0) {
    return false;
  }
  return paper instanceof LibraryPaper
    ? paper.isFrom(sources)
    : paper.sources.some(({ source }) => sources.has(source));
}

/** A paper with everything at hand, as it can be sent to another thread. */
export function plainPaper(paper: Paper): Paper {
  const { id, key, keyIsGenerated, item, extras, title, authors, firstAuthor } = paper;
  const { year, venue, doi, arxiv, abstract, sources } = paper;
  const facts = { item, extras, title, authors, firstAuthor, year, venue, doi, arxiv, abstract };
  return { id, key, keyIsGenerated, ...facts, sources };
}
