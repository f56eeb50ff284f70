import assert from 'node:assert/strict';
import { parseBibtexNames } from '../../../../src/core/import/bibtex/bibtexNames';
import { findOddName } from '../../../../src/core/import/bibtex/bibtexOddNames';
import type { CslName } from '../../../../src/core/model/cslItem';

const short = (name: CslName): string =>
  name.literal ?? [name.family, name.given, name.suffix].filter((part) => part !== undefined).join('/');

function namesIn(raw: string): readonly string[] {
  return parseBibtexNames(raw, false).map(short);
}

describe('names that another word than “and” joins', () => {
  it('are several between commas, and told', () => {
    for (const [word, raw, names] of [
      ['und', 'Smith, John und Doe, Jane', ['Smith/John', 'Doe/Jane']],
      ['y', 'Pérez, Ana y García, Luis', ['Pérez/Ana', 'García/Luis']],
      [
        'y',
        'Ramón y Cajal, Santiago y Ortega y Gasset, José',
        ['Ramón y Cajal/Santiago', 'Ortega y Gasset/José'],
      ],
      ['et', "Dupont, J. et Durand, M. et D'Arc, J.", ['Dupont/J.', 'Durand/M.', "D'Arc/J."]],
      ['и', 'Иванов, И. и Петров, П.', ['Иванов/И.', 'Петров/П.']],
      ['y', 'Centro, Juan y Pérez, Ana', ['Centro/Juan', 'Pérez/Ana']],
      ['with', 'J. Smith with K. Doe', ['Smith/J.', 'Doe/K.']],
      ['with', 'Jane Smith with Kim Doe', ['Smith/Jane', 'Doe/Kim']],
      ['und', 'J. Smith und K. Doe', ['Smith/J.', 'Doe/K.']],
    ] as const) {
      assert.deepEqual(namesIn(raw), names, raw);
      assert.equal(findOddName(raw), `Names must be separated by “and”, not by “${word}”.`, raw);
    }
    assert.deepEqual(namesIn('Smith, J. &amp; Doe, K.'), ['Smith/J.', 'Doe/K.']);
  });

  it('are one where it may be one person or an institution', () => {
    for (const raw of [
      'Ramón y Cajal, Santiago',
      'Universidad de Fen, Facultad de Ciencias Físicas y Matemáticas, Santiago',
      'Costa e Silva, Ana',
      'École Polytechnique, Physique et Chimie, Lausanne',
      "Universit\\'e de Fen, Lettres et Sciences, Paris",
      "Minist{\\`e}re de l'{\\'E}ducation, de la Recherche et de la Technologie, Paris",
      'José Ortega y Gasset',
      'Verein für Bau und Umwelt',
      'Livingston, Alan et Isabella',
      'Silva, Ana e Costa, Jr.',
      '{Smith, John und Doe, Jane}',
    ]) {
      assert.equal(namesIn(raw).length, 1, raw);
      assert.equal(findOddName(raw), undefined, raw);
    }
  });

  it('are told where they are likely to be two', () => {
    const raw = 'Hans Müller und Eva Schmidt';
    assert.equal(namesIn(raw).length, 1);
    assert.equal(findOddName(raw), `“${raw}” was read as one name; people must be separated by “and”.`);
  });

  it('take no time without end', () => {
    for (const piece of ['A und ', 'A, B und ', 'und ', 'A. et ']) {
      assert.ok(parseBibtexNames(piece.repeat(20_000), false).length > 0);
    }
  });
});

describe('others at the end of a list', () => {
  it('are said in many ways', () => {
    for (const end of ['and ...', 'and [et al.]', 'and et al', 'and {\\ldots}', 'and …', 'and al., et']) {
      assert.deepEqual(namesIn(`Doe, J. ${end}`), ['Doe/J.', 'others'], end);
    }
    for (const raw of ['Doe, J. u.~a.', 'Doe, J. y otros', 'Doe, J., et coll.', 'Doe, J. i in.']) {
      assert.deepEqual(namesIn(raw), ['Doe/J.', 'others'], raw);
    }
    assert.deepEqual(namesIn('Лещенко, А. Б. и др.'), ['Лещенко/А. Б.', 'others']);
  });
});

describe('names in other orders', () => {
  it('have the family name first in eastern scripts', () => {
    for (const raw of ['山田 太郎', '山田　太郎', '山田, 太郎', '山田~太郎']) {
      assert.deepEqual(namesIn(raw), ['山田/太郎'], raw);
    }
    assert.deepEqual(namesIn('김 철수 and 山田 はなこ'), ['김/철수', '山田/はなこ']);
    assert.deepEqual(namesIn('山田 太郎、鈴木 花子'), ['山田/太郎', '鈴木/花子']);
    assert.deepEqual(namesIn('所 真理雄'), ['所/真理雄']);
    assert.deepEqual(namesIn('ジョン スミス'), ['スミス/ジョン']);
  });

  it('end with a degree or with the years of a life', () => {
    assert.deepEqual(namesIn('Smith, J., PhD'), ['Smith/J./PhD']);
    assert.deepEqual(namesIn('John Smith, Ph.D.'), ['Smith/John/Ph.D.']);
    assert.deepEqual(namesIn('Doe, Jane, MD'), ['Doe/Jane/MD']);
    assert.deepEqual(namesIn('Doe, Jane, 1950-'), ['Doe/Jane/1950-']);
    assert.deepEqual(namesIn('Smith, MD'), ['Smith/MD']);
    assert.deepEqual(namesIn('Smith, Jr., M. D.'), ['Smith/M. D./Jr.']);
  });

  it('leave out the number by which DBLP tells people apart', () => {
    assert.deepEqual(namesIn('Jane Doe 0001 and Wei Wang {0012}'), ['Doe/Jane', 'Wang/Wei']);
    assert.deepEqual(namesIn('Team 1000'), ['1000/Team']);
  });

  it('end with initials throughout a list', () => {
    assert.deepEqual(namesIn('Smith J and Doe KA and others'), ['Smith/J', 'Doe/KA', 'others']);
    assert.deepEqual(namesIn('Meta AI and Smith J'), ['AI/Meta', 'J/Smith']);
    assert.deepEqual(namesIn('Malcolm X'), ['X/Malcolm']);
    assert.deepEqual(namesIn('Smith MA and Johnson LE and others'), ['Smith/MA', 'Johnson/LE', 'others']);
    assert.deepEqual(namesIn('Jean ROY and Paul BEY'), ['ROY/Jean', 'BEY/Paul']);
    assert.deepEqual(namesIn('Heron JA and Wren KE'), ['Heron/JA', 'Wren/KE']);
    assert.deepEqual(namesIn('Yang LIU and others'), ['LIU/Yang', 'others']);
    assert.deepEqual(namesIn('Min XU and Andrew NG'), ['XU/Min', 'NG/Andrew']);
    assert.deepEqual(namesIn('Smith JA and Doe RA and Roe K.'), ['Smith/JA', 'Doe/RA', 'Roe/K.']);
  });

  it('are people in braces with initials, and firms with letters', () => {
    assert.deepEqual(parseBibtexNames('{Smith, J. B.}', false), [{ family: 'Smith', given: 'J. B.' }]);
    for (const firm of [
      'Repsol, S.A.',
      'Philips, N.V.',
      'Washington, D.C.',
      'Heron, Inc.',
      'Smith, John',
      'Shell, P.L.C.',
      'Kone, O.Y.J.',
    ]) {
      assert.deepEqual(parseBibtexNames(`{${firm}}`, false), [{ literal: firm }]);
    }
  });
});
