import assert from 'node:assert/strict';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import { scanBibtex } from '../../../../src/core/import/bibtex/bibtexFile';
import { latexToText, latexToVerbatim } from '../../../../src/core/import/latex/latexText';
import { parseBibtexNames } from '../../../../src/core/import/bibtex/bibtexNames';

const many = 1_000_000;

function read(text: string): ReturnType<BibtexImporter['read']> {
  return new BibtexImporter().read(text);
}

/** These come to an end at once; a reader that is not linear would run into the time limit of the tests. */
describe('BibTeX that is out to do harm', () => {
  for (const piece of ['{', '}', '"', '@', '\\', '#', '%', '(', ',', '=', 'a ', '\n', '@a{']) {
    it(`a million times ${JSON.stringify(piece)} as a file`, () => {
      assert.deepEqual(read(piece.repeat(many)).records, []);
    });

    it(`a hundred thousand times ${JSON.stringify(piece)} in a field, with an entry after it`, () => {
      const { entries } = scanBibtex(`@a{k, t={${piece.repeat(100_000)}}}\n@good{g}\n`);
      assert.equal(entries[entries.length - 1]?.key, 'g');
    });
  }

  for (const line of [
    '@a{k, t={\n',
    '@a{k, t="\n',
    '@a{t={\n',
    '@comment{\n',
    '@comment(\n',
    '@a{k,\n',
    '@a{k, a\n',
  ]) {
    it(`many lines ${JSON.stringify(line)}`, () => {
      const { entries, errors } = scanBibtex(`${line.repeat(50_000)}@good{g}`);
      assert.deepEqual(
        entries.map((entry) => entry.key),
        ['g'],
      );
      assert.ok(errors.length >= 50_000);
    });
  }

  for (const open of ['{', '"a {']) {
    it(`thousands of fields that begin with ${open} and have no end, in one entry`, () => {
      const fields = Array.from({ length: 20_000 }, (_, i) => `f${i} = ${open}open\n`);
      const { entries, errors } = scanBibtex(`@a{k,\n${fields.join('')}\n@good{g}`);
      const [first, last] = entries;
      assert.deepEqual([first?.fields.length, last?.key], [50, 'g']);
      assert.deepEqual(
        [errors.length, errors.at(-1)?.code, errors.at(-1)?.field],
        [51, 'unclosed-entry', 'f49'],
      );
    });
  }

  it('braces half a million deep', () => {
    const deep = `${'{'.repeat(many / 2)}x${'}'.repeat(many / 2)}`;
    const [record] = read(`@a{k, title={a ${deep}}, author={${deep}}, url={${deep}}}`).records;
    assert.equal(record?.item.title, 'a <span class="nocase">x</span>');
    assert.deepEqual(record.item.author, [{ literal: 'x' }]);
    assert.equal(record.item.URL, 'x');
  });

  it('a field of 20 MB', () => {
    const [record] = read(`@a{k, abstract={${'word '.repeat(4_000_000)}}, title={T}}`).records;
    assert.equal(record?.item.abstract?.length, 20_000_000 - 1);
    assert.equal(record.item.title, 'T');
  });

  it('a hundred thousand parts of one value', () => {
    const [record] = read(`@a{k, title = ${'"a" # '.repeat(100_000)} {b}}`).records;
    assert.equal(record?.item.title, `${'a'.repeat(100_000)}b`);
  });

  it('five thousand authors', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `Family${i}, Given`);
    const [record] = read(`@a{k, author={${names.join(' and ')}}}`).records;
    assert.equal(record?.item.author?.length, 5000);
    assert.deepEqual(record.item.author[4999], { family: 'Family4999', given: 'Given' });
  });

  it('names that double a hundred times', () => {
    const lines = Array.from({ length: 100 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`);
    const { records, problems } = read(`@string{s0 = "0123456789"}\n${lines.join('\n')}\n@a{k, title=s100}`);
    assert.equal(records.length, 1);
    assert.ok((records[0]?.item.title?.length ?? 0) < 2_000_000);
    assert.ok(problems.some((problem) => problem.code === 'undefined-string'));
  });

  it('a long chain of references', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `@a{k${i}, crossref={k${i + 1}}}`);
    assert.equal(read(lines.join('\n')).records.length, 5000);
  });

  it('a list of a million data entries', () => {
    const { records, problems } = read(`@a{k, xdata={${'x,'.repeat(many)}}}`);
    assert.equal(records.length, 1);
    assert.equal(problems.length, 100);
  });

  for (const piece of [
    "\\'",
    '\\"{a',
    '{\\em ',
    '\\url{',
    '\\textsuperscript{',
    '$^{',
    '$',
    '`',
    "'a",
    '{$',
    '\\begin{',
    '- ',
    '\\" ',
    '\\{A',
    '\\kern1',
    '\\X',
    '{\\&}',
    '$\\backslash$',
  ]) {
    it(`LaTeX of many ${JSON.stringify(piece)}`, () => {
      const text = piece.repeat(50_000);
      for (const mode of ['title', 'markup', 'plain', 'prose'] as const) {
        assert.equal(typeof latexToText(text, mode), 'string');
      }
      assert.equal(typeof latexToVerbatim(text), 'string');
      assert.ok(parseBibtexNames(text, false).length <= 1);
    });
  }

  it('accents without end stay few', () => {
    assert.equal(latexToText(`${"\\'".repeat(1000)}e`, 'plain').normalize('NFD').length, 5);
  });

  it('NUL bytes and control characters', () => {
    const [record] = read('@a{k, title={Ti\u0000tle \u0007of}, author={A\u0000 B}}').records;
    assert.equal(record?.item.title, 'Title of');
    assert.deepEqual(record.item.author, [{ given: 'A', family: 'B' }]);
  });

  it('lone halves of surrogate pairs', () => {
    assert.equal(read('@a{k, title={a \ud83d b}}').records[0]?.item.title, 'a \ud83d b');
  });
});
