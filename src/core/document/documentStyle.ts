import { textOf, valueIn } from '../import/yaml/yamlTree';
import type { YamlNode } from '../import/yaml/yamlTree';
import type { Span } from '../base/text';
import { findExisting } from './documentFiles';
import type { DocumentFiles } from './documentFiles';
import { findFrontMatter } from './frontMatter';
import { folderOf, joinPath } from './paths';
import { findProjectFiles } from './projectFiles';

/** How a document wants its citations, as far as it or its project says. */
export interface DocumentStyle {
  /** A style's id or address as it is written, or the path of its file where there is one. */
  readonly style?: string;
  /** Where the document itself names its style: the span of the value of `csl`. */
  readonly declared?: Span;
  /** A language tag: `lang`. */
  readonly locale?: string;
  /** The text of `nocite`, with keys as citations have them; `@*` is everything. */
  readonly nocite: string;
  /** Whether the list of references is not to be shown. */
  readonly suppressBibliography: boolean;
}

/** One text of metadata, and the folders in which a file that it names may lie. */
interface Metadata {
  readonly root: YamlNode;
  readonly folders: readonly string[];
}

/**
 * What the front matter of the Markdown `text` at `path`, else the files of its project (`_quarto.yml`, ...), say under
 * `csl` and `lang`. `workspace` is the folder up to which projects are looked for. Other languages say nothing.
 */
export async function findDocumentStyle(
  path: string,
  text: string,
  files: DocumentFiles,
  workspace?: string,
): Promise<DocumentStyle> {
  const own = findFrontMatter(text);
  const projects = await findProjectFiles(path, files, workspace);
  const projectFolders = projects.map((project) => folderOf(project.path));
  const shared = workspace === undefined ? [] : [workspace];
  const metadata: readonly Metadata[] = [
    ...(own ? [{ root: own.root, folders: [folderOf(path), ...projectFolders, ...shared] }] : []),
    ...projects.map((project) => ({ root: project.root, folders: [folderOf(project.path), ...shared] })),
  ];
  const declaration = valueIn(own?.root, 'csl');
  const style = await firstStyle(metadata, files);
  const locale = metadata.map(({ root }) => textOf(valueIn(root, 'lang'))).find(isTag);
  return {
    ...(style === undefined ? {} : { style }),
    ...(textOf(declaration) === undefined || !declaration ? {} : { declared: declaration.span }),
    ...(locale === undefined ? {} : { locale }),
    nocite: textOf(valueIn(own?.root, 'nocite')) ?? '',
    suppressBibliography: textOf(valueIn(own?.root, 'suppress-bibliography')) === 'true',
  };
}

function isTag(value: string | undefined): value is string {
  return value !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value);
}

async function firstStyle(metadata: readonly Metadata[], files: DocumentFiles): Promise<string | undefined> {
  for (const { root, folders } of metadata) {
    const written = textOf(valueIn(root, 'csl'))?.trim();
    if (written) {
      const isWeb = /^https?:/i.test(written);
      const paths = folders.map((folder) => joinPath(folder, written));
      return (isWeb ? undefined : await findExisting(paths, files)) ?? written;
    }
  }
  return undefined;
}
