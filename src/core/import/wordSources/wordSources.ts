import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { elementReader, readXmlRecords, xmlScore } from '../xml/xmlReading';
import type { XmlFormat } from '../xml/xmlReading';
import { readWordSource } from './wordSource';

const format: XmlFormat = { records: ['Source'], list: 'Sources', readerOf: elementReader(readWordSource) };

const ours = /<(?:[A-Za-z]\w{0,9}:)?Sources?[\s>][^<>]{0,400}\/bibliography["']|<b:SourceType>/;

/** Reads Microsoft Word's list of sources, as it is kept in `Sources.xml` and in documents. */
export class WordSourcesImporter implements Importer {
  readonly format = 'word-sources';

  recognise(name: string, text: string): number {
    return xmlScore(name, text, ours);
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, format);
  }
}
