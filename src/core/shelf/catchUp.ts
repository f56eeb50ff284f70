import type { Paper } from '../model/paper';
import { Cancelled } from './pace';
import type { PatientPace } from './pace';
import type { ShelfProgress } from './protocol';
import type { SearchService } from './searchService';
import type { TechniqueStore } from './techniqueStore';
import type { TopicStore } from './topicStore';

/** While papers are being sorted the tree shows how far that is after so many milliseconds, then each time after twice as many. */
const sortedShownAfter = 2000;

/** The first letter is fast enough among fewer papers. */
const worthPreparing = 5000;
/** What is made ready waits for so many milliseconds of quiet. */
const beforePreparing = 300;

/** Who asks for topics waits so many milliseconds at most for those that are kept with the index. */
const topicsPatience = 300;

/** What papers are sorted by, and what learns them. */
export interface CatchUpStores {
  readonly techniques: TechniqueStore;
  readonly topics: TopicStore;
  readonly search: SearchService;
}

/** Where the papers come from, and who hears how far the work is. */
export interface CatchUpWorld {
  papers(): readonly Paper[];
  isReading(): boolean;
  /** Makes ready, in steps that nobody waits for, what the first question would else wait for. */
  preparing(): Generator<void, void, void>;
  /** What was worked out is to be seen. */
  showAnew(): void;
  tellProgress(progress: ShelfProgress | undefined): void;
}

/** The work that follows a change of the library: papers are sorted into techniques and topics, and the search learns them. */
export class CatchUp {
  readonly #world: CatchUpWorld;
  readonly #stores: CatchUpStores;
  readonly #pace: PatientPace;
  /** Stands for the work that is to follow the library's last change; another one stands for another change. */
  #work: object | undefined;
  /** Stands for the making ready that goes on behind it. */
  #preparation: object | undefined;
  /** The papers that the last such work was for. */
  #caughtUp: readonly Paper[] | undefined;
  /** What was kept of the search, and of topics, comes soon: to work that out before would be for nothing. */
  #isIndexDue = false;
  /** Those who wait for it; `undefined` where none is expected. */
  #indexWait: IndexWait | undefined;

  constructor(world: CatchUpWorld, stores: CatchUpStores, pace: PatientPace) {
    this.#world = world;
    this.#stores = stores;
    this.#pace = pace;
  }

  /** Says that a kept index follows, see {@link takeIndex}. */
  expectIndex(): void {
    this.#isIndexDue = true;
    this.#indexWait ??= new IndexWait(this.#pace);
  }

  /**
   * Resolves once the index that is expected is there, with the topics that were kept, which need not be found then; soon
   * where none comes.
   */
  async whenIndexCame(): Promise<void> {
    await this.#indexWait?.ask();
  }

  /** What was kept is taken, or is of no use. */
  indexCame(): void {
    this.#indexWait?.end();
  }

  /** The kept index is there, or none is: what is being learnt gives way, and goes on behind that. */
  async takeIndex(): Promise<void> {
    this.#isIndexDue = false;
    this.#work = undefined;
    this.#caughtUp = undefined;
    this.#pace.hurry();
    await this.#stores.search.whenStill();
    void this.start();
  }

  /** A reading ended, with news or without. */
  afterReading(): void {
    if (this.#caughtUp !== this.#world.papers()) {
      // A reading that ended without news, or was stopped: what came before it is still to be sorted and learnt.
      void this.start();
    } else if (this.#work === undefined) {
      this.#world.tellProgress(undefined);
    }
  }

  stop(): void {
    this.#work = undefined;
    this.#preparation = undefined;
  }

  /** Once all is read: sorts papers into techniques and lets the search learn them, while the library stays as it is. */
  async start(): Promise<void> {
    if (this.#world.isReading()) {
      // What is to be done now is done behind that, though it come to nothing.
      this.#caughtUp = undefined;
      return;
    }
    const { techniques, topics } = this.#stores;
    const mine = {};
    this.#work = mine;
    const papers = this.#world.papers();
    this.#caughtUp = papers;
    const isWanted = (): boolean => this.#work === mine && this.#world.papers() === papers;
    // Whoever waits to see what changed comes first.
    await this.#pace.pause();
    if (isWanted() && techniques.isBehind(papers)) {
      await this.#sortAll(papers, isWanted);
    }
    const mayLearn = (): boolean => isWanted() && !this.#isIndexDue;
    if (mayLearn() && topics.isBehind(papers)) {
      await topics.findAll(papers, isWanted);
      this.#world.showAnew();
    }
    if (mayLearn()) {
      await this.#learnAll(papers.length, isWanted);
    }
    if (isWanted()) {
      this.#work = undefined;
      this.#world.tellProgress(undefined);
      await this.#prepare(papers);
    }
  }

  /** Until something else is to be done. */
  async #prepare(papers: readonly Paper[]): Promise<void> {
    const mine = {};
    this.#preparation = mine;
    const isWanted = (): boolean =>
      this.#preparation === mine &&
      this.#work === undefined &&
      !this.#isIndexDue &&
      this.#world.papers() === papers;
    if (papers.length < worthPreparing) {
      return;
    }
    // The views that show the change ask for it first.
    await this.#pace.rest(beforePreparing);
    if (isWanted()) {
      await this.#pace.run(this.#world.preparing(), () => undefined, isWanted).catch(ignoreCancelled);
    }
  }

  async #sortAll(papers: readonly Paper[], isWanted: () => boolean): Promise<void> {
    const total = papers.length;
    let wait = sortedShownAfter;
    let nextShown = this.#pace.now() + wait;
    const onProgress = (done: number): void => {
      this.#world.tellProgress({ kind: 'sorting', done, total, share: done / total });
      if (this.#pace.now() > nextShown) {
        wait *= 2;
        nextShown = this.#pace.now() + wait;
        this.#world.showAnew();
      }
    };
    await this.#stores.techniques.sortAll(papers, onProgress, isWanted);
    if (isWanted()) {
      this.#world.showAnew();
    }
  }

  async #learnAll(total: number, isWanted: () => boolean): Promise<void> {
    const onProgress = (waiting: number): void => {
      const done = total - waiting;
      const isDone = waiting === 0 && isWanted();
      this.#world.tellProgress(isDone ? undefined : { kind: 'indexing', done, total, share: done / total });
      if (isDone) {
        // What was found before it had learnt all may be found better now. The index is made small behind that.
        this.#world.showAnew();
      }
    };
    await this.#stores.search.learnAll(onProgress, isWanted);
  }
}

/** A wait for the index, which is given up some time after it was begun. */
class IndexWait {
  readonly #pace: PatientPace;
  readonly #came: Promise<void>;
  #over: Promise<unknown> | undefined;
  /** Ends it. */
  end = (): void => undefined;

  constructor(pace: PatientPace) {
    this.#pace = pace;
    this.#came = new Promise<void>((resolve) => (this.end = resolve));
  }

  /** Resolves at its end; the first one who asks begins it. */
  ask(): Promise<unknown> {
    this.#over ??= Promise.race([this.#came, this.#pace.rest(topicsPatience)]);
    return this.#over;
  }
}

function ignoreCancelled(error: unknown): void {
  if (!(error instanceof Cancelled)) {
    throw error;
  }
}
