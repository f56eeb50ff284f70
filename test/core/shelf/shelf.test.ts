import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultShelfOptions, Shelf } from '../../../src/core/shelf/shelf';
import { generatedBib } from '../../support/generatedBib';
import { bySource, byTechnique, fileRequest, TestShelf } from '../../support/shelf';
import { indexOf } from '../../support/shelfCaches';

const builtin = readFileSync(join(__dirname, '../../../media/collection.json'), 'utf8');
const one = '@article{one, title = {On one thing}, author = {One, Ann}, year = 2001}\n';
const two = '@article{two, title = {On two things}, author = {Two, Bob}, year = 2002}\n';

async function keys(shelf: Shelf): Promise<readonly string[]> {
  const { groups } = await shelf.page(bySource, '', 0, 100);
  const pages = await Promise.all(groups.map(({ id }) => shelf.page(bySource, id, 0, 1000)));
  return pages.flatMap(({ papers }) => papers.map((paper) => paper.key));
}

describe('Shelf: what is read later', () => {
  it('is there as soon as a list, a search or a document needs it', async () => {
    const shelf = new TestShelf();
    const more = String.raw` and Other, Olga}, keywords = {pruning, k\'{a}}, abstract = {50\% less}, year`;
    const text = one.replace('}, year', more);
    await shelf.read(fileRequest('a.bib', text + two));
    const byAuthor = await shelf.page({ by: 'author', sort: 'year', filter: '' }, '', 0, 10);
    assert.deepEqual(
      byAuthor.groups.map(({ label }) => label),
      ['One, Ann', 'Other, Olga', 'Two, Bob'],
    );
    const [paper] = await shelf.papers(['one']);
    assert.equal(paper?.abstract, '50% less');
    assert.deepEqual(paper.extras.keywords, ['pruning', 'ká']);
    assert.deepEqual(
      (await shelf.search('olga', 5)).rows.map(({ key }) => key),
      ['one'],
    );
  });

  it('groups by type and by author while the rest of a large file is still unread', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('many.bib', generatedBib(700)));
    const { groups, total } = await shelf.page({ by: 'type', sort: 'year', filter: '' }, '', 0, 10);
    assert.deepEqual(
      groups.map(({ label, count }) => [label, count, total]),
      [['Journal article', 700, 700]],
    );
  });
});

describe('Shelf: reading', () => {
  it('reads a file, and tells how it went', async () => {
    const shelf = new TestShelf();
    const outcome = await shelf.read(fileRequest('a.bib', `${one}@article{broken, title = {`));
    assert.deepEqual(
      outcome.kind === 'read' && [outcome.info.format, outcome.info.papers, outcome.info.errors],
      ['bibtex', 1, 1],
    );
    assert.deepEqual(await keys(shelf), ['one']);
    assert.ok(shelf.events.some((event) => event.kind === 'changed' && event.papers === 1));
  });

  it('reads it again in place of what it was', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one));
    await shelf.read(fileRequest('a.bib', one + two));
    assert.deepEqual(await keys(shelf), ['one', 'two']);
    const typed = { kind: 'text', text: two } as const;
    await shelf.read(fileRequest('a.bib', '', { content: typed, origin: 'editor' }));
    assert.deepEqual(await keys(shelf), ['two']);
  });

  it('leaves alone what is no collection', async () => {
    const shelf = new TestShelf();
    const outcome = await shelf.read(fileRequest('package.json', '{"name": "x"}'));
    assert.deepEqual(outcome, { kind: 'no-collection' });
    assert.deepEqual(await shelf.sources(), []);
  });

  it('drops a reading when a newer one of the same file comes', async () => {
    const shelf = new TestShelf();
    const older = shelf.read(fileRequest('a.bib', generatedBib(300)));
    const newer = shelf.read(fileRequest('a.bib', one));
    assert.deepEqual(await older, { kind: 'dropped' });
    assert.equal((await newer).kind, 'read');
    assert.deepEqual(await keys(shelf), ['one']);
  });

  it('answers questions while it reads', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one));
    let isRead = false;
    const reading = shelf.read(fileRequest('b.bib', generatedBib(300))).then(() => {
      isRead = true;
    });
    await new Promise((resolve) => void setImmediate(resolve));
    const { rows } = await shelf.search('thing one', 10);
    assert.deepEqual([isRead, rows[0]?.key], [false, 'one']);
    await reading;
  });

  it('shows the first papers of a large file before all are read', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('big.bib', generatedBib(2500)));
    const counts = shelf.events.flatMap((event) => (event.kind === 'changed' ? [event.papers] : []));
    const [first = 0, second = 0] = counts;
    assert.ok(first > 0 && first < 100 && second >= 200 && second < 1000, String(counts));
    assert.equal(counts.at(-1), 2500);
  });

  it('stops when told to, with what was read until then', async () => {
    const shelf = new TestShelf();
    const reading = shelf.read(fileRequest('big.bib', generatedBib(3000)));
    while (!shelf.events.some((event) => event.kind === 'changed')) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
    await shelf.cancelReading();
    assert.deepEqual(await reading, { kind: 'dropped' });
    const [info] = await shelf.sources();
    assert.equal(info?.partial, true);
    assert.ok(info.papers >= 200 && info.papers < 3000);
  });

  it('reads a file once more where another one that was read meanwhile defines its strings', async () => {
    const shelf = new TestShelf();
    const using = Array.from({ length: 700 }, (_, i) => `@article{k${i}, title = {On ${i}}, journal = jj}`);
    const request = fileRequest('refs.bib', using.join('\n'));
    await Promise.all([
      shelf.read(request),
      shelf.read(fileRequest('abbreviations.bib', '@string{jj = {Journal One}}\n@misc{z, title = {Z}}')),
    ]);
    const outdated = shelf.events.flatMap((event) => (event.kind === 'outdated' ? event.ids : []));
    assert.deepEqual(outdated, [request.id]);
    const told = shelf.events.length;
    await shelf.read(request);
    assert.equal((await shelf.papers(['k0']))[0]?.venue, 'Journal One');
    assert.ok(!shelf.events.slice(told).some(({ kind }) => kind === 'outdated'));
  });

  it('leaves out a file that is taken out while it is read anew, whenever that is', async () => {
    const ris = (year: number): string =>
      Array.from({ length: 220 }, (_, i) => `TY  - JOUR\nTI  - On ${i}\nPY  - ${year}\nER  - \n`).join('\n');
    const request = fileRequest('a.ris', ris(2001));
    /** Reads it anew and takes it out at the pause of this number; gives whether there was one. */
    const takenOutAt = async (number: number): Promise<boolean> => {
      let [now, pauses, isArmed] = [0, 0, false];
      const pause = async (): Promise<void> => {
        await new Promise((resolve) => void setImmediate(resolve));
        if (isArmed && ++pauses === number) {
          void shelf.remove([request.id]);
        }
      };
      const shelf = new Shelf(
        { now: () => (now += 20), pause, rest: pause },
        defaultShelfOptions,
        () => undefined,
      );
      await shelf.read(request);
      isArmed = true;
      await shelf.read(fileRequest('a.ris', ris(2002)));
      isArmed = false;
      const ids = (await shelf.sources()).map(({ id }) => id);
      shelf.dispose();
      assert.deepEqual(ids, pauses < number ? [request.id] : [], `pause ${number} of ${pauses}`);
      return pauses >= number;
    };
    for (let number = 1; await takenOutAt(number); number++) {
      assert.ok(number < 200, 'it ends');
    }
  });

  it('shows no fewer papers than before while it reads anew what was stopped', async () => {
    const shelf = new TestShelf();
    const bib = generatedBib(3000);
    const reading = shelf.read(fileRequest('big.bib', bib));
    while (!shelf.events.some((event) => event.kind === 'changed' && event.papers >= 1600)) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
    await shelf.cancelReading();
    await reading;
    const told = shelf.events.length;
    await shelf.read(fileRequest('big.bib', bib));
    const counts = shelf.events
      .slice(told)
      .flatMap((event) => (event.kind === 'changed' ? [event.papers] : []));
    assert.ok(Math.min(...counts) >= 1600, String(counts));
    assert.equal(counts.at(-1), 3000);
  });

  it('can keep a file, and knows it again, that is read anew after a reading that was stopped', async () => {
    const shelf = new TestShelf();
    const request = fileRequest('big.bib', generatedBib(3000));
    const reading = shelf.read(request);
    while (!shelf.events.some((event) => event.kind === 'changed' && event.papers >= 200)) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
    await shelf.cancelReading();
    await reading;
    await shelf.read(fileRequest('big.bib', generatedBib(3000)));
    assert.ok(await shelf.cacheOf(request.id, 'mark'));
    assert.equal(await shelf.isSame(request.id, new TextEncoder().encode(generatedBib(3000))), true);
  });

  it('sorts and learns what it has after a reading that was stopped, and tells the end of it', async () => {
    const shelf = new TestShelf();
    const reading = shelf.read(fileRequest('big.bib', generatedBib(3000)));
    while (!shelf.events.some((event) => event.kind === 'changed')) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
    await shelf.cancelReading();
    await reading;
    for (;;) {
      const { searchable, total } = await shelf.search('memory', 1);
      const last = shelf.events.at(-1);
      if (searchable === total && last?.kind === 'progress' && last.progress === undefined) {
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { groups } = await shelf.page(byTechnique, '', 0, 100);
    assert.ok(!groups.some(({ label }) => label === 'Being sorted…'));
  });

  it('reads the newer text of a file that was none of ours a moment before', async () => {
    const shelf = new TestShelf();
    const older = shelf.read(fileRequest('notes.txt', 'Some words.'));
    const newer = shelf.read(fileRequest('notes.txt', one));
    assert.deepEqual(await older, { kind: 'dropped' });
    assert.equal((await newer).kind, 'read');
    assert.deepEqual(await keys(shelf), ['one']);
  });

  it('keeps the papers of a file that is being written', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one + two));
    const outcome = await shelf.read(fileRequest('a.bib', `${one}@article{tw`));
    assert.equal(outcome.kind === 'read' && outcome.readAgain, true);
    assert.deepEqual(await keys(shelf), ['one', 'two']);
    await shelf.read(fileRequest('a.bib', `${one}@article{tw`, { settled: true }));
    assert.deepEqual(await keys(shelf), ['one']);
  });

  it('takes files out', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one));
    await shelf.read(fileRequest('b.bib', two));
    await shelf.remove(['file:///work/a.bib']);
    assert.deepEqual(await keys(shelf), ['two']);
  });

  it('keeps a paper as it is when another place of its file changes', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one + two));
    await shelf.read(fileRequest('a.bib', `\n\n${one}${two.replace('2002', '2003')}`));
    const [first, second] = await shelf.papers(['one', 'two']);
    assert.equal(first?.sources[0]?.range.start.line, 2);
    assert.equal(second?.year, 2003);
  });
});

describe('Shelf: strings of other files', () => {
  const strings = '@string{jml = {Journal of Made-up Learning}}\n';
  const user = '@article{used, title = {A title}, journal = jml, year = 2020}\n';

  it('are known, and a change of them is told', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('b.bib', user));
    const outdated = (): readonly string[] =>
      shelf.events.flatMap((event) => (event.kind === 'outdated' ? event.ids : []));
    assert.deepEqual(outdated(), []);
    await shelf.read(fileRequest('a.bib', strings));
    assert.deepEqual(outdated(), ['file:///work/b.bib']);
    await shelf.read(fileRequest('b.bib', user));
    const [paper] = await shelf.papers(['used']);
    assert.equal(paper?.venue, 'Journal of Made-up Learning');
    await shelf.remove(['file:///work/a.bib']);
    assert.equal(outdated().length, 2);
  });
});

describe('Shelf: views', () => {
  it('shows the built-in collection until there are others', async () => {
    const shelf = new TestShelf();
    await shelf.setBuiltin(builtin, 'Built-in');
    assert.equal((await shelf.page(byTechnique, '', 0, 10)).total, 55);
    await shelf.read(fileRequest('a.bib', one));
    assert.equal((await shelf.page(byTechnique, '', 0, 10)).total, 1);
    await shelf.configure({ keyPattern: '{author}{yy}', builtin: 'always' });
    assert.equal((await shelf.page(byTechnique, '', 0, 10)).total, 56);
    const { rows } = await shelf.search('frugal optimizer', 1);
    assert.equal(rows[0]?.key, 'zmushko25');
    assert.deepEqual((await shelf.builtinPapers()).length, 55);
  });

  it('hands long lists out page by page', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', generatedBib(30)));
    const [group] = (await shelf.page(bySource, '', 0, 10)).groups;
    assert.deepEqual(group, { id: 'source:file:///work/a.bib', label: 'a.bib', count: 30 });
    const first = await shelf.page(bySource, group.id, 0, 20);
    assert.deepEqual([first.papers.length, first.more], [20, 10]);
    const second = await shelf.page(bySource, group.id, 20, 20);
    assert.deepEqual([second.papers.length, second.more], [10, 0]);
    assert.deepEqual((await shelf.papersInGroups(bySource, [group.id])).length, 30);
  });

  it('waits with the papers of a group until all of a file is read', async () => {
    const shelf = new TestShelf();
    const reading = shelf.read(fileRequest('a.bib', generatedBib(2000)));
    const wasShown = async (): Promise<boolean> => (await shelf.page(bySource, '', 0, 10)).groups.length > 0;
    while (!(await wasShown())) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
    const [group] = (await shelf.page(bySource, '', 0, 10)).groups;
    assert.ok(group && group.count < 2000, `${group?.count}`);
    assert.equal((await shelf.papersInGroups(bySource, [group.id])).length, 2000);
    await reading;
  });

  it('filters once more when the search has learnt what it did not know', async () => {
    const shelf = new TestShelf();
    const rare = '@article{rare, title = {On a thing}, abstract = {Giraffes.}, year = 2001}\n';
    await shelf.read(fileRequest('a.bib', generatedBib(400) + rare));
    const view = { ...bySource, filter: 'giraffes' };
    assert.equal((await shelf.page(view, '', 0, 10)).shown, 0);
    const before = shelf.events.length;
    await indexOf(shelf);
    assert.ok(shelf.events.slice(before).some(({ kind }) => kind === 'changed'));
    assert.equal((await shelf.page(view, '', 0, 10)).shown, 1);
  });

  it('filters, and says what matched', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one + two));
    const view = { ...bySource, filter: 'things bob' };
    const page = await shelf.page(view, '', 0, 10);
    assert.deepEqual([page.shown, page.total], [1, 2]);
    const [row] = (await shelf.page(view, page.groups[0]!.id, 0, 10)).papers;
    assert.deepEqual(row?.matches.find(({ field }) => field === 'title')?.ranges, [[7, 13]]);
  });

  it('filters by every word where some paper has them all', async () => {
    const shelf = new TestShelf();
    const titles = ['Cholera in Lyon', 'Guilds of Lyon', 'Cholera and fear', 'Owls'];
    await shelf.read(
      fileRequest('a.bib', titles.map((title, i) => `@misc{k${i}, title = {${title}}}\n`).join('')),
    );
    await indexOf(shelf);
    const shown = async (filter: string): Promise<number> =>
      (await shelf.page({ ...bySource, filter }, '', 0, 10)).shown;
    assert.deepEqual(
      [await shown('lyon cholera'), await shown('lyon'), await shown('lyon zebra')],
      [1, 2, 2],
    );
  });

  it('shows many papers at once, and those whose techniques are worked out later as such', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', generatedBib(1500)));
    const labels = async (): Promise<readonly string[]> =>
      (await shelf.page(byTechnique, '', 0, 100)).groups.map(({ label }) => label);
    assert.ok((await labels()).includes('Being sorted…'));
    while (!shelf.events.some((event) => event.kind === 'progress' && event.progress === undefined)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    while ((await labels()).includes('Being sorted…')) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.ok((await labels()).length > 2);
  });
});

describe('Shelf: problems', () => {
  it('are told once, and again when they change', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one));
    await shelf.read(fileRequest('b.bib', two.replace('two,', 'one,')));
    const told = async (): Promise<readonly (readonly [string, number])[]> =>
      (await shelf.changedProblems()).map(({ id, problems }) => [id.slice(-5), problems.length]);
    assert.deepEqual(await told(), [
      ['a.bib', 0],
      ['b.bib', 1],
    ]);
    assert.deepEqual(await told(), []);
    await shelf.read(fileRequest('b.bib', two));
    assert.deepEqual(await told(), [['b.bib', 0]]);
    await shelf.remove(['file:///work/a.bib']);
    assert.deepEqual(await told(), [['a.bib', 0]]);
  });

  it('are told only in part where there are too many, errors first', async () => {
    const shelf = new TestShelf();
    const odd = '@misc{x, title = {A}, title = {B}}\n'.repeat(700);
    await shelf.read(fileRequest('a.bib', `${odd}@article{open, title = {`));
    const [list] = await shelf.changedProblems();
    assert.equal(list?.problems.length, 901);
    assert.equal(list.problems[0]?.severity, 'error');
    assert.match(list.problems.at(-1)?.message ?? '', /^This file has \d+ more problems/);
  });
});

describe('a search for a document with bibliographies', () => {
  it('marks their papers, which come first without a query', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one));
    await shelf.read(fileRequest('b.bib', two));
    const [older] = await shelf.papers(['one', 'two']);
    const bibliographies = [older?.sources[0]?.source ?? ''];
    const all = await shelf.search('', 10, { bibliographies });
    assert.deepEqual(
      all.rows.map(({ key, isInBibliography }) => [key, isInBibliography]),
      [
        ['one', true],
        ['two', undefined],
      ],
    );
    const limited = await shelf.search('', 1, { bibliographies });
    assert.deepEqual(
      limited.rows.map(({ key }) => key),
      ['one'],
    );
    assert.equal((await shelf.search('', 10)).rows[0]?.key, 'two');
  });

  it('works out what matched only where that is shown', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one));
    const fields = async (withoutMatches?: boolean): Promise<readonly string[]> =>
      (await shelf.search('thing', 10, { withoutMatches })).rows.flatMap(({ matches }) =>
        matches.map(({ field }) => field),
      );
    assert.deepEqual([await fields(true), await fields()], [[], ['title']]);
  });
});

describe('papersIn', () => {
  it('gives the paper that a source itself has under a key, whatever others have there', async () => {
    const shelf = new TestShelf();
    const [a, b] = [fileRequest('a.bib', one), fileRequest('b.bib', two.replace('{two', '{one'))];
    await shelf.read(a);
    await shelf.read(b);
    const titles = async (sources: readonly string[], ...keys: readonly string[]) =>
      (await shelf.papersIn(sources, keys)).map((paper) => paper?.title);
    assert.deepEqual(await titles([a.id], 'one', 'two'), ['On one thing', undefined]);
    assert.deepEqual(await titles([b.id], 'one'), ['On two things']);
    assert.deepEqual(await titles([b.id, a.id], 'one'), ['On two things']);
    assert.deepEqual(await titles([], 'one', '__proto__'), [undefined, undefined]);
  });

  it('does not know a key that only another source has for the same paper, and knows aliases', async () => {
    const shelf = new TestShelf();
    const [a, b] = [
      fileRequest('a.bib', one),
      fileRequest('b.bib', one.replace('{one,', '{other, ids = {old},')),
    ];
    await shelf.read(a);
    await shelf.read(b);
    const found = await shelf.papersIn([b.id], ['one', 'other', 'old']);
    assert.deepEqual(
      found.map((paper) => paper?.title),
      [undefined, 'On one thing', 'On one thing'],
    );
  });
});

describe('adding to a bibliography', () => {
  it('begins with the key that the bibliography has for a paper', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one));
    await shelf.read(fileRequest('b.bib', `% x\n${one.replace('{one', '{other')}`));
    const [paper] = await shelf.papers(['one']);
    const [a, b] = (paper?.sources ?? []).map(({ source }) => source);
    assert.equal(await shelf.keyIn(paper?.id ?? '', a ?? ''), 'one');
    assert.equal(await shelf.keyIn(paper?.id ?? '', b ?? ''), 'other');
    assert.equal(await shelf.keyIn('nobody', a ?? ''), undefined);
  });

  it('is planned where the papers are read', async () => {
    const shelf = new TestShelf();
    await shelf.read(fileRequest('a.bib', one));
    const [paper] = await shelf.papers(['one']);
    assert.ok(paper);
    const request = { name: 'b.bib', encoding: 'utf-8', isGuessed: false, papers: [paper] } as const;
    const rest = { facts: 'usual', keyPattern: '{author}', force: false } as const;
    const added = await shelf.addPapers({ ...request, ...rest, text: '@book{x,\n title = {X}\n}\n' });
    assert.match(added.kind === 'added' ? added.edit.newText : '', /^\n@\w+\{one,\n author = /);
    const open = await shelf.addPapers({ ...request, ...rest, text: `${one}\n@article{x,\n title = {` });
    assert.equal(open.kind, 'nothing');
  });
});
