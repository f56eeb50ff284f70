import type { Span } from '../base/text';
import { formOfCommand } from '../model/citationCommands';
import type { CitationForm } from '../model/citationForm';
import { splitLocator } from '../model/locator';
import type { Locator } from '../model/locator';
import type { CitationGroup, FoundCite } from './citationGroup';
import { trimSpan } from './keyList';
import { readLatexTexts } from './latexTexts';

/** A part of a citation as it stands in the document, in the document's own language. */
export interface CitationPart {
  readonly text: string;
  readonly span: Span;
}

/** One paper of a citation with all that is said of it there. In `see -@wu2025, p. 3, and more`: */
export interface ReadCite extends FoundCite {
  /** `see` */
  readonly prefix?: CitationPart;
  /** `p. 3`, which is page 3 */
  readonly locator?: Locator & CitationPart;
  /** `, and more`, with the punctuation it begins with */
  readonly suffix?: CitationPart;
}

/** A citation with all its parts. */
export interface ReadCitation {
  /** The first of `parts`, for its language, notation and command. */
  readonly head: CitationGroup;
  /** More than one where every paper has braces of its own, `\autocites{a}{b}`. */
  readonly parts: readonly CitationGroup[];
  /** The whole. */
  readonly span: Span;
  /** `undefined` where it is none of the forms we write: `\nocite{a}`. */
  readonly form: CitationForm | undefined;
  readonly cites: readonly ReadCite[];
}

/** The texts before and behind a key: spans of the document; what is empty or missing is nothing. */
export interface AroundKey {
  readonly before?: Span | undefined;
  readonly after?: Span | undefined;
}

function partAt(text: string, span: Span | undefined): CitationPart | undefined {
  const trimmed = span && trimSpan(text, span);
  return trimmed && trimmed.end > trimmed.start
    ? { text: text.slice(trimmed.start, trimmed.end), span: trimmed }
    : undefined;
}

/** The cite with the locator and suffix that stand in `after`. */
function withTexts(text: string, cite: FoundCite, { before, after }: AroundKey): ReadCite {
  const prefix = partAt(text, before);
  const split = after && splitLocator(text.slice(after.start, after.end));
  const shift = after?.start ?? 0;
  const rest = split && { start: shift + split.rest.start, end: shift + split.rest.end };
  const suffix = partAt(text, rest);
  const span = split?.locator && {
    start: shift + split.locator.span.start,
    end: shift + split.locator.span.end,
  };
  return {
    ...cite,
    ...(prefix ? { prefix } : {}),
    ...(split?.locator && span
      ? {
          locator: {
            label: split.locator.label,
            value: split.locator.value,
            text: text.slice(span.start, span.end),
            span,
          },
        }
      : {}),
    ...(suffix ? { suffix } : {}),
  };
}

/** Before the `@` of a key, its minus and brace, and behind the brace: `see @{a}, p. 3`. */
function aroundPandocKey(text: string, { span, keySpan, suppressAuthor }: FoundCite): AroundKey {
  const isBraced = text.charAt(keySpan.start - 1) === '{' && text.charAt(keySpan.start - 2) === '@';
  const start = keySpan.start - (isBraced ? 2 : 1) - (suppressAuthor ? 1 : 0);
  return {
    before: { start: span.start, end: Math.max(span.start, start) },
    after: { start: Math.min(span.end, keySpan.end + (isBraced ? 1 : 0)), end: span.end },
  };
}

/** Inside brackets or braces of one kind right behind the key and before it: `{see}a{p. 3}`, `@a[p. 3]`, `a(12)`. */
function inBrackets(text: string, { span, keySpan }: FoundCite, brackets: string): AroundKey {
  const [open = '', close = ''] = brackets;
  const from = text.indexOf(open, keySpan.end);
  const hasAfter = from >= 0 && from < span.end && text.charAt(span.end - 1) === close;
  const hasBefore = text.charAt(span.start) === open && span.start < keySpan.start;
  const end = hasBefore ? text.lastIndexOf(close, keySpan.start) : -1;
  return {
    before: end > span.start ? { start: span.start + 1, end } : undefined,
    after: hasAfter ? { start: from + 1, end: span.end - 1 } : undefined,
  };
}

/** The content of `supplement: [p. 3]` among the arguments of Typst's `cite`. */
function inSupplement(text: string, { span }: FoundCite): AroundKey {
  const args = text.slice(span.start, span.end);
  const match = /\bsupplement\s{0,9}:\s{0,9}\[/.exec(args);
  if (!match) {
    return {};
  }
  const start = match.index + match[0].length;
  let depth = 1;
  let end = start;
  for (; end < args.length && depth > 0; end++) {
    const character = args.charAt(end);
    depth += character === '[' ? 1 : character === ']' ? -1 : 0;
  }
  return { after: { start: span.start + start, end: span.start + end - 1 } };
}

/** org-ref's third version: `see &a p. 3`. */
function aroundOrgRefKey(text: string, { span, keySpan }: FoundCite): AroundKey {
  return text.charAt(keySpan.start - 1) === '&'
    ? { before: { start: span.start, end: keySpan.start - 1 }, after: { start: keySpan.end, end: span.end } }
    : {};
}

function aroundKey(text: string, group: CitationGroup, cite: FoundCite): AroundKey {
  switch (group.notation) {
    case 'pandoc':
      return group.kind === 'narrative' ? inBrackets(text, cite, '[]') : aroundPandocKey(text, cite);
    case 'org':
      return aroundPandocKey(text, cite);
    case 'role':
      return inBrackets(text, cite, '{}');
    case 'macro':
      return inBrackets(text, cite, '()');
    case 'typstReference':
      return inBrackets(text, cite, '[]');
    case 'typstCall':
      return inSupplement(text, cite);
    case 'orgRef':
      return aroundOrgRefKey(text, cite);
    case 'command':
    case 'label':
      return {};
  }
}

/** A command's optional arguments: the first's text stands before its first key, the second's behind its last. */
function readCommandCites(text: string, group: CitationGroup): readonly ReadCite[] {
  const { before, after } = readLatexTexts(text, group);
  return group.cites.map((cite, index) =>
    withTexts(text, cite, {
      before: index === 0 ? before : undefined,
      after: index === group.cites.length - 1 ? after : undefined,
    }),
  );
}

function formOf(text: string, group: CitationGroup, cites: readonly ReadCite[]): CitationForm | undefined {
  if (group.notation === 'pandoc') {
    const isNote = group.kind === 'group' && text.slice(group.span.start - 2, group.span.start) === '^[';
    const isYear = cites.length > 0 && cites.every(({ suppressAuthor }) => suppressAuthor);
    return isNote ? 'footnote' : isYear ? 'year' : group.kind === 'narrative' ? 'narrative' : 'parenthetical';
  }
  return group.command === undefined ? 'parenthetical' : formOfCommand(group.command, group.language);
}

/** Reads the parts of `groups[index]` and of what continues it; the index must be that of a citation's beginning. */
function readAt(text: string, groups: readonly CitationGroup[], index: number): ReadCitation | undefined {
  const head = groups[index];
  if (!head) {
    return undefined;
  }
  const parts = [head];
  for (let next = groups[index + 1]; next?.isContinued; next = groups[index + parts.length]) {
    parts.push(next);
  }
  const cites = parts.flatMap((part) =>
    part.notation === 'command'
      ? readCommandCites(text, part)
      : part.cites.map((cite) => withTexts(text, cite, aroundKey(text, part, cite))),
  );
  const span = { start: head.span.start, end: parts[parts.length - 1]?.span.end ?? head.span.end };
  return { head, parts, span, form: formOf(text, head, cites), cites };
}

/** All citations among `groups`, which are those of `text`, with all their parts. */
export function readCitations(text: string, groups: readonly CitationGroup[]): readonly ReadCitation[] {
  return groups.flatMap((group, index) => (group.isContinued ? [] : (readAt(text, groups, index) ?? [])));
}
