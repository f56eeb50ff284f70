import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { FormatterClient } from '../src/core/cite/formatterClient';
import { unreadBibtexReader } from '../src/core/import/bibtex/bibtexUnread';
import { takeOver } from '../src/core/model/handedRecords';
import { ShelfClient } from '../src/core/shelf/connection';
import { startNodeThread } from '../src/worker/startNode';
import { builtinPapers } from './support/builtinPapers';
import { fileRequest } from './support/shelf';
import { makeStyleSource } from './support/styleSource';
import type { Thread } from '../src/core/base/line';
import type { AheadAnswer, OtherThread } from '../src/core/shelf/readingAhead';

/** What may be read when the extension starts, in bytes: each kilobyte is compiled before anything is shown. */
const mostAtStart = 400_000;

describe('bundles', () => {
  let folder = '';

  before(function () {
    this.timeout(120_000);
    folder = mkdtempSync(join(tmpdir(), 'papershelf-bundles-'));
    execFileSync(process.execPath, ['esbuild.js', '--production', '--outdir', folder], {
      cwd: resolve(__dirname, '..'),
    });
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('have little to read at start: readers and writers of whole files stand in the thread’s', () => {
    const { size } = statSync(join(folder, 'extension.js'));
    assert.ok(size < mostAtStart, `extension.js has ${size} bytes`);
  });

  it('have readers of other formats than BibTeX in a file that is read when one is asked', async () => {
    const load = createRequire(__filename);
    const { startHere } = load(join(folder, 'worker.js')) as { startHere: () => Thread };
    const client = new ShelfClient(startHere().line, () => undefined);
    const isLoaded = (): boolean => join(folder, 'importers.js') in load.cache;
    await client.ask('read', [fileRequest('a.bib', '@book{a, title = {A}}')]);
    assert.equal(isLoaded(), false);
    await client.ask('read', [fileRequest('b.ris', 'TY  - BOOK\nTI  - B\nER  - \n')]);
    assert.equal(isLoaded(), true);
    const papers = (await client.ask('sources', [])).map(({ format, papers }) => [format, papers]);
    assert.deepEqual(papers, [
      ['bibtex', 1],
      ['ris', 1],
    ]);
  });

  it('have a thread that formats references', async () => {
    const thread = startNodeThread(join(folder, 'formatter.js'));
    const client = new FormatterClient(thread.line, await makeStyleSource());
    try {
      const papers = builtinPapers().slice(0, 1);
      const [reference] = await client.bibliography(papers, { style: 'apa', as: 'text' });
      assert.match(reference ?? '', /^\p{Lu}.+\(\d{4}/u);
    } finally {
      thread.dispose();
    }
  });

  it('have half of a large file read by another thread, whose bundle is small', async () => {
    assert.ok(statSync(join(folder, 'ahead.js')).size < statSync(join(folder, 'worker.js')).size / 4);
    const { otherThread } = createRequire(__filename)(join(folder, 'worker.js')) as {
      otherThread: OtherThread;
    };
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const [head, half] = [
      '@string{p = {A Press}}\n@book{a, title = {A}}\n',
      '@book{b, title = {B}, publisher = p}\n',
    ];
    const request = { head: encode(head), bytes: encode(half), strings: new Map<string, string>() };
    const answers: (AheadAnswer | undefined)[] = [];
    await new Promise<void>((resolve) => {
      const work = otherThread.start(request, (answer) => {
        answers.push(answer);
        if (answer?.kind !== 'begun') {
          work.dispose();
          resolve();
        }
      });
    });
    const [begun, read] = answers;
    assert.deepEqual(begun, { kind: 'begun', length: half.length });
    assert.ok(read?.kind === 'read');
    const [record, ...others] = takeOver(read.records, unreadBibtexReader, -read.headLines);
    assert.deepEqual(others, []);
    assert.deepEqual([record?.key, record?.range.start.line], ['b', 0]);
    assert.equal(record?.item.publisher, 'A Press');
  });
});
