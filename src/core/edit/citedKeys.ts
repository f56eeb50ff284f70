import type { Span } from '../base/text';
import type { CitationLanguage, CitationSyntaxId } from '../model/citationLanguage';
import type { CitationGroup } from '../scan/citationGroup';
import { findCitations } from '../scan/citations';
import { citesAll } from '../scan/citesAll';
import type { CitingMacros } from '../scan/latexMacros';
import { findTypstLabels } from '../scan/typstCitations';
import { findBibliographyBlocks } from './bibliographyMarkers';
import { isLabel } from './unknownKeys';

/** The keys that a document cites. */
export interface CitedKeys {
  /** Each once, in the order of the first mention; then those of `nocite`. */
  readonly keys: readonly string[];
  /** It asks for all papers there are: `@*`, `\nocite{*}`, Typst's `full: true`. */
  readonly all: boolean;
}

/** What is known of a document besides its text. */
export interface CitedKeysOptions {
  readonly syntax?: CitationSyntaxId | undefined;
  /** LaTeX: the commands of the whole document that cite. */
  readonly macros?: CitingMacros | undefined;
  /** The text of YAML's `nocite`. */
  readonly nocite?: string;
}

/** The citations of a text, but for those that stand in a bibliography block of ours. */
function groupsIn(
  text: string,
  language: CitationLanguage,
  { syntax, macros }: CitedKeysOptions,
): readonly CitationGroup[] {
  const found = findBibliographyBlocks(text, language);
  const blocks = 'kind' in found ? [] : found;
  const inBlock = ({ start }: Span): boolean =>
    blocks.some(({ span }) => span.start <= start && start < span.end);
  return findCitations(text, language, syntax, macros).filter(({ span }) => !inBlock(span));
}

/** In Typst a reference to a label of another file looks like a citation. */
export function labelsIn(texts: readonly string[], language: CitationLanguage): ReadonlySet<string> {
  return new Set(language === 'typst' ? texts.flatMap((text) => [...findTypstLabels(text)]) : []);
}

/**
 * The keys that the texts of a document cite, `\nocite` and YAML's `nocite` included; labels of its own figures and
 * what stands in a bibliography block of ours are none.
 */
export function findCitedKeys(
  texts: readonly string[],
  language: CitationLanguage,
  options: CitedKeysOptions = {},
): CitedKeys {
  const { nocite = '' } = options;
  const read = texts.map((text) => ({ text, groups: groupsIn(text, language, options) }));
  const named = nocite === '' ? [] : findCitations(nocite, 'markdown');
  const groups = [...read.flatMap((each) => each.groups), ...named];
  const labels = labelsIn(texts, language);
  const keys = groups
    .flatMap(({ cites }) => cites.map(({ key }) => key))
    .filter((key) => !isLabel(key) && !labels.has(key));
  const all = nocite.includes('@*') || read.some((each) => citesAll(each.text, language, each.groups));
  return { keys: [...new Set(keys)], all };
}
