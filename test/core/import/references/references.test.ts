import assert from 'node:assert/strict';
import { chooseImporter } from '../../../../src/core/import/importers';
import type { ImportResult } from '../../../../src/core/import/importer';
import { ReferencesImporter } from '../../../../src/core/import/references/references';
import type { CslItem } from '../../../../src/core/model/cslItem';

const importer = new ReferencesImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

function itemOf(reference: string): CslItem | undefined {
  return read(reference).records[0]?.item;
}

/** `Family, Given` of each author. */
function authorsOf(item: CslItem | undefined): readonly string[] {
  return (item?.author ?? []).map(
    (name) =>
      name.literal ??
      [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), name.given]
        .filter(Boolean)
        .join(', '),
  );
}

const year = (item: CslItem | undefined): number | undefined => item?.issued?.['date-parts']?.[0]?.[0];

/** One made-up article as styles print it. */
const articles: Readonly<Record<string, string>> = {
  APA: 'Heron, A. B., & van der Wren, C. (2021). Nests that remember: Memory in birds. Journal of Avian Learning, 12(3), 101–119. https://doi.org/10.1234/jal.2021.003',
  IEEE: '[7] A. B. Heron and C. van der Wren, “Nests that remember: Memory in birds,” Journal of Avian Learning, vol. 12, no. 3, pp. 101–119, Mar. 2021, doi: 10.1234/jal.2021.003.',
  Vancouver:
    '7. Heron AB, van der Wren C. Nests that remember: Memory in birds. Journal of Avian Learning. 2021 Mar;12(3):101–119. doi:10.1234/jal.2021.003',
  Nature:
    '7. Heron, A. B. & van der Wren, C. Nests that remember: Memory in birds. Journal of Avian Learning 12, 101–119 (2021). https://doi.org/10.1234/jal.2021.003.',
  Science:
    '7. A. B. Heron, C. van der Wren, Nests that remember: Memory in birds. Journal of Avian Learning 12, 101–119 (2021). doi: 10.1234/jal.2021.003',
  Harvard:
    "Heron, A.B. and van der Wren, C. (2021) 'Nests that remember: Memory in birds', Journal of Avian Learning, 12(3), pp. 101–119. doi:10.1234/jal.2021.003.",
  Elsevier:
    'Heron, A.B., van der Wren, C., 2021. Nests that remember: Memory in birds. Journal of Avian Learning 12, 101–119. https://doi.org/10.1234/jal.2021.003',
  Springer:
    'Heron AB, van der Wren C (2021) Nests that remember: Memory in birds. Journal of Avian Learning 12:101–119. https://doi.org/10.1234/jal.2021.003',
  Chicago:
    'Heron, A. B., and C. van der Wren. 2021. “Nests that remember: Memory in birds.” Journal of Avian Learning 12 (3): 101–119. https://doi.org/10.1234/jal.2021.003.',
};

describe('References as styles print them', () => {
  for (const [style, reference] of Object.entries(articles)) {
    it(`reads an article in the style of ${style}`, () => {
      const item = itemOf(reference);
      assert.equal(item?.title, 'Nests that remember: Memory in birds');
      assert.deepEqual(
        authorsOf(item).map((name) => name.replace(/[. ]/g, '')),
        ['Heron,AB', 'vanderWren,C'],
      );
      assert.equal(year(item), 2021);
      assert.equal(item.type, 'article-journal');
      assert.equal(item['container-title'], 'Journal of Avian Learning');
      assert.equal(item.volume, '12');
      assert.equal(item.page, '101-119');
      assert.equal(item.DOI, '10.1234/jal.2021.003');
    });
  }

  it('reads full names in MLA’s and ACM’s order', () => {
    const mla = itemOf(
      'Heron, Anna, and Carl Wren. “Nests That Remember.” Journal of Avian Learning, vol. 12, no. 3, 2021, pp. 101–19.',
    );
    assert.deepEqual(authorsOf(mla), ['Heron, Anna', 'Wren, Carl']);
    assert.deepEqual(
      [mla?.title, mla?.volume, mla?.issue, mla?.page, year(mla)],
      ['Nests That Remember', '12', '3', '101-119', 2021],
    );
    // As Google Scholar has it: volume, issue, year and pages, which may look like a year.
    const scholar = itemOf(
      'Heron, Anna, et al. "Nests That Remember." Journal of Birds 12.3 (2019): 1877-1901.',
    );
    assert.deepEqual(
      [scholar?.['container-title'], scholar?.volume, scholar?.issue, scholar?.page, year(scholar)],
      ['Journal of Birds', '12', '3', '1877-1901', 2019],
    );
    const whole = itemOf('Heron, Anna. "Nests That Remember." Journal of Birds 33 (2020): 9-12.');
    assert.deepEqual([whole?.volume, whole?.issue, whole?.page], ['33', undefined, '9-12']);
    const ieee = itemOf(
      'A. Heron and C. Wren, "Nests that remember," J. Birds., vol. 12, no. 3, pp. 7-9, 2019.',
    );
    assert.equal(ieee?.['container-title'], 'J. Birds');
    const acm = itemOf(
      'Anna B. Heron, Carl Wren, and Dora Finch. 2021. Nests That Remember. In Proceedings of the 4th Conference on Birds, 2021. 101–119.',
    );
    assert.deepEqual(authorsOf(acm), ['Heron, Anna B.', 'Wren, Carl', 'Finch, Dora']);
    assert.deepEqual([acm?.title, acm?.type, year(acm)], ['Nests That Remember', 'paper-conference', 2021]);
  });

  it('reads books, chapters, theses and preprints', () => {
    const book = itemOf('Gull, F. G. (2018). Handbook of coastal flight (2nd ed.). Academic Feathers.');
    assert.deepEqual(
      [book?.type, book?.title, book?.edition, book?.publisher],
      ['book', 'Handbook of coastal flight', '2', 'Academic Feathers'],
    );
    const chapter = itemOf(
      'Owl, I. J. (2019). Night vision and its limits. In K. Hawk & L. Kite (Eds.), Seeing in the dark (pp. 45–67). Talon Press.',
    );
    assert.deepEqual(
      [chapter?.type, chapter?.['container-title'], chapter?.publisher, chapter?.page],
      ['chapter', 'Seeing in the dark', 'Talon Press', '45-67'],
    );
    assert.deepEqual(
      chapter?.editor?.map(({ family }) => family),
      ['Hawk', 'Kite'],
    );
    const paper = itemOf('F. Gull and H. Tern, “Diving for beginners,” in Proc. ICDB, 2016, pp. 77–78.');
    assert.deepEqual(
      [paper?.type, paper?.['container-title'], paper?.publisher, paper?.page],
      ['paper-conference', 'Proc. ICDB', undefined, '77-78'],
    );
    const thesis = itemOf('Finch, E. (2017). Songs without words [PhD thesis, University of the Marsh].');
    assert.deepEqual([thesis?.type, thesis?.title], ['thesis', 'Songs without words']);
    const { records } = read('Finch, E., & Tern, H. (2024). Songs of thought (arXiv:2401.00001). arXiv.');
    assert.deepEqual([records[0]?.item.title, records[0]?.extras.arxiv], ['Songs of thought', '2401.00001']);
    assert.equal(records[0]?.item.publisher, 'arXiv');
  });

  it('reads organisations, editors, shortened lists and what is in press', () => {
    const organisation = itemOf('World Birds Union. (2020). State of the nests. Wing Press.');
    assert.deepEqual(authorsOf(organisation), ['World Birds Union']);
    const edited = itemOf('Gull, F. G., & Tern, H. (Eds.). (2018). Handbook of flight. Academic Feathers.');
    assert.deepEqual(
      edited?.editor?.map(({ family }) => family),
      ['Gull', 'Tern'],
    );
    assert.equal(edited.author, undefined);
    const many = itemOf('Heron AB, Wren C, et al. Nests that last. Bird J. 2020;3:4-9.');
    assert.deepEqual(authorsOf(many), ['Heron, A B', 'Wren, C', 'others']);
    const coming = itemOf('Finch, E. (in press). Songs without words. Ornithology Letters.');
    assert.deepEqual(coming?.issued, { literal: 'in press' });
  });

  it('takes "et al." for others and no part of a name', () => {
    const of = (names: string): CslItem['author'] => itemOf(`${names} (2017). Grain nets. X Press.`)?.author;
    const others = { literal: 'others' };
    assert.deepEqual(of('Heron et al.'), [{ family: 'Heron' }, others]);
    assert.deepEqual(of('Anne Heron et al'), [{ family: 'Heron', given: 'Anne' }, others]);
  });

  it('keeps points inside a title and leaves out when it was looked up', () => {
    const item = itemOf(
      'Heron AB. Reply to Wren et al. [J. Birds 3, 4 (2001)] on nests. Bird J [Internet]. 2011 [cited 2017 Jun 30];29(2):89–96. Available from: https://birds.example/20',
    );
    assert.equal(item?.title, 'Reply to Wren et al. [J. Birds 3, 4 (2001)] on nests');
    assert.deepEqual(
      [year(item), item.volume, item.issue, item.page, item.URL],
      [2011, '29', '2', '89-96', 'https://birds.example/20'],
    );
  });
});

describe('Lists of references', () => {
  const { APA = '', Elsevier = '' } = articles;

  it('stand one a line, with empty lines between, numbered, or with a hanging indent', () => {
    const layouts = [
      [APA, Elsevier],
      ['References', '', APA, '', Elsevier],
      [`1. ${APA.slice(0, 60)}`, APA.slice(60), `2. ${Elsevier.slice(0, 70)}`, Elsevier.slice(70)],
      [APA.slice(0, 61), `    ${APA.slice(61)}`, Elsevier.slice(0, 71), `    ${Elsevier.slice(71)}`],
    ];
    for (const lines of layouts) {
      const { records, problems } = read(...lines);
      assert.deepEqual(
        records.map(({ item }) => item.DOI),
        ['10.1234/jal.2021.003', '10.1234/jal.2021.003'],
        lines.join('\n'),
      );
      assert.deepEqual(problems, []);
    }
  });

  it('say where each stands, and what is none', () => {
    const { records, problems } = read(
      `[1] ${APA}`,
      '',
      'A line about something else',
      '',
      `[2] ${Elsevier}`,
    );
    assert.deepEqual(
      records.map(({ range }) => [range.start.line, range.start.character]),
      [
        [0, 4],
        [4, 4],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, severity, range }) => [code, severity, range.start.line]),
      [['reference-ignored', 'information', 2]],
    );
  });

  it('are recognised in text files only, and nothing else is taken for one', () => {
    const list = `${APA}\n${Elsevier}\n`;
    assert.equal(chooseImporter('refs.txt', list)?.format, 'references');
    assert.equal(chooseImporter('refs.md', list)?.format, undefined);
    const prose = 'We met Anna Heron in 2021. She said that nests matter. Later, in 2022, she left.\n'.repeat(
      5,
    );
    const minutes = '2021-03-04 10:00 Anna Heron joined.\n2021-03-04 10:05 Carl Wren left.\n'.repeat(5);
    for (const text of [prose, minutes, 'Heron, A. (2021).\n', '']) {
      assert.equal(importer.recognise('a.txt', text), 0, text);
    }
  });

  it('take time in proportion to their length', () => {
    const hostile = [
      'A. '.repeat(50_000),
      'Heron, A., '.repeat(50_000),
      '('.repeat(100_000),
      '“'.repeat(100_000),
    ];
    for (const text of hostile) {
      assert.deepEqual(read(text).records, []);
    }
  });
});

describe('ReferencesImporter: venues in one word', () => {
  const venueOf = (venue: string): readonly (string | undefined)[] => {
    const item = itemOf(`Heron, A. B., & Wren, C. (2021). Nests that remember: Memory in birds. ${venue}`);
    return [item?.type, item?.['container-title'], item?.publisher];
  };

  it('are journals where they have volumes and pages', () => {
    for (const [name, numbers] of [
      ['BioScience', '51(11), 933–938'],
      ['NeuroImage', '20(2), 870–878'],
      ['ZooKeys', '150, 1–20'],
      ['AIDS', '14(3)'],
      ['PAIN', '12, 3–4'],
    ] as const) {
      assert.deepEqual(venueOf(`${name}, ${numbers}.`), ['article-journal', name, undefined]);
    }
    assert.deepEqual(venueOf('PNAS.'), ['article-journal', 'PNAS', undefined]);
  });

  it('are publishers, but for the meetings that are known', () => {
    for (const name of ['FAO', 'IPCC', 'InTech', 'CSIRO', 'YouTube', 'GitHub', 'MacMillan', 'Chi']) {
      assert.deepEqual(venueOf(`${name}.`), ['book', undefined, name]);
    }
    for (const name of ['NeurIPS', "SOSP '23", 'CHI', 'ACL’20']) {
      assert.deepEqual(venueOf(`${name}.`), ['paper-conference', name, undefined]);
    }
    assert.deepEqual(venueOf('NeurIPS, 33, 1877–1901.'), ['paper-conference', 'NeurIPS', undefined]);
  });
});

describe('ReferencesImporter: lists of projects', () => {
  it('take no number of a page for a year, and the volume behind a year and a blank', () => {
    for (const [venue, volume, page] of [
      ['Grain Lett 2018; 79:2057-2066.', '79', '2057-2066'],
      ['Grain Lett 2019; 81:1898-1906.', '81', '1898-1906'],
      ['Grain Lett 2017; 77(2):12-19.', '77', '12-19'],
    ] as const) {
      const item = itemOf(`Heron A, Wren BC. Salt in the nests of gulls. ${venue}`);
      assert.deepEqual(
        [item?.type, item?.['container-title'], item?.volume, item?.page],
        ['article-journal', 'Grain Lett', volume, page],
      );
    }
  });

  it('read a title that ends with a comma before the journal and its year', () => {
    const item = itemOf('Heron A, Wren BC. Salt, rain, and nests in the North, Grain Lett 2015; 41:460-473.');
    assert.deepEqual(
      [item?.title, item?.['container-title'], item?.issued, item?.volume, item?.page],
      ['Salt, rain, and nests in the North', 'Grain Lett', { 'date-parts': [[2015]] }, '41', '460-473'],
    );
  });

  it('read people with initials behind their names, with and without points', () => {
    const heron = { family: 'Heron', given: 'A' };
    for (const [people, ...authors] of [
      ['Heron A. and Wren B. Salt in nests', heron, { family: 'Wren', given: 'B' }],
      ['Heron A and Wren BC (2019) Salt in nests', heron, { family: 'Wren', given: 'B C' }],
      ['Wren BC (2019) Salt in nests', { family: 'Wren', given: 'B C' }],
      ['Wren AB (2019) Salt in nests', { family: 'Wren', given: 'A B' }],
      ['Wren SA (2019b) Salt in nests', { family: 'Wren', given: 'S A' }],
      [
        'Heron A., van Wren B.C. and Owl C. (2019) Salt in nests',
        { ...heron, given: 'A.' },
        { family: 'Wren', given: 'B.C.', 'non-dropping-particle': 'van' },
        { family: 'Owl', given: 'C.' },
      ],
    ] as const) {
      const item = itemOf(`${people}. Grain Letters 2019; 12:1-9.`);
      assert.deepEqual([item?.title, item?.author], ['Salt in nests', authors]);
    }
  });

  it('take no organisation for people', () => {
    for (const name of [
      'World Birds Union',
      'European Union EU',
      'BirdLife UK',
      'IBM US',
      'Siemens AG',
      'Statistics NZ',
    ]) {
      assert.deepEqual(itemOf(`${name} (2019). Salt in nests. Grain Letters, 12, 1-9.`)?.author, [
        { literal: name },
      ]);
    }
  });

  it('take a company for no person where no volume or pages follow its report', () => {
    for (const name of ['Siemens AG', 'Volvo AB', 'Novartis AG', 'Nestle SA', 'Allianz SE']) {
      for (const rest of [
        'Annual report of things. Munich: Grain Press.',
        'Annual report 2018-2019. Grain Press. https://grain.example/12:1-9',
        'Guide to ISO 9001:2015 for all. Grain Press.',
      ]) {
        assert.deepEqual(itemOf(`${name} (2019) ${rest}`)?.author, [{ literal: name }], name + rest);
      }
    }
    for (const rest of ['J Birds 12:1-9', 'J Birds 12(3):e17.', 'J Birds, 12, 1–9.', 'In: Nests, pp. 3-9.']) {
      const { author } = itemOf(`Heron AB (2019) Salt in nests. ${rest}`) ?? {};
      assert.deepEqual(author, [{ family: 'Heron', given: 'A B' }], rest);
    }
    assert.deepEqual(itemOf('Heron CD (2019) Salt in nests. Grain Press.')?.author?.[0]?.family, 'Heron');
  });

  it('are read without the marks of Markdown and reStructuredText', () => {
    for (const text of [
      'Heron, A. (2019). **Salt in nests.** *Grain Letters*, *12*(3), 1–9.',
      'Heron, A. (2019). Salt in nests. _Grain Letters_, 12(3), 1–9. `[link] <https://grain.example/1>`_',
    ]) {
      const item = itemOf(text);
      assert.deepEqual(
        [item?.title, item?.['container-title'], item?.volume, item?.issue, item?.page],
        ['Salt in nests', 'Grain Letters', '12', '3', '1-9'],
      );
    }
    assert.equal(
      itemOf('Heron, A. (2019). Names like my_own_list and 2 * 3 * 4. Grain, 1, 2-3.')?.title,
      'Names like my_own_list and 2 * 3 * 4',
    );
    const stars = itemOf(
      'Heron, A. (2019). C*-algebras and A*-search in W*-algebras. Grain Letters, 12, 1–9. https://grain.example/?q=_foo_&b=1',
    );
    assert.equal(stars?.title, 'C*-algebras and A*-search in W*-algebras');
    assert.equal(stars.URL, 'https://grain.example/?q=_foo_&b=1');
  });

  it('keep a title with a place and a year in it', () => {
    const item = itemOf('Heron A. Welfare in Paris, Texas 1990; 3 cases. Grain Letters. 2019;12:19-20.');
    assert.equal(item?.title, 'Welfare in Paris, Texas 1990; 3 cases');
  });
});

describe('References as PubMed, German and Brazilian lists print them', () => {
  it("reads PubMed's summaries with a number, an electronic date and PMCIDs", () => {
    const { records } = read(
      '1: Heron AB, van der Wren C. Nests that remember. N Avian Birds. 2021 Feb 25;384(10379):693-704. doi: 10.1234/naj.1. Epub 2020 Jul 17. PMID: 32678530; PMCID: PMC7383595.',
      '',
      '2: NESTS Study Group; Heron AB, Wren C. Memory in birds. Avian Birds. 2023;401(3):836-47. Epub ahead of print. PMID: 36863179.',
    );
    const [first, second] = records.map(({ item }) => item);
    assert.deepEqual(
      [first?.['container-title'], first?.volume, first?.issue, first?.page, first?.PMCID, year(first)],
      ['N Avian Birds', '384', '10379', '693-704', 'PMC7383595', 2021],
    );
    assert.equal(second?.title, 'Memory in birds');
    assert.equal(second['container-title'], 'Avian Birds');
    assert.deepEqual(authorsOf(second), ['NESTS Study Group', 'Heron, A B', 'Wren, C']);
  });

  it('takes the year before a volume that looks like one', () => {
    const item = itemOf('Heron AB. Fuzzy nests, again. Proc Avian Soc. 1993;2061:142-162.');
    assert.deepEqual([year(item), item?.volume, item?.page], [1993, '2061', '142-162']);
  });

  it('reads an organisation, and an edition before the place', () => {
    const [report, book] = read(
      'World Birds Organization. Global report on nests. Geneva: WBO; 2019.',
      'Heron A. Methods of Nests. 3rd ed. Boston: Pond Press; 1990.',
      'Grey T, Wren A. Book of Reeds. J Ponds 2001;3(4):5-9.',
    ).records.map(({ item }) => item);
    assert.deepEqual(authorsOf(report), ['World Birds Organization']);
    assert.deepEqual(
      [book?.edition, book?.['publisher-place'], book?.publisher],
      ['3', 'Boston', 'Pond Press'],
    );
  });

  it('reads German pages, editions, editors and the day of a visit', () => {
    const [part, book, report, chapter] = read(
      'Reiher, Hans (2003b): Zweiter Aufsatz. In: Teichzeitschrift für Soziologie 55 (2), S. 123–145.',
      'Meise, K. (Hrsg.). (2015). Handbuch Nester (2. Aufl.). Teichverlag.',
      'Statistisches Vogelamt (Hg.) (2019): Nestreport 2018. Bonn: bpb. Online verfügbar unter https://www.example.org/x, zuletzt geprüft am 12.03.2020.',
      'Wren, T. (2018). Nester. In K. Meise (Hrsg.), Handbuch Nester (Bd. 3, S. 12–34). Teichverlag.',
    ).records.map(({ item }) => item);
    assert.deepEqual(
      [chapter?.['container-title'], chapter?.volume, chapter?.page],
      ['Handbuch Nester', '3', '12-34'],
    );
    assert.deepEqual([part?.page, part?.volume, part?.issue], ['123-145', '55', '2']);
    assert.deepEqual([book?.title, book?.edition, book?.publisher], ['Handbuch Nester', '2', 'Teichverlag']);
    assert.equal(report?.title, 'Nestreport 2018');
    assert.deepEqual(report.editor, [{ literal: 'Statistisches Vogelamt' }]);
    assert.deepEqual([year(report), report['publisher-place'], report.publisher], [2019, 'Bonn', 'bpb']);
  });

  it('reads volume and number as Brazilian lists have them', () => {
    const item = itemOf('GARÇA, A. B. Ninhos que lembram. Revista de Aves, v. 14, n. 5, p. 435–448, 1995.');
    assert.deepEqual(
      [item?.['container-title'], item?.volume, item?.issue, item?.page],
      ['Revista de Aves', '14', '5', '435-448'],
    );
  });

  it('keeps `S. 12` as initials where it is no page', () => {
    const item = itemOf('Heron, A., & Wren, S. (2020). Birds. Journal of Ponds, 12(3), 1–9.');
    assert.deepEqual(authorsOf(item), ['Heron, A.', 'Wren, S.']);
    assert.equal(item?.page, '1-9');
  });
});

describe('What pages have beside references', () => {
  it("is apart from the place: abstract, keywords and address in IEEE's copies", () => {
    const { records, problems } = read(
      'A. Heron and B. Wren, "Nests that remember," in Pond Access, vol. 3, pp. 1-9, 2015, doi: 10.1234/pond.1.',
      'Abstract: We ask birds. They answer',
      'in the evening.',
      'keywords: {Nests;Memory},',
      'URL: https://ponds.example.org/stamp.jsp?tp=&arnumber=1',
      '',
      'C. Dove, "Going deeper into reeds," in Pond Access, vol. 4, pp. 10-19, 2016, doi: 10.1234/pond.2.',
      'Abstract: Reeds are deep.',
      'keywords: {Reeds},',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      records.map(({ item, extras }) => [item['container-title'], item.abstract, extras.keywords]),
      [
        ['Pond Access', 'We ask birds. They answer in the evening.', ['Nests', 'Memory']],
        ['Pond Access', 'Reeds are deep.', ['Reeds']],
      ],
    );
    assert.equal(records[0]?.item.URL, 'https://ponds.example.org/stamp.jsp?tp=&arnumber=1');
  });

  it('is left out where it is a link to a file; a title that is one stays', () => {
    const item = itemOf(
      '- A. Heron, B. Wren. "Nests that remember." *Pond Trans.*, vol. 5, no. 3, pp. 1-9, 2023. [PDF](papers/x.pdf) | [BibTeX](x.bib)',
    );
    assert.equal(item?.['container-title'], 'Pond Trans');
    const titled = itemOf(
      'Heron, A. (2021). [Nests that remember](papers/x.pdf). Journal of Ponds, 12(3), 1–9.',
    );
    assert.match(titled?.title ?? '', /Nests that remember/);
  });
});
