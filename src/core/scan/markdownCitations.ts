import type { Span } from '../base/text';
import type { CitationGroup, FoundCite } from './citationGroup';
import { findMarkdownBlocks } from './markdownBlocks';
import { findInlineSpans, findStretches } from './markdownSpans';
import { readMarkdownKey } from './markdownKey';
import type { MarkdownKey } from './markdownKey';
import { findMystRoles } from './mystRoles';
import { CrossReferences } from './crossReferences';

interface Bracket {
  readonly start: number;
  readonly keys: MarkdownKey[];
  readonly semicolons: number[];
}

interface ClosedBracket extends Bracket {
  /** After the closing bracket. */
  readonly end: number;
}

/** What stands between blank lines: its brackets, the innermost first, and the keys that are in none. */
interface Stretch {
  readonly brackets: readonly ClosedBracket[];
  readonly loose: readonly MarkdownKey[];
  /** Keys that are cross-references: they may stand among citations, and are none. */
  readonly others: ReadonlySet<MarkdownKey>;
}

/** How far the semicolon of an entity (`&#96;`) is from its ampersand at `at`; 0 where there is none. */
function entityLength(text: string, at: number): number {
  const match = /^&#?[A-Za-z0-9]{1,32};/.exec(text.slice(at, at + 40));
  return match ? match[0].length - 1 : 0;
}

interface Document {
  readonly text: string;
  /** The end of code or a comment by where it begins. */
  readonly skip: ReadonlyMap<number, number>;
  readonly references: CrossReferences;
}

/** Reads a stretch in one pass. */
function readStretch({ text, skip, references }: Document, span: Span): Stretch {
  const open: Bracket[] = [{ start: -1, keys: [], semicolons: [] }];
  const others = new Set<MarkdownKey>();
  const brackets: ClosedBracket[] = [];
  for (let at = span.start; at < span.end; at++) {
    const top = open[open.length - 1];
    const character = text.charAt(at);
    const key = character === '@' ? readMarkdownKey(text, at, span) : undefined;
    const skipped = skip.get(at);
    if (skipped !== undefined) {
      at = skipped - 1;
    } else if (character === '\\') {
      at++;
    } else if (character === '&') {
      at += entityLength(text, at);
    } else if (character === '[') {
      open.push({ start: at, keys: [], semicolons: [] });
    } else if (character === ';') {
      top?.semicolons.push(at);
    } else if (key) {
      top?.keys.push(key);
      if (references.includes(key)) {
        others.add(key);
      }
      at = key.end - 1;
    } else if (character === ']' && open.length > 1 && top) {
      open.pop();
      brackets.push({ ...top, end: at + 1 });
    }
  }
  return { brackets, loose: open.flatMap(({ keys }) => keys), others };
}

/** The parts between semicolons, with their keys. */
function partsOf(
  text: string,
  bracket: ClosedBracket,
): { readonly span: Span; readonly keys: MarkdownKey[] }[] {
  const bounds = [bracket.start, ...bracket.semicolons, bracket.end - 1];
  const parts: { readonly span: Span; readonly keys: MarkdownKey[] }[] = [];
  let next = 0;
  for (const [index, end] of bounds.entries()) {
    const start = (bounds[index - 1] ?? 0) + 1;
    if (index > 0) {
      const keys: MarkdownKey[] = [];
      for (let key = bracket.keys[next]; key && key.start < end; key = bracket.keys[next]) {
        keys.push(key);
        next++;
      }
      parts.push({ span: trimmed(text, { start, end }), keys });
    }
  }
  return parts;
}

function trimmed(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const from = start + (content.length - content.trimStart().length);
  return { start: from, end: Math.max(from, end - (content.length - content.trimEnd().length)) };
}

/** A bracket after `^` is a note; one before `(`, `{` or another bracket is the text of a link or span. */
function isNoteOrLink(text: string, { start, end }: ClosedBracket): boolean {
  const next = text.charAt(end);
  return (
    text.charAt(start - 1) === '^' ||
    next === '(' ||
    next === '{' ||
    (next === '[' && !/^\[-?@/.test(text.slice(end, end + 3)))
  );
}

function toCite(key: MarkdownKey, span: Span): FoundCite {
  return { key: key.key, keySpan: key.keySpan, span, suppressAuthor: key.suppressAuthor };
}

/** The citation that a bracket is: every part between semicolons has a key. */
function toGroup(
  text: string,
  bracket: ClosedBracket,
  others: ReadonlySet<MarkdownKey>,
): CitationGroup | undefined {
  const parts = partsOf(text, bracket);
  if (parts.some(({ keys }) => keys.length === 0) || isNoteOrLink(text, bracket)) {
    return undefined;
  }
  return {
    language: 'markdown',
    notation: 'pandoc',
    kind: 'group',
    span: { start: bracket.start, end: bracket.end },
    inner: { start: bracket.start + 1, end: bracket.end - 1 },
    command: undefined,
    cites: parts.flatMap(({ span, keys }) =>
      keys.flatMap((key, index) =>
        others.has(key) ? [] : toCite(key, index === 0 ? span : { start: key.start, end: key.end }),
      ),
    ),
  };
}

/** `@a [p. 3]`: a bracket without a key after a key in running text belongs to it. */
function toNarrative(
  text: string,
  key: MarkdownKey,
  brackets: ReadonlyMap<number, ClosedBracket>,
): CitationGroup {
  const from = text.charAt(key.end) === ' ' ? key.end + 1 : key.end;
  const bracket = brackets.get(from);
  const isLocator =
    bracket?.keys.length === 0 && text.charAt(from + 1) !== '^' && !isNoteOrLink(text, bracket);
  const span = { start: key.start, end: isLocator ? bracket.end : key.end };
  return {
    language: 'markdown',
    notation: 'pandoc',
    kind: 'narrative',
    span,
    inner: span,
    command: undefined,
    cites: [toCite(key, span)],
  };
}

function groupsOf(text: string, stretch: Stretch): CitationGroup[] {
  const groups: CitationGroup[] = [];
  const loose = [...stretch.loose];
  for (const bracket of stretch.brackets) {
    const hasKeys = bracket.keys.some((key) => !stretch.others.has(key));
    const group = hasKeys ? toGroup(text, bracket, stretch.others) : undefined;
    if (group) {
      groups.push(group);
    } else {
      loose.push(...bracket.keys);
    }
  }
  const byStart = new Map(stretch.brackets.map((bracket) => [bracket.start, bracket]));
  const narrative = loose.filter((key) => !stretch.others.has(key));
  return [...groups, ...narrative.map((key) => toNarrative(text, key, byStart))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/**
 * Pandoc's citations in a Markdown text, and MyST's roles. Rules: Pandoc's manual, "Citation syntax". Cross-references
 * of Quarto and bookdown are none; `isQuarto` says that names such as `fig-` are always theirs.
 */
export function findMarkdownCitations(text: string, isQuarto = false): readonly CitationGroup[] {
  const stretches = findStretches(text, findMarkdownBlocks(text));
  const inline = findInlineSpans(text, stretches);
  const skip = new Map(inline.map(({ start, end }) => [start, end]));
  const document = { text, skip, references: new CrossReferences(text, isQuarto) };
  const groups: CitationGroup[] = [];
  let next = 0;
  // A comment may reach over blank lines into later stretches.
  let covered = 0;
  for (const stretch of stretches) {
    const start = Math.max(stretch.start, covered);
    for (let span = inline[next]; span && span.start < stretch.end; span = inline[next]) {
      covered = Math.max(covered, span.end);
      next++;
    }
    if (start < stretch.end) {
      groups.push(...groupsOf(text, readStretch(document, { start, end: stretch.end })));
    }
  }
  const roles = findMystRoles(text, inline);
  return roles.length === 0 ? groups : [...groups, ...roles].sort((a, b) => a.span.start - b.span.start);
}
