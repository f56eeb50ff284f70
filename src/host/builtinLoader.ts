import * as vscode from 'vscode';
import { DisposableStore } from '../core/base/disposable';
import type { Disposable } from '../core/base/disposable';
import { builtinSourceId } from '../core/model/source';
import { builtinUri } from './builtinDocument';
import type { ShelfHost } from './shelfHost';
import { sourceLabel } from './sourceLabels';

/**
 * Gives the shelf the built-in collection, once for each thread: it never changes, and a shelf that has it need not
 * sort and learn its papers anew.
 */
export class BuiltinLoader implements Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #shelf: ShelfHost;
  readonly #store = new DisposableStore();
  #isLoaded = false;

  constructor(extensionUri: vscode.Uri, shelf: ShelfHost) {
    this.#extensionUri = extensionUri;
    this.#shelf = shelf;
    for (const stopped of [shelf.onDidRestart, shelf.onDidGiveUp]) {
      this.#store.add(
        stopped(() => {
          this.#isLoaded = false;
        }),
      );
    }
  }

  async load(): Promise<void> {
    if (!this.#isLoaded) {
      const bytes = await vscode.workspace.fs.readFile(builtinUri(this.#extensionUri));
      await this.#shelf.ask('setBuiltin', [new TextDecoder().decode(bytes), sourceLabel(builtinSourceId)]);
      this.#isLoaded = true;
    }
  }

  dispose(): void {
    this.#store.dispose();
  }
}
