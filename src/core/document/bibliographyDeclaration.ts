import type { Span } from '../base/text';

/** How a bibliography was found to belong to a document. */
export type BibliographyFoundBy =
  /** The document's own metadata say so. */
  | 'front-matter'
  /** Settings of the project or folder that it is in. */
  | 'project'
  /** A command or directive in its text, or in that of another file of it. */
  | 'command'
  /** The person's settings name it for all documents. */
  | 'setting';

/** What is known besides the document and its files. */
export interface BibliographyOptions {
  /** The editor's language for the document, which counts more than the ending of its name. */
  readonly languageId?: string;
  /** The folder up to which settings of projects are looked for: that of the workspace. */
  readonly workspace?: string | undefined;
  /** The person's setting: paths, those that are not absolute as seen from the workspace's folder. */
  readonly setting?: readonly string[];
  /**
   * Paths of files that may have a say without being named: files of the document's language that may take it in, and
   * the .bib files of a MyST project.
   */
  readonly candidates?: readonly string[];
  /** The person's own folder, which `~` stands for. */
  readonly home?: string;
}

/** A place in a text that names one bibliography file: `refs` in `\bibliography{refs}`. */
export interface BibliographyDeclaration {
  /** What names it, as a person calls it: `\bibliography`, `bibliography`, `#bibliography`. */
  readonly by: string;
  /** The file as it is written there; in LaTeX with the macros in it put in that stand for plain text. */
  readonly written: string;
  /** The span of `written`. */
  readonly span: Span;
  /** Whether `.bib` stands behind the name though it is not written. */
  readonly addsEnding: boolean;
  /** Whether it is a pattern for the names of files in a folder: `bib/*.bib`. */
  readonly isPattern?: true;
  /** Whether it may stand for something else than a file: it counts only where there is such a file. */
  readonly isUnsure?: true;
}

/** Whether a bibliography lies on the web, and not among the files. */
export function isWebAddress(written: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:\/\//.test(written) && !written.startsWith('file:');
}

/** The text literals in `text` from `from` to `to`, with the spans of what is between their quotation marks. */
export function* quotedTexts(
  text: string,
  from: number,
  to: number,
): Generator<{ readonly text: string; readonly span: Span }, void, void> {
  for (const match of text.slice(from, to).matchAll(/"([^"\n\r]*)"|'([^'\n\r]*)'/g)) {
    const inner = match[1] ?? match[2] ?? '';
    const start = from + match.index + 1;
    yield { text: inner, span: { start, end: start + inner.length } };
  }
}
