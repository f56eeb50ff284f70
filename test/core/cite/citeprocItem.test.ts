import assert from 'node:assert/strict';
import type { Engine } from 'citeproc';
import { dropLabelsOfIds, resolveAndOthers, toCiteprocItem } from '../../../src/core/cite/citeprocItem';
import type { CslItem } from '../../../src/core/model/cslItem';

/** An engine that has its terms in English, or as given. */
function engineWith(terms: Readonly<Record<string, string>> = { and: 'and', 'et-al': 'et al.' }): Engine {
  return {
    opt: { development_extensions: { wrap_url_and_doi: false }, xclass: 'in-text' },
    setOutputFormat: () => undefined,
    updateItems: () => undefined,
    makeBibliography: () => false,
    rebuildProcessorState: () => [],
    makeCitationCluster: () => '',
    getTerm: (name) => terms[name] ?? '',
  };
}

describe('toCiteprocItem', () => {
  it('has the key as its id, whatever the item says', () => {
    const item: CslItem = { type: 'book', title: 'T' };
    assert.deepEqual(toCiteprocItem('k', item), { type: 'book', title: 'T', id: 'k', 'citation-key': 'k' });
  });

  it('has no private marks in texts and names', () => {
    const item: CslItem = {
      type: 'book',
      title: 'a\ue001b',
      author: [{ family: 'F\ue00a', given: 'G' }],
    };
    assert.deepEqual(toCiteprocItem('k', item), {
      type: 'book',
      title: 'ab',
      author: [{ family: 'F', given: 'G' }],
      id: 'k',
      'citation-key': 'k',
    });
  });

  it('has its event under the old name as well', () => {
    const item: CslItem = { type: 'speech', 'event-title': 'A\ue001 Meeting' };
    const given = {
      type: 'speech',
      'event-title': 'A Meeting',
      event: 'A Meeting',
      id: 'k',
      'citation-key': 'k',
    };
    assert.deepEqual(toCiteprocItem('k', item), given);
  });

  it('is the work where a book is one of its volumes', () => {
    const item: CslItem = {
      type: 'book',
      title: 'Physics',
      'container-title': 'Science in China',
      volume: '4',
      'part-number': '1',
    };
    assert.deepEqual(toCiteprocItem('k', item), {
      type: 'book',
      title: 'Science in China',
      'volume-title': 'Physics',
      volume: '4.1',
      id: 'k',
      'citation-key': 'k',
    });
  });

  it('has a mark before an arXiv id, and before no other number', () => {
    const numberOf = (number: string): unknown =>
      Object.entries(toCiteprocItem('k', { type: 'article', number })).find(
        ([name]) => name === 'number',
      )?.[1];
    assert.equal(numberOf('arXiv:01.9'), '\ue00carXiv:01.9');
    assert.equal(numberOf('RFC 2119'), 'RFC 2119');
  });

  const lists: readonly (readonly [string, CslItem['author'], unknown])[] = [
    ['after one name', [{ family: 'A' }, { literal: 'others' }], [{ family: 'A' }, { family: '\ue00a' }]],
    [
      'after more',
      [{ family: 'A' }, { family: 'B' }, { literal: 'et al.' }],
      [{ family: 'A' }, { family: 'B' }, { family: '\ue00b' }],
    ],
    ['alone', [{ literal: 'others' }], []],
    ['not there', [{ literal: 'Others Inc.' }], [{ family: 'Others Inc.' }]],
  ];
  for (const [what, author, expected] of lists) {
    it(`marks others ${what}`, () => {
      assert.deepEqual(toCiteprocItem('k', { type: 'book', author }), {
        type: 'book',
        author: expected,
        id: 'k',
        'citation-key': 'k',
      });
    });
  }
});

describe('resolveAndOthers', () => {
  const cases: readonly (readonly [marked: string, expected: string])[] = [
    ['nothing to do', 'nothing to do'],
    ['Wu and \ue00a (2020)', 'Wu et al. (2020)'],
    ['Wu & \ue00a, 2020', 'Wu et al., 2020'],
    ['Wu, S., & \ue00a (2020)', 'Wu, S., et al. (2020)'],
    ['Wu, S., \ue00a. 2020', 'Wu, S., et al. 2020'],
    ['Wu, S., Li, A., and \ue00b. 2020', 'Wu, S., Li, A., et al. 2020'],
    ['Wu, Li and \ue00b', 'Wu, Li, et al.'],
    ['Wu, \ue003\ue00a\ue000, 2020', 'Wu, et al., 2020'],
    ['Wu & \ue00a; Li & \ue00a', 'Wu et al.; Li et al.'],
    ['Roland \ue00a', 'Roland et al.'],
    ['\ue001Wu\ue000 & \ue00a', '\ue001Wu\ue000 et al.'],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      assert.equal(resolveAndOthers(marked, engineWith()), expected);
    });
  }

  it('uses the terms of the locale, read as text', () => {
    const engine = engineWith({ and: 'und (+)', 'et-al': 'u. a.' });
    assert.equal(resolveAndOthers('Wu und (+) \ue00a. 2020', engine), 'Wu u. a. 2020');
    assert.equal(resolveAndOthers('Wu \ue00a', engineWith({})), 'Wu ');
  });
});

describe('dropLabelsOfIds', () => {
  const engine = engineWith({ number: 'no.' });

  it('takes the word for a number off before an id only', () => {
    assert.equal(dropLabelsOfIds('T (No. \ue00carXiv:1), No. 2', engine), 'T (arXiv:1), No. 2');
    assert.equal(dropLabelsOfIds('Piano. \ue00carXiv:1', engine), 'Piano. arXiv:1');
    assert.equal(dropLabelsOfIds('No. \ue00carXiv:1', engineWith({})), 'No. arXiv:1');
  });
});
