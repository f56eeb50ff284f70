import assert from 'node:assert/strict';
import { Library } from '../../../src/core/model/library';
import { LibraryPaper } from '../../../src/core/model/libraryPaper';
import { PackedRecords } from '../../../src/core/model/packedRecords';
import { Pace } from '../../../src/core/shelf/pace';
import { TechniqueStore } from '../../../src/core/shelf/techniqueStore';

const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
const pace = new Pace({ now: () => 0, pause: () => Promise.resolve() });
const assigned = [{ id: 'kept', label: 'Kept', score: 0.5, evidence: ['as it was'] }];

function paperOf(title: string): LibraryPaper {
  const packed = new PackedRecords();
  packed.add({ key: 'a', item: { type: 'book', title }, extras: {}, range });
  const library = new Library();
  library.update({ put: [{ id: 'a', format: 'bibtex', records: packed.records, problems: [] }] });
  const [paper] = library.papers;
  assert.ok(paper instanceof LibraryPaper);
  return paper;
}

describe('TechniqueStore: what was worked out before', () => {
  it('counts for the paper that says just what it was worked out of', () => {
    const paper = paperOf('A title');
    const store = new TechniqueStore(pace);
    store.restore(paper.lead, { content: paper.content, assigned });
    assert.equal(store.find(paper), undefined);
    store.takeRestored([paperOf('Another'), paper]);
    assert.deepEqual(store.find(paper), assigned);
    assert.deepEqual(store.of(paper), assigned);
    assert.equal(store.isBehind([paper]), false);
  });

  it('does not count once the paper says something else', () => {
    const paper = paperOf('A title');
    const store = new TechniqueStore(pace);
    store.restore(paper.lead, { content: paper.content + 1, assigned });
    store.takeRestored([paper]);
    assert.equal(store.find(paper), undefined);
    assert.deepEqual(store.of(paper), []);
  });

  it('is remembered for the papers that are there, and no longer', () => {
    const paper = paperOf('A title');
    const store = new TechniqueStore(pace);
    store.restore(paper.lead, { content: paper.content, assigned });
    store.takeRestored([]);
    store.takeRestored([paper]);
    assert.equal(store.find(paper), undefined);
  });

  it('is bound to a taxonomy, which has a mark', () => {
    assert.equal(new TechniqueStore(pace).mark, new TechniqueStore(pace).mark);
    assert.ok(new TechniqueStore(pace).mark > 0);
  });
});
