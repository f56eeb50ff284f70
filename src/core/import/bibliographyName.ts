/** Endings that say by themselves that a file is a bibliography; others are only taken when their content is one. */
const bibliographyEnding = /\.(?:bib|bibtex|biblatex|ris|enw|nbib|ciw|cff|mods|bibtexml)$/;

/** A file whose ending says that it is a bibliography, so that nothing of it may be left out in silence. */
export function isBibliographyName(name: string): boolean {
  return bibliographyEnding.test(name);
}
