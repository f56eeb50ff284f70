/** How far the dash stands from the tag, and whether a space follows it; `TY  - JOUR` is 2 and true. */
export interface TagStyle {
  readonly gap: number;
  readonly isSpaced: boolean;
}

/** A line that may begin with a tag. */
export interface TagLine extends TagStyle {
  readonly tag: string;
  readonly value: string;
}

const standardGap = 2;

/** Tags that are believed in lower case too. Others in lower case are words of a wrapped line. */
const knownTags = new Set(
  (
    'TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CN CP CT CY DA DB DO DP ED EP ET ID IS J1 J2 JA ' +
    'JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT U1 U2 U3 ' +
    'U4 U5 UR VL VO Y1 Y2'
  ).split(' '),
);

/** Longer tags, which some programs write, and the tag or name that they are read as. */
const longTags = new Map([
  ['DOI', 'DO'],
  ['ISBN', 'SN'],
  ['ISSN', 'SN'],
  ['PMC', 'PMCID'],
  ['PMCID', 'PMCID'],
  ['PMID', 'PMID'],
  ['URL', 'UR'],
]);

/** A counter in front of the record's first line: `1. TY  - JOUR`. */
const countedType = /^[ \t]*(?:\d{1,6}[.):]|<\d{1,6}\.?>|\[\d{1,6}\])[ \t]+(?=TY[ \t]{1,4}-)/;

/** `TY  - JOUR` and what programs make of it: other gaps, no space after the dash, lower case. */
export function tagLineOf(line: string): TagLine | undefined {
  const match = /^[ \t]{0,3}([A-Za-z][A-Za-z0-9]{1,4})([ \t\u00a0]{0,4})[-–]([^]*)$/.exec(
    line.replace(countedType, ''),
  );
  const [, name = '', gap = '', rest = ''] = match ?? [];
  const tag = name.length === 2 ? name : longTags.get(name);
  return tag === undefined
    ? undefined
    : { tag, gap: gap.length, isSpaced: rest === '' || /^\s/.test(rest), value: rest.trim() };
}

/**
 * Whether the line is a tag and not text of a wrapped value that looks like one (`ER - positive`, `IL-6`): only
 * the standard form is believed, and the form that the file's own first `TY` has.
 */
export function isTag(line: TagLine, style: TagStyle | undefined): boolean {
  const isStandard = line.gap === standardGap && line.isSpaced;
  const isAsInFile = line.gap === style?.gap && (line.isSpaced || !style.isSpaced);
  const isUpper = line.tag === line.tag.toUpperCase();
  const isKnown = knownTags.has(line.tag.toUpperCase());
  return (isStandard && (isUpper || isKnown)) || (isAsInFile && isKnown);
}

/** Tags whose values are short, and do not go on in a further line that looks like a tag. */
const shortTags = new Set(
  'TY A1 A2 A3 A4 AN AU CY DA DB DO DP ED EP ET ID IS J2 JA JF JO KW LA M3 PB PY SN SP UR VL Y1 Y2'.split(
    ' ',
  ),
);

const people = new Set(['AU', 'A1']);
const person = /^\p{Lu}[^,]{0,60}, \p{Lu}[^,]{0,40}$/u;

/**
 * Whether a line is a tag that lost one of its blanks, `AU - Heron, Ann`, by the tag of what stands before it: behind a
 * short value no text goes on, and behind any other one only what names a person is believed.
 */
export function isNarrowTag({ tag, gap, isSpaced, value }: TagLine, before: string): boolean {
  if (gap !== 1 || !isSpaced || tag === 'TY' || !knownTags.has(tag)) {
    return false;
  }
  if (tag === 'ER') {
    return value === '' && before !== 'AB' && before !== 'N2';
  }
  const isPerson = people.has(tag) && person.test(value);
  return value !== '' && (shortTags.has(before) || isPerson);
}

/** What only a tag can have behind it: a year, a DOI, an address, a serial number, a person. */
const telling: readonly (readonly [tags: RegExp, value: RegExp])[] = [
  [/^(?:PY|Y1|DA)$/, /^\d{4}(?:\/|$)/],
  [/^DO$/, /^(?:doi:? ?|https?:\/\/\S{0,20}\/)?10\.\d{4,9}\/\S+$/i],
  [/^(?:UR|L[1-4])$/, /^https?:\/\/\S+$/],
  [/^SN$/, /^[\dX-]{8,17}$/],
  [/^(?:AU|A1)$/, person],
];

/** What a tag may have behind it that a wrapped text hardly has. */
const fitting: readonly (readonly [tags: RegExp, value: RegExp])[] = [
  ...telling,
  [/^(?:JO|JF|JA|T2|PB|TI|AB|N2)$/, /^\p{Lu}/u],
  [/^KW$/, /^[\p{L}\d]/u],
  [/^(?:VL|IS|SP|EP)$/, /^\p{L}{0,3}\d/u],
  [/^ER$/, /^$/],
];

function isAmong(list: typeof fitting, { tag, value }: TagLine): boolean {
  return list.some(([tags, sign]) => tags.test(tag) && sign.test(value));
}

/** Whether a line may be a tag of a run of such that lost a blank. */
export function mayBeNarrow(line: TagLine): boolean {
  return line.gap === 1 && line.isSpaced && isAmong(fitting, line);
}

/**
 * Whether a line begins a run of tags that lost a blank, behind whatever value: several that fit their values, one of which
 * has what only a tag can have. `next` are the lines behind it; a text may go on over some of them.
 */
export function beginsNarrowRun(line: TagLine, next: Iterable<string>): boolean {
  let last = line;
  const isTold = isAmong(telling, line);
  if (!mayBeNarrow(line)) {
    return false;
  }
  for (const text of next) {
    const tag = tagLineOf(text);
    if (tag && mayBeNarrow(tag)) {
      if (isTold || isAmong(telling, tag)) {
        return true;
      }
      last = tag;
    } else if (tag || !/^(?:AB|N2)$/.test(last.tag)) {
      return false;
    }
  }
  return false;
}
