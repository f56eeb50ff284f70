import * as vscode from 'vscode';
import type { Disposable } from '../core/base/disposable';
import { commandIds } from './ids';
import type { CommandId } from './ids';
import { sayError } from './say';

/** Says what went wrong in one sentence, with a way to the log. */
export async function showFailure(message: string): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  const answer = await sayError(message, showLog);
  if (answer === showLog) {
    await vscode.commands.executeCommand(commandIds.showLog);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The only place that registers commands: whatever a command throws is logged and said in one sentence. */
export class Commands {
  readonly #log: vscode.LogOutputChannel;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  register(id: CommandId, run: (...args: readonly unknown[]) => unknown): Disposable {
    return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
      try {
        return await run(...args);
      } catch (error) {
        this.#log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        void showFailure(vscode.l10n.t('Papershelf could not do this: {0}', reasonOf(error)));
        return undefined;
      }
    });
  }
}
