import assert from 'node:assert/strict';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';

/** Ways in which an entry goes wrong so that nothing can be read of it. */
const breakages: readonly ((key: string) => string)[] = [
  (key) => `@article{${key}`,
  (key) => `@article{${key},`,
  (key) => `@article{${key}, title={`,
  (key) => `@article ${key}, title={No opening brace}}`,
];

/** Ways in which an entry loses its end, and the title that it has all the same. */
const tears: readonly (readonly [entry: (key: string) => string, title: string])[] = [
  [(key) => `@article{${key}, title={Never {closed}, year=2001\n}`, 'Never closed'],
  [(key) => `@article{${key}, title={Twice {{open}, year={2001}\n}`, 'Twice open'],
  [(key) => `@article{${key}, title={No closing brace}, year=2001`, 'No closing brace'],
  [(key) => `@article{${key}, title="No closing quote, year=2001\n}`, 'No closing quote'],
  [(key) => `@article{${key}, year={2001}, title={Half`, 'Half'],
  [(key) => `@article{${key}, year=2001, title = {a} # {b`, 'ab'],
  [(key) => `@article{${key},\n  title = {No {end},\n  year = 2001,\n  note = {x}\n}`, 'No end'],
];

/** Ways in which an entry is wrong and can be read all the same. */
const blemishes: readonly ((key: string) => string)[] = [
  (key) => `@article{${key}, title={No comma} year=2001}`,
  (key) => `@article{${key} title={No comma}}`,
  (key) => `@article{${key}, title {No equals sign}}`,
  (key) => `@article{${key}, title={One brace too many}}, year=2001}`,
  (key) => `@article{${key}, words, title={A}}`,
  (key) => `@article{${key}, title=, year=2001}`,
  (key) => `@article{${key}, title="In "quotes" here"}`,
  (key) => `@article{${key}, title=nowhere}`,
  (key) => `@article{${key}, title={A}, title={B}}`,
  (key) => `@article{${key}, crossref={nobody}}`,
];

function goodEntry(key: string): string {
  return `@article{${key},\n  title = {A {Good} One},\n  author = {A B and C D},\n  year = 2001\n}`;
}

describe('a large file with broken entries here and there', () => {
  const entries = Array.from({ length: 3000 }, (_, i) => {
    const broken = breakages[(i / 30) % breakages.length];
    const blemished = blemishes[((i - 15) / 30) % blemishes.length];
    const torn = tears[((i - 20) / 30) % tears.length]?.[0];
    if (i % 30 === 20 && torn) {
      return { key: `torn${i}`, text: torn(`torn${i}`), isRead: true };
    }
    if (i % 30 === 0 && broken) {
      return { key: `bad${i}`, text: broken(`bad${i}`), isRead: false };
    }
    return i % 30 === 15 && blemished
      ? { key: `odd${i}`, text: blemished(`odd${i}`), isRead: true }
      : { key: `good${i}`, text: goodEntry(`good${i}`), isRead: true };
  });
  const { records, problems } = new BibtexImporter().read(entries.map((entry) => entry.text).join('\n\n'));

  it('keeps every entry that can be read, and no other', () => {
    assert.deepEqual(
      records.map((record) => record.key),
      entries.filter((entry) => entry.isRead).map((entry) => entry.key),
    );
  });

  it('reads the good ones in full', () => {
    for (const record of records.filter(({ key }) => key?.startsWith('good'))) {
      assert.equal(record.item.title, 'A <span class="nocase">Good</span> One');
      assert.equal(record.item.author?.length, 2);
    }
  });

  it('has a problem for each one that is wrong, on a line of it', () => {
    let line = 0;
    for (const { key, text } of entries) {
      const end = line + text.split('\n').length - 1;
      const found = problems.filter(({ range }) => range.start.line >= line && range.start.line <= end);
      assert.equal(found.length > 0, !key.startsWith('good'), key);
      line = end + 2;
    }
  });
});

for (const [index, breakage] of breakages.entries()) {
  describe(`broken entry ${index + 1}`, () => {
    const broken = breakage('broken');

    it('alone in its file gives a problem and nothing else', () => {
      const { records, problems } = new BibtexImporter().read(broken);
      assert.deepEqual(records, []);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.severity, 'error');
      assert.deepEqual(problems[0].range.start, { line: 0, character: 0 });
    });

    it('between two others leaves both', () => {
      const text = `${goodEntry('a')}\n${broken}\n${goodEntry('b')}\n`;
      const { records, problems } = new BibtexImporter().read(text);
      assert.deepEqual(
        records.map((record) => record.key),
        ['a', 'b'],
      );
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.range.start.line, 5);
    });
  });
}

for (const [index, [tear, title]] of tears.entries()) {
  describe(`torn entry ${index + 1}`, () => {
    const torn = tear('torn');

    it('alone in its file is read as far as it goes, with one problem', () => {
      const { records, problems } = new BibtexImporter().read(torn);
      assert.deepEqual(
        records.map(({ key, item }) => [key, item.title?.replace(/<[^>]*>/g, ''), item.issued]),
        [['torn', title, { 'date-parts': [[2001]] }]],
      );
      assert.deepEqual(
        problems.map(({ severity, range }) => [severity, range]),
        [['error', records[0]?.range]],
      );
    });

    it('between two others leaves both', () => {
      const { records, problems } = new BibtexImporter().read(
        `${goodEntry('a')}\n${torn}\n${goodEntry('b')}\n`,
      );
      assert.deepEqual(
        records.map((record) => record.key),
        ['a', 'torn', 'b'],
      );
      assert.deepEqual(
        problems.map(({ range }) => range.start.line),
        [5],
      );
    });
  });
}

describe('two entries with faults that make up for each other', () => {
  const good = '@article{b,\n  title = "Second",\n  year = 2002\n}\n';

  /** The titles that are read, and the lines at which problems are told. */
  function read(text: string): { readonly titles: readonly string[]; readonly lines: readonly number[] } {
    const { records, problems } = new BibtexImporter().read(text);
    const titles = records.map(({ item }) => String(item.title).replace(/<[^>]*>/g, ''));
    return { titles, lines: problems.map(({ range }) => range.start.line + 1) };
  }

  it('hide no entry between them, in quotes', () => {
    const first = '@article{a,\n  title = "One {two",\n  year = 2001\n}\n';
    const last = '@article{c,\n  title = "Third}",\n  year = 2003\n}\n';
    assert.deepEqual(read(first + good + last), { titles: ['One two', 'Second', 'Third'], lines: [1, 9] });
  });

  it('hide no entry between them, in braces', () => {
    const first = '@article{a,\n  title = {One {{two},\n  year = 2001\n}\n';
    const last = '@article{c,\n  title = {Third}}}},\n  year = 2003\n}\n';
    const { titles, lines } = read(first + good + last);
    assert.deepEqual(titles, ['One two', 'Second', 'Third']);
    assert.ok(lines.includes(1) && lines.some((line) => line >= 9));
  });
});
