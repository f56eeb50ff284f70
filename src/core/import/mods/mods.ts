import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { elementReader, readXmlRecords, xmlScore } from '../xml/xmlReading';
import type { XmlFormat } from '../xml/xmlReading';
import { readModsRecord } from './modsItem';

const format: XmlFormat = {
  records: ['mods'],
  list: 'modsCollection',
  readerOf: elementReader(readModsRecord),
};

/** Reads MODS, the Library of Congress's Metadata Object Description Schema. */
export class ModsImporter implements Importer {
  readonly format = 'mods';

  recognise(name: string, text: string): number {
    return xmlScore(name, text, /<(?:[A-Za-z]\w{0,9}:)?mods(?:Collection)?[\s>]/);
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, format);
  }
}
