import type { Problem } from '../model/problem';

/** A template in three: what stands before the papers, for each of them, and behind. */
export interface PapersTemplate {
  readonly before: string;
  readonly each: string;
  readonly after: string;
  /** The line, from 0, on which `each` begins. */
  readonly firstLine: number;
  readonly isRepeated: boolean;
  readonly problems: readonly Problem[];
}

function tagOn(line: string, sign: '#' | '/'): boolean {
  return line.trim() === `{{${sign}papers}}`;
}

function problemAt(lines: readonly string[], at: number, message: string): Problem {
  const line = lines[at] ?? '';
  const start = line.indexOf('{{');
  const range = {
    start: { line: at, character: start },
    end: { line: at, character: line.trimEnd().length },
  };
  return { severity: 'warning', code: 'unpaired-section', message, range };
}

/**
 * Takes a template apart at `{{#papers}}` and `{{/papers}}`, each on a line of its own: the lines between them come once
 * for each paper, without a blank line in between, as a table's rows need it; those before and behind come once. A
 * template without them is a block for each paper.
 */
export function splitPapers(source: string): PapersTemplate {
  const lines = source.split(/\r\n|\r|\n/);
  const open = lines.findIndex((line) => tagOn(line, '#'));
  const close = lines.findIndex((line, i) => i > open && tagOn(line, '/'));
  if (open < 0 || close < 0) {
    const only = open >= 0 ? open : close;
    const message =
      open >= 0
        ? '“{{#papers}}” is not closed: “{{/papers}}” has to follow on a line of its own.'
        : '“{{/papers}}” closes nothing: there is no “{{#papers}}” before it.';
    const problems = only < 0 ? [] : [problemAt(lines, only, message)];
    const each = lines.map((line, i) => (i === only ? '' : line)).join('\n');
    return { before: '', each, after: '', firstLine: 0, isRepeated: false, problems };
  }
  return {
    before: lines.slice(0, open).join('\n'),
    each: lines.slice(open + 1, close).join('\n'),
    after: lines.slice(close + 1).join('\n'),
    firstLine: open + 1,
    isRepeated: true,
    problems: [],
  };
}
