import type { Span } from '../base/text';
import {
  afterOptions,
  findBraced,
  hasMacro,
  latexCommandsOf,
  listParts,
  plainFileName,
} from './latexCommands';
import type { LatexCommand } from './latexCommands';

/** One file that a LaTeX text takes in, as it is written there. In `\subimport{parts/}{one}`: */
export interface LatexInclusion {
  /** `subimport` */
  readonly command: string;
  /** `parts/`; empty for commands that name no folder. */
  readonly folder: string;
  /** `one` */
  readonly name: string;
  /** The span of `one`. */
  readonly span: Span;
  /** Whether the folder counts from the file that the command is in, and not from the root's. */
  readonly isRelative: boolean;
  /** A package or class: only a file of one's own matters, others are LaTeX's. */
  readonly isPackage: boolean;
  /** Only LaTeX knows which file is meant: a macro is in its name. */
  readonly isUnknown: boolean;
}

const ofFile = new Set([
  'input',
  'include',
  'subfile',
  'subfileinclude',
  'InputIfFileExists',
  'SweaveInput',
  'loadglsentries',
]);
const ofFolderAndFile = new Set(['import', 'inputfrom', 'includefrom']);
const ofOwnFolderAndFile = new Set(['subimport', 'subinputfrom', 'subincludefrom']);
const ofPackage = new Map([
  ['usepackage', '.sty'],
  ['RequirePackage', '.sty'],
  ['documentclass', '.cls'],
  ['LoadClass', '.cls'],
]);

/** All files that a LaTeX text takes in, in its order: those in comments and verbatim are none. */
export function findInclusions(text: string): readonly LatexInclusion[] {
  const found: LatexInclusion[] = [];
  for (const command of latexCommandsOf(text)) {
    const { name, span } = command;
    const extension = ofPackage.get(name);
    if (ofFile.has(name)) {
      found.push(...ofOneFile(text, command));
    } else if (ofFolderAndFile.has(name) || ofOwnFolderAndFile.has(name)) {
      found.push(...ofFolder(text, command));
    } else if (extension !== undefined) {
      const inner = findBraced(text, afterOptions(text, span.end));
      const parts = inner ? listParts(text, inner) : [];
      found.push(...parts.map((part) => inclusion(name, part, { extension })));
    }
  }
  return found;
}

interface More {
  readonly folder?: string;
  readonly extension?: string;
}

function inclusion(
  command: string,
  part: { readonly text: string; readonly span: Span },
  { folder = '', extension }: More,
): LatexInclusion {
  const name = plainFileName(part.text);
  return {
    command,
    folder,
    name: extension === undefined ? name : name + extension,
    span: part.span,
    isRelative: ofOwnFolderAndFile.has(command),
    isPackage: extension !== undefined,
    isUnknown: hasMacro(name) || hasMacro(folder),
  };
}

/** TeX's own form of `\input` has no braces: the name goes up to the next white space. */
function ofOneFile(text: string, { name, span }: LatexCommand): readonly LatexInclusion[] {
  const inner = findBraced(text, afterOptions(text, span.end));
  if (inner) {
    const written = text.slice(inner.start, inner.end).trim();
    return written === '' ? [] : [inclusion(name, { text: written, span: inner }, {})];
  }
  const bare =
    name === 'input' ? /^[ \t]{1,8}([^\s\\{}%]{1,500})/.exec(text.slice(span.end, span.end + 510)) : null;
  const written = bare?.[1];
  if (bare === null || written === undefined) {
    return [];
  }
  const end = span.end + bare[0].length;
  return [inclusion(name, { text: written, span: { start: end - written.length, end } }, {})];
}

function ofFolder(text: string, { name, span }: LatexCommand): readonly LatexInclusion[] {
  const folder = findBraced(text, afterOptions(text, span.end));
  const file = folder && findBraced(text, folder.end + 1);
  return folder && file
    ? [
        inclusion(
          name,
          { text: text.slice(file.start, file.end).trim(), span: file },
          { folder: text.slice(folder.start, folder.end).trim() },
        ),
      ]
    : [];
}

/** The root that a file names in a comment: `% !TEX root = ../main.tex`; also as TeXstudio and RStudio write it. */
export function findRootComment(text: string): string | undefined {
  return /^[ \t]{0,8}%[ \t]{0,8}!\s{0,8}(?:T[eE]X|Rnw)[ \t]{1,8}root[ \t]{0,8}=[ \t]{0,8}([^\r\n]{1,500})/m
    .exec(text.slice(0, 20_000))?.[1]
    ?.trim()
    .replace(/^"(.*)"$/, '$1');
}

/** The root that a subfile names: `\documentclass[../main]{subfiles}`. */
export function findSubfilesRoot(text: string): string | undefined {
  const head = findDocumentClass(text);
  return head?.className === 'subfiles' && head.options !== '' ? plainFileName(head.options) : undefined;
}

/** A document's class, and the options in its brackets. */
export interface DocumentClass {
  readonly className: string;
  readonly options: string;
}

/** The class of a LaTeX text; `undefined` where it is no document of its own, but a part of one. */
export function findDocumentClass(text: string): DocumentClass | undefined {
  for (const { name, span } of latexCommandsOf(text)) {
    const at = afterOptions(text, span.end);
    const inner = name === 'documentclass' || name === 'documentstyle' ? findBraced(text, at) : undefined;
    if (inner) {
      const options = /\[([^\]]{0,1000})\]/.exec(text.slice(span.end, at))?.[1] ?? '';
      return { className: text.slice(inner.start, inner.end).trim(), options: options.trim() };
    }
    if (name === 'begin') {
      return undefined;
    }
  }
  return undefined;
}
