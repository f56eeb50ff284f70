import * as vscode from 'vscode';
import type { Paper } from '../../core/model/paper';
import { addedText } from '../../host/appendOutcome';
import type { AppendOutcome } from '../../host/appendOutcome';
import { commandIds } from '../../host/ids';
import { sayDone, sayWarning } from '../../host/say';

/** What a person wants where a bibliography did not take the entries. */
export type WayOn = 'another' | undefined;

/** Says why nothing was added, with a way on: another file, or what the file was before. */
async function tellRefused(
  uri: vscode.Uri,
  { reason, isDamaged }: Extract<AppendOutcome, { kind: 'refused' }>,
): Promise<WayOn> {
  const name = vscode.workspace.asRelativePath(uri);
  const another = vscode.l10n.t('Add to Another File...');
  const restore = vscode.l10n.t('Restore an Earlier Version...');
  const buttons = isDamaged === true ? [restore] : [another];
  const answer = await sayWarning(
    vscode.l10n.t('The entry was not added to {0}: {1}.', name, reason),
    ...buttons,
  );
  if (answer === restore) {
    await vscode.commands.executeCommand(commandIds.restoreBibliography, uri);
  }
  return answer === another ? 'another' : undefined;
}

function tellRenamed(
  name: string,
  papers: readonly Paper[],
  keys: Exclude<AppendOutcome, { kind: 'refused' }>['keys'],
): void {
  const own = new Map(papers.map(({ id, key }) => [id, key]));
  for (const { paper, key, how } of keys) {
    if (how === 'renamed') {
      void sayWarning(
        vscode.l10n.t(
          '{0} has another paper “{1}”, so this one is “{2}” there.',
          name,
          own.get(paper) ?? '',
          key,
        ),
      );
    }
  }
}

/** Says what became of entries that citing added. Where all went well the status bar is enough. */
export async function tellAddition(
  uri: vscode.Uri,
  outcome: AppendOutcome,
  papers: readonly Paper[],
): Promise<WayOn> {
  if (outcome.kind === 'refused') {
    return tellRefused(uri, outcome);
  }
  const name = vscode.workspace.asRelativePath(uri);
  tellRenamed(name, papers, outcome.keys);
  const added = outcome.keys.filter(({ how }) => how !== 'there').length;
  if (added > 0 && outcome.kind === 'appended') {
    sayDone(addedText(name, outcome));
  }
  return undefined;
}
