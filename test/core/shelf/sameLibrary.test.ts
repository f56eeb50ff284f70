import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Shelf } from '../../../src/core/shelf/shelf';
import { Dice } from '../../support/dice';
import { generatedBib } from '../../support/generatedBib';
import { bySource, fileRequest, TestShelf } from '../../support/shelf';
import { idOf, mark, restore } from '../../support/shelfCaches';

const mostPapers = 10_000;

/** All that a shelf says of its papers and of what is wrong, but for techniques, which are worked out later. */
async function seen(shelf: Shelf): Promise<unknown> {
  const { groups } = await shelf.page(bySource, '', 0, mostPapers);
  const pages = await Promise.all(groups.map(({ id }) => shelf.page(bySource, id, 0, mostPapers)));
  const rows = pages.flatMap(({ papers }) => papers);
  const papers = await shelf.papers(rows.map(({ id }) => id));
  return {
    rows: rows.map((row) => ({ ...row, techniques: [] })),
    papers: papers.map((paper) => ({ ...paper, techniques: [] })),
    problems: await shelf.changedProblems(),
  };
}

async function shelfOf(name: string, ...versions: readonly Uint8Array[]): Promise<TestShelf> {
  const shelf = new TestShelf();
  for (const bytes of versions) {
    await shelf.read(fileRequest(name, bytes.slice(), { settled: true, mustTell: true }));
  }
  return shelf;
}

const put = ['x', '\n', '}', '{', '@misc{new, title = {New}}\n', '% said\n', ',', 'é'].map((text) =>
  new TextEncoder().encode(text),
);

/** The bytes with something put in, perhaps in place of something else, at any place. */
function edited(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice.next(bytes.length + 1);
  const end = at + dice.next(2) * dice.next(40);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), dice.pick(put), bytes.subarray(end)]));
}

/** Read cold, out of a cache, and after an edit and its undoing, a file must show the same papers, places and problems. */
async function assertSame(name: string, bytes: Uint8Array, seed: number): Promise<void> {
  const cold = await shelfOf(name, bytes);
  const wanted = await seen(cold);
  const cache = await cold.cacheOf(idOf(name), mark);
  if (cache) {
    const warm = new TestShelf();
    assert.ok(await restore(warm, name, cache));
    assert.deepEqual(await seen(warm), wanted, 'out of the cache');
    warm.dispose();
  }
  const dice = new Dice(seed);
  for (let round = 0; round < 2; round++) {
    const other = edited(bytes, dice);
    const [patched, anew, back] = [
      await shelfOf(name, bytes, other),
      await shelfOf(name, other),
      await shelfOf(name, bytes, other, bytes),
    ];
    const [info] = await anew.sources();
    // Of what an edit has broken, the last good state stays for a while.
    if (info?.errors === 0) {
      assert.deepEqual(await seen(patched), await seen(anew), `edit ${round}`);
    }
    assert.deepEqual(await seen(back), wanted, `edit ${round} undone`);
    [patched, anew, back].forEach((shelf) => shelf.dispose());
  }
  cold.dispose();
}

describe('a library is the same however it came about', () => {
  it('of a large file', async () => {
    const bytes = new TextEncoder().encode(generatedBib(50));
    for (let seed = 1; seed <= 2; seed++) {
      await assertSame('large.bib', bytes, seed);
    }
  });

  it('of a file in which entries lean on others, and some are broken', async () => {
    const text = [
      '@string{j = {Journal}}',
      '@inproceedings{child, crossref = {parent}, title = {Child}, author = {Doe, Jane}}',
      '@article{broken, title = {Not closed, author = {Roe, R.},\n year = 2001,',
      '@article{twice, title = {One}, journal = j, year = 1999}',
      '@string{j = {Other}}',
      '@article{twice, title = {Two}, journal = j, year = 1998}',
      '@article{odd, author = {and Doe; Roe}, doi = {none}, month = nope}',
      '@proceedings{parent, title = {Parent}, year = 2000}\n',
    ].join('\n');
    for (let seed = 1; seed <= 6; seed++) {
      await assertSame('leaning.bib', new TextEncoder().encode(text), seed);
    }
  });
});

/** Real files. Not part of the project: tests only if there. */
const corpus = path.resolve('..', 'shared', 'corpus');
if (fs.existsSync(corpus)) {
  describe('a library of a real file is the same however it came about', () => {
    const files = fs.readdirSync(corpus, { recursive: true, encoding: 'utf8' });
    files
      .filter((file) => /\.(?:bib|ris)$/.test(file))
      .forEach((file, i) => {
        it(file, () =>
          assertSame(
            `real.${file.endsWith('ris') ? 'ris' : 'bib'}`,
            fs.readFileSync(path.join(corpus, file)),
            i,
          ),
        );
      });
  });
}
