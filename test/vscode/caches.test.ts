import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CacheStore } from '../../src/host/cacheStore';
import { LibraryService } from '../../src/host/libraryService';
import { Settings, settingKeys } from '../../src/host/settings';
import type { SourceStatus } from '../../src/host/sourceStates';
import { startHere } from '../../src/worker/startHere';
import { deleteFiles, folder, writeFile } from './support/documents';

const storage = (): vscode.Uri => vscode.Uri.joinPath(folder(), '.caches-of-tests');

async function filesIn(uri: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name);
  } catch {
    return [];
  }
}

async function waitFor(what: string, probe: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await probe()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** As many entries as are worth a cache. */
function manyEntries(word: string): string {
  return Array.from({ length: 2001 }, (_, i) => `@book{kept${i}, title = {${word} ${i}}}`).join('\n');
}

describe('Caches', function () {
  this.timeout(120_000);
  const log = vscode.window.createOutputChannel('Papershelf tests', { log: true });

  after(async () => {
    await deleteFiles('kept.bib');
    await vscode.workspace.fs.delete(storage(), { recursive: true });
    log.dispose();
  });

  it('bytes are found with the name and mark they were kept with, until others take their place', async () => {
    const store = new CacheStore(storage(), log);
    assert.equal(await store.find('a', '1'), undefined);
    await store.put('a', '1', new Uint8Array([1]));
    await store.put('b', '1', new Uint8Array([2]));
    await store.put('a', '2', new Uint8Array([3]));
    const again = new CacheStore(storage(), log);
    const found = await Promise.all([again.find('a', '1'), again.find('a', '2'), again.find('b', '1')]);
    assert.deepEqual(
      found.map((bytes) => bytes && [...bytes]),
      [undefined, [3], [2]],
    );
  });

  it('what nobody wants and older versions are deleted', async () => {
    const old = vscode.Uri.joinPath(storage(), 'cache-v0', 'x');
    await vscode.workspace.fs.writeFile(old, new Uint8Array([1]));
    const store = new CacheStore(storage(), log);
    await store.put('a', '2', new Uint8Array([3]));
    await store.tidy(['b']);
    assert.deepEqual(await filesIn(storage()), ['cache-v1']);
    assert.equal((await filesIn(vscode.Uri.joinPath(storage(), 'cache-v1'))).length, 1);
    assert.equal(await store.find('a', '2'), undefined);
    await store.tidy([]);
  });

  it('a second start takes a large file out of the cache, and reads it where it has changed', async () => {
    const extension = vscode.extensions.getExtension('papershelf.papershelf');
    assert.ok(extension);
    const uri = await writeFile('kept.bib', manyEntries('First'));
    const context = { extensionUri: extension.extensionUri, extension, storageUri: storage() };
    const start = async (): Promise<{ readonly status: SourceStatus | undefined; end(): void }> => {
      const settings = new Settings(settingKeys);
      const service = new LibraryService(
        context as unknown as vscode.ExtensionContext,
        { settings, log },
        {
          startThread: () => {
            throw new Error('no threads in tests');
          },
          startHere,
        },
      );
      await service.start();
      const end = (): void => {
        service.dispose();
        settings.dispose();
      };
      return { status: service.states.find(uri)?.status, end };
    };
    const cached = (status: SourceStatus | undefined): unknown =>
      status?.kind === 'read' && [status.info.papers, status.info.cached];
    const first = await start();
    assert.deepEqual(cached(first.status), [2001, false]);
    const kept = vscode.Uri.joinPath(storage(), 'cache-v1');
    await waitFor('source and index', async () => {
      const names = await filesIn(kept);
      return names.length === 2 && !names.some((name) => name.endsWith('.new'));
    });
    first.end();
    const second = await start();
    assert.deepEqual(cached(second.status), [2001, true]);
    second.end();
    await writeFile('kept.bib', manyEntries('Second one'));
    const third = await start();
    assert.deepEqual(cached(third.status), [2001, false]);
    third.end();
  });
});
