import type { CitationSyntaxId } from '../model/citationLanguage';
import { findCitations } from '../scan/citations';
import type { DocumentFiles } from './documentFiles';
import { documentKindOf } from './documentKind';
import { findDocumentClass, findSubfilesRoot } from './latexInclusions';
import { findCitationPackage, findUsedPackage } from './latexPackages';
import { readLatexProject } from './latexProject';
import { findMarkdownSyntax, markdownSyntaxOfProject, ownHabit } from './markdownSyntax';
import { findProjectFiles } from './projectFiles';
import { findSphinxSettings } from './sphinxTexts';

/** A document as its editor or the command line has it. */
export interface SyntaxQuestion {
  readonly text: string;
  /** With slashes; of a document without a file its name. */
  readonly path: string;
  /** VS Code's id of its language, where there is an editor. */
  readonly languageId?: string | undefined;
}

/** The world round a document. */
export interface SyntaxWorld {
  readonly files: DocumentFiles;
  /** The folder up to which project settings hold. */
  readonly root?: string | undefined;
  /** Paths of .tex files that may take a LaTeX document in. */
  readonly candidates?: () => Promise<readonly string[]>;
}

/** The syntax of LaTeX by what is loaded, or else by the commands in use. */
function latexSyntaxOf(texts: readonly string[], text: string): CitationSyntaxId {
  const loaded = texts.map(findCitationPackage);
  const [found] = [loaded.find((each) => each === 'biblatex'), ...loaded].filter(
    (each) => each !== undefined,
  );
  return found ?? findUsedPackage(findCitations(text, 'latex').map(({ command }) => command)) ?? 'latex';
}

/**
 * The syntax that a document says it has, by its own text and name alone; `undefined` where citations have none
 * there. In LaTeX the packages that are loaded decide, or else the commands in use; Markdown that says nothing is Pandoc's.
 */
export function syntaxOfText({ text, path, languageId }: SyntaxQuestion): CitationSyntaxId | undefined {
  const kind = documentKindOf(path, languageId);
  switch (kind) {
    case undefined:
      return undefined;
    case 'markdown':
      return findMarkdownSyntax(text, path, languageId) ?? 'pandoc';
    case 'latex':
      return latexSyntaxOf([text], text);
    default:
      return kind;
  }
}

/**
 * Like {@link syntaxOfText}, with what stands round the document: settings of its project, and in LaTeX the whole
 * document that it is a part of, its own packages and classes included.
 */
export async function findDocumentSyntax(
  question: SyntaxQuestion,
  world: SyntaxWorld,
): Promise<CitationSyntaxId | undefined> {
  const { text, path, languageId } = question;
  switch (documentKindOf(path, languageId)) {
    case 'markdown': {
      const own = findMarkdownSyntax(text, path, languageId);
      if (own !== undefined) {
        return own;
      }
      const project = await findProjectFiles(path, world.files, world.root);
      return (
        markdownSyntaxOfProject(
          text,
          project.map(({ tool }) => tool),
        ) ?? ((await isOfSphinx(path, world)) ? ownHabit(text) : 'pandoc')
      );
    }
    case 'latex':
      return findLatexSyntax(question, world);
    default:
      return syntaxOfText(question);
  }
}

/** Whether a document is one of Sphinx's, which reads Markdown as MyST. */
async function isOfSphinx(path: string, { files, root }: SyntaxWorld): Promise<boolean> {
  const settings = await findSphinxSettings(path, files, root);
  return /\bmyst_(?:parser|nb)\b|\bbibtex_bibfiles\b/.test(settings?.text ?? '');
}

async function findLatexSyntax(
  { text, path }: SyntaxQuestion,
  world: SyntaxWorld,
): Promise<CitationSyntaxId> {
  const own = findCitationPackage(text);
  const isRoot = findDocumentClass(text) !== undefined && findSubfilesRoot(text) === undefined;
  if (own !== undefined && isRoot) {
    return own;
  }
  const candidates = isRoot ? [] : await world.candidates?.();
  const project = await readLatexProject(path, world.files, candidates ? { candidates } : {});
  return latexSyntaxOf([text, ...(project?.files.map((file) => file.text) ?? [])], text);
}
