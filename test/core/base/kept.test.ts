import assert from 'node:assert/strict';
import { Kept } from '../../../src/core/base/kept';

describe('what is kept for a while', () => {
  let time = 0;
  let asked: string[] = [];
  beforeEach(() => {
    time = 0;
    asked = [];
  });

  /** Finds its key with the number of the question behind it; `bad` is not found. */
  const counting = () =>
    new Kept<string, string>(
      (key) => {
        asked.push(key);
        return key === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve(`${key}${asked.length}`);
      },
      () => time,
    );

  it('is found once, for those as well who ask before it is there', async () => {
    const kept = counting();
    assert.deepEqual(await Promise.all([kept.of('a'), kept.of('a')]), ['a1', 'a1']);
    time = 3000;
    assert.equal(await kept.of('a'), 'a1');
    assert.deepEqual(asked, ['a']);
  });

  it('is found anew after a while, for another thing, and where it may be otherwise', async () => {
    const kept = counting();
    await kept.of('a');
    time = 3001;
    assert.equal(await kept.of('a'), 'a2');
    assert.equal(await kept.of('b'), 'b3');
    assert.equal(await kept.of('a'), 'a4');
    kept.forget();
    assert.equal(await kept.of('a'), 'a5');
  });

  it('is looked for anew where it could not be found', async () => {
    const kept = counting();
    await assert.rejects(kept.of('bad'));
    await assert.rejects(kept.of('bad'));
    assert.deepEqual(asked, ['bad', 'bad']);
  });
});
