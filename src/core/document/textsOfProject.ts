import type { DocumentSearch } from './declaringText';
import type { DocumentKind } from './documentKind';
import { asciidoc, org, textsWithParts, typst } from './includedTexts';

/** One file of a document. */
export interface ProjectText {
  readonly path: string;
  readonly text: string;
}

const inclusions = { typst, org, asciidoc } as const;

/** Whether a document of this kind, other than LaTeX, can be made of several files. */
export function hasParts(kind: DocumentKind): kind is keyof typeof inclusions {
  return kind in inclusions;
}

/**
 * A document of Typst, Org or AsciiDoc and the files that it takes in, itself first; for one that names no bibliography
 * also the document that takes it in, with all its files. Each once.
 */
export async function textsOfProject(
  search: DocumentSearch,
  kind: keyof typeof inclusions,
): Promise<readonly ProjectText[]> {
  const texts = await textsWithParts(search, inclusions[kind]);
  return [...new Map(texts.map(({ path, text }) => [path, { path, text }])).values()];
}
