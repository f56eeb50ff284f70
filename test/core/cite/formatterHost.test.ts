import assert from 'node:assert/strict';
import type { Thread } from '../../../src/core/base/line';
import { serveFormatter } from '../../../src/core/cite/serveFormatter';
import type { StyleSource } from '../../../src/core/cite/styleSource';
import { FormatterHost } from '../../../src/host/formatterHost';
import { builtinPapers } from '../../support/builtinPapers';
import { makeLine } from '../../support/line';
import { makeStyleSource } from '../../support/styleSource';

const options = { style: 'apa', as: 'text' as const };

/** Threads that stop when the test says so. */
class Threads {
  readonly stops: ((reason: string) => void)[] = [];
  disposed = 0;
  /** Whether threads answer at all. */
  isAwake = true;

  async whenStarted(count: number): Promise<void> {
    while (this.stops.length < count) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
  }

  start(): Thread {
    const [here, there] = makeLine();
    if (this.isAwake) {
      serveFormatter(there);
    }
    return {
      line: here,
      onExit: (listener) => void this.stops.push(listener),
      dispose: () => {
        this.disposed++;
      },
    };
  }
}

describe('the host of the formatter', () => {
  let styles: StyleSource;
  const papers = builtinPapers().slice(0, 1);
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const log = { warn: say, error: say };

  before(async () => {
    styles = await makeStyleSource();
  });

  it('starts one thread with the first question', async () => {
    const threads = new Threads();
    const host = new FormatterHost(styles, { startFormatter: () => threads.start() }, log);
    assert.equal(threads.stops.length, 0);
    await Promise.all([host.citation(papers, options), host.findProblem(options)]);
    assert.equal(threads.stops.length, 1);
    host.dispose();
    assert.equal(threads.disposed, 1);
    await assert.rejects(host.citation(papers, options), /has stopped/);
    assert.equal(threads.stops.length, 1);
  });

  it('starts another where one stopped, and no more after three of them', async () => {
    const threads = new Threads();
    const host = new FormatterHost(styles, { startFormatter: () => threads.start() }, log);
    const expected = await host.citation(papers, options);
    for (let i = 0; i < 2; i++) {
      threads.stops.at(-1)?.('test');
      assert.equal(await host.citation(papers, options), expected);
    }
    threads.stops.at(-1)?.('test');
    await assert.rejects(host.citation(papers, options), /has stopped\. Reload the window/);
    assert.equal(threads.stops.length, 3);
    assert.ok(said.includes('The formatter of references stopped (test).'));
    host.dispose();
  });

  it('asks the next thread where one stopped in the middle', async () => {
    const threads = new Threads();
    threads.isAwake = false;
    const host = new FormatterHost(styles, { startFormatter: () => threads.start() }, log);
    const asked = host.bibliography(papers, options);
    await threads.whenStarted(1);
    threads.isAwake = true;
    threads.stops[0]?.('test');
    assert.equal((await asked).length, 1);
    host.dispose();
  });

  it('lets whoever waits know that it is disposed of', async () => {
    const threads = new Threads();
    threads.isAwake = false;
    const host = new FormatterHost(styles, { startFormatter: () => threads.start() }, log);
    const refused = assert.rejects(host.bibliography(papers, options), /has stopped/);
    await threads.whenStarted(1);
    host.dispose();
    await refused;
  });

  it('formats in this thread where none can be started, or there are none', async () => {
    const refuse = (): never => {
      throw new Error('no more threads');
    };
    for (const starter of [{}, { startFormatter: refuse }]) {
      const host = new FormatterHost(styles, starter, log);
      assert.match(await host.citation(papers, options), /^\(.*\d{4}\)$/);
      host.dispose();
    }
    assert.equal(new FormatterHost(styles, {}, log).another(), undefined);
    assert.ok(said.some((text) => text.endsWith('no more threads')));
  });

  it('has others that end alone', async () => {
    const threads = new Threads();
    const host = new FormatterHost(styles, { startFormatter: () => threads.start() }, log);
    const another = host.another();
    assert.ok(another);
    await another.citation(papers, options);
    another.dispose();
    assert.match(await host.citation(papers, options), /\d{4}/);
    assert.deepEqual([threads.stops.length, threads.disposed], [2, 1]);
    host.dispose();
  });
});
