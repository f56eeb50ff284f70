import assert from 'node:assert/strict';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { techniquesOf } from '../../../src/core/technique/classify';
import { groupPapers } from '../../../src/core/technique/group';
import type { Group, GroupBy } from '../../../src/core/technique/group';
import { GroupTable } from '../../../src/core/technique/groupTable';
import type { Paper } from '../../../src/core/model/paper';
import { builtinPapers } from '../../support/builtinPapers';
import { makePaper } from '../../support/papers';

function group(name: string, keys: string, children: readonly Group[] = []): Group {
  const papers = keys === '' ? [] : keys.split(' ').map((key) => paperOf(key));
  return { id: name, label: name, count: NaN, children, papers };
}

const papers = new Map<string, ReturnType<typeof makePaper>>();
function paperOf(key: string): ReturnType<typeof makePaper> {
  const paper = papers.get(key) ?? makePaper({ key });
  papers.set(key, paper);
  return paper;
}

function drawn(groups: readonly Group[]): string {
  return groups
    .map(({ label, count, papers: own, children }) =>
      [label, count, ...own.map(({ key }) => key), children.length > 0 ? `(${drawn(children)})` : '']
        .filter((part) => part !== '')
        .join(' '),
    )
    .join(', ');
}

/** What a table leaves of groups; papers are numbered as they stand in `all`. */
function leave(groups: readonly Group[], left: readonly Paper[], all: readonly Paper[]): readonly Group[] {
  const numbers = new Map(all.map((paper, number) => [paper, number]));
  const table = new GroupTable(groups, { size: all.length, numberOf: (paper) => numbers.get(paper) });
  const isLeft = Uint8Array.from(all, (paper) => (left.includes(paper) ? 1 : 0));
  return table.left(isLeft).map(plain);
}

function plain({ id, label, count, children, papers: own }: Group): Group {
  return { id, label, count, children: children.map(plain), papers: own };
}

describe('filtered groups', () => {
  const groups = [
    group('area', '', [group('one', 'a b c'), group('two', 'c d'), group('three', 'e')]),
    group('rest', 'f g', [group('within', 'g h')]),
  ];
  const left = (...keys: readonly string[]): string =>
    drawn(leave(groups, keys.map(paperOf), [...papers.values()]));

  it('keep the order, and count a paper of several groups once', () => {
    assert.equal(left('h', 'g', 'c', 'b'), 'area 2 (one 2 b c, two 1 c), rest 2 g (within 2 g h)');
    assert.equal(left('f'), 'rest 1 f');
    assert.equal(left('c'), 'area 1 (one 1 c, two 1 c)');
  });

  it('are none where nothing is left', () => {
    assert.equal(left('unknown'), '');
  });

  it('never have a paper that has no number', () => {
    const known = [...papers.values()].filter(({ key }) => key !== 'b');
    assert.equal(drawn(leave(groups, known, known)), drawn(leave(groups, [...papers.values()], known)));
  });

  for (const by of [
    'technique',
    'year',
    'author',
    'venue',
    'type',
    'source',
  ] as const satisfies readonly GroupBy[]) {
    it(`by ${by} are those of the papers that are left`, () => {
      const all = builtinPapers();
      const options = {
        by,
        sort: 'year',
        techniquesOf: (paper: (typeof all)[number]) => techniquesOf(paper, builtinTaxonomy),
        sourceLabel: (source: string) => source,
        taxonomy: builtinTaxonomy,
        topics: [],
      } as const;
      const some = all.filter((_, i) => i % 3 === 0);
      assert.deepEqual(leave(groupPapers(all, options), some, all), groupPapers(some, options));
    });
  }
});
