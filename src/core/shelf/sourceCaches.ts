import { areBytesOf } from '../base/textBlocks';
import { LibraryPaper } from '../model/libraryPaper';
import { PackedRecord } from '../model/packedRecord';
import type { PaperRecord } from '../model/record';
import type { SourceId } from '../model/source';
import type { KnownTechniques } from './cachedTechniques';
import { Cancelled } from './pace';
import type { Pace } from './pace';
import type { CachedPlace, SourceInfo } from './protocol';
import { decodeSource, encodeSource } from './sourceCache';
import type { CachedSource } from './sourceCache';
import type { Sources, SourceState } from './sources';
import type { TechniqueStore } from './techniqueStore';

/** Makes caches of sources, and puts in sources as their caches have them. */
export class SourceCaches {
  readonly #sources: Sources;
  readonly #techniques: TechniqueStore;
  readonly #pace: Pace;

  constructor(sources: Sources, techniques: TechniqueStore, pace: Pace) {
    this.#sources = sources;
    this.#techniques = techniques;
    this.#pace = pace;
  }

  /** See {@link ShelfApi.restore}. */
  async restore({ id, label, mark }: CachedPlace, cache: Uint8Array): Promise<SourceInfo | undefined> {
    const began = this.#pace.now();
    const found = this.#sources.has(id) ? undefined : decodeSource(cache);
    if (found?.meta.id !== id || found.meta.mark !== mark) {
      return undefined;
    }
    const { meta, records, problems } = found;
    const content = { id, format: meta.format, records, problems };
    const info = { ...infoOf(found), time: this.#pace.now() - began };
    this.#techniques.restore(found);
    await this.#sources.put({ content, label, info, file: meta.file, isSaved: true }, meta.strings);
    return info;
  }

  /** See {@link ShelfApi.cacheOf}. */
  async cacheOf(id: SourceId, mark: string): Promise<Uint8Array | undefined> {
    const state = this.#sources.find(id);
    const source = state && this.#cachedSource(state, mark);
    if (!source) {
      return undefined;
    }
    try {
      const isWanted = (): boolean => this.#sources.find(id) === state;
      return await this.#pace.run(encodeSource(source), () => undefined, isWanted);
    } catch (error) {
      if (error instanceof Cancelled) {
        return undefined;
      }
      throw error;
    }
  }

  /** See {@link ShelfApi.isSame}. */
  isSame(id: SourceId, bytes: Uint8Array): boolean {
    const state = this.#sources.find(id);
    const file = state?.isSaved === true ? state.file : undefined;
    return file !== undefined && areBytesOf(file.blocks, bytes) && !this.#sources.isOutdated(id);
  }

  /** `undefined` where it is not just what stands in a file, whole. */
  #cachedSource({ content, info, file, isSaved }: SourceState, mark: string): CachedSource | undefined {
    const records = content.records.filter((record) => record instanceof PackedRecord);
    if (!file || !isSaved || records.length !== content.records.length) {
      return undefined;
    }
    const { id, format, problems } = content;
    const { encoding, notice } = info;
    const techniques = this.#techniquesOf(records);
    const strings = this.#sources.stringsOf(id);
    const meta = { id, mark, format, encoding, notice, file, strings };
    return { meta, records, problems, techniques };
  }

  #techniquesOf(records: readonly PaperRecord[]): readonly (KnownTechniques | undefined)[] {
    const wanted = new Set(records);
    const known = new Map<PaperRecord, KnownTechniques>();
    for (const paper of this.#sources.library.papers) {
      const found = this.#techniques.find(paper);
      if (found && paper instanceof LibraryPaper && wanted.has(paper.lead)) {
        known.set(paper.lead, found);
      }
    }
    return records.map((record) => known.get(record));
  }
}

function infoOf({ meta, records, problems }: CachedSource): Omit<SourceInfo, 'time'> {
  const { id, format, encoding, notice } = meta;
  return {
    ...{ id, format, encoding, notice },
    papers: records.length,
    problems: problems.length,
    errors: problems.filter((problem) => problem.severity === 'error').length,
    length: undefined,
    cached: true,
    partial: false,
  };
}
