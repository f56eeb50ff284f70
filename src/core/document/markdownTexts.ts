import type { BibliographyDeclaration } from './bibliographyDeclaration';
import { workspaceOf } from './declaringText';
import type { DeclaringText, DocumentSearch } from './declaringText';
import { findFrontMatter, readYamlFile } from './frontMatter';
import { findMarkdownInclusions, findMystBibliographies } from './markupBibliographies';
import {
  extensionOf,
  folderOf,
  foldersUpwards,
  isInside,
  joinInside,
  joinPath,
  nearestFirst,
  relativePath,
} from './paths';
import { findProjectFiles } from './projectFiles';
import type { ProjectFile, ProjectTool } from './projectFiles';
import { sphinxTexts } from './sphinxTexts';
import {
  findMetadataFiles,
  findMystExtensions,
  findProjectBibliographies,
  findYamlBibliographies,
} from './yamlBibliographies';

const mostMetadataFiles = 50;

/** So many files are looked into for one that takes a document in. */
const mostParents = 100;

/**
 * A Markdown document's own metadata and directives, then the settings of its projects; where none of them names a
 * bibliography, those of a Quarto or R Markdown document that takes it in.
 */
export async function markdownTexts(search: DocumentSearch): Promise<readonly DeclaringText[]> {
  const own = await ownTexts(search);
  return own.some(({ declarations }) => declarations.length > 0)
    ? own
    : [...own, ...(await textsOfParent(search))];
}

async function textsOfParent(search: DocumentSearch): Promise<readonly DeclaringText[]> {
  const { path, files, options } = search;
  const candidates = (options.candidates ?? []).filter((each) => /\.(?:qmd|rmd|rmarkdown)$/i.test(each));
  const near = nearestFirst(path, candidates).slice(0, mostParents);
  const texts = await Promise.all(near.map((each) => files.read(each)));
  const parent = near.find((each, i) =>
    findMarkdownInclusions(texts[i] ?? '').some((name) => isMeant(search, each, name)),
  );
  return parent === undefined ? [] : ownTexts({ ...search, path: parent });
}

/** Whether a file that `from` takes in as `name` is the document; a leading slash is the project's folder in Quarto. */
function isMeant({ path, options }: DocumentSearch, from: string, name: string): boolean {
  const folders = name.startsWith('/') ? foldersUpwards(from, options.workspace) : [];
  const rooted = folders.map((folder) => joinInside(folder, name));
  return [joinPath(folderOf(from), name), ...rooted].includes(path);
}

async function ownTexts(search: DocumentSearch): Promise<readonly DeclaringText[]> {
  const { path, files, options } = search;
  const text = await files.read(path);
  if (text === undefined) {
    return [];
  }
  const projectFiles = await findProjectFiles(path, files, options.workspace);
  const project = projectFiles
    .filter(({ tool }) => tool !== 'quarto-folder')
    .map((file) => folderOf(file.path));
  const folders = [folderOf(path), ...project, ...workspaceOf(search)];
  const own = findFrontMatter(text);
  const declarations = own ? findYamlBibliographies(own.root) : [];
  const inText = findMystBibliographies(text);
  return [
    { foundBy: 'front-matter', path, text, folders, declarations },
    ...(own ? await metadataTexts(search, { root: own.root, path }, folders) : []),
    { foundBy: 'command', path, text, folders, declarations: inText },
    ...(await textsOfProject(search, projectFiles)),
    ...(await sphinxTexts(search)),
  ];
}

async function textsOfProject(
  search: DocumentSearch,
  projectFiles: readonly ProjectFile[],
): Promise<readonly DeclaringText[]> {
  const found: DeclaringText[] = [];
  for (const { tool, path, text, root } of projectFiles) {
    const folders = [folderOf(path), ...workspaceOf(search)];
    const named = findProjectBibliographies(tool, root);
    const more = await metadataTexts(search, { root, path, tool }, folders);
    const isNamed = [{ declarations: named }, ...more].some(({ declarations }) => declarations.length > 0);
    const declarations = tool === 'myst' && !isNamed ? allBelow(search, folderOf(path)) : named;
    found.push({ foundBy: 'project', path, text, folders, declarations }, ...more);
  }
  return found;
}

/** A MyST project that names no bibliography takes all that lie in its folder. */
function allBelow({ options }: DocumentSearch, folder: string): readonly BibliographyDeclaration[] {
  const paths = (options.candidates ?? []).filter(
    (path) => extensionOf(path) === '.bib' && isInside(path, folder),
  );
  return paths.map((path) => ({
    by: '*.bib',
    written: relativePath(folder, path),
    span: { start: 0, end: 0 },
    addsEnding: false,
  }));
}

/** Metadata that may name further files: those of a document, or of a project of some tool. */
type Metadata = Pick<ProjectFile, 'root' | 'path'> & { readonly tool?: ProjectTool };

async function metadataTexts(
  { files }: DocumentSearch,
  { root, path: from, tool }: Metadata,
  folders: readonly string[],
): Promise<readonly DeclaringText[]> {
  const found: DeclaringText[] = [];
  const names = tool === 'myst' ? findMystExtensions(root) : findMetadataFiles(root);
  for (const name of names.slice(0, mostMetadataFiles)) {
    const path = joinPath(folderOf(from), name);
    const text = await files.read(path);
    if (text !== undefined) {
      const more = readYamlFile(text).root;
      const declarations =
        tool === 'myst' ? findProjectBibliographies(tool, more) : findYamlBibliographies(more);
      found.push({ foundBy: 'project', path, text, folders, declarations });
    }
  }
  return found;
}
