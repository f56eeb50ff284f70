import type * as vscode from 'vscode';
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
