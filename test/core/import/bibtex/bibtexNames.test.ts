import assert from 'node:assert/strict';
import { parseBibtexNames, splitBibtexList } from '../../../../src/core/import/bibtex/bibtexNames';
import { findOddName } from '../../../../src/core/import/bibtex/bibtexOddNames';
import type { CslName } from '../../../../src/core/model/cslItem';

/** One test for each name and what it is taken apart into. */
function reads(pairs: readonly (readonly [raw: string, name: CslName])[]): void {
  for (const [raw, name] of pairs) {
    it(raw, () => {
      assert.deepEqual(parseBibtexNames(raw, false), [name]);
    });
  }
}

describe('lists of names with something odd', () => {
  const doe = { family: 'Doe', given: 'K.' };
  const smith = { family: 'Smith', given: 'J.' };

  it('are read as the names that they hold', () => {
    for (const raw of [
      'Smith, J.; Doe, K.',
      'Smith, J. & Doe, K.',
      'Smith, J. \\& Doe, K.',
      'J. Smith & K. Doe',
    ]) {
      assert.deepEqual(parseBibtexNames(raw, false), [smith, doe], raw);
      assert.equal(findOddName(raw), 'Names must be separated by “and”, not by “;” or “&”.');
    }
  });

  it('say what is odd', () => {
    for (const raw of ['A and and B', 'A and B and ', ' and B']) {
      assert.equal(findOddName(raw), 'A name is missing beside “and”.', raw);
    }
    assert.equal(findOddName('A and \u3000 and B'), 'A name is missing beside “and”.');
    for (const raw of ['Smith, J., Doe, Kim', 'Roe, R. and {A} b, c, d, e', 'a, b\\,, c, d AND e']) {
      assert.match(findOddName(raw) ?? '', /more than two commas/, raw);
    }
  });

  it('are told from lists that are right', () => {
    for (const raw of [
      '',
      'Smith, Jr., J. and others',
      '{Smith, A, B; C & D, E}',
      'Johnson & Johnson',
      'M&uuml;ller, J.',
      'Doe, J. AND Roe\\, R, and {and} and Sand, B.',
      'Doe\\, A, B, C',
      '\\and Doe and Roe',
      'family=Doe, given=K., prefix=van, useprefix=true',
    ]) {
      assert.equal(findOddName(raw), undefined, raw);
    }
    assert.equal(parseBibtexNames('Johnson & Johnson', false).length, 1);
  });
});

describe('parseBibtexNames', () => {
  describe('First von Last', () => {
    reads([
      ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
      ['Lovelace', { family: 'Lovelace' }],
      ['Ludwig van Beethoven', { given: 'Ludwig', 'dropping-particle': 'van', family: 'Beethoven' }],
      [
        "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
        {
          given: 'Charles Louis Xavier Joseph',
          'dropping-particle': 'de la',
          family: 'Vallée Poussin',
        },
      ],
      ['van Gogh', { 'dropping-particle': 'van', family: 'Gogh' }],
      ['jean de la fontaine', { 'dropping-particle': 'jean de la', family: 'fontaine' }],
      ['Jean de La Tour', { given: 'Jean', 'dropping-particle': 'de', family: 'La Tour' }],
      ['J. Donald~Monk', { given: 'J. Donald', family: 'Monk' }],
      ['Mary {Smith Jones}', { given: 'Mary', family: 'Smith Jones' }],
    ]);
  });

  describe('von Last, First and von Last, Jr, First', () => {
    reads([
      ['Lovelace, Ada', { given: 'Ada', family: 'Lovelace' }],
      ['de la Fontaine, Jean', { given: 'Jean', 'dropping-particle': 'de la', family: 'Fontaine' }],
      ['King, Jr., Martin Luther', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
      [
        'von der Leyen, III, Ursula',
        { given: 'Ursula', 'dropping-particle': 'von der', family: 'Leyen', suffix: 'III' },
      ],
      ['Arbesman von Secondname, Kendra', { given: 'Kendra', family: 'Arbesman von Secondname' }],
      ["d'Arcy, A.", { given: 'A.', family: "d'Arcy" }],
      ['al-Hasan, Ali', { given: 'Ali', family: 'al-Hasan' }],
      ['{van der Berg}, Jan', { given: 'Jan', family: 'van der Berg' }],
      ['{Smith, Inc.}, X', { given: 'X', family: 'Smith, Inc.' }],
      ['Smith,', { family: 'Smith' }],
      ['A, B, C, D', { family: 'A', suffix: 'B', given: 'C D' }],
    ]);
  });

  describe('letters in LaTeX', () => {
    reads([
      ["{\\'E}mile Zola", { given: 'Émile', family: 'Zola' }],
      ["\\'Emile Zola", { given: 'Émile', family: 'Zola' }],
      ['{\\"o}zg{\\"u}r Kaya', { 'dropping-particle': 'özgür', family: 'Kaya' }],
      ['{J{\\"o}rg} Winkler', { given: 'Jörg', family: 'Winkler' }],
      ['{Archer, Jr.}, J. E.', { given: 'J. E.', family: 'Archer', suffix: 'Jr.' }],
      ['{Rice, Inc.}, J. E.', { given: 'J. E.', family: 'Rice, Inc.' }],
      ['{S{\\o}ren} Kierk', { given: 'Søren', family: 'Kierk' }],
      ["\\'{E}ric Bremond", { given: 'Éric', family: 'Bremond' }],
      ["\\'{e}ric Bremond", { 'dropping-particle': 'éric', family: 'Bremond' }],
      ['{\\O}ystein {\\O}re', { given: 'Øystein', family: 'Øre' }],
      ['L{\\"u}becker, {\\relax Ch}ris', { given: 'Chris', family: 'Lübecker' }],
      [
        '{\\noopsort{x}}de Condorcet, Marquis',
        { given: 'Marquis', 'dropping-particle': 'de', family: 'Condorcet' },
      ],
      ['Radim {\\v R}eh{\\r u}{\\v r}ek', { given: 'Radim', family: 'Řehůřek' }],
      ['Per {von Berg} Hansen', { given: 'Per von Berg', family: 'Hansen' }],
      ['Łukasz Kaiser', { given: 'Łukasz', family: 'Kaiser' }],
    ]);
  });

  describe('names that stay whole', () => {
    reads([
      ['{OpenAI}', { literal: 'OpenAI' }],
      ['{Barnes and Noble}', { literal: 'Barnes and Noble' }],
      ['{{Robert Bosch GmbH}}', { literal: 'Robert Bosch GmbH' }],
      ['{JTC~1/SC~22}', { literal: 'JTC 1/SC 22' }],
      ['{\\"Osterreichische Akademie}', { literal: 'Österreichische Akademie' }],
      ['others', { literal: 'others' }],
      ['et al.', { literal: 'others' }],
    ]);
  });

  describe('names by part', () => {
    reads([
      ['"family=Doe, Inc", "given=Jane"', { family: 'Doe, Inc', given: 'Jane' }],
      ['family="Doe", given="Jane, Q."', { family: 'Doe', given: 'Jane, Q.' }],
      ['family=Doe, given=Jane', { family: 'Doe', given: 'Jane' }],
      ['given=Jane, family={Doe, Inc}', { family: 'Doe, Inc', given: 'Jane' }],
      ['family="Doe", given=J., given-i=J, suffix=Jr', { family: 'Doe', given: 'J.', suffix: 'Jr' }],
      ['title=Sir, given=Michael, family=Doe', { family: 'Doe', given: 'Michael' }],
      ['x=1, Doe', { family: 'x=1', given: 'Doe' }],
      ['family=Berg, given=Jan, prefix=van', { family: 'Berg', given: 'Jan', 'dropping-particle': 'van' }],
      [
        'family=Berg, given=Jan, prefix=van, useprefix=true',
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van' },
      ],
    ]);
  });

  it('reads a whole list, in its order', () => {
    assert.deepEqual(parseBibtexNames('A B and\n  {C and D}  and E, F and others', false), [
      { given: 'A', family: 'B' },
      { literal: 'C and D' },
      { given: 'F', family: 'E' },
      { literal: 'others' },
    ]);
  });

  it('leaves out what names nobody', () => {
    assert.deepEqual(parseBibtexNames(' and A B and and , and {}', false), [{ given: 'A', family: 'B' }]);
    assert.deepEqual(parseBibtexNames('', false), []);
  });

  it('keeps particles with the family name where useprefix says so', () => {
    assert.deepEqual(parseBibtexNames('van Gogh, V. and A B', true), [
      { given: 'V.', 'non-dropping-particle': 'van', family: 'Gogh' },
      { given: 'A', family: 'B' },
    ]);
  });
});

describe('splitBibtexList', () => {
  it('splits at the word and, in any case, outside braces', () => {
    assert.deepEqual(splitBibtexList('Sand And {a and b} AND Brandand\nand C'), [
      'Sand',
      '{a and b}',
      'Brandand',
      'C',
    ]);
  });

  it('splits without braces just the same', () => {
    assert.deepEqual(splitBibtexList('Sand And Brandand\nand\tC and Andy'), [
      'Sand',
      'Brandand',
      'C',
      'Andy',
    ]);
  });

  it('does not count braces after a backslash', () => {
    assert.deepEqual(splitBibtexList('a \\{ and \\} b'), ['a \\{', '\\} b']);
  });
});

describe('the end of a list of names', () => {
  it('may say in Latin that there are others', () => {
    const others = [{ family: 'Doe', given: 'J.' }, { literal: 'others' }];
    for (const raw of ['Doe, J. et al.', 'Doe, J. and et. al.', 'Doe, J. and et al.', 'Doe, J. and others']) {
      assert.deepEqual(parseBibtexNames(raw, false), others, raw);
    }
  });

  it('may say so in braces or italics, but not within a name in braces', () => {
    const others = [{ family: 'Doe', given: 'J.' }, { literal: 'others' }];
    for (const end of [
      '{et al.}',
      '\\textit{et al.}',
      '{\\it et al.}',
      '{\\em et~al}',
      'and {et al.}',
      'et~al.',
    ]) {
      assert.deepEqual(parseBibtexNames(`Doe, J. ${end}`, false), others, end);
    }
    assert.deepEqual(parseBibtexNames('{Doe et al.}', false), [{ literal: 'Doe et al.' }]);
  });

  it('may say so behind a comma', () => {
    const others = [{ family: 'Mandel', given: 'Jan' }, { literal: 'others' }];
    assert.deepEqual(parseBibtexNames('Jan Mandel, et.~al.', false), others);
    assert.deepEqual(parseBibtexNames('Mandel, Jan, et al.', false), others);
  });

  it('may say so behind the comma of a family name or an institution', () => {
    for (const family of [
      'Souza',
      'De Souza',
      'World Health Organization',
      'Gemini Team',
      'Delft University',
    ]) {
      assert.deepEqual(parseBibtexNames(`${family}, et al.`, false), [{ family }, { literal: 'others' }]);
    }
    assert.deepEqual(parseBibtexNames('J. De Souza and {\\"O}. Roe, et al.', false).slice(1), [
      { family: 'Roe', given: 'Ö.' },
      { literal: 'others' },
    ]);
  });

  it('may leave it open whether the name before the comma is a family name, which is told', () => {
    for (const raw of [
      'Jan Mandel, et al.',
      'Doe, J. and Jan Mandel, et~al.',
      'Romero John, et al.',
      'Pérez María, et al.',
    ]) {
      assert.match(findOddName(raw) ?? '', /was read as a given and a family name/, raw);
    }
    for (const raw of [
      'J. Mandel, et al.',
      'Mandel, Jan, et al.',
      'Mandel, et al.',
      'De Souza, et al.',
      'World Health Organization, et al.',
      'García Márquez and others',
      '{García Márquez}, et al.',
    ]) {
      assert.equal(findOddName(raw), undefined, raw);
    }
  });

  it('may say so behind two family names, which are no given and a family name', () => {
    const others = { literal: 'others' };
    for (const [raw, family] of [
      ['García Márquez, et al.', 'García Márquez'],
      ["Garc\\'ia M{\\'a}rquez, et~al.", 'García Márquez'],
      ['Vargas Llosa , et al.', 'Vargas Llosa'],
    ] as const) {
      assert.deepEqual(parseBibtexNames(raw, false), [{ family }, others], raw);
      assert.equal(findOddName(raw), undefined, raw);
    }
    for (const raw of [
      'Inez Roe, et al.',
      'Hafez Roe, et al.',
      'Romero John, et al.',
      'García Márquez et al.',
    ]) {
      const [given, family] = raw.replace(/,? et al.$/, '').split(' ');
      assert.deepEqual(parseBibtexNames(raw, false), [{ given, family }, others], raw);
    }
  });

  it('may have been moved into a name or before another one', () => {
    const others = { literal: 'others' };
    const roe = { family: 'Roe', given: 'R.' };
    for (const [raw, names] of [
      ['A. et al. Roe', [{ family: 'Roe', given: 'A.' }, others]],
      ['P. van et al. Dijk', [{ family: 'Dijk', given: 'P.', 'dropping-particle': 'van' }, others]],
      ['{Jun-zhe} et~al. Liu', [{ family: 'Liu', given: 'Jun-zhe' }, others]],
      ['Doe, J. et al. and Roe, R.', [{ family: 'Doe', given: 'J.' }, roe, others]],
      ['Doe, et al., and Roe, R. and others', [{ family: 'Doe' }, roe, others]],
      ['{Doe et al. Press} and Roe, R.', [{ literal: 'Doe et al. Press' }, roe]],
      ['Noor Al Faisal and Roe, R.', [{ family: 'Faisal', given: 'Noor Al' }, roe]],
    ] as const) {
      assert.deepEqual(parseBibtexNames(raw, false), names, raw);
    }
  });

  it('may have an “and” too many', () => {
    assert.deepEqual(parseBibtexNames('Doe, J. and', false), [{ family: 'Doe', given: 'J.' }]);
  });
});

describe('names that BibTeX reads otherwise than they are meant', () => {
  for (const [raw, name] of [
    ['Platt C.M.R.', { given: 'C.M.R.', family: 'Platt' }],
    ['Du D.-Z.', { given: 'D.-Z.', family: 'Du' }],
    ['de-Vanna E.', { given: 'E.', family: 'de-Vanna' }],
    ['van Mourik J.', { given: 'J.', 'dropping-particle': 'van', family: 'Mourik' }],
    ['Carpinteiro O. A. S.', { given: 'O. A. S.', family: 'Carpinteiro' }],
    ['Ana Maria S.', { given: 'Ana Maria', family: 'S.' }],
    ['A. B.', { given: 'A.', family: 'B.' }],
    ['V. Guarna, Jr.', { given: 'V.', family: 'Guarna', suffix: 'Jr.' }],
    ['R. Guarna, IV', { given: 'R.', family: 'Guarna', suffix: 'IV' }],
    ['Garcia Lopez, IV', { given: 'IV', family: 'Garcia Lopez' }],
    ['Wagstaff, Samuel S., Jr.', { given: 'Samuel S.', family: 'Wagstaff', suffix: 'Jr.' }],
    ['von Berg, Jr., J.', { given: 'J.', 'dropping-particle': 'von', family: 'Berg', suffix: 'Jr.' }],
  ] as const) {
    it(raw, () => {
      assert.deepEqual(parseBibtexNames(raw, false), [name]);
    });
  }
});

describe('a point behind a family name', () => {
  it('is that of a sentence', () => {
    assert.deepEqual(parseBibtexNames('Donald E. Knuth. and Doe., Jane and Roe.', false), [
      { given: 'Donald E.', family: 'Knuth' },
      { given: 'Jane', family: 'Doe' },
      { family: 'Roe' },
    ]);
  });

  it('stays where it may be that of a short form', () => {
    for (const raw of [
      'Bell Labs Inc.',
      'Amer. Math. Soc.',
      'Guarna Jr.',
      'Doe, Chas.',
      'A. B.',
      '{Knuth.}',
    ]) {
      const [name = {}] = parseBibtexNames(raw, false);
      assert.ok((name.given ?? name.literal ?? '').endsWith('.') || name.family?.endsWith('.'), raw);
    }
  });
});

describe('names in braces of their own', () => {
  it('are several people where each has initials, and one body otherwise', () => {
    assert.deepEqual(parseBibtexNames('{J.R. Cash and I. Gladwell}', false), [
      { family: 'Cash', given: 'J.R.' },
      { family: 'Gladwell', given: 'I.' },
    ]);
    assert.deepEqual(parseBibtexNames('{Smith, J. and van Roe, R. T.}', false), [
      { family: 'Smith', given: 'J.' },
      { family: 'Roe', given: 'R. T.', 'dropping-particle': 'van' },
    ]);
    assert.deepEqual(parseBibtexNames('{M. \\"Ozt\\"urk and R. Roe and others}', false), [
      { family: 'Öztürk', given: 'M.' },
      { family: 'Roe', given: 'R.' },
      { literal: 'others' },
    ]);
    for (const body of [
      'U. S. Gauges and Thermometers',
      'Centers for Control and Prevention',
      'A. Doe and Sons',
    ]) {
      assert.deepEqual(parseBibtexNames(`{${body}}`, false), [{ literal: body }]);
    }
  });
});

describe('names that commas separate', () => {
  const smith = { family: 'Smith', given: 'J.' };
  const doe = { family: 'Doe', given: 'K. L.' };
  const roe = { family: 'Roe', given: 'R.' };

  for (const [raw, names] of [
    ['J. Smith, K. L. Doe', [smith, doe]],
    ['J. {Smith}, K. L. {Doe}', [smith, doe]],
    [
      'H. Le Verge, V. Van Dongen',
      [
        { family: 'Le Verge', given: 'H.' },
        { family: 'Van Dongen', given: 'V.' },
      ],
    ],
    ["J. Smith, A. \\'Cs\\'ik and R. Roe", [smith, { family: 'Ćsík', given: 'A.' }, roe]],
    ['J. Smith, K. L. Doe and R. Roe', [smith, doe, roe]],
    ['Smith, J., Doe, K. L.', [smith, doe]],
    ['Smith, J., Doe, K. L., and Roe, R.', [smith, doe, roe]],
    ['Smith J., Doe K. L.', [smith, doe]],
    [
      'Smith J, Doe KL',
      [
        { family: 'Smith', given: 'J' },
        { family: 'Doe', given: 'KL' },
      ],
    ],
    ['Smith J.; Roe R.', [smith, roe]],
    ['Smith, J., Doe, K. L., & Roe, R.', [smith, doe, roe]],
    ['L. Da Vinci, J. Smith', [{ family: 'Da Vinci', given: 'L.' }, smith]],
    ['K. Van den Berg, J. Smith', [{ family: 'Van den Berg', given: 'K.' }, smith]],
    ['J. Smith, K. L. Doe, & R. Roe', [smith, doe, roe]],
    ['Smith, J., & Roe, R.', [smith, roe]],
    ['Jo Smith, Kim Doe, and Rae Roe', ['Jo Smith', 'Kim Doe', 'Rae Roe']],
    ['Jo Smith, Kim Doe, & Rae Roe', ['Jo Smith', 'Kim Doe', 'Rae Roe']],
    ['Jo Smith, Kim Doe, Gemini Team', ['Jo Smith', 'Kim Doe', 'Gemini Team']],
    ['Kumar V, Sharma R, Gupta S', ['V Kumar', 'R Sharma', 'S Gupta']],
    ['Petrov VI, Sidorov AB', ['VI Petrov', 'AB Sidorov']],
    ['Smith J, Lee V', ['J Smith', 'V Lee']],
    ['Jo Smith, Kim A. Doe, Rae Roe', ['Jo Smith', 'Kim A. Doe', 'Rae Roe']],
  ] as const) {
    it(raw, () => {
      const found = parseBibtexNames(raw, false);
      const whole = found.map(({ given, family }) => [given, family].join(' '));
      assert.deepEqual(typeof names[0] === 'string' ? whole : found, names);
      assert.match(findOddName(raw) ?? '', /must be separated by “and”, not by (?:commas|“;” or “&”)\./);
    });
  }

  for (const raw of [
    'Smith, J.',
    'van der Berg, A. B.',
    'King, Jr., M. L.',
    'SMITH, JOHN',
    'Smith AB, Jr',
    'Smith III, Henry L',
    'Smith IV, Henry L.',
    'St. Clair, F. Scott',
    'Doe, Jane Mary',
    'NASA, ESA',
    '{Doe, J., Roe, R.}',
  ]) {
    it(`leaves ${raw}`, () => {
      assert.equal(parseBibtexNames(raw, false).length, 1);
      assert.equal(findOddName(raw), undefined);
    });
  }
});

describe('Chinese names without “and”', () => {
  const namesOf = (raw: string): readonly string[] =>
    parseBibtexNames(raw, false).map(({ literal, family, given }) => literal ?? [family, given].join('|'));

  it('are so many people, which is told', () => {
    const people = ['王小明', '李红', '欧阳三'].map((name) => namesOf(name)[0]);
    for (const raw of [
      '王小明,李红,欧阳三',
      '王小明，李红，欧阳三',
      '王小明、李红；欧阳三',
      '王小明; 李红; 欧阳三',
    ]) {
      assert.deepEqual(namesOf(raw), people, raw);
      assert.match(findOddName(raw) ?? '', /^Names must be separated by “and”/, raw);
    }
    assert.deepEqual(namesOf('王小明，李红'), people.slice(0, 2));
    for (const raw of ['王小明，李红等', '王小明,李红等', '王小明 and 李红等', '王小明 and 李红 等']) {
      assert.deepEqual(namesOf(raw), [...people.slice(0, 2), 'others'], raw);
    }
    assert.deepEqual(namesOf('王, 小明 and 李, 红等'), ['王|小明', '李|红', 'others']);
    assert.deepEqual(namesOf('李红等'), ['李红等|']);
  });

  it('are one where a comma stands behind the family name, or where it is none', () => {
    for (const raw of [
      '王,小明',
      '欧阳, 小明',
      '王小明',
      '东京大学，理学部',
      '北京市，海淀区人民政府办公室',
    ]) {
      assert.equal(namesOf(raw).length, 1, raw);
    }
    for (const [family, given] of [
      ['長谷川', '太郎'],
      ['佐々木', '健太'],
      ['五十嵐', '一郎'],
      ['勅使河原', '宏明'],
      ['諸葛亮', '孔明'],
      ['人民日报', '评论员'],
    ]) {
      for (const comma of [', ', ',']) {
        const raw = `${family}${comma}${given}`;
        assert.deepEqual(namesOf(raw), [`${family}|${given}`]);
        assert.deepEqual(namesOf(`${raw} and 佐藤, 花子`), [`${family}|${given}`, '佐藤|花子']);
        assert.equal(findOddName(`${raw} and 佐藤, 花子`), undefined);
      }
    }
    assert.deepEqual(namesOf('王,小明 and 李, 红'), ['王|小明', '李|红']);
    for (const raw of ['王,小明 and 李红', '王小明等']) {
      assert.equal(findOddName(raw), undefined);
    }
  });
});

describe('a given or family name that a line end cuts at its hyphen', () => {
  reads([
    ['Christine Tuleau-\n  Malot', { family: 'Tuleau-Malot', given: 'Christine' }],
    ['{el- Sadat}, Anwar', { family: 'el- Sadat', given: 'Anwar' }],
    ['Doe, Jean- Paul', { family: 'Doe', given: 'Jean-Paul' }],
    ['J.- P. Doe', { family: 'Doe', given: 'J.-P.' }],
    ['Jean - Paul Doe', { family: 'Doe', given: 'Jean - Paul' }],
  ]);
});

describe('institutions and places between commas', () => {
  for (const raw of [
    'Harvard University, Cambridge Mass, United States',
    'World Bank, United Nations, European Commission',
  ]) {
    it(`invents nobody for ${raw}`, () => assert.equal(parseBibtexNames(raw, false).length, 1));
  }
});

describe('commands with a blank before their letter', () => {
  reads([
    ['S{\\o}ren \\AA gren', { given: 'Søren', family: 'Ågren' }],
    ['\\O rsted, Hans', { given: 'Hans', family: 'Ørsted' }],
    ['Jan Bo\\v z ek', { given: 'Jan Bož', family: 'ek' }],
    ['Jo \\emph Doe', { given: 'Jo', family: 'Doe' }],
  ]);
});

describe('names that are out to do harm', () => {
  for (const piece of ['A. B, ', 'A., ', 'Aa A, ', 'A.-', 'Aa A.A.', '\\O r ', 'a, b; ']) {
    it(`a name of many ${JSON.stringify(piece)}`, () => {
      const list = piece.repeat(20_000);
      assert.ok(parseBibtexNames(list, false).length > 0);
      assert.ok(['string', 'undefined'].includes(typeof findOddName(list)));
    });
  }
});
