import assert from 'node:assert/strict';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import type { ImportContext, ImportEnd } from '../../../../src/core/import/importer';
import type { PaperRecord } from '../../../../src/core/model/record';
import { generatedBib } from '../../../support/generatedBib';

interface Steps {
  readonly batches: readonly (readonly PaperRecord[])[];
  readonly end: ImportEnd;
}

function stepsOf(text: string, context?: ImportContext): Steps {
  const steps = new BibtexImporter().readInSteps(text, context);
  const batches: (readonly PaperRecord[])[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return { batches, end: value };
    }
    batches.push(value);
  }
}

function titlesOf(text: string): (string | undefined)[] {
  return new BibtexImporter()
    .read(text)
    .records.map(({ item }) => item.title ?? item['container-title'] ?? item.publisher);
}

const filler = `@misc{fill, note={${'x'.repeat(300_000)}}}\n`;

describe('reading BibTeX in steps', () => {
  it('gives the same as reading at once', () => {
    const text = generatedBib(300);
    const { batches, end } = stepsOf(text);
    const { records, problems, strings } = new BibtexImporter().read(text);
    assert.deepEqual(batches.flat(), records);
    assert.deepEqual(end.problems, problems);
    assert.equal(records.length, 300);
    assert.equal(strings?.size, 20);
  });

  it('gives the first records soon, and never many at once', () => {
    const sizes = stepsOf(generatedBib(1000)).batches.map((batch) => batch.length);
    assert.ok((sizes[0] ?? 0) > 0 && (sizes[0] ?? 0) < 20);
    assert.ok(Math.max(...sizes) < 120);
    assert.ok(sizes.length > 10);
  });

  it('reads an empty text', () => {
    assert.deepEqual(stepsOf(''), {
      batches: [[]],
      end: { problems: [] },
    });
  });

  it('keeps the order of the file where a parent comes last', () => {
    const text = `@inproceedings{a, crossref={p}}\n${filler.repeat(5)}@article{b, title={B}}\n@proceedings{p, title={P}}`;
    const { batches, end } = stepsOf(text);
    assert.deepEqual(
      batches.flat().map(({ key, item }) => [key, item['container-title'] ?? item.title]),
      [['a', 'P'], ...Array.from({ length: 5 }, () => ['fill', undefined]), ['b', 'B'], ['p', 'P']],
    );
    assert.ok(batches.some((batch) => batch.length === 0));
    assert.equal(end.problems.filter(({ code }) => code === 'duplicate-key').length, 4);
  });

  it('gives a parent the strings of its own place', () => {
    const early = `@string{s = "early"}@a{x, crossref={p}}@string{s = "late"}@b{p, publisher = s}@c{c, publisher = s}`;
    assert.deepEqual(titlesOf(early), ['late', 'late', 'late']);
    const before = `@string{s = "early"}@b{p, publisher = s}@string{s = "late"}@a{x, crossref={p}}@c{c, publisher = s}`;
    assert.deepEqual(titlesOf(before), ['early', 'early', 'late']);
  });

  it('tells once of what is wrong with a parent and with what stands beyond it', () => {
    const text = `@a{x, crossref={p}}\n@string{u = nobody}\n@b{p, publisher = who, year={2001}, year={2002}}\n@c{p, title={`;
    const { problems } = new BibtexImporter().read(text);
    assert.deepEqual(
      problems.map(({ code, range }) => `${range.start.line} ${code}`),
      ['1 undefined-string', '2 undefined-string', '2 duplicate-field', '3 unclosed-value'],
    );
  });

  it('finds a parent whose key is written in other capitals, as BibTeX does', () => {
    assert.deepEqual(titlesOf('@a{x, crossref={PROC}}@b{Proc, publisher={P}}'), ['P', 'P']);
    assert.deepEqual(titlesOf('@a{x, crossref={PROC}}@b{Proc, publisher={P}}@b{PROC, publisher={Q}}'), [
      'Q',
      'P',
      'Q',
    ]);
  });

  it('takes over no more text than a file may hold', () => {
    const children = Array.from({ length: 200 }, (_, i) => `@inbook{c${i}, crossref={p}}`).join('\n');
    const text = `@book{p, publisher={${'x'.repeat(100_000)}}}\n${children}`;
    const { records, problems } = new BibtexImporter().read(text);
    assert.equal(records.length, 201);
    assert.equal(records[1]?.item.publisher?.length, 100_000);
    assert.equal(records[200]?.item.publisher, undefined);
    assert.ok(problems.some(({ code }) => code === 'inherits-too-much'));
  });

  it('holds ten thousand keys that differ only in case', () => {
    const key = (i: number): string =>
      'a b c d e f g h i j k l m n o p'
        .split(' ')
        .map((letter, bit) => (((i >> bit) & 1) === 1 ? letter.toUpperCase() : letter))
        .join('');
    const text = Array.from({ length: 10_000 }, (_, i) => `@a{${key(i)}}`).join('\n');
    const { records, problems } = new BibtexImporter().read(text);
    assert.deepEqual([records.length, problems.length], [10_000, 9_999]);
  });
});

describe('strings of other files', () => {
  const text = '@string{own = "Own"}\n@article{a, journal = Theirs, publisher = own, note = nobody}';

  it('stand where the text does not define a name', () => {
    const strings = new Map([
      ['theirs', 'Journal of {T}hings'],
      ['own', 'not this'],
    ]);
    const { records, problems } = new BibtexImporter().read(text, { strings });
    assert.equal(records[0]?.item['container-title'], 'Journal of Things');
    assert.equal(records[0].item.publisher, 'Own');
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['No @string defines “nobody”; its name stands for it.'],
    );
  });

  it('are asked for by name, also where they were given', () => {
    const { strings, missingStrings } = new BibtexImporter().read(text, {
      strings: new Map([['theirs', 'x']]),
    });
    assert.deepEqual([...(strings ?? [])], [['own', 'Own']]);
    assert.deepEqual([...(missingStrings ?? [])], ['theirs', 'nobody']);
  });

  it('do not take the place of months', () => {
    const strings = new Map([['jan', 'x']]);
    const { records } = new BibtexImporter().read('@a{k, year=2001, month=jan}', { strings });
    assert.deepEqual(records[0]?.item.issued, { 'date-parts': [[2001, 1]] });
  });
});

describe('keys that look alike', () => {
  function problemsOf(...keys: readonly string[]): string[] {
    const text = keys.map((key) => `@misc{${key}, title={T}}`).join('\n');
    return new BibtexImporter().read(text).problems.map(({ code, severity }) => `${severity} ${code}`);
  }

  it('are told of, whatever makes the difference', () => {
    assert.deepEqual(problemsOf('doe', 'd\u043ee'), ['information key-looks-alike']);
    assert.deepEqual(problemsOf('doe', 'doe\u200b'), ['information key-looks-alike']);
    assert.deepEqual(problemsOf('m\u00fc', 'mu\u0308'), ['information key-looks-alike']);
    assert.deepEqual(problemsOf('doe', 'Doe'), ['information key-differs-in-case']);
    assert.deepEqual(problemsOf('doe', 'doe'), ['warning duplicate-key']);
    assert.deepEqual(problemsOf('doe', 'dae'), []);
  });

  it('are each other’s duplicates only where they are the same', () => {
    assert.deepEqual(problemsOf('a', 'A', 'a', 'A'), [
      'information key-differs-in-case',
      'warning duplicate-key',
      'warning duplicate-key',
    ]);
  });
});

describe('sets of entries', () => {
  const read = (text: string): ReturnType<BibtexImporter['read']> => new BibtexImporter().read(text);

  it('show their first member, wherever it stands', () => {
    const { records, problems } = read(
      '@set{s, entryset={a, b}}\n@book{a, title={A}, year=2001, ids={c}}\n@book{b, title={B}}\n@set{t, entryset={b}}',
    );
    assert.deepEqual(
      records.map(({ key, item, extras }) => [key, item.type, item.title, extras.aliases]),
      [
        ['s', 'book', 'A', undefined],
        ['a', 'book', 'A', ['c']],
        ['b', 'book', 'B', undefined],
        ['t', 'book', 'B', undefined],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('keep what they say themselves, and need members that are there', () => {
    const { records, problems } = read('@set{s, entryset={no}, title={S}}@set{t, entryset={s}}@set{u}');
    assert.deepEqual(
      records.map(({ key, item }) => [key, item.title]),
      [
        ['s', 'S'],
        ['t', undefined],
        ['u', undefined],
      ],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-reference', 'reference-cycle'],
    );
  });
});

describe('entries with nothing in them', () => {
  it('are papers only if they have a key', () => {
    const { records, problems } = new BibtexImporter().read('@misc{}\n@misc{k}\n@misc{, note={n}}');
    assert.deepEqual(
      records.map(({ key, item }) => [key, item.note]),
      [
        ['k', undefined],
        [undefined, 'n'],
      ],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['missing-key', 'missing-key'],
    );
  });

  it('do not hide another name of a field that is filled', () => {
    const { records } = new BibtexImporter().read('@article{k, journal={}, journaltitle={J}}');
    assert.equal(records[0]?.item['container-title'], 'J');
  });
});
