import type { Span } from '../base/text';
import type { CitationGroup, FoundCite } from './citationGroup';
import { findArgument, isBlankLine, lineEnd, skipSpace } from './latexArguments';
import { LatexCode } from './latexCode';

/** Commands with `cite` in their name that take no keys. */
const takesNoKeys =
  /^(?:(?:re)?new.*|provide.*|Declare.*|setcite.*|citestyle|citetext|citereset|citetracker.*|bibcite|citename|citelist|citefield|citesetup|citeprefix|AtEveryCite.*|AtNextCite.*|if.*)$/;

/** Reads the name of the command at `at` (its backslash), with a star. */
function commandName(text: string, at: number): string {
  let end = at + 1;
  while (/^[A-Za-z]$/.test(text.charAt(end))) {
    end++;
  }
  const name = text.slice(at + 1, end);
  return name !== '' && text.charAt(end) === '*' ? `${name}*` : name;
}

/** Whether a command takes citation keys: natbib's, biblatex's and others of that family, `\nocite` included. */
function takesKeys(name: string): boolean {
  return /cite/i.test(name) && !takesNoKeys.test(name.replace('*', ''));
}

const openings = new Map([
  ['[', ']'],
  ['(', ')'],
  ['<', '>'],
]);

/** The offset after a command's optional arguments, at what may be the brace of its keys. */
function afterOptional(text: string, offset: number, isPlural: boolean): number {
  let at = skipSpace(text, offset);
  for (let count = 0; count < 4; count++) {
    const character = text.charAt(at);
    const close = character === '(' && !isPlural ? undefined : openings.get(character);
    const argument = close === undefined ? undefined : findArgument(text, at, close);
    if (!argument) {
      return at;
    }
    at = skipSpace(text, argument.end + 1);
  }
  return at;
}

/** The span inside the brace at `at`, where it can hold keys: no brace and no command in it. */
function findKeys(text: string, at: number): Span | undefined {
  if (text.charAt(at) !== '{') {
    return undefined;
  }
  for (let end = at + 1; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === '}') {
      return { start: at + 1, end };
    }
    if (character === '{' || character === '\\' || isBlankLine(text, end)) {
      return undefined;
    }
    if (character === '%') {
      end = lineEnd(text, end);
    }
  }
  return undefined;
}

/** The keys between commas; white space and comments round them are not part of them. */
function readKeys(text: string, inner: Span): FoundCite[] {
  const cites: FoundCite[] = [];
  let from = inner.start;
  const push = (end: number): void => {
    const keySpan = keySpanIn(text, from, end);
    const key = text.slice(keySpan.start, keySpan.end);
    // `*` is all papers, `#1` a macro's argument.
    if (key !== '' && key !== '*' && !key.includes('#')) {
      cites.push({ key, keySpan, span: keySpan, suppressAuthor: false });
    }
  };
  for (let at = inner.start; at < inner.end; at++) {
    if (text.charAt(at) === '%') {
      at = lineEnd(text, at);
    } else if (text.charAt(at) === ',') {
      push(at);
      from = at + 1;
    }
  }
  push(inner.end);
  return cites;
}

function keySpanIn(text: string, from: number, to: number): Span {
  const start = Math.min(to, skipAll(text, from, to));
  let end = start;
  while (end < to && !/[\s%]/.test(text.charAt(end))) {
    end++;
  }
  return { start, end };
}

function skipAll(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\s%]/.test(text.charAt(at))) {
    at = text.charAt(at) === '%' ? lineEnd(text, at) : at + 1;
  }
  return at;
}

/** The groups of one command: several for `\cites{a}{b}`. `end` is where to read on. */
function readCommand(
  text: string,
  start: number,
  command: string,
): { readonly groups: readonly CitationGroup[]; readonly end: number } {
  const isPlural = /cite(?:text)?s\*?$/i.test(command);
  const groups: CitationGroup[] = [];
  let end = start + 1 + command.length;
  if (/volcites?\*?$/i.test(command)) {
    end = afterVolume(text, end);
  }
  for (let more = true; more; more = isPlural) {
    const inner = findKeys(text, afterOptional(text, end, isPlural));
    if (!inner) {
      break;
    }
    const span = { start: groups.length === 0 ? start : end, end: inner.end + 1 };
    groups.push({
      language: 'latex',
      notation: 'command',
      kind: 'group',
      span,
      inner,
      command,
      ...(groups.length > 0 ? { isContinued: true } : {}),
      cites: readKeys(text, inner),
    });
    end = span.end;
  }
  return { groups, end };
}

/** `\volcite` names a volume in the first braces and the keys in the next. */
function afterVolume(text: string, offset: number): number {
  const volume = findKeys(text, afterOptional(text, offset, false));
  return volume ? volume.end + 1 : offset;
}

/** LaTeX's citations: every command of the `\...cite...` family with keys in braces, over several lines as well. */
export function findLatexCitations(text: string): readonly CitationGroup[] {
  const code = new LatexCode(text);
  const groups: CitationGroup[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character !== '%' && character !== '\\') {
      continue;
    }
    const end = code.findEnd(at);
    const name = end === undefined ? commandName(text, at) : '';
    if (end !== undefined) {
      at = end - 1;
    } else if (takesKeys(name)) {
      const found = readCommand(text, at, name);
      groups.push(...found.groups);
      at = (found.groups.length > 0 ? found.end : at + 1 + name.length) - 1;
    } else {
      at += Math.max(1, name.length);
    }
  }
  return groups;
}
