import type {
  BibliographyDeclaration,
  BibliographyFoundBy,
  BibliographyOptions,
} from './bibliographyDeclaration';
import { findExisting } from './documentFiles';
import type { DocumentFiles } from './documentFiles';
import type { DocumentKind } from './documentKind';
import { findFrontMatter, readYamlFile } from './frontMatter';
import { findLatexBibliographies } from './latexBibliographies';
import { LatexNames } from './latexNames';
import { jobNameOf, readLatexProject } from './latexProject';
import {
  findAsciidocBibliographies,
  findMystBibliographies,
  findOrgBibliographies,
  findRstBibliographies,
  findSphinxBibliographies,
} from './markupBibliographies';
import { folderOf, foldersUpwards, isInside, joinPath, nearestFirst, relativePath } from './paths';
import { findProjectFiles } from './projectFiles';
import type { ProjectFile } from './projectFiles';
import { findTypstBibliographies, findTypstInclusions } from './typstBibliographies';
import { findMetadataFiles, findProjectBibliographies, findYamlBibliographies } from './yamlBibliographies';

/** A text that names bibliographies, and the folders in which its tool looks for them, in order. */
export interface DeclaringText {
  readonly foundBy: BibliographyFoundBy;
  readonly path: string;
  readonly text: string;
  readonly folders: readonly string[];
  readonly declarations: readonly BibliographyDeclaration[];
}

const mostTypstFiles = 200;
const mostTypstMains = 100;
const mostMetadataFiles = 50;

/** Finds the texts that name the bibliographies of one document: itself, the files it is made of, its project's. */
export class DeclaringTexts {
  readonly #path: string;
  readonly #files: DocumentFiles;
  readonly #options: BibliographyOptions;

  constructor(path: string, files: DocumentFiles, options: BibliographyOptions) {
    this.#path = path;
    this.#files = files;
    this.#options = options;
  }

  async of(kind: DocumentKind): Promise<readonly DeclaringText[]> {
    switch (kind) {
      case 'latex':
        return this.#ofLatex();
      case 'markdown':
        return this.#ofMarkdown();
      case 'typst':
        return this.#ofTypst();
      case 'rst':
        return [...(await this.#ofText(findRstBibliographies)), ...(await this.#ofSphinx())];
      case 'org':
        return this.#ofText(findOrgBibliographies);
      case 'asciidoc':
        return this.#ofText(findAsciidocBibliographies);
    }
  }

  /** LaTeX looks in the root's folder; editors also forgive a path that counts from the file it stands in. */
  async #ofLatex(): Promise<readonly DeclaringText[]> {
    const project = await readLatexProject(this.#path, this.#files, this.#options);
    const root = project?.root ?? this.#path;
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

  async #ofMarkdown(): Promise<readonly DeclaringText[]> {
    const text = await this.#files.read(this.#path);
    if (text === undefined) {
      return [];
    }
    const projectFiles = await findProjectFiles(this.#path, this.#files, this.#options.workspace);
    const project = projectFiles
      .filter(({ tool }) => tool !== 'quarto-folder')
      .map(({ path }) => folderOf(path));
    const folders = [folderOf(this.#path), ...project, ...this.#workspace()];
    const own = findFrontMatter(text);
    const declarations = own ? findYamlBibliographies(own.root) : [];
    const inText = findMystBibliographies(text);
    return [
      { foundBy: 'front-matter', path: this.#path, text, folders, declarations },
      ...(own ? await this.#ofMetadataFiles(findMetadataFiles(own.root), this.#path, folders) : []),
      { foundBy: 'command', path: this.#path, text, folders, declarations: inText },
      ...(await this.#ofProject(projectFiles)),
    ];
  }

  async #ofProject(projectFiles: readonly ProjectFile[]): Promise<readonly DeclaringText[]> {
    const found: DeclaringText[] = [];
    for (const { tool, path, text, root } of projectFiles) {
      const folders = [folderOf(path), ...this.#workspace()];
      const named = findProjectBibliographies(tool, root);
      const declarations = tool === 'myst' && named.length === 0 ? this.#allBelow(folderOf(path)) : named;
      found.push({ foundBy: 'project', path, text, folders, declarations });
      found.push(...(await this.#ofMetadataFiles(findMetadataFiles(root), path, folders)));
    }
    return found;
  }

  /** A MyST project that names no bibliography takes all that lie in its folder. */
  #allBelow(folder: string): readonly BibliographyDeclaration[] {
    const paths = (this.#options.candidates ?? []).filter((path) => isInside(path, folder));
    return paths.map((path) => ({
      by: '*.bib',
      written: relativePath(folder, path),
      span: { start: 0, end: 0 },
      addsEnding: false,
    }));
  }

  async #ofMetadataFiles(
    names: readonly string[],
    from: string,
    folders: readonly string[],
  ): Promise<readonly DeclaringText[]> {
    const found: DeclaringText[] = [];
    for (const name of names.slice(0, mostMetadataFiles)) {
      const path = joinPath(folderOf(from), name);
      const text = await this.#files.read(path);
      if (text !== undefined) {
        const declarations = findYamlBibliographies(readYamlFile(text).root);
        found.push({ foundBy: 'project', path, text, folders, declarations });
      }
    }
    return found;
  }

  /** A Typst document with what it takes in, and the `main.typ` above it or another file that takes it in. */
  async #ofTypst(): Promise<readonly DeclaringText[]> {
    const own = await this.#readTypst(this.#path);
    const mains = foldersUpwards(this.#path, this.#options.workspace).map((folder) =>
      joinPath(folder, 'main.typ'),
    );
    const main = await findExisting(mains, this.#files);
    const others = nearestFirst(this.#path, this.#options.candidates ?? []).slice(0, mostTypstMains);
    for (const each of new Set([...(main === undefined ? [] : [main]), ...others])) {
      const above = each === this.#path ? [] : await this.#readTypst(each);
      if (above.some(({ path }) => path === this.#path)) {
        return [...own, ...above];
      }
    }
    return own;
  }

  async #readTypst(start: string): Promise<readonly DeclaringText[]> {
    const found = new Map<string, DeclaringText>();
    const waiting = [start];
    for (let path = waiting.pop(); path !== undefined && found.size < mostTypstFiles; path = waiting.pop()) {
      const text = found.has(path) ? undefined : await this.#files.read(path);
      if (text !== undefined) {
        const folder = folderOf(path);
        const declarations = findTypstBibliographies(text);
        found.set(path, {
          foundBy: 'command',
          path,
          text,
          folders: [folder, ...this.#workspace()],
          declarations,
        });
        waiting.push(
          ...findTypstInclusions(text)
            .map((name) => joinPath(folder, name))
            .reverse(),
        );
      }
    }
    return [...found.values()];
  }

  async #ofText(
    find: (text: string) => readonly BibliographyDeclaration[],
  ): Promise<readonly DeclaringText[]> {
    const text = await this.#files.read(this.#path);
    const folders = [folderOf(this.#path), ...this.#workspace()];
    return text === undefined
      ? []
      : [{ foundBy: 'command', path: this.#path, text, folders, declarations: find(text) }];
  }

  async #ofSphinx(): Promise<readonly DeclaringText[]> {
    const folders = foldersUpwards(this.#path, this.#options.workspace);
    const path = await findExisting(
      folders.map((folder) => joinPath(folder, 'conf.py')),
      this.#files,
    );
    const text = path === undefined ? undefined : await this.#files.read(path);
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

  #workspace(): readonly string[] {
    return this.#options.workspace === undefined ? [] : [this.#options.workspace];
  }
}
