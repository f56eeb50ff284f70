import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import { summaryFields } from '../../core/notes/summaries';
import { templateGlob } from '../../host/templateFiles';

/** Offers the fields of a template behind `{{`, `{{#`, `{{^` and `{{/`. */
class FieldCompletion implements vscode.CompletionItemProvider {
  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    const before = document.lineAt(position).text.slice(0, position.character);
    const open = /\{\{[ \t]?([#^/]?)([A-Za-z]*)$/.exec(before);
    if (!open) {
      return [];
    }
    const behind = document.lineAt(position).text.slice(position.character);
    const word = /^[A-Za-z]*/.exec(behind)?.[0] ?? '';
    const range = new vscode.Range(
      position.translate(0, -(open[2] ?? '').length),
      position.translate(0, word.length),
    );
    const close = behind.slice(word.length).trimStart().startsWith('}}') ? '' : '}}';
    const own: readonly (readonly [string, string])[] =
      open[1] === '#' || open[1] === '/'
        ? [['papers', vscode.l10n.t('The lines between are repeated for each paper')]]
        : [];
    return [...Object.entries(summaryFields), ...own].map(([name, about]) => {
      const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Field);
      item.insertText = name + close;
      item.range = range;
      item.detail = about;
      return item;
    });
  }
}

export function registerTemplateCompletion(): Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { pattern: templateGlob },
    new FieldCompletion(),
    '{',
    '#',
    '^',
    '/',
  );
}
