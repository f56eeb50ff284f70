import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shelf } from '../../../src/core/shelf/shelf';
import { generatedBib } from '../../support/generatedBib';
import { bySource, byTechnique, fileRequest, TestShelf } from '../../support/shelf';
import { cacheOf, eventually, idOf, indexOf, mark, restore, spoilt } from '../../support/shelfCaches';

const one = '@article{one, title = {On quantization of one thing}, author = {One, Ann}, year = 2001}\n';
const two = '@article{two, title = {On two things}, author = {Two, Bob}, year = 2002}\n';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All that a shelf shows of its papers. */
async function shown(shelf: Shelf): Promise<unknown> {
  const { groups, total } = await shelf.page(byTechnique, '', 0, 1000);
  const papers = await shelf.papersInGroups(
    byTechnique,
    groups.map(({ id }) => id),
  );
  return { groups, total, papers, problems: await shelf.changedProblems() };
}

async function keys(shelf: Shelf): Promise<readonly string[]> {
  const { groups } = await shelf.page(bySource, '', 0, 100);
  const pages = await Promise.all(groups.map(({ id }) => shelf.page(bySource, id, 0, 1000)));
  return pages.flatMap(({ papers }) => papers.map((paper) => paper.key));
}

function outdated(shelf: TestShelf): readonly string[] {
  return shelf.events.flatMap((event) => (event.kind === 'outdated' ? event.ids : []));
}

describe('Shelf: a source out of its cache', () => {
  it('is as if it had been read', async () => {
    const text = `${generatedBib(40)}${one}@article{open, title = {`;
    const read = new TestShelf();
    await read.read(fileRequest('a.bib', text));
    const restored = new TestShelf();
    const info = await restore(restored, 'a.bib', await cacheOf('a.bib', text));
    const [readInfo] = await read.sources();
    assert.ok(info && readInfo);
    assert.deepEqual(info, { ...readInfo, length: undefined, cached: true, time: info.time });
    assert.deepEqual([info.papers, info.errors], [41, 1]);
    assert.deepEqual(await shown(restored), await shown(read));
    assert.deepEqual(
      (await restored.search('quantization one', 3)).rows,
      (await read.search('quantization one', 3)).rows,
    );
  });

  it('knows techniques without working them out', async () => {
    const cache = await cacheOf('a.bib', generatedBib(1500));
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', cache);
    const { groups } = await shelf.page(byTechnique, '', 0, 100);
    assert.ok(!groups.some(({ label }) => label === 'Being sorted…'));
    assert.ok(groups.length > 2);
  });

  it('keeps the papers that a later reading finds unchanged', async () => {
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', await cacheOf('a.bib', one + two));
    await indexOf(shelf);
    await shelf.read(fileRequest('a.bib', `\n\n${one}${two.replace('2002', '2003')}`));
    const [first, second] = await shelf.papers(['one', 'two']);
    assert.deepEqual([first?.sources[0]?.range.start.line, second?.year], [2, 2003]);
    const [info] = await shelf.sources();
    assert.deepEqual([info?.cached, info?.papers], [false, 2]);
  });

  it('has papers under their aliases', async () => {
    const shelf = new TestShelf();
    const bib = one.replace('{one,', '{one, ids = {old},') + two;
    await restore(shelf, 'a.bib', await cacheOf('a.bib', bib));
    const found = await shelf.papersIn([idOf('a.bib')], ['old', 'two', 'one', 'none']);
    assert.deepEqual(
      found.map((paper) => paper?.key),
      ['one', 'two', 'one', undefined],
    );
  });

  it('keeps its papers while the file is being written', async () => {
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', await cacheOf('a.bib', one + two));
    const outcome = await shelf.read(fileRequest('a.bib', `${one}@article{tw`));
    assert.equal(outcome.kind === 'read' && outcome.readAgain, true);
    assert.deepEqual(await keys(shelf), ['one', 'two']);
  });

  it('is not put in where it is known already, or is being read', async () => {
    const cache = await cacheOf('a.bib', one);
    const shelf = new TestShelf();
    const reading = shelf.read(fileRequest('a.bib', two));
    assert.equal(await restore(shelf, 'a.bib', cache), undefined);
    await reading;
    assert.equal(await restore(shelf, 'a.bib', cache), undefined);
    assert.deepEqual(await keys(shelf), ['two']);
  });

  it('is not put in under another name or mark, or where it is spoilt', async () => {
    const cache = await cacheOf('a.bib', one);
    const shelf = new TestShelf();
    assert.equal(await restore(shelf, 'b.bib', cache), undefined);
    const other = { id: idOf('a.bib'), label: 'a.bib', mark: 'build 2 stamp 1' };
    assert.equal(await shelf.restore(other, cache), undefined);
    for (const bad of spoilt(cache)) {
      assert.equal(await restore(shelf, 'a.bib', bad), undefined);
    }
    assert.deepEqual(await shelf.sources(), []);
    assert.ok(await restore(shelf, 'a.bib', cache));
  });

  it('joins papers of other sources, and what is then said otherwise is worked out anew', async () => {
    const cache = await cacheOf('a.bib', two);
    const shelf = new TestShelf();
    const richer = two.replace(
      'year',
      'abstract = {We quantize neural networks to 4 bits: quantization.}, year',
    );
    await shelf.read(fileRequest('b.bib', richer));
    await restore(shelf, 'a.bib', cache);
    const [paper] = await shelf.papers(['two']);
    const fresh = new TestShelf();
    await fresh.read(fileRequest('b.bib', richer));
    await fresh.read(fileRequest('a.bib', two));
    const [expected] = await fresh.papers(['two']);
    assert.equal(paper?.sources.length, 2);
    assert.deepEqual(paper.techniques, expected?.techniques);
    assert.ok(paper.techniques.length > 0);
  });

  it('steps beside the built-in collection as a file does', async () => {
    const builtin = readFileSync(join(__dirname, '../../../media/collection.json'), 'utf8');
    const shelf = new TestShelf();
    await shelf.setBuiltin(builtin, 'Built-in');
    await restore(shelf, 'a.bib', await cacheOf('a.bib', one));
    assert.equal((await shelf.page(byTechnique, '', 0, 10)).total, 1);
  });
});

describe('Shelf: the cache of a source', () => {
  it('is not made of what an editor shows, of a part, or of what is no more in the file', async () => {
    const shelf = new TestShelf();
    assert.equal(await shelf.cacheOf(idOf('a.bib'), mark), undefined);
    const typed = { kind: 'text', text: one } as const;
    await shelf.read(fileRequest('a.bib', '', { content: typed, origin: 'editor' }));
    assert.equal(await shelf.cacheOf(idOf('a.bib'), mark), undefined);
    await shelf.read(fileRequest('a.bib', one + two));
    assert.ok(await shelf.cacheOf(idOf('a.bib'), mark));
    await shelf.read(fileRequest('a.bib', `${one}@article{tw`));
    assert.equal(await shelf.cacheOf(idOf('a.bib'), mark), undefined);
  });

  it('is not made when the source changes in the meantime', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', generatedBib(600)));
    const making = shelf.cacheOf(idOf('a.bib'), mark);
    const removing = shelf.remove([idOf('a.bib')]);
    assert.equal(await making, undefined);
    await removing;
  });

  it('is owned by who asked for it, and can be handed over', async () => {
    const cache = await cacheOf('a.bib', one);
    assert.equal(cache.byteOffset, 0);
    assert.equal(cache.byteLength, cache.buffer.byteLength);
  });

  it('can be made of a restored source', async () => {
    const cache = await cacheOf('a.bib', one + two);
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', cache);
    await indexOf(shelf);
    assert.deepEqual(await shelf.cacheOf(idOf('a.bib'), mark), cache);
  });
});

describe('Shelf: whether a restored source is as the file', () => {
  it('is told by the bytes', async () => {
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', await cacheOf('a.bib', one));
    assert.equal(await shelf.isSame(idOf('a.bib'), bytesOf(one)), true);
    assert.equal(await shelf.isSame(idOf('a.bib'), bytesOf(two)), false);
    assert.equal(await shelf.isSame(idOf('b.bib'), bytesOf(one)), false);
  });

  it('and by the strings that other files give', async () => {
    const strings = '@string{jml = {Journal of Made-up Learning}}\n';
    const user = '@article{used, title = {A title}, journal = jml, year = 2020}\n';
    const first = new TestShelf();
    await first.read(fileRequest('s.bib', strings));
    await first.read(fileRequest('u.bib', user));
    const [definer, used] = [
      await first.cacheOf(idOf('s.bib'), mark),
      await first.cacheOf(idOf('u.bib'), mark),
    ];
    assert.ok(definer && used);
    const shelf = new TestShelf();
    await restore(shelf, 'u.bib', used);
    assert.equal(await shelf.isSame(idOf('u.bib'), bytesOf(user)), false, 'nobody defines it yet');
    await restore(shelf, 's.bib', definer);
    assert.equal(await shelf.isSame(idOf('u.bib'), bytesOf(user)), true);
    assert.deepEqual(outdated(shelf), [], 'nothing is to be read again');
    assert.equal((await shelf.papers(['used']))[0]?.venue, 'Journal of Made-up Learning');
    await shelf.read(fileRequest('s.bib', strings.replace('Learning', 'Teaching')));
    assert.deepEqual(outdated(shelf), [idOf('u.bib')]);
    assert.equal(await shelf.isSame(idOf('u.bib'), bytesOf(user)), false);
  });
});

describe('Shelf: a kept index', () => {
  const text = generatedBib(300);

  async function indexed(name: string, bib: string): Promise<readonly [Uint8Array, Uint8Array]> {
    const shelf = new TestShelf();
    await shelf.read(fileRequest(name, bib));
    const index = await indexOf(shelf);
    const cache = await shelf.cacheOf(idOf(name), mark);
    assert.ok(cache);
    return [cache, index];
  }

  it('finds at once what was learnt before', async () => {
    const [cache, index] = await indexed('a.bib', text + one);
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', cache);
    assert.equal(await shelf.restoreIndex(mark, index), true);
    const answer = await shelf.search('ann one thing', 3);
    assert.deepEqual([answer.searchable, answer.total, answer.rows[0]?.key], [301, 301, 'one']);
    assert.equal(await shelf.restoreIndex(mark, index), false, 'there is nothing more to gain');
  });

  /** How many papers the search knows after some turns in which it could have learnt. */
  async function learntSoon(shelf: Shelf): Promise<number> {
    for (let turn = 0; turn < 200; turn++) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
    return (await shelf.search('', 1)).searchable;
  }

  it('is waited for where it is to come: nothing is learnt before', async () => {
    const [cache, index] = await indexed('a.bib', text);
    const place = { id: idOf('a.bib'), label: 'a.bib', mark };
    const shelf = new TestShelf();
    await shelf.restore({ ...place, indexFollows: true }, cache);
    assert.equal(await learntSoon(shelf), 0);
    assert.equal((await shelf.search('generated7', 1)).rows[0]?.key, 'generated7');
    assert.equal(await shelf.restoreIndex(mark, index), true);
    assert.equal((await shelf.search('', 1)).searchable, 300);
    const alone = new TestShelf();
    await alone.restore(place, cache);
    assert.ok((await learntSoon(alone)) > 0);
  });

  it('is not waited for any more once it is known that none was kept, or that it is of no use', async () => {
    const [cache, index] = await indexed('a.bib', text);
    const kept = [undefined, index.subarray(8)];
    for (const bytes of kept) {
      const shelf = new TestShelf();
      await shelf.restore({ id: idOf('a.bib'), label: 'a.bib', mark, indexFollows: true }, cache);
      assert.equal(await learntSoon(shelf), 0);
      assert.equal(await shelf.restoreIndex(mark, bytes), false);
      await indexOf(shelf);
      assert.equal((await shelf.search('', 1)).searchable, 300);
    }
  });

  it('does not keep papers from being learnt where taking it fails', async () => {
    const [cache, index] = await indexed('a.bib', text);
    const shelf = new TestShelf();
    await shelf.restore({ id: idOf('a.bib'), label: 'a.bib', mark, indexFollows: true }, cache);
    Object.defineProperty(index, 'byteLength', {
      get: () => {
        throw new Error('The memory is gone.');
      },
    });
    await assert.rejects(shelf.restoreIndex(mark, index), /memory is gone/);
    await indexOf(shelf);
    assert.equal((await shelf.search('', 1)).searchable, 300);
  });

  it('is refused where the user changes techniques while it is being taken', async () => {
    const [cache, index] = await indexed('a.bib', text);
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', cache);
    const taken = shelf.restoreIndex(mark, index);
    await shelf.setUserTechniques(['techniques:\n  food: {label: Food, cues: [bread]}\n']);
    assert.equal(await taken, false);
    await indexOf(shelf);
    assert.equal((await shelf.search('generated7', 1)).rows[0]?.key, 'generated7');
  });

  it('is of use for papers that are as they were; others are learnt', async () => {
    const [, index] = await indexed('a.bib', text + one);
    const shelf = new TestShelf();
    await shelf.read(fileRequest('b.bib', two));
    await shelf.read(fileRequest('a.bib', text + one.replace('one thing', 'gentle giraffes')));
    await shelf.restoreIndex(mark, index);
    await indexOf(shelf);
    const found = async (query: string): Promise<string | undefined> =>
      (await shelf.search(query, 1)).rows[0]?.key;
    assert.equal(await found('giraffes'), 'one');
    assert.equal(await found('two bob'), 'two');
    assert.equal((await shelf.search('giraffes', 9)).searchable, 302);
    assert.equal(
      (await shelf.search('one thing ann', 1)).rows[0]?.title,
      'On quantization of gentle giraffes',
    );
  });

  it('is of use for the same papers in another order, of other files, and there twice', async () => {
    const start = text.indexOf('@article');
    const strings = text.slice(0, start);
    const entries = text.slice(start).split(/\n(?=@article)/);
    const [, index] = await indexed('a.bib', text + one + one);
    const shelf = new TestShelf();
    const others = [...entries.slice(10).reverse(), one, ...entries.slice(0, 9)];
    await shelf.read(fileRequest('z.bib', [strings, one, ...others].join('\n')));
    const { searchable } = await shelf.search('generated', 1);
    assert.equal(searchable, 0);
    assert.equal(await shelf.restoreIndex(mark, index), true);
    assert.equal((await shelf.search('', 1)).searchable, 301);
    for (const query of ['generated7', 'generated280']) {
      assert.equal((await shelf.search(query, 1)).rows[0]?.key, query);
    }
    assert.equal(
      (await shelf.search('generated9', 9)).rows.some(({ key }) => key === 'generated9'),
      false,
    );
    const twice = (await shelf.search('one thing ann', 5)).rows.filter(({ key }) => key === 'one');
    assert.equal(new Set(twice.map(({ id }) => id)).size, 2);
  });

  it('shows no paper that is gone, and learns what comes later', async () => {
    const [cache, index] = await indexed('a.bib', text);
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', cache);
    await shelf.restoreIndex(mark, index);
    await shelf.read(fileRequest('c.bib', one));
    await shelf.remove([idOf('a.bib')]);
    await indexOf(shelf);
    assert.deepEqual(
      (await shelf.search('generated1', 5)).rows.map(({ key }) => key),
      [],
    );
    assert.equal((await shelf.search('ann', 5)).rows[0]?.key, 'one');
  });

  it('is refused where it is spoilt, of another program, or of other papers', async () => {
    const [, index] = await indexed('a.bib', one + two);
    const shelf = new TestShelf();
    await shelf.read(fileRequest('b.bib', text));
    assert.equal(await shelf.restoreIndex('build 2', index), false);
    assert.equal(await shelf.restoreIndex(mark, index), false);
    for (const bad of spoilt(index)) {
      assert.equal(await shelf.restoreIndex(mark, bad), false);
    }
    await indexOf(shelf);
    assert.equal((await shelf.search('generated7', 1)).rows[0]?.key, 'generated7');
  });

  /** More papers about no technique than are looked at while someone waits. */
  const ecology = Array.from({ length: 900 }, (_, i) => {
    const [subject, place] = [['Beetles', 'Mosses', 'Lichens'][i % 3], ['ponds', 'meadows'][i % 2]];
    return `@article{e${i}, title = {${subject} in ${place} ${i}}, year = 2001}`;
  });

  async function groupsOf(shelf: TestShelf): Promise<readonly string[]> {
    const { groups } = await shelf.page(byTechnique, '', 0, 50);
    return groups.map(({ label, count }) => `${label} ${count}`);
  }

  it('knows the topics of the papers, which need not be found again', async () => {
    const bib = ecology.join('\n');
    const before = new TestShelf();
    await before.read(fileRequest('a.bib', bib));
    const index = await indexOf(before);
    const cache = await before.cacheOf(idOf('a.bib'), mark);
    const groups = await groupsOf(before);
    assert.ok(groups.includes('Lichens 300'), groups.join());
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', cache!);
    assert.deepEqual(await groupsOf(shelf), ['Being sorted… 900']);
    const events = shelf.events.length;
    assert.equal(await shelf.restoreIndex(mark, index), true);
    assert.deepEqual(await groupsOf(shelf), groups);
    assert.ok(shelf.events.slice(events).some(({ kind }) => kind === 'changed'));
    const [lichens] = (await shelf.page(byTechnique, 'technique:topics/lichen', 0, 5)).papers;
    assert.match(lichens?.title ?? '', /^Lichens/);
  });

  it('brings the topics that the tree waits for a moment', async () => {
    const bib = ecology.join('\n');
    const [cache, index] = await indexed('a.bib', bib);
    const place = { id: idOf('a.bib'), label: 'a.bib', mark, indexFollows: true };
    const shelf = new TestShelf();
    await shelf.restore(place, cache);
    const [groups] = await Promise.all([groupsOf(shelf), shelf.restoreIndex(mark, index)]);
    assert.ok(groups.includes('Lichens 300'), groups.join());
    for (const useless of [undefined, index.subarray(8)]) {
      const other = new TestShelf();
      await other.restore(place, cache);
      const [waiting] = await Promise.all([groupsOf(other), other.restoreIndex(mark, useless)]);
      assert.deepEqual(waiting, ['Being sorted… 900']);
    }
    const alone = new TestShelf();
    await alone.restore(place, cache);
    assert.deepEqual(await groupsOf(alone), ['Being sorted… 900'], 'the index never comes');
  });

  it('shows the topics as they were until those of other papers are found', async () => {
    const [cache] = await indexed('a.bib', ecology.slice(0, 850).join('\n'));
    const [, index] = await indexed('a.bib', ecology.join('\n'));
    const shelf = new TestShelf();
    await restore(shelf, 'a.bib', cache);
    assert.equal(await shelf.restoreIndex(mark, index), true);
    assert.ok((await groupsOf(shelf)).includes('Lichens 283'));
    await indexOf(shelf);
    assert.ok((await groupsOf(shelf)).includes('Lichens 283'));
  });

  it('is not there while papers are being learnt', async () => {
    const shelf = new TestShelf();
    const reading = shelf.read(fileRequest('a.bib', generatedBib(900)));
    await reading;
    assert.equal(await shelf.indexCache(mark), undefined);
    assert.ok(await indexOf(shelf));
  });

  it('is there in the end, though papers come while others are being learnt', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', generatedBib(900)));
    await eventually(async () => (await shelf.search('x', 1)).searchable > 0 || undefined);
    await shelf.read(fileRequest('b.bib', one));
    await indexOf(shelf);
    const { searchable, rows } = await shelf.search('ann one thing', 1);
    assert.deepEqual([searchable, rows[0]?.key], [901, 'one']);
  });
});
