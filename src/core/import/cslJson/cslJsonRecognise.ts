import { isListOfItems } from './cslJsonLists';
import { openAlexWork } from './cslJsonOpenAlex';
import { scholarId } from './cslJsonSemanticScholar';
import { isKnownCslType } from './cslJsonTypes';
import { scanJsonItems } from './cslJsonScan';
import { jsonTokens, tokenKinds as kinds } from './cslJsonTokens';
import type { JsonToken } from './cslJsonTokens';

/** What an item must have beside its type to be taken for a work. */
const tellingFields = ['title', 'author', 'issued'];

/** Fields that hardly any other JSON has: they speak for CSL-JSON even where the type is not seen or not known. */
const cslOnlyFields = ['container-title', 'date-parts', 'citation-key', 'publisher-place', 'title-short'];

/** What says of whatever it stands in that it is CSL's: a date. */
const dateField = 'date-parts';

/** Members in whose lists people stand, as objects that say their family names. */
const peopleMembers: ReadonlySet<string> = new Set(['author', 'editor']);

/** Fields of which one stands beside the type in an item of Zotero's own form. */
const zoteroFields = ['creators', 'title', 'key', 'itemKey', 'itemID'];

/** Members in which the item itself stands: Crossref's and Zotero's. */
const innerNames = new Set(['message', 'data']);

/** How Better BibTeX's JSON begins, before its settings. */
const betterBibtex = /"label"\s*:\s*"Better ?BibTeX JSON"/;

/** Members in which a paper of Semantic Scholar stands that cites or is cited. */
const scholarMembers = ['citingPaper', 'citedPaper'];

/** What may stand before an item; a text or number there makes the file something else. An index has `null` for what it does not know. */
const canStandBetween = new Set<number>([kinds.comma, kinds.lineComment, kinds.blockComment]);

/** What the first item's own members are called, and some of them say, as far as the text goes. */
interface FirstItem {
  readonly fields: ReadonlySet<string>;
  /** Those members that are texts. */
  readonly texts: ReadonlyMap<string, string>;
  /** Those members that are lists. */
  readonly lists: ReadonlySet<string>;
  /** Whether it names people as CSL does, each in an object of a list. */
  readonly hasPeople: boolean;
  readonly isWhole: boolean;
}

function inQuotes(token: JsonToken): string {
  return token.text.slice(1, token.text.endsWith('"') ? -1 : undefined);
}

/** Collects the member names of one object and of the dates in it; goes into a list called `items`. */
function findFirstItem(text: string): FirstItem | undefined {
  const fields = new Set<string>();
  const texts = new Map<string, string>();
  const lists = new Set<string>();
  let hasPeople = false;
  let depth = 0;
  let name = '';
  let member = '';
  let last: JsonToken | undefined;
  for (const token of jsonTokens(text)) {
    const isMember = depth === 1 && last?.kind === kinds.colon;
    if (token.kind === kinds.openBrace || token.kind === kinds.openBracket) {
      const isOpenList = isMember && token.kind === kinds.openBracket;
      const isItems = isOpenList && isListOfItems({ text, start: token.span.start }, name, fields);
      const isInner = isMember && innerNames.has(name) && token.kind === kinds.openBrace;
      if (isItems || (isInner && name === 'message')) {
        fields.clear();
      } else if (isOpenList) {
        lists.add(name);
      }
      const isList = isItems || (token.kind === kinds.openBracket && depth === 0);
      depth = isList ? 0 : isInner ? 1 : depth + 1;
    } else if (token.kind === kinds.closeBrace || token.kind === kinds.closeBracket) {
      depth--;
    } else if (token.kind === kinds.colon && last?.kind === kinds.string) {
      name = inQuotes(last);
      member = depth === 1 ? name : member;
      hasPeople ||= depth === 3 && name === 'family' && peopleMembers.has(member) && lists.has(member);
      if (depth === 1 || name === dateField) {
        fields.add(name);
      }
    } else if (isMember && token.kind === kinds.string) {
      texts.set(name, inQuotes(token));
    } else if (depth === 0 && !canStandBetween.has(token.kind) && token.text !== 'null') {
      return undefined;
    }
    if (depth <= 0 && fields.size > 0) {
      return { fields, texts, lists, hasPeople, isWhole: true };
    }
    last = token;
  }
  return fields.size > 0 ? { fields, texts, lists, hasPeople, isWhole: false } : undefined;
}

/** Whether this is a work of OpenAlex or a paper of Semantic Scholar. */
function isOfIndex({ fields, texts, lists }: FirstItem): boolean {
  const isTitled = fields.has('title') || fields.has('display_name');
  return (
    (lists.has('authorships') && isTitled) ||
    texts.get('id')?.startsWith(openAlexWork) === true ||
    (scholarId.test(texts.get('paperId') ?? '') && isTitled) ||
    scholarMembers.some((member) => fields.has(member))
  );
}

/** Whether it names people as CSL does, whatever type it says it is of. */
function hasCslPeople({ fields, hasPeople }: FirstItem): boolean {
  return fields.has('title') && hasPeople;
}

function scoreOf(first: FirstItem): number {
  const { fields, texts, lists, isWhole } = first;
  const type = texts.get('type');
  const isZotero = fields.has('itemType') && zoteroFields.some((field) => fields.has(field));
  if (isZotero || isOfIndex(first)) {
    return 0.95;
  }
  const isTelling = tellingFields.some((field) => fields.has(field));
  const ownFields = cslOnlyFields.filter((field) => fields.has(field)).length;
  const isCsl = ownFields > 0;
  if (type !== undefined && isKnownCslType(type) && (isTelling || isCsl)) {
    return 0.95;
  }
  if (type !== undefined && isKnownCslType(type) && fields.has('id')) {
    return 0.5;
  }
  if (hasCslPeople(first)) {
    return 0.8;
  }
  if (isCsl && isTelling && (type !== undefined || !isWhole || ownFields > 1)) {
    return 0.8;
  }
  const isWork = fields.has('id') && fields.has('title') && (lists.has('author') || fields.has('issued'));
  return type === undefined && isWork ? 0.5 : 0;
}

/** How a list begins, or an object around one; the objects of JSON lines have no list around them. */
const listBeginning = /^\ufeff?\s{0,99}(?:\[|\{\s{0,99}"items"\s{0,99}:\s{0,99}\[)/;

/** How many items are looked at where the first one does not tell. */
const mostLookedAt = 20;

/** Whether an item behind one that is none of CSL's tells by more than a type and a title, as menus and posts have. */
function tellsAlone(item: FirstItem): boolean {
  return hasCslPeople(item) || cslOnlyFields.some((field) => item.fields.has(field));
}

/**
 * The score of the first item that has one where the list's first one has none: it may be broken, and its pieces may
 * stand as items of their own behind it, or of a type that nobody knows.
 */
function scoreBehindFirst(text: string): number {
  const isList = listBeginning.test(text);
  let looked = 0;
  let isFirstSound = false;
  for (const { json, span, faults } of scanJsonItems(text)) {
    if (looked === 0) {
      isFirstSound = json !== undefined && faults.length === 0;
    }
    if (looked === mostLookedAt || (isFirstSound && !isList)) {
      return 0;
    }
    looked++;
    const isOwnLine = /[\n\r]/.test(text.charAt(span.start - 1));
    const item = json !== undefined && (isList || isOwnLine) ? findFirstItem(json) : undefined;
    const score = item && (!isFirstSound || tellsAlone(item)) ? scoreOf(item) : 0;
    if (score > 0) {
      return score;
    }
  }
  return 0;
}

/** Words that a program or a copy left above a list, or the name of the list where the object around it lost its beginning. */
const junk = /^[^[{]{1,400}(?=[[{])/;

/** The text of a file from where its list or its first object begins, if there are but few words before. */
function behindJunk(name: string, text: string): string {
  return name === '' ? text : text.slice(junk.exec(text)?.[0].length ?? 0);
}

function saysCsl(name: string): boolean {
  return name.endsWith('.csl.json') || name.endsWith('.csljson');
}

/**
 * Whether this is JSON without any item, under a name (in lower case) that does not say what the list is of. It
 * may be a collection that has no papers yet, but nothing in it tells.
 */
export function isEmptyJsonList(name: string, text: string): boolean {
  const bare = text.replace('\ufeff', '').trim();
  return (
    name.endsWith('.json') &&
    !saysCsl(name) &&
    (/^\[\s*\]$/.test(bare) || /^\{\s*"items"\s*:\s*\[\s*\]\s*\}$/.test(bare))
  );
}

/** See {@link Importer.recognise}: by its name a `.json`, or a text without a name, and by its first item CSL. */
export function recogniseCslJson(name: string, text: string): number {
  const isNamedSo = saysCsl(name);
  if (!isNamedSo && name.includes('.') && !/\.(?:json|jsonl|ndjson)$/.test(name)) {
    return 0;
  }
  if (betterBibtex.test(text)) {
    return 0.95;
  }
  const first = findFirstItem(behindJunk(name, text));
  return Math.max((first ? scoreOf(first) : 0) || scoreBehindFirst(text), isNamedSo ? 0.7 : 0);
}
