import * as vscode from 'vscode';
import type { SourceInfo } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import type { FoundBibliography } from '../../host/documentBibliographies';
import { uriOfPath } from '../../host/documentFiles';
import { fileOf } from '../../host/notebooks';
import { plainWords, sayInformation } from '../../host/say';
import { addable, chooseAnotherBibliography } from './chooseBibliography';
import { nameBibliography } from './createBibliography';

interface Row extends vscode.QuickPickItem {
  readonly run: () => Promise<unknown>;
}

/** What names it and where; what can be read of it, or that it is not there. */
function rowOf(
  document: vscode.TextDocument,
  bibliography: FoundBibliography,
  info: SourceInfo | undefined,
): Row {
  const { uri, by, written, declaredIn, exists } = bibliography;
  const icon = uri === undefined ? '$(question)' : exists ? '$(book)' : '$(warning)';
  const place = declaredIn ? uriOfPath(fileOf(document), declaredIn.path) : undefined;
  const where = place
    ? vscode.l10n.t(
        '{0} in {1}, line {2}',
        by,
        vscode.workspace.asRelativePath(place),
        (declaredIn?.range.start.line ?? 0) + 1,
      )
    : vscode.l10n.t('setting {0}', by);
  return {
    label: `${icon} ${plainWords(uri ? vscode.workspace.asRelativePath(uri) : written)}`,
    description: stateOf(bibliography, info),
    detail: plainWords(where),
    run: async () => {
      if (uri && exists) {
        await vscode.window.showTextDocument(uri);
      } else if (place && declaredIn) {
        const { start } = declaredIn.range;
        const at = new vscode.Position(start.line, start.character);
        await vscode.window.showTextDocument(place, { selection: new vscode.Range(at, at) });
      }
    },
  };
}

function stateOf({ uri, exists }: FoundBibliography, info: SourceInfo | undefined): string {
  if (uri === undefined) {
    return vscode.l10n.t('only the tool knows which file this is');
  }
  if (!exists) {
    return vscode.l10n.t('there is no such file yet; citing a paper makes it');
  }
  if (!info) {
    return vscode.l10n.t('not among the collections that are read');
  }
  return info.papers === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', info.papers);
}

/** Lists the bibliographies of the document in the editor: how each was found, how much is in it, what is missing. */
export async function showBibliographies(app: AppContext): Promise<void> {
  const document = app.lastEditor.find()?.document;
  if (!document || !hasPlace(document)) {
    void sayInformation(
      vscode.l10n.t(
        'Open a saved document that can name bibliographies, for instance a Markdown or LaTeX file.',
      ),
    );
    return;
  }
  const found = await bibliographiesOf(app.settings, document);
  await app.library.start();
  const infos = new Map((await app.library.shelf.ask('sources', [])).map((info) => [info.id, info]));
  const rows = found.map((each) => rowOf(document, each, infos.get(each.uri?.toString() ?? '')));
  const create: Row = {
    label: vscode.l10n.t('$(new-file) Name references.bib in this document'),
    detail: vscode.l10n.t('This document names no bibliography. The file is made when you cite a paper.'),
    run: () => nameBibliography(document),
  };
  const another: Row = {
    label: vscode.l10n.t('$(edit) Choose Bibliography for New Entries...'),
    run: () => chooseAnotherBibliography(app),
  };
  const shown = rows.length === 0 ? [create] : addable(found).length > 1 ? [...rows, another] : rows;
  const row = await vscode.window.showQuickPick(shown, {
    title: vscode.l10n.t('Bibliographies of {0}', plainWords(vscode.workspace.asRelativePath(document.uri))),
    placeHolder: vscode.l10n.t('Enter opens the file'),
    matchOnDetail: true,
  });
  await row?.run();
}
