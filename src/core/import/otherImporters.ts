import { ArxivImporter } from './arxiv/arxiv';
import { BibtexmlImporter } from './bibtexml/bibtexml';
import { CslJsonImporter } from './cslJson/cslJson';
import { biblioscape } from './dialects/biblioscape';
import { copac } from './dialects/copac';
import { DialectImporter } from './dialects/dialectImporter';
import { inspec } from './dialects/inspec';
import { noteExpress } from './dialects/noteExpress';
import { redif } from './dialects/redif';
import { silverPlatter } from './dialects/silverPlatter';
import { EndnoteXmlImporter } from './endnote/endnoteXml';
import { EnwImporter } from './endnote/enw';
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
import type { Importer } from './importer';

export { createUnsaidFormats } from './unsaidFormats';

/** The readers of all formats but BibTeX, in the order in which they are asked. */
export function createOtherImporters(): readonly Importer[] {
  return [
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
