import * as vscode from 'vscode';
import type { Range } from '../core/base/text';
import { builtinSourceId } from '../core/model/source';
import type { SourceId } from '../core/model/source';
import { builtinDocumentUri } from './builtinDocument';
import { toVscodeRange } from './convert';

/** The address at which an editor shows a source. */
export function uriOfSource(source: SourceId): vscode.Uri {
  return source === builtinSourceId ? builtinDocumentUri : vscode.Uri.parse(source);
}

/** Opens a source at a place. `preview`: its tab is taken over by whatever is opened next. */
export async function showPlace(source: SourceId, range: Range, preview: boolean): Promise<void> {
  const place = toVscodeRange(range);
  const editor = await vscode.window.showTextDocument(uriOfSource(source), { preview });
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
