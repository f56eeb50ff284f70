import type { Span } from '../base/text';
import { findPartner } from '../scan/typstCitations';
import type { BibliographyDeclaration } from './bibliographyDeclaration';

/** A text literal or a sign of a Typst text; comments and raw text are none. */
interface Token {
  readonly kind: 'text' | 'sign';
  readonly text: string;
  readonly span: Span;
}

/** A call that goes on for longer is none. */
const longestCall = 5000;

/** Typst's code from `from` on, token by token: words and white space are left out. */
function* tokensOf(text: string, from: number): Generator<Token, void, void> {
  const limit = Math.min(text.length, from + longestCall);
  for (let at = from; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '/' && text.charAt(at + 1) === '/') {
      at = endOr(text, text.indexOf('\n', at));
    } else if (character === '/' && text.charAt(at + 1) === '*') {
      at = blockEnd(text, at) - 1;
    } else if (character === '"') {
      const end = literalEnd(text, at + 1);
      yield { kind: 'text', text: text.slice(at + 1, end), span: { start: at + 1, end } };
      at = end;
    } else if (/[()[\]{},:]/.test(character)) {
      yield { kind: 'sign', text: character, span: { start: at, end: at + 1 } };
    }
  }
}

function endOr(text: string, found: number): number {
  return found <= 0 ? text.length : found;
}

function literalEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '"' && text.charAt(at) !== '\n') {
    at += text.charAt(at) === '\\' ? 2 : 1;
  }
  return Math.min(at, text.length);
}

/** A place where bibliographies are named: a call, or an argument of a template's. */
interface NamingPlace {
  readonly at: number;
  /** The argument's name; `undefined` for the call of `bibliography`. */
  readonly argument: string | undefined;
  /** Whether a function that the text makes has it as a parameter: a file there is one that it would take. */
  readonly isParameter: boolean;
}

/**
 * The places right behind `bibliography(`, and behind arguments that templates have for it, `bibliography-file:`,
 * `bib:`, `refs:`; none in comments.
 */
function placesIn(text: string): readonly NamingPlace[] {
  const code = withoutComments(text);
  const named =
    /(?<![\w/-])(?:bibliography[ \t]{0,4}\(|([\w-]{0,30}bib[\w-]{0,30}|refs|references)[ \t]{0,4}:(?!\/\/))/g;
  const parameters = parameterLists(code);
  return [...code.matchAll(named)].map(({ index, 0: { length }, 1: argument }) => ({
    at: index + length,
    argument,
    isParameter: argument !== undefined && parameters.some(({ start, end }) => start < index && index < end),
  }));
}

/** The parameters of the functions that a text makes: `#let conf(bib: "default.bib", doc) = ...`. */
function parameterLists(code: string): readonly Span[] {
  return [...code.matchAll(/(?<![\w-])let[ \t]{1,8}[\p{L}_][\p{L}\p{N}_-]{0,60}\(/gu)].map(
    ({ index, 0: { length } }) => {
      const start = index + length - 1;
      return { start, end: findPartner(code, start) ?? start };
    },
  );
}

/** What a template's argument can be taken for: a text is a file only by its ending. */
function isBibliographyFile(name: string): boolean {
  return /\.(?:bib|ya?ml)$/i.test(name);
}

/** The same text with spaces for comments: offsets stay. The `//` of an address in a text literal is none. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const next = text.charAt(at + 1);
    const isLine = next === '/' && !/[:\w]/.test(text.charAt(at - 1));
    if (isLine || next === '*') {
      const end = isLine ? endOr(text, text.indexOf('\n', at)) : blockEnd(text, at);
      kept.push(text.slice(from, at), ' '.repeat(end - at));
      from = end;
      at = end - 1;
    }
  }
  return kept.join('') + text.slice(from);
}

function blockEnd(text: string, at: number): number {
  const close = text.indexOf('*/', at + 2);
  return close < 0 ? text.length : close + 2;
}

/** The bibliographies of a Typst text: `#bibliography("a.bib")`, `#bibliography(("a.yml", "b.bib"), style: "apa")`. */
export function findTypstBibliographies(text: string): readonly BibliographyDeclaration[] {
  return placesIn(text).flatMap((place) => literalsAt(text, place));
}

/** The literals among a call's arguments that have no name: those of `style:` and `title:` are no files. */
function literalsAt(
  text: string,
  { at, argument, isParameter }: NamingPlace,
): readonly BibliographyDeclaration[] {
  const found: BibliographyDeclaration[] = [];
  let depth = 0;
  let isNamed = false;
  for (const token of tokensOf(text, at)) {
    if (token.kind === 'text' && !isNamed && (!argument || isBibliographyFile(token.text))) {
      const by = argument ?? '#bibliography';
      const unsure = isParameter ? { isUnsure: true as const } : {};
      found.push({ by, written: token.text, span: token.span, addsEnding: false, ...unsure });
    } else if (token.kind === 'sign' && token.text === ':') {
      isNamed = true;
    } else if (token.kind === 'sign' && token.text === ',' && depth === 0) {
      isNamed = false;
    }
    depth += /[([{]/.test(token.text) && token.kind === 'sign' ? 1 : 0;
    depth -= /[)\]}]/.test(token.text) && token.kind === 'sign' ? 1 : 0;
    if (depth < 0 || (argument !== undefined && depth === 0)) {
      return found;
    }
  }
  return [];
}

/** The files that a Typst text takes in: `#include "a.typ"`, `#import "b.typ": x`; packages are none. */
export function findTypstInclusions(text: string): readonly string[] {
  const code = withoutComments(text);
  return [...code.matchAll(/#(?:include|import)[ \t]{1,8}"([^"\n@]{1,500}\.typ)"/g)].map(
    (match) => match[1] ?? '',
  );
}
