import * as vscode from 'vscode';
import type { SourceInfo } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import type { FoundBibliography } from '../../host/documentBibliographies';
import { uriOfPath } from '../../host/documentFiles';
import { fileOf } from '../../host/notebooks';
import { plainWords, sayDone, sayInformation } from '../../host/say';
import { addable, chosenBibliography, keepChosen } from '../../host/chosenBibliography';
import { nameBibliography } from './createBibliography';

interface Row extends vscode.QuickPickItem {
  readonly run: () => Promise<unknown>;
  /** Of several that can take new entries: has this one take them. */
  readonly take?: () => Promise<void>;
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
  const ids = found.map(({ uri }) => uri?.toString() ?? '');
  const rows = found.map((each, i) => rowOf(document, each, infos.get(ids[i] ?? '')));
  const create: Row = {
    label: vscode.l10n.t('$(new-file) Name references.bib in this document'),
    detail: vscode.l10n.t('This document names no bibliography. The file is made when you cite a paper.'),
    run: () => nameBibliography(document),
  };
  const title = vscode.l10n.t(
    'Bibliographies of {0}',
    plainWords(vscode.workspace.asRelativePath(document.uri)),
  );
  const offered = rows.length > 0 ? withTaking(app, document, found, rows) : [create];
  const row = await pickRow(offered, title);
  await row?.run();
}

/** Of several bibliographies says which one takes new entries; the others have a button for that. */
function withTaking(
  app: AppContext,
  document: vscode.TextDocument,
  found: readonly FoundBibliography[],
  rows: readonly Row[],
): readonly Row[] {
  const candidates = addable(found);
  if (candidates.length < 2) {
    return rows;
  }
  const chosen = chosenBibliography(app, document);
  return rows.map((row, i): Row => {
    const uri = found[i]?.uri;
    if (!uri || !candidates.some((each) => each.uri.toString() === uri.toString())) {
      return row;
    }
    const takes = vscode.l10n.t('$(pinned) takes new entries');
    return uri.toString() === chosen
      ? { ...row, description: `${row.description ?? ''} · ${takes}` }
      : { ...row, buttons: [takeButton()], take: () => takeFrom(app, document, uri) };
  });
}

async function takeFrom(app: AppContext, document: vscode.TextDocument, uri: vscode.Uri): Promise<void> {
  await keepChosen(app, document, uri);
  sayDone(vscode.l10n.t('New entries go to {0} now', vscode.workspace.asRelativePath(uri)));
}

function takeButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('pin'), tooltip: vscode.l10n.t('New Entries Go Here') };
}

/** Asks for a row; a row's button is done at once and closes the list. */
function pickRow(rows: readonly Row[], title: string): Promise<Row | undefined> {
  const picker = vscode.window.createQuickPick<Row>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Enter opens the file');
  picker.matchOnDetail = true;
  picker.items = rows;
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]);
      picker.hide();
    });
    picker.onDidTriggerItemButton(({ item }) => {
      resolve({ ...item, run: async () => item.take?.() });
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
