import assert from 'node:assert/strict';
import { serveShelf, ShelfClient } from '../../../src/core/shelf/connection';
import type { ShelfEvent } from '../../../src/core/shelf/protocol';
import { makeLine } from '../../support/line';
import { fileRequest, TestShelf } from '../../support/shelf';

function connect(): { readonly client: ShelfClient; readonly events: ShelfEvent[] } {
  const [here, there] = makeLine();
  const events: ShelfEvent[] = [];
  serveShelf(there, (tell) => {
    const shelf = new TestShelf();
    shelf.events.push = (event) => {
      tell(event);
      return 0;
    };
    return shelf;
  });
  return { client: new ShelfClient(here, (event) => void events.push(event)), events };
}

describe('a shelf in another thread', () => {
  it('answers with copies of all it knows', async () => {
    const { client, events } = connect();
    const text =
      '@article{one, title = {On {One}}, author = {de la Ann, O.}, abstract = {Said.}, year = 2001}';
    const outcome = await client.ask('read', [fileRequest('a.bib', text)]);
    assert.equal(outcome.kind, 'read');
    const [paper, missing] = await client.ask('papers', [['one', 'other']]);
    assert.equal(missing, undefined);
    assert.deepEqual([paper?.abstract, paper?.item.type, paper?.year], ['Said.', 'article-journal', 2001]);
    assert.deepEqual(paper?.sources, [
      {
        source: 'file:///work/a.bib',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: text.length } },
      },
    ]);
    assert.ok(events.some((event) => event.kind === 'changed'));
  });

  it('says what went wrong there', async () => {
    const [here, there] = makeLine();
    serveShelf(there, () => {
      const shelf = new TestShelf();
      shelf.sources = () => Promise.reject(new Error('no shelf'));
      return shelf;
    });
    const client = new ShelfClient(here, () => undefined);
    await assert.rejects(client.ask('sources', []), /no shelf/);
  });

  it('answers nobody once it is gone', async () => {
    const { client } = connect();
    const asked = client.ask('search', ['one', 1]);
    client.dispose();
    await assert.rejects(asked, /has stopped/);
    await assert.rejects(client.ask('sources', []), /has stopped/);
  });
});
