import { collapseWhitespace } from '../../base/text';
import type { CslDraft } from '../../model/cslItem';
import { setText } from '../draft';
import { pagesFromText } from '../pageText';
import { isMeetingName } from './meetingNames';
import { leadingAuthors } from './referenceAuthors';

/** A text from which parts are taken out one after the other. */
class Rest {
  constructor(public text: string) {}

  /** The first group of the first match, which is gone from the text afterwards. */
  take(pattern: RegExp): string | undefined {
    const match = pattern.exec(this.text);
    if (!match) {
      return undefined;
    }
    this.text = `${this.text.slice(0, match.index)} ${this.text.slice(match.index + match[0].length)}`;
    return match[1];
  }
}

const range = '[A-Za-z]?\\d{1,6}(?:[–—-]{1,2}[A-Za-z]?\\d{1,6})?';
const pagesLabelled = new RegExp(
  `[,;:]? ?\\(?\\b(?:pp?\\.?|pages?|(?<=, )Pages?|(?<=[,:;(] ?)S\\.(?= ?\\d+(?:[–—-]{1,2}\\d+(?:[.,;)]|$)|[,;)]|\\.?$))) ?(${range})\\)?`,
  'u',
);
const volumeLabelled =
  /[,;]? ?(?:\b(?:[Vv]ol(?:ume|\.)?|(?<=[,;] ?)v\.) ?(?=\d)|(?:\(|(?<=[,;] ?))\b(?:Band|Bd\.) ?)(\d{1,5}|[IVX]{1,5}(?=[\s,.)]|$))\)?/u;
const issueLabelled =
  /[,;]? ?\b(?:(?:[Nn]o|[Ii]ssue|[Ii]ss|[Nn]r)\b|(?<=[,;] ?)n(?=\.))\.? ?(\d{1,4}(?:[–-]\d{1,4})?)/u;
const month =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?(?:[–/-][A-Z][a-z]{2,8}\\.?)?(?: \\d{1,2},?)?';
/** `(2019): 737-738`, in MLA's style. */
const pagesBehindYear = new RegExp(
  `[,;.]? ?\\((?:${month} )?(?:19|20)\\d\\d\\): ?(${range})(?=[.,;]|$)`,
  'u',
);
/** No number of a range of pages. */
const dateAnywhere = new RegExp(
  `(?<![:–-] ?)[,;.]? ?\\(?\\b(?:${month} )?(?<![:–-] ?)(?:19|20)\\d\\d[a-z]?(?: ${month})?\\b\\)?(?![–-]\\d)`,
  'u',
);
const dateBeforeVolume = new RegExp(
  `[.,]? ?(?:(?:19|20)\\d\\d(?: ${month})?);(?:(?=\\d)| (?=\\d{1,4} ?[(:]))`,
  'u',
);

/**
 * `12(3)`, `12 (3)`, `12`, with `:` or `,` and pages behind, as they follow a journal's name; `12.3 (2019)` in MLA's
 * style, as Google Scholar has it.
 */
const numbers = new RegExp(
  '[,.;]? (\\d{1,5})(?:\\.(\\d{1,4}(?:[–-]\\d{1,4})?)(?=[\\s,:;]|$))?' +
    `(?: ?\\((?!(?:19|20)\\d\\d\\))(\\d{1,5}(?:[–-]\\d{1,5})?)\\))?(?:[:,] ?(${range}))?(?=[\\s.,;]|$)`,
  'u',
);

const gathering =
  /\b(?:(?:proceedings|conference|symposium|workshop|congress|meeting)\b|(?:proc|conf|symp)\.)/i;
/** A journal by its acronym alone. */
const journalShort = /^(?:BMJ|CACM|IJCV|JACM|JAIR|JAMA|JMLR|PAMI|PNAS|PVLDB|TACL|TKDE|TMLR|TOG|TPAMI)$/;
const thesis =
  /\b(?:ph\.?\s?d\.?|doctoral|master[’']?s?|m\.?[sa]c?\.?|diploma)(?!\p{L}).{0,20}\b(?:thesis|dissertation|diss\.?(?=,))|\bdissertation\b/iu;
const report = /\b(?:technical report|tech\. rep\.|working paper|report no)\b/i;

function tidy(text: string): string {
  return (
    collapseWhitespace(text)
      .replace(/\s([,.;:])/g, '$1')
      // `London, U.K.: Pond Press`
      .replace(/(?:[,.;:] ?){2,}/g, (signs) => (/^\.: ?$/.test(signs) ? signs : ', '))
      .replace(/^[\s,.;:()–-]+|[\s,;:(–-]+$/g, '')
      .replace(/([^.\p{Lu}]|\p{Lu}{2})\.$/u, '$1')
      .trim()
  );
}

/** Takes out what is marked by a word or a sign: volume, issue, pages, date. */
function takeNumbers(rest: Rest, item: CslDraft): void {
  // `2020 Mar;12(3):1-10`, `2020; 12:1-10`: the date goes first, or its year would be the volume.
  rest.take(dateBeforeVolume);
  rest.text = rest.text.replace(/(\p{L}\.?) ?(?=\d{1,5}(?:\(\d|:))/gu, '$1 ');
  const pages = rest.take(pagesBehindYear) ?? rest.take(pagesLabelled);
  setText(item, 'volume', rest.take(volumeLabelled));
  setText(item, 'issue', rest.take(issueLabelled));
  const bare = numbers.exec(rest.text);
  const [, volume = '', dotted, bracketed, behindVolume] = bare ?? [];
  const isOfDate = !behindVolume || Number(volume) === item.issued?.['date-parts']?.[0]?.[0];
  const isYear = /^(?:19|20)\d\d$/.test(volume) && !dotted && !bracketed && isOfDate;
  if (bare && item.volume === undefined && !isYear) {
    setText(item, 'volume', volume);
    setText(item, 'issue', item.issue ?? dotted ?? bracketed);
    // `30, 2017`: the date, where it is that of the work.
    setText(
      item,
      'page',
      behindVolume === String(item.issued?.['date-parts']?.[0]?.[0]) ? undefined : behindVolume,
    );
    rest.text = `${rest.text.slice(0, bare.index)} ${rest.text.slice(bare.index + bare[0].length)}`;
  }
  const behindDate =
    isYear && behindVolume
      ? rest.take(new RegExp(`(?<=(?:19|20)\\d\\d): (${range})(?=[\\s.,;]|$)`, 'u'))
      : undefined;
  for (let dates = 0; dates < 3; dates++) {
    rest.take(dateAnywhere);
  }
  const behind =
    item.page ?? pages ?? behindDate ?? rest.take(new RegExp(`[:,] ?(${range})(?=[.,;]? *$)`, 'u'));
  setText(item, 'page', pagesFromText(behind ?? ''));
}

/** `Handbook of Ponds, 1–20. Pond Press` and `Handbook of Ponds 1–20 (Pond Press, 2018)`, in Chicago's and Nature's style. */
function takePartPages(rest: Rest, item: CslDraft): void {
  const inNature = new RegExp(`^(.{3,200}?),? (${range}) \\(([^()]{3,100})\\)[.]?\\s*$`, 'u').exec(rest.text);
  if (inNature) {
    rest.text = `${inNature[1] ?? ''}. ${inNature[3] ?? ''}`;
  }
  const pages = inNature?.[2] ?? rest.take(new RegExp(`, (\\d{1,5}[–-]\\d{1,5})(?=\\. \\p{Lu})`, 'u'));
  setText(item, 'page', pagesFromText(pages ?? ''));
}

const edition =
  /(?:^|[(,] ?|(?<=\. ))(\d{1,2})(?:(?:st|nd|rd|th) ed(?:ition|n)?|\. (?:Aufl(?:age)?|Ausg(?:abe)?|ed(?=\.)))\b\.?,?\)?[.,]?/u;
/** `350 p.` */
const extent = /[.;,]? (\d{1,4}) p(?:\.|ages)?(?=\s*$)/u;
/** `Handbook of Ponds, edited by Hal Dove, `, in MLA's style. */
const editedBook = /^\p{Lu}[^,.]{3,200}, edited by /u;
const inBook = /^(?:(?:In|in)(?::| )|Em:) ?/;
const editorsBefore =
  /^(.{3,200}?),? (?:\((?:Eds?|eds?|Hrsg|Hg|[Oo]rgs?|[Cc]oords?)\.?\)[,.:]?|(?:editors?|eds?)\.) /u;
/** `(ed. Dove, H.)` */
const editorsInBrackets = / \((?:[Ee]d(?:ited)?\.? by|[Ee]ds?\.) ([^()]{3,200})\)/u;
const initialsAndName = '(?:\\p{Lu}\\.[ -]?){1,4}[^,()]{2,40}?';
/** `, H. Dove and I. Gull, Eds. `, in IEEE's style. */
const editorsBeforeMark = new RegExp(
  `, (${initialsAndName}(?:(?:, (?:and )?| and )${initialsAndName}){0,20}), Eds?(?=\\.)`,
  'u',
);
const editorsBehind =
  /(?<!\d(?:st|nd|rd|th)),? \(?(?:[Ee]d(?:ited)?\.? by|[Ee]ds?\.) ([^()]{3,200}?)\)?(?=[.,;] | \(|$)/u;
/** `; Dove, H., Gull, I., Eds.`, in ACS's style. */
const editorsInAcs = /; ([^;]{3,200}?), Eds?\.(?=[;.])/u;

/** All of those are people, or they stay. */
function takeAcsEditors(rest: Rest): string | undefined {
  const names = editorsInAcs.exec(rest.text)?.[1] ?? '';
  const people = names === '' ? undefined : leadingAuthors(`${names}. `);
  return people && people.end >= names.length - 1 ? rest.take(editorsInAcs) : undefined;
}

/** The names of editors in the text, which are gone from it afterwards. */
function takeEditorNames(rest: Rest): string | undefined {
  const before = editorsBefore.exec(rest.text);
  if (before && !/\d/.test(before[1] ?? '') && leadingAuthors(`${before[1] ?? ''}. `)) {
    rest.text = rest.text.slice(before[0].length);
    return before[1];
  }
  return (
    rest.take(editorsInBrackets) ??
    takeAcsEditors(rest) ??
    rest.take(editorsBeforeMark) ??
    rest.take(editorsBehind)
  );
}

function takeEditors(rest: Rest, item: CslDraft): void {
  const all = rest.text;
  const names = takeEditorNames(rest);
  const editors = names === undefined ? undefined : leadingAuthors(`${names}. `);
  if (editors) {
    item.editor = editors.authors;
  } else {
    rest.text = all;
  }
}

/** `Place: Publisher` or a publisher alone. */
function setPublisher(item: CslDraft, text: string): void {
  const [, place, publisher] = /^(\p{Lu}[\p{L} .,()]{1,40}): (.+)$/u.exec(text) ?? [];
  setText(item, 'publisher-place', place);
  setText(item, 'publisher', publisher ?? text);
}

/** `Container. Place: Publisher` apart: behind a full stop that ends a word, and no abbreviation as in `Proc. CVPR`. */
function splitContainer(text: string): readonly [container: string, publisher: string] {
  const at = text.search(
    /(?<=\p{Ll}{2}\)?)(?<!\b(?:Proc|Conf|Int|Symp|Trans|Adv|Lect|Annu|Natl|Assoc))\. (?=\p{Lu})/u,
  );
  return at === -1 ? [text, ''] : [text.slice(0, at), tidy(text.slice(at + 2))];
}

const day = '\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}';
/** `; 2019 Jun 3-5; Berlin, Germany. ` and `. Berlin, 3-5 June. `: when and where a meeting was. */
const whenAndWhere = new RegExp(
  `; (?:19|20)\\d\\d ${day}(?:[–-](?:\\p{Lu}\\p{L}{2} )?\\d{1,2})?; ([^.;]{2,60})(?=\\.|$)` +
    '|(?<=\\. )(\\p{Lu}[^.,:;]{2,40}(?:, \\p{Lu}[^.,:;]{2,40})?), \\d{1,2}(?:[–-]\\d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December)\\. ',
  'u',
);
const presented = new RegExp(
  `^(?:Paper|Poster|Abstract) presented at:? (.{5,200}?)[;,] ${day}(?:[–-](?:\\p{Lu}\\p{L}{2,8} )?\\d{1,2})?, (?:19|20)\\d\\d[;,] ([^;]{2,80}?)\\.?$`,
  'u',
);
/** `CONFERENCE ON OWLS, 10., 2019, Berlin. Anais [...]. `, in ABNT's style. */
const numberedMeeting =
  /^In: (\p{Lu}[^.]{3,200}?), \d{1,3}\.,? (?:19|20)\d\d, ([^.]{2,60})\. (?:Anais|Actas|Proceedings|Annals|Resumos)[^.]{0,60}?(?: ?\[?\.\.\.\]?)?\. /u;
/** `120 f. Dissertação (Mestrado em Biologia) – Universidade de Aveiro, Aveiro, 2017`, in ABNT's style. */
const thesisInAbnt =
  /^(?:(?:19|20)\d\d\. )?(?:(\d{1,4}) (?:f|p)\. )?((?:Tese|Dissertação|Monografia|Trabalho de Conclusão de Curso) \([^()]{3,100}\)) ?[–—-] ?([^,]{3,200}).*$/u;

/** What some styles write so that nobody could tell its parts as below; `true` where all is read. */
function readSpecial(rest: Rest, item: CslDraft): boolean {
  const [whole = '', meeting, city] = numberedMeeting.exec(rest.text) ?? [];
  if (meeting !== undefined) {
    item.type = 'paper-conference';
    setText(item, 'container-title', meeting);
    setText(item, 'event-place', city);
    rest.text = ` ${rest.text.slice(whole.length)}`;
    takeNumbers(rest, item);
    setPublisher(item, tidy(rest.text));
    return true;
  }
  const [, extentOfThesis, genre, school] = thesisInAbnt.exec(rest.text) ?? [];
  if (genre !== undefined) {
    item.type = 'thesis';
    setText(item, 'genre', genre);
    setText(item, 'number-of-pages', extentOfThesis);
    setText(item, 'publisher', school?.replace(/\.$/, ''));
    return true;
  }
  const [, event, eventPlace] = presented.exec(rest.text) ?? [];
  if (event !== undefined) {
    item.type = 'paper-conference';
    setText(item, 'container-title', event);
    setText(item, 'event-place', eventPlace);
    return true;
  }
  return false;
}

/** Words of publishers' names, and publishers that have none of these. */
const publisherWords = [
  'Press|Verlag|Publish\\p{L}*|Books|Society|Academic|University|Institute|Sons|Hall|Interscience',
  'Wiley|VCH|Springer|Elsevier|McGraw-Hill|Humana|Plenum|Dekker|Pergamon|Kluwer|Birkhäuser|Freeman|Saunders',
  'Macmillan|Routledge|Blackwell|Thieme|Addison-Wesley|Pearson|Cengage|Gruyter|Norton|Benjamin|CRC|Nova',
].join('|');

/**
 * `; Pond Press: London, 2020`, in ACS's style; the word tells it from the second of two places, `Cambridge; New York: Pond
 * Press`.
 */
export const acsPublisher = new RegExp(
  `; ((?=\\p{Lu})[^;:().]{0,60}?(?<!\\p{L})(?:${publisherWords})(?!\\p{L})[^;:()]{0,40}): ` +
    `(?!\\p{L}[^;:]{0,50} Press\\b|(?:${publisherWords})(?!\\p{L}))` +
    '([^;:]{2,60}), (?=(?:19|20)\\d\\d(?:[;.]|$))',
  'u',
);

/** Puts the text into the order in which the other styles have it. `true` where a publisher shows that it is of a book. */
function putInUsualOrder(rest: Rest, item: CslDraft): boolean {
  const held = whenAndWhere.exec(rest.text);
  if (held) {
    setText(item, 'event-place', held[1] ?? held[2]);
    rest.text = rest.text.replace(held[0], '');
  }
  const before = rest.text;
  rest.text = before.replace(acsPublisher, '. $2: $1, ');
  const isBook = rest.text !== before && !/(?:^|[.?!”] )(?:In|Em):? /u.test(before);
  if (isBook) {
    takeEditors(rest, item);
    setText(item, 'number-of-pages', rest.take(/, p ([ivxlc]{1,7}\+\d{1,4})(?=\.? *$)/u));
    setText(item, 'collection-title', rest.take(/^; ?([^;:]{3,150}?)\.? ?(?=\. \p{Lu}[^:;]{2,60}: )/u));
  }
  rest.text = rest.text
    .replace(/^\[(?:Paper|Poster|Conference) (?:presentation|session)\]\. /iu, '')
    .replace(
      new RegExp(
        `(?<=\\p{L}[.)]?,?) (?:19|20)\\d\\d, (\\d{1,4}(?: ?\\(\\d{1,4}(?:[–-]\\d{1,4})?\\))?), (?=${range}(?:[.,;]|$))`,
        'u',
      ),
      ' $1:',
    )
    // ABNT's: `, mar. 2020`.
    .replace(
      /(?<=, p\. [\d–-]{1,20}), (?:jan|fev|mar|abr|maio|jun|jul|ago|set|out|nov|dez)\.?(?:\/\p{Ll}{3,4}\.)? (?=(?:19|20)\d\d)/u,
      ', ',
    );
  return isBook;
}

/** Where a thesis was written: `[Doctoral dissertation, Reed University]`, `PhD thesis, Reed University`. */
function schoolOf(text: string): string {
  const bare = (part: string): string =>
    tidy(
      part
        .replace(thesis, '')
        .replace(/[[\]]/g, '')
        .replace(/^\s*unpublished(?:[.,]? |$)/i, ''),
    );
  const inBrackets = /^\[([^\]]{3,200})\]/u.exec(text)?.[1] ?? '';
  return bare(inBrackets) || bare(text);
}

/** Fills in what stands behind a reference's title: where, when and by whom the work was published. */
export function readVenue(text: string, item: CslDraft): void {
  const rest = new Rest(text.trim());
  if ((/\barxiv\b/i.test(rest.text) || /^CoRR\b/.test(rest.text)) && !gathering.test(rest.text)) {
    item.publisher = 'arXiv';
    return;
  }
  if (readSpecial(rest, item)) {
    return;
  }
  const isBook = putInUsualOrder(rest, item);
  setText(item, 'edition', rest.take(edition));
  setText(item, 'number-of-pages', rest.take(extent));
  rest.text = collapseWhitespace(rest.text).replace(
    /\b(?:DOI\.org \(\w+\)|arXiv\.org|JSTOR|PubMed),?(?=[\s.]*$)/u,
    '',
  );
  const edited = editedBook.exec(rest.text);
  const isPart = edited !== null || inBook.test(rest.text);
  rest.text = rest.text.replace(inBook, '');
  if (isPart) {
    takeEditors(rest, item);
    // The Chicago Manual's notes.
    rest.text = rest.text.replace(/ ?\(([^():]{2,40}: [^():]{2,80}), (?:19|20)\d\d\)(?=,? |[.,]?$)/u, '. $1');
    takePartPages(rest, item);
    rest.text = edited ? rest.text.replace(/^([^.,]+?) ?, /, '$1. ') : rest.text;
  }
  if (thesis.test(rest.text)) {
    // The page that a note cites.
    rest.text = rest.text.replace(/\), \d{1,4}(?:[–-]\d{1,4})?\.?\s*$/u, ')');
  }
  takeNumbers(rest, item);
  const left = tidy(rest.text);
  if (thesis.test(left)) {
    item.type = 'thesis';
    setPublisher(item, schoolOf(left));
    return;
  }
  const isGathering = gathering.test(left);
  if (isPart || isGathering) {
    const [container, publisher] = splitContainer(left);
    item.type = isGathering ? 'paper-conference' : 'chapter';
    setText(item, 'container-title', container);
    setPublisher(item, publisher);
    return;
  }
  if (report.test(left)) {
    item.type = 'report';
    setPublisher(item, left);
  } else if (isMeetingName(left)) {
    item.type = 'paper-conference';
    setText(item, 'container-title', left);
  } else if (!isBook && (item.volume !== undefined || item.page !== undefined || journalShort.test(left))) {
    item.type = 'article-journal';
    setText(item, 'container-title', left);
  } else if (left !== '') {
    item.type = 'book';
    setPublisher(item, left);
  }
}
