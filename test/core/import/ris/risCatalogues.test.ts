import assert from 'node:assert/strict';
import { RisImporter } from '../../../../src/core/import/ris/ris';
import type { CslItem } from '../../../../src/core/model/cslItem';

const importer = new RisImporter();

/** The item of one record of a type, in which nothing is wrong. */
function typed(type: string, ...lines: readonly string[]): CslItem {
  const { records, problems } = importer.read([`TY  - ${type}`, ...lines, 'ER  - '].join('\n'));
  assert.deepEqual(problems, []);
  assert.ok(records[0] && records.length === 1);
  return records[0].item;
}

/** Records made up in the form in which the catalogues of libraries write them. */
describe('RisImporter: what library catalogues write', () => {
  it('reads a whole record with ISBD’s marks', () => {
    const { author, editor, ...item } = typed(
      'BOOK',
      'AU  - Heron, Ann, 1940-2000.',
      'AU  - Owl, Cy A., (1950-), author.',
      'AU  - Lark, Bo, editor.',
      'AU  - Wren, Ott [Hrsg.]',
      'AU  - Fen Press, publisher.',
      'TI  - Ponds of the north : a study / by Ann Heron.',
      'CY  - London ; New York :',
      'PB  - Fen Press,',
      'PY  - c1998.',
      'SN  - 9780123456786 (hbk.) :',
      'ET  - 2nd ed. ;',
      'SP  - xii, 312 p. ;',
      'ER  - ',
    );
    assert.deepEqual(author, [
      { family: 'Heron', given: 'Ann' },
      { family: 'Owl', given: 'Cy A.' },
    ]);
    assert.deepEqual(editor, [
      { family: 'Lark', given: 'Bo' },
      { family: 'Wren', given: 'Ott' },
    ]);
    assert.deepEqual(item, {
      type: 'book',
      title: 'Ponds of the north: a study',
      publisher: 'Fen Press',
      'publisher-place': 'London; New York',
      issued: { 'date-parts': [[1998]] },
      edition: '2nd ed.',
      ISBN: '9780123456786',
      'number-of-pages': '312',
    });
  });

  it('takes the marks off a place and a publisher, and what says that nobody knows them', () => {
    const imprint = (...lines: readonly string[]): unknown => {
      const item = typed('BOOK', 'TI  - A', ...lines);
      return [item['publisher-place'], item.publisher];
    };
    assert.deepEqual(imprint('CY  - [Oslo] :', 'PB  - Fen & Sons, Inc.,'), ['Oslo', 'Fen & Sons, Inc.']);
    assert.deepEqual(imprint('CY  - Oslo : Fen Press, 1998.'), ['Oslo', 'Fen Press']);
    assert.deepEqual(imprint('CY  - [S.l.] :', 'PB  - [s.n.],'), [undefined, undefined]);
    assert.deepEqual(imprint('CY  - Cambridge, Mass.', 'PB  - Fen: A Press'), [
      'Cambridge, Mass.',
      'Fen: A Press',
    ]);
  });

  it('takes what stands behind a slash for a statement only where it names the people of a book', () => {
    const title = (type: string, ...lines: readonly string[]): unknown => typed(type, ...lines).title;
    assert.equal(title('BOOK', 'AU  - Heron, Ann', 'TI  - Ponds / Ann Heron'), 'Ponds');
    assert.equal(title('BOOK', 'AU  - Heron, Ann', 'TI  - Ponds / Étangs'), 'Ponds / Étangs');
    assert.equal(title('JOUR', 'AU  - Heron, Ann', 'TI  - Ponds / Ann Heron'), 'Ponds / Ann Heron');
    assert.equal(title('BOOK', 'AU  - Heron, Ann', 'TI  - Ponds /'), 'Ponds');
    assert.equal(title('BOOK', 'TI  - Étangs : une étude'), 'Étangs : une étude');
    assert.equal(
      title('BOOK', 'LA  - fre', 'CY  - Paris :', 'TI  - Étangs : une étude /'),
      'Étangs : une étude',
    );
  });

  it('keeps the second half of a title that only begins like a statement', () => {
    for (const title of [
      'Life / by design',
      'Poems / By the sea',
      'Leben / Von der Liebe',
      'Padre / Di padre in figlio',
      'Father and son / The letters of the Owl family',
    ]) {
      assert.equal(typed('BOOK', 'AU  - Owl, Tom', `TI  - ${title}`).title, title);
    }
    for (const statement of ['by Tom de la Owl', 'Cy Wren, T. Owl', 'von Tom Owl.', 'edited by Cy Wren']) {
      assert.equal(typed('BOOK', 'AU  - Owl, Tom', `TI  - Ponds / ${statement}`).title, 'Ponds', statement);
    }
  });

  it('takes people for editors where the title says so', () => {
    const item = typed('BOOK', 'AU  - Heron, Ann', 'TI  - Ponds / edited by Ann Heron');
    assert.deepEqual([item.author, item.editor], [undefined, [{ family: 'Heron', given: 'Ann' }]]);
    const other = typed('BOOK', 'AU  - Heron, Ann', 'TI  - Ponds / by Ann Heron ; edited by Cy Owl');
    assert.deepEqual([other.author, other.editor], [[{ family: 'Heron', given: 'Ann' }], undefined]);
  });

  it('takes size for a number of pages only where it says one', () => {
    const size = (text: string): unknown => typed('BOOK', 'TI  - A', `SP  - ${text}`)['number-of-pages'];
    assert.equal(size('1 online resource (312 pages)'), '312');
    assert.equal(size('312 S. : Ill.'), '312');
    assert.equal(size('1 online resource'), undefined);
    assert.equal(size('2 v. ;'), undefined);
    assert.equal(size('320'), '320');
    assert.equal(size('xii'), 'xii');
  });

  it('reads roles under other tags', () => {
    const item = typed(
      'BOOK',
      'TI  - A',
      'AU  - Heron, Ann',
      'A2  - Owl, Cy, author.',
      'A2  - Lark, Bo, editor',
    );
    assert.deepEqual(item.author, [
      { family: 'Heron', given: 'Ann' },
      { family: 'Owl', given: 'Cy' },
    ]);
    assert.deepEqual(item.editor, [{ family: 'Lark', given: 'Bo' }]);
  });

  it('takes the years of a life off a name, and leaves those of an institution', () => {
    const item = typed(
      'BOOK',
      'TI  - A',
      'AU  - Voltaire, 1694-1778',
      'AU  - European Working Group 1990-1995',
      'AU  - ISO/TC 46, 2001-2010',
      'AU  - Panel 2015-',
      'AU  - Dante Alighieri, 1265-1321.',
      'AU  - Leonardo da Vinci (1452-1519)',
      'AU  - Writing Group, 2015-2016',
    );
    assert.deepEqual(item.author, [
      { family: 'Voltaire' },
      { literal: 'European Working Group 1990-1995' },
      { literal: 'ISO/TC 46, 2001-2010' },
      { literal: 'Panel 2015-' },
      { literal: 'Dante Alighieri' },
      { literal: 'Leonardo da Vinci' },
      { literal: 'Writing Group, 2015-2016' },
    ]);
  });

  it('takes who published a work from among its people, where nothing else says it', () => {
    const item = typed('BOOK', 'TI  - A', 'AU  - Heron, Ann', 'A2  - Heron Press, publisher.');
    assert.deepEqual(
      [item.publisher, item.editor, item['collection-editor']],
      ['Heron Press', undefined, undefined],
    );
    const other = typed('BOOK', 'TI  - A', 'AU  - Heron, Ann', 'A2  - Owl Works, publisher', 'PB  - Owl');
    assert.equal(other.publisher, 'Owl');
    const thesis = typed('THES', 'TI  - A', 'AU  - Heron, Ann', 'A2  - University of Ponds, degree grantor');
    assert.equal(thesis.publisher, 'University of Ponds');
    const meeting = typed('BOOK', 'TI  - A', 'AU  - Heron, Ann', 'A2  - Pond Club, organizer of meeting.');
    assert.deepEqual(meeting.organizer, [{ literal: 'Pond Club' }]);
    const own = typed('BOOK', 'TI  - A', 'AU  - Heron, Ann, author, publisher.');
    assert.deepEqual([own.author?.length, own.publisher], [1, undefined]);
  });

  it('reads editors by marks in capitals and in German, and several people of one line', () => {
    const editors = [
      { family: 'Heron', given: 'Ann' },
      { family: 'Owl', given: 'Cy' },
    ];
    assert.deepEqual(typed('BOOK', 'TI  - A', 'AU  - Heron, Ann', 'AU  - Owl, Cy (Eds.)').editor, editors);
    assert.deepEqual(
      typed('BOOK', 'TI  - A', 'AU  - Heron, Ann (Hrsg.)', 'AU  - Owl, Cy (Hrsg.)').editor,
      editors,
    );
    for (const [type, last] of [
      ['CONF', '(Eds.)'],
      ['JOUR', '(Eds.)'],
    ] as const) {
      assert.deepEqual(
        typed(type, 'TI  - A', 'AU  - Heron, Ann', `AU  - Owl, Cy ${last}`).editor,
        editors,
        type,
      );
    }
    assert.deepEqual(typed('BOOK', 'TI  - A', 'AU  - Heron, Ann, 1940-; Owl, Cy, 1950-').author, editors);
  });

  it('takes a mark behind the last name for that of this one, where it is of one', () => {
    const item = typed('BOOK', 'TI  - A', 'AU  - Heron, Ann', 'AU  - Owl, Cy (Hrsg.)');
    assert.deepEqual([item.author?.length, item.editor], [1, [{ family: 'Owl', given: 'Cy' }]]);
    const marked = typed(
      'BOOK',
      'TI  - A',
      'AU  - Heron, Ann',
      'A2  - Owl, Cy (Ed.)',
      'A2  - Wren, Edgar (Ed.)',
    );
    assert.deepEqual([marked.editor?.length, marked['collection-editor']], [2, undefined]);
  });

  it('leaves what people are called, and what the tag says of them', () => {
    const chapter = typed('CHAP', 'TI  - A', 'AU  - Smith, Edward (Ed)', 'AU  - Owl, Cy');
    assert.deepEqual([chapter.author?.length, chapter.editor], [2, undefined]);
    const book = typed('BOOK', 'TI  - A', 'T2  - Ponds', 'A3  - Rail, Eve (Ed.)', 'A2  - Rail, Dan (Ed.)');
    assert.deepEqual(
      [book['collection-editor'], book.editor],
      [[{ family: 'Rail', given: 'Eve' }], [{ family: 'Rail', given: 'Dan' }]],
    );
  });

  it('takes secondary people of a book by nobody for its editors, where it is in no series', () => {
    const lark = [{ family: 'Lark', given: 'Bo' }];
    assert.deepEqual(typed('BOOK', 'TI  - A', 'A2  - Lark, Bo').editor, lark);
    assert.deepEqual(typed('BOOK', 'TI  - A', 'T2  - Ponds', 'A2  - Lark, Bo')['collection-editor'], lark);
    const item = typed('BOOK', 'TI  - A', 'AU  - Owl, Cy', 'A2  - Lark, Bo');
    assert.deepEqual(item['collection-editor'], lark);
  });

  it('takes a mark behind a comma for that of one name', () => {
    const item = typed('BOOK', 'TI  - A', 'AU  - Heron, Ann', 'AU  - Owl, Cy, ed.');
    assert.deepEqual(item.author, [{ family: 'Heron', given: 'Ann' }]);
    assert.deepEqual(item.editor, [{ family: 'Owl', given: 'Cy' }]);
  });

  it('leaves titles with a stroke, marks and pages as they are where they may be meant so', () => {
    const both = 'Water Law in Fenland / Le droit de l’eau';
    assert.equal(typed('BOOK', `TI  - ${both}`, 'AU  - Le, Minh').title, both);
    const edition = typed('BOOK', 'TI  - Ponds / Ann Heron. 2nd ed.', 'AU  - Heron, Ann');
    assert.deepEqual([edition.title, edition.author?.length], ['Ponds', 1]);
    const pages = ['320 pp.', '[320] p.', '1,234 p.', '120 leaves'].map((size) =>
      typed('BOOK', 'TI  - A', `SP  - ${size}`),
    );
    assert.deepEqual(
      pages.map((item) => item['number-of-pages']),
      ['320', '320', '1234', '120 leaves'],
    );
    const one = typed('CHAP', 'TI  - A', 'AU  - Heron, Ann', 'AU  - Owl, Cy (Ed.)');
    assert.deepEqual([one.author?.length, one.editor], [1, [{ family: 'Owl', given: 'Cy' }]]);
    const named = typed('JOUR', 'TI  - A', 'AU  - Heron, Ann', 'AU  - Smith, Edward (Ed)');
    assert.equal(named.author?.length, 2);
  });

  it('takes the full stop off headings, where all have one', () => {
    const keywords = (...words: readonly string[]): unknown =>
      importer.read(['TY  - BOOK', 'TI  - A', ...words.map((word) => `KW  - ${word}`), 'ER  - '].join('\n'))
        .records[0]?.extras.keywords;
    assert.deepEqual(keywords('Ponds -- England.', 'Ecology.'), ['Ponds -- England', 'Ecology']);
    assert.deepEqual(keywords('Ponds', 'E. coli.'), ['Ponds', 'E. coli.']);
    assert.deepEqual(keywords('Ponds.', 'Bufo bufo L.'), ['Ponds.', 'Bufo bufo L.']);
  });

  it('reads types with a full stop, and in words', () => {
    assert.equal(typed('JOUR.', 'TI  - A').type, 'article-journal');
    assert.equal(typed('BOOK  ', 'TI  - A').type, 'book');
    assert.equal(typed('Electronic Book', 'TI  - A').type, 'book');
  });
});
