import assert from 'node:assert/strict';
import { isBibliographyName } from '../../../src/core/import/bibliographyName';
import { readCollection } from '../../../src/core/import/readCollection';
import type { CollectionText } from '../../../src/core/import/readCollection';
import type { SourceContent } from '../../../src/core/model/library';

const bib = '@book{a,\n  title = {A}\n}\n';

function read(name: string, file: CollectionText, mustTell: boolean): SourceContent | undefined {
  return readCollection('id', name, { ...file, mustTell }).content;
}

describe('readCollection', () => {
  it('reads a collection with its format', () => {
    const content = read('a.bib', { text: bib }, true);
    assert.equal(content?.format, 'bibtex');
    assert.deepEqual(
      content.records.map((record) => record.key),
      ['a'],
    );
    assert.deepEqual(content.problems, []);
  });

  it('says which line is in another encoding than the others', () => {
    const content = read('a.bib', { text: bib, notice: 'mixed-encoding', line: 3 }, true);
    const [problem] = content?.problems ?? [];
    assert.deepEqual([problem?.code, problem?.range.start.line], ['assumed-encoding', 3]);
  });

  it('says that an encoding was assumed, and reads on', () => {
    const content = read('a.bib', { text: bib, notice: 'assumed-cp1252' }, true);
    assert.equal(content?.records.length, 1);
    assert.deepEqual(
      content.problems.map((problem) => [problem.code, problem.severity]),
      [['assumed-encoding', 'information']],
    );
  });

  it('takes no paper out of a file that is not text', () => {
    const content = read('a.bib', { text: '', notice: 'not-text' }, true);
    assert.deepEqual([content?.records.length, content?.problems[0]?.code], [0, 'not-text']);
  });

  it('is silent about files that are no collection, unless someone must be told', () => {
    const text = '{"name": "something else"}';
    assert.equal(read('package.json', { text }, false), undefined);
    assert.equal(read('picture.txt', { text: '', notice: 'not-text' }, false), undefined);
    assert.equal(read('data.json', { text: '[]' }, false), undefined);
    assert.deepEqual(read('data.json', { text: '[]' }, true)?.problems, []);
    const told = read('package.json', { text }, true);
    assert.deepEqual(
      told?.problems.map((problem) => problem.code),
      ['unknown-format'],
    );
  });
});

describe('isBibliographyName', () => {
  it('goes by the ending', () => {
    for (const name of [
      'a.bib',
      'a.ris',
      'a.biblatex',
      'a.enw',
      'a.nbib',
      'a.ciw',
      'a.mods',
      'a.bibtexml',
      'citation.cff',
    ]) {
      assert.ok(isBibliographyName(name), name);
    }
    for (const name of ['a.json', 'a.xml', 'a.txt', 'bib', 'a.bib.txt']) {
      assert.ok(!isBibliographyName(name), name);
    }
  });
});
