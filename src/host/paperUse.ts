import type * as vscode from 'vscode';
import { findCitationLanguage } from '../core/model/citationLanguage';
import { findCitations } from '../core/scan/citations';
import type { CitingMacros } from '../core/scan/latexMacros';
import type { SearchUse } from '../core/shelf/protocol';
import type { DocumentMacros } from './citingMacros';
import type { LastEditor } from './lastEditor';

const stateKey = 'papershelf.recentPapers';
/** So many papers are remembered. */
const mostRecent = 200;

/** The keys of a document as it was. */
interface Scanned {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly macros: CitingMacros | undefined;
  readonly keys: readonly string[];
}

/** Knows which papers are in use: cited in the document at hand, or cited, copied or summarised lately. */
export class PaperUse {
  readonly #state: vscode.Memento;
  readonly #lastEditor: LastEditor;
  readonly #macros: DocumentMacros;
  #scanned: Scanned | undefined;

  constructor(state: vscode.Memento, lastEditor: LastEditor, macros: DocumentMacros) {
    this.#state = state;
    this.#lastEditor = lastEditor;
    this.#macros = macros;
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
    const { version } = document;
    const macros = this.#macros.known(document);
    const last = this.#scanned;
    if (last?.document === document && last.version === version && last.macros === macros) {
      return last.keys;
    }
    const groups = findCitations(document.getText(), language, undefined, macros);
    const keys = [...new Set(groups.flatMap(({ cites }) => cites.map(({ key }) => key)))];
    this.#scanned = { document, version, macros, keys };
    return keys;
  }

  get #recent(): readonly string[] {
    const stored = this.#state.get<unknown>(stateKey);
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  }
}
