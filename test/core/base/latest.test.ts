import assert from 'node:assert/strict';
import { Latest } from '../../../src/core/base/latest';

describe('Latest', () => {
  function make() {
    const asked: string[] = [];
    const answers: ((answer: string) => void)[] = [];
    const latest = new Latest<string, string>((question) => {
      asked.push(question);
      return new Promise((resolve, reject) =>
        answers.push((answer) => (answer === 'fail' ? reject(new Error(answer)) : resolve(answer))),
      );
    });
    return { asked, answers, latest };
  }

  it('asks one question at a time, and of those that wait only the last', async () => {
    const { asked, answers, latest } = make();
    const all = ['a', 'ab', 'abc', 'abcd'].map((question) => latest.ask(question));
    assert.deepEqual(asked, ['a']);
    answers[0]?.('1');
    assert.deepEqual(await Promise.all(all.slice(0, 3)), ['1', undefined, undefined]);
    assert.deepEqual(asked, ['a', 'abcd']);
    answers[1]?.('2');
    assert.equal(await all[3], '2');
    const later = latest.ask('x');
    answers[2]?.('3');
    assert.equal(await later, '3');
  });

  it('goes on after a failure', async () => {
    const { asked, answers, latest } = make();
    const [first, second] = [latest.ask('a'), latest.ask('b')];
    answers[0]?.('fail');
    await assert.rejects(first);
    assert.deepEqual(asked, ['a', 'b']);
    answers[1]?.('1');
    assert.equal(await second, '1');
  });
});
