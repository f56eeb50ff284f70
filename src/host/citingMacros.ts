import * as vscode from 'vscode';
import type { Disposable } from '../core/base/disposable';
import { Kept } from '../core/base/kept';
import { documentKindOf } from '../core/document/documentKind';
import { findCitingMacros } from '../core/scan/latexMacros';
import type { CitingMacros } from '../core/scan/latexMacros';
import { textsOf } from './documentBibliographies';

/** The commands that cite which any file of a LaTeX document makes; `undefined` in other languages. */
export async function citingMacrosOf(document: vscode.TextDocument): Promise<CitingMacros | undefined> {
  return documentKindOf(document.uri.path, document.languageId) === 'latex'
    ? findCitingMacros(await textsOf(document))
    : undefined;
}

/** Knows {@link citingMacrosOf} a document for a while, as a whole project is read for it: for what follows typing. */
export class DocumentMacros implements Disposable {
  readonly #kept = new Kept(citingMacrosOf, Date.now);
  readonly #saves = vscode.workspace.onDidSaveTextDocument(() => this.#kept.forget());
  #known: { readonly document: vscode.TextDocument; readonly macros: CitingMacros | undefined } | undefined;

  async of(document: vscode.TextDocument): Promise<CitingMacros | undefined> {
    const macros = await this.#kept.of(document);
    this.#known = { document, macros };
    return macros;
  }

  /** Those known by now, for who cannot wait; next time they are those of now. */
  known(document: vscode.TextDocument): CitingMacros | undefined {
    this.of(document).catch(() => undefined);
    return this.#known?.document === document ? this.#known.macros : undefined;
  }

  dispose(): void {
    this.#saves.dispose();
  }
}
