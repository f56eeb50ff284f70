import assert from 'node:assert/strict';
import { exportablePapers } from '../../../src/core/edit/exportKeys';
import { exportFormats } from '../../../src/core/edit/exportFormats';
import type { ExportFormat } from '../../../src/core/edit/exportFormats';
import { exportText } from '../../../src/core/edit/exportText';
import { importText } from '../../../src/core/import/importers';
import { makePaper } from '../../support/papers';

const papersOf = (keys: readonly string[]) =>
  keys.map((key, i) => makePaper({ id: `p${i}`, key, title: `Pump ${i}`, authors: ['Doe, J'], year: 2020 }));

function keysIn(keys: readonly string[], format: ExportFormat): readonly string[] {
  return exportablePapers(papersOf(keys), format, '{author}{year}').papers.map(({ key }) => key);
}

describe('papers as they go out', () => {
  it('keep the keys that the format can carry', () => {
    const keys = ['doe2020', '__proto__', 'Müller2020', 'a:b', '日本', 'constructor'];
    for (const format of exportFormats) {
      assert.deepEqual(keysIn(keys, format), keys, format);
    }
    assert.deepEqual(keysIn(['a b', '#x', 'a,b'], 'csl-json'), ['a b', '#x', 'a,b']);
  });

  it('have another key where there is none, or BibTeX would take it apart', () => {
    assert.deepEqual(keysIn(['', 'a b', 'a{b', 'x%y'], 'bibtex'), [
      'doe2020',
      'doe2020a',
      'doe2020b',
      'doe2020c',
    ]);
    assert.deepEqual(keysIn(['', ' '], 'ris'), ['doe2020', 'doe2020a']);
  });

  it('have a letter behind a key that another paper of theirs has', () => {
    const { papers, renamed } = exportablePapers(
      papersOf(['same', 'same', 'Same', 'samea']),
      'bibtex',
      '{author}',
    );
    const keys = papers.map(({ key }) => key);
    assert.equal(new Set(keys.map((key) => key.toLowerCase())).size, 4);
    assert.equal(keys[0], 'same');
    assert.deepEqual(
      renamed.map(({ to }) => to),
      keys.filter((key, i) => key !== ['same', 'same', 'Same', 'samea'][i]),
    );
  });

  it('all come back out of every format', () => {
    const keys = [
      '',
      'a b',
      '__proto__',
      '#x',
      'a{b',
      'x%y',
      'same',
      'same',
      'Same',
      'no',
      '1984',
      '"q"',
      '~a',
    ];
    const names = {
      bibtex: 'x.bib',
      biblatex: 'x.bib',
      'csl-json': 'x.json',
      ris: 'x.ris',
      hayagriva: 'x.yml',
    };
    for (const format of exportFormats) {
      const { papers } = exportablePapers(papersOf(keys), format, '{author}{year}');
      const { records } = importText(names[format], exportText(papers, format)).result;
      assert.deepEqual(
        records.map(({ item }) => item.title),
        papers.map(({ title }) => title),
        format,
      );
    }
  });
});
