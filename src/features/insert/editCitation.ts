import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { TextEdit } from '../../core/base/text';
import { citationsAt, editCitation, readCitedDocument } from '../../core/edit/editCitation';
import type { CitationAction, CitedDocument } from '../../core/edit/editCitation';
import type { Paper } from '../../core/model/paper';
import type { ReadCitation } from '../../core/scan/readCitation';
import type { AppContext } from '../../host/appContext';
import { citingMacrosOf } from '../../host/citingMacros';
import { toSpan } from '../../host/convert';
import { findSyntax } from '../../host/documentSyntax';
import { commandIds } from '../../host/ids';
import { applyToEditor } from '../../host/insertTarget';
import { sayInformation, sayWarning } from '../../host/say';
import { askCiteText } from './citeTextInput';
import { editRows } from './editCitationRows';
import type { EditChoice, EditedCitation } from './editCitationRows';
import { chooseRow } from './quickSteps';

/** The papers of the library that the citations name, by the key they are cited by. */
async function papersOf(
  app: AppContext,
  citations: readonly ReadCitation[],
): Promise<ReadonlyMap<string, Paper>> {
  const keys = citations.flatMap(({ cites }) => cites.map(({ key }) => key));
  await app.library.start();
  const papers = await app.library.shelf.ask('papers', [keys]);
  return new Map(
    keys.flatMap((key, index) => {
      const paper = papers[index];
      return paper ? [[key, paper] as const] : [];
    }),
  );
}

/** The action that a row stands for, with what had to be asked for; `undefined` where a person changed their mind. */
async function actionFor(
  app: AppContext,
  { citation }: EditedCitation,
  { choice, open }: { readonly choice: EditChoice; readonly open: vscode.TextDocument },
): Promise<CitationAction | undefined> {
  switch (choice.kind) {
    case 'act':
      return choice.action;
    case 'addPapers': {
      const papers = await app.targets.resolve([], vscode.l10n.t('Add to Citation'));
      const keys = await app.citedKeys.of(open, papers);
      return keys.length > 0 ? { kind: 'add', cites: keys.map((key) => ({ key })) } : undefined;
    }
    case 'text': {
      const { index, name } = choice;
      const old = citation.cites[index]?.[name]?.text.replace(/^[,;]\s*/, '');
      const text = await askCiteText(name, old);
      return text === undefined || text === (old ?? '')
        ? undefined
        : { kind: 'texts', index, texts: { [name]: text } };
    }
  }
}

/** The edits of one action at all citations; where none of them can be edited, the first reason. */
function editsOf(
  document: CitedDocument,
  citations: readonly ReadCitation[],
  action: CitationAction,
): readonly TextEdit[] | string {
  const results = citations.map((citation) => editCitation(document, citation, action));
  const edits = results.flatMap((edit) => ('refused' in edit ? [] : [edit]));
  const [refusal] = results.flatMap((edit) => ('refused' in edit ? [edit.refused] : []));
  // A citation that has just been joined is no longer there to be joined to the next.
  const apart = edits.filter((edit, index) => edit.span.start >= (edits[index - 1]?.span.end ?? 0));
  return refusal !== undefined && edits.length === 0 ? refusal : apart;
}

async function sayNoCitation(): Promise<void> {
  const insert = vscode.l10n.t('Insert Citation');
  const answer = await sayInformation(vscode.l10n.t('There is no citation at the cursor.'), insert);
  if (answer === insert) {
    await vscode.commands.executeCommand(commandIds.insertCitation);
  }
}

async function edit(app: AppContext, editor: vscode.TextEditor): Promise<void> {
  const syntax = await findSyntax(app.settings, editor.document);
  if (!syntax) {
    void sayInformation(
      vscode.l10n.t(
        'Citations in {0} are formatted text, which has no parts to edit.',
        editor.document.languageId,
      ),
    );
    return;
  }
  const { document: open } = editor;
  const macros = await citingMacrosOf(open);
  const version = open.version;
  const document = readCitedDocument(open.getText(), syntax.id, macros);
  const citations = citationsAt(
    document,
    editor.selections.map((selection) => toSpan(open, selection)),
  );
  const [citation] = citations;
  if (!citation) {
    await sayNoCitation();
    return;
  }
  const edited = { document, citation, papers: await papersOf(app, citations) };
  for (;;) {
    const choice = await chooseRow(editRows(edited), {
      title: vscode.l10n.t('Edit Citation'),
      placeHolder: document.text.slice(citation.span.start, citation.span.end).slice(0, 200),
    });
    const action = choice && (await actionFor(app, edited, { choice, open }));
    if (action && open.version === version) {
      const edits = editsOf(document, citations, action);
      await (typeof edits === 'string' ? sayWarning(edits) : applyToEditor(editor, edits));
    } else if (action) {
      void sayWarning(vscode.l10n.t('The document has changed in the meantime. Try again.'));
    }
    if (!choice || action) {
      return;
    }
  }
}

/** Edit Citation: what can be done to the citation at the cursor, each action with what would stand there. */
export function registerEditCitation(app: AppContext): Disposable {
  return app.commands.register(commandIds.editCitation, async () => {
    const editor = app.lastEditor.find();
    await (editor ? edit(app, editor) : sayNoCitation());
  });
}
