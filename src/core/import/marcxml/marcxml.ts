import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { elementReader, readXmlRecords, xmlScore } from '../xml/xmlReading';
import type { XmlFormat } from '../xml/xmlReading';
import { findXmlRecords } from '../xml/xmlRecords';
import type { XmlRecordSpan } from '../xml/xmlRecords';
import { readMarcRecord } from './marcItem';

const records = ['record'];

/** What only UNIMARC has, whose fields mean other things: its title is in 200. */
const unimarcTitle = /\btag\s?=\s?["']200["']/;
const title = /\btag\s?=\s?["']245["']/;

const field = /<(?:[A-Za-z]\w{0,9}:)?(?:control|data)field\s[^<>]{0,60}\btag\s?=/;

/** PICA's fields have a letter or `@` behind their three digits. */
const picaField = /<(?:[A-Za-z]\w{0,9}:)?datafield\s[^<>]{0,60}\btag\s?=\s?["']\d{3}[A-Z@]["']/;

/** Position 6 of the leader of what describes no work: an authority, holdings, a classification or an event. */
const ofNoWork = /leader>.{6}[quvwxyz]/;

/** Only records with fields, and broken ones: servers put each into a `record` of their own. */
function* findMarcRecords(text: string): Generator<XmlRecordSpan, void, undefined> {
  for (const found of findXmlRecords(text, records)) {
    const record = text.slice(found.span.start, found.span.end);
    if (found.isHeadless || (field.test(record) && !ofNoWork.test(record))) {
      yield found;
    }
  }
}

const format: XmlFormat = {
  records,
  list: 'collection',
  find: findMarcRecords,
  readerOf: elementReader(readMarcRecord),
};

/** Reads MARCXML, what libraries' catalogues and some repositories export. */
export class MarcxmlImporter implements Importer {
  readonly format = 'marcxml';

  recognise(name: string, text: string): number {
    const isUnimarc = unimarcTitle.test(text) && !title.test(text);
    return isUnimarc || picaField.test(text) ? 0 : xmlScore(name, text, field);
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, format);
  }
}
