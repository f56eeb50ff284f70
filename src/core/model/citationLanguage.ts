/** The languages that citations can be written in and read from. */
export type CitationLanguage = 'markdown' | 'latex';

const languages = new Map<string, CitationLanguage>([
  ['markdown', 'markdown'],
  ['quarto', 'markdown'],
  ['rmd', 'markdown'],
  ['rmarkdown', 'markdown'],
  ['pandoc', 'markdown'],
  ['latex', 'latex'],
  ['tex', 'latex'],
  ['latex-expl3', 'latex'],
  ['rsweave', 'latex'],
  ['jlweave', 'latex'],
]);

/** The citation language of a VS Code language id; `undefined` where citations have no syntax there. */
export function findCitationLanguage(languageId: string): CitationLanguage | undefined {
  return languages.get(languageId);
}
