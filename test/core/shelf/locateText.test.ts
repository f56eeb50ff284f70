import assert from 'node:assert/strict';
import { locateText } from '../../../src/core/shelf/locateText';
import type { FoundText } from '../../../src/core/shelf/locateText';

function locate(text: string, ...needles: readonly string[]): readonly FoundText[] {
  const steps = locateText(text, needles);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

/** Line and character, from 0, and by what. */
function places(text: string, ...needles: readonly string[]): readonly string[] {
  return locate(text, ...needles).map(({ position, by }) => `${position.line}:${position.character} ${by}`);
}

describe('locateText: keys', () => {
  it('finds a key whatever its capitals, with its line', () => {
    assert.deepEqual(locate('% list\r\n@article{Good2020,\r\n  title = {A}\r\n}', 'good2020'), [
      { position: { line: 1, character: 9 }, excerpt: '@article{Good2020,', by: 'text' },
    ]);
    assert.deepEqual(places('ID  - good2020\rTI  - A', 'GOOD2020'), ['0:6 text']);
    assert.deepEqual(places('[{"id":"good2020"}]', 'good2020'), ['0:8 text']);
  });

  it('finds it only whole', () => {
    for (const text of [
      'good2020a',
      'agood2020',
      'xgood2020',
      'good2020_b',
      'good2020-b',
      'DBLP:good2020',
      'files/good2020.pdf',
      'Ågood2020',
    ]) {
      assert.deepEqual(places(text, 'good2020'), [], text);
    }
    for (const text of ['good2020.', '[-@good2020]', 'good2020: A title', '{good2020}', 'x, good2020-']) {
      assert.equal(places(text, 'good2020').length, 1, text);
    }
  });

  it('finds identifiers behind their addresses, and an arXiv id in any version', () => {
    assert.deepEqual(places('url = {https://doi.org/10.1000/XYZ}', '10.1000/xyz'), ['0:23 text']);
    assert.deepEqual(places('arXiv:2301.00001v3', '2301.00001'), ['0:6 text']);
    assert.deepEqual(places('2301.000011', '2301.00001'), []);
    assert.deepEqual(places('10.1000/xyz1', '10.1000/xyz'), []);
  });

  it('names each line once, and no more than twenty', () => {
    assert.deepEqual(places('a1 a1\na1', 'a1', 'A1'), ['0:0 text', '1:0 text']);
    assert.equal(places('good2020\n'.repeat(1000), 'good2020').length, 20);
    assert.deepEqual(places('anything', '', '  '), []);
  });

  it('keeps places right where small letters are longer than capitals', () => {
    assert.deepEqual(places('İİİ\n{Good2020}', 'good2020'), ['1:1 text']);
  });

  it('shows the part of a long line that has it', () => {
    const [found] = locate(`${'x '.repeat(5000)}good2020 ${'y '.repeat(5000)}`, 'good2020');
    assert.ok(found?.excerpt.includes('good2020'));
    assert.ok((found?.excerpt.length ?? 999) <= 120);
  });
});

describe('locateText: titles', () => {
  const title = 'Memory-Efficient Training of Müller Networks';

  it('finds a title whose signs, accents and line breaks are others', () => {
    const bibtex =
      '@article{a,\n  title = {{Memory-Efficient} Training of\n           M{\\"u}ller {Networks}}\n}';
    assert.deepEqual(places(bibtex, title), ['1:0 title']);
    assert.deepEqual(places('\\emph{Memory efficient} training of Muller networks', title), ['0:0 title']);
    assert.deepEqual(places(`x\n${title}`, title), ['1:0 text']);
  });

  it('does not look for short titles and single words that way', () => {
    assert.deepEqual(places('onth-ings', 'On things'), []);
    assert.deepEqual(places('verylong-singlewordkey', 'verylongsinglewordkey'), []);
  });

  it('finds it in one long line, near its place', () => {
    const text = `${'{"a":"b"},'.repeat(20_000)}${title.toUpperCase().replaceAll(' ', ', ')}`;
    assert.equal(places(text, title).length, 1);
  });
});

describe('locateText: hostile texts', () => {
  it('is linear', () => {
    const many = 'a'.repeat(2_000_000);
    assert.deepEqual(places(many, 'aaaa', 'aaaa aaaa aaaa aaaa b'), []);
    assert.deepEqual(places('\\'.repeat(1_000_000), 'some title of some length'), []);
    assert.deepEqual(places('\\aaaaaaaaaaaaaaaaaaaa   '.repeat(100_000), 'some title of some length'), []);
    assert.deepEqual(places('\n'.repeat(1_000_000), 'some title of some length'), []);
  });

  it('does not cut characters in two', () => {
    assert.deepEqual(places('😀'.repeat(100_000), 'some title of some length'), []);
  });
});
