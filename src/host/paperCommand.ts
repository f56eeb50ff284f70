import type { Disposable } from '../core/base/disposable';
import type { ShelfPaper } from '../core/shelf/protocol';
import type { AppContext } from './appContext';
import { commandIds } from './ids';
import type { CommandId } from './ids';

/** Looking at a paper is no use of it. */
function isUse(id: CommandId): boolean {
  return id !== commandIds.openInBrowser && id !== commandIds.showSourceEntry;
}

/**
 * Registers a command that does something with papers: those it is called with, or those chosen now. Nothing happens
 * where none is chosen. `action` names the command in the picker.
 */
export function registerPaperCommand(
  app: AppContext,
  id: CommandId,
  action: string,
  run: (papers: readonly ShelfPaper[], args: readonly unknown[]) => Promise<unknown>,
): Disposable {
  return app.commands.register(id, async (...args) => {
    await app.library.startShowing();
    const papers = await app.targets.resolve(args, action);
    if (papers.length > 0) {
      await run(papers, args);
      if (isUse(id)) {
        await app.use.note(papers.map((paper) => paper.id));
      }
    }
  });
}
