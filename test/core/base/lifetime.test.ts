import assert from 'node:assert/strict';
import { DisposableStore } from '../../../src/core/base/disposable';
import { Emitter } from '../../../src/core/base/event';

describe('DisposableStore', () => {
  it('disposes in reverse, and all even if one throws', () => {
    const seen: string[] = [];
    const store = new DisposableStore();
    store.add({ dispose: () => void seen.push('first') });
    store.add({
      dispose: () => {
        throw new Error('stuck');
      },
    });
    store.add({ dispose: () => void seen.push('last') });
    assert.throws(() => store.dispose(), AggregateError);
    assert.deepEqual(seen, ['last', 'first']);
  });

  it('disposes at once what comes too late', () => {
    const store = new DisposableStore();
    store.dispose();
    let disposed = false;
    store.add({ dispose: () => (disposed = true) });
    assert.equal(disposed, true);
  });
});

describe('Emitter', () => {
  it('tells every listener, even if one throws, until it stops listening', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    emitter.event(() => {
      throw new Error('deaf');
    });
    const subscription = emitter.event((value) => heard.push(value));
    assert.throws(() => emitter.fire(1), AggregateError);
    subscription.dispose();
    assert.throws(() => emitter.fire(2), AggregateError);
    assert.deepEqual(heard, [1]);
  });

  it('calls the same function once for each time it was added', () => {
    const emitter = new Emitter<string>();
    let count = 0;
    const listener = (): void => {
      count++;
    };
    emitter.event(listener).dispose();
    emitter.event(listener);
    emitter.event(listener);
    emitter.fire('x');
    assert.equal(count, 2);
  });
});
