import assert from 'node:assert/strict';
import { changedVariables } from '../../../src/core/edit/exportChanges';
import { findExportLosses } from '../../../src/core/edit/exportLosses';
import { exportText } from '../../../src/core/edit/exportText';
import { makePaper } from '../../support/papers';

describe('changedVariables', () => {
  const type = 'book';

  it('names what says something else', () => {
    assert.deepEqual(
      changedVariables(
        {
          type,
          title: 'A',
          volume: '1',
          author: [{ family: 'Doe', given: 'Jane' }],
          issued: { 'date-parts': [[1995]], circa: true },
        },
        {
          type: 'report',
          title: 'B',
          volume: '1',
          author: [{ literal: 'Doe' }],
          issued: { 'date-parts': [[1995]] },
        },
      ),
      ['type', 'title', 'author', 'issued'],
    );
  });

  it('is not concerned with how it is said', () => {
    assert.deepEqual(
      changedVariables(
        {
          type,
          title: 'Salt in\n\nnests of <i>Larus</i>',
          ISBN: '978-3-16-148410-0 3-16-148410-0',
          note: 'a  b',
          author: [{ family: 'van Berg', given: 'Lise' }],
        },
        {
          type,
          title: '<span class="nocase">Salt</span> in nests of <i><span class="nocase">Larus</span></i>',
          ISBN: '978-3-16-148410-0, 3-16-148410-0',
          note: 'a b',
          author: [{ 'non-dropping-particle': 'van', family: 'Berg', given: 'Lise' }],
        },
      ),
      [],
    );
  });

  it('leaves to others what is missing', () => {
    assert.deepEqual(changedVariables({ type, title: 'A' }, { type, volume: '1' }), []);
  });

  it('takes time in proportion to many marks', () => {
    const title = '<span class="nocase">'.repeat(100_000);
    assert.deepEqual(changedVariables({ type, title }, { type, title: `${title} ` }), []);
  });
});

describe('findExportLosses', () => {
  it('tells what an export says otherwise', async () => {
    const item = { type: 'review', title: 'A' };
    const papers = ['a', 'b'].map((key) => makePaper({ key, item }));
    const { changed } = await findExportLosses(papers, 'ris', exportText(papers, 'ris'));
    assert.deepEqual(changed, [{ field: 'type', papers: 2 }]);
  });

  it('lets others have their turn while it reads many', async () => {
    const papers = Array.from({ length: 3000 }, (_, i) =>
      makePaper({ key: `k${String(i)}`, title: `T ${String(i)}` }),
    );
    for (const format of ['bibtex', 'csl-json', 'ris', 'hayagriva'] as const) {
      let pauses = 0;
      const pause = (): Promise<void> => {
        pauses++;
        return Promise.resolve();
      };
      const told = await findExportLosses(papers, format, exportText(papers, format), { pause });
      assert.deepEqual(told.unread, 0, format);
      assert.ok(pauses > 3, format);
    }
  });
});
