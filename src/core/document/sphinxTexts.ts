import type { DeclaringText, DocumentSearch } from './declaringText';
import { findExisting } from './documentFiles';
import { findSphinxBibliographies } from './markupBibliographies';
import { folderOf, foldersUpwards, joinPath } from './paths';

/** The settings of Sphinx above a document, as far as they name bibliographies. */
export async function sphinxTexts({
  path: document,
  files,
  options,
}: DocumentSearch): Promise<readonly DeclaringText[]> {
  const folders = foldersUpwards(document, options.workspace);
  const path = await findExisting(
    folders.map((folder) => joinPath(folder, 'conf.py')),
    files,
  );
  const text = path === undefined ? undefined : await files.read(path);
  return path === undefined || text === undefined
    ? []
    : [
        {
          foundBy: 'project',
          path,
          text,
          folders: [folderOf(path)],
          declarations: findSphinxBibliographies(text),
        },
      ];
}
