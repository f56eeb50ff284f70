import { DisposableStore } from '../base/disposable';
import type { Disposable } from '../base/disposable';
import { hashText } from '../base/hash';
import { readTechniques } from '../import/techniques/readTechniques';
import { addPapers } from '../edit/addPapers';
import type { Addition, AdditionRequest } from '../edit/addition';
import { defaultKeyPattern } from '../model/citationKey';
import { LibraryPaper } from '../model/libraryPaper';
import type { Paper } from '../model/paper';
import { builtinSourceId } from '../model/source';
import { combineUserTechniques } from '../model/userTechniques';
import type { SourceId } from '../model/source';
import { builtinTaxonomy } from '../technique/builtinTaxonomy';
import { BuiltinShelf } from './builtinShelf';
import { CatchUp } from './catchUp';
import { Inquiries } from './inquiries';
import type { LocatedText, LocateRequest, LookUp } from './inquiry';
import type { ShelfOverview } from './overview';
import { IndexKeeper } from './indexKeeper';
import { Pace, PatientPace } from './pace';
import type { PaceWorld } from './pace';
import { ProblemTracker } from './problemTracker';
import { ProgressTeller } from './progressTeller';
import type {
  CachedPlace,
  Page,
  ProblemList,
  ReadOutcome,
  ReadRequest,
  SearchAnswer,
  SearchOptions,
  ShelfApi,
  ShelfEvent,
  ShelfOptions,
  ShelfPaper,
  SourceInfo,
  TechniqueChoice,
  TopicChoice,
  View,
} from './protocol';
import type { OtherThread } from './readingAhead';
import { searchAnswer } from './searchAnswer';
import { SearchService } from './searchService';
import { ShelvedPapers } from './shelvedPapers';
import { SourceCaches } from './sourceCaches';
import { Sources } from './sources';
import { techniqueChoices } from './techniqueChoices';
import { TechniqueStore } from './techniqueStore';
import { topicChoices } from './topicChoices';
import { TopicStore } from './topicStore';
import { Typing } from './typing';
import { Views } from './views';

/** Until it is told otherwise. */
export const defaultShelfOptions: ShelfOptions = { keyPattern: defaultKeyPattern, builtin: 'auto' };

/** All papers, found, grouped and searched: what stands behind every view, in a thread of its own where there is one. */
export class Shelf implements ShelfApi, Disposable {
  readonly #pace: Pace;
  /** Of the work that follows a reading. */
  readonly #patient: PatientPace;
  readonly #tell: (event: ShelfEvent) => void;
  readonly #store = new DisposableStore();
  readonly #sources: Sources;
  readonly #techniques: TechniqueStore;
  readonly #topics: TopicStore;
  readonly #search: SearchService;
  readonly #catchUp: CatchUp;
  readonly #views: Views;
  readonly #inquiries: Inquiries;
  readonly #caches: SourceCaches;
  readonly #shelved: ShelvedPapers;
  readonly #typing: Typing;
  readonly #index: IndexKeeper;
  readonly #progress: ProgressTeller;
  readonly #problems = new ProblemTracker();
  #builtinLabel = '';
  #options: ShelfOptions;

  /** `otherThread`: where there may be another thread, which reads half of a large file. */
  constructor(
    world: PaceWorld,
    options: ShelfOptions,
    tell: (event: ShelfEvent) => void,
    otherThread?: OtherThread,
  ) {
    this.#pace = new Pace(world);
    this.#patient = new PatientPace(world);
    this.#options = options;
    this.#tell = tell;
    this.#progress = new ProgressTeller(this.#pace, tell);
    this.#sources = new Sources(this.#pace, options.keyPattern, otherThread);
    this.#inquiries = new Inquiries(this.#sources, this.#pace);
    this.#techniques = new TechniqueStore(this.#patient);
    this.#topics = new TopicStore(this.#techniques, this.#patient);
    this.#search = new SearchService(this.#sources.library, this.#techniques, this.#patient, (id) =>
      this.#labelOf(id),
    );
    this.#shelved = new ShelvedPapers(this.#sources, this.#techniques);
    this.#index = new IndexKeeper(this.#techniques, this.#topics, this.#search);
    this.#typing = new Typing(this.#search, this.#patient);
    this.#catchUp = new CatchUp(
      {
        papers: () => this.#papers,
        isReading: () => this.#sources.isReading,
        preparing: () => this.#preparing(),
        showAnew: () => {
          this.#showAnew();
        },
        tellProgress: (progress) => {
          this.#progress.take(progress);
        },
      },
      { techniques: this.#techniques, topics: this.#topics, search: this.#search },
      this.#patient,
    );
    this.#caches = new SourceCaches(this.#sources, this.#techniques, this.#pace);
    this.#views = new Views(
      {
        papers: () => this.#papers,
        find: ({ filter, cited }) => this.#search.filter(filter, { cited }),
        numbers: this.#search,
        sourceLabel: (id) => this.#labelOf(id),
      },
      this.#techniques,
      this.#topics,
    );
    this.#listen();
  }

  async configure(options: ShelfOptions): Promise<void> {
    this.#options = options;
    this.#sources.library.setKeyPattern(options.keyPattern);
    await this.#sources.setBuiltin(this.#sources.builtin, options.builtin);
  }

  async setBuiltin(json: string, label: string): Promise<void> {
    this.#builtinLabel = label;
    await this.#sources.setBuiltin(new BuiltinShelf(json), this.#options.builtin);
  }

  setUserTechniques(texts: readonly string[]): Promise<void> {
    const user = combineUserTechniques(texts.map((text) => readTechniques(text).user));
    const mark = texts.length === 0 ? '' : String(hashText(texts.join('\0')));
    const changed = this.#techniques.setUser(user, mark, this.#papers);
    this.#topics.forget();
    this.#search.take({ added: [], changed, before: changed, removed: [] });
    this.#showAnew();
    void this.#catchUp.start();
    return Promise.resolve();
  }

  techniques(): Promise<readonly TechniqueChoice[]> {
    const of = (paper: Paper): ReturnType<TechniqueStore['namesOf']> => this.#techniques.namesOf(paper);
    return Promise.resolve(techniqueChoices(this.#techniques.taxonomy, this.#papers, of));
  }

  topics(among?: readonly string[]): Promise<readonly TopicChoice[]> {
    const papers = this.#papers;
    const { library } = this.#sources;
    const asked =
      among &&
      new Set(
        among.filter((id) => {
          const paper = library.findById(id);
          return paper && this.#techniques.isWithout(paper);
        }),
      );
    const isBehind = this.#techniques.isBehind(papers);
    return Promise.resolve(isBehind ? [] : topicChoices(this.#topics.of(papers), { among: asked }));
  }

  read(request: ReadRequest): Promise<ReadOutcome> {
    return this.#sources.read(request);
  }

  restore(source: CachedPlace, cache: Uint8Array): Promise<SourceInfo | undefined> {
    if (source.indexFollows === true) {
      this.#catchUp.expectIndex();
    }
    return this.#caches.restore(source, cache);
  }

  cacheOf(id: SourceId, mark: string): Promise<Uint8Array | undefined> {
    return this.#caches.cacheOf(id, mark);
  }

  isSame(id: SourceId, bytes: Uint8Array): Promise<boolean> {
    return Promise.resolve(this.#caches.isSame(id, bytes));
  }

  indexCache(mark: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#index.save(mark, this.#papers));
  }

  async restoreIndex(mark: string, cache: Uint8Array | undefined): Promise<boolean> {
    try {
      await this.#catchUp.takeIndex();
      const isTaken = cache !== undefined && this.#index.restore(mark, cache, this.#papers);
      if (isTaken) {
        this.#showAnew();
      }
      return isTaken;
    } finally {
      this.#catchUp.indexCame();
    }
  }

  async remove(ids: readonly SourceId[]): Promise<void> {
    await this.#sources.remove(ids);
  }

  cancelReading(): Promise<void> {
    this.#sources.cancelAll();
    return Promise.resolve();
  }

  builtinTechniques(): Promise<readonly string[]> {
    return Promise.resolve(builtinTaxonomy.areas.flatMap(({ techniques }) => techniques.map(({ id }) => id)));
  }

  async page(view: View, group: string, from: number, limit: number): Promise<Page> {
    if (view.by === 'author' || view.by === 'type') {
      await this.#readWhole(this.#papers);
    }
    if (view.by === 'technique') {
      await this.#catchUp.whenIndexCame();
    }
    this.#typing.giveWayTo(view.filter);
    return this.#views.page(view, group, from, limit);
  }

  search(query: string, limit: number, options: SearchOptions = {}): Promise<SearchAnswer> {
    this.#typing.giveWayTo(query);
    if (query === '') {
      this.#typing.begin();
    }
    const question = { query, limit, options };
    return Promise.resolve(searchAnswer(this.#search, this.#techniques, question, this.#papers.length));
  }

  papers(names: readonly string[]): Promise<readonly (ShelfPaper | undefined)[]> {
    return Promise.resolve(this.#shelved.named(names));
  }

  async papersInGroups(view: View, groups: readonly string[]): Promise<readonly ShelfPaper[]> {
    await this.#sources.whenRead();
    return this.#shelved.of(this.#views.papersIn(view, groups));
  }

  builtinPapers(): Promise<readonly ShelfPaper[]> {
    return Promise.resolve(this.#shelved.builtin());
  }

  sources(): Promise<readonly SourceInfo[]> {
    return Promise.resolve(this.#sources.all().map((state) => state.info));
  }

  keyIn(paper: string, source: SourceId): Promise<string | undefined> {
    return Promise.resolve(this.#shelved.keyIn(paper, source));
  }

  papersIn(
    sources: readonly SourceId[],
    keys: readonly string[],
  ): Promise<readonly (ShelfPaper | undefined)[]> {
    return Promise.resolve(this.#shelved.under(sources, keys));
  }

  addPapers(request: AdditionRequest): Promise<Addition> {
    return Promise.resolve(addPapers(request));
  }

  changedProblems(): Promise<readonly ProblemList[]> {
    const changed = this.#problems.takeChanged(this.#sources.library);
    return Promise.resolve(changed.filter(({ id }) => id !== builtinSourceId));
  }

  overview(): Promise<ShelfOverview> {
    return Promise.resolve(this.#inquiries.overview());
  }

  lookUp(asked: string): Promise<LookUp> {
    return this.#inquiries.lookUp(asked);
  }

  locate(request: LocateRequest): Promise<readonly LocatedText[]> {
    return this.#inquiries.locate(request);
  }

  dispose(): void {
    this.#sources.cancelAll();
    this.#catchUp.stop();
    this.#store.dispose();
  }

  #listen(): void {
    this.#store.add(this.#sources.onDidPublish(() => this.#onPublish()));
    this.#store.add(this.#sources.onDidOutdate((ids) => this.#tell({ kind: 'outdated', ids })));
    this.#store.add(
      this.#sources.onDidProgress((progress) => {
        if (progress) {
          this.#progress.take(progress);
        } else {
          this.#catchUp.afterReading();
        }
      }),
    );
    this.#store.add(
      this.#sources.library.onDidChange((change) => {
        this.#views.forget();
        this.#search.take(change);
      }),
    );
  }

  get #papers(): readonly Paper[] {
    return this.#sources.library.papers;
  }

  *#preparing(): Generator<void, void, void> {
    yield* this.#search.warming();
    yield* this.#views.preparing();
  }

  /** Reads what is left unread of papers, letting others have their turn. */
  async #readWhole(papers: readonly Paper[]): Promise<void> {
    for (const paper of papers) {
      if (paper instanceof LibraryPaper && paper.readWhole()) {
        await this.#pace.breathe();
      }
    }
  }

  #labelOf(id: SourceId): string {
    return id === builtinSourceId ? this.#builtinLabel : (this.#sources.find(id)?.label ?? id);
  }

  #onPublish(): void {
    this.#techniques.takeRestored(this.#papers);
    this.#tellChanged();
    void this.#catchUp.start();
  }

  #tellChanged(): void {
    this.#tell({ kind: 'changed', papers: this.#papers.length });
  }

  #showAnew(): void {
    this.#views.forget();
    this.#tellChanged();
  }
}
