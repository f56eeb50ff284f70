import * as vscode from 'vscode';

/** Markdown that runs nothing: no commands, no HTML, no icons out of data. What comes from files must be escaped in it. */
export function plainMarkdown(markdown: string): vscode.MarkdownString {
  const made = new vscode.MarkdownString(markdown, false);
  made.isTrusted = false;
  made.supportHtml = false;
  return made;
}
