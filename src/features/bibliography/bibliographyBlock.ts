import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { TextEdit } from '../../core/base/text';
import type { Formatter } from '../../core/cite/formatter';
import { newBlock, replaceBlock } from '../../core/edit/bibliographyBlock';
import { findBibliographyBlocks } from '../../core/edit/bibliographyMarkers';
import type { BibliographyBlock, MarkerFault } from '../../core/edit/bibliographyMarkers';
import { insertBlock } from '../../core/edit/insertBlock';
import { findCitationLanguage } from '../../core/model/citationLanguage';
import type { CitationLanguage } from '../../core/model/citationLanguage';
import type { AppContext } from '../../host/appContext';
import { toSpan, toVscodeEdits } from '../../host/convert';
import { formatOptionsFor } from '../../host/documentFormat';
import { commandIds } from '../../host/ids';
import { applyToEditor } from '../../host/insertTarget';
import { formatMany } from '../../host/longFormatting';
import { sayDone, sayInformation, sayWarning } from '../../host/say';
import { findCitedPapers } from './citedPapers';
import type { CitedPapers } from './citedPapers';

/** VS Code waits no longer than this for what happens on saving, in milliseconds. */
const saveLimit = 1500;

function sayFault(document: vscode.TextDocument, { kind, offset }: MarkerFault): void {
  const line = document.positionAt(offset).line + 1;
  const sentences = {
    unclosed: vscode.l10n.t('The bibliography that begins in line {0} has no end: add its end marker.', line),
    nested: vscode.l10n.t('In line {0} a bibliography begins inside another: take one marker out.', line),
    unopened: vscode.l10n.t('The end of a bibliography in line {0} has no beginning: take it out.', line),
  };
  void sayWarning(sentences[kind]);
}

/** Says what is not in the list, and why. */
function sayMissing({ unknown, tooMany }: CitedPapers): void {
  if (tooMany > 0) {
    void sayWarning(
      vscode.l10n.t(
        'nocite names all {0} works of the bibliographies, which is too many for a list: only what is cited is in it.',
        tooMany,
      ),
    );
  }
  if (unknown.length === 0) {
    return;
  }
  const shown = unknown.slice(0, 5).join(', ');
  const more = unknown.length > 5 ? vscode.l10n.t(' and {0} more', unknown.length - 5) : '';
  const why = vscode.l10n.t('Why?');
  void sayWarning(
    vscode.l10n.t('Not in the bibliography, as no collection has them: {0}', shown) + more,
    why,
  ).then((answer) =>
    answer === why ? vscode.commands.executeCommand(commandIds.whyNotOffered, unknown[0]) : undefined,
  );
}

/** One document whose bibliography is to be made. */
interface Task {
  readonly app: AppContext;
  readonly document: vscode.TextDocument;
  readonly language: CitationLanguage;
  readonly cited: CitedPapers;
}

/** The edits that bring `blocks` up to date. */
async function editsFor(
  task: Task,
  blocks: readonly BibliographyBlock[],
  formatter: Formatter = task.app.formatter,
): Promise<readonly TextEdit[]> {
  const { app, document, language, cited } = task;
  const text = document.getText();
  const options = await formatOptionsFor(app.settings, document, language);
  const edits: TextEdit[] = [];
  for (const block of blocks) {
    const { style, locale } = block.options;
    const references = await formatter.references(cited.papers, {
      ...options,
      ...(style === undefined ? {} : { style }),
      ...(locale === undefined ? {} : { locale }),
    });
    edits.push(...replaceBlock(text, block, references, language));
  }
  return edits;
}

async function mayOverwrite(blocks: readonly BibliographyBlock[]): Promise<boolean> {
  if (!blocks.some(({ isEdited }) => isEdited)) {
    return true;
  }
  const overwrite = vscode.l10n.t('Overwrite');
  const answer = await sayWarning(
    vscode.l10n.t('The bibliography was changed by hand. Overwrite the changes?'),
    overwrite,
  );
  return answer === overwrite;
}

function sayChanged(): void {
  void sayInformation(vscode.l10n.t('The document changed meanwhile. Refresh the bibliography again.'));
}

/** `version`: that of the document in which the blocks were found. */
async function refresh(
  task: Task,
  editor: vscode.TextEditor,
  { blocks, version }: { readonly blocks: readonly BibliographyBlock[]; readonly version: number },
): Promise<void> {
  const { app, cited } = task;
  const edits = (await mayOverwrite(blocks))
    ? await formatMany(app.formatter, cited.papers.length, (formatter) => editsFor(task, blocks, formatter))
    : undefined;
  if (edits === undefined) {
    return;
  }
  if (task.document.version !== version) {
    sayChanged();
  } else if (edits.length === 0 || (await applyToEditor(editor, edits))) {
    sayDone(vscode.l10n.t('The bibliography is up to date'));
  }
  sayMissing(task.cited);
}

async function insert(task: Task, editor: vscode.TextEditor): Promise<void> {
  const { app, document, language, cited } = task;
  if (cited.papers.length === 0) {
    void sayInformation(
      cited.unknown.length === 0
        ? vscode.l10n.t('This document cites nothing yet: insert a citation first.')
        : vscode.l10n.t(
            'No collection has what this document cites: {0}',
            cited.unknown.slice(0, 5).join(', '),
          ),
    );
    return;
  }
  const options = await formatOptionsFor(app.settings, document, language);
  const references = await formatMany(app.formatter, cited.papers.length, (formatter) =>
    formatter.references(cited.papers, options),
  );
  if (!references) {
    return;
  }
  const blocks = findBibliographyBlocks(document.getText(), language);
  if ('kind' in blocks || blocks.length > 0) {
    sayChanged();
    return;
  }
  const block = newBlock(references, {}, language);
  const { edits } = insertBlock(document.getText(), toSpan(document, editor.selection), block, language);
  if (await applyToEditor(editor, edits)) {
    sayMissing(cited);
  }
}

/** Makes or renews the bibliography of the document that was edited last. */
async function run(app: AppContext, mayInsert: boolean): Promise<void> {
  const editor = app.lastEditor.find();
  const language = editor && findCitationLanguage(editor.document.languageId);
  if (!editor || !language) {
    void sayInformation(
      vscode.l10n.t(
        'Open a document with citations: Markdown, LaTeX, Typst, Org, reStructuredText or AsciiDoc.',
      ),
    );
    return;
  }
  const { document } = editor;
  const { version } = document;
  const found = findBibliographyBlocks(document.getText(), language);
  if ('kind' in found) {
    sayFault(document, found);
    return;
  }
  if (found.length === 0 && !mayInsert) {
    const insertNow = vscode.l10n.t('Insert Bibliography');
    const answer = await sayInformation(vscode.l10n.t('This document has no bibliography yet.'), insertNow);
    if (answer !== insertNow) {
      return;
    }
  }
  await app.library.start();
  const task = { app, document, language, cited: await findCitedPapers(app, document, language) };
  await (found.length > 0 ? refresh(task, editor, { blocks: found, version }) : insert(task, editor));
}

/** The edits for a document that is being saved; what was changed by hand stays as it is. */
async function onSave(app: AppContext, document: vscode.TextDocument): Promise<readonly vscode.TextEdit[]> {
  const language = findCitationLanguage(document.languageId);
  const found = language ? findBibliographyBlocks(document.getText(), language) : [];
  const blocks = 'kind' in found ? [] : found.filter(({ isEdited }) => !isEdited);
  if (!language || blocks.length === 0) {
    return [];
  }
  // While collections are still being read, a list would lose what is not there yet: saving then leaves it as it is.
  await app.library.start();
  const cited = await findCitedPapers(app, document, language);
  return cited.unknown.length > 0 && cited.papers.length === 0
    ? []
    : toVscodeEdits(document, await editsFor({ app, document, language, cited }, blocks));
}

/** A list that was not done while VS Code waited for it is renewed by command. */
async function sayLate(document: vscode.TextDocument): Promise<void> {
  const refreshNow = vscode.l10n.t('Refresh Bibliography');
  const name = vscode.workspace.asRelativePath(document.uri);
  const answer = await sayWarning(
    vscode.l10n.t(
      'The bibliography of {0} was not renewed in time for saving: the file has the one before.',
      name,
    ),
    refreshNow,
  );
  if (answer === refreshNow) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(commandIds.refreshBibliography);
  }
}

/** `work`, or nothing where it takes longer than `limit` or fails; `late` is told what came too late. */
async function within<T>(
  limit: number,
  work: Promise<readonly T[]>,
  {
    failed,
    late,
  }: {
    readonly failed: (error: unknown) => void;
    readonly late: (result: readonly T[]) => Promise<void>;
  },
): Promise<T[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<readonly T[]>((resolve) => {
    timer = setTimeout(() => {
      resolve([]);
      work.then(late).catch(failed);
    }, limit);
  });
  try {
    return [...(await Promise.race([work, end]))];
  } catch (error) {
    failed(error);
    return [];
  } finally {
    clearTimeout(timer);
  }
}

/** The managed bibliography: inserted once, renewed by command, or on saving where the setting says so. */
export function registerBibliographyBlock(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(app.commands.register(commandIds.insertBibliography, () => run(app, true)));
  store.add(app.commands.register(commandIds.refreshBibliography, () => run(app, false)));
  store.add(
    vscode.workspace.onWillSaveTextDocument((event) => {
      const { document } = event;
      if (
        app.settings.get('bibliography.refreshOnSave', document) &&
        document.getText().includes('papershelf:bibliography')
      ) {
        const failed = (error: unknown): void =>
          app.log.error(`The bibliography was not renewed: ${String(error)}`);
        const late = async (edits: readonly vscode.TextEdit[]): Promise<void> =>
          edits.length > 0 ? sayLate(document) : undefined;
        event.waitUntil(within(saveLimit, onSave(app, document), { failed, late }));
      }
    }),
  );
  return store;
}
