/** Something that holds a resource until it is disposed. The shape is VS Code's. */
export interface Disposable {
  dispose(): void;
}

/** Owns disposables and disposes all of them together, in reverse order; one that throws does not stop the rest. */
export class DisposableStore implements Disposable {
  readonly #items: Disposable[] = [];
  #disposed = false;

  /** Takes ownership of `item` and gives it back; if the store is already disposed, so is `item`, at once. */
  add<T extends Disposable>(item: T): T {
    if (this.#disposed) {
      item.dispose();
    } else {
      this.#items.push(item);
    }
    return item;
  }

  dispose(): void {
    this.#disposed = true;
    const errors: unknown[] = [];
    for (let item = this.#items.pop(); item; item = this.#items.pop()) {
      try {
        item.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw new AggregateError(errors, 'Some disposables failed');
    }
  }
}
