import { authorYear } from '../model/paper';
import type { Paper } from '../model/paper';
import { linksOf } from '../model/links';
import { citedName, fullName, isAndOthers } from '../model/person';
import type { Problem } from '../model/problem';
import { renderTemplate } from './renderTemplate';
import type { TemplateValue, TemplateValues } from './renderTemplate';
import { sentencesOf, sourceRemark, structuredSummary } from './sections/structuredSummary';
import type { OwnSummary, StructuredSummary } from './sections/structuredSummary';
import type { SummarySection } from './sections/summarySection';
import { summaryTemplates } from './summaryTemplates';
import type { SummaryLanguage } from './summaryTemplates';
import { parseTemplate } from './template';
import { splitPapers } from './templatePapers';

/** The fields of a summary template and, for the user, what each holds. */
export const summaryFields = {
  title: 'The title',
  firstAuthor: 'The family name of the first author, or the institution',
  authors: 'All authors, with their whole names (list)',
  authorYear: 'Authors in short and year, as in “Zmushko et al., 2025”',
  year: 'The year',
  venue: 'The journal, the proceedings or the series',
  techniques: 'The techniques, the most central first (list)',
  tldr: 'What the paper does: from the collection, or else from the abstract',
  keyResults: 'What came out: from the collection, or else from the abstract (list)',
  citation: 'The citation in the language of the document',
  key: 'The citation key',
  doi: 'The DOI, without resolver',
  arxiv: 'The arXiv id, without version',
  url: 'The address of the paper: its page, DOI or arXiv page',
  code: 'The address of the code',
  abstract: 'The whole abstract, on one line',
  problem: 'What is hard, as your note or the abstract says it (list)',
  idea: 'What the paper does, in one sentence of your note, the collection or the abstract (list)',
  method: 'What was done, as your note or the abstract says it (list)',
  result: 'What came out, as your note or the abstract says it (list)',
  results: 'What came out: from your note, the key results of the collection, or the abstract (list)',
  numbers: 'The numbers of the results with their units and settings (list)',
  limits: 'The limits that your note or the abstract names (list)',
  data: 'What is said of data sets and samples (list)',
  summarySource: 'Where the summary is from, if not from the collection',
} as const;

export type SummaryField = keyof typeof summaryFields;

/** What a paper itself does not know. */
export interface SummaryDetails {
  /** Labels of the techniques. */
  readonly techniques: readonly string[];
  /** The finished citation in the text's language; it is not escaped. */
  readonly citation: string;
  /** What the user's own note says. */
  readonly note?: OwnSummary | undefined;
}

export interface SummaryOptions {
  readonly language: SummaryLanguage;
  /** The user's template; where it is missing or blank, that of {@link summaryTemplates}. */
  readonly template?: string | undefined;
  readonly detailsOf: (paper: Paper) => SummaryDetails;
}

export interface Summary {
  /** One block a paper with a blank line between; lines end with LF, the last without. */
  readonly text: string;
  /** What is wrong with the template; ranges are of its text. */
  readonly problems: readonly Problem[];
}

/** Summaries of `papers`, in their order, each made by the template. */
export function summarise(papers: readonly Paper[], options: SummaryOptions): Summary {
  const { language, template: own, detailsOf } = options;
  const source = own === undefined || own.trim() === '' ? summaryTemplates[language] : own;
  const { before, each, after, firstLine, isRepeated, problems } = splitPapers(source);
  const { template, problems: found } = parseTemplate(each, Object.keys(summaryFields));
  const blocks = papers
    .map((paper) => renderTemplate(template, summaryValues(paper, detailsOf(paper)), language))
    .filter((block) => block !== '');
  const text = isRepeated
    ? [before, ...blocks, after].filter((part) => part !== '').join('\n')
    : blocks.join('\n\n');
  return {
    text: text.trimEnd(),
    problems: [...problems, ...found.map((problem) => movedDown(problem, firstLine))],
  };
}

function movedDown(problem: Problem, lines: number): Problem {
  const { start, end } = problem.range;
  const range = {
    start: { ...start, line: start.line + lines },
    end: { ...end, line: end.line + lines },
  };
  return { ...problem, range };
}

/** What a summary template can say of `paper`. Where there is no `tldr`, it is made of the abstract's own sentences. */
export function summaryValues(paper: Paper, details: SummaryDetails): TemplateValues {
  const summary = structuredSummary(paper, details.note);
  const gist = gistOf(paper, summary);
  const ofAbstract = structuredSummary({ ...paper, extras: {} }, details.note);
  const links = linksOf(paper);
  const addressOf = (kind: string): string | undefined => links.find((link) => link.kind === kind)?.url;
  const values: Readonly<Record<SummaryField, TemplateValue>> = {
    title: { kind: 'marked', text: paper.title === '' ? 'Untitled' : (paper.item.title ?? paper.title) },
    firstAuthor: text(firstAuthorOf(paper)),
    authors: list(paper.authors.map((person) => (isAndOthers(person) ? 'et al.' : fullName(person)))),
    authorYear: text(authorYear(paper)),
    year: text(paper.year?.toString()),
    venue: text(paper.venue),
    techniques: list(details.techniques),
    tldr: text(gist.tldr),
    keyResults: list(gist.keyResults, ' '),
    citation: { kind: 'raw', text: details.citation },
    key: keyValue(paper.key),
    doi: text(paper.doi),
    arxiv: text(paper.arxiv),
    url: { kind: 'link', url: addressOf('page') ?? addressOf('doi') ?? addressOf('arxiv') ?? '' },
    code: { kind: 'link', url: addressOf('code') ?? '' },
    abstract: text(paper.abstract),
    problem: list(textsOf(summary, 'problem'), ' '),
    idea: list(textsOf(summary, 'idea'), ' '),
    method: list(textsOf(summary, 'method'), ' '),
    result: list(textsOf(ofAbstract, 'results'), ' '),
    results: list(textsOf(summary, 'results'), ' '),
    numbers: list(numbersOf(summary), '; '),
    limits: list(textsOf(summary, 'limits'), ' '),
    data: list(textsOf(summary, 'data'), '; '),
    summarySource: text(gist.source),
  };
  return new Map(Object.entries(values));
}

function text(content: string | undefined): TemplateValue {
  return { kind: 'text', text: content ?? '' };
}

function list(items: readonly string[], separator = ', '): TemplateValue {
  return { kind: 'list', items, separator };
}

/** A plain key stands as it is, so that it can be used in commands (`\label{{{key}}}`); a strange one is escaped. */
function keyValue(key: string): TemplateValue {
  const isPlain = /^[A-Za-z0-9](?:[A-Za-z0-9_:.+/-]{0,198}[A-Za-z0-9])?$/.test(key);
  return isPlain && !key.includes('//') && !/^www\./i.test(key) ? { kind: 'raw', text: key } : text(key);
}

function firstAuthorOf({ authors }: Paper): string {
  const first = authors.find((person) => !isAndOthers(person));
  return first ? citedName(first) : '';
}

/** The numbers of the results, each with its setting, none twice. */
export function numbersOf({ numbers }: StructuredSummary): readonly string[] {
  return [...new Set(numbers.map(({ text: number, setting }) => `${number} ${setting}`.trim()))];
}

interface Gist {
  readonly tldr: string;
  readonly keyResults: readonly string[];
  readonly source: string;
}

function textsOf(summary: StructuredSummary, section: SummarySection): readonly string[] {
  return (summary.sections.get(section) ?? []).map((sentence) => sentence.text);
}

/** The summary as two fields: what the paper does, and what came out. */
function gistOf({ extras }: Paper, summary: StructuredSummary): Gist {
  const idea = summary.sections.get('idea') ?? [];
  const isOwn = idea.some(({ from }) => from === 'note' || from === 'tldr');
  const told = isOwn
    ? idea.map(({ text: each }) => each)
    : (['problem', 'idea', 'method'] as const).flatMap((section) => textsOf(summary, section));
  const hasNote = sentencesOf(summary).some(({ from }) => from === 'note');
  const results = summary.sections.get('results') ?? [];
  // Beside a summary of the collection's own the abstract's results would be another voice.
  const shown = isOwn && !hasNote ? (extras.keyResults ?? []) : results.map(({ text: each }) => each);
  return { tldr: told.join(' '), keyResults: shown, source: isOwn && !hasNote ? '' : sourceRemark(summary) };
}
