import type { CslItem } from '../model/cslItem';
import { hayagrivaBeside, hayagrivaRoles, hayagrivaTypeOf } from '../model/hayagrivaMapping';
import type { Paper } from '../model/paper';
import { customOf } from './cslJsonWriter';
import { dateValue, markedText, names, plainText } from './hayagrivaText';
import type { YamlObject, YamlValue } from './yamlLines';
import { yamlLines } from './yamlLines';

/** How entries are set. */
export interface HayagrivaStyle {
  /** What fields are indented by. */
  readonly step: string;
  /** Whether types begin with a capital, as in many files. */
  readonly hasCapitals: boolean;
}

/** A map without what has no value; `undefined` where nothing is left. */
function filled(map: YamlObject): YamlObject | undefined {
  const fields = Object.entries(map).filter(([, value]) => value !== undefined && value !== '');
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

function publisher(item: CslItem): YamlValue | undefined {
  const name = plainText(item.publisher);
  const location = plainText(item['publisher-place']);
  return location === undefined ? name : filled({ name, location });
}

interface Parts {
  readonly item: CslItem;
  readonly typeName: (type: string) => string;
}

/** The number that BibTeX calls so; in a series it stands there. */
function issue(item: CslItem): string | undefined {
  return item.issue ?? (item['collection-title'] === undefined ? item['collection-number'] : undefined);
}

/** The series that a book, or a book that something stands in, belongs to. */
function series({ item, typeName }: Parts): YamlObject | undefined {
  return item['collection-title'] === undefined
    ? undefined
    : filled({
        type: typeName('anthology'),
        title: markedText(item['collection-title']),
        volume: item['collection-number'],
      });
}

/** What the work stands in, with the numbers that are counted there. */
function container(parts: Parts, type: string): YamlObject | undefined {
  const { item, typeName } = parts;
  const title = titleOfContainer(item, type === 'repository' ? item.source : undefined);
  return title === undefined
    ? undefined
    : filled({ type: typeName(type), title, ...ownNumbers(item), parent: series(parts) });
}

/** What a whole in no series stands in. Its numbers are the work's own. */
function wholeAround({ item, typeName }: Parts): YamlObject | undefined {
  const title = titleOfContainer(item);
  return title === undefined ? undefined : filled({ type: typeName('anthology'), title });
}

function titleOfContainer(item: CslItem, otherwise?: string): YamlValue | undefined {
  const title = markedText(item['container-title'] ?? otherwise);
  const short = plainText(item['container-title-short']);
  return title === ''
    ? undefined
    : title === undefined || short === undefined
      ? title
      : { value: title, short };
}

function event({ item, typeName }: Parts): YamlObject | undefined {
  return item['event-title'] === undefined
    ? undefined
    : filled({
        type: typeName('conference'),
        title: markedText(item['event-title']),
        location: plainText(item['event-place']),
        date: dateValue(item['event-date']),
      });
}

function serials({ item, arxiv }: Paper): YamlObject | undefined {
  return filled({
    doi: item.DOI,
    arxiv,
    pmid: item.PMID,
    pmcid: item.PMCID,
    isbn: item.ISBN,
    issn: item.ISSN,
    serial: arxiv !== undefined && /^arxiv:/i.test(item.number ?? '') ? undefined : item.number,
    version: item.version,
  });
}

/** Hayagriva takes whole addresses only, and rejects the file where one is none. */
function wholeAddress(url: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+\S*$/i.test(url)) {
    return url;
  }
  return /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(url) ? `https://${url}` : undefined;
}

function address({ URL: given, accessed }: CslItem): YamlValue | undefined {
  const url = wholeAddress(given?.trim() ?? '');
  const date = dateValue(accessed);
  return url === undefined || date === undefined ? url : { value: url, date };
}

/** Totals are numbers in Hayagriva; `xii, 300` is none. */
function numeric(text: string | undefined): string | undefined {
  return /^\d+$/.test(text?.trim() ?? '') ? text : undefined;
}

/** What can be of a series. */
const wholes: ReadonlySet<string> = new Set([
  'anthology',
  'book',
  'manuscript',
  'periodical',
  'report',
  'thesis',
]);

function entryOf(paper: Paper, { hasCapitals }: HayagrivaStyle): YamlObject {
  const { item } = paper;
  const kind = hayagrivaTypeOf(item.type);
  const typeName = (type: string): string =>
    hasCapitals ? type.charAt(0).toUpperCase() + type.slice(1) : type;
  const parts: Parts = { item, typeName };
  const inside = kind.parent === '' ? undefined : container(parts, kind.parent);
  const around = inside ?? (wholes.has(kind.type) ? (series(parts) ?? wholeAround(parts)) : undefined);
  const parents = [around, event(parts)].filter((parent) => parent !== undefined);
  const title = markedText(item.title);
  const short = plainText(item['title-short']);
  return {
    type: typeName(kind.type),
    title: short === undefined || title === undefined ? title : { value: title, short },
    author: names(item.author),
    date: dateValue(item.issued),
    ...(inside ? {} : ownNumbers(item)),
    'page-range': item.page,
    'page-total': numeric(item['number-of-pages']),
    'volume-total': numeric(item['number-of-volumes']),
    chapter: item['chapter-number'],
    ...affiliated(item),
    parent: parents.length > 1 ? parents : parents[0],
    'serial-number': serials(paper),
    url: address(item),
    language: item.language,
    genre: plainText(item.genre),
    archive: plainText(item.archive),
    'archive-location': plainText(item.archive_location),
    'call-number': plainText(item['call-number']),
    note: plainText(item.note),
    abstract: plainText(item.abstract),
  };
}

/** What is said of the work itself where it stands in nothing, else of what it stands in. */
function ownNumbers(item: CslItem): YamlObject {
  return {
    editor: names(item.editor),
    volume: item.volume,
    issue: issue(item),
    edition: plainText(item.edition),
    publisher: publisher(item),
  };
}

function affiliated(item: CslItem): YamlObject {
  const people = hayagrivaRoles.flatMap(([variable, role]) => {
    const who = names(item[variable]);
    return who === undefined ? [] : [{ role, names: Array.isArray(who) ? who : [who] }];
  });
  return people.length === 0 ? {} : { affiliated: people };
}

const plainStyle: HayagrivaStyle = { step: '  ', hasCapitals: false };

/** The fields of a paper's entry. */
export function hayagrivaEntry(paper: Paper, style = plainStyle): YamlObject {
  return filled(entryOf(paper, style)) ?? {};
}

/** A key as a name of YAML's. */
function keyText(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.+-]*$/.test(key) && !/^(?:true|false|yes|no|on|off|null)$/i.test(key)
    ? key
    : JSON.stringify(key);
}

/**
 * A paper as the lines of an entry of Hayagriva, the bibliographies of Typst: its key, and its fields below. Format:
 * https://github.com/typst/hayagriva/blob/main/docs/file-format.md.
 */
export function hayagrivaLines(paper: Paper, style: HayagrivaStyle): readonly string[] {
  return [
    `${keyText(paper.key)}:`,
    ...yamlLines(hayagrivaEntry(paper, style), style.step).map((line) => style.step + line),
  ];
}

/** What the own fields of an entry have no place for, what they say less exactly, and what only they say. */
export interface Beside {
  readonly unsaid: Partial<CslItem>;
  readonly exact: Partial<CslItem>;
  readonly seeming: Partial<CslItem>;
}

/** The same of papers by their keys. */
export type Unsaid = ReadonlyMap<string, Beside>;

/** The field that Typst passes over: our own facts, and CSL's variables that stand beside the entry's own fields. */
function customField({ key, extras }: Paper, unsaid: Unsaid): object {
  const beside = unsaid.get(key);
  const custom = {
    ...customOf({ ...extras, arxiv: '' }).custom,
    ...besideOf(hayagrivaBeside.unsaid, beside?.unsaid),
    ...besideOf(hayagrivaBeside.exact, beside?.exact),
    ...besideOf(hayagrivaBeside.seeming, beside?.seeming),
  };
  return Object.keys(custom).length === 0 ? {} : { custom };
}

function besideOf(name: string, item: Partial<CslItem> = {}): object {
  return Object.keys(item).length === 0 ? {} : { [name]: item };
}

/**
 * Papers as a file of Hayagriva, a blank line between each two; keys that YAML must quote are quoted. What Hayagriva has
 * no field for stands under `custom`, as in CSL-JSON: Typst reads the fields that it knows only.
 */
export function writeHayagriva(papers: readonly Paper[], unsaid: Unsaid = new Map()): string {
  const lines = (paper: Paper): readonly string[] => [
    ...hayagrivaLines(paper, plainStyle),
    ...yamlLines(customField(paper, unsaid)).map((line) => plainStyle.step + line),
  ];
  return papers.map((paper) => `${lines(paper).join('\n')}\n`).join('\n');
}
