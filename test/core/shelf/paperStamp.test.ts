import assert from 'node:assert/strict';
import { Library } from '../../../src/core/model/library';
import type { Paper } from '../../../src/core/model/paper';
import { PackedRecords } from '../../../src/core/model/packedRecords';
import type { CslItem } from '../../../src/core/model/cslItem';
import { stampOf } from '../../../src/core/shelf/paperStamp';

const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };

/** The paper of one work that stands in so many sources, with these keys. */
function paperOf(
  records: readonly { readonly key?: string; readonly item: CslItem }[],
  keyPattern?: string,
): Paper {
  const library = new Library(keyPattern);
  const put = records.map(({ key, item }, i) => {
    const packed = new PackedRecords();
    packed.add({ key, item, extras: {}, range });
    return { id: `file:///${i}.bib`, format: 'bibtex', records: packed.records, problems: [] } as const;
  });
  library.update({ put });
  const [paper, ...others] = library.papers;
  assert.ok(paper && others.length === 0);
  return paper;
}

const item: CslItem = { type: 'book', title: 'On one thing', author: [{ family: 'One', given: 'Ann' }] };

describe('stampOf', () => {
  it('is the same for papers that say the same', () => {
    assert.equal(stampOf(paperOf([{ key: 'a', item }])), stampOf(paperOf([{ key: 'a', item: { ...item } }])));
  });

  it('changes with the key, and with all that the record says', () => {
    const stamps = [
      stampOf(paperOf([{ key: 'a', item }])),
      stampOf(paperOf([{ key: 'b', item }])),
      stampOf(paperOf([{ key: 'a', item: { ...item, abstract: 'More.' } }])),
      stampOf(paperOf([{ item }])),
    ];
    assert.equal(new Set(stamps).size, 4);
  });

  it('changes with a key of our own making', () => {
    const [a, b] = ['{author}', 'x{author}'].map((pattern) => paperOf([{ item }], pattern));
    assert.ok(a && b && a.key !== b.key);
    assert.notEqual(stampOf(a), stampOf(b));
  });

  it('takes in every record of the paper, in their order', () => {
    const more = { ...item, abstract: 'More.' };
    const stamps = [
      stampOf(paperOf([{ key: 'a', item }])),
      stampOf(
        paperOf([
          { key: 'a', item },
          { key: 'a', item: more },
        ]),
      ),
      stampOf(
        paperOf([
          { key: 'a', item: more },
          { key: 'a', item },
        ]),
      ),
    ];
    assert.equal(new Set(stamps).size, 3);
  });
});
