import * as vscode from 'vscode';
import type { AddToFileOutcome } from '../core/edit/addToFile';
import type { AdditionRefusal, KeyInFile } from '../core/edit/addition';

/** What became of an attempt to add to a bibliography. */
export type AppendOutcome =
  | {
      readonly kind: 'appended';
      readonly keys: readonly KeyInFile[];
      readonly saved: boolean;
      /** An undo in the file's editor, or the version that was kept of it; nothing where the file is new. */
      readonly takenBackBy: 'undo' | 'version' | 'nothing';
    }
  | { readonly kind: 'nothing'; readonly keys: readonly KeyInFile[] }
  /** `code`: what kind of refusal it is, where the file's content is the reason. */
  | {
      readonly kind: 'refused';
      readonly reason: string;
      readonly code?: AdditionRefusal['code'];
      /** The file may not be what it was: an old version of it is kept. */
      readonly isDamaged?: boolean;
    };

/** Why nothing was added, as the end of a sentence. */
export function refusalText(refusal: AdditionRefusal): string {
  switch (refusal.code) {
    case 'unclosed':
      return vscode.l10n.t('its last entry is not closed (line {0})', refusal.line + 1);
    case 'owned':
      return refusal.program === undefined
        ? vscode.l10n.t('a program writes it, and would take the entry away again')
        : vscode.l10n.t('{0} writes it, and would take the entry away again', refusal.program);
    case 'wrong-kind':
      return vscode.l10n.t(
        'entries can be added to BibTeX, CSL-JSON, CSL-YAML, Hayagriva and RIS files only',
      );
    case 'broken':
      return vscode.l10n.t('it cannot be read as the bibliography that it should be');
    case 'bad-key':
      return vscode.l10n.t('it cannot carry the citation key “{0}”', refusal.key);
    case 'no-character':
      return vscode.l10n.t('its encoding has no “{0}”', refusal.character);
  }
}

/** Says that entries were added to a file, and how they are taken back. */
export function addedText(
  name: string,
  { saved, takenBackBy }: Extract<AppendOutcome, { kind: 'appended' }>,
): string {
  if (!saved) {
    return vscode.l10n.t('Added to {0}, which has unsaved changes', name);
  }
  switch (takenBackBy) {
    case 'undo':
      return vscode.l10n.t('Added to {0}; Undo there takes it back', name);
    case 'version':
      return vscode.l10n.t(
        'Added to {0}; “Restore an Earlier Version of a Bibliography” takes it back',
        name,
      );
    case 'nothing':
      return vscode.l10n.t('Added to {0}', name);
  }
}

/** What adding to a file by its bytes came to. */
export function ofFile(outcome: AddToFileOutcome): AppendOutcome {
  switch (outcome.kind) {
    case 'added':
      return {
        kind: 'appended',
        keys: outcome.keys,
        saved: true,
        takenBackBy: outcome.before ? 'version' : 'nothing',
      };
    case 'nothing':
      return outcome;
    case 'refused':
      return { kind: 'refused', reason: refusalText(outcome.refusal), code: outcome.refusal.code };
    case 'busy':
      return { kind: 'refused', reason: vscode.l10n.t('another program is writing it; try again') };
    case 'failed':
      return {
        kind: 'refused',
        reason: vscode.l10n.t('it cannot be written'),
        isDamaged: outcome.isDamaged,
      };
  }
}
