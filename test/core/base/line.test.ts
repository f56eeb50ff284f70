import assert from 'node:assert/strict';
import { Caller, serveCalls } from '../../../src/core/base/line';
import { makeLine } from '../../support/line';

interface Counting {
  count(text: string): Promise<number>;
}

const counting: Counting = {
  count: (text) =>
    text === '' ? Promise.reject(new RangeError('Nothing to count.')) : Promise.resolve(text.length),
};

describe('a line between two threads', () => {
  it('carries what went wrong as it was said, and not where in the code', async () => {
    const [here, there] = makeLine();
    serveCalls(there, counting);
    const caller = new Caller<Counting>(here, 'The counter');
    assert.equal(await caller.ask('count', ['four']), 4);
    await assert.rejects(caller.ask('count', ['']), { name: 'RangeError', message: 'Nothing to count.' });
    const other = new Caller<{ weigh(): Promise<number> }>(here, 'The counter');
    await assert.rejects(other.ask('weigh', []), { message: 'Nothing is called weigh here.' });
  });

  it('lets both ends ask', async () => {
    const [here, there] = makeLine();
    serveCalls(here, counting);
    const back = new Caller<Counting>(there, 'The counter');
    serveCalls(there, { twice: async (text: string) => 2 * (await back.ask('count', [text])) });
    const caller = new Caller<{ twice(text: string): Promise<number> }>(here, 'The doubler');
    assert.deepEqual(await Promise.all([caller.ask('twice', ['a']), caller.ask('twice', ['four'])]), [2, 8]);
  });

  it('answers nobody once it is closed, and says who is gone', async () => {
    const [here, there] = makeLine();
    serveCalls(there, counting);
    const caller = new Caller<Counting>(here, 'The counter');
    const asked = caller.ask('count', ['four']);
    caller.dispose();
    const gone = { name: 'LineClosed', message: 'The counter has stopped.' };
    await assert.rejects(asked, gone);
    await assert.rejects(caller.ask('count', ['four']), gone);
  });
});
