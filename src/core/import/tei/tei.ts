import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { elementReader, readXmlRecords, xmlScore } from '../xml/xmlReading';
import type { XmlFormat } from '../xml/xmlReading';
import { readTeiRecord } from './teiItem';

const format: XmlFormat = {
  records: ['biblStruct'],
  list: 'listBibl',
  readerOf: elementReader(readTeiRecord),
};

const reference = /<(?:tei:)?biblStruct[\s>]/;
const root = /<(?:tei:)?(?:TEI|teiCorpus)[\s>]/;

/** The root stands behind nothing but comments and declarations. */
const rootWithin = 4096;

/** Reads the references of TEI, as Grobid finds them in PDFs and Zotero exports them; and what a TEI file is of. */
export class TeiImporter implements Importer {
  readonly format = 'tei';

  recognise(name: string, text: string): number {
    return xmlScore(name, text, reference);
  }

  /** A paper with its whole text, as Grobid reads it: its references stand at the end. */
  recogniseWhole(name: string, text: string): boolean {
    return xmlScore(name, text.slice(0, rootWithin), root) > 0 && reference.test(text);
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, format);
  }
}
