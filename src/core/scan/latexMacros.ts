import { findArgument, isInComment, skipSpace } from './latexArguments';
import { keyArgumentsOf } from './latexCiteNames';
import type { KeyArguments } from './latexCiteNames';
import { afterOptional, findKeys } from './latexKeyList';

/** Commands that an author made, by name, and where they take keys; nowhere for those that only look like it. */
export type CitingMacros = ReadonlyMap<string, KeyArguments>;

/** The commands that name a new command; what it is called stands right behind, with or without braces. */
const definition =
  /\\((?:re)?newcommand|providecommand|DeclareRobustCommand|(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand|[gex]?def|let|Declare(?:Multi)?CiteCommand)\*?\s{0,9}\{?\s{0,9}\\([A-Za-z]+)\s{0,9}\}?/g;

/** What a definition says of its command's arguments: which number is which argument in braces, and its body. */
interface Body {
  readonly text: string;
  /** The numbers, `#1` first, of arguments in braces. */
  readonly braced: readonly number[];
}

function numbers(count: number, from = 1): readonly number[] {
  return Array.from({ length: Math.max(0, count - from + 1) }, (_, i) => i + from);
}

function bodyAt(text: string, offset: number, braced: readonly number[]): Body | undefined {
  const at = skipSpace(text, offset);
  const inner = text.charAt(at) === '{' ? findArgument(text, at, '}') : undefined;
  return inner && { text: text.slice(inner.start, inner.end), braced };
}

/** `[2][p.~1]{...}`: the number of arguments, of which the first has brackets where a default is given. */
function bodyOfCommand(text: string, offset: number): Body | undefined {
  const count = /^\s{0,9}\[(\d)\]/.exec(text.slice(offset, offset + 20));
  if (!count) {
    return bodyAt(text, offset, []);
  }
  const at = skipSpace(text, offset + count[0].length);
  const preset = text.charAt(at) === '[' ? findArgument(text, at, ']') : undefined;
  return bodyAt(text, preset ? preset.end + 1 : at, numbers(Number(count[1]), preset ? 2 : 1));
}

/** `{s O{} m m}{...}`: letters, of which `m` has braces; what stands in braces behind a letter belongs to it. */
function bodyOfDocumentCommand(text: string, offset: number): Body | undefined {
  const at = skipSpace(text, offset);
  const spec = text.charAt(at) === '{' ? findArgument(text, at, '}') : undefined;
  if (!spec) {
    return undefined;
  }
  const letters = text
    .slice(spec.start, spec.end)
    .replace(/\{[^{}]*\}|[\s+!>]/g, '')
    .split('');
  const braced = letters.flatMap((letter, i) => (letter === 'm' ? [i + 1] : []));
  return bodyAt(text, spec.end + 1, braced);
}

/** `#1#2{...}` */
function bodyOfDef(text: string, offset: number): Body | undefined {
  const args = /^(?:\s{0,9}#\d){0,9}/.exec(text.slice(offset, offset + 120))?.[0] ?? '';
  return bodyAt(text, offset + args.length, numbers(args.split('#').length - 1));
}

/** The numbers of the arguments that the body gives to a citing command as keys, `\cite[p. #1]{#2}`; 0: all its own. */
function citedNumbers(body: string, argumentsOf: (name: string) => KeyArguments | undefined): Set<number> {
  const found = new Set<number>();
  for (const match of body.matchAll(/\\([A-Za-z]+\*?)/g)) {
    const end = match.index + match[0].length;
    if (argumentsOf(match[1] ?? '') && body.slice(end).trim() === '') {
      found.add(0);
    } else if (argumentsOf(match[1] ?? '')) {
      const inner = findKeys(body, afterOptional(body, end, true));
      const numbered = inner ? body.slice(inner.start, inner.end).matchAll(/#(\d)/g) : [];
      Array.from(numbered, ([, digit]) => found.add(Number(digit)));
    }
  }
  return found;
}

/** Where the command with this body takes keys; `undefined` where nothing is known of it. */
function argumentsOfBody(
  { text, braced }: Body,
  argumentsOf: (name: string) => KeyArguments | undefined,
): KeyArguments | undefined {
  const cited = citedNumbers(text, argumentsOf);
  if (cited.has(0)) {
    return { at: [1] };
  }
  const at = braced.flatMap((number, i) => (cited.has(number) ? [i + 1] : []));
  return at.length > 0 || !/cite|bibentry/i.test(text) ? { at, isFixed: true } : undefined;
}

/**
 * The commands that LaTeX texts define with citations inside, `\newcommand{\seealso}[2]{\cite[see][#1]{#2}}`, aliases as
 * well; definitions in comments do not count.
 */
export function findCitingMacros(texts: Iterable<string>): CitingMacros {
  const found = new Map<string, KeyArguments>();
  const argumentsOf = (name: string): KeyArguments | undefined => found.get(name) ?? keyArgumentsOf(name);
  for (const text of texts) {
    for (const match of text.matchAll(definition)) {
      const [head, how = '', name = ''] = match;
      const after = match.index + head.length;
      const args = isInComment(text, match.index)
        ? undefined
        : argumentsOfDefinition(text, { how, after, argumentsOf });
      // What is defined anew, `\renewcommand{\cite}`, still is what it is called.
      const isNone = args?.at.length === 0 && (/^re/i.test(how) || !keyArgumentsOf(name));
      if (args && !isNone) {
        found.set(name, args);
      }
    }
  }
  return found;
}

interface Definition {
  readonly how: string;
  readonly after: number;
  readonly argumentsOf: (name: string) => KeyArguments | undefined;
}

function argumentsOfDefinition(
  text: string,
  { how, after, argumentsOf }: Definition,
): KeyArguments | undefined {
  if (how.endsWith('CiteCommand')) {
    return { at: [1] };
  }
  if (how === 'let') {
    const other = /^\s{0,9}=?\s{0,9}\\([A-Za-z]+)/.exec(text.slice(after, after + 80))?.[1];
    return other === undefined ? undefined : argumentsOf(other);
  }
  const read = how.endsWith('def')
    ? bodyOfDef
    : how.endsWith('DocumentCommand')
      ? bodyOfDocumentCommand
      : bodyOfCommand;
  const body = read(text, after);
  return body && argumentsOfBody(body, argumentsOf);
}
