import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { stepsOfBlocks } from '../../../src/core/base/textBlocks';
import { FileJustRead } from '../../../src/core/shelf/knownFile';
import { finish } from '../../support/steps';

let tellGone = (): void => undefined;
const wasLetGoOf = new FinalizationRegistry(() => {
  tellGone();
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

const bytes = new TextEncoder().encode('Some line.\n'.repeat(50_000));

describe('a file that was read just now', () => {
  it('has its blocks worked out in steps', () => {
    const file = new FileJustRead(bytes, true);
    assert.ok([...file.steps()].length > 5);
    assert.deepEqual(file.blocks, finish(stepsOfBlocks(bytes)));
  });

  it('lets go of its bytes when they are worked out', async () => {
    const file = (() => {
      const own = bytes.slice();
      wasLetGoOf.register(own, undefined);
      return new FileJustRead(own, true);
    })();
    assert.ok(file.blocks.sums.length > 5);
    const gone = new Promise<boolean>((resolve) => {
      tellGone = () => resolve(true);
      setTimeout(() => resolve(false), 2000).unref();
    });
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    assert.equal(await gone, true);
    assert.ok(file.blocks.sums.length > 5);
  });

  it('has them when somebody asks, before the steps and amid them', () => {
    const file = new FileJustRead(bytes, true);
    const steps = file.steps();
    steps.next();
    assert.deepEqual(file.blocks, finish(stepsOfBlocks(bytes)));
    assert.equal(steps.next().done, true);
    assert.deepEqual(new FileJustRead(bytes, false).blocks, finish(stepsOfBlocks(bytes)));
  });
});
