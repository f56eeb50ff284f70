import { extensionOf } from './paths';

/** What a document is written in, as far as it matters for where it names its bibliographies. */
export type DocumentKind = 'markdown' | 'latex' | 'typst' | 'org' | 'rst' | 'asciidoc';

const kindsByEnding: ReadonlyMap<string, DocumentKind> = new Map([
  ...['.md', '.markdown', '.mdx', '.qmd', '.rmd', '.rmarkdown', '.mkd', '.pmd', '.myst'].map(
    (ending) => [ending, 'markdown'] as const,
  ),
  ...['.tex', '.ltx', '.latex', '.rnw', '.snw', '.rtex', '.jnw', '.sty', '.cls'].map(
    (ending) => [ending, 'latex'] as const,
  ),
  ['.typ', 'typst'],
  ['.org', 'org'],
  ...['.rst', '.rest'].map((ending) => [ending, 'rst'] as const),
  ...['.adoc', '.asciidoc', '.asc'].map((ending) => [ending, 'asciidoc'] as const),
]);

const kindsByLanguage: ReadonlyMap<string, DocumentKind> = new Map([
  ...['markdown', 'quarto', 'rmd', 'rmarkdown', 'pandoc', 'mdx', 'myst'].map(
    (id) => [id, 'markdown'] as const,
  ),
  ...['latex', 'tex', 'latex-expl3', 'rsweave', 'jlweave', 'doctex'].map((id) => [id, 'latex'] as const),
  ['typst', 'typst'],
  ['org', 'org'],
  ['restructuredtext', 'rst'],
  ['asciidoc', 'asciidoc'],
]);

/** What a document is written in, by its editor's language or else its name; `undefined` for anything else. */
export function documentKindOf(path: string, languageId?: string): DocumentKind | undefined {
  return kindsByLanguage.get(languageId ?? '') ?? kindsByEnding.get(extensionOf(path));
}
