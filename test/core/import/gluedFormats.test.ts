import assert from 'node:assert/strict';
import { readCollection } from '../../../src/core/import/readCollection';
import { formatSamples } from '../../support/formatSamples';

const texts = new Map(formatSamples.map(({ format, text }) => [format, text(3)]));
const textOf = (format: string): string => texts.get(format) ?? '';

function told(name: string, text: string): readonly string[] {
  const { content } = readCollection('x', name, { text, mustTell: true });
  return (content?.problems ?? [])
    .filter(({ code }) => code === 'other-format')
    .map(
      ({ range, message }) => `${String(range.start.line + 1)} ${/like ([^,]+)/.exec(message)?.[1] ?? ''}`,
    );
}

describe('exports of several formats in one file', () => {
  const names = [
    ['a.ris', 'ris'],
    ['a.enw', 'enw'],
    ['a.nbib', 'nbib'],
    ['a.ciw', 'isi'],
    ['a.txt', 'refworks'],
    ['a.xml', 'mods'],
  ] as const;
  const others = [
    ['ris', 'RIS'],
    ['enw', 'EndNote'],
    ['nbib', 'PubMed'],
    ['isi', 'Web of Science'],
    ['refworks', 'RefWorks'],
  ] as const;

  for (const [name, format] of names) {
    it(`${format}: are told of where the other one begins, and only there`, () => {
      const text = textOf(format);
      assert.deepEqual(told(name, text + text), []);
      for (const [other, word] of others.filter(([each]) => each !== format)) {
        const added = textOf(other);
        const lines = text.split('\n').length + (other === 'isi' ? 2 : 0);
        assert.deepEqual(told(name, text + added), [`${String(lines)} ${word}`], other);
      }
      assert.deepEqual(told(name, `${text}@article{a,\n  title = {Herons},\n}\n`), [
        `${String(text.split('\n').length)} BibTeX`,
      ]);
    });
  }

  it('are not suspected in values, in XML, and where a format goes on by itself', () => {
    assert.deepEqual(
      told('a.ris', 'TY  - JOUR\nTI  - A\nN1  - See @article{a,\n%0 is a tag\nPMID- 12 too\nER  - \n'),
      [],
    );
    const abstract = 'N2  - We show entries:\n@article{smith2001,\n  author = {Smith}\n}\n';
    assert.deepEqual(told('a.ris', `TY  - JOUR\nTI  - A\n${abstract}ER  - \n`), []);
    assert.deepEqual(told('a.ris', 'TY  - JOUR\nN1  - As in\n%0 Journal Article\n%T B\nER  - \n'), []);
    const note = '<note>\nTY  - JOUR\nTI  - A\n</note>';
    assert.deepEqual(told('a.xml', `<mods><titleInfo><title>A</title></titleInfo>${note}</mods>`), []);
    assert.deepEqual(told('a.bib', '@article{a, title = {A}}\nTY  - JOUR\nTI  - A\nER  - \n'), []);
  });
});
