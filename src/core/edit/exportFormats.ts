/** The formats that papers are handed on in as data. */
export const exportFormats = ['bibtex', 'biblatex', 'csl-json', 'ris', 'hayagriva'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The ending of a file of each format, without its dot. */
export const exportEndings: Readonly<Record<ExportFormat, string>> = {
  bibtex: 'bib',
  biblatex: 'bib',
  'csl-json': 'json',
  ris: 'ris',
  hayagriva: 'yml',
};
