/** The languages that citations can be written in and read from. */
export type CitationLanguage = 'markdown' | 'latex' | 'typst' | 'org' | 'rst' | 'asciidoc';

/**
 * The ways to write citations, several for one language: Pandoc, Quarto, R Markdown, MyST, footnotes and links are
 * Markdown; plain `\cite`, natbib and biblatex are LaTeX.
 */
export const citationSyntaxIds = [
  'pandoc',
  'quarto',
  'rmd',
  'myst',
  'footnote',
  'link',
  'latex',
  'natbib',
  'biblatex',
  'typst',
  'org',
  'rst',
  'asciidoc',
] as const;

export type CitationSyntaxId = (typeof citationSyntaxIds)[number];

const languages = new Map<string, CitationLanguage>([
  ['markdown', 'markdown'],
  ['quarto', 'markdown'],
  ['rmd', 'markdown'],
  ['rmarkdown', 'markdown'],
  ['pandoc', 'markdown'],
  ['myst', 'markdown'],
  ['latex', 'latex'],
  ['tex', 'latex'],
  ['latex-expl3', 'latex'],
  ['rsweave', 'latex'],
  ['jlweave', 'latex'],
  ['typst', 'typst'],
  ['typst-code', 'typst'],
  ['org', 'org'],
  ['org-mode', 'org'],
  ['restructuredtext', 'rst'],
  ['rst', 'rst'],
  ['asciidoc', 'asciidoc'],
  ['adoc', 'asciidoc'],
]);

/** The citation language of a VS Code language id; `undefined` where citations have no syntax there. */
export function findCitationLanguage(languageId: string): CitationLanguage | undefined {
  return languages.get(languageId);
}

/** The language that a syntax belongs to. */
export function languageOfSyntax(id: CitationSyntaxId): CitationLanguage {
  switch (id) {
    case 'pandoc':
    case 'quarto':
    case 'rmd':
    case 'myst':
    case 'footnote':
    case 'link':
      return 'markdown';
    case 'latex':
    case 'natbib':
    case 'biblatex':
      return 'latex';
    default:
      return id;
  }
}

/** The syntax of that name; `undefined` where there is none. */
export function findSyntaxId(name: string): CitationSyntaxId | undefined {
  return citationSyntaxIds.find((id) => id === name);
}
