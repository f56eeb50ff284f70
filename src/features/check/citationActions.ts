import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import { DisposableStore } from '../../core/base/disposable';
import { findKeyAt, isPlainKey } from '../../core/edit/unknownKeys';
import type { FoundCite } from '../../core/scan/citationGroup';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { citingLanguages } from '../../host/citingLanguages';
import { spanToRange, toSpan } from '../../host/convert';
import { addable, findChosen } from '../../host/chosenBibliography';
import { addressesOf, bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import type { FoundBibliography } from '../../host/documentBibliographies';
import { findOpenDocument } from '../../host/openDocuments';
import { commandIds, internalCommandIds } from '../../host/ids';
import { sayWarning } from '../../host/say';
import type { CitedSpans } from './citedSpans';

/** So many keys that may be meant are offered. */
const mostSimilar = 3;

function commandAction(
  title: string,
  kind: vscode.CodeActionKind,
  command: vscode.Command,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = command;
  return action;
}

/** What the lightbulb offers at a citation: its entry, other keys, a paper, its parts. */
class CitationActions implements vscode.CodeActionProvider {
  readonly #app: AppContext;
  readonly #spans: CitedSpans;

  constructor(app: AppContext, spans: CitedSpans) {
    this.#app = app;
    this.#spans = spans;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    _context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const cite = findKeyAt(await this.#spans.of(document), toSpan(document, range));
    if (!cite || token.isCancellationRequested) {
      return [];
    }
    await this.#app.library.startShowing();
    const found = hasPlace(document) ? await bibliographiesOf(this.#app.settings, document) : [];
    const own = addressesOf(found);
    const { shelf } = this.#app.library;
    const [there] = own.length === 0 ? [] : await shelf.ask('papersIn', [own, [cite.key]]);
    const [paper] = there ? [] : await shelf.ask('papers', [[cite.key]]);
    const fixes = paper ? this.#forPaper(document, paper, found) : [];
    const others = there || paper ? [] : await this.#forUnknown(document, cite);
    const edit = commandAction(vscode.l10n.t('Edit Citation...'), vscode.CodeActionKind.RefactorRewrite, {
      command: commandIds.editCitation,
      title: '',
    });
    return [...fixes, ...others, edit];
  }

  /** Adding it, where one of the bibliographies can be added to: the only one of them or the one that was chosen by name. */
  #forPaper(
    document: vscode.TextDocument,
    paper: ShelfPaper,
    found: readonly FoundBibliography[],
  ): readonly vscode.CodeAction[] {
    const candidates = addable(found);
    const [first, ...more] = candidates;
    if (!first) {
      return [];
    }
    const target = more.length === 0 ? first : findChosen(this.#app, document, candidates);
    const title = target
      ? vscode.l10n.t('Add {0} to {1}', paper.key, vscode.workspace.asRelativePath(target.uri))
      : vscode.l10n.t('Add {0} to a Bibliography of This Document', paper.key);
    const action = commandAction(title, vscode.CodeActionKind.QuickFix, {
      command: internalCommandIds.addCited,
      title,
      arguments: [document.uri.toString(), paper.id],
    });
    action.isPreferred = true;
    return [action];
  }

  async #forUnknown(document: vscode.TextDocument, cite: FoundCite): Promise<readonly vscode.CodeAction[]> {
    const { key, keySpan } = cite;
    const place = spanToRange(document, keySpan);
    const { similar } = await this.#app.library.shelf.ask('lookUp', [key]);
    const near = new Set(similar.map((each) => each.key).filter(isPlainKey));
    const changes = [...near].slice(0, mostSimilar).map((other) => {
      const action = new vscode.CodeAction(
        vscode.l10n.t('Change to {0}', other),
        vscode.CodeActionKind.QuickFix,
      );
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, place, other);
      return action;
    });
    const find = vscode.l10n.t('Find a Paper for {0}...', key);
    const why = vscode.l10n.t('Why Is {0} Not Offered?', key);
    return [
      ...changes,
      commandAction(find, vscode.CodeActionKind.QuickFix, {
        command: internalCommandIds.findForKey,
        title: find,
        arguments: [document.uri.toString(), place, key],
      }),
      commandAction(why, vscode.CodeActionKind.QuickFix, {
        command: commandIds.whyNotOffered,
        title: why,
        arguments: [key],
      }),
    ];
  }
}

async function addCited(app: AppContext, address: unknown, paperId: unknown): Promise<void> {
  const document = findOpenDocument(vscode.Uri.parse(String(address)));
  const papers = await app.targets.named([String(paperId)]);
  if (document && papers.length > 0) {
    await app.citedKeys.of(document, papers, 'add');
  }
}

/** Lets a person choose the paper that an unknown key stands for, and puts its key there. */
async function findForKey(app: AppContext, address: unknown, place: unknown, key: unknown): Promise<void> {
  const document = findOpenDocument(vscode.Uri.parse(String(address)));
  const [paper] = await app.targets.resolve([], vscode.l10n.t('Cite Instead of {0}', String(key)));
  if (!document || !paper || !(place instanceof vscode.Range)) {
    return;
  }
  const hasChanged = (): boolean => document.getText(place) !== key;
  const [own = paper.key] = hasChanged() ? [] : await app.citedKeys.of(document, [paper]);
  if (hasChanged()) {
    void sayWarning(vscode.l10n.t('The document has changed in the meantime. Try again.'));
    return;
  }
  if (!isPlainKey(own)) {
    void sayWarning(vscode.l10n.t('The key “{0}” cannot be written here as it is.', own));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, place, own);
  if (await vscode.workspace.applyEdit(edit)) {
    await app.use.note([paper.id]);
  }
}

/** The lightbulb at citations. */
export function registerCitationActions(app: AppContext, spans: CitedSpans): Disposable {
  const store = new DisposableStore();
  const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;
  store.add(
    vscode.languages.registerCodeActionsProvider(
      citingLanguages.map((language) => ({ language })),
      new CitationActions(app, spans),
      { providedCodeActionKinds: [QuickFix, RefactorRewrite] },
    ),
  );
  store.add(app.commands.register(internalCommandIds.addCited, (address, id) => addCited(app, address, id)));
  store.add(
    app.commands.register(internalCommandIds.findForKey, (address, place, key) =>
      findForKey(app, address, place, key),
    ),
  );
  return store;
}
