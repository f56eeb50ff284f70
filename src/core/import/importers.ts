import type { SourceFormat } from '../model/source';
import { BibtexImporter } from './bibtex/bibtexImporter';
import { isEmptyJsonList } from './cslJson/cslJsonRecognise';
import { findForeignFormat } from './foreignFormats';
import type { Importer, ImportResult } from './importer';
import { createOtherImporters } from './otherImporters';

/** What was read, and as what; no format where no reader knows the text. */
export interface ImportedText {
  readonly format: SourceFormat | undefined;
  readonly result: ImportResult;
}

/** How many characters a reader gets to see to tell whether the text is of its format. */
const sampleLength = 16_384;

/** Below this a reader is not believed. */
const leastScore = 0.5;

/** A reader that is as sure as this is believed at once: some of the others would read half the text to tell. */
const certain = 0.95;

/** All readers. Of two that are equally sure the earlier one reads. */
export function createImporters(): readonly Importer[] {
  return [...importersAsNeeded()];
}

/** All but that of BibTeX stand in a file of their own, which is read when the first of them is asked. */
function* importersAsNeeded(): Generator<Importer, void, void> {
  yield new BibtexImporter();
  yield* createOtherImporters();
}

/** The file's own name in lower case: of `C:\Papers\Refs.BIB` or a URI what stands behind the last slash. */
function bareName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).toLowerCase();
}

/**
 * The reader that is surest of the text; `undefined` where none is. `name` may have folders before it, and is
 * empty for a text without a file.
 */
export function chooseImporter(
  name: string,
  text: string,
  importers?: readonly Importer[],
): Importer | undefined {
  const bare = bareName(name);
  const sample = text.slice(0, sampleLength);
  let best: Importer | undefined;
  let bestScore = 0;
  for (const importer of importers ?? importersAsNeeded()) {
    const score = importer.recognise(bare, sample);
    if (score >= leastScore && score > bestScore) {
      best = importer;
      bestScore = score;
    }
    if (bestScore >= certain) {
      break;
    }
  }
  return (
    best ??
    (importers ?? createImporters()).find((importer) => importer.recogniseWhole?.(bare, text) === true)
  );
}

const unknown =
  'This is none of the formats that can be read: BibTeX, CSL-JSON, CSL-YAML, RIS, EndNote, PubMed, Ovid, Web of Science, ' +
  "RefWorks, Biblioscape, Copac, INSPEC, NoteExpress, ReDIF, SilverPlatter, MODS, BibTeXML, Word's sources, Zotero RDF, TEI, MARCXML, " +
  'arXiv, Hayagriva, CITATION.cff, CSV tables, Markdown reading lists, formatted references, and plain listings of papers.';

/** A blank text is no mistake; of any other text that no reader knows the problem `unknown-format` tells. */
function unread(text: string): ImportResult {
  const start = { line: 0, character: 0 };
  const message = findForeignFormat(text) ?? unknown;
  return {
    records: [],
    problems:
      text.replace('\ufeff', '').trim() === ''
        ? []
        : [{ severity: 'error', code: 'unknown-format', message, range: { start, end: start } }],
  };
}

/**
 * Reads `text` with the reader that fits its name and content. A `.json` file with an empty list is CSL-JSON without
 * papers. Never throws.
 */
export function importText(name: string, text: string, importers?: readonly Importer[]): ImportedText {
  const importer = chooseImporter(name, text, importers);
  if (importer) {
    return { format: importer.format, result: importer.read(text) };
  }
  return isEmptyJsonList(bareName(name), text)
    ? { format: 'csl-json', result: { records: [], problems: [] } }
    : { format: undefined, result: unread(text) };
}
