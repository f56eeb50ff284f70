import { collapseWhitespace } from '../base/text';
import type { CslDate, CslItem, CslName } from '../model/cslItem';
import type { Paper } from '../model/paper';
import {
  cslTypeOfRis,
  isRisKey,
  isWholeWork,
  risNameTags,
  risNoteLabels,
  risTextTags,
  risTypeOfCsl,
} from '../model/risMapping';
import { isDepartment } from '../model/thesisPlaces';

/** A tag and what it says. */
export type RisLine = readonly [tag: string, value: string];

/** What is written of a paper: its key and facts. */
export interface RisPaper extends Pick<Paper, 'key' | 'item' | 'extras'> {
  /** Further lines of tags of which nothing is read. */
  readonly more?: readonly RisLine[];
}

type Line = readonly [tag: string, value: string | undefined];

/** The source's own RIS type where it still fits the item, else the first one for the item's type. */
function typeOf({ item, extras }: RisPaper): string {
  const own = extras.entryType ?? '';
  return cslTypeOfRis(own) === item.type ? own : risTypeOfCsl(item.type);
}

/** `van den Brink, Gertrude, Jr.`; an institution has a comma behind it, so that it is not taken for a family name. */
function nameOf(name: CslName): string {
  if (name.literal !== undefined) {
    return `${name.literal},`;
  }
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  const parts = [family, given, name.suffix ?? ''];
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join(', ');
}

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** A year with at least four digits: `0800`, `-0044`. */
function yearInText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function partsInText([year = 0, ...more]: readonly number[], separator: string): string {
  return [yearInText(year), ...more.map((part) => String(part).padStart(2, '0'))].join(separator);
}

/** `2013/04/18`, `2013///Spring`, `c. 2013`, or a range with hyphens: `2013-04/2014-01`. */
function dateOf(date: CslDate | undefined): string | undefined {
  const [from, to] = date?.['date-parts'] ?? [];
  if (!date || !from) {
    return date?.literal;
  }
  const season = seasons[(date.season ?? 0) - 1];
  const text = to
    ? `${partsInText(from, '-')}/${partsInText(to, '-')}`
    : partsInText(from, '/') + (season ? `${'/'.repeat(4 - from.length)}${season}` : '');
  return date.circa ? `c. ${text}` : text;
}

function dateLines(item: CslItem): readonly Line[] {
  const issued = item.issued;
  const year = issued?.['date-parts']?.[0]?.[0];
  const whole = dateOf(issued);
  const bare = year === undefined ? issued?.literal : yearInText(year);
  return [
    ['PY', bare],
    ['DA', whole === bare ? undefined : whole],
    ['Y2', dateOf(item.accessed)],
  ];
}

/** A thesis' department, where it is read back as one: readers take other names for series, and numbers for a series'. */
function departmentOf({ type, division, volume, ...item }: CslItem): string | undefined {
  const isNumbered = item['collection-number'] !== undefined || volume !== undefined;
  return type === 'thesis' && isDepartment(division ?? '') && !isNumbered ? division : undefined;
}

/** A whole work's series stands in `T2`, and a thesis' department where it has none; what another work stands in does, too. */
function titleLines(item: CslItem): readonly Line[] {
  const isWhole = isWholeWork(item.type);
  return [
    ['TI', item.title],
    [isWhole ? 'JF' : 'T2', item['container-title']],
    [isWhole ? 'T2' : 'T3', item['collection-title'] ?? departmentOf(item)],
    ['J2', item['container-title-short']],
  ];
}

function pageLines(item: CslItem): readonly Line[] {
  if (item.page === undefined) {
    return [['SP', isWholeWork(item.type) ? item['number-of-pages'] : undefined]];
  }
  const [start, end, ...more] = item.page.split(/[-–]+/).map((part) => part.trim());
  if (end && more.length === 0) {
    return [
      ['SP', start],
      ['EP', end],
    ];
  }
  // Without a last page the first one would be the number of a whole work's pages.
  return [
    ['SP', item.page],
    ['EP', isWholeWork(item.type) ? item.page : undefined],
  ];
}

/** The third authors of a thesis advise it, so that its series' editors are the second. */
function nameLines(item: CslItem): readonly Line[] {
  const isThesis = item.type === 'thesis';
  const advisers = isThesis ? (item.contributor ?? []) : [];
  return [
    ...risNameTags.flatMap(([tag, variable]) =>
      (item[variable] ?? []).map((name): Line => [isThesis && tag === 'A3' ? 'A2' : tag, nameOf(name)]),
    ),
    ...advisers.map((name): Line => ['A3', nameOf(name)]),
  ];
}

/** One address: a blank would end it, where no other address stands behind. */
function addressOf(url: string | undefined): string | undefined {
  return url && collapseWhitespace(url).replace(/ (?![a-z]{2,9}:\/\/)/gi, '%20');
}

/** Numbers and addresses. An arXiv id is an accession number, unless the item's own number says it already. */
function identifierLines({ item, extras }: RisPaper): readonly Line[] {
  const arxiv = extras.arxiv === undefined ? undefined : `arXiv:${extras.arxiv}`;
  return [
    ['DO', item.DOI],
    ['UR', addressOf(item.URL)],
    ['SN', item.ISSN],
    ['SN', item.ISBN],
    ['AN', item.archive_location ?? item.PMCID],
    ['C2', item.archive_location === undefined ? undefined : item.PMCID],
    ['AN', arxiv === item.number ? undefined : arxiv],
    ['U1', item.PMID === undefined ? undefined : `${item.PMID}[pmid]`],
  ];
}

/** What RIS has no tag for: notes that say by their first word what they are. */
function labelledNotes({
  code,
  tldr,
  keyResults = [],
  techniques = [],
  groups = [],
}: RisPaper['extras']): readonly Line[] {
  const notes: readonly (readonly [string, string | undefined])[] = [
    [risNoteLabels.code, code],
    [risNoteLabels.summary, tldr],
    ...keyResults.map((result) => [risNoteLabels.result, result] as const),
    [risNoteLabels.techniques, techniques.join(', ')],
    [risNoteLabels.groups, groups.join('; ')],
  ];
  return notes.filter(([, text]) => text).map(([label, text]): Line => ['N1', `${label} ${text ?? ''}`]);
}

function linesOf(paper: RisPaper): readonly Line[] {
  const { key, item, extras } = paper;
  return [
    ['TY', typeOf(paper)],
    ['ID', key],
    ['LB', isRisKey(key) ? undefined : key],
    ...titleLines(item),
    ...nameLines(item),
    ...dateLines(item),
    ...risTextTags.map(([tag, variable]): Line => [tag, item[variable]]),
    ['IS', item.issue],
    ...pageLines(item),
    ...identifierLines(paper),
    ...(extras.keywords ?? []).map((keyword): Line => ['KW', keyword]),
    ...(extras.altTitles ?? []).map((title): Line => ['TT', title]),
    ['AB', item.abstract],
    ['N1', item.note],
    ...labelledNotes(extras),
    ...(paper.more ?? []),
  ];
}

/** Readers decode what databases encode, so that an `&amp;` that is meant as such must be encoded once more. */
function encodeEntities(text: string): string {
  return text.replace(/&(?=#?\w{1,8};)/g, '&amp;');
}

function recordOf(paper: RisPaper): string {
  const lines = linesOf(paper)
    .map(([tag, value]) => [tag, collapseWhitespace(encodeEntities(value ?? ''))] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

/**
 * The papers as RIS, with CRLF as its specification asks. `RisImporter` reads back the same facts, but for what RIS
 * has no tag for: short venue, aliases and CSL's rarer variables. Code, summary, results and stated techniques are
 * notes with a label. CSL's small markup stays in titles, as Zotero writes it.
 */
export function writeRis(papers: readonly RisPaper[]): string {
  return papers.map(recordOf).join('\r\n');
}
