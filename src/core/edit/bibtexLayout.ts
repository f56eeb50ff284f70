import type { BibtexEntry, BibtexField } from '../import/bibtex/bibtexSyntax';
import { Votes } from './votes';

/** Where the parts of an entry stand. */
export interface BibtexLayout {
  /** Each field has a line of its own. */
  readonly isInLines: boolean;
  /** What stands before a field's name, and before the closing brace on its line. */
  readonly indent: string;
  readonly closing: string;
  /** The closing brace stands behind the last field and not on a line of its own. */
  readonly closesOnLine: boolean;
  readonly trailingComma: boolean;
  /** What stands between a name and its value where nothing is aligned: ` = `. */
  readonly equals: string;
  readonly aligned: Alignment | undefined;
  /** Blank lines between entries. */
  readonly blankLines: number;
}

/** What is below each other in the fields of an entry, and in which column from the start of the line. */
export interface Alignment {
  readonly what: 'equals' | 'value' | 'right';
  readonly column: number;
  /** How wide the tabs are that bring it there; `undefined` where blanks do, and a tab before counts as one. */
  readonly tab: number | undefined;
}

/** How Papershelf itself writes entries. */
const ownLayout: BibtexLayout = {
  isInLines: true,
  indent: '  ',
  closing: '',
  closesOnLine: false,
  trailingComma: false,
  equals: ' = ',
  aligned: undefined,
  blankLines: 1,
};

/** Almost all of what was seen. */
const most = 0.8;

/** One field's place on its line. */
interface Place {
  readonly indent: string;
  readonly name: number;
  /** Columns of the equals sign and of the value. */
  readonly equals: number;
  readonly value: number;
  readonly between: string;
}

/** The widths of tabs that programs set texts with. */
const tabWidths = [8, 4];

/** The column behind a text that stands at the start of a line. */
export function columnAfter(text: string, tab: number): number {
  let column = 0;
  for (const character of text) {
    column = character === '\t' ? column - (column % tab) + tab : column + 1;
  }
  return column;
}

/** The layout of `entries`, which stand in `text` in this order. */
export function layoutOf(text: string, entries: readonly BibtexEntry[]): BibtexLayout {
  const places = entries.flatMap((entry) => entry.fields.flatMap((field) => placeOf(text, field) ?? []));
  const fields = entries.reduce((sum, entry) => sum + entry.fields.length, 0);
  if (fields === 0) {
    return ownLayout;
  }
  const indents = votesOf(places.map(({ indent }) => indent));
  const ends = entries.map((entry) => endOf(text, entry));
  return {
    isInLines: places.length > fields / 2,
    indent: indents.most() ?? ownLayout.indent,
    closing: votesOf(ends.filter((end) => !end.isOnLine).map(({ indent }) => indent)).most() ?? '',
    closesOnLine: votesOf(ends.map(({ isOnLine }) => isOnLine)).most() ?? false,
    trailingComma: votesOf(ends.map(({ hasComma }) => hasComma)).most() ?? false,
    equals:
      votesOf(
        entries.flatMap((entry) => entry.fields.flatMap((field) => equalsOf(text, field) ?? [])),
      ).most() ?? ownLayout.equals,
    aligned: alignmentOf(places),
    blankLines: blankLinesBetween(text, entries),
  };
}

function votesOf<T>(seen: readonly T[]): Votes<T> {
  const votes = new Votes<T>();
  seen.forEach((each) => votes.add(each));
  return votes;
}

/** Where the white space before `offset` begins, if a line begins with it. */
function lineStartBefore(text: string, offset: number): number | undefined {
  let at = offset;
  while (at > 0 && /[ \t]/.test(text.charAt(at - 1))) {
    at--;
  }
  return at === 0 || /[\r\n]/.test(text.charAt(at - 1)) ? at : undefined;
}

/** What stands between a field's name and its value; `undefined` where that is more than one line has. */
function equalsOf(text: string, { nameSpan, value }: BibtexField): string | undefined {
  const between = text.slice(nameSpan.end, value[0]?.span.start ?? nameSpan.end);
  return /^[ \t]*=[ \t]*$/.test(between) ? between : undefined;
}

/** `undefined` for a field that does not begin its line, or whose value is on another one. */
function placeOf(text: string, field: BibtexField): Place | undefined {
  const { nameSpan, value } = field;
  const lineStart = lineStartBefore(text, nameSpan.start);
  const valueStart = value[0]?.span.start;
  const between = equalsOf(text, field);
  if (lineStart === undefined || valueStart === undefined || between === undefined) {
    return undefined;
  }
  const indent = text.slice(lineStart, nameSpan.start);
  const equals = nameSpan.end + between.indexOf('=') - lineStart;
  return { indent, name: nameSpan.end - nameSpan.start, equals, value: valueStart - lineStart, between };
}

/** Whether names of different lengths have their equals signs, or their values, below each other. */
function alignmentOf(places: readonly Place[]): Alignment | undefined {
  const names = votesOf(places.map(({ name }) => name));
  const isVaried = places.length > 2 && names.share(names.most() ?? 0) < 0.7;
  const equals = votesOf(places.map((place) => place.equals));
  const values = votesOf(places.map((place) => place.value));
  const [equalsAt, valueAt] = [equals.most() ?? 0, values.most() ?? 0];
  if (!isVaried) {
    return undefined;
  }
  if (equals.share(equalsAt) > most) {
    const indents = votesOf(places.map(({ indent }) => indent.length));
    const isRight = indents.share(indents.most() ?? 0) < most;
    return { what: isRight ? 'right' : 'equals', column: equalsAt, tab: undefined };
  }
  return values.share(valueAt) > most
    ? { what: 'value', column: valueAt, tab: undefined }
    : tabAlignmentOf(places);
}

/** The same where tabs do it, of which each is as wide as is left to the next stop. */
function tabAlignmentOf(places: readonly Place[]): Alignment | undefined {
  for (const tab of tabWidths) {
    for (const what of ['equals', 'value'] as const) {
      const columns = votesOf(places.map((place) => tabColumn(place, what, tab)));
      const column = columns.most();
      if (column !== undefined && columns.share(column) > most) {
        return { what, column, tab };
      }
    }
  }
  return undefined;
}

/** Where the equals sign or the value stands; `undefined` where no tab is before it. */
function tabColumn(place: Place, what: 'equals' | 'value', tab: number): number | undefined {
  const [before = '', after = ''] = place.between.split('=');
  const name = place.indent + 'x'.repeat(place.name);
  return what === 'equals'
    ? before.endsWith('\t')
      ? columnAfter(name + before, tab)
      : undefined
    : after.endsWith('\t')
      ? columnAfter(`${name}${before}=${after}`, tab)
      : undefined;
}

/** How an entry ends: `}` on a line of its own or not, a comma behind the last field or not. */
function endOf(
  text: string,
  { fields, span }: BibtexEntry,
): { readonly isOnLine: boolean; readonly hasComma: boolean; readonly indent: string } {
  const last = fields[fields.length - 1];
  const rest = text.slice(last?.span.end ?? span.start, Math.max(last?.span.end ?? span.start, span.end - 1));
  const tail = /[\r\n]([ \t]{0,80})$/.exec(rest)?.[1];
  return { isOnLine: tail === undefined, hasComma: rest.trimStart().startsWith(','), indent: tail ?? '' };
}

function blankLinesBetween(text: string, entries: readonly BibtexEntry[]): number {
  const votes = new Votes<number>();
  entries.slice(1).forEach((entry, i) => {
    const between = text.slice(entries[i]?.span.end ?? 0, entry.span.start);
    if (between.trim() === '') {
      votes.add((between.match(/\r\n|\n|\r/g)?.length ?? 0) - 1);
    }
  });
  return Math.min(3, Math.max(0, votes.most() ?? ownLayout.blankLines));
}
