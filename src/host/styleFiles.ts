import * as vscode from 'vscode';
import type { StyleName, StyleSource } from '../core/cite/citeproc';

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

function isStyleName(value: unknown): value is StyleName {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'title' in value &&
    typeof value.title === 'string'
  );
}

/** The CSL styles and locales that come with the extension. */
export function bundledStyles(extensionUri: vscode.Uri): StyleSource {
  const root = vscode.Uri.joinPath(extensionUri, 'dist');
  // Names come from settings, which a workspace may set: nothing but a name may lead to a file.
  const read = (folder: string, name: string, ending: string, beginning = ''): Promise<string | undefined> =>
    /^[a-z0-9-]+$/i.test(name)
      ? readText(vscode.Uri.joinPath(root, folder, `${beginning}${name}${ending}`))
      : Promise.resolve(undefined);
  return {
    listStyles: async () => {
      const listed: unknown = JSON.parse(
        (await readText(vscode.Uri.joinPath(root, 'styles', 'index.json'))) ?? '[]',
      );
      return Array.isArray(listed) ? listed.filter(isStyleName) : [];
    },
    loadStyle: (id) => read('styles', id, '.csl'),
    loadLocale: (tag) => read('locales', tag, '.xml', 'locales-'),
  };
}
