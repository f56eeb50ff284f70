import type { Disposable } from './disposable';

/** Subscribe to something that happens; dispose the answer to stop listening. The shape is VS Code's. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The source of an event. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    const own = (value: T): void => {
      listener(value);
    };
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  };

  /** Tells every listener; one that throws does not keep the others from hearing. */
  fire(value: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw new AggregateError(errors, 'Some listeners failed');
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
