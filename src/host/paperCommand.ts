import type { Disposable } from '../core/base/disposable';
import type { ShelfPaper } from '../core/shelf/protocol';
import type { AppContext } from './appContext';
import { commandIds } from './ids';
import type { CommandId } from './ids';

/** Looking at a paper, or sorting it, is no use of it. */
const noUse: readonly CommandId[] = [
  commandIds.openInBrowser,
  commandIds.showSourceEntry,
  commandIds.setTechniques,
  commandIds.takeTechniquesBack,
  commandIds.editSummaryTemplate,
];

/**
 * Registers a command that does something with papers: those it is called with, or those chosen now. Nothing happens
 * where none is chosen. `action` names the command in the picker. `run` gives `false` where nothing came of it, as after
 * Escape: then the papers were not used.
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
      const result = await run(papers, args);
      if (result !== false && !noUse.includes(id)) {
        await app.use.note(papers.map((paper) => paper.id));
      }
    }
  });
}
