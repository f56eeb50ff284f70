import * as path from 'node:path';

/** What scripts/test.mjs tells the UI tests. */
export interface Host {
  /** Port of the VS Code server on 127.0.0.1. */
  readonly port: number;
  /** The Chromium to drive. */
  readonly chromium: string;
  /** Folder of an extension under development to load, or '' for the installed one. */
  readonly extension: string;
  /** Where pictures go. */
  readonly pictures: string;
  /** Where temporary workspaces go. */
  readonly temp: string;
}

export function readHost(): Host {
  const { env } = process;
  const port = Number(env.PAPERSHELF_UI_PORT ?? 0);
  if (port === 0)
    throw new Error('UI tests run through `npm test -- ui`, which starts the VS Code for them.');
  return {
    port,
    chromium: env.PAPERSHELF_UI_CHROMIUM ?? '',
    extension: env.PAPERSHELF_UI_EXTENSION ?? '',
    pictures: env.PAPERSHELF_UI_PICTURES ?? path.resolve('out/pictures'),
    temp: env.PAPERSHELF_UI_TEMP ?? path.resolve('out'),
  };
}

/** The address of a window with a folder, or with a .code-workspace file, open. */
export function windowAddress({ port, extension }: Host, folder: string): string {
  const query = new URLSearchParams({
    [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder,
  });
  if (extension !== '') {
    const development = ['extensionDevelopmentPath', `vscode-remote://127.0.0.1:${String(port)}${extension}`];
    query.set('payload', JSON.stringify([development]));
  }
  return `http://127.0.0.1:${String(port)}/?${query.toString()}`;
}
