import type { Span } from '../base/text';
import type { CitationGroup } from './citationGroup';
import { findArgument } from './latexArguments';
import { keyArgumentsOf } from './latexCiteNames';
import type { KeyArguments } from './latexCiteNames';
import { LatexCode } from './latexCode';
import { afterOptional, findKeys, readKeys } from './latexKeyList';
import { findCitingMacros } from './latexMacros';
import type { CitingMacros } from './latexMacros';

/** Reads the name of the command at `at` (its backslash), with a star. */
function commandName(text: string, at: number): string {
  let end = at + 1;
  while (/^[A-Za-z]$/.test(text.charAt(end))) {
    end++;
  }
  const name = text.slice(at + 1, end);
  return name !== '' && text.charAt(end) === '*' ? `${name}*` : name;
}

/** Csquotes' environments cite like commands: `\begin{displaycquote}[p. 3]{a}`. */
function quoteEnvironment(text: string, at: number): string | undefined {
  return /^\\(begin\{(?:foreign|hyphen)?displaycquote\*?\})/.exec(text.slice(at, at + 40))?.[1];
}

/** A citing command in a text: where its name begins and how it takes keys. */
interface Call {
  readonly start: number;
  /** Without its backslash, with its star. */
  readonly command: string;
  readonly keys: KeyArguments;
}

/** The spans between the braces that hold keys, from `offset` on: one round of a command's arguments. */
function readRound(text: string, offset: number, { command, keys }: Call): readonly Span[] {
  const spans: Span[] = [];
  let at = offset;
  for (let count = 1; count <= Math.max(...keys.at); count++) {
    at = afterOptional(text, at, isPlural(command));
    const isKeys = keys.at.includes(count);
    const inner = isKeys
      ? findKeys(text, at)
      : text.charAt(at) === '{'
        ? findArgument(text, at, '}')
        : undefined;
    if (!inner) {
      return [];
    }
    if (isKeys) {
      spans.push(inner);
    }
    at = inner.end + 1;
  }
  return keys.needsMore && text.charAt(afterOptional(text, at, false)) !== '{' ? [] : spans;
}

/** Where the further argument ends that a command has behind its keys. */
function furtherEnd(text: string, offset: number): number {
  const argument = findArgument(text, afterOptional(text, offset, false), '}');
  return argument ? argument.end + 1 : offset;
}

function isPlural(command: string): boolean {
  return /cite(?:text)?s\*?$/i.test(command);
}

/** The groups of one command: several for `\cites{a}{b}`. `end` is where to read on. */
function readCall(
  text: string,
  call: Call,
): { readonly groups: readonly CitationGroup[]; readonly end: number } {
  const groups: CitationGroup[] = [];
  let end = call.start + 1 + call.command.length;
  for (let more = true; more;) {
    const round = readRound(text, end, call);
    for (const inner of round) {
      const close = call.keys.needsMore ? furtherEnd(text, inner.end + 1) : inner.end + 1;
      const span = { start: groups.length === 0 ? call.start : end, end: close };
      groups.push({
        language: 'latex',
        notation: 'command',
        kind: 'group',
        span,
        inner,
        command: call.command,
        ...(call.keys.isFixed ? { isFixed: true } : {}),
        ...(call.keys.isSingle ? { isSingle: true } : {}),
        ...(groups.length > 0 ? { isContinued: true } : {}),
        cites: readKeys(text, inner),
      });
      end = span.end;
    }
    more = round.length > 0 && isPlural(call.command);
  }
  return { groups, end };
}

/** The citing command at `at`, if the name there is one. */
function callAt(text: string, at: number, name: string, macros: CitingMacros): Call | undefined {
  const environment = name === 'begin' ? quoteEnvironment(text, at) : undefined;
  const command = environment ?? name;
  const plain = (environment?.slice('begin{'.length, -1) ?? name).replace(/\*$/, '');
  const keys = macros.get(plain) ?? keyArgumentsOf(plain);
  return keys && keys.at.length > 0 ? { start: at, command, keys } : undefined;
}

/** The citations of the command whose backslash stands at `at`, as it may stand in a text of another language. */
export function findLatexCitationsAt(text: string, at: number): readonly CitationGroup[] {
  const call = callAt(text, at, commandName(text, at), new Map());
  return call ? readCall(text, call).groups : [];
}

/**
 * LaTeX's citations up to the end of the document: every command of the `\...cite...` family and every one of `macros`
 * (else those that the text itself makes), with keys in braces, over several lines as well.
 */
export function findLatexCitations(
  text: string,
  macros: CitingMacros = findCitingMacros([text]),
): readonly CitationGroup[] {
  const code = new LatexCode(text);
  const groups: CitationGroup[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!code.mayBegin(text.charAt(at))) {
      continue;
    }
    const end = code.findEnd(at);
    if (end !== undefined) {
      at = Math.max(at, end - 1);
      continue;
    }
    if (text.charAt(at) !== '\\') {
      continue;
    }
    if (text.startsWith('\\end{document}', at)) {
      break;
    }
    const name = commandName(text, at);
    const call = callAt(text, at, name, macros);
    const found = call && readCall(text, call);
    if (found && found.groups.length > 0) {
      groups.push(...found.groups);
      at = found.end - 1;
    } else {
      at += Math.max(1, name.length);
    }
  }
  return groups;
}
