import { ownText } from '../../base/ownText';
import { unsaidOf } from '../unsaid';
import type { UnsaidFacts } from '../unsaid';
import { readXml } from '../xml/xmlReader';
import { readEndnoteRecord } from './endnoteItem';
import type { EndnoteRecord } from './endnoteItem';
import { EndnoteFieldsListener } from './endnoteXmlFields';
import { enwRecordIn } from './enw';

/** Fields that are always read, and those that EndNote keeps for itself. */
const leftOut = new Set([
  ...['author', 'secondary-author', 'tertiary-author', 'subsidiary-author', 'year', 'date', 'access-date'],
  ...[
    'pages',
    'isbn',
    'language',
    'label',
    'volume',
    'number',
    'issue',
    'edition',
    'section',
    'notes',
    'abstract',
  ],
  ...[
    'electronic-resource-num',
    'num-vols',
    'rec-number',
    'key',
    'database',
    'source-app',
    'modified-date',
    'pub-dates',
  ],
]);

function unsaidIn(record: EndnoteRecord): UnsaidFacts {
  const { key, item, extras } = readEndnoteRecord(record);
  const names = record.fields.names.filter((name) => !leftOut.has(name));
  const values = names.flatMap((name) => record.fields.all(name).map((value) => [name, value] as const));
  return unsaidOf(
    { key, item, extras },
    values.filter(([name, value]) => name !== 'work-type' || value !== record.type.name),
  );
}

/** What the first record of a text in EndNote's tagged format says by the names of its XML, and is not read of it. */
export function unsaidInEnw(text: string): UnsaidFacts | undefined {
  const record = enwRecordIn(text);
  return record && unsaidIn(record);
}

/** What an element `<record>` of EndNote's XML says, and is not read of it. */
export function unsaidInEndnoteXml(text: string): UnsaidFacts | undefined {
  const listener = new EndnoteFieldsListener();
  readXml(ownText(text), listener, true);
  return unsaidIn(listener.record);
}
