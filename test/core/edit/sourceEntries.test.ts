import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/base/text';
import { findSourceEntries } from '../../../src/core/edit/sourceEntries';
import type { Paper } from '../../../src/core/model/paper';
import { makePaper } from '../../support/papers';

const text = '% mine\r\n@book{a,\r\n  x = {1}\r\n}\r\n@book{b, x = {2}}\n';

function paperAt(key: string, entry: string, source = 'refs.bib'): Paper {
  const start = text.indexOf(entry);
  const range = new LineIndex(text).rangeOf({ start, end: start + entry.length });
  return { ...makePaper({ id: key, key, title: key }), sources: [{ source, range }] };
}

describe('the entries of papers in the files they are from', () => {
  const first = '@book{a,\r\n  x = {1}\r\n}';
  const papers = [paperAt('a', first), paperAt('b', '@book{b, x = {2}}'), paperAt('c', first, 'c.json')];

  it('are read from each .bib file once', async () => {
    const asked: string[] = [];
    const found = await findSourceEntries(papers, (source) => {
      asked.push(source);
      return Promise.resolve(text);
    });
    assert.deepEqual(
      [...found],
      [
        ['a', first],
        ['b', '@book{b, x = {2}}'],
      ],
    );
    assert.deepEqual(asked, ['refs.bib']);
  });

  it('are none where the file has changed or cannot be read', async () => {
    assert.equal((await findSourceEntries(papers, () => Promise.resolve(`@book{z}\n${text}`))).size, 0);
    assert.equal((await findSourceEntries(papers, () => Promise.resolve(undefined))).size, 0);
  });
});
