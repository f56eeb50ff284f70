import type { DocumentSearch } from './declaringText';
import type { DocumentKind } from './documentKind';
import { asciidoc, org, textsWithParts, typst } from './includedTexts';

/** One file of a document. */
export interface ProjectText {
  readonly path: string;
  readonly text: string;
}

const inclusions = new Map([
  ['typst', typst],
  ['org', org],
  ['asciidoc', asciidoc],
] as const);

/** Whether a document of this kind, other than LaTeX, can be made of several files. */
export function hasParts(kind: DocumentKind): kind is 'typst' | 'org' | 'asciidoc' {
  return kind === 'typst' || kind === 'org' || kind === 'asciidoc';
}

/**
 * A document of Typst, Org or AsciiDoc and the files that it takes in, itself first; for one that names no bibliography
 * also the document that takes it in, with all its files. Each once.
 */
export async function textsOfProject(
  search: DocumentSearch,
  kind: 'typst' | 'org' | 'asciidoc',
): Promise<readonly ProjectText[]> {
  const language = inclusions.get(kind);
  const texts = language ? await textsWithParts(search, language) : [];
  return [...new Map(texts.map(({ path, text }) => [path, { path, text }])).values()];
}
