import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { GroupBy } from '../../core/technique/group';
import { isTechniqueGroup } from '../../core/technique/groupByTechnique';
import type { SortBy } from '../../core/technique/sortPapers';
import type { AppContext } from '../../host/appContext';
import { setContext } from '../../host/contextKeys';
import { commandIds, contextKeys, internalCommandIds, viewIds } from '../../host/ids';
import { sayDone } from '../../host/say';
import { DragController } from './dragController';
import { registerFilter } from './filter';
import { filterText } from './filterText';
import type { TreeNode } from './paperNodes';
import { PapersModel } from './papersModel';
import { PapersProvider } from './papersProvider';

const groupCommands = [
  [commandIds.groupByTechnique, 'technique'],
  [commandIds.groupByYear, 'year'],
  [commandIds.groupByAuthor, 'author'],
  [commandIds.groupByVenue, 'venue'],
  [commandIds.groupByType, 'type'],
  [commandIds.groupBySource, 'source'],
] as const satisfies readonly (readonly [string, GroupBy])[];

const sortCommands = [
  [commandIds.sortByYear, 'year'],
  [commandIds.sortByAuthor, 'author'],
  [commandIds.sortByTitle, 'title'],
  [commandIds.sortByAdded, 'added'],
] as const satisfies readonly (readonly [string, SortBy])[];

function groupByLabel(by: GroupBy): string {
  switch (by) {
    case 'technique':
      return vscode.l10n.t('by technique');
    case 'year':
      return vscode.l10n.t('by year');
    case 'author':
      return vscode.l10n.t('by author');
    case 'venue':
      return vscode.l10n.t('by venue');
    case 'type':
      return vscode.l10n.t('by kind');
    case 'source':
      return vscode.l10n.t('by source');
  }
}

function sortByLabel(by: SortBy): string {
  switch (by) {
    case 'year':
      return vscode.l10n.t('newest first');
    case 'author':
      return vscode.l10n.t('by first author');
    case 'title':
      return vscode.l10n.t('by title');
    case 'added':
      return vscode.l10n.t('as added');
  }
}

/** Keeps what stands around the tree in step with the model: message, description, context. */
function showState(view: vscode.TreeView<TreeNode>, model: PapersModel): void {
  const { shown, total, filter } = model.counts;
  view.description = vscode.l10n.t('{0}, {1}', groupByLabel(model.groupBy), sortByLabel(model.sortBy));
  setContext(contextKeys.filtered, model.filter !== '');
  if (model.filter === '') {
    view.message = undefined;
  } else if (filter !== model.filter) {
    // Not counted yet: what stands there stays for a moment.
  } else if (shown === 0) {
    view.message = vscode.l10n.t(
      'No paper matches {0}. Clear the filter to see all {1}.',
      filterText(model),
      total,
    );
  } else if (shown === 1) {
    view.message = vscode.l10n.t('1 of {0} papers matches {1}.', total, filterText(model));
  } else {
    view.message = vscode.l10n.t('{0} of {1} papers match {2}.', shown, total, filterText(model));
  }
}

function setExpanded(model: PapersModel, node: TreeNode, expanded: boolean): void {
  if (node.kind === 'group') {
    model.setExpanded(node.group, expanded);
  }
}

/** The key that renames, on whatever has the focus. */
async function renameSelected({ selection: [node] }: vscode.TreeView<TreeNode>): Promise<void> {
  if (node?.kind === 'group' && isTechniqueGroup(node.group.id)) {
    await vscode.commands.executeCommand(commandIds.renameTechnique, node);
  } else {
    sayDone(vscode.l10n.t('Only techniques and topics can be renamed here'));
  }
}

/** The view of all papers in the side bar, with its grouping, sorting, filter and dragging. */
export function registerPapersView(app: AppContext): Disposable {
  const store = new DisposableStore();
  const model = store.add(new PapersModel(app));
  const provider = store.add(new PapersProvider(app, model));
  const view = store.add(
    vscode.window.createTreeView(viewIds.papers, {
      treeDataProvider: provider,
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController: new DragController(),
    }),
  );
  store.add(view.onDidExpandElement(({ element }) => setExpanded(model, element, true)));
  store.add(view.onDidCollapseElement(({ element }) => setExpanded(model, element, false)));
  store.add(model.onDidCount(() => showState(view, model)));
  store.add(model.onDidChange(() => showState(view, model)));
  showState(view, model);
  for (const [id, by] of groupCommands) {
    store.add(app.commands.register(id, () => model.setGroupBy(by)));
  }
  for (const [id, by] of sortCommands) {
    store.add(app.commands.register(id, () => model.setSortBy(by)));
  }
  store.add(registerFilter(app, { model, view }));
  store.add(
    app.commands.register(internalCommandIds.showMore, (group) => {
      if (typeof group === 'string') {
        model.showMore(group);
      }
    }),
  );
  store.add(app.commands.register(internalCommandIds.renameSelected, () => renameSelected(view)));
  store.add(
    app.commands.register(internalCommandIds.insertSelected, async () => {
      const papers = view.selection.filter((node) => node.kind === 'paper').map((node) => node.row.id);
      if (papers.length > 0) {
        await vscode.commands.executeCommand(commandIds.insertCitation, papers);
      }
    }),
  );
  return store;
}
