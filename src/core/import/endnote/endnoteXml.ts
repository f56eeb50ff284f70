import { ownText } from '../../base/ownText';
import type { Span } from '../../base/text';
import type { PaperRecord } from '../../model/record';
import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { inSteps, RecordCollector } from '../recordCollector';
import type { RecordPlace } from '../recordCollector';
import { readXml } from '../xmlReader';
import type { XmlFindings } from '../xmlReader';
import { readEndnoteRecord } from './endnoteItem';
import { EndnoteFieldsListener } from './endnoteXmlFields';
import { findEntityDeclaration, findXmlRecords } from './endnoteXmlRecords';
import type { XmlRecordSpan } from './endnoteXmlRecords';

/** Reads EndNote's XML, as EndNote and other reference managers write it. */
export class EndnoteXmlImporter implements Importer {
  readonly format = 'endnote-xml';

  recognise(name: string, text: string): number {
    if (name.includes('.') && !/\.(?:xml|txt)$/.test(name)) {
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
    return isFramed && name.endsWith('.xml') ? 0.8 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  *readInSteps(text: string): ImportSteps {
    const collector = new RecordCollector(text);
    const declaration = findEntityDeclaration(text);
    if (declaration) {
      const message = 'This file declares entities of its own, which EndNote does not do; it was not read.';
      collector.tell('error', ['entity-declaration', message], declaration);
    } else {
      yield* inSteps(recordsOf(text, collector));
    }
    return { problems: collector.problems };
  }
}

function* recordsOf(
  text: string,
  collector: RecordCollector,
): Generator<readonly PaperRecord[], void, undefined> {
  for (const found of findXmlRecords(text)) {
    const { span, isClosed } = found;
    const listener = new EndnoteFieldsListener();
    const findings = readXml(ownText(text.slice(span.start, span.end)), listener, isClosed);
    const place = { span, firstLine: firstLineOf(text, span) };
    tellFindings(findings, found, place, collector);
    yield collector.take(readEndnoteRecord(listener.record), place);
  }
  const end = text.lastIndexOf('<records');
  if (
    end !== -1 &&
    !text.includes('</records', end) &&
    !/^<records\s{0,99}\/>/.test(text.slice(end, end + 200))
  ) {
    const message = 'This file ends before its list of records does; some may be missing.';
    collector.tell('warning', ['missing-end', message], { start: text.length, end: text.length });
  }
}

function tellFindings(
  { looseAmpersand, badCharacter, fault }: XmlFindings,
  { span, isClosed }: XmlRecordSpan,
  place: RecordPlace,
  collector: RecordCollector,
): void {
  const at = (offset: number): Span => ({ start: span.start + offset, end: span.start + offset + 1 });
  if (!isClosed) {
    const message = 'This record does not end with "</record>"; what could be read of it was.';
    collector.tell('warning', ['missing-end', message], place.firstLine);
  } else if (fault !== undefined) {
    const message = 'This record is not well-formed XML from here on; what stands before was read.';
    collector.tell('error', ['bad-xml', message], { start: span.start + fault, end: span.end });
  }
  if (looseAmpersand !== undefined) {
    const message = 'In XML a plain "&" is written "&amp;"; here it was taken as it stands.';
    collector.tell('warning', ['loose-ampersand', message], at(looseAmpersand));
  }
  if (badCharacter !== undefined) {
    const message = 'This record has characters that XML does not allow; they were left out.';
    collector.tell('warning', ['bad-character', message], at(badCharacter));
  }
}

/** The first line of a record; an export without line ends is one line, of which the beginning is enough. */
function firstLineOf(text: string, { start, end }: Span): Span {
  const beginning = text.slice(start, Math.min(end, start + 200));
  const lineEnd = beginning.search(/[\r\n]/);
  return { start, end: start + (lineEnd === -1 ? beginning.length : lineEnd) };
}
