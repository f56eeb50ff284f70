import assert from 'node:assert/strict';
import { areNamesInverted, namesFromCell } from '../../../../src/core/import/table/tableNames';
import { fullName, personFromCsl } from '../../../../src/core/model/person';

/** Names in reading order, with a bar before the family name. */
function names(cell: string, areInverted = false): readonly string[] {
  return namesFromCell(cell, areInverted).map((name) => {
    const { family = '', ...rest } = personFromCsl(name);
    return name.literal ?? `${fullName(rest)}|${family}`;
  });
}

describe('namesFromCell', () => {
  const two = ['Ada|Smith', 'Kim|Lee'];

  it('reads whole names in any order', () => {
    assert.deepEqual(names('Smith, Ada; Lee, Kim'), two);
    assert.deepEqual(names('Ada Smith; Kim Lee'), two);
    assert.deepEqual(names('Ada Smith, Kim Lee'), two);
    assert.deepEqual(names('Ada Smith and Kim Lee'), two);
    assert.deepEqual(names('Ada Smith & Kim Lee'), two);
    assert.deepEqual(names('Smith, Ada and Lee, Kim'), two);
    assert.deepEqual(names('Smith, Ada, Lee, Kim'), two);
    assert.deepEqual(names('Smith, Ada | Lee, Kim'), two);
    assert.deepEqual(names('Ada Smith\nKim Lee'), two);
    assert.deepEqual(names("['Ada Smith', 'Kim Lee']"), two);
    assert.deepEqual(names('["Ada Smith", "Kim Lee"]'), two);
    assert.deepEqual(names('Smith, Ada (57201); Lee, Kim (57202)'), two);
    assert.deepEqual(names('Ada Smith1,2*; Kim Lee†'), two);
  });

  it('reads three and more with an "and" before the last', () => {
    const three = ['Ada|Smith', 'Kim|Lee', 'Cy|Day'];
    assert.deepEqual(names('Ada Smith, Kim Lee and Cy Day'), three);
    assert.deepEqual(names('Ada Smith, Kim Lee, and Cy Day'), three);
    assert.deepEqual(names('Ada Smith; Kim Lee; and Cy Day'), three);
    assert.deepEqual(names('Ada Smith, Kim Lee und Cy Day'), three);
  });

  it('reads initials before and behind', () => {
    assert.deepEqual(names('Smith J., Lee K.'), ['J.|Smith', 'K.|Lee']);
    assert.deepEqual(names('Smith, J.A., Lee, K.'), ['J.A.|Smith', 'K.|Lee']);
    assert.deepEqual(names('Smith, J. A., Lee, K. & Day, C.'), ['J. A.|Smith', 'K.|Lee', 'C.|Day']);
    assert.deepEqual(names('Smith JA, Lee K, De la Cruz M.'), ['J A|Smith', 'K|Lee', 'M|De la Cruz']);
    assert.deepEqual(names('J. Smith, K.-P. Lee'), ['J.|Smith', 'K.-P.|Lee']);
    assert.deepEqual(names('J Smith, KP Lee'), ['J|Smith', 'KP|Lee']);
  });

  it('reads one name', () => {
    assert.deepEqual(names('Smith, Ada'), ['Ada|Smith']);
    assert.deepEqual(names('Ada Smith'), ['Ada|Smith']);
    assert.deepEqual(names('Smith J.'), ['J.|Smith']);
    assert.deepEqual(names('Jan van der Berg'), ['Jan van der|Berg']);
    assert.deepEqual(names('van der Berg, Jan'), ['Jan van der|Berg']);
  });

  it('keeps institutions whole, and says that there are others', () => {
    assert.deepEqual(names('Gemini Team; Ada Smith'), ['Gemini Team', 'Ada|Smith']);
    assert.deepEqual(names('University of Small Things'), ['University of Small Things']);
    assert.deepEqual(names('Ada Smith et al.'), ['Ada|Smith', 'others']);
    assert.deepEqual(names('Smith, Ada; Lee, Kim; et al.'), [...two, 'others']);
    assert.deepEqual(names('Ada Smith, Kim Lee, ...'), [...two, 'others']);
  });

  it('reads one name whose family name has two words', () => {
    assert.deepEqual(names('García Márquez, Gabriel', true), ['Gabriel|García Márquez']);
    assert.deepEqual(names('Lloyd George, David', true), ['David|Lloyd George']);
    assert.deepEqual(names('Le Guin, Ursula K.'), ['Ursula K.|Le Guin']);
    assert.deepEqual(names('Ortega y Gasset, José'), ['José|Ortega y Gasset']);
    assert.deepEqual(names('King, Martin Luther, Jr.'), ['Martin Luther Jr.|King']);
    assert.equal(names('Ada Smith, Kim Lee, Jr.').length, 3);
    for (const cell of [
      'Ada Smith, OpenAI',
      'Ada Smith, CERN',
      'M. Curie, Plato',
      'Ada B. Lopez, Maria A.',
    ]) {
      assert.equal(names(cell).length, 2, cell);
    }
    assert.deepEqual(names('García Márquez, Gabriel, Vargas Llosa, Mario', true), [
      'Gabriel|García Márquez',
      'Mario|Vargas Llosa',
    ]);
    assert.deepEqual(names('Bin Laden, Osama Mohammed', true), ['Osama Mohammed|Bin Laden']);
    assert.deepEqual(names('Ada Smith, Gemini Team'), ['Ada|Smith', 'Gemini Team']);
    assert.deepEqual(names('Smith JA, de la Cruz M.', true), ['J A|Smith', 'M de la|Cruz']);
  });

  it('tells by the other cells what a comma stands between', () => {
    assert.equal(areNamesInverted(['Vargas Llosa, Mario Jorge', 'Smith, Ada; Lee, Kim', '']), true);
    assert.equal(areNamesInverted(['Vargas Llosa, Mario Jorge', 'Smith, Ada and Lee, Kim']), true);
    assert.equal(areNamesInverted(['Ann Smith, Kim Lee', 'Ann Smith, Kim Lee, Cy Day']), false);
    assert.equal(areNamesInverted(['Ann Smith; Kim Lee', 'Ann Smith, Kim Lee and Cy Day']), false);
    assert.equal(areNamesInverted(['Smith J, Lee K', 'Smith J']), false);
    for (const stray of [
      'Smith, John',
      'Smith, J.',
      'Vaswani, et al.',
      'OpenAI, Microsoft',
      'Ann Lee, MIT; Bo Day, CMU',
    ]) {
      assert.equal(areNamesInverted(['Ann Lee, Bo Day', 'Cy Fox, Di Gull', stray]), false, stray);
    }
    assert.equal(areNamesInverted(['Smith, John', 'Lee, Kim', 'Day, Cy']), true);
  });

  it('reads family names alone, with the year of a reference', () => {
    assert.deepEqual(names('Smith & Doe'), ['Smith', 'Doe']);
    assert.deepEqual(names('Smith und Doe'), ['Smith', 'Doe']);
    assert.deepEqual(names('Smith, Doe, Roe & Poe'), ['Smith', 'Doe', 'Roe', 'Poe']);
    assert.deepEqual(names('Devlin et al. (2018)'), ['Devlin', 'others']);
    assert.deepEqual(names('Smith, J., et al. (2019)'), ['J.|Smith', 'others']);
    assert.deepEqual(names('Smith, J. u. a.'), ['J.|Smith', 'others']);
  });

  it('reads lists with words between the names', () => {
    assert.deepEqual(names('Smith, Ada, and Kim Lee'), two);
    assert.deepEqual(names('Smith, Ada und Kim Lee'), two);
    assert.deepEqual(names('Smith, Ada, Kim Lee, and Cy Day'), [...two, 'Cy|Day']);
    assert.deepEqual(names('Smith, Ada B, and Kim Lee'), ['Ada B|Smith', 'Kim|Lee']);
    assert.deepEqual(names('Marx, Karl, Engels, Friedrich'), ['Karl|Marx', 'Friedrich|Engels']);
    assert.deepEqual(names('Pérez, J. y López, M.'), ['J.|Pérez', 'M.|López']);
    assert.deepEqual(names('Ana Pérez, Eva Ruiz y Juan López'), ['Ana|Pérez', 'Eva|Ruiz', 'Juan|López']);
    assert.deepEqual(names('Ana Pérez y Juan López'), ['Ana|Pérez', 'Juan|López']);
    assert.deepEqual(names('vom und zum Stein H.'), ['H. vom und zum|Stein']);
    assert.deepEqual(names('Rossi, M. e Bianchi, L.'), ['M.|Rossi', 'L.|Bianchi']);
  });

  it('takes off where people work, with marks around it', () => {
    assert.deepEqual(names('Ada Smith (IIT Delhi)*; Kim Lee (UIUC)'), two);
    assert.deepEqual(names('Ada Smith* (ETH); Kim Lee1'), two);
    assert.deepEqual(names('Vargas Llosa, Mario (57202)', true), ['Mario|Vargas Llosa']);
    assert.deepEqual(names('Smith, Ada (ed.)'), ['Ada|Smith']);
    assert.deepEqual(names('Smith, Ada / Lee, Kim (Hrsg.)'), two);
  });

  it('reads slashes, family names in capitals and titles', () => {
    assert.deepEqual(names('Smith, Ada / Lee, Kim'), two);
    assert.deepEqual(names('Smith / Doe / Roe'), ['Smith', 'Doe', 'Roe']);
    assert.deepEqual(names('Ada Smith (MIT / ETH), Kim Lee'), two);
    assert.deepEqual(names('ANNA Kim, Bo Day'), ['ANNA|Kim', 'Bo|Day']);
    assert.deepEqual(names('BOURDIEU Pierre'), ['Pierre|BOURDIEU']);
    assert.deepEqual(names('LE GOFF Jacques, DUPONT-MARTIN Jean-Pierre', true), [
      'Jacques|LE GOFF',
      'Jean-Pierre|DUPONT-MARTIN',
    ]);
    assert.deepEqual(names('JRR Tolkien'), ['JRR|Tolkien']);
    assert.deepEqual(names('ATLAS Collaboration'), ['ATLAS Collaboration']);
    assert.deepEqual(names('Prof. Dr. Ada Smith; Dr. Kim Lee'), two);
    assert.deepEqual(names('李明、王芳').length, 2);
  });

  it('finds nobody in an empty cell', () => {
    assert.deepEqual(names(''), []);
    assert.deepEqual(names(' ;; , '), []);
  });
});
