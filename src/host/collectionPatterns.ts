import * as vscode from 'vscode';
import { nameOf } from '../core/document/paths';

/** A setting's pattern, taken apart: a glob in the workspace, or files in a folder that may be outside of it. */
export type CollectionPattern =
  | { readonly kind: 'workspace'; readonly glob: string }
  | { readonly kind: 'file'; readonly uri: vscode.Uri }
  | { readonly kind: 'folder'; readonly pattern: vscode.RelativePattern };

/** The person's own folder; `undefined` in a browser. */
export function homeFolder(): string | undefined {
  return typeof process === 'undefined' ? undefined : (process.env.HOME ?? process.env.USERPROFILE);
}

/** An absolute path, or one under `~/`, as an absolute one; `undefined` for any other. */
export function absolutePath(pattern: string): string | undefined {
  if (pattern.startsWith('~/')) {
    const home = homeFolder();
    return home === undefined ? undefined : `${home}${pattern.slice(1)}`;
  }
  return pattern.startsWith('/') || /^[A-Za-z]:[\\/]/.test(pattern) ? pattern : undefined;
}

/** The folder in front of the first part with a glob's sign, and the rest: `/a/b/*.bib` gives `/a/b` and `*.bib`. */
function splitAtGlob(path: string): readonly [folder: string, glob: string] {
  const parts = path.replaceAll('\\', '/').split('/');
  const first = parts.findIndex((part) => /[*?{[]/.test(part));
  return [parts.slice(0, first).join('/') || '/', parts.slice(first).join('/')];
}

/** What a pattern of `papershelf.collections` names: a glob in the workspace, an absolute path, or one under `~/`. */
export function readPattern(pattern: string): CollectionPattern {
  const path = absolutePath(pattern);
  if (path === undefined) {
    return { kind: 'workspace', glob: pattern };
  }
  if (!/[*?{[]/.test(path)) {
    return { kind: 'file', uri: vscode.Uri.file(path) };
  }
  const [folder, glob] = splitAtGlob(path);
  return { kind: 'folder', pattern: new vscode.RelativePattern(vscode.Uri.file(folder), glob) };
}

/** What to watch for a pattern. */
export function watchPattern(pattern: CollectionPattern): vscode.GlobPattern {
  switch (pattern.kind) {
    case 'workspace':
      return pattern.glob;
    case 'folder':
      return pattern.pattern;
    case 'file':
      return new vscode.RelativePattern(vscode.Uri.joinPath(pattern.uri, '..'), nameOf(pattern.uri.path));
  }
}
