import { findArgument, isInComment, skipSpace } from './latexArguments';
import { keyArgumentsOf } from './latexCiteNames';
import type { KeyArguments } from './latexCiteNames';
import { afterOptional } from './latexKeyList';

/** Commands that an author made, by name, and where they take keys; nowhere for those that only look like it. */
export type CitingMacros = ReadonlyMap<string, KeyArguments>;

/** The commands that name a new command; what it is called stands right behind, with or without braces. */
const definition =
  /\\((?:re)?new(?:command|robustcmd)x?|provide(?:command|robustcmd)x?|DeclareRobustCommand|(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand|[gex]?def|let|LetLtxMacro|(?:New|Renew|Declare)CommandCopy|Declare(?:Multi)?CiteCommand)\*?\s{0,9}\{?\s{0,9}\\([A-Za-z]+)\s{0,9}\}?/g;

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

type ArgumentsOf = (name: string) => KeyArguments | undefined;

/** The numbers in what stands where a command has its keys: `#2` of `\see{#1}{#2}`, which has them in its second. */
function numbersGiven(body: string, offset: number, { at: wanted }: KeyArguments): readonly number[] {
  const found: number[] = [];
  let at = offset;
  for (let count = 1; count <= Math.max(...wanted); count++) {
    at = afterOptional(body, at, true);
    const inner = body.charAt(at) === '{' ? findArgument(body, at, '}') : undefined;
    if (!inner) {
      break;
    }
    const numbered = wanted.includes(count) ? body.slice(inner.start, inner.end).matchAll(/#(\d)/g) : [];
    found.push(...Array.from(numbered, ([, digit]) => Number(digit)));
    at = inner.end + 1;
  }
  return found;
}

/** What a body gives to citing commands as keys: arguments of its own by number, or all that follows it. */
function citedIn(
  body: string,
  argumentsOf: ArgumentsOf,
): { readonly numbers: ReadonlySet<number>; readonly last?: KeyArguments } {
  const numbers = new Set<number>();
  for (const match of body.matchAll(/\\([A-Za-z]+\*?)/g)) {
    const end = match.index + match[0].length;
    const args = argumentsOf(match[1] ?? '');
    if (args && args.at.length > 0 && body.slice(end).trim() === '') {
      return { numbers, last: args };
    }
    if (args && args.at.length > 0) {
      numbersGiven(body, end, args).forEach((number) => numbers.add(number));
    }
  }
  return { numbers };
}

/** Where the command with this body takes keys; `undefined` where nothing is known of it. */
function argumentsOfBody({ text, braced }: Body, argumentsOf: ArgumentsOf): KeyArguments | undefined {
  const { numbers, last } = citedIn(text, argumentsOf);
  if (last) {
    return last;
  }
  const at = braced.flatMap((number, i) => (numbers.has(number) ? [i + 1] : []));
  return at.length > 0 || !/cite|bibentry/i.test(text) ? { at, isFixed: true } : undefined;
}

/** One definition of a command: what it is called, and what its arguments are once those of others are known. */
interface Definition {
  readonly name: string;
  /** Whether it takes the place of a command that is there. */
  readonly isAnew: boolean;
  readonly read: (argumentsOf: ArgumentsOf) => KeyArguments | undefined;
}

/** Chains of commands that are made of each other are no longer. */
const longestChain = 10;

/**
 * The commands that LaTeX texts define with citations inside, `\newcommand{\seealso}[2]{\cite[see][#1]{#2}}`, aliases as
 * well, in whatever order they stand; definitions in comments do not count.
 */
export function findCitingMacros(texts: Iterable<string>): CitingMacros {
  const definitions = [...texts].flatMap((text) =>
    [...text.matchAll(definition)]
      .filter(({ index }) => !isInComment(text, index))
      .map((match) => definitionAt(text, match)),
  );
  const found = new Map<string, KeyArguments>();
  for (let round = 0, hasChanged = true; hasChanged && round < longestChain; round++) {
    hasChanged = takeUp(definitions, found);
  }
  return found;
}

/** Goes through the definitions once; whether anything came of it that was not known before. */
function takeUp(definitions: readonly Definition[], found: Map<string, KeyArguments>): boolean {
  const argumentsOf: ArgumentsOf = (name) => found.get(name) ?? keyArgumentsOf(name);
  const before = new Map(found);
  for (const { name, isAnew, read } of definitions) {
    const args = read(argumentsOf);
    // What is defined anew, `\renewcommand{\cite}`, still is what it is called.
    const isNone = args?.at.length === 0 && (isAnew || !keyArgumentsOf(name));
    if (args && !isNone) {
      found.set(name, args);
    }
  }
  return [...found].some(([name, { at }]) => before.get(name)?.at.join() !== at.join());
}

function definitionAt(text: string, match: RegExpExecArray): Definition {
  const [head, how = '', name = ''] = match;
  const after = match.index + head.length;
  const definitionOf = (read: Definition['read']): Definition => ({ name, isAnew: /^re/i.test(how), read });
  if (how.endsWith('CiteCommand')) {
    return definitionOf(() => ({ at: [1] }));
  }
  if (/^(?:let|LetLtxMacro|.*Copy)$/.test(how)) {
    const other = /^\s{0,9}=?\s{0,9}\{?\s{0,9}\\([A-Za-z]+)/.exec(text.slice(after, after + 80))?.[1];
    return definitionOf((argumentsOf) => (other === undefined ? undefined : argumentsOf(other)));
  }
  const bodyOf = how.endsWith('def')
    ? bodyOfDef
    : how.endsWith('DocumentCommand')
      ? bodyOfDocumentCommand
      : bodyOfCommand;
  const body = bodyOf(text, after);
  return definitionOf((argumentsOf) => body && argumentsOfBody(body, argumentsOf));
}
