import { authorYear } from '../model/paper';
import type { Paper } from '../model/paper';
import { linksOf } from '../model/links';
import { fullName, isAndOthers } from '../model/person';
import type { Problem } from '../model/problem';
import type { SentenceKind } from './abstractCues';
import { summariseAbstract } from './abstractSummary';
import { excerpt } from './excerpt';
import { renderTemplate } from './renderTemplate';
import type { TemplateValue, TemplateValues } from './renderTemplate';
import { splitSentences } from './sentences';
import { summaryTemplates } from './summaryTemplates';
import type { SummaryLanguage } from './summaryTemplates';
import { parseTemplate } from './template';

/** The fields of a summary template and, for the user, what each holds. */
export const summaryFields = {
  title: 'The title',
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
  problem: 'The sentences of the abstract that say what is hard (list)',
  method: 'The sentences of the abstract that say what was done (list)',
  result: 'The sentences of the abstract that say what came out (list)',
  summarySource: 'Where the summary is from, if not from the collection',
} as const;

export type SummaryField = keyof typeof summaryFields;

/** What a paper itself does not know. */
export interface SummaryDetails {
  /** Labels of the techniques. */
  readonly techniques: readonly string[];
  /** The finished citation in the text's language; it is not escaped. */
  readonly citation: string;
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
  const { template, problems } = parseTemplate(source, Object.keys(summaryFields));
  const blocks = papers.map((paper) =>
    renderTemplate(template, summaryValues(paper, detailsOf(paper)), language),
  );
  return { text: blocks.filter((block) => block !== '').join('\n\n'), problems };
}

/** What a summary template can say of `paper`. Where there is no `tldr`, it is made of the abstract's own sentences. */
export function summaryValues(paper: Paper, details: SummaryDetails): TemplateValues {
  const gist = gistOf(paper);
  const links = linksOf(paper);
  const addressOf = (kind: string): string | undefined => links.find((link) => link.kind === kind)?.url;
  const values: Readonly<Record<SummaryField, TemplateValue>> = {
    title: { kind: 'marked', text: paper.title === '' ? 'Untitled' : (paper.item.title ?? paper.title) },
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
    problem: list(gist.ofAbstract('problem'), ' '),
    method: list(gist.ofAbstract('method'), ' '),
    result: list(gist.ofAbstract('result'), ' '),
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

interface Gist {
  readonly tldr: string;
  readonly keyResults: readonly string[];
  readonly source: string;
  readonly ofAbstract: (kind: SentenceKind) => readonly string[];
}

/** The longest beginning of an abstract, in characters, that stands for a summary. */
const longestBeginning = 600;

function gistOf({ abstract = '', extras }: Paper): Gist {
  const sentences = summariseAbstract(abstract);
  const ofAbstract = (kind: SentenceKind): readonly string[] =>
    sentences.filter((sentence) => sentence.kind === kind).map((sentence) => sentence.text);
  const keyResults = extras.keyResults ?? [];
  if (extras.tldr !== undefined && extras.tldr.trim() !== '') {
    return { tldr: extras.tldr, keyResults, source: '', ofAbstract };
  }
  if (abstract.trim() === '') {
    return { tldr: '', keyResults, source: 'There is no abstract.', ofAbstract };
  }
  const told = sentences.filter((sentence) => sentence.kind !== 'result').map((sentence) => sentence.text);
  const results = keyResults.length > 0 ? keyResults : ofAbstract('result');
  if (sentences.length > 0) {
    return { tldr: told.join(' '), keyResults: results, source: 'From the abstract.', ofAbstract };
  }
  const beginning = excerpt(splitSentences(abstract).slice(0, 2).join(' '), longestBeginning);
  return { tldr: beginning, keyResults, source: 'The abstract begins:', ofAbstract };
}
