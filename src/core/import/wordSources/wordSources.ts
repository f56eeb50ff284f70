import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { beginsAsXml, elementReader, isXmlName, readXmlRecords } from '../xml/xmlReading';
import type { XmlFormat } from '../xml/xmlReading';
import { readWordSource } from './wordSource';

const format: XmlFormat = { records: ['Source'], list: 'Sources', readerOf: elementReader(readWordSource) };

/** Reads Microsoft Word's list of sources, as it is kept in `Sources.xml` and in documents. */
export class WordSourcesImporter implements Importer {
  readonly format = 'word-sources';

  recognise(name: string, text: string): number {
    const isOurs =
      /<(?:[A-Za-z]\w{0,9}:)?Sources?[\s>][^<>]{0,400}\/bibliography["']|<b:SourceType>/.test(text);
    return isOurs && isXmlName(name) && beginsAsXml(text) ? 0.95 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, format);
  }
}
