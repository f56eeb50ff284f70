import { fold } from '../../base/fold';
import { ownText } from '../../base/ownText';
import { cslTypeOf } from '../../model/bibtexTypes';
import { bareDoi, firstAuthorOf, withoutMarkup, yearOf } from '../../model/paper';
import { personFromCsl } from '../../model/person';
import type { RecordDigest } from '../../model/recordDigest';
import { identityOf } from '../../model/samePaper';
import { isPlainText, latexToText, latexToVerbatim } from '../latex/latexText';
import { parseBibtexDate } from './bibtexDates';
import { doiOfField, isPlainDoi } from './bibtexDoi';
import { arxivOfFields } from './bibtexExtras';
import { BibtexFields } from './bibtexFields';
import { firstOfBibtexList, parseBibtexNames, simpleName, withoutEditorMarks } from './bibtexNames';
import { pageTotalOf, withoutLabel } from './bibtexNumbers';

type Fields = ReadonlyMap<string, string>;

type Sign = 'unusual' | RegExp;

/** Entry types of which a title, a type or a venue comes from elsewhere than with most. */
const unusualTypes: ReadonlySet<string> = new Set(['periodical', 'unpublished', 'set']);

/** Fields by which a digest says something else than it would without them, but for those that are read here. */
const unusualFields = [
  ...['subtitle', 'titleaddon', 'issuetitle', 'maintitle', 'mainsubtitle', 'maintitleaddon'],
  ...['booksubtitle', 'booktitleaddon', 'journalsubtitle', 'journaltitleaddon'],
  ...['entrysubtype', 'eventtitle', 'archive', 'archivelocation', 'alttitles', 'ids', 'ee', 'editortype'],
];

/** What a field may have in it that says that the work is on arXiv; LaTeX may hide it where it is not told as a mention. */
const arxivSigns = [
  ...['eprint', 'eprinttype', 'arxiv', 'archiveprefix', 'arxivid'].map((name) => [name, /^/] as const),
  ...['journal', 'journaltitle', 'booktitle', 'note', 'doi'].map((name) => [name, /arxiv/i] as const),
  ...['number', 'eid', 'issue', 'url', 'howpublished'].map((name) => [name, /arxiv|[\\{]/i] as const),
  ['volume', /abs\//] as const,
];

const signs: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ...unusualFields.map((name) => [name, 'unusual'] as const),
  ...arxivSigns,
]);

/** Whether nothing of an entry is unusual, or nothing but that it may be on arXiv. */
function usualnessOf(fields: Fields): 'usual' | 'perhaps-on-arxiv' | 'unusual' {
  let mayBeOnArxiv = false;
  for (const [name, value] of fields) {
    const sign = signs.get(name);
    if (sign === 'unusual') {
      return sign;
    }
    mayBeOnArxiv ||= sign?.test(value) === true;
  }
  return mayBeOnArxiv ? 'perhaps-on-arxiv' : 'usual';
}

/** What makes more than one name of a part of a list, or parts of a name. */
const oddSigns = /[;&=]/;

/** `Doe, Jane and`, as most lists begin, without LaTeX. */
const plainFirstName =
  /^([A-Za-z]{2,40}(?:[-'][A-Za-z]{1,40}){0,3}), [A-Z][A-Za-z]{0,40}\.?(?:[ -][A-Z][A-Za-z]{0,40}\.?){0,4}(?: and |$)/;

/** Empty where nobody is named, or nobody that is easily told. */
function firstNamed(list: string | undefined): string {
  const plain = plainFirstName.exec(list ?? '')?.[1];
  if (plain !== undefined) {
    return ownText(plain.toLowerCase());
  }
  const first = list ? firstOfBibtexList(list) : '';
  const family = oddSigns.test(first) ? undefined : simpleName(first)?.family;
  return family ? fold(family) : firstAuthorOf(parseBibtexNames(first, false).map(personFromCsl));
}

/** ASCII without LaTeX, markup, blanks too many, or two signs in a row that stand for another: shown as it is. */
const plainTitle = /^[A-Za-z0-9(](?:[A-Za-z0-9.,:;()?!/+*=%#@|"[\]]|[ '-](?![ '-]|$)){0,400}$/;

/** The title as it is shown: of braces that only keep capitals nothing is left. */
function titleOf(raw: string): string {
  const bare = raw.includes('{') ? raw.replace(/[{}]/g, '') : raw;
  const isEven = bare.length === raw.length || raw.split('{').length === raw.split('}').length;
  if (isEven && plainTitle.test(bare)) {
    return ownText(bare);
  }
  return isEven && isPlainText(bare) && !/[<&]/.test(bare)
    ? ownText(withoutMarkup(bare))
    : withoutMarkup(latexToText(raw, 'title'));
}

function yearIn(fields: Fields): number | undefined {
  const year = fields.get('year') ?? '';
  return !fields.has('date') && /^[1-9]\d{3}$/.test(year)
    ? Number(year)
    : yearOf(parseBibtexDate({ date: fields.get('date'), year }));
}

function venueOf(type: string, fields: Fields): string | undefined {
  const journal = fields.get('journal') || fields.get('journaltitle');
  const book = fields.get('booktitle');
  const raw = (type.startsWith('article-') ? journal || book : book || journal) || undefined;
  return raw === undefined ? undefined : latexToText(raw, 'markup') || undefined;
}

function doiIn(raw: string): string | undefined {
  return isPlainDoi(raw) ? ownText(raw) : bareDoi(doiOfField(latexToVerbatim(raw)));
}

const onlyDigitsMatter = /^[A-Za-z0-9\s.,:;()/+*–—-]*$/;

/** A field of which only the digits are asked for. */
function numbersIn(raw: string | undefined): string | undefined {
  return raw === undefined || onlyDigitsMatter.test(raw) ? raw : latexToText(raw, 'plain');
}

function pagesIn(type: string, raw: string | undefined): string | undefined {
  const pages = numbersIn(raw);
  return pages === undefined || pageTotalOf(type, pages) !== undefined ? undefined : pages;
}

/**
 * The digest of a usual entry, straight from the few fields that have a say in it: most of a large file are of this
 * kind. `undefined` where it takes the whole way to find out. `fields`: as {@link BibtexFields} takes them.
 */
export function quickDigest(entryType: string, fields: Fields): RecordDigest | undefined {
  const usualness = usualnessOf(fields);
  const found = usualness === 'perhaps-on-arxiv' ? arxivOfFields(new BibtexFields(fields)) : undefined;
  const arxiv = found === undefined ? undefined : ownText(found);
  const type = cslTypeOf(entryType, arxiv !== undefined);
  const isKnown = usualness === 'usual' || arxiv !== undefined;
  if (!isKnown || unusualTypes.has(entryType) || type === 'book') {
    return undefined;
  }
  const firstAuthor = firstNamed(fields.get('author') || withoutEditorMarks(fields.get('editor')));
  const venue = venueOf(type, fields);
  const isHidden = firstAuthor === '' && (fields.has('author') || fields.has('editor'));
  const isBare = venue === undefined && (fields.has('journal') || fields.has('booktitle'));
  if (isHidden || isBare || (arxiv === undefined && /^arxiv/i.test(venue ?? ''))) {
    return undefined;
  }
  const title = titleOf(fields.get('title') ?? '');
  const doi = doiIn(fields.get('doi') ?? '');
  const year = yearIn(fields);
  const volume = withoutLabel('volume', numbersIn(fields.get('volume')) ?? '') || undefined;
  const item = { volume, page: pagesIn(type, fields.get('pages')) };
  const identity = identityOf({ title, doi, arxiv, firstAuthor, year, item, extras: {} });
  const shown = venue === undefined ? undefined : withoutMarkup(venue);
  return { type, title, year, venue: shown, doi, arxiv, firstAuthor, aliases: undefined, identity };
}
