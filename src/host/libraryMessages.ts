import * as vscode from 'vscode';
import { unknownPlaceholders } from '../core/model/citationKey';
import { sayWarning } from './say';

/** The shelf's thread stopped again and again. */
export function sayGivenUp(): Thenable<unknown> {
  return sayWarning(
    vscode.l10n.t(
      'Papershelf stopped reading, perhaps for want of memory. Reload Collections tries again; papershelf.maxFileSize leaves large files out.',
    ),
  );
}

/** Warns of names in a key pattern that stand for nothing. */
export function sayUnknownPlaceholders(pattern: string): void {
  const unknown = unknownPlaceholders(pattern);
  if (unknown.length > 0) {
    const names = unknown.map((name) => `{${name}}`).join(', ');
    void sayWarning(vscode.l10n.t('The key pattern has nothing to put in for {0}.', names));
  }
}
