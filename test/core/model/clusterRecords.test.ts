import assert from 'node:assert/strict';
import type { CslItem } from '../../../src/core/model/cslItem';
import { clusterRecords, PlacedRecord, recordsOf } from '../../../src/core/model/clusterRecords';
import { isSameWork } from '../../../src/core/model/samePaper';
import { Dice } from '../../support/dice';
import { record } from '../../support/records';

/** Each record with the first cluster that has one of the same work, and no other of its file that has a key too. */
function clusterOneByOne(records: readonly PlacedRecord[]): readonly (readonly PlacedRecord[])[] {
  const clusters: PlacedRecord[][] = [];
  for (const placed of records) {
    const cluster = clusters.find((members) => {
      const rival = members.find(({ source }) => source === placed.source);
      const mayJoin = rival?.record.key === undefined || placed.record.key === undefined;
      return mayJoin && members.some(({ identity }) => isSameWork(identity, placed.identity));
    });
    if (cluster) {
      cluster.push(placed);
    } else {
      clusters.push([placed]);
    }
  }
  return clusters;
}

function placed(source: string, title: string, key?: string): PlacedRecord {
  return new PlacedRecord(source, record({ ...(key === undefined ? {} : { key }), title }));
}

describe('clusterRecords', () => {
  it('keeps records of one file with keys apart, though their titles are the same', () => {
    const two = [placed('a', 'Same', 'one'), placed('a', 'Same', 'two')];
    assert.deepEqual(clusterRecords(two), two);
  });

  it('joins records of one file of which one has no key', () => {
    const two = [placed('a', 'Same', 'one'), placed('a', 'Same')];
    assert.deepEqual(clusterRecords(two), [two]);
  });

  it('joins the records of other files with those of the largest one', () => {
    const all = [
      placed('a', 'Alone', 'one'),
      placed('b', 'Shared'),
      placed('a', 'Shared', 'two'),
      placed('a', 'Shared', 'three'),
      placed('c', 'Alone'),
    ];
    const [one, shared, two, three, other] = all;
    assert.deepEqual(clusterRecords(all), [[one, other], [shared, two], three]);
  });

  describe('with records that say little', () => {
    const said = (source: string, year?: number, item?: Partial<CslItem>, arxiv?: string): PlacedRecord =>
      new PlacedRecord(
        source,
        record({
          key: source,
          title: 'Opening words',
          ...(year === undefined ? {} : { year }),
          ...(item ? { item } : {}),
          ...(arxiv === undefined ? {} : { extras: { arxiv } }),
        }),
      );
    const together = (...records: readonly PlacedRecord[]): readonly string[] =>
      clusterRecords(records).map((work) =>
        recordsOf(work)
          .map(({ key }) => key)
          .join(''),
      );

    it('keeps columns and editions apart, in whatever order they come', () => {
      const a = said('a', 1993, { volume: '14', page: '371' });
      const b = said('b', 1994, { volume: '15', page: '5' });
      const c = said('c');
      assert.deepEqual(together(a, b, c), ['ac', 'b']);
      assert.deepEqual(together(c, a, b), ['ca', 'b']);
      assert.deepEqual(together(a, c, b), ['ac', 'b']);
      const [first, second, third] = [said('x', 2000), said('y', 2005), said('z', 2010)];
      assert.deepEqual(together(first, second, third), ['xy', 'z']);
      assert.deepEqual(together(first, third, second), ['xy', 'z']);
      const dois = ['10.1000/a', '10.1000/b'].map((DOI, i) => said(`${i}`, 2000, { DOI }));
      assert.deepEqual(together(c, ...dois), ['c0', '1']);
    });

    it('joins them where an id does, whatever the others say', () => {
      const journal = said('j', 2020, { DOI: '10.1000/a' });
      const preprint = said('p', 2019, {}, '1910.10683');
      const talk = said('t', 2019, { DOI: '10.1000/b' }, '1910.10683');
      assert.deepEqual(together(journal, preprint, talk), ['jpt']);
    });

    it('joins ten thousand of them', () => {
      const many = Array.from({ length: 10_000 }, (_, i) => said(`s${i % 7}`, 2000 + (i % 3)));
      const keyless = many.map(({ source, record: { item, extras, range } }) => {
        return new PlacedRecord(source, { item, extras, range, key: undefined });
      });
      assert.equal(clusterRecords(keyless).length, 1);
    });
  });

  it('finds what comparing each with each finds, whatever the files', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const dice = new Dice(seed);
      const keyless = dice.next(3);
      const records = Array.from({ length: 60 }, (_, i) => {
        const source = dice.pick(['large', 'large', 'large', 'small', 'other']);
        const isKeyed = keyless === 0 || (keyless === 1 && source === 'large') || dice.next(4) > 0;
        // One title each, so that the first cluster of a point is the first of all.
        return placed(source, `Title ${dice.next(25)}`, isKeyed ? `key${i}` : undefined);
      });
      assert.deepEqual(clusterRecords(records).map(recordsOf), clusterOneByOne(records), `seed ${seed}`);
    }
  });
});
