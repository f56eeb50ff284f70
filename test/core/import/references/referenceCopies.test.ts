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

  it('are told from films, songs, laws and steps of a project in Markdown by where they were published', () => {
    const others: readonly (readonly string[])[] = [
      ['Reed Song (1972). Hal Dove.', 'Marsh (1979). Ida Gull.', 'Pond Runner (1982). Ida Gull.'],
      [
        'Berlin (2019). The team meets for the first time.',
        'Oslo (2020). First try.',
        'Rome (2021). Founded by five.',
      ],
      ['Hal Dove, "Reed Song", 1968.', 'Ida Gull, "Like a Frog", 1965.', 'Jo Kite, "Deep Marsh", 1971.'],
      [
        'The Herons. "Reed Song." Pond Records, 1968.',
        'Hal Dove. "Frog." Lake, 1965.',
        'Jo Kite. "Marsh." Lake, 1965.',
      ],
      [
        'Union of Ponds (2016). General Frog Act.',
        'Oslo (1998). Reed Act.',
        'Marsh Council (2018). Nest Act.',
      ],
    ];
    for (const lines of others) {
      for (const text of [lines.map((line) => `- ${line}\n`).join(''), `${lines.join('\n\n')}\n`]) {
        assert.notEqual(chooseImporter('a.md', `# To see\n\n${text}`)?.format, 'references', text);
      }
    }
  });

  it('have headings of Markdown round them, which are not told as left out', () => {
    const { records, problems } = new ReferencesImporter().read(
      '# On ponds\n\nHeron, A. (2021). Nests that remember. Pond Letters, 12, 1–9.\n\n## More\n\nSome words.\n',
    );
    assert.equal(records.length, 1);
    assert.deepEqual(
      problems.map(({ message }) => /"(.*)"/.exec(message)?.[1]),
      ['Some words.'],
    );
  });

  it('keep words of their titles that look like those round a link or a number', () => {
    const titles = (...all: readonly string[]): readonly (string | undefined)[] =>
      new ReferencesImporter()
        .read(all.map((title) => `Heron, A. (2020). ${title}. Pond Letters, 3, 1–9.\n`).join('\n'))
        .records.map(({ item }) => item.title);
    assert.deepEqual(
      titles(
        '[Linked data on ponds](https://doi.org/10.1234/a)',
        '[Paper birds and wings](https://doi.org/10.1234/b)',
        'Text mining JSTOR collections with frogs',
        'Search in PMC articles about birds',
        'Nests. [Link](https://doi.org/10.1234/c)',
      ),
      [
        'Linked data on ponds',
        'Paper birds and wings',
        'Text mining JSTOR collections with frogs',
        'Search in PMC articles about birds',
        'Nests',
      ],
    );
    const [found] = new ReferencesImporter().read(
      'Heron, A. (2020). Nests at night. Pond Letters, 3, 1–9. PMC 1234567. JSTOR 40000001. ISSN 1234-567X.\n',
    ).records;
    assert.deepEqual([found?.item['container-title'], found?.item.page], ['Pond Letters', '1-9']);
  });

  it('have publishers and journals whose names look like a marker', () => {
    const items = new ReferencesImporter()
      .read(
        'Heron, A. (2020). Nests at night. Corr Press.\n' +
          'Heron, A. (2018). Small ponds. History Pages 12(3), 1–20.\n' +
          'Heron, A. (2018). Small ponds. Pond Letters, 12, pages 1–20.\n',
      )
      .records.map(({ item }) => [item.publisher, item['container-title'], item.volume, item.page]);
    assert.deepEqual(items, [
      ['Corr Press', undefined, undefined, undefined],
      [undefined, 'History Pages', '12', '1-20'],
      [undefined, 'Pond Letters', '12', '1-20'],
    ]);
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
