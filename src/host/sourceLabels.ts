import * as vscode from 'vscode';
import { builtinSourceId } from '../core/model/source';
import type { SourceId } from '../core/model/source';

/** A source's name for people: the file's path in the workspace. */
export function sourceLabel(id: SourceId): string {
  return id === builtinSourceId
    ? vscode.l10n.t('Built-in collection')
    : vscode.workspace.asRelativePath(vscode.Uri.parse(id));
}
