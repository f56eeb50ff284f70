import type { DeclaringText, DocumentSearch } from './declaringText';
import { workspaceOf } from './declaringText';
import type { DocumentKind } from './documentKind';
import { asciidocTexts, org, textsWithParts, typst } from './includedTexts';
import { findLatexBibliographies } from './latexBibliographies';
import { LatexNames } from './latexNames';
import { jobNameOf, readLatexProject } from './latexProject';
import { markdownTexts } from './markdownTexts';
import { findRstBibliographies } from './markupBibliographies';
import { folderOf } from './paths';
import { sphinxTexts } from './sphinxTexts';

/** Finds the texts that name the bibliographies of one document: itself, the files it is made of, its project's. */
export async function declaringTexts(
  search: DocumentSearch,
  kind: DocumentKind,
): Promise<readonly DeclaringText[]> {
  switch (kind) {
    case 'latex':
      return latexTexts(search);
    case 'markdown':
      return markdownTexts(search);
    case 'typst':
      return textsWithParts(search, typst);
    case 'rst':
      return [...(await rstTexts(search)), ...(await sphinxTexts(search))];
    case 'org':
      return textsWithParts(search, org);
    case 'asciidoc':
      return asciidocTexts(search);
  }
}

/** LaTeX looks in the root's folder; editors also forgive a path that counts from the file it stands in. */
async function latexTexts({
  path: document,
  files,
  options,
}: DocumentSearch): Promise<readonly DeclaringText[]> {
  const project = await readLatexProject(document, files, options);
  const root = project?.root ?? document;
  const rootFolder = folderOf(root);
  const names = new LatexNames(jobNameOf(root));
  project?.files.forEach(({ text }) => {
    names.read(text);
  });
  return (project?.files ?? []).map(({ path, text }) => ({
    foundBy: 'command',
    path,
    text,
    folders: [rootFolder, folderOf(path)],
    declarations: findLatexBibliographies(text).map((each) => ({
      ...each,
      written: names.expand(each.written),
    })),
  }));
}

async function rstTexts(search: DocumentSearch): Promise<readonly DeclaringText[]> {
  const { path, files } = search;
  const text = await files.read(path);
  const folders = [folderOf(path), ...workspaceOf(search)];
  return text === undefined
    ? []
    : [{ foundBy: 'command', path, text, folders, declarations: findRstBibliographies(text) }];
}
