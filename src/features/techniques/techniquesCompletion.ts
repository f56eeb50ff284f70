import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { yamlScalar } from '../../core/edit/techniquesEdit';
import { techniqueFields, techniquesSections } from '../../core/import/techniques/techniquesSchema';
import type { AppContext } from '../../host/appContext';
import { papersText } from '../../host/queryRows';
import { isTechniquesUri } from '../../host/techniquesFiles';

const selector: vscode.DocumentSelector = { pattern: '**/.papershelf/techniques.yaml' };
const mostPapers = 200;

/** The part of the file that a line stands in: the last name at the beginning of a line, before it. */
function partAt(document: vscode.TextDocument, line: number): string | undefined {
  for (let at = line; at >= 0; at--) {
    const name = /^([\w-]+)\s*:/.exec(document.lineAt(at).text)?.[1];
    if (name !== undefined) {
      return name;
    }
  }
  return undefined;
}

function nameItems(names: Readonly<Record<string, string>>): vscode.CompletionItem[] {
  return Object.entries(names).map(([name, detail]) => {
    const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Property);
    item.insertText = `${name}: `;
    item.documentation = detail;
    return item;
  });
}

async function techniqueItems(app: AppContext): Promise<vscode.CompletionItem[]> {
  const choices = await app.library.shelf.ask('techniques', []);
  return choices.map(({ id, label, area }) => {
    const item = new vscode.CompletionItem(
      { label: id, description: label },
      vscode.CompletionItemKind.Value,
    );
    item.detail = area;
    return item;
  });
}

/** Topics that were found, which can be hidden by their names. */
async function topicItems(app: AppContext): Promise<vscode.CompletionItem[]> {
  const topics = await app.library.shelf.ask('topics', []);
  return topics.map(({ label, papers }) => {
    const item = new vscode.CompletionItem(
      { label, description: papersText(papers) },
      vscode.CompletionItemKind.Value,
    );
    item.insertText = yamlScalar(label);
    item.detail = vscode.l10n.t('found in your papers');
    return item;
  });
}

async function paperItems(app: AppContext): Promise<vscode.CompletionItem[]> {
  await app.library.startShowing();
  const { rows } = await app.library.shelf.ask('search', ['', mostPapers]);
  return rows.map(({ key, title, authorYear }) => {
    const item = new vscode.CompletionItem(
      { label: key, description: authorYear },
      vscode.CompletionItemKind.Reference,
    );
    item.insertText = `${key}: `;
    item.documentation = title;
    return item;
  });
}

/** What can stand at a place: names of parts and fields, papers, techniques. */
async function complete(
  app: AppContext,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const before = document.lineAt(position.line).text.slice(0, position.character);
  const part = partAt(document, position.line);
  const indent = /^\s*/.exec(before)?.[0].length ?? 0;
  const isName = !before.includes(':');
  if (isName && indent === 0) {
    return nameItems(techniquesSections);
  }
  if (isName && part === 'papers' && !before.includes('-')) {
    return paperItems(app);
  }
  if (isName && part === 'techniques' && indent > 2) {
    return nameItems(techniqueFields);
  }
  if (part === 'hide') {
    return [...(await topicItems(app)), ...(await techniqueItems(app))];
  }
  const isTechnique = part === 'papers' || part === 'merge' || isName || before.includes('broader:');
  return isTechnique ? techniqueItems(app) : [];
}

function hover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const range = document.getWordRangeAtPosition(position, /[\w-]+(?=\s*:)/);
  const word = range && document.getText(range);
  const texts = new Map<string, string>([
    ...(range?.start.character === 0 ? Object.entries(techniquesSections) : Object.entries(techniqueFields)),
  ]);
  const text = word === undefined ? undefined : texts.get(word);
  return text === undefined ? undefined : new vscode.Hover(text, range);
}

/** Completion and hover in techniques.yaml, with or without another extension for YAML. */
export function registerTechniquesCompletion(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: (document, position) =>
          isTechniquesUri(document.uri) ? complete(app, document, position) : [],
      },
      ' ',
      '[',
    ),
  );
  store.add(vscode.languages.registerHoverProvider(selector, { provideHover: hover }));
  return store;
}
