import assert from 'node:assert/strict';
import { exportFormats } from '../../../src/core/edit/exportFormats';
import { exportText, exportTextInSteps } from '../../../src/core/edit/exportText';
import { importText } from '../../../src/core/import/importers';
import { makePaper } from '../../support/papers';

const papers = [
  makePaper({ key: 'a2020', title: 'One', authors: ['Doe, Jané'], year: 2020, venue: 'J', abstract: 'A.' }),
  makePaper({ key: 'b2021', title: 'Two', type: 'book', year: 2021, venue: undefined }),
];

describe('exporting papers', () => {
  it('gives each format, with all facts, and is read back', () => {
    for (const [format, name] of [
      ['bibtex', 'x.bib'],
      ['biblatex', 'x.bib'],
      ['csl-json', 'x.json'],
      ['ris', 'x.ris'],
    ] as const) {
      const { records } = importText(name, exportText(papers, format)).result;
      assert.deepEqual(
        records.map(({ key, item }) => [key, item.title, item.abstract]),
        [
          ['a2020', 'One', 'A.'],
          ['b2021', 'Two', undefined],
        ],
        format,
      );
    }
  });

  it('gives the same in steps', async () => {
    for (const count of [0, 1, 50, 51, 230]) {
      const many = Array.from({ length: count }, (_, i) =>
        makePaper({ key: `k${String(i)}`, title: `T ${String(i)}` }),
      );
      const own = new Map(many.slice(60, 70).map(({ id }) => [id, [{ name: 'x', text: 'y' }]]));
      for (const format of exportFormats) {
        const done: number[] = [];
        const text = await exportTextInSteps(many, format, own, (written) => {
          done.push(written);
          return Promise.resolve();
        });
        assert.equal(text, exportText(many, format, own), `${format} ${String(count)}`);
        assert.deepEqual([done.length, done.at(-1)], [Math.max(1, Math.ceil(count / 50)), count]);
      }
    }
  });

  it('is given up where a pause throws', async () => {
    const stop = (): Promise<void> => Promise.reject(new Error('enough'));
    await assert.rejects(exportTextInSteps(papers, 'ris', new Map(), stop), /enough/);
  });

  it('speaks BibLaTeX where that is asked for', () => {
    const text = exportText(papers, 'biblatex');
    assert.match(text, /^@article\{a2020,\n[^]*journaltitle = \{J\},\n {2}date = \{2020\}/);
    assert.match(text, /\n\}\n\n@book\{b2021,/);
    assert.match(
      exportText([makePaper({ key: 'a b' })], 'biblatex'),
      /^% Not written: BibTeX has no key "a b"/,
    );
  });

  it('gives nothing for nothing', () => {
    assert.deepEqual(
      (['bibtex', 'biblatex', 'csl-json', 'ris'] as const).map((format) => exportText([], format)),
      ['', '', '[]\n', ''],
    );
  });
});
