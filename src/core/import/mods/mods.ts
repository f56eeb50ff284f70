import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { beginsAsXml, elementReader, isXmlName, readXmlRecords } from '../xml/xmlReading';
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
    const isOurs = /<(?:[A-Za-z]\w{0,9}:)?mods(?:Collection)?[\s>]/.test(text);
    return isOurs && isXmlName(name) && beginsAsXml(text) ? 0.95 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, format);
  }
}
