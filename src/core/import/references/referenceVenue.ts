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
  /\b(?:ph\.?\s?d\.?|doctoral|master[’']?s?|m\.?sc\.?|diploma)\b.{0,20}\b(?:thesis|dissertation)\b|\bdissertation\b/iu;
const report = /\b(?:technical report|tech\. rep\.|working paper|report no)\b/i;

function tidy(text: string): string {
  return collapseWhitespace(text)
    .replace(/\s([,.;:])/g, '$1')
    .replace(/(?:[,.;:] ?){2,}/g, ', ')
    .replace(/^[\s,.;:()–-]+|[\s,;:(–-]+$/g, '')
    .replace(/([^.\p{Lu}]|\p{Lu}{2})\.$/u, '$1')
    .trim();
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
  /(?:^|[(,] ?|(?<=\. ))(\d{1,2})(?:(?:st|nd|rd|th) ed(?:ition|n)?|\. (?:Aufl(?:age)?|Ausg(?:abe)?))\b\.?,?\)?[.,]?/u;
/** `350 p.` */
const extent = /[.;,]? (\d{1,4}) p(?:\.|ages)?(?=\s*$)/u;
/** `Handbook of Ponds, edited by Hal Dove, `, in MLA's style. */
const editedBook = /^\p{Lu}[^,.]{3,200}, edited by /u;
const inBook = /^(?:In|in)(?::| ) ?/;
const editorsBefore = /^(.{3,200}?),? (?:\((?:Eds?|eds?|Hrsg|Hg|Orgs?)\.?\)[,.:]?|(?:editors?|eds?)\.) /u;
/** `(ed. Dove, H.)` */
const editorsInBrackets = / \((?:[Ee]d(?:ited)?\.? by|[Ee]ds?\.) ([^()]{3,200})\)/u;
const initialsAndName = '(?:\\p{Lu}\\.[ -]?){1,4}[^,()]{2,40}?';
/** `, H. Dove and I. Gull, Eds. `, in IEEE's style. */
const editorsBeforeMark = new RegExp(
  `, (${initialsAndName}(?:(?:, (?:and )?| and )${initialsAndName}){0,20}), Eds?(?=\\.)`,
  'u',
);
const editorsBehind = /,? \(?(?:[Ee]d(?:ited)?\.? by|[Ee]ds?\.) ([^()]{3,200}?)\)?(?=[.,;] |$)/u;

/** The names of editors in the text, which are gone from it afterwards. */
function takeEditorNames(rest: Rest): string | undefined {
  const before = editorsBefore.exec(rest.text);
  if (before) {
    rest.text = rest.text.slice(before[0].length);
    return before[1];
  }
  return rest.take(editorsInBrackets) ?? rest.take(editorsBeforeMark) ?? rest.take(editorsBehind);
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
  const [, place, publisher] = /^(\p{Lu}[\p{L} .,]{1,40}): (.+)$/u.exec(text) ?? [];
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

/** Fills in what stands behind a reference's title: where, when and by whom the work was published. */
export function readVenue(text: string, item: CslDraft): void {
  const rest = new Rest(text.trim());
  if ((/\barxiv\b/i.test(rest.text) || /^CoRR\b/.test(rest.text)) && !gathering.test(rest.text)) {
    item.publisher = 'arXiv';
    return;
  }
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
    takePartPages(rest, item);
    rest.text = edited ? rest.text.replace(/^([^.,]+?) ?, /, '$1. ') : rest.text;
  }
  takeNumbers(rest, item);
  const left = tidy(rest.text);
  if (thesis.test(left)) {
    item.type = 'thesis';
    setPublisher(item, tidy(left.replace(thesis, '').replace(/[[\]]/g, '')));
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
  } else if (item.volume !== undefined || item.page !== undefined || journalShort.test(left)) {
    item.type = 'article-journal';
    setText(item, 'container-title', left);
  } else if (left !== '') {
    item.type = 'book';
    setPublisher(item, left);
  }
}
