import { collapseWhitespace } from '../../base/text';
import type { CslDraft, CslName } from '../../model/cslItem';
import { setText } from '../draft';
import { personOf } from '../nameParts';
import { pagesFromText } from '../pageText';
import { leadingAuthors } from './referenceAuthors';

/*
 * GB/T 7714, China's standard: `张三, 李四. 题名[J]. 刊名, 2020, 12(3): 45-50.`, in English too. A letter in brackets behind the
 * title says what kind of work it is.
 */

/** Longer than any title with its people. */
const longestHead = 800;

const types: Readonly<Record<string, string>> = {
  ...{ J: 'article-journal', M: 'book', C: 'paper-conference', D: 'thesis', R: 'report' },
  ...{ N: 'article-newspaper', EB: 'webpage' },
};

/** `[J]`, `[EB/OL]` */
const mark = /\s?\[(J|M|C|D|R|N|EB)(?:\/(?:OL|CD|DK|MT))?\](?=\s?(?:[.．。,，]|\/\/|\(|\[|$))/;
const han = /\p{Script=Han}/u;
const cited = /\[((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})\]/;

interface GbtHead {
  readonly authors: readonly CslName[];
  readonly title: string;
}

const asciiSigns: ReadonlyMap<string, string> = new Map(
  Array.from('．。，：；（）［］－', (sign, i) => [sign, '..,:;()[]-'[i] ?? sign]),
);

/** The wide signs of Chinese as those of ASCII, with the blanks that these have behind them. */
function withAsciiSigns(text: string): string {
  return collapseWhitespace(
    text.replace(/[．。，：；（）［］－]/g, (sign) => `${asciiSigns.get(sign) ?? sign} `),
  ).replace(/ (?=[.,:;)\]])|(?<=[([]|\d-) /g, '');
}

/** `张三, 李四, 等` */
function chinesePeople(text: string): readonly CslName[] | undefined {
  const names = text.split(/, ?|、/).map((name) => name.trim());
  const isOpen = /^(?:等|et al)$/.test(names.at(-1) ?? '');
  const people = (isOpen ? names.slice(0, -1) : names).map((literal) => ({ literal }));
  const areNames = people.every(({ literal }) => literal.length >= 2 && literal.length <= 40);
  return people.length > 0 && areNames ? [...people, ...(isOpen ? [{ literal: 'others' }] : [])] : undefined;
}

/** `Heron A P`, `van der WREN B`: initials have a blank between them and no points. */
const latinName =
  /^((?:\p{Ll}{1,4} ){0,3}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}) ((?:\p{Lu}(?:-\p{Lu})? ?){1,4})$/u;

/** `Heron A,Wren B,et al.A study` */
function latinHead(text: string): GbtHead | undefined {
  const [whole = '', names = ''] = /^([^.]{3,2000}?(?: \p{Lu}|\bet al))\. ?(?=\S)/u.exec(text) ?? [];
  const parts = names.split(/, ?/);
  const isOpen = parts.at(-1) === 'et al';
  const people = (isOpen ? parts.slice(0, -1) : parts).map((part) => latinName.exec(part));
  if (people.length > 0 && people.every((match) => match !== null)) {
    const authors = people.map((match): CslName =>
      personOf(match[1] ?? '', (match[2] ?? '').trim().replace(/(?<=\p{Lu})(?=\p{Lu})/gu, ' '), ''),
    );
    return {
      authors: [...authors, ...(isOpen ? [{ literal: 'others' }] : [])],
      title: text.slice(whole.length),
    };
  }
  const leading = leadingAuthors(text);
  const title = text.slice(leading?.end ?? 0).replace(/^[.,]? ?/, '');
  return leading && title !== '' ? { authors: leading.authors, title } : undefined;
}

function headOf(text: string): GbtHead | undefined {
  if (!han.test(text.slice(0, 4))) {
    return latinHead(text);
  }
  const at = text.search(/\. ?/);
  const authors = at === -1 ? undefined : chinesePeople(text.slice(0, at));
  const title = text.slice(at + 1).trim();
  return authors && title !== '' ? { authors, title } : undefined;
}

function setYear(item: CslDraft, year: string | undefined): void {
  if (year !== undefined) {
    item.issued = { 'date-parts': [[Number(year)]] };
  }
}

/** `刊名, 2020, 12(3): 45-50` */
function readJournal(text: string, item: CslDraft): boolean {
  const match =
    /^(.{2,200}?), ?((?:19|20)\d\d)(?:, ?([\p{L}\d]{1,12}))?(?: ?\(([^()]{1,20})\))?(?:: ?([\p{L}\d][\p{L}\d, +–—-]{0,40}))?$/u.exec(
      text,
    );
  const [, journal, year, volume, issue, pages = ''] = match ?? [];
  setText(item, 'container-title', journal);
  setYear(item, year);
  setText(item, 'volume', volume);
  setText(item, 'issue', issue);
  setText(item, 'page', pagesFromText(pages));
  return match !== null;
}

/** `2版. 北京: 科学出版社, 2018: 12-20`, with what stands before it; `undefined` for what has no year. */
function readPublisher(text: string, item: CslDraft): string | undefined {
  const match =
    /^(?:(.*?)\. )?(?:([^.:]{1,40}): ?)?([^:]{2,100}), ?((?:19|20)\d\d)(?:: ?([\p{L}\d][\p{L}\d, +–—-]{0,40}))?$/u.exec(
      text,
    );
  const [, before = '', place, publisher, year, pages = ''] = match ?? [];
  setText(item, 'publisher-place', place);
  setText(item, 'publisher', publisher);
  setYear(item, year);
  setText(item, 'page', pagesFromText(pages));
  return match ? before : undefined;
}

/** `Proceedings of the 10th Conference. 2020: 45-50`: no publisher. */
const dateAlone = /^(.{4,300})\. ?((?:19|20)\d\d)(?:: ?([\p{L}\d][\p{L}\d, +–—-]{0,40}))?$/u;

/** `第十届会议论文集[C]. 上海: 湖泊出版社, 2019: 100-105`, behind `//`, perhaps with editors in front. */
function readVolume(text: string, item: CslDraft): boolean {
  const plain = text.replace(/ ?\[[CMG](?:\/OL)?\]/, '');
  const [, whole, year, pages = ''] = dateAlone.exec(plain) ?? [];
  setYear(item, year);
  setText(item, 'page', pagesFromText(pages));
  const before = whole ?? readPublisher(plain, item);
  if (before === undefined) {
    return false;
  }
  const at = before.lastIndexOf('. ');
  const editors =
    at === -1
      ? undefined
      : (leadingAuthors(before.slice(0, at + 2))?.authors ?? chinesePeople(before.slice(0, at)));
  setText(item, 'container-title', editors ? before.slice(at + 2) : before);
  if (editors) {
    item.editor = editors;
  }
  return item['container-title'] !== undefined;
}

const dayOfPaper = /((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})/;

function readPlace(text: string, kind: string, item: CslDraft): boolean {
  // The same in English behind it.
  const bare = text.replace(/\. ?\(\p{Lu}[^()]{20,600}(?:\([^()]{0,40}\)[^()]{0,200}){0,4}\)\.?$/u, '');
  const rest = bare.replace(cited, '').replace(/^[.,]? ?|[\s.,]+$/g, '');
  if (kind === 'J' || kind === 'N') {
    const isRead = readJournal(rest.replace(dayOfPaper, '$1'), item);
    const [, ...day] = kind === 'N' ? (dayOfPaper.exec(rest) ?? []) : [];
    if (day.length === 3) {
      // In brackets behind it stands the page.
      item.issued = { 'date-parts': [day.map(Number)] };
      setText(item, 'page', item.issue);
      delete item.issue;
    }
    return isRead;
  }
  if (rest.startsWith('//')) {
    item.type = kind === 'M' ? 'chapter' : 'paper-conference';
    return readVolume(rest.slice(2).trim(), item);
  }
  if (kind === 'EB') {
    const [, year, month, day] =
      /^(?:.{2,100}, )?\(?((?:19|20)\d\d)(?:-(\d{1,2})(?:-(\d{1,2}))?)?\)?$/.exec(rest) ?? [];
    if (year !== undefined) {
      item.issued = {
        'date-parts': [[year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]))],
      };
    }
    return year !== undefined || rest === '';
  }
  const before = readPublisher(rest, item);
  readEdition(before ?? '', item);
  return before !== undefined;
}

/** `李四, 译. 2版`, behind the title; what is neither stays as a note. */
function readEdition(text: string, item: CslDraft): void {
  for (const part of text.split(/\. ?/).filter((one) => one !== '')) {
    const translators = chinesePeople(/^(.{2,200}?), ?译$/.exec(part)?.[1] ?? '');
    const [, edition] = /^(\d{1,2})(?:版|(?:st|nd|rd|th) ed)$/.exec(part) ?? [];
    if (translators) {
      item.translator = translators;
    } else if (edition === undefined) {
      setText(item, 'note', item.note === undefined ? part : `${item.note}. ${part}`);
    } else {
      item.edition = edition;
    }
  }
}

/** The title as it stands before the mark, with its wide signs. */
function titleAsWritten(text: string, title: string): string {
  const end = text.search(/\s?[[［](?:J|M|C|D|R|N|EB)[\]］/]/);
  const before = text.slice(0, end);
  const stops = [0, ...[...before.matchAll(/[.．。]/g)].map(({ index }) => index + 1)];
  const candidates = stops.map((at) => before.slice(at).trim());
  return candidates.find((candidate) => withAsciiSigns(candidate) === title) ?? title;
}

/**
 * A reference of this standard, without its address and DOI. `undefined` for what has no such mark, or where not all of it is
 * understood.
 */
export function readGbt(text: string): CslDraft | undefined {
  const mayBe = /[[［](?:J|M|C|D|R|N|EB)[\]］/]/.test(text.slice(0, longestHead));
  const plain = mayBe ? withAsciiSigns(text) : '';
  const at = mark.exec(plain);
  const kind = at?.[1] ?? '';
  const head = at ? headOf(plain.slice(0, at.index)) : undefined;
  const type = types[kind];
  // IEEE's lists have such marks inside the quotes of a title at times.
  const before = plain.slice(0, at?.index ?? 0);
  const isQuoted = before.split('"').length % 2 === 0 || /“[^”]*$/.test(before);
  if (!at || !head || type === undefined || isQuoted) {
    return undefined;
  }
  const item: CslDraft = { type, title: titleAsWritten(text, head.title), author: head.authors };
  const isRead = readPlace(plain.slice(at.index + at[0].length), kind, item);
  const [, ...day] = cited.exec(plain) ?? [];
  if (day.length === 3) {
    item.accessed = { 'date-parts': [day.map(Number)] };
  }
  return isRead ? item : undefined;
}
