/** The world as the shelf needs it to take turns with others: a clock, and a way to let waiting messages in. */
export interface PaceWorld {
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Resolves after whatever waits now has had its turn. */
  pause(): Promise<void>;
  /** Resolves after so many milliseconds; others have their turn meanwhile. */
  rest(milliseconds: number): Promise<void>;
}

/** Milliseconds that long work of one pace may hold the thread before others get their turn. */
const longestTurn = 12;

/** Long work was given up, because what it was for is gone. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** Shares one thread among long works and short questions. */
export class Pace {
  protected readonly world: PaceWorld;
  #turnBegan: number;

  constructor(world: PaceWorld) {
    this.world = world;
    this.#turnBegan = world.now();
  }

  now(): number {
    return this.world.now();
  }

  /** Lets others in now. */
  async pause(): Promise<void> {
    await this.world.pause();
    this.#turnBegan = this.world.now();
  }

  /** Waits for so many milliseconds, while others have their turn. */
  async rest(milliseconds: number): Promise<void> {
    await this.world.rest(milliseconds);
    this.#turnBegan = this.world.now();
  }

  /** Called often by long work: lets others in once the turn has taken long enough. */
  async breathe(): Promise<void> {
    if (this.world.now() - this.#turnBegan >= longestTurn) {
      await this.pause();
    }
  }

  /** Runs `steps` to their end, letting others in between; throws {@link Cancelled} once `isWanted` says no. */
  async run<T, R>(
    steps: Generator<T, R, void>,
    onStep: (value: T) => void | Promise<void>,
    isWanted: () => boolean = () => true,
  ): Promise<R> {
    for (;;) {
      const step = steps.next();
      if (step.done) {
        return step.value;
      }
      await onStep(step.value);
      await this.breathe();
      if (!isWanted()) {
        throw new Cancelled();
      }
    }
  }
}

/** Shares the thread likewise, and gives way altogether where someone is typing: for work that nobody waits for. */
export class PatientPace extends Pace {
  #restsUntil = 0;
  readonly #sleepers = new Set<() => void>();

  /** Has the work stand still from its next pause on, for so many milliseconds from now. */
  giveWay(milliseconds: number): void {
    this.#restsUntil = this.now() + milliseconds;
  }

  /** Has the work go on at once: somebody waits for it to end. */
  hurry(): void {
    this.#restsUntil = 0;
    this.#sleepers.forEach((wake) => {
      wake();
    });
  }

  override async pause(): Promise<void> {
    await super.pause();
    for (let left = this.#left(); left > 0; left = this.#left()) {
      await this.#rest(left);
      await super.pause();
    }
  }

  async #rest(milliseconds: number): Promise<void> {
    let wake = (): void => undefined;
    const woken = new Promise<void>((resolve) => (wake = resolve));
    this.#sleepers.add(wake);
    await Promise.race([this.world.rest(milliseconds), woken]);
    this.#sleepers.delete(wake);
  }

  #left(): number {
    return this.#restsUntil - this.now();
  }
}
