import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { isXmlName, readXmlRecords } from '../xml/xmlReading';
import type { XmlFormat } from '../xml/xmlReading';
import { readEndnoteRecord } from './endnoteItem';
import { EndnoteFieldsListener } from './endnoteXmlFields';

const format: XmlFormat = {
  records: ['record'],
  list: 'records',
  readerOf: () => {
    const listener = new EndnoteFieldsListener();
    return { listener, facts: () => readEndnoteRecord(listener.record) };
  },
};

/** Reads EndNote's XML, as EndNote and other reference managers write it. */
export class EndnoteXmlImporter implements Importer {
  readonly format = 'endnote-xml';

  recognise(name: string, text: string): number {
    if (!isXmlName(name)) {
      return 0;
    }
    const isFramed =
      /^\ufeff?\s{0,99}(?:<\?xml[^<>]{0,200}\?>)?\s{0,99}(?:<!DOCTYPE [^<>[\]]{0,200}>\s{0,99})?<xml>\s{0,99}<records[\s>/]/.test(
        text,
      );
    const hasType = /<record[\s>]/.test(text) && /<ref-type[\s>]/.test(text);
    if (hasType) {
      return isFramed ? 1 : 0.9;
    }
    return isFramed && /\.(?:xml|endx)$/.test(name) ? 0.8 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, format);
  }
}
