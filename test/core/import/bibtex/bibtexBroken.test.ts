import assert from 'node:assert/strict';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';

/** Ways in which an entry goes wrong so that it cannot be read. */
const breakages: readonly ((key: string) => string)[] = [
  (key) => `@article{${key}, title={Never {closed}, year=2001\n}`,
  (key) => `@article{${key}, title={Twice {{open}, year={2001}\n}`,
  (key) => `@article{${key}, title={No closing brace}, year=2001`,
  (key) => `@article{${key}, title="No closing quote, year=2001\n}`,
  (key) => `@article{${key}, title={Half`,
  (key) => `@article{${key}`,
  (key) => `@article{${key},`,
  (key) => `@article ${key}, title={No opening brace}}`,
  (key) => `@article{${key}, title = "Open {brace", year=2001}`,
  (key) => `@article{${key}, title = {a} # {b`,
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
