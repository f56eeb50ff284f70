import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { doLongWork, waitFor } from '../../src/host/longWork';

const patience = 20_000;

function busyFor(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('long work', () => {
  it('gives what it comes to, and lets others have their turn between its steps', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns++;
    }, 1);
    const seen: number[] = [];
    const result = await doLongWork('Counting', async (pause) => {
      for (let step = 0; step < 5; step++) {
        busyFor(15);
        await pause(`step ${step}`);
        seen.push(turns);
      }
      return 'done';
    });
    clearInterval(timer);
    assert.equal(result, 'done');
    assert.equal(new Set(seen).size, seen.length, seen.join());
  });

  it('goes on behind its notification, which comes after a while', async () => {
    let steps = 0;
    const result = await doLongWork('Counting', async (pause) => {
      const end = performance.now() + 900;
      while (performance.now() < end) {
        await new Promise((resolve) => void setTimeout(resolve, 20));
        await pause(`${++steps}`);
      }
      return steps;
    });
    assert.equal(result, steps);
  });

  it('comes to nothing where it was cancelled', async () => {
    const result = await doLongWork<string>('Counting', () => Promise.reject(new vscode.CancellationError()));
    assert.equal(result, undefined);
  });

  it('may go on elsewhere', async () => {
    const soon = new Promise<string>((resolve) => void setTimeout(() => resolve('done'), 250));
    assert.equal(await waitFor('Waiting', soon), 'done');
    await assert.rejects(waitFor('Waiting', Promise.reject(new Error('no paper'))), /no paper/);
  });

  it('tells what went wrong', async () => {
    await assert.rejects(
      doLongWork('Counting', () => Promise.reject(new Error('no paper'))),
      /no paper/,
    );
  });
}).timeout(patience);
