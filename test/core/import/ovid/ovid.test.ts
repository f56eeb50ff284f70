import assert from 'node:assert/strict';
import { importText } from '../../../../src/core/import/importers';
import { OvidImporter } from '../../../../src/core/import/ovid/ovid';
import { ovidNames } from '../../../../src/core/import/ovid/ovidNames';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const tagged = [
  '<1. >',
  'VN  - Ovid Technologies',
  'DB  - Ovid MEDLINE(R)',
  'UI  - 12345678',
  'TI  - Grains in wet soil: a review.',
  'SO  - Journal of Soil. 12 (3) (pp 45-61), 2020. Date of Publication: 07 Mar 2020.',
  'AU  - Berg L.',
  'AU  - de Vries J.S. [Reprint Author]',
  'IN  - (Berg) A place',
  '      (de Vries) Another place',
  'AB  - Background: Soil is wet.',
  'Result(s): It grows. ',
  'MH  - *soil',
  'MH  - water',
  'IS  - 0028-0836 (ISSN print)',
  'DO  - http://dx.doi.org/10.1000/soil.1',
  'LG  - English',
  'PT  - Article',
  'YR  - 2020',
  '',
  '<2. >',
  'VN  - Ovid Technologies',
  'TI  - A second one',
  'AU  - Okoro, Ada',
  'SO  - Journal of Water. Conference: Waves. Spain. 2 (Supplement 3) (no pagination), 2018.',
  'PT  - Conference Abstract',
  '',
].join('\n');

const labelled = [
  '<12>',
  'Accession Number',
  '  00006236-201504000-00002.',
  'Author',
  '  Lind, Eva Maria RN; PhD; FAAN 1;  Roth, Jan 2',
  'Title',
  '  Listening to a river.[Miscellaneous]',
  'Source',
  '  River Quarterly.   28(2):103-106, April 2015.',
  'Author Keywords',
  '  rivers;  listening.',
  'DOI Number',
  '  10.1000/river.2',
  '',
  '<13>',
  'Author',
  '  Stone P. Hill K.L.',
  'Title',
  '  Ahead of print.',
  '',
  'Source',
  '  Hills. ',
  'Status',
  '  Publish Ahead of Print, 18 August 2014',
].join('\r\n');

const importer = new OvidImporter();

describe('OvidImporter: records with tags', () => {
  it('reads a whole record', () => {
    const [first] = importer.read(tagged).records;
    assert.deepEqual(first?.item, {
      type: 'article-journal',
      title: 'Grains in wet soil: a review',
      author: [
        { family: 'Berg', given: 'L.' },
        { family: 'Vries', given: 'J.S.', 'non-dropping-particle': 'de' },
      ],
      'container-title': 'Journal of Soil',
      volume: '12',
      issue: '3',
      page: '45-61',
      issued: { 'date-parts': [[2020]] },
      abstract: 'Background: Soil is wet. Result(s): It grows.',
      language: 'en-US',
      DOI: '10.1000/soil.1',
      ISSN: '0028-0836',
      PMID: '12345678',
    });
    assert.deepEqual(first.extras.keywords, ['soil', 'water']);
    assert.deepEqual(first.range, { start: { line: 0, character: 0 }, end: { line: 18, character: 10 } });
  });

  it('reads the abstract of a conference, and tells nothing', () => {
    const { records, problems } = importer.read(tagged);
    const item = records[1]?.item;
    assert.ok(item);
    assert.deepEqual(
      [item.type, item.volume, item.issue, item.page],
      ['paper-conference', '2', 'Supplement 3', undefined],
    );
    assert.deepEqual(item.author, [{ family: 'Okoro', given: 'Ada' }]);
    assert.deepEqual(problems, []);
  });

  it('keeps the good ones beside a broken one, which it tells of', () => {
    const result = importer.read(
      `<1. >\nVN  - Ovid Technologies\nAB  - Lost\n\n<2. >\nVN  - Ovid\nTI  - Kept\n`,
    );
    assert.deepEqual(titlesOf(result), ['Kept']);
    assert.deepEqual(problemLinesOf(result), ['1 error no-title-or-author']);
  });
});

describe('OvidImporter: records with names of fields on lines of their own', () => {
  it('reads people, source and what stands behind a title', () => {
    const [first] = importer.read(labelled).records;
    assert.deepEqual(first?.item, {
      type: 'article-journal',
      title: 'Listening to a river',
      author: [
        { family: 'Lind', given: 'Eva Maria' },
        { family: 'Roth', given: 'Jan' },
      ],
      'container-title': 'River Quarterly',
      volume: '28',
      issue: '2',
      page: '103-106',
      issued: { 'date-parts': [[2015, 4]] },
      DOI: '10.1000/river.2',
    });
    assert.deepEqual(first.extras.keywords, ['rivers', 'listening']);
  });

  it('parts people behind their initials, and takes the date of an early paper', () => {
    const item = importer.read(labelled).records[1]?.item;
    assert.ok(item);
    assert.deepEqual(item.author, [
      { family: 'Stone', given: 'P.' },
      { family: 'Hill', given: 'K.L.' },
    ]);
    assert.deepEqual(item.issued, { 'date-parts': [[2014, 8, 18]] });
    assert.equal(item['container-title'], 'Hills');
  });

  it('reads initials alike with and without a point behind them', () => {
    assert.deepEqual(ovidNames(['Petrov VI.', 'Petrov VI', 'Stone P.']), [
      { family: 'Petrov', given: 'V I' },
      { family: 'Petrov', given: 'V I' },
      { family: 'Stone', given: 'P.' },
    ]);
  });

  it('takes a chapter to stand in the book', () => {
    const text =
      '<1>\nTitle\n  The book\nChapter Title\n  The chapter\nAuthor\n  Max\nPublication Type\n  Book\n';
    const { item } = onlyRecord(importer.read(text));
    assert.deepEqual(
      [item.type, item.title, item['container-title']],
      ['chapter', 'The chapter', 'The book'],
    );
  });
});

describe('OvidImporter: sources', () => {
  for (const [source, expected] of [
    ['Soil. 2004 Jan 12;350(1):1-5.', ['Soil', '350', '1', '1-5', [[2004, 1, 12]]]],
    ['Soil. Vol.28(2), Apr 2015, pp. 103-106.', ['Soil', '28', '2', '103-106', [[2015, 4]]]],
    [
      'Soil & Water. 201(2-3):327-334, November 15, 2004.',
      ['Soil & Water', '201', '2-3', '327-334', [[2004, 11, 15]]],
    ],
    ['Soil. 85:e12, 2011.', ['Soil', '85', undefined, 'e12', [[2011]]]],
    ['Soil', ['Soil', undefined, undefined, undefined, undefined]],
  ] as const) {
    it(source, () => {
      const { item } = onlyRecord(
        importer.read(`<1. >\nVN  - Ovid Technologies\nTI  - A\nSO  - ${source}\n`),
      );
      const { volume, issue, page, issued } = item;
      assert.deepEqual([item['container-title'], volume, issue, page, issued?.['date-parts']], expected);
    });
  }
});

describe('OvidImporter: recognising', () => {
  for (const name of ['records.txt', 'embase.ovd', 'citation.cgi', '']) {
    it(`reads ${name === '' ? 'a text without a file' : name}`, () => {
      assert.equal(importText(name, tagged).format, 'ovid');
      assert.equal(importText(name, labelled).format, 'ovid');
    });
  }

  it('leaves other texts alone', () => {
    assert.equal(importer.recognise('a.txt', '<1>\nA poem\n'), 0);
    assert.equal(importer.recognise('a.txt', 'TI  - A\nAU  - B\n'), 0);
    assert.equal(importer.recognise('a.md', tagged), 0);
  });
});

describe('OvidImporter: records without numbers', () => {
  const record = (title: string): string =>
    `Score\n  *****\nAccession Number\n  000-1.\nAuthor\n  Okoro, Ada MD *;  Berg, Lise 2\nTitle\n  ${title}\n` +
    'Source\n  Journal of Soil. 28(2):103-106, April 2015.\nAbstract\n  Soil is wet.\n\n  It grows.\n';

  it('reads one alone, also behind blank lines', () => {
    const { format, result } = importText('citation.txt', `\n \n${record('Grains.[Article]')}`);
    const { item } = onlyRecord(result);
    assert.deepEqual([format, item.title, item.author?.length, item.page], ['ovid', 'Grains', 2, '103-106']);
    assert.equal(item.abstract, 'Soil is wet. It grows.');
    assert.deepEqual(problemLinesOf(result), []);
  });

  it('reads several, each from the field that the first one begins with', () => {
    const { format, result } = importText('', `${record('One')}\n\n${record('Two')}\n${record('Three')}`);
    assert.deepEqual([format, ...titlesOf(result)], ['ovid', 'One', 'Two', 'Three']);
  });

  it('have editors who are marked so', () => {
    const { item } = onlyRecord(
      importer.read('<1>\nAuthor\n  Okoro, Ada [Ed]\nTitle\n  A\nSource\n  J. 1:2-3, 2015.\n'),
    );
    assert.deepEqual([item.author, item.editor], [undefined, [{ family: 'Okoro', given: 'Ada' }]]);
  });

  it('are no other text with such words', () => {
    for (const text of ['Score\n  3:1\nA game\n', 'Title\n  A\nAuthor\n  B\n', 'Score\nTitle\nSource\n']) {
      assert.equal(importer.recognise('a.txt', text), 0);
    }
  });
});

describe('OvidImporter: hostile texts', () => {
  for (const piece of ['A. ', '1(', 'A; ', '[', '1 ', 'Vol.']) {
    it(`takes time in proportion to many ${JSON.stringify(piece)}`, () => {
      const value = piece.repeat(20_000);
      const text = `<1. >\nVN  - Ovid\nTI  - A\nAU  - ${value}\nSO  - ${value}\nKW  - ${value}\n`;
      assert.equal(importer.read(text).records.length, 1);
    });
  }

  it('reads what is nothing', () => {
    for (const text of ['', '<', '<1>', '<1>\n', '<1. >\n\n<2. >\nTitle\n']) {
      assert.deepEqual(importer.read(text).records, [], JSON.stringify(text));
    }
  });
});
