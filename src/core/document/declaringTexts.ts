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
  findAsciidocInclusions,
  findAsciidocUse,
  findMystBibliographies,
  findOrgBibliographies,
  findOrgInclusions,
  findRstBibliographies,
  findSphinxBibliographies,
} from './markupBibliographies';
import {
  extensionOf,
  folderOf,
  foldersUpwards,
  isInside,
  joinPath,
  nearestFirst,
  relativePath,
} from './paths';
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

const mostParts = 200;
const mostMains = 100;
const mostMetadataFiles = 50;

/** How a language takes files in and names bibliographies. */
interface Inclusion {
  /** What the file that takes in all others is called by habit; empty for none. */
  readonly main: string;
  readonly inclusions: (text: string) => readonly string[];
  readonly bibliographies: (text: string) => readonly BibliographyDeclaration[];
}

const typst: Inclusion = {
  main: 'main.typ',
  inclusions: findTypstInclusions,
  bibliographies: findTypstBibliographies,
};
const org: Inclusion = { main: '', inclusions: findOrgInclusions, bibliographies: findOrgBibliographies };
const asciidoc: Inclusion = {
  main: '',
  inclusions: findAsciidocInclusions,
  bibliographies: findAsciidocBibliographies,
};

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
        return this.#ofParts(typst);
      case 'rst':
        return [...(await this.#ofText(findRstBibliographies)), ...(await this.#ofSphinx())];
      case 'org':
        return this.#ofParts(org);
      case 'asciidoc':
        return this.#ofAsciidoc();
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
      ...(await this.#ofSphinx()),
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

  /**
   * A document with what it takes in; where that names no bibliography, with a file that takes it in: in Typst the
   * `main.typ` above it counts first.
   */
  async #ofParts(language: Inclusion): Promise<readonly DeclaringText[]> {
    const own = await this.#readParts(this.#path, language);
    if (own.some(({ declarations }) => declarations.length > 0)) {
      return own;
    }
    const mains = foldersUpwards(this.#path, this.#options.workspace).map((folder) =>
      joinPath(folder, language.main),
    );
    const main = await findExisting(language.main === '' ? [] : mains, this.#files);
    const others = nearestFirst(this.#path, this.#options.candidates ?? []).slice(0, mostMains);
    for (const each of new Set([...(main === undefined ? [] : [main]), ...others])) {
      const above = each === this.#path ? [] : await this.#readParts(each, language);
      if (above.some(({ path }) => path === this.#path)) {
        return [...own, ...above];
      }
    }
    return own;
  }

  async #readParts(
    start: string,
    { inclusions, bibliographies }: Inclusion,
  ): Promise<readonly DeclaringText[]> {
    const found = new Map<string, DeclaringText>();
    const waiting = [start];
    for (let path = waiting.pop(); path !== undefined && found.size < mostParts; path = waiting.pop()) {
      const text = found.has(path) ? undefined : await this.#files.read(path);
      if (text !== undefined) {
        const folder = folderOf(path);
        const folders = [folder, folderOf(start), ...this.#workspace()];
        found.set(path, { foundBy: 'command', path, text, folders, declarations: bibliographies(text) });
        waiting.push(
          ...inclusions(text)
            .map((name) => joinPath(folder, name))
            .reverse(),
        );
      }
    }
    return [...found.values()];
  }

  /** Where no file is named, asciidoctor-bibtex takes the first of the folder that the whole document is in. */
  async #ofAsciidoc(): Promise<readonly DeclaringText[]> {
    const texts = await this.#ofParts(asciidoc);
    const citing = texts.find(({ text }) => findAsciidocUse(text));
    const span = citing && findAsciidocUse(citing.text);
    if (!span || texts.some(({ declarations }) => declarations.length > 0)) {
      return texts;
    }
    for (const folder of new Set(texts.map(({ path }) => folderOf(path)))) {
      const names = (await this.#files.list(folder)).filter((name) => extensionOf(name) === '.bib');
      const [written] = [...names].sort();
      if (written !== undefined) {
        const declarations = [{ by: 'bibliography::[]', written, span, addsEnding: false }];
        return [...texts, { ...citing, folders: [folder], declarations }];
      }
    }
    return texts;
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
