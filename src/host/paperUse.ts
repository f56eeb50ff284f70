import type * as vscode from 'vscode';
import { findCitationLanguage } from '../core/model/citationLanguage';
import { findCitations } from '../core/scan/citations';
import type { SearchUse } from '../core/shelf/protocol';
import type { LastEditor } from './lastEditor';

const stateKey = 'papershelf.recentPapers';
/** So many papers are remembered. */
const mostRecent = 200;

/** Knows which papers are in use: cited in the document at hand, or cited, copied or summarised lately. */
export class PaperUse {
  readonly #state: vscode.Memento;
  readonly #lastEditor: LastEditor;
  #scanned:
    | { readonly document: vscode.TextDocument; readonly version: number; readonly keys: readonly string[] }
    | undefined;

  constructor(state: vscode.Memento, lastEditor: LastEditor) {
    this.#state = state;
    this.#lastEditor = lastEditor;
  }

  /** Remembers that these papers were used just now. */
  async note(ids: readonly string[]): Promise<void> {
    const recent = [...new Set([...ids, ...this.#recent])].slice(0, mostRecent);
    await this.#state.update(stateKey, recent);
  }

  /** What a search is to know. */
  get current(): SearchUse {
    return { recent: this.#recent, cited: this.cited };
  }

  /** The citation keys in the document at hand; `undefined` where none is open that can have any. */
  get cited(): readonly string[] | undefined {
    const document = this.#lastEditor.find()?.document;
    const language = document && findCitationLanguage(document.languageId);
    if (!language) {
      return undefined;
    }
    if (this.#scanned?.document !== document || this.#scanned.version !== document.version) {
      const cites = findCitations(document.getText(), language).flatMap((group) => group.cites);
      const keys = [...new Set(cites.map(({ key }) => key))];
      this.#scanned = { document, version: document.version, keys };
    }
    return this.#scanned.keys;
  }

  get #recent(): readonly string[] {
    const stored = this.#state.get<unknown>(stateKey);
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  }
}
