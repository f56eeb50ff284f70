import assert from 'node:assert/strict';
import { EnwImporter } from '../../../src/core/import/endnote/enw';
import { RisImporter } from '../../../src/core/import/ris/ris';

/** Series, department, publisher, degree and volume of a thesis with such lines in EndNote's format. */
function ofEndnote(...lines: readonly string[]): readonly unknown[] {
  const text = ['%0 Thesis', '%T Owls', ...lines].join('\n');
  const item = new EnwImporter().read(text).records[0]?.item;
  return [item?.['collection-title'], item?.division, item?.publisher, item?.genre, item?.volume];
}

function ofRis(...lines: readonly string[]): readonly unknown[] {
  const text = ['TY  - THES', 'TI  - Owls', ...lines, 'ER  - '].join('\n');
  const item = new RisImporter().read(text).records[0]?.item;
  return [item?.['collection-title'], item?.division, item?.publisher, item?.genre, item?.volume];
}

const none = undefined;

describe('the place of a thesis', () => {
  it('is its university or department where EndNote has them', () => {
    assert.deepEqual(ofEndnote('%B University of Fen', '%V PhD'), [
      none,
      none,
      'University of Fen',
      'PhD',
      none,
    ]);
    assert.deepEqual(ofEndnote('%B Department of Biology', '%I University of Fen'), [
      none,
      'Department of Biology',
      'University of Fen',
      none,
      none,
    ]);
    assert.deepEqual(ofEndnote('%B 生命科学学院', '%I 北京大学', '%9 硕士'), [
      none,
      '生命科学学院',
      '北京大学',
      '硕士',
      none,
    ]);
  });

  it('is read so in RIS too', () => {
    assert.deepEqual(ofRis('T2  - Facultad de Ciencias', 'PB  - Universidad de Fen', 'VL  - Ph.D.'), [
      none,
      'Facultad de Ciencias',
      'Universidad de Fen',
      'Ph.D.',
      none,
    ]);
    assert.deepEqual(ofRis('T2  - Fen University', 'M3  - Doctoral'), [
      none,
      none,
      'Fen University',
      'Doctoral',
      none,
    ]);
  });

  it('leaves a series', () => {
    for (const series of [
      'Acta Universitatis Fenensis',
      'Fen University studies',
      'Doctoral dissertations',
      'Owl books',
    ]) {
      assert.deepEqual(ofRis(`T2  - ${series}`, 'VL  - 12'), [series, none, none, none, '12']);
    }
    assert.deepEqual(ofRis('T2  - Fen University', 'PB  - Heron Press')[0], 'Fen University');
  });

  it('leaves a series, and a degree beside another, as they are', () => {
    assert.deepEqual(ofRis('T2  - Center for Ponds Occasional Texts', 'VL  - 12'), [
      'Center for Ponds Occasional Texts',
      none,
      none,
      none,
      '12',
    ]);
    assert.deepEqual(ofRis('M3  - Thesis', 'VL  - Ph.D.').slice(3), ['Ph.D.', none]);
    assert.deepEqual(ofRis('M3  - Licentiate', 'VL  - Ph.D.').slice(3), ['Licentiate', 'Ph.D.']);
  });
});
