import assert from 'node:assert/strict';
import { PatientPace } from '../../../src/core/shelf/pace';

/** A pace in a world whose clock goes on by rests alone; `onRest` may do something during one. */
function make(onRest: (pace: PatientPace) => void = () => undefined) {
  const rests: number[] = [];
  let now = 0;
  const pace: PatientPace = new PatientPace({
    now: () => now,
    pause: () => Promise.resolve(),
    rest: (milliseconds) => {
      rests.push(milliseconds);
      onRest(pace);
      now += milliseconds;
      return Promise.resolve();
    },
  });
  return { pace, rests };
}

describe('PatientPace', () => {
  it('goes on at once where nobody types', async () => {
    const { pace, rests } = make();
    await pace.pause();
    assert.deepEqual(rests, []);
  });

  it('stands still at its next pause after a letter, and once only', async () => {
    const { pace, rests } = make();
    pace.giveWay(400);
    await pace.pause();
    await pace.pause();
    assert.deepEqual(rests, [400]);
  });

  it('goes on at once where somebody waits for the end of the work', async () => {
    const pace = new PatientPace({
      now: () => 0,
      pause: () => Promise.resolve(),
      rest: () => new Promise(() => undefined),
    });
    pace.giveWay(400);
    const paused = pace.pause();
    setImmediate(() => {
      pace.hurry();
    });
    await paused;
  });

  it('stands still longer where letters follow', async () => {
    let letters = 2;
    const { pace, rests } = make((self) => {
      if (letters-- > 0) {
        self.giveWay(500);
      }
    });
    pace.giveWay(400);
    await pace.pause();
    assert.deepEqual(rests, [400, 100, 400]);
  });
});
