import type { Span, TextEdit } from '../base/text';
import { syntaxOf } from '../cite/syntax';
import type { Cite, CitationSyntax } from '../cite/syntax';
import { formOfCommand } from '../model/citationCommands';
import type { CitationForm } from '../model/citationForm';
import type { CitationSyntaxId } from '../model/citationLanguage';
import type { CitationGroup } from '../scan/citationGroup';
import { citationAt, findCitations } from '../scan/citations';
import type { CitingMacros } from '../scan/latexMacros';
import { readLatexTexts } from '../scan/latexTexts';
import { readCitations } from '../scan/readCitation';
import { writeIntoGroup } from './memberWriter';

export interface InsertCitationOptions {
  readonly syntax: CitationSyntaxId;
  /** What a new citation shows; the usual where it is left out. */
  readonly form?: CitationForm | undefined;
  /** LaTeX's command, without its backslash; a role, style or macro elsewhere. */
  readonly command?: string | undefined;
  /** The commands of a whole LaTeX document that cite; without them those of the text count. */
  readonly macros?: CitingMacros | undefined;
}

/** What to do to the text, or the reason, in a sentence, why nothing can be done. */
export type InsertCitationResult =
  | {
      /** Spans of the text as it was; in the order of the text, none twice. */
      readonly edits: readonly TextEdit[];
      /** Where a cursor stands afterwards, as offsets in the edited text: one for each edit, else where the keys are. */
      readonly carets: readonly number[];
      /** Keys that were not written where they are in the citation already. */
      readonly present: readonly string[];
    }
  | { readonly refused: string };

/** One place where something is inserted, or (with an empty text) where all is there already. */
interface Insertion {
  readonly at: number;
  readonly newText: string;
  readonly present: readonly string[];
  /** Where the cursor stays, which is not where the keys are: behind the citation. */
  readonly caret?: number;
}

type Attempt = Insertion | { readonly refused: string };

/** Everything about one call that each place needs. */
interface Task {
  readonly text: string;
  readonly groups: readonly CitationGroup[];
  readonly cites: readonly Cite[];
  readonly syntax: CitationSyntax;
  readonly options: InsertCitationOptions;
}

/**
 * Cites `cites` at the end of each selection; selected text stays. Within a citation (`[@a|]`, `\cite{|a}`) the new
 * keys join it at its end, and those it has already are not written again; two cursors in one citation are one edit.
 * Right behind one (`[@a]|`) they join it as well, where they are to have its form.
 */
export function insertCitation(
  text: string,
  selections: readonly Span[],
  cites: readonly Cite[],
  options: InsertCitationOptions,
): InsertCitationResult {
  if (cites.length === 0) {
    return { edits: [], carets: [], present: [] };
  }
  const syntax = syntaxOf(options.syntax);
  const groups = findCitations(text, syntax.language, options.syntax, options.macros);
  const task: Task = { text, groups, cites: withoutRepeats(cites), syntax, options };
  const insertions = new Map<number, Insertion>();
  for (const selection of selections) {
    const attempt = insertAt(task, selection.end);
    if ('refused' in attempt) {
      return attempt;
    }
    insertions.set(attempt.at, attempt);
  }
  return toResult([...insertions.values()].sort((a, b) => a.at - b.at));
}

/** Of cites with one key the first. */
function withoutRepeats(cites: readonly Cite[]): readonly Cite[] {
  const keys = new Set<string>();
  return cites.filter(({ key }) => !keys.has(key) && keys.add(key));
}

function toResult(insertions: readonly Insertion[]): InsertCitationResult {
  const edits: TextEdit[] = [];
  const carets: number[] = [];
  let shift = 0;
  for (const { at, newText, caret = at } of insertions) {
    shift += newText.length;
    carets.push(caret + shift);
    if (newText !== '') {
      edits.push({ span: { start: at, end: at }, newText });
    }
  }
  return { edits, carets, present: [...new Set(insertions.flatMap(({ present }) => present))] };
}

function insertAt(task: Task, offset: number): Attempt {
  const group = citationAt(task.groups, offset);
  if (group && isInside(group, offset)) {
    return tryToJoin(task, group) ?? insertNew(task, group.span.end);
  }
  const joined = group && isOpenBehind(task, group, offset) ? tryToJoin(task, group) : undefined;
  return joined ? { ...joined, caret: offset } : insertNew(task, offset);
}

function tryToJoin(task: Task, group: CitationGroup): Insertion | undefined {
  const joined = group.kind === 'group' && !group.isSingle ? joinGroup(task, group) : undefined;
  return joined && !('refused' in joined) ? joined : undefined;
}

/**
 * Whether what is cited right behind a citation, `[@a]|` or `\cite{a}|`, goes on with it: where it has the form that is
 * asked for, and no text of LaTeX's that would be of the new works too.
 */
function isOpenBehind(
  { text, groups, options, syntax }: Task,
  group: CitationGroup,
  offset: number,
): boolean {
  if (offset !== group.span.end || group.isFixed) {
    return false;
  }
  const { form, command } = options;
  const asked = form ?? (command === undefined ? undefined : formOfCommand(command, syntax.language));
  const { before, after, outer } = group.notation === 'command' ? readLatexTexts(text, group) : {};
  const own = readCitations(text, groups).find(({ parts }) => parts.includes(group))?.form;
  return own === (asked ?? 'parenthetical') && !before && !after && !outer;
}

/** Between the brackets or braces, their inner ends included; strictly within a command or a key in running text. */
function isInside(group: CitationGroup, offset: number): boolean {
  if (group.kind === 'group' && group.inner.start <= offset && offset <= group.inner.end) {
    return true;
  }
  return group.span.start < offset && offset < group.span.end;
}

function joinGroup({ text, groups, cites }: Task, group: CitationGroup): Attempt {
  const known = new Set(group.cites.map(({ key }) => key));
  const present = cites.map(({ key }) => key).filter((key) => known.has(key));
  const missing = cites.filter(({ key }) => !known.has(key));
  const separator = separatorFor(text, groups, group);
  const written = writeIntoGroup(text, group, missing, { separator });
  if ('refused' in written) {
    return written;
  }
  const last = group.cites[group.cites.length - 1];
  if (!last) {
    // What asks for all works has a sign, and no key: `\nocite{*}`, `[cite/n:@*]`.
    const isAll = /^\s*@?\*/.test(text.slice(group.inner.start, group.inner.end));
    return { at: group.inner.start, newText: written.text + (isAll ? separator : ''), present };
  }
  if (missing.length === 0) {
    return { at: last.span.end, newText: '', present };
  }
  const rest = text.slice(last.span.end, group.inner.end);
  const isOpenEnded = separator.startsWith(',') && rest.trim() === ',';
  return isOpenEnded
    ? { at: last.span.end + rest.indexOf(',') + 1, newText: separator.slice(1) + written.text, present }
    : { at: last.span.end, newText: separator + written.text, present };
}

/** What stands between the last two papers of `group`, if it is a comma or semicolon and white space. */
function ownSeparator(text: string, group: CitationGroup): string | undefined {
  const [before, last] = group.cites.slice(-2);
  const between = before && last ? text.slice(before.span.end, last.span.start) : '';
  return /^[,;]\s*$/.test(between) ? between : undefined;
}

/** What parts the papers of a notation where the document does not show it otherwise. */
function usualSeparator(text: string, group: CitationGroup): string {
  switch (group.notation) {
    case 'macro':
      return ', ';
    case 'command':
    case 'role':
      return ',';
    case 'orgRef':
      return text.slice(group.inner.start, group.inner.end).includes('&') ? ';' : ',';
    default:
      return '; ';
  }
}

/** What parts papers: the commas of LaTeX and of roles as `group` has them, else as `groups` have them on one line. */
export function separatorFor(text: string, groups: readonly CitationGroup[], group: CitationGroup): string {
  if (group.notation === 'pandoc' || group.notation === 'org') {
    return '; ';
  }
  return ownSeparator(text, group) ?? separatorOf(text, groups, group) ?? usualSeparator(text, group);
}

/** What parts two papers on one line in the first of `groups` that is written like `model`. */
function separatorOf(
  text: string,
  groups: readonly CitationGroup[],
  { notation }: Pick<CitationGroup, 'notation'>,
): string | undefined {
  for (const other of groups) {
    const separator = other.notation === notation ? ownSeparator(text, other) : undefined;
    if (separator !== undefined && !/[\r\n]/.test(separator)) {
      return separator;
    }
  }
  return undefined;
}

function insertNew({ text, groups, cites, syntax, options }: Task, at: number): Attempt {
  const { form, command } = options;
  const separator =
    syntax.language === 'latex' ? separatorOf(text, groups, { notation: 'command' }) : undefined;
  const written = syntax.write(cites, { form, command, separator });
  if ('refused' in written) {
    return written;
  }
  const before = needsSpaceAfter(text, at) ? usualSpace(text, groups, written.text) : '';
  const after = needsSpaceBefore(text.slice(at, at + 4), written.text, syntax) ? ' ' : '';
  return { at, newText: `${before}${written.text}${after}`, present: [] };
}

/** What stands before most citations that LaTeX's document makes by the same command: a tie, `Knuth~\cite{a}`, or a space. */
function usualSpace(text: string, groups: readonly CitationGroup[], written: string): string {
  const command = /^\\([A-Za-z]+\*?)/.exec(written)?.[1];
  let ties = 0;
  for (const group of command === undefined ? [] : groups) {
    const before = text.charAt(group.span.start - 1);
    ties += group.command !== command ? 0 : before === '~' ? 1 : /\s/.test(before) ? -1 : 0;
  }
  return ties > 0 ? '~' : ' ';
}

/**
 * Whether `next` would go on with the citation before it: a word, a bracket that is no footnote's (`[@a](b)` is a link),
 * and behind a key without brackets what keys have inside, `@a-b`; Typst's may end in a dash.
 */
function needsSpaceBefore(next: string, written: string, { language }: CitationSyntax): boolean {
  if (/^(?:[\p{L}\p{N}({]|\[(?!\^|fn:))/u.test(next)) {
    return true;
  }
  const goesOn =
    /^(?:[_@]|[:.#$%&+?<>~/-][\p{L}\p{N}_])/u.test(next) || (language === 'typst' && next.startsWith('-'));
  return goesOn && /[\p{L}\p{N}]$/u.test(written);
}

/** Whether a citation at `at` needs a space: after words and closing punctuation, not after what opens. */
function needsSpaceAfter(text: string, at: number): boolean {
  const before = text.slice(0, at).slice(-2);
  if (/["']$/.test(before)) {
    // A straight quote closes where something stands right before it.
    return /[^\s([{]["']$/.test(before);
  }
  return /[\p{L}\p{N}\p{M}_.,;:!?)\]}»”’%*`>$]$/u.test(before);
}
