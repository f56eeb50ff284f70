import { collapseWhitespace } from '../../base/text';
import type { Span } from '../../base/text';

/** One reference as it stands in a text: its words in one line, without the number before it. */
export interface ReferenceBlock {
  readonly text: string;
  readonly span: Span;
  /** What stands below it behind `Abstract:`, on IEEE's pages. */
  readonly abstract?: string;
  /** What stands below it behind `keywords:`, apart. */
  readonly keywords?: readonly string[];
}

/** A line without its end, and where it stands. */
export interface ReferenceLine {
  readonly raw: string;
  readonly start: number;
}

/**
 * What stands before a reference in a list: a bullet, `1.`, `(1)`, `[1]`, `[HW20]`, with a blank behind it or not;
 * `\\[1\\]` and `[^1]:` in Markdown, `.. [HW20]` in reStructuredText, `^ a b` on Wikipedia's pages.
 */
const marker = new RegExp(
  `^(?:${[
    '(?:\\.\\. )?\\\\?\\[[\\p{L}\\d+*.:-]{1,20}\\\\?\\]\\s*(?=[\\p{L}“"\'*_]|$)',
    '\\[\\^[\\w-]{1,30}\\]:\\s+',
    '\\(\\d{1,4}\\)\\s+',
    '\\d{1,4}\\\\?[.)](?:\\s+|(?=\\p{Lu}))',
    // PubMed's numbers.
    "\\d{1,4}:\\s+(?=\\p{Lu}[\\p{L}'’-]*\\s\\p{Lu})",
    '\\^(?:\\s[a-z]{1,2}(?=\\s))*\\s+',
    '[-*•‣◦▪–·]\\s+',
  ].join('|')})`,
  'u',
);

function markerOf(line: string): string {
  return marker.exec(line)?.[0] ?? '';
}

const isBlank = ({ raw }: ReferenceLine): boolean => raw.trim() === '';
/** A year as a heading: behind a reference that has its own. */
const isYearAbove = ({ raw }: ReferenceLine, before: ReferenceLine | undefined): boolean =>
  /^\s*(?:19|20)\d\d\s*$/.test(raw) && /\d\)?\s*$/.test(before?.raw ?? '0');
const isMarked = ({ raw }: ReferenceLine): boolean => markerOf(raw.trimStart()) !== '';
const isIndented = ({ raw }: ReferenceLine): boolean => /^[ \t]/.test(raw);

/** Whether a line begins a reference, by the line before it; each is a way in which lists are laid out. */
type Begins = (line: ReferenceLine, before: ReferenceLine | undefined) => boolean;

const beginnings: readonly Begins[] = [
  // Each begins with a number or a bullet.
  isMarked,
  // Empty lines between.
  (_, before) => before === undefined || isBlank(before),
  // A hanging indent.
  (line) => !isIndented(line),
  // One a line.
  () => true,
];

const heading =
  /^#{0,6}\s?(?:references|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?)\s?:?$/i;

/** What DBLP's pages have round references: buttons, keys, the year as a heading. */
const furniture =
  /^(?:(?:(?:export|share) record|dblp key:|(?:journals|conf|books|phd|series)\/\S{3,80})\s?)+$|^(?:19|20)\d\d$/;

/** Words that were divided at the end of a line are put together again only where a hyphen stands after a letter. */
function joined(parts: readonly string[]): string {
  return collapseWhitespace(parts.join('\n').replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1-'));
}

/** The lines that IEEE has below a reference: `Abstract: …`, `keywords: {…},`, `URL: …`. */
const belowReference = /^(Abstract|keywords|URL): (?=\S)/;

/** The lines of a reference alone, with the address below it, and what else stands there. */
function partsOf(
  lines: readonly ReferenceLine[],
): Pick<ReferenceBlock, 'abstract' | 'keywords'> & { readonly own: readonly string[] } {
  const own: string[] = [];
  const below = new Map<string, string[]>();
  let part = own;
  for (const [i, { raw }] of lines.entries()) {
    const [label = '', name = ''] = i === 0 ? [] : (belowReference.exec(raw) ?? []);
    if (name !== '') {
      part = name === 'URL' ? own : [];
      below.set(name, part);
    }
    part.push(raw.slice(label.length));
  }
  const [abstract, keywords] = ['Abstract', 'keywords'].map((name) => below.get(name));
  const words = joined(keywords ?? []).replace(/^\{|\},?$/g, '');
  return {
    own,
    ...(abstract ? { abstract: joined(abstract) } : {}),
    ...(words === '' ? {} : { keywords: words.split(';') }),
  };
}

function blockOf(lines: readonly ReferenceLine[]): ReferenceBlock | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) {
    return undefined;
  }
  const indent = first.raw.length - first.raw.trimStart().length;
  const at = indent + markerOf(first.raw.slice(indent)).length;
  const { own, ...below } = partsOf(lines);
  const text = joined([first.raw.slice(at), ...own.slice(1)]);
  const span = { start: first.start + at, end: last.start + last.raw.trimEnd().length };
  return text === '' || heading.test(text) || furniture.test(text) ? undefined : { text, span, ...below };
}

/** The lines of each reference, the heading above them too. */
function groupsOf(lines: readonly ReferenceLine[], begins: Begins): readonly (readonly ReferenceLine[])[] {
  const groups: ReferenceLine[][] = [];
  let before: ReferenceLine | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    if (isBlank(line) || isYearAbove(line, before)) {
      // An empty line ends a reference in every layout.
      if (group && group.length > 0) {
        groups.push([]);
      }
    } else if (group && !begins(line, before)) {
      group.push(line);
    } else {
      groups.push([line]);
    }
    before = line;
  }
  return groups.filter((group) => group.length > 0);
}

/** Lines as the references that they are in one of the layouts. */
export interface ReferenceLayout {
  readonly blocks: readonly ReferenceBlock[];
  /** Where the last of several begins: what comes behind the lines may belong to it. */
  readonly lastStart: number | undefined;
}

/** How many layouts a text may have. */
export const layoutCount = beginnings.length;

/** The references of a text's lines in the layout of that number. */
export function referenceLayout(lines: readonly ReferenceLine[], layout: number): ReferenceLayout {
  const groups = groupsOf(lines, beginnings[layout] ?? (() => true));
  const blocks = groups.map(blockOf).filter((block) => block !== undefined);
  return { blocks, lastStart: groups.length > 1 ? groups.at(-1)?.[0]?.start : undefined };
}
