import { collapseWhitespace } from '../../base/text';
import type { Span } from '../../base/text';
import { listMarkerOf } from '../listing/paperListingShapes';

/** One reference as it stands in a text: its words in one line, without the number before it. */
export interface ReferenceBlock {
  readonly text: string;
  readonly span: Span;
}

interface Line {
  readonly raw: string;
  readonly start: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const raw of text.slice(start).split(/\r\n|\r|\n/)) {
    lines.push({ raw, start });
    start += raw.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

const isBlank = ({ raw }: Line): boolean => raw.trim() === '';
const isMarked = ({ raw }: Line): boolean => listMarkerOf(raw.trimStart()) !== '';
const isIndented = ({ raw }: Line): boolean => /^[ \t]/.test(raw);

/** Whether a line begins a reference, by the line before it; each is a way in which lists are laid out. */
type Begins = (line: Line, before: Line | undefined) => boolean;

const layouts: readonly Begins[] = [
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

/** Words that were divided at the end of a line are put together again only where a hyphen stands after a letter. */
function joined(parts: readonly string[]): string {
  return collapseWhitespace(parts.join('\n').replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1-'));
}

function blockOf(lines: readonly Line[]): ReferenceBlock | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) {
    return undefined;
  }
  const indent = first.raw.length - first.raw.trimStart().length;
  const at = indent + listMarkerOf(first.raw.slice(indent)).length;
  const text = joined([first.raw.slice(at), ...lines.slice(1).map(({ raw }) => raw)]);
  const span = { start: first.start + at, end: last.start + last.raw.trimEnd().length };
  return text === '' || heading.test(text) ? undefined : { text, span };
}

function split(lines: readonly Line[], begins: Begins): readonly ReferenceBlock[] {
  const groups: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    if (isBlank(line)) {
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
  return groups.map(blockOf).filter((block) => block !== undefined);
}

/** The references of a text in each layout that it may have. Lines may end with LF, CRLF or CR. */
export function referenceLayouts(text: string): readonly (readonly ReferenceBlock[])[] {
  const lines = linesOf(text);
  return layouts.map((begins) => split(lines, begins));
}
