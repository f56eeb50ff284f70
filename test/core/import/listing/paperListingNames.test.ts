import assert from 'node:assert/strict';
import {
  authorsBeforePlaces,
  authorsFromLine,
  isLoneName,
  isLoneNameWithPlace,
} from '../../../../src/core/import/listing/paperListingNames';

/** Names in short: `given | particle | family | suffix`, or the literal. */
function inShort(line: string): readonly string[] | undefined {
  return authorsFromLine(line)?.map((name) =>
    name.literal === undefined
      ? [name.given, name['non-dropping-particle'], name.family, name.suffix]
          .map((part) => part ?? '')
          .join('|')
      : `=${name.literal}`,
  );
}

describe('authorsFromLine', () => {
  it('takes names with commas, semicolons, dots, and "and"', () => {
    const expected = ['Ann||Lee|', 'Ben J.||Cole|'];
    for (const line of [
      'Ann Lee, Ben J. Cole',
      'Ann Lee; Ben J. Cole',
      'Ann Lee · Ben J. Cole',
      'Ann Lee | Ben J. Cole',
      'Ann Lee and Ben J. Cole',
      'Ann Lee, and Ben J. Cole.',
      'Ann Lee & Ben J. Cole',
      'Authors: Ann Lee, Ben J. Cole',
      'by Ann Lee, Ben J. Cole',
      'Ann Lee,  Ben  J.  Cole,',
    ]) {
      assert.deepEqual(inShort(line), expected, line);
    }
  });

  it('takes particles, suffixes, hyphens, apostrophes and accents', () => {
    assert.deepEqual(
      inShort(
        "Jan van den Berg, Da-Wei Zhou, Siobhán O'Neill, Martin L. King Jr., J. R. R. Tolkien, José de la Cruz",
      ),
      [
        'Jan|van den|Berg|',
        'Da-Wei||Zhou|',
        "Siobhán||O'Neill|",
        'Martin L.||King|Jr.',
        'J. R. R.||Tolkien|',
        'José|de la|Cruz|',
      ],
    );
  });

  it('takes names in Chinese and Korean characters whole', () => {
    assert.deepEqual(inShort('王小明, 김철수'), ['=王小明', '=김철수']);
  });

  it('takes the marks of affiliations off', () => {
    assert.deepEqual(inShort('Ann Lee1,2*, Ben Cole†, Cora Dee¹'), ['Ann||Lee|', 'Ben||Cole|', 'Cora||Dee|']);
  });

  it('says that there are more', () => {
    const expected = ['Ann||Lee|', '=others'];
    for (const line of ['Ann Lee et al.', 'Ann Lee, et al', 'Ann Lee, …', 'Ann Lee, ...']) {
      assert.deepEqual(inShort(line), expected, line);
    }
  });

  it('takes one name only where a label says so', () => {
    assert.equal(inShort('Ann Lee'), undefined);
    assert.deepEqual(inShort('By Ann Lee'), ['Ann||Lee|']);
  });

  it('takes nothing that is no list of names', () => {
    for (const line of [
      '70% Size, 100% Accuracy',
      'Large LLMs, Small Models',
      'Size, Accuracy, and Cost',
      'Ann Lee, who wrote this',
      'Heron: A Method, and More',
      'a, b, c',
      'Department of Computer Science at Some University, Some Town',
      ', ,',
      '',
      'Ann Lee, '.repeat(1000),
    ]) {
      assert.equal(inShort(line), undefined, line.slice(0, 60));
    }
  });
});

describe('isLoneName', () => {
  it('tells a name from a title', () => {
    assert.ok(isLoneName('Ann Lee'));
    assert.ok(isLoneName('Jan van den Berg'));
    assert.ok(isLoneName('王小明'));
    assert.ok(!isLoneName('Moccasin'));
    assert.ok(!isLoneName('Training LLMs'));
    assert.ok(!isLoneName('Low Rank Nets for Everyone'));
    assert.ok(!isLoneName('Heron: Fast'));
  });
});

describe('People with places of work', () => {
  const familiesIn = (line: string): readonly (string | undefined)[] | undefined =>
    authorsBeforePlaces(line)?.map(({ family }) => family);

  it('stand before them, as USENIX prints both', () => {
    assert.deepEqual(
      familiesIn('Ada Heron, University of Reeds; Bo Wren, University of Ponds and ETH Zurich'),
      ['Heron', 'Wren'],
    );
    assert.deepEqual(familiesIn('Ada Heron, Bo Wren, and Cy Dove, MIT; Di Grebe, Google'), [
      'Heron',
      'Wren',
      'Dove',
      'Grebe',
    ]);
    assert.deepEqual(familiesIn('Ada Heron and Bo Wren, Reed University'), ['Heron', 'Wren']);
    assert.equal(isLoneNameWithPlace('Ada Heron (Reed University)*'), true);
    assert.equal(isLoneNameWithPlace('Ada Heron'), false);
  });

  it('are none where families stand before given names, or no place is certain', () => {
    assert.equal(familiesIn('García Heron, Gabriel; Vargas Wren, Mario'), undefined);
    assert.equal(familiesIn('van Berg, Jan; de Boer, Piet'), undefined);
    assert.equal(familiesIn('Ada Heron, Bo Wren; Cy Dove, Di Grebe'), undefined);
    assert.equal(familiesIn('Heron, ABC; Wren, DE'), undefined);
    assert.equal(familiesIn('Ada Heron (MIT), Bo Wren (Reed University)'), undefined);
  });
});
