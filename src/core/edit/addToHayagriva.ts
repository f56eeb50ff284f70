import { lineEndOf } from '../base/text';
import { hayagrivaLines } from '../export/hayagrivaWriter';
import type { HayagrivaStyle } from '../export/hayagrivaWriter';
import { YamlParser } from '../import/yaml/yamlParse';
import type { YamlMap } from '../import/yaml/yamlTree';
import type { Paper } from '../model/paper';
import type { AdditionWriter, WriteOptions } from './additionWriter';
import { isOnlyComments, openEnd } from './yamlText';

/**
 * Adds entries behind the last one, set as the file's are: at the end, or before the mark that ends the document. Refuses
 * maps in braces and files of several documents.
 */
export const addToHayagriva: AdditionWriter = (text, papers, options) => {
  const eol = lineEndOf(text);
  const isEmpty = isOnlyComments(text);
  const map = isEmpty ? undefined : findEntries(text);
  if (!isEmpty && !map) {
    return { refusal: { code: 'broken' } };
  }
  const style = styleOf(text);
  const entries = papers.map((paper) =>
    hayagrivaLines(lean(paper, text, options), style)
      .map((line) => line + eol)
      .join(''),
  );
  const { at, lead } = openEnd(text, eol);
  const isSpaced = !map || map.fields.size < 2 || hasBlankLines(text.trim());
  const before = text.slice(0, at) + lead;
  const have = countLineEnds(before.slice(before.trimEnd().length));
  const gap = before.trim() === '' ? '' : eol.repeat(Math.max(0, (isSpaced ? 2 : 1) - have));
  return { edit: { span: { start: at, end: at }, newText: lead + gap + entries.join(isSpaced ? eol : '') } };
};

function hasBlankLines(text: string): boolean {
  return /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text);
}

function countLineEnds(space: string): number {
  return space.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The map of entries, where it is the only one of the file and has no braces. */
function findEntries(text: string): YamlMap | undefined {
  const { roots, mistake } = new YamlParser().parse(text, 0);
  const [root] = roots;
  const isPlain =
    roots.length === 1 && !mistake && root?.kind === 'map' && text.charAt(root.span.start) !== '{';
  return isPlain && !/^(?:---|\.\.\.)[ \t]*$/m.test(text.slice(root.span.end, openEnd(text, '').at))
    ? root
    : undefined;
}

function styleOf(text: string): HayagrivaStyle {
  const first = /^( +)[A-Za-z-]+:/m.exec(text)?.[1];
  return { step: first ?? '  ', hasCapitals: /^\s+type:\s*["']?[A-Z]/m.test(text) };
}

/** Without what only some people want in their bibliography, unless the file has it. */
function lean(paper: Paper, text: string, { facts }: WriteOptions): Paper {
  const has = (name: string): boolean => facts === 'all' || new RegExp(`^\\s+${name}:`, 'm').test(text);
  const { item } = paper;
  return {
    ...paper,
    item: {
      ...item,
      abstract: has('abstract') ? item.abstract : undefined,
      note: has('note') ? item.note : undefined,
    },
  };
}
