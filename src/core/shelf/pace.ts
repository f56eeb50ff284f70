/** The world as the shelf needs it to take turns with others: a clock, and a way to let waiting messages in. */
export interface PaceWorld {
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Resolves after whatever waits now has had its turn. */
  pause(): Promise<void>;
}

/** Milliseconds that long work may hold the thread before others get their turn. */
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
  readonly #world: PaceWorld;
  #turnBegan: number;

  constructor(world: PaceWorld) {
    this.#world = world;
    this.#turnBegan = world.now();
  }

  now(): number {
    return this.#world.now();
  }

  /** Lets others in now. */
  async pause(): Promise<void> {
    await this.#world.pause();
    this.#turnBegan = this.#world.now();
  }

  /** Called often by long work: lets others in once the turn has taken long enough. */
  async breathe(): Promise<void> {
    if (this.#world.now() - this.#turnBegan >= longestTurn) {
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
