import assert from 'node:assert/strict';
import { Library } from '../../../src/core/model/library';
import { LibraryPaper } from '../../../src/core/model/libraryPaper';
import { PackedRecords } from '../../../src/core/model/packedRecords';
import { knownTechniques } from '../../../src/core/shelf/cachedTechniques';
import { Pace } from '../../../src/core/shelf/pace';
import { TechniqueStore } from '../../../src/core/shelf/techniqueStore';

const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
const pace = new Pace({ now: () => 0, pause: () => Promise.resolve(), rest: () => Promise.resolve() });
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
    store.restore({
      records: [paper.lead],
      techniques: [knownTechniques(paper.content, assigned, assigned)],
    });
    assert.equal(store.find(paper), undefined);
    store.takeRestored([paperOf('Another'), paper]);
    assert.deepEqual(store.find(paper)?.assigned, assigned);
    assert.equal(store.has(paper), true);
    assert.deepEqual(store.namesOf(paper), assigned);
    assert.equal(store.isWithout(paper), false);
    assert.deepEqual(store.of(paper), assigned);
    assert.equal(store.isBehind([paper]), false);
  });

  it('does not count once the paper says something else', () => {
    const paper = paperOf('A title');
    const store = new TechniqueStore(pace);
    store.restore({
      records: [paper.lead],
      techniques: [knownTechniques(paper.content + 1, assigned, assigned)],
    });
    store.takeRestored([paper]);
    assert.equal(store.find(paper), undefined);
    assert.deepEqual(store.of(paper), []);
    assert.equal(store.isWithout(paper), true);
  });

  it('is remembered for the papers that are there, and no longer', () => {
    const paper = paperOf('A title');
    const store = new TechniqueStore(pace);
    store.restore({
      records: [paper.lead],
      techniques: [knownTechniques(paper.content, assigned, assigned)],
    });
    store.takeRestored([]);
    store.takeRestored([paper]);
    assert.equal(store.find(paper), undefined);
  });

  it('is found whatever the order of the papers, and whatever stands between them', () => {
    const papers = ['One', 'Two', 'Three', 'Four'].map(paperOf);
    const store = new TechniqueStore(pace);
    const known = papers.map((paper) =>
      knownTechniques(paper.content, [{ ...assigned[0]!, id: paper.title }], []),
    );
    const records = papers.map(({ lead }) => lead);
    store.restore({ records: records.slice(0, 2), techniques: known.slice(0, 2) });
    store.restore({ records: records.slice(2), techniques: [undefined, known[3]] });
    store.takeRestored([
      paperOf('Before'),
      papers[3]!,
      papers[0]!,
      paperOf('Between'),
      papers[1]!,
      papers[2]!,
    ]);
    assert.deepEqual(
      papers.map((paper) => store.find(paper)?.assigned.map(({ id }) => id)),
      [['One'], ['Two'], undefined, ['Four']],
    );
  });
});

describe('TechniqueStore: the names of techniques', () => {
  it('are one list for papers with the same ones', () => {
    const store = new TechniqueStore(pace);
    const [one, other, third] = [
      'Pruning and quantization of large language models',
      'Quantization and pruning of large language models',
      'Pruning of large language models',
    ].map(paperOf);
    assert.equal(store.namesOf(one!), store.namesOf(other!));
    assert.notEqual(store.namesOf(one!), store.namesOf(third!));
    assert.deepEqual(
      store.namesOf(third!),
      store.of(third!).map(({ id, label }) => ({ id, label })),
    );
    assert.ok(store.namesOf(third!).length > 0);
  });
});
