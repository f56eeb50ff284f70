/** Documents with citations, by VS Code's language ids. */
export const citingLanguages: readonly string[] = [
  'markdown',
  'quarto',
  'rmd',
  'rmarkdown',
  'pandoc',
  'mystmd',
  'latex',
  'tex',
  'latex-expl3',
  'rsweave',
  'typst',
  'org',
  'restructuredtext',
  'asciidoc',
];
