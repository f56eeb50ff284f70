import assert from 'node:assert/strict';
import { importText } from '../../../../src/core/import/importers';
import { listingLines } from '../../../../src/core/import/listing/paperListingLines';
import { arePlaces } from '../../../../src/core/import/listing/paperListingPeople';

const ponds =
  'We propose a novel method for the study of ponds. Our experiments show that the method outperforms existing models on two datasets.';
const rivers =
  'We propose a novel approach for the study of rivers. Our results show that the model achieves better performance on two tasks.';
const [pond, river, owl] = [
  'A Study of Small Ponds in the North',
  'Rivers and Lakes of the Far South',
  'Owls and Other Birds of the Night',
] as const;

/** The format, and of each paper its title and the family names of its people. */
function read(...lines: readonly string[]): readonly unknown[] {
  const { format, result } = importText('papers.txt', lines.join('\n'));
  const papers = result.records.map(({ item }) => [
    item.title,
    (item.author ?? []).map(({ family, literal }) => family ?? literal).join(' '),
  ]);
  return [format, ...papers];
}

describe('listings with labels, numbers and places', () => {
  it('have their people above their titles', () => {
    const labelled = [
      ...['Authors: Ada Heron, Bo Wren', `Title: ${pond}`, `Abstract: ${ponds}`, ''],
      ...['Authors: Cy Dove', `Title: ${river}`, `Abstract: ${rivers}`],
    ];
    const expected = ['listing', [pond, 'Heron Wren'], [river, 'Dove']];
    assert.deepEqual(read(...labelled), expected);
  });

  it('are none where names stand above titles and nothing else tells which are which', () => {
    const lines = [
      'Ada Heron, Bo Wren',
      pond,
      '',
      'Cy Dove, Di Gull, Ed Swan',
      river,
      '',
      'Ed Swan, Cy Dove',
      owl,
    ];
    assert.deepEqual(read(...lines), [undefined]);
  });

  it('have the numbers of papers, alone or in front of titles', () => {
    const people = ['Authors: Ada Heron, Bo Wren', 'Authors: Cy Dove, Di Gull'] as const;
    const expected = ['listing', [pond, 'Heron Wren'], [river, 'Dove Gull']];
    const alone = [
      'Paper ID: 12',
      `Title: ${pond}`,
      people[0],
      '',
      'Paper ID: 13',
      `Title: ${river}`,
      people[1],
    ];
    assert.deepEqual(read(...alone), expected);
    const before = [`Paper #12: ${pond}`, people[0], '', `Paper #13: ${river}`, people[1]];
    assert.deepEqual(read(...before), expected);
  });

  it('have short titles among numbered ones', () => {
    const titles = ['Attention Is All Ponds Need', 'Owls', pond, river, owl, 'How Do Herons Learn to Fish'];
    for (const sign of [':', '.', ')']) {
      const lines = titles.map((title, i) => `${String(i + 12)}${sign} ${title}`);
      assert.deepEqual(read(...lines), ['listing', ...titles.map((title) => [title, ''])]);
    }
    const shopping = ['12. Milk', '13. Owls', '14. Deep Ponds', '15. Bread and Butter', '16. Tea'];
    assert.deepEqual(read(...shopping), [undefined]);
  });

  it('have places of work behind names, or below them with the numbers of the people', () => {
    const brackets = [
      ...[pond, 'Ada Heron (Reed University)*; Bo Wren (Pond Institute)', ''],
      ...[
        river,
        'Cy Dove (Reed University); Di Gull (Pond Institute)*',
        '',
        owl,
        'Ed Swan (Reed University)*',
      ],
    ];
    const expected = ['listing', [pond, 'Heron Wren'], [river, 'Dove Gull'], [owl, 'Swan']];
    assert.deepEqual(read(...brackets), expected);
    const below = [
      ...[pond, 'Ada Heron1, Bo Wren2, Cy Dove1', '1 Reed University, 2 Pond Institute', ponds, ''],
      ...[river, 'Ada Heron¹, Bo Wren², Cy Dove¹', '¹Reed University ²Pond Institute', rivers],
    ];
    assert.deepEqual(read(...below), ['listing', [pond, 'Heron Wren Dove'], [river, 'Heron Wren Dove']]);
    const people = (text: string): boolean =>
      arePlaces('4 College Students and Their Ponds', [...listingLines(text)]);
    assert.deepEqual(
      ['Ada Heron, Bo Wren', 'Ada Heron1,4*, Bo Wren2', 'Ada Heron1, Bo Wren 42b'].map(people),
      [false, true, false],
    );
  });

  it('are none where an agenda or a message has people and places', () => {
    const people = [
      'Ada Heron (Reed University), Bo Wren (Pond Institute)',
      'Cy Dove (MIT), Di Gull (Pond Institute)',
    ];
    const agenda = [
      'Opening Remarks and Welcome to All of You',
      people[0] ?? '',
      '',
      'Panel on the Future of Small Ponds',
    ];
    assert.deepEqual(read(...agenda, people[1] ?? '', '', 'Lunch', ''), [undefined]);
    const message = (day: string): readonly string[] => [
      `Title: Meeting of All on ${day} at Noon`,
      'Author: Ada Heron',
      'Please come.',
      '',
    ];
    assert.deepEqual(read(...message('Monday'), ...message('Friday')), [undefined]);
  });

  it('have the volume of proceedings below their people, which is no title', () => {
    const volume = 'Proceedings of the 61st Annual Meeting of the Society of Ponds (Volume 1: Long Papers)';
    const lines = [
      ...[
        'pdf bib abs',
        pond,
        'Ada Heron | Bo Wren',
        'Findings of the Society of Ponds: SP 2023',
        '',
        ponds,
        '',
      ],
      ...['pdf bib abs', river, 'Cy Dove | Di Gull', volume, '', rivers],
    ];
    assert.deepEqual(read(...lines), ['listing', [pond, 'Heron Wren'], [river, 'Dove Gull']]);
    const [first, second] = importText('papers.txt', lines.join('\n')).result.records;
    assert.equal(first?.item['container-title'], 'Findings of the Society of Ponds: SP 2023');
    assert.deepEqual(first.item.issued, { 'date-parts': [[2023]] });
    assert.deepEqual([second?.item.type, second?.item['container-title']], ['paper-conference', volume]);
  });

  it("have Google Scholar's signs in front of titles", () => {
    const lines = [
      ...['[PDF] A study of small ponds', 'A Heron, B Wren - Pond Letters, 2020 - Springer', ponds],
      ...[
        'Save Cite Cited by 12',
        '',
        'Rivers of the far south',
        'C Dove - River Letters, 2021 - rivers.org',
        rivers,
      ],
    ];
    assert.deepEqual(read(...lines), [
      'listing',
      ['A study of small ponds', 'Heron Wren'],
      ['Rivers of the far south', 'Dove'],
    ]);
  });
});
