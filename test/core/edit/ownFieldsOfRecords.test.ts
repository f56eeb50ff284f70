import assert from 'node:assert/strict';
import type { ExportFormat } from '../../../src/core/edit/exportFormats';
import { findExportLosses } from '../../../src/core/edit/exportLosses';
import { exportText } from '../../../src/core/edit/exportText';
import { findOwnFields } from '../../../src/core/edit/findOwnFields';
import { importText } from '../../../src/core/import/importers';
import { Library } from '../../../src/core/model/library';

/** The papers of a file in a format, and what the text lacks. */
async function converted(
  name: string,
  text: string,
  format: ExportFormat,
): Promise<{ readonly text: string; readonly lost: readonly string[] }> {
  const { format: from, result } = importText(name, text);
  const library = new Library();
  library.update({ put: [{ id: name, format: from ?? assert.fail(name), ...result }] });
  const own = await findOwnFields(library.papers, () => Promise.resolve(text));
  const output = exportText(library.papers, format, own);
  const { losses } = await findExportLosses(library.papers, format, output, { own });
  return { text: output, lost: losses.map(({ field }) => field) };
}

async function convert(name: string, text: string, format: ExportFormat): Promise<string> {
  return (await converted(name, text, format)).text;
}

function record(...lines: readonly string[]): string {
  return ['TY  - JOUR', 'ID  - heron2004', ...lines, 'ER  - ', ''].join('\r\n');
}

/** What nothing else says, in the order in which it is written. */
const beyond = [
  'UR  - https://b.org/y_z%20',
  'AD  - Dept. of Ponds, 50% & $x_1$; Reed House',
  'L1  - C:\\papers\\a_b {1}.pdf',
  'L1  - file:///papers/heron.pdf',
  'C1  - custom 1',
  'Z9  - 12',
  'N2  - Another text altogether.',
];
const said = ['TI  - Ponds', 'AU  - Heron, Ann', 'PY  - 2004', 'UR  - https://a.org/x', 'AB  - A text.'];
const whole = record(...said, ...beyond);

describe('the own fields of RIS records', () => {
  it('come back in RIS, and through .bib files and CSL-JSON', async () => {
    const ris = await convert('a.ris', whole, 'ris');
    assert.deepEqual(ris.split('\r\n').slice(-beyond.length - 2), [...beyond, 'ER  - ', '']);
    for (const format of ['bibtex', 'biblatex', 'csl-json'] as const) {
      const text = await convert('a.ris', whole, format);
      assert.equal(await convert(format === 'csl-json' ? 'a.json' : 'a.bib', text, 'ris'), ris, format);
    }
  });

  it('have the names that .bib files have for them', async () => {
    const text = await convert('a.txt', whole, 'biblatex');
    assert.match(text, /affiliation = \{Dept\. of Ponds, 50\\% \\& \\\$x\\_1\\\$; Reed House\}/);
    assert.match(text, /file = \{C:\\papers\\a_b \{1\}\.pdf; file:\/\/\/papers\/heron\.pdf\}/);
    assert.match(text, /ris-c1 = \{custom 1\}/);
  });

  it('are not what is read, whatever it is called and however it is written', async () => {
    const all = [
      ...[
        'DO  - 10.1000/abc',
        'M3  - doi: 10.1000/ABC',
        'U1  - 12345[pmid]',
        'VL  - v. 3',
        'IS  - 2',
        'LA  - English',
      ],
      ...[
        'T2  - Journal of Ponds',
        'JO  - J. Ponds',
        'DB  - Scopus',
        'N1  - A note',
        'KW  - pond; ice',
        'SP  - 1',
      ],
      ...['EP  - 5', 'SN  - 1234-5679', 'DA  - 2004/05/03/', 'ET  - 2', 'PB  - Reed', 'Y2  - 2005'],
    ];
    const text = record(...said, ...all);
    assert.doesNotMatch(await convert('a.ris', text, 'biblatex'), /ris-|affiliation|10\.1000\/ABC/);
  });

  it('are no pieces of what was read, and no more of an address or an id than is new', async () => {
    const all = [
      ...[
        'AB  - BACKGROUND',
        'AB  - Herons live in ponds.',
        'AB  - METHODS',
        'UR  - https://a.org/x; https://b.org/y',
      ],
      ...['AN  - arXiv:2001.01234v2', 'C2  - PMC6543210', 'C2  - PMC6543210 [Available on 2020]'],
      ...['JF  - Journal of Ponds', 'T2  - Journal of Ponds.', 'JO  - J. Ponds', 'JA  - J Ponds', 'C1  - -'],
    ];
    const text = await convert('a.ris', record('TI  - Ponds', 'AU  - Heron, Ann', ...all), 'biblatex');
    assert.deepEqual(text.match(/ris-.*/g), ['ris-ur = {https://b.org/y}']);
    assert.deepEqual(
      await convert('a.ris', await convert('a.ris', whole, 'ris'), 'ris'),
      await convert('a.ris', whole, 'ris'),
    );
  });

  it('are places of files, each by itself and as it is', async () => {
    const places = [
      'C:\\papers\\Heron; Owl - 2004.pdf',
      'ponds:a_b.pdf:2004',
      'https://a.org/x49:8%3C693::AID%3E3.0.CO;2-O',
      '/papers/ponds.pdf',
    ];
    const lines = places.map((place) => `L1  - ${place}`);
    const text = record('TI  - Ponds', 'UR  - https://a.org/y', ...lines);
    const bib = await convert('a.ris', text, 'bibtex');
    for (const ris of [await convert('a.ris', text, 'ris'), await convert('a.bib', bib, 'ris')]) {
      assert.deepEqual(ris.match(/L1 {2}- .*/g), lines);
    }
    const broken = await convert('a.ris', record('TI  - Ponds', 'L1  - /x/a{b.pdf'), 'bibtex');
    assert.match(broken, /file = \{\/x\/a%7Bb\.pdf\}/);
  });

  it('are numbers, stars and words behind an address', async () => {
    const own = [
      'C1  - 5',
      'C6  - ***',
      'C3  - https://a.org/talk see minute 12',
      'L2  - https://a.org/a b.pdf',
    ];
    const text = record(...said, 'VL  - 5', 'IS  - 3', 'M1  - 3', 'SE  - 4', ...own);
    const ris = (await convert('a.ris', text, 'ris')).split('\r\n');
    assert.deepEqual(
      own.filter((line) => !ris.includes(line)),
      [],
    );
    assert.doesNotMatch(await convert('a.ris', text, 'biblatex'), /ris-(?:m1|se|vl)/);
    const rated = 'Title,Authors,Year,Volume,Rating\nPonds,"Heron, A",2004,5,5\nBrooks,"Owl, C",2005,4,++\n';
    const fields = (await convert('a.csv', rated, 'biblatex')).match(/rating = .*/g);
    assert.deepEqual(fields, ['rating = {5}', 'rating = {++}']);
  });

  it('are what stands beside what is read', async () => {
    const text = record(...said, 'T1  - Other title', 'PB  - One', 'PU  - Two', 'LB  - to read: my shelf');
    const own = (await convert('a.ris', text, 'biblatex')).match(/ris-.*/g);
    assert.deepEqual(own, ['ris-t1 = {Other title},', 'ris-pu = {Two},', 'ris-lb = {to read: my shelf}']);
    assert.equal(
      await convert('a.ris', await convert('a.ris', text, 'ris'), 'ris'),
      await convert('a.ris', text, 'ris'),
    );
  });

  it('are those of the paper’s own record', async () => {
    const other = record('TI  - Brooks', 'C1  - other').replace('heron2004', 'owl2005');
    const text = await convert('a.ris', `${whole}${other}`, 'biblatex');
    assert.deepEqual(text.match(/ris-c1 = \{[^}]*\}/g), ['ris-c1 = {custom 1}', 'ris-c1 = {other}']);
    const unkeyed = whole.replace(/ID .*\r\n/, '');
    assert.match(await convert('a.ris', unkeyed, 'biblatex'), /ris-c1 = \{custom 1\}/);
  });

  it('are told where a format has no place for them', async () => {
    assert.deepEqual((await converted('a.ris', whole, 'ris')).lost, []);
    assert.deepEqual((await converted('a.ris', whole, 'hayagriva')).lost.includes('ris-c1'), true);
    const bib =
      '@article{a, title = {A}, year = 2001, file = {A\\: b:C\\:\\\\papers\\\\a.pdf:PDF;:b.pdf:application/pdf}, x-y = {1}}';
    const { text, lost } = await converted('a.bib', bib, 'ris');
    assert.deepEqual(text.match(/L1 {2}- .*/g), ['L1  - C:\\papers\\a.pdf', 'L1  - b.pdf']);
    assert.deepEqual(lost, ['x-y']);
  });
});

const enw = `%0 Journal Article
%T Ponds
%A Heron, Ann
%J Journal of Ponds
%D 2004
%+ Dept. of Ponds
%1 first of my own
%3 third
%> papers/heron.pdf
%U https://a.org/x
`;

const xml = `<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>Heron, Ann</author></authors></contributors><auth-address>Dept. of Ponds</auth-address>
<titles><title>Ponds</title><secondary-title>Journal of Ponds</secondary-title></titles>
<dates><year>2004</year></dates><custom1>first of my own</custom1><custom3>third</custom3>
<urls><pdf-urls><url>papers/heron.pdf</url></pdf-urls><related-urls><url>https://a.org/x</url></related-urls></urls>
</record></records></xml>
`;

const table = `Title,Authors,Year,No.,My rating,"Read by",评分
Ponds,"Heron, Ann",2004,1,"five, of 5",Cy,好
Brooks,"Owl, Cy",2005,2,,Bo,
`;

describe('the own fields of EndNote and of tables', () => {
  it('are EndNote’s fields of one’s own, files and affiliations, under the tags of RIS', async () => {
    const lines = ['AD  - Dept. of Ponds', 'C1  - first of my own', 'C3  - third', 'L1  - papers/heron.pdf'];
    for (const [name, text] of [
      ['a.enw', enw],
      ['a.xml', xml],
    ] as const) {
      const ris = await convert(name, text, 'ris');
      assert.deepEqual(ris.match(/^(?:AD|C\d|L1) {2}- .*/gm), lines, name);
      assert.equal(ris.match(/^UR/gm)?.length, 1);
    }
  });

  it('are columns of one’s own, by their headers', async () => {
    const text = await convert('a.csv', table, 'biblatex');
    const fields = text.match(/^ {2}(?:my|read|column|no)\S* = .*/gm)?.map((line) => line.trim());
    assert.deepEqual(fields, [
      'my-rating = {five, of 5},',
      'read-by = {Cy},',
      'column-7 = {好}',
      'read-by = {Bo}',
    ]);
  });

  it('never take the name of a field that is read, nor what is not sure of a row', async () => {
    const head = 'Title,Authors,Year,Rating,Location,School,Options,Größe,File Attachments';
    const rows = [
      'Ponds,"Heron, A",2004,1,234,five,X,Y,Z,W',
      'Brooks,"Owl, C",2005,n/a,Box 3,Reed,"A, B",groß,C:\\a.pdf',
    ];
    const text = await convert('a.csv', [head, ...rows].join('\n'), 'biblatex');
    const fields = text
      .match(/^ {2}(?!author|title|date|entrysubtype)\S+ = .*/gm)
      ?.map((line) => line.trim());
    assert.deepEqual(fields, [
      'column-location = {Box 3},',
      'column-school = {Reed},',
      'column-options = {A, B},',
      'grosse = {groß},',
      'file = {C:\\a.pdf}',
    ]);
  });

  it('give RIS no tag that is read as something else', async () => {
    const ris = await convert('a.enw', `${enw}%P 1-5\n%] read in May\n%9 Journal Article\n`, 'ris');
    assert.doesNotMatch(ris, /May|Journal Article/);
  });

  it('are none where the row is of another paper by now', async () => {
    const { result } = importText('a.csv', table);
    const library = new Library();
    library.update({ put: [{ id: 'a.csv', format: 'table', ...result }] });
    const other = table.replace('Ponds', 'Reeds');
    const own = await findOwnFields(library.papers, () => Promise.resolve(other));
    assert.deepEqual(
      [...own.values()].map((fields) => fields.map(({ text }) => text)),
      [['Bo']],
    );
  });
});
