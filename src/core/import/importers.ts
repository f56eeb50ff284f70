import type { SourceFormat } from '../model/source';
import { ArxivImporter } from './arxiv/arxiv';
import { BibtexImporter } from './bibtex/bibtexImporter';
import { BibtexmlImporter } from './bibtexml/bibtexml';
import { CslJsonImporter } from './cslJson/cslJson';
import { isEmptyJsonList } from './cslJson/cslJsonRecognise';
import { biblioscape } from './dialects/biblioscape';
import { copac } from './dialects/copac';
import { DialectImporter } from './dialects/dialectImporter';
import { inspec } from './dialects/inspec';
import { noteExpress } from './dialects/noteExpress';
import { redif } from './dialects/redif';
import { silverPlatter } from './dialects/silverPlatter';
import { EndnoteXmlImporter } from './endnote/endnoteXml';
import { EnwImporter } from './endnote/enw';
import { findForeignFormat } from './foreignFormats';
import type { Importer, ImportResult } from './importer';
import { IsiImporter } from './isi/isi';
import { OvidImporter } from './ovid/ovid';
import { PaperListingImporter } from './listing/paperListing';
import { MarcxmlImporter } from './marcxml/marcxml';
import { ModsImporter } from './mods/mods';
import { PubmedImporter } from './pubmed/pubmed';
import { PubmedXmlImporter } from './pubmed/pubmedXml';
import { ReadingListImporter } from './readingList/readingList';
import { ReferencesImporter } from './references/references';
import { RefworksImporter } from './refworks/refworks';
import { RisImporter } from './ris/ris';
import { TableImporter } from './table/table';
import { TeiImporter } from './tei/tei';
import { WordSourcesImporter } from './wordSources/wordSources';
import { CffImporter } from './yaml/cff';
import { CslYamlImporter } from './yaml/cslYaml';
import { HayagrivaImporter } from './yaml/hayagriva';
import { ZoteroRdfImporter } from './zoteroRdf/zoteroRdf';

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
  return [
    new BibtexImporter(),
    new CslJsonImporter(),
    new RisImporter(),
    new EndnoteXmlImporter(),
    new EnwImporter(),
    new PubmedImporter(),
    new PubmedXmlImporter(),
    new IsiImporter(),
    new OvidImporter(),
    new RefworksImporter(),
    ...[biblioscape, copac, inspec, noteExpress, redif, silverPlatter].map(
      (dialect) => new DialectImporter(dialect),
    ),
    new ModsImporter(),
    new BibtexmlImporter(),
    new WordSourcesImporter(),
    new ZoteroRdfImporter(),
    new TeiImporter(),
    new MarcxmlImporter(),
    new ArxivImporter(),
    new TableImporter(),
    new ReadingListImporter(),
    new CslYamlImporter(),
    new HayagrivaImporter(),
    new CffImporter(),
    new ReferencesImporter(),
    new PaperListingImporter(),
  ];
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
  importers: readonly Importer[] = createImporters(),
): Importer | undefined {
  const bare = bareName(name);
  const sample = text.slice(0, sampleLength);
  let best: Importer | undefined;
  let bestScore = 0;
  for (const importer of importers) {
    const score = importer.recognise(bare, sample);
    if (score >= leastScore && score > bestScore) {
      best = importer;
      bestScore = score;
    }
    if (bestScore >= certain) {
      break;
    }
  }
  return best ?? importers.find((importer) => importer.recogniseWhole?.(bare, text) === true);
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
export function importText(
  name: string,
  text: string,
  importers: readonly Importer[] = createImporters(),
): ImportedText {
  const importer = chooseImporter(name, text, importers);
  if (importer) {
    return { format: importer.format, result: importer.read(text) };
  }
  return isEmptyJsonList(bareName(name), text)
    ? { format: 'csl-json', result: { records: [], problems: [] } }
    : { format: undefined, result: unread(text) };
}
