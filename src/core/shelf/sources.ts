import { Emitter } from '../base/event';
import type { Event } from '../base/event';
import type { ImportContext } from '../import/importer';
import { keepLastGood } from '../model/lastGood';
import { Library } from '../model/library';
import type { SourceContent } from '../model/library';
import { KnownRecords, keepUnchanged, MovedRecord } from '../model/knownRecords';
import { PackedRecord } from '../model/packedRecord';
import type { PaperRecord } from '../model/record';
import type { SourceId } from '../model/source';
import type { BuiltinShelf } from './builtinShelf';
import { FileJustRead } from './knownFile';
import type { KnownFile } from './knownFile';
import { Cancelled } from './pace';
import type { Pace } from './pace';
import type { BuiltinMode, ReadOutcome, ReadRequest, ShelfProgress, SourceInfo } from './protocol';
import { SharedStrings, stringsOf } from './sharedStrings';
import type { SourceStrings } from './sharedStrings';
import { patchSource } from './patchReading';
import type { OtherThread } from './readingAhead';
import { bytesOf, readSource } from './sourceReading';
import type { ReadSource } from './sourceReading';

/** From so many papers on, those of a file that is read for the first time are shown before all of it is read. */
const firstPart = 200;
/** And again when there are so many times as many. */
const partGrowth = 8;
/** The library takes up what was read at most this share of the time, as it is rebuilt whole. */
const rebuildShare = 0.2;

/** How often whoever waits for the end of readings looks whether that is come, in milliseconds. */
const betweenLooks = 20;

/** A source with all that is known of it. */
export interface SourceState {
  readonly content: SourceContent;
  readonly info: SourceInfo;
  readonly label: string;
  /** The text of which it was read whole; `undefined` where it is not just what that says. */
  readonly file: KnownFile | undefined;
  /** Whether that is a file's, and not what an editor shows. */
  readonly isSaved: boolean;
}

/** A reading that goes on. */
interface Reading {
  readonly request: ReadRequest;
  /** What other sources define. */
  readonly given: ReadonlyMap<string, string>;
  readonly began: number;
  papers: number;
  share: number;
  nextPart: number;
}

/** Reads sources and keeps the library equal to them: one reading for a source at a time, what is outdated dropped. */
export class Sources {
  readonly library: Library;
  readonly #pace: Pace;
  readonly #otherThread: OtherThread | undefined;
  readonly #states = new Map<SourceId, SourceState>();
  readonly #readings = new Map<SourceId, Reading>();
  readonly #strings = new SharedStrings();
  readonly #onDidPublish = new Emitter<void>();
  readonly #onDidProgress = new Emitter<ShelfProgress | undefined>();
  readonly #onDidOutdate = new Emitter<readonly SourceId[]>();
  #builtin: BuiltinShelf | undefined;
  #builtinMode: BuiltinMode = 'auto';
  #publishing: Promise<void> | undefined;
  #nextPublish = 0;
  /** How many readings are not in the library yet, or not given up. */
  #unfinished = 0;

  /** The library was brought in step with what was read; its papers or problems may have changed. */
  readonly onDidPublish: Event<void> = this.#onDidPublish.event;
  /** A reading went on; `undefined`: none goes on any more. */
  readonly onDidProgress: Event<ShelfProgress | undefined> = this.#onDidProgress.event;
  /** These would be read otherwise now. */
  readonly onDidOutdate: Event<readonly SourceId[]> = this.#onDidOutdate.event;

  /** `otherThread`: where there may be another thread. */
  constructor(pace: Pace, keyPattern: string, otherThread?: OtherThread) {
    this.#pace = pace;
    this.#otherThread = otherThread;
    this.library = new Library(keyPattern);
  }

  get isReading(): boolean {
    return this.#readings.size > 0;
  }

  /** Resolves when nothing is being read, and the library has all that was. */
  async whenRead(): Promise<void> {
    while (this.#unfinished > 0) {
      await this.#pace.rest(betweenLooks);
    }
  }

  get builtin(): BuiltinShelf | undefined {
    return this.#builtin;
  }

  find(id: SourceId): SourceState | undefined {
    return this.#states.get(id);
  }

  all(): readonly SourceState[] {
    return [...this.#states.values()];
  }

  async setBuiltin(builtin: BuiltinShelf | undefined, mode: BuiltinMode): Promise<void> {
    this.#builtin = builtin;
    this.#builtinMode = mode;
    await this.publish();
  }

  /** Reads a source in place of what it was. Resolves once the library has it, or the reading is for nothing. */
  async read(request: ReadRequest): Promise<ReadOutcome> {
    this.#unfinished++;
    try {
      return await this.#read(request);
    } finally {
      this.#unfinished--;
    }
  }

  async #read(request: ReadRequest): Promise<ReadOutcome> {
    const { id } = request;
    const reading: Reading = {
      request,
      given: this.#strings.for(id),
      began: this.#pace.now(),
      ...{ papers: 0, share: 0, nextPart: firstPart },
    };
    this.#readings.set(id, reading);
    const patched = this.#patch(reading);
    if (patched) {
      this.#readings.delete(id);
      this.#states.set(id, patched);
      await this.publish();
      this.#tellProgress();
      return { kind: 'read', info: patched.info, readAgain: false };
    }
    try {
      const read = await this.#run(reading);
      if (this.#readings.get(id) !== reading) {
        throw new Cancelled();
      }
      this.#readings.delete(id);
      return await this.#takeUp(reading, read);
    } catch (error) {
      if (error instanceof Cancelled) {
        return { kind: 'dropped' };
      }
      throw error;
    } finally {
      if (this.#readings.get(id) === reading) {
        this.#readings.delete(id);
      }
      this.#tellProgress();
    }
  }

  /** Puts in a source that need not be read. */
  async put(state: SourceState, strings: SourceStrings | undefined): Promise<void> {
    const { id } = state.content;
    this.#readings.delete(id);
    this.#states.set(id, state);
    this.#tellOutdated(this.#strings.set(id, strings));
    await this.publish();
  }

  /** Whether a source is known, if only in part, or is being read. */
  has(id: SourceId): boolean {
    return this.#states.has(id) || this.#readings.has(id);
  }

  /** What a source has to do with other sources' strings. */
  stringsOf(id: SourceId): SourceStrings | undefined {
    return this.#strings.find(id);
  }

  /** Whether a source would be read otherwise now, as others changed. */
  isOutdated(id: SourceId): boolean {
    return this.#strings.isOutdated(id);
  }

  async remove(ids: readonly SourceId[]): Promise<void> {
    for (const id of ids) {
      this.#readings.delete(id);
      this.#states.delete(id);
      this.#tellOutdated(this.#strings.delete(id));
    }
    await this.publish();
  }

  /** Gives up all readings; what was read of a file so far stays. */
  cancelAll(): void {
    this.#readings.clear();
    this.#tellProgress();
  }

  /** Brings the library in step with what was read, soon; several calls in a row are one. */
  publish(): Promise<void> {
    this.#publishing ??= this.#publishSoon();
    return this.#publishing;
  }

  /** The source where its file changed in one place only; `undefined` where it is to be read. */
  #patch(reading: Reading): SourceState | undefined {
    const { id, name, label, content } = reading.request;
    const before = this.#states.get(id);
    const isSure = before?.info.encoding === 'utf-8' && before.info.notice === undefined;
    if (!before?.file || !isSure || this.isOutdated(id)) {
      return undefined;
    }
    const known = { ...before, file: before.file, strings: this.#strings.find(id)?.defined };
    const patched = patchSource(known, name.toLowerCase(), bytesOf(reading.request), reading.given);
    const info = patched && this.#infoOf(reading, patched.content, undefined);
    const isSaved = content.kind === 'bytes';
    return info && { ...patched, label, info: { ...info, encoding: before.info.encoding }, isSaved };
  }

  #run(reading: Reading): Promise<ReadSource> {
    const { id } = reading.request;
    const before = this.#states.get(id);
    const context = {
      ...knownFrom(before?.content.records ?? []),
      strings: reading.given,
      mayLeaveUnread: true,
    };
    return readSource(reading.request, context, this.#pace, {
      isWanted: () => this.#readings.get(id) === reading,
      onHead: before ? undefined : (records) => this.#showPart(reading, records),
      otherThread: before ? undefined : this.#otherThread,
      onRecords: (records, share) => this.#onRecords(reading, records, share),
    });
  }

  #onRecords(reading: Reading, records: readonly PaperRecord[], share: number): void {
    const { id } = reading.request;
    if (this.#readings.get(id) !== reading) {
      return;
    }
    reading.papers = records.length;
    reading.share = share;
    this.#tellProgress();
    const before = this.#states.get(id);
    const isMore = !before || (before.info.partial && before.content.records.length < records.length);
    if (records.length >= reading.nextPart && isMore) {
      reading.nextPart = records.length * partGrowth;
      this.#showPart(reading, records);
    }
  }

  #showPart(reading: Reading, records: readonly PaperRecord[]): void {
    const { id, label } = reading.request;
    const format = this.#states.get(id)?.content.format ?? 'bibtex';
    const content = { id, format, records: [...records], problems: [] };
    const info = this.#infoOf(reading, content, undefined);
    this.#states.set(id, {
      content,
      label,
      info: { ...info, partial: true },
      file: undefined,
      isSaved: false,
    });
    void this.publish();
  }

  async #takeUp(reading: Reading, read: ReadSource): Promise<ReadOutcome> {
    const { decoded, end } = read;
    const { id, label, origin, settled } = reading.request;
    const before = this.#states.get(id);
    if (!read.content && !before) {
      return { kind: 'no-collection' };
    }
    const nothing = { id, format: before?.content.format ?? 'bibtex', records: [], problems: [] } as const;
    const now = unchangedFrom(before?.content, read.content ?? nothing);
    const complete = before?.info.partial === true ? undefined : before?.content;
    const kept = keepLastGood(complete, now, { text: decoded.text, origin, settled });
    const info = this.#infoOf(reading, kept.content, decoded);
    const isJustThis = read.content !== undefined && kept.content === now;
    const bytes = bytesOf(reading.request);
    const file = isJustThis ? new FileJustRead(bytes, end?.isPlain === true) : undefined;
    const isSaved = reading.request.content.kind === 'bytes';
    this.#states.set(id, { content: kept.content, label, info, file, isSaved });
    const outdated = this.#strings.set(id, stringsOf(end, reading.given));
    // What it was given may have changed while it was read.
    this.#tellOutdated(this.isOutdated(id) ? [...outdated, id] : outdated);
    await this.publish();
    if (file) {
      void this.#finish(id, file);
    }
    return { kind: 'read', info, readAgain: kept.readAgain };
  }

  /** Works out by what a file is known again, for which nobody waits. */
  async #finish(id: SourceId, file: FileJustRead): Promise<void> {
    const steps = file.steps();
    while (this.#states.get(id)?.file === file && steps.next().done !== true) {
      await this.#pace.breathe();
    }
  }

  #infoOf(reading: Reading, content: SourceContent, decoded: ReadSource['decoded'] | undefined): SourceInfo {
    return {
      id: content.id,
      format: content.format,
      encoding: decoded?.encoding,
      notice: decoded?.problem,
      papers: content.records.length,
      problems: content.problems.length,
      errors: content.problems.filter((problem) => problem.severity === 'error').length,
      length: decoded?.text.length,
      time: this.#pace.now() - reading.began,
      cached: false,
      partial: false,
    };
  }

  async #publishSoon(): Promise<void> {
    // Whatever else was read in the meantime comes along; a library that takes long to rebuild is not rebuilt all the time.
    do {
      await this.#pace.pause();
    } while (this.isReading && this.#pace.now() < this.#nextPublish);
    this.#publishing = undefined;
    const began = this.#pace.now();
    this.#updateLibrary();
    this.#onDidPublish.fire();
    const took = this.#pace.now() - began;
    this.#nextPublish = this.#pace.now() + took / rebuildShare;
  }

  #updateLibrary(): void {
    const files = this.all()
      .map((state) => state.content)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const before = this.#builtin?.contentBeside(this.library.papers, this.#builtinMode);
    this.#update(files, before);
    const after = this.#builtin?.contentBeside(this.library.papers, this.#builtinMode);
    if (after !== before) {
      this.#update(files, after);
    }
  }

  #update(files: readonly SourceContent[], builtin: SourceContent | undefined): void {
    const wanted = builtin ? [...files, builtin] : files;
    const present = new Set(wanted.map((content) => content.id));
    const current = new Set(this.library.sources);
    this.library.update({
      put: wanted.filter((content) => !current.has(content)),
      remove: this.library.sources.map((content) => content.id).filter((id) => !present.has(id)),
    });
  }

  #tellOutdated(ids: readonly SourceId[]): void {
    if (ids.length > 0) {
      this.#onDidOutdate.fire(ids);
    }
  }

  #tellProgress(): void {
    const readings = [...this.#readings.values()];
    const papers = readings.reduce((sum, reading) => sum + reading.papers, 0);
    const share = readings.reduce((sum, reading) => sum + reading.share, 0) / Math.max(1, readings.length);
    this.#onDidProgress.fire(
      readings.length === 0 ? undefined : { kind: 'reading', done: papers, total: 0, share },
    );
  }
}

/** How a reading finds what one before it made; nothing where there was none, so that it need not look. */
function knownFrom(records: readonly PaperRecord[]): Pick<ImportContext, 'findKnown' | 'nextKnown'> {
  if (records.length === 0) {
    return {};
  }
  const known = new KnownRecords(records);
  return {
    findKnown: (stamp, range, mark) => known.take(stamp, range, mark),
    nextKnown: (findRange) => known.takeNext(findRange),
  };
}

/** `now` with the records of `before` that say the same in place of its own. */
function unchangedFrom(before: SourceContent | undefined, now: SourceContent): SourceContent {
  const isAgain = before && before.records.at(-1) === now.records[before.records.length - 1];
  // In a first reading what was shown already comes again as it was.
  if (!before || (isAgain && now.records.every((record) => record instanceof PackedRecord))) {
    return now;
  }
  const packed = now.records.filter(
    (record) => record instanceof PackedRecord || record instanceof MovedRecord,
  );
  return packed.length === now.records.length
    ? { ...now, records: keepUnchanged(before.records, packed) }
    : now;
}
