import { findExisting } from './documentFiles';
import type { DocumentFiles } from './documentFiles';
import { findFrontMatter, readYamlFile } from './frontMatter';
import { itemsOf, textOf, valueIn } from '../import/yaml/yamlTree';
import type { YamlNode } from '../import/yaml/yamlTree';
import { folderOf, foldersUpwards, joinPath } from './paths';

/** Which tool a file with settings for a whole project is for. */
export type ProjectTool =
  'quarto' | 'quarto-folder' | 'bookdown' | 'bookdown-index' | 'rmd-output' | 'myst' | 'jupyter-book';

/** A file with settings for all documents of its folder and those below. */
export interface ProjectFile {
  readonly tool: ProjectTool;
  readonly path: string;
  readonly text: string;
  /** Its settings; of a Markdown file its front matter. */
  readonly root: YamlNode;
}

const fileNames: ReadonlyMap<ProjectTool, readonly string[]> = new Map([
  ['quarto-folder', ['_metadata.yml', '_metadata.yaml']],
  ['quarto', ['_quarto.yml', '_quarto.yaml']],
  ['bookdown', ['_bookdown.yml', '_bookdown.yaml']],
  ['bookdown-index', ['index.Rmd', 'index.rmd', 'index.qmd']],
  ['rmd-output', ['_output.yml', '_output.yaml']],
  ['myst', ['myst.yml', 'myst.yaml']],
  ['jupyter-book', ['_config.yml', '_config.yaml']],
]);

/**
 * The files with project settings that hold for a document: of each tool the nearest one from the document's folder up
 * to `root`, but every `_metadata.yml` on the way; the nearest first. An `index.Rmd` counts where its folder has a
 * `_bookdown.yml` or it says that it is a book's, and not for itself. Quarto's profiles that are on by default count
 * before the project's own file. In the place of an index the first of a book's listed files counts.
 */
export async function findProjectFiles(
  path: string,
  files: DocumentFiles,
  root: string | undefined,
): Promise<readonly ProjectFile[]> {
  const found: ProjectFile[] = [];
  const tools = new Set<ProjectTool>();
  for (const folder of foldersUpwards(path, root)) {
    for (const [tool, names] of fileNames) {
      const all = tool === 'bookdown-index' ? [...names, ...firstChapters(found, folder)] : names;
      const read = tools.has(tool) ? undefined : await findFile(tool, folder, all, files);
      const file = (await isOfTool(read, tools, files)) ? read : undefined;
      if (file && file.path !== path) {
        found.push(...(tool === 'quarto' ? await findProfiles(file, files) : []), file);
      }
      if (file && tool !== 'quarto-folder') {
        tools.add(tool);
      }
    }
    if (tools.has('quarto')) {
      // What stands further up belongs to another project.
      tools.add('quarto-folder');
    }
    if (tools.has('bookdown')) {
      tools.add('bookdown-index');
    }
  }
  return found;
}

/** A book of bookdown's whose `_bookdown.yml` lists its files begins with the first of them, in the place of an index. */
function firstChapters(found: readonly ProjectFile[], folder: string): readonly string[] {
  const book = found.find(({ tool, path }) => tool === 'bookdown' && folderOf(path) === folder);
  const listed = valueIn(book?.root, 'rmd_files');
  const lists = listed?.kind === 'map' ? [...listed.fields.values()].map(({ value }) => value) : [listed];
  return lists.flatMap((list) => textOf(itemsOf(list)[0]) ?? []);
}

/** Whether a file is for the tool that has such a name: other tools have an `index.Rmd` or `_config.yml` too. */
async function isOfTool(
  file: ProjectFile | undefined,
  known: ReadonlySet<ProjectTool>,
  files: DocumentFiles,
): Promise<boolean> {
  switch (file?.tool) {
    case 'bookdown-index':
      return known.has('bookdown') || isSite(file);
    case 'jupyter-book':
      return isJupyterBook(file, files);
    default:
      return true;
  }
}

/** The names that Jupyter Book's settings have and Jekyll's do not. Source: Jupyter Book's "Configuration reference". */
const ofJupyterBook = [
  'sphinx',
  'execute',
  'parse',
  'bibtex_bibfiles',
  'launch_buttons',
  'only_build_toc_files',
];

/** Jekyll has a `_config.yml` too, but not a `_toc.yml` beside it. */
async function isJupyterBook({ path, root }: ProjectFile, files: DocumentFiles): Promise<boolean> {
  const tables = ['_toc.yml', '_toc.yaml'].map((name) => joinPath(folderOf(path), name));
  return (
    ofJupyterBook.some((name) => valueIn(root, name) !== undefined) ||
    (await findExisting(tables, files)) !== undefined
  );
}

/** Whether an index says of itself that it is that of a book: `site: bookdown::bookdown_site`. */
function isSite(index: ProjectFile | undefined): boolean {
  return textOf(valueIn(index?.root, 'site'))?.includes('bookdown') ?? false;
}

/** The files of the profiles that are on where nobody chooses: `default`, and the first of each `group`. */
async function findProfiles(
  { path, root }: ProjectFile,
  files: DocumentFiles,
): Promise<readonly ProjectFile[]> {
  const profile = valueIn(root, 'profile');
  const groups = itemsOf(valueIn(profile, 'group'));
  const firsts = groups.some(({ kind }) => kind === 'list')
    ? groups.map((each) => itemsOf(each)[0])
    : groups.slice(0, 1);
  const chosen = [...itemsOf(valueIn(profile, 'default')), ...firsts].flatMap((each) => textOf(each) ?? []);
  const found = await Promise.all(
    chosen.map((name) =>
      findFile('quarto', folderOf(path), [`_quarto-${name}.yml`, `_quarto-${name}.yaml`], files),
    ),
  );
  return found.filter((file) => file !== undefined);
}

async function findFile(
  tool: ProjectTool,
  folder: string,
  names: readonly string[],
  files: DocumentFiles,
): Promise<ProjectFile | undefined> {
  const path = await findExisting(
    names.map((name) => joinPath(folder, name)),
    files,
  );
  const text = path === undefined ? undefined : await files.read(path);
  if (path === undefined || text === undefined) {
    return undefined;
  }
  const settings = tool === 'bookdown-index' ? findFrontMatter(text) : readYamlFile(text);
  return settings && { tool, path, text, root: settings.root };
}
