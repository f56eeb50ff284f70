import { cslKinds } from '../../model/bibtexTypes';
import { bibtexFacts } from '../bibtex/bibtexFacts';
import { BibtexFields } from '../bibtex/bibtexFields';
import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import type { RecordFacts } from '../recordCollector';
import { elementsAt, elementsIn, textAt, textOf } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';
import { elementReader, readXmlRecords, xmlScore } from '../xml/xmlReading';
import type { XmlFormat } from '../xml/xmlReading';

/** Lists of people or words in elements of their own, and what stands between them in BibTeX. */
const lists: readonly (readonly [element: string, between: string])[] = [
  ['person', ' and '],
  ['keyword', ', '],
];

/** `Family, Given` of a person in parts; `Family, Junior, Given` where there is one. */
function personText(person: XmlElement): string {
  const given = ['first', 'middle'].flatMap((name) => textAt(person, name) ?? []).join(' ');
  const family = ['prelast', 'last'].flatMap((name) => textAt(person, name) ?? []).join(' ');
  const parts = [family, textAt(person, 'lineage') ?? '', given].filter((part) => part !== '');
  return family === '' ? textOf(person) : parts.join(', ');
}

/** The value of a field as it would stand in BibTeX. */
function valueOf(field: XmlElement): string {
  for (const [name, between] of lists) {
    const parts = elementsAt(field, name).map(name === 'person' ? personText : textOf);
    if (parts.length > 0) {
      return parts.filter((part) => part !== '').join(between);
    }
  }
  return textOf(field);
}

/** The elements with the fields of a work; a title may have itself and the subtitle in elements of their own. */
function fieldsIn(work: XmlElement): readonly XmlElement[] {
  return elementsIn(work).flatMap((field) => {
    const parts = field.name === 'title' ? elementsIn(field) : [];
    return parts.some(({ name }) => name === 'title') ? parts : [field];
  });
}

/** One `entry`: its key as an attribute, and in it one element, named for its type, with a field in each element. */
function readEntry(entry: XmlElement): RecordFacts {
  const work = elementsIn(entry)[0] ?? entry;
  const type = work.name.toLowerCase();
  const fields = new Map<string, string>();
  for (const field of fieldsIn(work)) {
    const name = field.name.toLowerCase();
    fields.set(name, fields.get(name) ?? valueOf(field));
  }
  const typeProblem = cslKinds.has(type)
    ? undefined
    : `"${type.slice(0, 80)}" is not a type of BibTeX; this record was read as a document.`;
  const key = entry.attributes.id?.trim() ?? '';
  return { key: key || undefined, ...bibtexFacts(type, new BibtexFields(fields)), typeProblem };
}

const format: XmlFormat = { records: ['entry'], list: 'file', readerOf: elementReader(readEntry) };

/** Reads BibTeXML, BibTeX in XML: http://bibtexml.sf.net/. */
export class BibtexmlImporter implements Importer {
  readonly format = 'bibtexml';

  recognise(name: string, text: string): number {
    return xmlScore(
      name,
      text,
      /<(?:[A-Za-z]{1,20}:)?file[^<>]{0,400}bibtexml|<bibtex:(?:entry|title|author)[\s>]/i,
    );
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, format);
  }
}
