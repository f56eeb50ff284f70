import type { DeclaringText, DocumentSearch } from './declaringText';
import { findExisting } from './documentFiles';
import type { DocumentFiles } from './documentFiles';
import { findSphinxBibliographies } from './markupBibliographies';
import { folderOf, foldersUpwards, joinPath } from './paths';

/** Sphinx's nearest `conf.py` above a document, up to the folder `root`; `undefined` where there is none to read. */
export async function findSphinxSettings(
  document: string,
  files: DocumentFiles,
  root: string | undefined,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  const folders = foldersUpwards(document, root);
  const path = await findExisting(
    folders.map((folder) => joinPath(folder, 'conf.py')),
    files,
  );
  const text = path === undefined ? undefined : await files.read(path);
  return path === undefined || text === undefined ? undefined : { path, text };
}

/** The settings of Sphinx above a document, as far as they name bibliographies. */
export async function sphinxTexts({
  path: document,
  files,
  options,
}: DocumentSearch): Promise<readonly DeclaringText[]> {
  const settings = await findSphinxSettings(document, files, options.workspace);
  if (settings === undefined) {
    return [];
  }
  const { path, text } = settings;
  const declarations = findSphinxBibliographies(text);
  return [{ foundBy: 'project', path, text, folders: [folderOf(path)], declarations }];
}
