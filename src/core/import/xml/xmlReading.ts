import { ownText } from '../../base/ownText';
import type { Span } from '../../base/text';
import type { PaperRecord } from '../../model/record';
import type { ImportSteps } from '../importer';
import { inSteps, RecordCollector } from '../recordCollector';
import type { RecordFacts, RecordPlace } from '../recordCollector';
import { XmlElementListener } from './xmlElement';
import type { XmlElement } from './xmlElement';
import { readXml } from './xmlReader';
import type { XmlFindings, XmlListener } from './xmlReader';
import { findEntityDeclaration, findXmlRecords, xmlNamePattern } from './xmlRecords';
import type { XmlRecordSpan } from './xmlRecords';

/** What listens to one record, and what the record says when all of it was heard. */
export interface XmlRecordReader {
  readonly listener: XmlListener;
  readonly facts: () => RecordFacts;
}

/** A format whose records are elements of XML; names are without their prefix. */
export interface XmlFormat {
  readonly records: readonly string[];
  /** The element around the records. */
  readonly list: string;
  /** Where the records stand, if their names do not tell. */
  readonly find?: (text: string) => Iterable<XmlRecordSpan>;
  /** For each record a reader of its own. */
  readonly readerOf: () => XmlRecordReader;
}

/** A reader of records that are looked at as a whole. */
export function elementReader(read: (record: XmlElement) => RecordFacts): XmlFormat['readerOf'] {
  return () => {
    const listener = new XmlElementListener();
    return { listener, facts: () => read(listener.root) };
  };
}

/** Whether a file of this name, in lower case, may hold XML. */
export function isXmlName(name: string): boolean {
  return !name.includes('.') || /\.(?:xml|txt|endx|mods|bibtexml|rdf)$/.test(name);
}

/** How XML begins; there may be a line or two before it that a program or a copy left there. */
const beginning = /^\ufeff?\s{0,99}<[?!A-Za-z]/;
const beginningBelow =
  /^[^<]{1,400}[\r\n]\s{0,99}(?=<(?:\?xml\s|!DOCTYPE\s|[A-Za-z][\w:-]{0,40}\s{1,9}xmlns[:=]))/;

/** How surely a file is of a format of XML that is known by `pattern`: 0.95 where its name and beginning fit, else 0. */
export function xmlScore(name: string, text: string, pattern: RegExp): number {
  const isXml = isXmlName(name) && (beginning.test(text) || beginningBelow.test(text));
  return isXml && pattern.test(text) ? 0.95 : 0;
}

/** Reads a text of XML in steps; each record by itself, so that a bad one costs no other. */
export function* readXmlRecords(text: string, format: XmlFormat): ImportSteps {
  const collector = new RecordCollector(text);
  const declaration = findEntityDeclaration(text, format.records);
  const above = beginning.test(text) ? undefined : beginningBelow.exec(text.slice(0, 600))?.[0];
  if (above !== undefined) {
    const message = 'This stands before the XML; it was left out.';
    collector.tell('warning', ['text-outside', message], { start: 0, end: above.trimEnd().length });
  }
  if (declaration) {
    const message = 'This file declares entities of its own, which no export does; it was not read.';
    collector.tell('error', ['entity-declaration', message], declaration);
  } else {
    yield* inSteps(recordsOf(text, format, collector));
  }
  return { problems: collector.problems };
}

function* recordsOf(
  text: string,
  { records, list, readerOf, find = (all) => findXmlRecords(all, records) }: XmlFormat,
  collector: RecordCollector,
): Generator<readonly PaperRecord[], void, undefined> {
  for (const found of find(text)) {
    const { span, isClosed } = found;
    if (found.isHeadless) {
      const message = 'A record ends here whose beginning is missing or broken; it was left out.';
      collector.tell('error', ['missing-beginning', message], span);
      continue;
    }
    const { listener, facts } = readerOf();
    const findings = readXml(ownText(text.slice(span.start, span.end)), listener, isClosed);
    const place = { span, firstLine: firstLineOf(text, span) };
    tellFindings(findings, found, place, collector);
    yield collector.take(facts(), place);
  }
  if (isListOpen(text, list)) {
    const message = 'This file ends before its list of records does; some may be missing.';
    collector.tell('warning', ['missing-end', message], { start: text.length, end: text.length });
  }
}

/** Whether the last tag of the list opens one. */
function isListOpen(text: string, list: string): boolean {
  let isOpen = false;
  for (const [tag] of text.matchAll(
    new RegExp(`</?${xmlNamePattern([list])}(?=[\\s/>])[^<>]{0,4000}>`, 'g'),
  )) {
    isOpen = !tag.startsWith('</') && !tag.endsWith('/>');
  }
  return isOpen;
}

function tellFindings(
  { looseAmpersand, badCharacter, fault }: XmlFindings,
  { span, name, isClosed }: XmlRecordSpan,
  place: RecordPlace,
  collector: RecordCollector,
): void {
  const at = (offset: number): Span => ({ start: span.start + offset, end: span.start + offset + 1 });
  if (!isClosed) {
    const message = `This record does not end with "</${name}>"; what could be read of it was.`;
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
