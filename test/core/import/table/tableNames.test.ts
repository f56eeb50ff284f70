import assert from 'node:assert/strict';
import { namesFromCell } from '../../../../src/core/import/table/tableNames';
import { fullName, personFromCsl } from '../../../../src/core/model/person';

/** Names in reading order, with a bar before the family name. */
function names(cell: string): readonly string[] {
  return namesFromCell(cell).map((name) => {
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

  it('finds nobody in an empty cell', () => {
    assert.deepEqual(names(''), []);
    assert.deepEqual(names(' ;; , '), []);
  });
});
