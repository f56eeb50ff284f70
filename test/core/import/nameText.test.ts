import assert from 'node:assert/strict';
import { nameFromText, namesFromLines, namesFromText } from '../../../src/core/import/nameText';

describe('nameFromText', () => {
  it('takes off once what says that there are others, however often it is said', () => {
    assert.deepEqual(nameFromText('Smith, Anna, et al.').at(-1), { literal: 'others' });
    const many = nameFromText(`Smith${' et al.'.repeat(20_000)}`);
    assert.deepEqual([many.length, many[1]], [2, { literal: 'others' }]);
  });

  it('reads family name, given name and suffix with their particles', () => {
    assert.deepEqual(nameFromText(' van der  Berg, Anna,  Jr'), [
      { family: 'Berg', given: 'Anna', suffix: 'Jr', 'non-dropping-particle': 'van der' },
    ]);
    assert.deepEqual(nameFromText('Humboldt, Alexander von'), [
      { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
    ]);
  });

  it('reads initials behind a family name, and a single word', () => {
    assert.deepEqual(nameFromText('Smith JA'), [{ family: 'Smith', given: 'J A' }]);
    assert.deepEqual(nameFromText('Plato'), [{ family: 'Plato' }]);
  });

  it('reads what says that there are others', () => {
    const smith = { family: 'Smith', given: 'J.' };
    for (const end of [', et al.', ' et al', ' et. al.', ', and others', ' and others', ' & et al.']) {
      assert.deepEqual(nameFromText(`Smith, J.${end}`), [smith, { literal: 'others' }], end);
    }
    assert.deepEqual(nameFromText('García Márquez, et al.'), [
      { literal: 'García Márquez' },
      { literal: 'others' },
    ]);
    assert.deepEqual(nameFromText('Smith et al.'), [{ family: 'Smith' }, { literal: 'others' }]);
    assert.deepEqual(nameFromText('et al.'), [{ literal: 'others' }]);
    for (const text of ['Petal, Jane', 'Et Al, Jane', 'Smith, Others', 'The Others']) {
      assert.equal(nameFromText(text).length, 1, text);
    }
  });

  it('reads an institution', () => {
    assert.deepEqual(nameFromText('Grain Board,'), [{ literal: 'Grain Board' }]);
    assert.deepEqual(nameFromText('The Grain Board'), [{ literal: 'The Grain Board' }]);
  });

  it('reads an institution whose name ends with years', () => {
    assert.deepEqual(nameFromText('ISO/TC 46, 2001-2010'), [{ literal: 'ISO/TC 46, 2001-2010' }]);
    assert.deepEqual(nameFromText('Heron, 3rd'), [{ family: 'Heron', given: '3rd' }]);
  });

  it('takes whole Chinese names with wide commas between apart, and leaves family and given name', () => {
    assert.deepEqual(nameFromText('張三、李四光，王五'), [
      { family: '張三' },
      { family: '李四光' },
      { family: '王五' },
    ]);
    assert.deepEqual(nameFromText('山田, 太郎'), [{ family: '山田', given: '太郎' }]);
    assert.deepEqual(nameFromText('张，三'), [{ family: '张', given: '三' }]);
    assert.deepEqual(nameFromText('山田，太郎'), [{ family: '山田', given: '太郎' }]);
  });

  it('takes III behind a family name for no initials', () => {
    assert.deepEqual(nameFromText('Hart III, Clyde D.'), [{ family: 'Hart III', given: 'Clyde D.' }]);
    for (const text of ['Hart II, Clyde D', 'Hart IV, Clyde D.']) {
      assert.equal(nameFromText(text).length, 1, text);
    }
    for (const [text, name] of [
      ['A. B. Heron', { family: 'Heron', given: 'A. B.' }],
      ['A.-B. van der Wren', { family: 'Wren', given: 'A.-B.', 'non-dropping-particle': 'van der' }],
      ['Anna B. Heron', { family: 'Heron', given: 'Anna B.' }],
      ['A. B. Heron Jr.', { family: 'Heron', given: 'A. B.', suffix: 'Jr.' }],
      ['U.S. Grain Survey', { literal: 'U.S. Grain Survey' }],
      ['J. Owl Institute', { literal: 'J. Owl Institute' }],
      ['U. K. Grain Board', { literal: 'U. K. Grain Board' }],
      ['Anna Heron', { literal: 'Anna Heron' }],
      ['St. Anna Choir', { literal: 'St. Anna Choir' }],
    ] as const) {
      assert.deepEqual(nameFromText(text), [name], text);
    }
    assert.deepEqual(nameFromText('Smith III'), [{ literal: 'Smith III' }]);
    assert.deepEqual(nameFromText('Hart I, Doe CD').length, 2);
  });

  it('takes apart those whose initials look like a number', () => {
    for (const [text, given] of [
      ['Petrov VI', 'V I'],
      ['Petrov VI.', 'V I'],
      ['Petrov IV', 'I V'],
      ['Petrov II', 'I I'],
    ] as const) {
      assert.deepEqual(nameFromText(text), [{ family: 'Petrov', given }], text);
    }
    assert.deepEqual(nameFromText('Petrov VI, Sidorov AB'), [
      { family: 'Petrov', given: 'V I' },
      { family: 'Sidorov', given: 'A B' },
    ]);
  });

  it('takes several people in reading order apart, and leaves what may be one name with such a word', () => {
    const [heron, wren] = [
      { family: 'Heron', given: 'A.' },
      { family: 'Wren', given: 'C. D.' },
    ];
    for (const word of ['and', '&', 'und', 'et', 'y', 'e']) {
      assert.deepEqual(nameFromText(`A. Heron ${word} C. D. Wren`), [heron, wren], word);
    }
    for (const text of ['A. Heron y Wren', 'A. Heron and Sons', 'A. Heron and Grain', 'C. D. Wren e Silva']) {
      assert.deepEqual(nameFromText(text), [{ literal: text }], text);
    }
  });

  it('takes organisations with initials for no people', () => {
    for (const text of [
      'M.I.T. Media Lab',
      'B.O.U. Nesting Circle',
      'R.S.P.B. Wetland Friends',
      'C. H. Beck Verlag',
      'I.B.M. Corp',
      'A. C. Nielsen Co',
      'J. Paul Heron Trust',
      'Hepatitis C. Panel',
      'Vitamin D. Working Party',
      'P.R. China Delegation',
      'P. R. China',
      'Google A.I. Language',
    ]) {
      assert.deepEqual(nameFromText(text), [{ literal: text }], text);
    }
  });

  it('keeps people with many initials, and leaves their degrees out', () => {
    for (const [text, name] of [
      ['J. R. R. Tolkien', { family: 'Tolkien', given: 'J. R. R.' }],
      ['J.R.R. Tolkien', { family: 'Tolkien', given: 'J.R.R.' }],
      ['J.R.R. Tolkien Jr.', { family: 'Tolkien', given: 'J.R.R.', suffix: 'Jr.' }],
      ['G.-J. van den Berg', { family: 'Berg', given: 'G.-J.', 'non-dropping-particle': 'van den' }],
      ['A. B. Heron PhD', { family: 'Heron', given: 'A. B.' }],
      ['A. B. Heron M.D.', { family: 'Heron', given: 'A. B.' }],
    ] as const) {
      assert.deepEqual(nameFromText(text), [name], text);
    }
    assert.equal(nameFromText('Ursula K. Le Guin')[0]?.family, 'Guin');
  });

  it('names nobody where nobody is named', () => {
    for (const text of ['', ' ', ',', ', ,']) {
      assert.deepEqual(nameFromText(text), [], text);
    }
  });
});

describe('namesFromText', () => {
  it('parts names at semicolons', () => {
    assert.deepEqual(namesFromText('X, Y; Z, W;'), [
      { family: 'X', given: 'Y' },
      { family: 'Z', given: 'W' },
    ]);
  });

  it('parts names with commas at “and”, and nothing else', () => {
    assert.deepEqual(namesFromText('Doe, Jane and Roe, R.'), [
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'R.' },
    ]);
    assert.deepEqual(namesFromText('Research and Development, Inc'), [
      { family: 'Research and Development', given: 'Inc' },
    ]);
  });
});

describe('namesFromLines', () => {
  const heron = { family: 'Heron', given: 'Anna B.' };
  const wren = { family: 'Wren', given: 'Carl', 'non-dropping-particle': 'van der' };

  it('takes names apart where most others say that they stand in reading order', () => {
    assert.deepEqual(
      namesFromLines(['Anna B. Heron', 'C. van der Wren', 'Jane Doe', 'K. L. Roe', 'others']),
      [
        heron,
        { ...wren, given: 'C.' },
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'K. L.' },
        { literal: 'others' },
      ],
    );
  });

  it('leaves offices and countries as they are', () => {
    for (const literal of [
      'Pond Research Institute',
      'Amnesty International',
      'Statistics Canada',
      'New York Times',
      'Human Rights Watch',
      'Red Cross',
      'Mayo Clinic',
      'Google Brain',
      'Oxfam America',
    ]) {
      assert.deepEqual(namesFromLines(['Anna B. Heron', 'Anna B. Heron', literal])[2], { literal });
    }
  });

  it('leaves names of which too little says how they stand', () => {
    assert.deepEqual(namesFromLines(['Anna B. Heron', 'ACME']), [heron, { family: 'ACME' }]);
    assert.deepEqual(namesFromLines(['Y. Li', 'Zhang Wei'])[1], { literal: 'Zhang Wei' });
    for (const lines of [
      ['Zhang Wei', 'Li Na', 'Wang Fang'],
      ['Banco de Chile', 'Amnesty International'],
      ['Banco de Chile', 'Cruz Azul', 'Museo Nacional'],
      ['Jane Doe'],
    ]) {
      assert.deepEqual(
        namesFromLines(lines),
        lines.map((literal) => ({ literal })),
      );
    }
    assert.deepEqual(namesFromLines(['Heron, Anna B.', 'Carl Wren']), [heron, { literal: 'Carl Wren' }]);
    assert.deepEqual(namesFromLines(['Heron AB', 'Wren C']), [
      { family: 'Heron', given: 'A B' },
      { family: 'Wren', given: 'C' },
    ]);
  });
});
