import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { hasLinks, linksOf } from '../../core/model/links';
import type { PaperLink } from '../../core/model/links';
import type { Paper } from '../../core/model/paper';
import type { SourceLocation } from '../../core/model/source';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { registerPaperCommand } from '../../host/paperCommand';
import { plainWords, sayInformation } from '../../host/say';
import { showPlace } from '../../host/showPlace';
import { sourceLabel } from '../../host/sourceLabels';

async function chooseLink(paper: Paper, links: readonly PaperLink[]): Promise<PaperLink | undefined> {
  if (links.length < 2) {
    return links[0];
  }
  const rows = links.map((link) => ({ label: link.label, description: plainWords(link.url), link }));
  const row = await vscode.window.showQuickPick(rows, { title: paper.title, matchOnDescription: true });
  return row?.link;
}

/** Opens the page of one paper, asking which where there are several; of several papers, the first page of each. */
async function openInBrowser(papers: readonly Paper[]): Promise<void> {
  const [first] = papers;
  const chosen =
    papers.length === 1 && first
      ? [await chooseLink(first, linksOf(first))]
      : papers.map((paper) => linksOf(paper)[0]);
  if (!papers.some(hasLinks)) {
    void sayInformation(vscode.l10n.t('This paper has no DOI, arXiv id or address to open.'));
    return;
  }
  for (const link of chosen.filter((each) => each !== undefined)) {
    await vscode.env.openExternal(vscode.Uri.parse(link.url, true));
  }
}

async function chooseSource(paper: Paper): Promise<SourceLocation | undefined> {
  if (paper.sources.length < 2) {
    return paper.sources[0];
  }
  const rows = paper.sources.map((at) => ({
    label: plainWords(sourceLabel(at.source)),
    description: vscode.l10n.t('line {0}', at.range.start.line + 1),
    at,
  }));
  const row = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('“{0}” stands in several sources', paper.title),
  });
  return row?.at;
}

async function showSourceEntry(papers: readonly Paper[]): Promise<void> {
  for (const paper of papers) {
    const at = await chooseSource(paper);
    if (at) {
      await showPlace(at.source, at.range, papers.length === 1);
    }
  }
}

export function registerOpenPaper(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(
    registerPaperCommand(app, commandIds.openInBrowser, vscode.l10n.t('Open in Browser'), openInBrowser),
  );
  store.add(
    registerPaperCommand(
      app,
      commandIds.showSourceEntry,
      vscode.l10n.t('Show Source Entry'),
      showSourceEntry,
    ),
  );
  return store;
}
