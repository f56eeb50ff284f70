import assert from 'node:assert/strict';
import type { ImportResult } from '../../../../src/core/import/importer';
import { importText } from '../../../../src/core/import/importers';

function read(...lines: readonly string[]): ImportResult {
  const { format, result } = importText('papers.csv', lines.join('\n'));
  assert.equal(format, 'table');
  return result;
}

function titles({ records }: ImportResult): readonly unknown[] {
  return records.map(({ item }) => item.title);
}

/** The people of each paper, as they would be listed. */
function people({ records }: ImportResult): readonly string[] {
  return records.map(({ item }) =>
    (item.author ?? []).map(({ family, given, literal }) => literal ?? `${family}, ${given}`).join('; '),
  );
}

function told({ problems }: ImportResult): readonly string[] {
  return problems.map(({ code, range }) => `${String(range.start.line + 1)} ${code}`);
}

const head = 'Title,Authors,Year,Journal';
const [ponds, rivers] = [
  'Small Ponds,"Heron, A.",2020,Pond Letters',
  'Deep Rivers,"Dove, C.",2021,River Letters',
];

describe('rows of a table that are no papers', () => {
  it('say what those below have in common: neither papers nor faults', () => {
    for (const section of ['## 2021,,,', '## 2021', ',,2021,', '# Ponds,,,']) {
      const result = read(head, section, ponds, section, rivers);
      assert.deepEqual([titles(result), told(result)], [['Small Ponds', 'Deep Rivers'], []], section);
    }
  });

  it('are told where they are a year alone below the header of titles, and papers where they may be a title', () => {
    const result = read(head, '2021,,,', ponds, '#MeToo in the Academy,,,', rivers);
    assert.deepEqual(titles(result), ['Small Ponds', '#MeToo in the Academy', 'Deep Rivers']);
    assert.ok(told(result).includes('2 row-ignored'));
  });

  it('are shifted where cells stand below headers without a name', () => {
    const result = read(`${head},,`, 'Lakes, ponds and rivers,"Lark, E.",2020,Lake Letters,', ponds);
    assert.deepEqual([titles(result), told(result)], [['Small Ponds'], ['2 extra-cells']]);
  });

  it('are papers where a title stands alone, and faults where it is half a row', () => {
    const result = read(head, ponds, 'Attention,,,', 'the rest of it', rivers);
    assert.deepEqual(titles(result), ['Small Ponds', 'Attention', 'Deep Rivers']);
    assert.deepEqual(told(result), ['4 missing-cells']);
  });

  it('are the second of two rows of headers, whose columns may have none in the first', () => {
    const result = read(`${head},Quality,`, ',,,,Design,Bias', `${ponds},3,2`, `${rivers},1,2`);
    assert.deepEqual([titles(result), told(result)], [['Small Ponds', 'Deep Rivers'], []]);
    assert.deepEqual(told(read(head, `${ponds},3`, rivers)), ['2 extra-cells']);
  });
});

describe('cells of a table', () => {
  it('name several people in Chinese, whatever stands between them', () => {
    const cells = ['"李明, 王芳"', '李明; 王芳', '李明、王芳', '李明；王芳', '李明，王芳', '"李明,王芳"'];
    const result = read('标题,作者,年份,期刊', ...cells.map((cell) => `水塘,${cell},2020,水塘学报`));
    assert.deepEqual(
      people(result),
      cells.map(() => '李明; 王芳'),
    );
    const [first] = result.records;
    assert.deepEqual([first?.item.type, first?.item['container-title']], ['article-journal', '水塘学报']);
  });

  it('name one person in Japanese with a comma or a space', () => {
    const result = read(
      head,
      ...['"山田, 太郎"', '"田中, 文子"', '山田 太郎'].map((cell) => `池,${cell},2020,池誌`),
    );
    assert.deepEqual(people(result), ['山田, 太郎', '田中, 文子', '山田 太郎']);
  });

  it('hold a whole reference', () => {
    const pond =
      'Heron, A., & Wren, B. (2020). Small ponds. Pond Letters, 12(3), 45-50. https://doi.org/10.1234/abc';
    const river = 'Dove, C. (2021). Deep rivers. River Letters, 13(1), 5-10.';
    for (const header of ['Reference', 'Citation', 'Full citation']) {
      const result = read(`ID,${header},Include`, `1,"${pond}",yes`, `2,"${river}",no`, '3,unclear,no');
      assert.deepEqual(titles(result), ['Small ponds', 'Deep rivers']);
      assert.deepEqual(told(result), ['4 no-title-or-author']);
      const { type, DOI, page, volume } = result.records[0]?.item ?? {};
      assert.deepEqual([type, DOI, page, volume], ['article-journal', '10.1234/abc', '45-50', '12']);
    }
    const beside = read('Title,Citation,Year', `Small ponds,"${pond}",2020`, `Other,"${river}",2021`);
    assert.deepEqual(people(beside), ['Heron, A.; Wren, B.', '']);
    const counts = importText('papers.csv', 'Name,Citation\nponds,12\nrivers,13\n');
    assert.equal(counts.format, undefined);
  });

  it('are not read where a spreadsheet made dates of them', () => {
    const result = read(
      `${head},Pages,Issue`,
      `${ponds},Mar-05,1-2`,
      `${rivers},5-9,2-Mar`,
      `${ponds},Jan 99,05. Mrz`,
    );
    const numbers = result.records.map(({ item }) => [item.page, item.issue]);
    assert.deepEqual(numbers, [
      [undefined, '1-2'],
      ['5-9', undefined],
      [undefined, undefined],
    ]);
    assert.deepEqual(
      told(result),
      [2, 3, 4, 4].map((line) => `${String(line)} mangled-number`),
    );
    const [{ item }] = read('Title,Authors,Date', 'Ponds,Ada Heron,Mar-05', 'Rivers,Cy Dove,2020')
      .records as [ImportResult['records'][number]];
    assert.deepEqual(item.issued, { literal: 'Mar-05' });
  });

  it('name people with the year behind', () => {
    const result = read(
      'Author (Year),Title,Journal',
      'Heron et al. (2018),Ponds,Pond Letters',
      '"Dove, C.",Rivers,',
    );
    assert.deepEqual(people(result), ['Heron; others', 'Dove, C.']);
    assert.deepEqual(result.records[0]?.item.issued, { 'date-parts': [[2018]] });
  });

  it('that count the rows are no issues', () => {
    const result = read('No.;Author(s);Title of paper;Year;Journal', '1;Heron, A.;Ponds;2020;Pond Letters');
    assert.deepEqual([titles(result), result.records[0]?.item.issue], [['Ponds'], undefined]);
  });
});
