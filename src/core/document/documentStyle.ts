import { itemsOf, textOf, valueIn } from '../import/yaml/yamlTree';
import type { YamlNode } from '../import/yaml/yamlTree';
import type { Span } from '../base/text';
import { findExisting } from './documentFiles';
import type { DocumentFiles } from './documentFiles';
import { findFrontMatter } from './frontMatter';
import { folderOf, joinPath } from './paths';
import { formatsIn, formatsOf, pandocArguments } from './formatSettings';
import { findProjectFiles } from './projectFiles';
import type { ProjectTool } from './projectFiles';

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
  /** `undefined` for the document's own. */
  readonly tool?: ProjectTool;
  readonly root: YamlNode;
  readonly folders: readonly string[];
}

/**
 * What the front matter of the Markdown `text` at `path`, else the files of its project (`_quarto.yml`, ...), say under
 * `csl` (also in one of their formats) and `lang`. `workspace` is the folder up to which projects are looked for. Other languages say nothing.
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
    ...projects.map(({ tool, root, path: at }) => ({ tool, root, folders: [folderOf(at), ...shared] })),
  ];
  const declaration = valueIn(own?.root, 'csl');
  const style = await firstStyle(metadata, files);
  const locale = metadata.map(({ root }) => textOf(valueIn(root, 'lang'))).find(isTag);
  return {
    ...(style === undefined ? {} : { style }),
    ...(textOf(declaration) === undefined || !declaration ? {} : { declared: declaration.span }),
    ...(locale === undefined ? {} : { locale }),
    nocite: metadata.map(({ root }) => nociteOf(root)).find((text) => text !== '') ?? '',
    suppressBibliography: textOf(valueIn(own?.root, 'suppress-bibliography')) === 'true',
  };
}

/** A text, or a list of such. */
function nociteOf(root: YamlNode): string {
  return itemsOf(valueIn(root, 'nocite'))
    .flatMap((item) => textOf(item) ?? [])
    .join(' ');
}

function isTag(value: string | undefined): value is string {
  return value !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value);
}

/** What is set for all formats counts more than what one of them has for itself. */
function writtenStyle({ tool, root }: Metadata): string | undefined {
  const formats = tool === 'rmd-output' ? formatsIn(root) : formatsOf(root);
  const own = [tool === 'rmd-output' ? undefined : root, ...formats].map((node) =>
    textOf(valueIn(node, 'csl')),
  );
  const given = formats.flatMap((format) => pandocArguments(format, 'csl').map(({ text }) => text));
  return [...own, ...given].find((text) => text !== undefined);
}

async function firstStyle(metadata: readonly Metadata[], files: DocumentFiles): Promise<string | undefined> {
  for (const each of metadata) {
    const written = writtenStyle(each);
    if (written !== undefined) {
      const isWeb = /^https?:/i.test(written);
      const paths = each.folders.map((folder) => joinPath(folder, written));
      return (isWeb ? undefined : await findExisting(paths, files)) ?? written;
    }
  }
  return undefined;
}
