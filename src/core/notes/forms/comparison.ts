import type { SummarySection } from '../sections/summarySection';
import { plain, spaced } from './blocks';
import type { Inline, TableBlock, TableColumn } from './blocks';
import { titleAndAuthors } from './formDetails';
import type { SummarisedPaper } from './formDetails';

/** The columns that a comparison table can have, with their titles and shares of the width. */
export const comparisonColumns = {
  paper: { title: 'Paper', share: 16 },
  citation: { title: 'Citation', share: 10 },
  year: { title: 'Year', share: 5 },
  venue: { title: 'Venue', share: 12 },
  technique: { title: 'Technique', share: 12 },
  problem: { title: 'Problem', share: 24 },
  idea: { title: 'Idea', share: 26 },
  method: { title: 'Method', share: 26 },
  results: { title: 'Results', share: 26 },
  numbers: { title: 'Numbers', share: 16 },
  limits: { title: 'Limits', share: 18 },
  data: { title: 'Data', share: 14 },
  code: { title: 'Code', share: 14 },
} as const satisfies Record<string, TableColumn>;

export type ComparisonColumn = keyof typeof comparisonColumns;

/** The columns where none are chosen. */
export const defaultColumns: readonly ComparisonColumn[] = [
  'paper',
  'technique',
  'method',
  'results',
  'data',
  'code',
  'citation',
];

/** The columns of that name, in the order given and each once; names that are none are in `unknown`. */
export function readColumns(names: readonly string[]): {
  readonly columns: readonly ComparisonColumn[];
  readonly unknown: readonly string[];
} {
  const known = new Map(Object.keys(comparisonColumns).map((name) => [name, name as ComparisonColumn]));
  const wanted = [...new Set(names.map((name) => name.trim().toLowerCase()))].filter((name) => name !== '');
  return {
    columns: wanted.map((name) => known.get(name)).filter((column) => column !== undefined),
    unknown: wanted.filter((name) => !known.has(name)),
  };
}

function cellOfSection(one: SummarisedPaper, section: SummarySection): readonly Inline[] {
  const sentences = one.summary.sections.get(section) ?? [];
  const isLink = sentences.some(({ from }) => from === 'record');
  return isLink
    ? sentences.map(({ text }) => ({ kind: 'link', url: text }))
    : [plain(inOneCell(sentences.map(({ text }) => text)))];
}

/** Sentences one after the other; phrases, which no mark ends, apart. */
function inOneCell(texts: readonly string[]): string {
  return texts.length === 0
    ? ''
    : texts.reduce((before, text) => `${before}${/[.!?。！？]$/.test(before) ? ' ' : '; '}${text}`);
}

/** What was done: the method where it is told apart from the idea, else the idea, if that has no column of its own. */
function methodCell(one: SummarisedPaper, hasIdea: boolean): readonly Inline[] {
  const { sections } = one.summary;
  if (hasIdea) {
    return cellOfSection(one, 'method');
  }
  const fromCollection = sections.get('idea')?.some(({ from }) => from === 'tldr');
  return cellOfSection(one, sections.has('method') && !fromCollection ? 'method' : 'idea');
}

function numbersCell({ summary }: SummarisedPaper): readonly Inline[] {
  const told = summary.numbers.map(({ text, setting }) => (setting === '' ? text : `${text} ${setting}`));
  return [plain([...new Set(told)].join('; '))];
}

function cell(
  one: SummarisedPaper,
  column: ComparisonColumn,
  columns: readonly ComparisonColumn[],
): readonly Inline[] {
  const { paper, details } = one;
  switch (column) {
    case 'paper':
      return [{ kind: 'marked', text: titleAndAuthors(one).title }];
    case 'citation':
      return [{ kind: 'raw', text: details.citation }];
    case 'year':
      return [plain(paper.year?.toString() ?? '')];
    case 'venue':
      return [plain(paper.extras.venueShort ?? paper.venue ?? '')];
    case 'technique':
      return [plain(details.techniques.join(', '))];
    case 'method':
      return methodCell(one, columns.includes('idea'));
    case 'numbers':
      return numbersCell(one);
    default:
      return cellOfSection(one, column);
  }
}

/** One row for each paper. */
export function comparisonRows(
  papers: readonly SummarisedPaper[],
  columns: readonly ComparisonColumn[],
): TableBlock['rows'] {
  return papers.map((one) => columns.map((column) => spaced(cell(one, column, columns))));
}

/** The table that compares `papers`, a row for each, in their order. What a paper does not say is a dash. */
export function comparisonTable(
  papers: readonly SummarisedPaper[],
  columns: readonly ComparisonColumn[],
): TableBlock {
  return {
    kind: 'table',
    columns: columns.map((column) => comparisonColumns[column]),
    rows: comparisonRows(papers, columns),
    caption: papers.length === 1 ? '' : `Comparison of ${papers.length} papers.`,
  };
}
