import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { Library } from '../../../src/core/model/library';
import { CatchUp } from '../../../src/core/shelf/catchUp';
import { PatientPace } from '../../../src/core/shelf/pace';
import { SearchService } from '../../../src/core/shelf/searchService';
import { TechniqueStore } from '../../../src/core/shelf/techniqueStore';
import { TopicStore } from '../../../src/core/shelf/topicStore';
import { makePaper } from '../../support/papers';

/** The work that follows a change of a library of so many papers; `done` has the steps that made ready, `onStep` hears of each. */
function make(count: number, onStep: (steps: number) => void = () => undefined) {
  let now = 0;
  const pace = new PatientPace({
    now: () => (now += 20),
    pause: () => turn(),
    rest: () => turn(),
  });
  const techniques = new TechniqueStore(pace);
  const topics = new TopicStore(techniques, pace);
  const search = new SearchService(new Library(), techniques, pace);
  const paper = makePaper({ key: 'a', title: 'KV cache' });
  let papers = Array.from({ length: count }, () => paper);
  const done: number[] = [];
  const world = {
    papers: () => papers,
    isReading: () => false,
    *preparing() {
      for (let step = 0; step < 5; step++) {
        done.push(step);
        onStep(done.length);
        yield;
      }
    },
    showAnew: () => undefined,
    tellProgress: () => undefined,
  };
  const change = (): void => {
    papers = [...papers];
  };
  return { catchUp: new CatchUp(world, { techniques, topics, search }, pace), done, change };
}

describe('making ready for the first letter', () => {
  it('follows when all is learnt, among many papers', async () => {
    const { catchUp, done } = make(6000);
    await catchUp.start();
    assert.deepEqual(done, [0, 1, 2, 3, 4]);
  });

  it('is not worth it among few', async () => {
    const { catchUp, done } = make(50);
    await catchUp.start();
    assert.deepEqual(done, []);
  });

  it('waits for a kept index, which is to come', async () => {
    const { catchUp, done } = make(6000);
    catchUp.expectIndex();
    await catchUp.start();
    assert.deepEqual(done, []);
  });

  it('ends where the library changes', async () => {
    const made = make(6000, (steps) => {
      if (steps === 2) {
        made.change();
      }
    });
    await made.catchUp.start();
    assert.deepEqual(made.done, [0, 1]);
  });

  it('ends where all is stopped', async () => {
    const made = make(6000, (steps) => {
      if (steps === 2) {
        made.catchUp.stop();
      }
    });
    await made.catchUp.start();
    assert.deepEqual(made.done, [0, 1]);
  });
});
