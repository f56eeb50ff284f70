import type { Engine } from 'citeproc';
import { cslNameVariables } from '../model/cslItem';
import type { CslItem, CslName, CslNameVariable } from '../model/cslItem';
import { isAndOthers } from '../model/person';
import { idMark, othersMarks, withoutMarks } from './markedFormat';

/** `others` in a list of names says that there are more: a mark takes its place, for {@link resolveAndOthers}. */
function markOthers(names: readonly CslName[], item: CslItem): readonly object[] {
  const named = names.filter((name) => !isAndOthers(name)).map((name) => withOwnOrder(name, item));
  if (named.length === names.length || named.length === 0) {
    return named;
  }
  return [...named, { family: named.length === 1 ? othersMarks.afterOne : othersMarks.afterMany }];
}

/** What citeproc is given for a paper: a copy, with `key` as its id and no character in it that we use as a mark. */
export function toCiteprocItem(key: string, item: CslItem): object {
  const names: Partial<Record<CslNameVariable, readonly object[]>> = {};
  for (const variable of cslNameVariables) {
    const list = item[variable];
    if (list) {
      names[variable] = markOthers(list.map(withCleanName), item);
    }
  }
  return {
    ...asOldStylesExpect(item),
    ...cleanTexts(volumeOfWork(item)),
    ...names,
    ...idAsWords(item),
    id: key,
    'citation-key': key,
  };
}

/** CSL 1.0.1 knew `event-title` as `event`, and most styles still ask for it so. */
function asOldStylesExpect(item: CslItem): object {
  const event = item['event-title'];
  const whole = volumeOfWork(item);
  return event === undefined ? whole : { ...whole, event: withoutMarks(event) };
}

/**
 * A book that is one volume of a work in several: to CSL the work is the title, the book its volume's title, and a part
 * belongs to the number of the volume. As Pandoc has it.
 */
function volumeOfWork(item: CslItem): CslItem {
  const { 'container-title': work, 'part-number': part, volume, title, ...rest } = item;
  if (item.type !== 'book' || work === undefined || volume === undefined || title === undefined) {
    return item;
  }
  const number = part === undefined ? volume : `${volume}.${part}`;
  return { ...rest, title: work, 'volume-title': title, volume: number };
}

/** An arXiv id is no number that a style may put its `No.` before: a mark tells it, for {@link dropLabelsOfIds}. */
function idAsWords({ number }: CslItem): { readonly number?: string } {
  return number !== undefined && /^arxiv:/i.test(number) ? { number: idMark + withoutMarks(number) } : {};
}

/** An institution goes in as a family name: of a `literal` citeproc parts off the persons, and loses a comma there. */
function withCleanName(name: CslName): CslName {
  const clean: CslName = { ...name, ...cleanTexts(name) };
  return clean.literal === undefined || isAndOthers(clean) ? clean : { family: clean.literal };
}

/**
 * Of a work in Chinese or Japanese citeproc takes every name for one of the family first, `Smith John`: a name in
 * other letters is told to be none, as Pandoc has it.
 */
function withOwnOrder(name: CslName, { language = '' }: CslItem): object {
  const isWestern = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name.family ?? '');
  return /^(?:ja|zh)\b/i.test(language) && isWestern ? { ...name, multi: { main: 'en', _key: {} } } : name;
}

/** The texts among the members of `record`, without characters that we use as marks. */
function cleanTexts(record: object): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'string') {
      texts[name] = withoutMarks(value);
    }
  }
  return texts;
}

/** `(1998–2003)`, where citeproc puts a date's brackets round the end of a range once more: `(1998–(2003))`. */
export function withWholeRanges(marked: string): string {
  return marked.replace(/(?<=\d\u2013)\((\d{1,4})\)/g, '$1');
}

/** `(No. arXiv:2510.00294)` without the style's word for a number, as other CSL processors have it. */
export function dropLabelsOfIds(marked: string, engine: Engine): string {
  if (!marked.includes(idMark)) {
    return marked;
  }
  const labels = [engine.getTerm('number', 'short'), engine.getTerm('number', 'long')];
  const words = labels.filter((label) => label !== '').map(escapePattern);
  const label = words.length > 0 ? `(?:(?<!\\p{L})(?:${words.join('|')})\\s)?` : '';
  return marked.replace(new RegExp(label + idMark, 'giu'), '');
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Cuts the word or sign for "and" off the end of `text`; `hasComma` where a comma stood before it. */
function cutConnector(text: string, and: string): { readonly head: string; readonly hasComma: boolean } {
  const head = text
    .trimEnd()
    .replace(new RegExp(`(?:\\s|,)(?:&|${escapePattern(and)})$`), (found) =>
      found.startsWith(',') ? ',' : '',
    )
    .trimEnd();
  return head.endsWith(',') ? { head: head.slice(0, -1), hasComma: true } : { head, hasComma: false };
}

/** A mark for `others`, with the style that its being a family name may have brought. */
const markedOthers = /([\uE001-\uE007][\uE00A\uE00B]\uE000|[\uE00A\uE00B])/;

/**
 * Puts the style's `et al.` where a mark for `others` was rendered as if it were a last author: `Wu, & others` and
 * `Wu and others` become `Wu, et al.` and `Wu et al.`; after two names and more a comma stands, as CSL has it.
 */
export function resolveAndOthers(marked: string, engine: Engine): string {
  const pieces = marked.split(markedOthers);
  if (pieces.length === 1) {
    return marked;
  }
  const and = engine.getTerm('and');
  const etAl = engine.getTerm('et-al');
  let result = '';
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      const { head, hasComma } = cutConnector(result, and);
      result = `${head}${hasComma || piece.includes(othersMarks.afterMany) ? ',' : ''} ${etAl}`;
    } else {
      result += index > 0 && etAl.endsWith('.') && piece.startsWith('.') ? piece.slice(1) : piece;
    }
  }
  return result;
}
