import * as vscode from 'vscode';
import { foldersUpwards } from '../core/document/paths';

/** Git writes its index right behind the files that it writes: within so many milliseconds. */
const soon = 5000;

function timeOf(uri: vscode.Uri): Thenable<number | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
}

/** The folder that a file `.git`, as worktrees and submodules have it, names: `gitdir: ../.git/modules/refs`. */
async function namedFolder(git: vscode.Uri): Promise<vscode.Uri | undefined> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(git));
    const named = /^gitdir: (.+)/.exec(text)?.[1]?.trimEnd();
    if (named === undefined) {
      return undefined;
    }
    const isWhole = /^(?:\/|[A-Za-z]:)/.test(named);
    return isWhole ? git.with({ path: vscode.Uri.file(named).path }) : vscode.Uri.joinPath(git, '..', named);
  } catch {
    return undefined; // It is a folder.
  }
}

/**
 * Whether git wrote a file last, by a checkout, pull, stash or their like: its index was written right behind the file, or
 * is about to be. False for files that are in no working tree.
 */
export async function isWrittenByGit(uri: vscode.Uri): Promise<boolean> {
  const written = await timeOf(uri);
  for (const folder of foldersUpwards(uri.path, '/')) {
    const git = vscode.Uri.joinPath(uri.with({ path: folder }), '.git');
    if ((await timeOf(git)) !== undefined) {
      const own = (await namedFolder(git)) ?? git;
      if ((await timeOf(vscode.Uri.joinPath(own, 'index.lock'))) !== undefined) {
        return true; // It is at work, and writes the index last.
      }
      const index = await timeOf(vscode.Uri.joinPath(own, 'index'));
      const pause = (index ?? NaN) - (written ?? NaN);
      return pause >= 0 && pause <= soon;
    }
  }
  return false;
}
