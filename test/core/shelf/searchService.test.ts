import assert from 'node:assert/strict';
import { Library } from '../../../src/core/model/library';
import { Pace } from '../../../src/core/shelf/pace';
import { SearchService } from '../../../src/core/shelf/searchService';
import { TechniqueStore } from '../../../src/core/shelf/techniqueStore';
import { BibtexImporter } from '../../../src/core/import/bibtex/bibtexImporter';
import { generatedBib } from '../../support/generatedBib';
import type { RecordSketch } from '../../support/records';
import { source } from '../../support/records';

function make() {
  let now = 0;
  const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  const pace = new Pace({ now: () => ++now, pause, rest: pause });
  const library = new Library();
  const search = new SearchService(library, new TechniqueStore(pace), pace);
  library.onDidChange((change) => search.take(change));
  const found = (query: string, limit?: number): readonly string[] =>
    search.find(query, limit).map(({ paper }) => paper.key);
  return { library, search, found };
}

const many = {
  id: 'many.bib',
  format: 'bibtex',
  ...new BibtexImporter().read(generatedBib(400)),
} as const;

const birds: RecordSketch = { key: 'birds', title: 'On birds', authors: ['Wren'], year: 2001 };
const fish: RecordSketch = { key: 'fish', title: 'On fish', authors: ['Cod'], year: 2002 };

describe('SearchService', () => {
  it('is made ready in fewer steps once that was done to the end', () => {
    const { library, search } = make();
    library.update({ put: [source('a.bib', birds)] });
    search.warming().next();
    const first = [...search.warming()].length;
    library.update({ put: [source('b.bib', fish)] });
    const second = [...search.warming()].length;
    assert.ok(0 < second && second < first, `${second} of ${first}`);
    assert.equal([...search.warming()].length, second);
  });

  it('finds what is new at once where that is little', () => {
    const { library, found } = make();
    library.update({ put: [source('a.bib', birds, fish)] });
    assert.deepEqual(found('brids'), ['birds']);
    library.update({ put: [source('a.bib', birds, { ...fish, title: 'On brids of the sea' })] });
    assert.deepEqual(found('brids'), ['fish']);
    library.update({ remove: ['a.bib'] });
    assert.deepEqual(found('brids'), []);
  });

  it('gives all papers for an empty query, the newest first, those of one year in their order', () => {
    const { library, found } = make();
    library.update({ put: [source('b.bib', fish)] });
    library.update({ put: [source('a.bib', birds)] });
    assert.deepEqual(found(' '), ['fish', 'birds']);
    assert.deepEqual(found('', 1), ['fish']);
    library.update({ put: [source('c.bib', { ...fish, key: 'eels', title: 'Eels', year: 2999 })] });
    assert.deepEqual(found(''), ['eels', 'fish', 'birds']);
  });

  it('finds what it has not learnt by the words that lists show', () => {
    const { library, search, found } = make();
    library.update({ put: [many, source('a.bib', birds)] });
    assert.ok(search.waiting > 200);
    assert.deepEqual(found('wren birds 2001'), ['birds']);
    assert.deepEqual(found('generated399'), ['generated399']);
  });

  it('learns all bit by bit, and what changes in the meantime', async () => {
    const { library, search, found } = make();
    library.update({ put: [many, source('a.bib', birds, fish)] });
    const seen: number[] = [];
    await search.learnAll(
      (waiting) => {
        seen.push(waiting);
        if (seen.length === 1) {
          library.update({ put: [source('a.bib', { ...birds, title: 'On owls' })] });
        }
      },
      () => true,
    );
    assert.equal(search.waiting, 0);
    assert.ok(seen.length > 1);
    assert.deepEqual([found('owsl'), found('on fish')[0] === 'fish'], [['birds'], false]);
    assert.equal(search.searchable, 401);
  });

  it('says nothing of what matched in a paper that has changed since it was learnt', async () => {
    const { library, search } = make();
    library.update({ put: [many] });
    await search.learnAll(
      () => undefined,
      () => true,
    );
    const [before] = search.find('training', 1);
    assert.ok(before && before.matches().length > 0);
    const changed = many.records.map((record) => ({
      ...record,
      item: { ...record.item, title: `Otherwise: ${record.item.title ?? ''}` },
    }));
    library.update({ put: [{ ...many, records: changed }] });
    const [after] = search.find('training', 1);
    assert.ok(after);
    assert.match(after.paper.title, /^Otherwise: /);
    assert.deepEqual(after.matches(), []);
    const { titleMatchesOf } = search.filter('training', {});
    assert.deepEqual(titleMatchesOf(after.paper), []);
  });

  it('stops learning when nobody wants it any more', async () => {
    const { library, search } = make();
    library.update({ put: [many] });
    let isWanted = true;
    await search.learnAll(
      () => {
        isWanted = false;
      },
      () => isWanted,
    );
    assert.ok(search.waiting > 0 && search.waiting < 400);
  });
});
