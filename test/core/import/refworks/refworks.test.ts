import assert from 'node:assert/strict';
import { RefworksImporter } from '../../../../src/core/import/refworks/refworks';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new RefworksImporter();

function file(...lines: readonly string[]): string {
  return lines.join('\n');
}

describe('RefworksImporter', () => {
  it('reads a whole record', () => {
    const { key, item, extras } = onlyRecord(
      importer.read(
        file(
          'RT Journal Article',
          'SR Electronic(1)',
          'ID 271',
          'A1 Doe,Jane',
          'A1 van den Berg, J. A.',
          'T1 Growth of grain in relation to rain,',
          'is soil a help?',
          'JF Grain Letters',
          'YR 2002',
          'FD Feb 7',
          'VO 32',
          'SP 551',
          'OP 565',
          'K1 grain',
          'K1 soil',
          'AB We grew it.',
          'NO Peer Reviewed',
          'PB Grain Press',
          'PP Oslo',
          'SN 0191-8869',
          'AD Elsewhere',
          'AN 2002-00282-017',
          'LA English',
          'CL 3120 Growth',
          'DO 10.1000/g.1',
          'LK https://grain.example/1',
          'OL English (30)',
        ),
      ),
    );
    assert.equal(key, undefined);
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'Growth of grain in relation to rain, is soil a help?',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Berg', given: 'J. A.', 'non-dropping-particle': 'van den' },
      ],
      'container-title': 'Grain Letters',
      issued: { 'date-parts': [[2002, 2, 7]] },
      volume: '32',
      page: '551-565',
      abstract: 'We grew it.',
      note: 'Peer Reviewed',
      publisher: 'Grain Press',
      'publisher-place': 'Oslo',
      ISSN: '0191-8869',
      archive_location: '2002-00282-017',
      language: 'en-US',
      DOI: '10.1000/g.1',
      URL: 'https://grain.example/1',
    });
    assert.deepEqual(extras, { keywords: ['grain', 'soil'] });
  });

  it('reads a part of a book with its editors, and whole books', () => {
    const result = importer.read(
      file(
        'RT Book, Section',
        'A1 Doe, Jane',
        'T1 Soil',
        'A2 Owl, Cy',
        'T2 On grain',
        'YR 2001',
        'SP 1',
        'OP 9',
        '',
        'RT Book, Edited',
        'A1 Owl, Cy',
        'T1 On grain',
        'YR 2001',
        'ER ',
        '',
        'RT Dissertation/Thesis',
        'A1 Elk, Anne',
        'T1 Wheat',
        'PB University of Grain',
      ),
    );
    assert.deepEqual(result.problems, []);
    assert.deepEqual(
      result.records.map(({ item }) => [item.type, item['container-title'], item.author, item.editor]),
      [
        ['chapter', 'On grain', [{ family: 'Doe', given: 'Jane' }], [{ family: 'Owl', given: 'Cy' }]],
        ['book', undefined, undefined, [{ family: 'Owl', given: 'Cy' }]],
        ['thesis', undefined, [{ family: 'Elk', given: 'Anne' }], undefined],
      ],
    );
  });

  it('reads the date of a look-up with the month first, and leaves out what users wrote for themselves', () => {
    const lines = ['RT Web Page', 'T1 A', 'NO n', 'U7 own words', 'U15 more of them', 'RD 11/20/2020'];
    const { item } = onlyRecord(importer.read(file(...lines)));
    assert.deepEqual(item.accessed, { 'date-parts': [[2020, 11, 20]] });
    assert.equal(item.note, 'n');
  });

  it('tells of types it does not know, of text outside records, and of records that name nothing', () => {
    const result = importer.read(
      file(
        'Exported today',
        '',
        'RT Poem',
        'T1 A',
        '',
        'RT Generic',
        'SR Print(0)',
        '',
        'RT Generic',
        'T1 C',
      ),
    );
    assert.deepEqual(titlesOf(result), ['A', 'C']);
    assert.deepEqual(problemLinesOf(result), [
      '1 error text-outside',
      '3 warning unknown-type',
      '6 error no-title-or-author',
    ]);
  });

  it('is known by its types', () => {
    const text = file('RT Journal Article', 'SR Electronic(1)', 'A1 Doe,J.');
    assert.equal(importer.recognise('a.txt', text), 0.9);
    assert.equal(importer.recognise('', text), 0.9);
    assert.equal(importer.recognise('a.txt', file('RT Statute', 'T1 A')), 0.9);
    assert.equal(importer.recognise('a.md', text), 0);
    assert.equal(importer.recognise('a.txt', 'RT @someone\nA1 Steak'), 0);
    assert.equal(importer.recognise('a.txt', 'RT Journal Article'), 0);
  });

  it('reads what CNKI exports', () => {
    const lines = [
      'RT Journal Article',
      'SR 1',
      'A1 刘强;张三;',
      'T1 羊草',
      'JF 学报',
      'YR 2000',
      'IS 06',
      'vo 11',
      'OP 889-892',
      'LA 中文;',
      '',
      'RT Dissertation/Thesis',
      'A1 林行众',
      'T1 黄瓜',
      'CL 硕士',
      'YR 2015',
    ];
    const [article, thesis] = importer.read(lines.join('\n')).records;
    assert.deepEqual(article?.item, {
      type: 'article-journal',
      title: '羊草',
      author: [{ family: '刘强' }, { family: '张三' }],
      'container-title': '学报',
      issued: { 'date-parts': [[2000]] },
      volume: '11',
      issue: '06',
      page: '889-892',
      language: 'zh',
    });
    assert.deepEqual([thesis?.item.type, thesis?.item.genre], ['thesis', '硕士']);
  });
});
