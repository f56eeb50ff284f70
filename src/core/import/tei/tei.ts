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

/** Reads the references of TEI, as Grobid finds them in PDFs and Zotero exports them; and what a TEI file is of. */
export class TeiImporter implements Importer {
  readonly format = 'tei';

  recognise(name: string, text: string): number {
    return xmlScore(name, text, /<(?:tei:)?biblStruct[\s>]/);
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, format);
  }
}
