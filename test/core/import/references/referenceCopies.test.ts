import assert from 'node:assert/strict';
import { chooseImporter } from '../../../../src/core/import/importers';
import { ReferencesImporter } from '../../../../src/core/import/references/references';
import type { CslName } from '../../../../src/core/model/cslItem';
import type { PaperRecord } from '../../../../src/core/model/record';

const shownName = ({ literal, family, given }: CslName): string =>
  literal ?? [given, family].filter(Boolean).join(' ');

/** What was read, a line a record: authors, year, title, where it came out. */
function shown({ item, extras }: PaperRecord): string {
  const names = (item.author ?? []).map(shownName).join(', ');
  const place = item['container-title'] ?? item.publisher ?? '';
  const numbers = [item.volume, item.issue, item.page].filter(Boolean).join(' ');
  const id = item.DOI ?? extras.arxiv ?? item.ISBN ?? '';
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? '';
  return [names, year, item.title, place, numbers, id].join(' | ');
}

function read(text: string): readonly string[] {
  const { records, problems } = new ReferencesImporter().read(text);
  assert.deepEqual(problems, [], text);
  return records.map(shown);
}

const article = '2021 | Nests that remember | Pond Letters | 12 3 101-119 | 10.1234/pl.21';
const chapter = '2018 | Reeds for all | Handbook of ponds | 1-20 | ';

describe('references as programs and pages copy them', () => {
  it('have numbers without a blank behind them', () => {
    const ieee =
      '[1]A. B. Heron and C. Wren, “Nests that remember,” Pond Letters, vol. 12, no. 3, pp. 101–119, Mar. 2021, doi: 10.1234/pl.21.\n' +
      '[2]E. Owl and F. Lark, “Reeds for all,” in Handbook of ponds, H. Dove and I. J. Gull, Eds. Pond Press, 2018, pp. 1–20.\n';
    assert.deepEqual(read(ieee), [`A. B. Heron, C. Wren | ${article}`, `E. Owl, F. Lark | ${chapter}`]);
    const nature =
      '1.Heron, A. B. & Wren, C. Nests that remember. Pond Letters 12, 101–119 (2021).\n' +
      '2.Owl, E. & Lark, F. Reeds for all. in Handbook of ponds (ed. Dove, H.) 1–20 (Pond Press, 2018).\n';
    assert.deepEqual(read(nature), [
      'A. B. Heron, C. Wren | 2021 | Nests that remember | Pond Letters | 12 101-119 | ',
      `E. Owl, F. Lark | ${chapter}`,
    ]);
  });

  it('name editors and pages of books in each style', () => {
    for (const reference of [
      'Owl E, Lark F. Reeds for all. In: Dove H, editor. Handbook of ponds. Pond Press; 2018. p. 1–20.',
      'Owl, Eve, and Finn Lark. “Reeds for all.” In Handbook of ponds, edited by Hal Dove, 1–20. Pond Press, 2018.',
      'Owl, Eve, and Finn Lark. “Reeds for all.” Handbook of ponds, edited by Hal Dove, Pond Press, 2018, pp. 1–20.',
    ]) {
      const [record] = new ReferencesImporter().read(reference).records;
      assert.ok(record);
      assert.equal(record.item['container-title'], 'Handbook of ponds', reference);
      assert.deepEqual([record.item.page, record.item.editor?.[0]?.family], ['1-20', 'Dove'], reference);
    }
  });

  it('stand on Wikipedia’s pages with carets, months and the numbers of catalogues', () => {
    const text =
      'References\n' +
      '^ Heron, Alexa M.; Wren, Bo (March 2020). "Nests that remember". Pond Letters. 12 (3): 10–20. doi:10.1234/pl.20. PMID 26017442. S2CID 3074096.\n' +
      '^ a b Finch, Carl (1999). The Marsh. Reed Press. ISBN 0-13-212589-7.\n';
    assert.deepEqual(read(text), [
      'Alexa M. Heron, Bo Wren | 2020 | Nests that remember | Pond Letters | 12 3 10-20 | 10.1234/pl.20',
      'Carl Finch | 1999 | The Marsh | Reed Press |  | 0-13-212589-7',
    ]);
  });

  it('stand on DBLP’s pages below their number, authors before a colon', () => {
    const text =
      '2024\n\n[j12]\nAda Heron, Bo Wren:\nSmall Nests for Large Birds. Pond Lett. 12(3): 101-119 (2024)\n' +
      '[c31]\nAda Heron, Dee Owl 0001:\nReeds That Remember. ICML 2024: 1234-1245\n2023\n\n' +
      '[i7]\nAda Heron:\nCounting Frogs in the Dark. CoRR abs/2301.01234 (2023)\n' +
      'export record\ndblp key:\n\njournals/corr/abs-2301-01234\n';
    assert.deepEqual(read(text), [
      'Ada Heron, Bo Wren | 2024 | Small Nests for Large Birds | Pond Lett | 12 3 101-119 | ',
      'Ada Heron, Dee Owl | 2024 | Reeds That Remember | ICML | 1234-1245 | ',
      'Ada Heron | 2023 | Counting Frogs in the Dark | arXiv |  | 2301.01234',
    ]);
  });

  it('are read in Markdown, where it holds nothing else', () => {
    const list =
      '# References\n\n' +
      'Heron, A. B., & Wren, C. (2021). Nests that remember. *Pond Letters*, *12*(3), 101–119. <https://doi.org/10.1234/pl.21>\n\n' +
      '\\[2\\] A. B. Heron and C. Wren, “Nests that remember,” *Pond Letters*, vol. 12, no. 3, pp. 101–119, Mar. 2021, doi: [10.1234/pl.21](https://doi.org/10.1234/pl.21).\n\n' +
      'Heron, A. B., and C. Wren. “Nests that remember.” *Pond Letters* 12, no. 3 (2021): 101–19. <https://doi.org/10.1234/pl.21>.\n';
    assert.equal(chooseImporter('refs.md', list)?.format, 'references');
    assert.deepEqual(read(list), Array(3).fill(`A. B. Heron, C. Wren | ${article}`));
    const prose = 'Nests are made of reeds. Birds like them, as Heron (2021) says in her book.\n\n';
    assert.equal(chooseImporter('draft.md', prose.repeat(2) + list), undefined);
    assert.equal(chooseImporter('draft.md', `Nests last [@heron21].\n\n${list}`), undefined);
  });

  it('have people with the letters of companies where the others of their list have initials so', () => {
    const wren = 'Wren CD, Finch E (2020) Reeds for all. Pond Lett 12:10-20\n';
    const authors = (text: string): readonly string[] =>
      new ReferencesImporter()
        .read(text)
        .records.map(({ item }) => (item.author ?? []).map(shownName).join(', '));
    assert.deepEqual(authors(`Heron AB (2019) Nests that remember. Pond Press, Oslo\n${wren}`), [
      'A B Heron',
      'C D Wren, E Finch',
    ]);
    assert.deepEqual(authors(`Siemens AG (2019) Annual report. Munich\n${wren}`), [
      'Siemens AG',
      'C D Wren, E Finch',
    ]);
    const pointed = 'Wren, C. D. (2020). Reeds for all. Pond Letters, 12, 10-20.\n';
    assert.deepEqual(authors(`Siemens AG (2019) Trains of Europe. Munich\n${pointed}`), [
      'Siemens AG',
      'C. D. Wren',
    ]);
  });
});
