import * as vscode from 'vscode';
import { CslJsonImporter } from '../core/import/cslJson/cslJson';
import { Library } from '../core/model/library';
import type { SourceContent } from '../core/model/library';
import type { Paper } from '../core/model/paper';
import { builtinSourceId } from '../core/model/source';
import type { SettingTypes } from './ids';

/** Where the built-in collection's data stand in the extension. */
export function builtinUri(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media', 'collection.json');
}

/** The 55 papers that come with Papershelf: a file of ours that goes through the same reader as a user's. */
export class BuiltinCollection {
  readonly #extensionUri: vscode.Uri;
  #shown: SourceContent | undefined;
  #hidden: SourceContent | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
  }

  async load(): Promise<void> {
    const bytes = await vscode.workspace.fs.readFile(builtinUri(this.#extensionUri));
    const result = new CslJsonImporter().read(new TextDecoder().decode(bytes));
    this.#shown = { id: builtinSourceId, format: 'csl-json', ...result };
    this.#hidden = { ...this.#shown, background: true };
  }

  /** All its papers, whether or not they are shown now. */
  papers(): readonly Paper[] {
    const library = new Library();
    library.update({ put: this.#shown ? [this.#shown] : [] });
    const { papers } = library;
    library.dispose();
    return papers;
  }

  /**
   * What of it stands in a library with these papers. By `auto` it steps into the background as soon as there is a
   * paper that it does not have: until then (one of its papers copied into a .bib, say) all of it stays.
   */
  contentBeside(
    papers: readonly Paper[],
    setting: SettingTypes['builtinCollection'],
  ): SourceContent | undefined {
    if (setting === 'never') {
      return undefined;
    }
    return setting === 'auto' && papers.some(isNotBuiltin) ? this.#hidden : this.#shown;
  }
}

function isNotBuiltin(paper: Paper): boolean {
  return !paper.sources.some((at) => at.source === builtinSourceId);
}
