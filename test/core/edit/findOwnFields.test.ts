import assert from 'node:assert/strict';
import type { ExportFormat } from '../../../src/core/edit/exportFormats';
import { exportText } from '../../../src/core/edit/exportText';
import { findOwnFields } from '../../../src/core/edit/findOwnFields';
import { importText } from '../../../src/core/import/importers';
import { Library } from '../../../src/core/model/library';

function libraryOf(files: Readonly<Record<string, string>>): Library {
  const library = new Library();
  const put = Object.entries(files).map(([id, text]) => {
    const { format, result } = importText(id, text);
    return { id, format: format ?? assert.fail(id), ...result };
  });
  library.update({ put });
  return library;
}

/** The papers of some files in a format, with their own fields. */
async function convert(files: Readonly<Record<string, string>>, format: ExportFormat): Promise<string> {
  const { papers } = libraryOf(files);
  const own = await findOwnFields(papers, (source) => Promise.resolve(files[source]));
  return exportText(papers, format, own);
}

const refs = `@string{club = {Heron Club}}
@article{heron2001,
  author = {Heron, Ann},
  title = {On Ponds},
  journal = {J. Ponds},
  year = {2001},
  mrnumber = {MR12345},
  File = {:papers/heron.pdf:PDF},
  owner = club # { of {\\"U}lm},
  shorthand = "K"
}
`;

const ownLines = [
  '  mrnumber = {MR12345}',
  '  file = {:papers/heron.pdf:PDF}',
  '  owner = {Heron Club of {\\"U}lm}',
  '  shorthand = {K}',
];

describe('the own fields of papers', () => {
  it('come back in BibTeX and BibLaTeX, behind what is known of the paper', async () => {
    for (const format of ['bibtex', 'biblatex'] as const) {
      const text = await convert({ 'a.bib': refs }, format);
      assert.deepEqual(text.trimEnd().split('\n').slice(-5), [
        ...ownLines.map((line, i) => (i < 3 ? `${line},` : line)),
        '}',
      ]);
    }
  });

  it('go through CSL-JSON and come back the same', async () => {
    const json = await convert({ 'a.bib': refs }, 'csl-json');
    assert.match(
      json,
      /"custom": \{\s+"bibtex": \{\s+"mrnumber": "MR12345",\s+"file": ":papers\/heron.pdf:PDF",\s+"owner": "Heron Club of \{\\\\\\"U\}lm",\s+"shorthand": "K"\s+\}/,
    );
    assert.equal(await convert({ 'a.json': json }, 'bibtex'), await convert({ 'a.bib': refs }, 'bibtex'));
  });

  it('are those of all sources of a paper, the first one first', async () => {
    const other = refs.replace('MR12345', 'other').replace('shorthand', 'mine');
    const text = await convert({ 'a.bib': refs, 'b.bib': other }, 'bibtex');
    assert.match(text, /mrnumber = \{MR12345\}[^]*shorthand = \{K\}[^]*mine = \{K\}/);
    assert.doesNotMatch(text, /other/);
  });

  it('name other entries only where those are there', async () => {
    const child = '@incollection{a, title = {A}, crossref = {b}, related = {c}, relatedtype = {reprintof}}\n';
    const parent = '@collection{b, title = {B}, year = 2000}\n';
    assert.match(await convert({ 'a.bib': child + parent }, 'bibtex'), /crossref = \{b\}/);
    assert.doesNotMatch(await convert({ 'a.bib': child + parent }, 'bibtex'), /related = /);
    assert.doesNotMatch(await convert({ 'a.bib': child }, 'bibtex'), /crossref/);
  });

  it('are none where the file is another by now', async () => {
    const { papers } = libraryOf({ 'a.bib': refs });
    for (const text of [undefined, `% new line\n${refs}`, refs.replace('heron2001', 'crane2001'), '{']) {
      assert.equal((await findOwnFields(papers, () => Promise.resolve(text))).size, 0);
    }
  });
});
