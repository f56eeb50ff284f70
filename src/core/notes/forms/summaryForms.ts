import { structuredSummary, sourceRemark } from '../sections/structuredSummary';
import type { StructuredSummary } from '../sections/structuredSummary';
import { sectionLabels } from '../sections/summarySection';
import type { SummarySection, SummarySentence } from '../sections/summarySection';
import type { Paper } from '../../model/paper';
import { plain, spaced } from './blocks';
import type { Block, Definition, Inline, PlainBlock } from './blocks';
import { comparisonTable } from './comparison';
import type { ComparisonColumn } from './comparison';
import { titleAndAuthors } from './formDetails';
import type { FormDetails, SummarisedPaper } from './formDetails';

/** The forms of a summary that come with Papershelf. */
export const summaryForms = ['paragraph', 'bullets', 'callout', 'row', 'annotated'] as const;

export type SummaryForm = (typeof summaryForms)[number];

/** A paper with its summary. */
export function summarised(paper: Paper, details: FormDetails): SummarisedPaper {
  return { paper, summary: structuredSummary(paper, details.note), details };
}

/** A sentence with an end: key results are often only phrases. */
function ended(text: string): string {
  return /[.!?。！？…:]["'”’)\]]?$/.test(text) ? text : `${text}.`;
}

/** Phrases that are no sentences: the key results of a collection, what is said of data. They stand in one series. */
function isSeries(section: SummarySection, sentences: readonly SummarySentence[]): boolean {
  return (
    section === 'data' ||
    sentences.some(({ text, from }) => from === 'key-results' && /^[^\p{Lu}]/u.test(text))
  );
}

function inlinesOf(section: SummarySection, sentences: readonly SummarySentence[]): readonly Inline[] {
  if (isSeries(section, sentences)) {
    return [plain(sentences.map(({ text }) => text.replace(/\.$/, '')).join('; '))];
  }
  return spaced(
    sentences.map(({ text, from }): Inline =>
      from === 'record' ? { kind: 'link', url: text } : plain(ended(text)),
    ),
  );
}

function definitionsOf(summary: StructuredSummary): readonly Definition[] {
  return [...summary.sections].map(([section, sentences]) => ({
    term: sectionLabels[section],
    content: inlinesOf(section, sentences),
  }));
}

const inParagraph: ReadonlySet<SummarySection> = new Set(['problem', 'idea', 'method', 'results', 'limits']);

/** The sentences of a summary as running text; data and code are for lists and tables. */
function runningText(summary: StructuredSummary): readonly Inline[] {
  const shown = [...summary.sections].filter(([section]) => inParagraph.has(section));
  return spaced(
    shown.flatMap(([section, sentences]) =>
      isSeries(section, sentences)
        ? [plain(`Key results: ${sentences.map(({ text }) => text.replace(/\.$/, '')).join('; ')}.`)]
        : inlinesOf(section, sentences),
    ),
  );
}

function remarkOf(summary: StructuredSummary): Inline | undefined {
  const remark = sourceRemark(summary);
  return remark === '' ? undefined : { kind: 'emphasis', text: remark };
}

/** `**Title** (Zmushko et al., 2025) [@key]`. */
function headLine(one: SummarisedPaper): readonly Inline[] {
  const { title, by } = titleAndAuthors(one);
  return spaced([
    { kind: 'strong', text: title },
    plain(`(${by})`),
    { kind: 'raw', text: one.details.citation },
  ]);
}

/** `withHead`: title, authors and year before, the citation behind. */
function paragraphOf(one: SummarisedPaper, withHead: boolean): PlainBlock {
  const { title, by } = titleAndAuthors(one);
  const head: readonly Inline[] = withHead ? [{ kind: 'strong', text: title }, plain(`(${by}).`)] : [];
  const citation: readonly Inline[] = withHead ? [{ kind: 'raw', text: one.details.citation }] : [];
  const content = spaced([...head, remarkOf(one.summary), ...runningText(one.summary), ...citation]);
  return { kind: 'paragraph', content };
}

function techniquesOf({ details }: SummarisedPaper): readonly Definition[] {
  return details.techniques.length === 0
    ? []
    : [{ term: 'Techniques', content: [plain(details.techniques.join(', '))] }];
}

function bulletsOf(one: SummarisedPaper): readonly PlainBlock[] {
  const items = [...techniquesOf(one), ...definitionsOf(one.summary)];
  const remark = remarkOf(one.summary);
  return [
    { kind: 'paragraph', content: spaced([...headLine(one), remark]) },
    ...(items.length > 0 ? [{ kind: 'definitions', items } as const] : []),
  ];
}

function annotatedOf(one: SummarisedPaper): readonly Block[] {
  return [
    { kind: 'paragraph', content: [{ kind: 'raw', text: one.details.reference }] },
    { kind: 'quote', blocks: [paragraphOf(one, false)] },
  ];
}

/** Summaries of papers in one form, in their order. `columns` are those of the form `row`. */
export function formBlocks(
  papers: readonly SummarisedPaper[],
  form: SummaryForm,
  columns: readonly ComparisonColumn[],
): readonly Block[] {
  switch (form) {
    case 'paragraph':
      return papers.map((one) => paragraphOf(one, true));
    case 'bullets':
      return papers.flatMap(bulletsOf);
    case 'callout':
      return papers.map((one) => ({ kind: 'callout', blocks: bulletsOf(one) }));
    case 'row':
      return [comparisonTable(papers, columns)];
    case 'annotated':
      return papers.flatMap(annotatedOf);
  }
}
