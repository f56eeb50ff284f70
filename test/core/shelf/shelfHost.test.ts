import assert from 'node:assert/strict';
import { ShelfHost } from '../../../src/host/shelfHost';
import type { Thread } from '../../../src/core/base/line';

/** Threads that answer whatever they are asked, and stop when the test says so. */
class Threads {
  readonly stops: ((reason: string) => void)[] = [];

  start(): Thread {
    const listeners: ((message: unknown) => void)[] = [];
    return {
      line: {
        post: (message) => {
          const { call } = message as { readonly call: number };
          queueMicrotask(() => listeners.forEach((listener) => listener({ answer: call, value: [] })));
        },
        onMessage: (listener) => void listeners.push(listener),
      },
      onExit: (listener) => this.stops.push(listener),
      dispose: () => undefined,
    };
  }
}

describe('the host of the shelf', () => {
  it('tells of each thread that begins empty, and of one that a person asks for after giving up', async () => {
    const threads = new Threads();
    const log = { error: () => undefined, warn: () => undefined };
    const host = new ShelfHost(
      { startThread: () => threads.start(), startHere: () => threads.start() },
      () => ({ keyPattern: '', builtin: 'auto' }),
      log as unknown as ConstructorParameters<typeof ShelfHost>[2],
    );
    const told: string[] = [];
    host.onDidRestart(() => told.push('restart'));
    host.onDidGiveUp(() => told.push('give up'));
    host.onDidStartAgain(() => told.push('start again'));
    host.startAgain();
    for (let i = 0; i < 3; i++) {
      await host.ask('sources', []);
      threads.stops.at(-1)?.('test');
    }
    assert.deepEqual(told, ['restart', 'restart', 'give up']);
    host.startAgain();
    assert.deepEqual(told.slice(3), ['start again']);
    assert.deepEqual(await host.ask('sources', []), []);
    assert.equal(threads.stops.length, 4);
    host.dispose();
  });
});
