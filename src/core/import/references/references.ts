import { LineIndex } from '../../base/text';
import type { Range } from '../../base/text';
import type { Problem } from '../../model/problem';
import type { PaperRecord } from '../../model/record';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { runSteps } from '../importSteps';
import { keywordExtras } from '../draft';
import { bibitemsOf, isBibitems } from './referenceBibitems';
import type { Bibitem } from './referenceBibitems';
import type { ReferenceBlock } from './referenceBlocks';
import { readReference } from './referenceParts';
import type { ReadReference } from './referenceParts';
import { readReferences } from './referenceStretches';

/** A citation of Pandoc, as manuscripts have them. */
const cites = /\[@[\w:.-]{2}/;

/** A heading of Markdown. */
const heading = /^#{1,6}\s/;

/** `A. B.`, `AB` */
const initials = /^(?:\p{Lu}\.|\p{Lu}(?:[ -]?\p{Lu}){0,3}$)/u;

/**
 * Whether a reference has what films, songs, laws and steps of a project lack, which are listed with names and years
 * too: a number that identifies it, or people and a place in a journal or book.
 */
function isPublished({ item, arxiv }: ReadReference): boolean {
  const people = [...(item.author ?? []), ...(item.editor ?? [])].filter(
    ({ family }) => family !== undefined,
  );
  const hasInitials = people.some(({ given = '' }) => initials.test(given));
  const hasPlace = item.page !== undefined || item.volume !== undefined || hasInitials;
  const hasNumber = (item.DOI ?? item.PMID ?? item.ISBN ?? arxiv) !== undefined;
  return hasNumber || (people.length > 0 && item['container-title'] !== undefined && hasPlace);
}

/** References as they are printed at the end of a paper, in any of the usual styles, one after the other. */
export class ReferencesImporter implements Importer {
  readonly format = 'references';

  recognise(name: string, text: string): number {
    if (isBibitems(text) && (!name.includes('.') || /\.(?:bbl|te?xt|tex)$/.test(name))) {
      return name.endsWith('.bbl') || hasReference(bibitemsOf(text)) ? 0.9 : 0;
    }
    const isMarkdown = /\.(?:md|markdown)$/.test(name);
    const mayBe = !name.includes('.') || /\.te?xt$/.test(name) || (isMarkdown && !cites.test(text));
    const read = mayBe ? [...readReferences(text)].flat() : [];
    const references = read.flatMap(({ reference }) => reference ?? []);
    const good = references.length;
    // Markdown holds many other things, and lists with links that another reader reads.
    const [least, share] = isMarkdown ? [3, 0.85] : [2, 0.6];
    const isClear = !isMarkdown || references.filter(isPublished).length * 2 > good;
    // The last one may be cut off by the end of the sample.
    return isClear && good >= least && good >= (read.length - 1) * share ? 0.8 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  *readInSteps(text: string): ImportSteps {
    const lines = new LineIndex(text);
    const problems: Problem[] = [];
    if (isBibitems(text)) {
      return yield* readBibitems(text, lines);
    }
    for (const stretch of readReferences(text)) {
      const records: PaperRecord[] = [];
      for (const { block, reference } of stretch) {
        const range = lines.rangeOf(block.span);
        if (reference) {
          records.push(withPartsBelow(recordOf(reference, undefined, range), block));
        } else if (!heading.test(block.text)) {
          problems.push(ignored(block.text, range));
        }
      }
      yield records;
    }
    return { problems };
  }
}

/** So many items are read in one step. */
const stepItems = 100;

function readBibitem({ text, isUntitled }: Bibitem): ReadReference | undefined {
  return isUntitled ? undefined : readReference(text);
}

/** Whether one of them is a reference; those behind it are not looked at. */
function hasReference(items: Iterable<Bibitem>): boolean {
  for (const item of items) {
    if (readBibitem(item)) {
      return true;
    }
  }
  return false;
}

function* readBibitems(text: string, lines: LineIndex): ImportSteps {
  const problems: Problem[] = [];
  let records: PaperRecord[] = [];
  for (const item of bibitemsOf(text)) {
    const range = lines.rangeOf(item.span);
    const reference = readBibitem(item);
    if (reference) {
      records.push(recordOf(reference, item.key, range));
    } else {
      problems.push(ignored(item.text, range));
    }
    if (records.length >= stepItems) {
      yield records;
      records = [];
    }
  }
  yield records;
  return { problems };
}

function recordOf({ item, arxiv }: ReadReference, key: string | undefined, range: Range): PaperRecord {
  return { key, item, extras: arxiv === undefined ? {} : { arxiv }, range };
}

/** The record with the abstract and the keywords that stand below its reference. */
function withPartsBelow(record: PaperRecord, { abstract, keywords }: ReferenceBlock): PaperRecord {
  return {
    ...record,
    item: abstract === undefined ? record.item : { ...record.item, abstract },
    extras: { ...record.extras, ...keywordExtras(keywords ?? []) },
  };
}

function ignored(text: string, range: Range): Problem {
  const words = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const message = `Left out: "${words}" is not read as a reference with authors, title and year.`;
  return { severity: 'information', code: 'reference-ignored', message, range };
}
