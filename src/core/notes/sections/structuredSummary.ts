import { collapseWhitespace } from '../../base/text';
import { safeWebAddress } from '../../model/links';
import type { Paper } from '../../model/paper';
import { excerpt } from '../excerpt';
import { splitSentences } from '../sentences';
import { sectionsOfAbstract } from './abstractSections';
import { dataPhrases } from './dataPhrases';
import { reportedNumbers } from './reportedNumbers';
import type { ReportedNumber } from './reportedNumbers';
import { summarySections } from './summarySection';
import type { Provenance, SummarySection, SummarySentence } from './summarySection';

/** What the user's own note says of a paper; see `ownSummaryOf`. */
export interface OwnSummary {
  /** Sentences by section; all in `idea` where the note does not tell sections apart. */
  readonly sections: ReadonlyMap<SummarySection, readonly string[]>;
  /** Whether the note tells sections apart: then only these replace others. */
  readonly isStructured: boolean;
}

/** A summary of one paper, each sentence with where it is from. */
export interface StructuredSummary {
  readonly sections: ReadonlyMap<SummarySection, readonly SummarySentence[]>;
  /** The numbers of its results, as the sentences have them. */
  readonly numbers: readonly ReportedNumber[];
  /** `none`: neither note nor collection say anything; `beginning`: only the abstract's first sentences. */
  readonly state: 'full' | 'beginning' | 'none';
}

/** The longest beginning of an abstract, in characters, that stands for a summary. */
const longestBeginning = 600;

function said(texts: readonly string[], from: Provenance): readonly SummarySentence[] {
  return texts
    .map(collapseWhitespace)
    .filter((text) => text !== '')
    .map((text) => ({ text, from }));
}

type Sections = Map<SummarySection, readonly SummarySentence[]>;

function put(sections: Sections, section: SummarySection, sentences: readonly SummarySentence[]): void {
  if (sentences.length > 0) {
    sections.set(section, sentences);
  }
}

/** What the collection says: its own summary and key results win over the abstract. */
function sectionsOfPaper({ abstract = '', extras }: Paper): Sections {
  const sections: Sections = new Map();
  const found = sectionsOfAbstract(abstract);
  const tldr = said([extras.tldr ?? ''], 'tldr');
  for (const section of summarySections) {
    put(sections, section, said(found.get(section) ?? [], 'abstract'));
  }
  if (tldr.length > 0 && sections.has('idea')) {
    // The sentence in which the authors say what they do is still of use beside the collection's own.
    put(sections, 'method', [...(sections.get('idea') ?? []), ...(sections.get('method') ?? [])]);
  }
  put(sections, 'idea', tldr);
  put(sections, 'results', said(extras.keyResults ?? [], 'key-results'));
  if (!sections.has('data')) {
    put(sections, 'data', said([...new Set((extras.keyResults ?? []).flatMap(dataPhrases))], 'key-results'));
  }
  put(sections, 'code', said([safeWebAddress(extras.code) ?? ''], 'record'));
  return sections;
}

function withNote(sections: Sections, note: OwnSummary): Sections {
  const result: Sections = new Map(note.isStructured ? sections : []);
  const code = sections.get('code');
  put(result, 'code', code ?? []);
  for (const [section, texts] of note.sections) {
    put(result, section, said(texts, 'note'));
  }
  return result;
}

/** The beginning of an abstract in which nothing was found, as in a language that the rules do not know. */
function beginningOf(abstract: string): readonly SummarySentence[] {
  return said([excerpt(splitSentences(abstract).slice(0, 2).join(' '), longestBeginning)], 'abstract');
}

function inOrder(sections: Sections): Sections {
  return new Map(
    summarySections.flatMap((section) => {
      const sentences = sections.get(section);
      return sentences ? [[section, sentences] as const] : [];
    }),
  );
}

/**
 * The summary of `paper`: from the user's note where there is one, else from the collection's summary and key results,
 * else from the abstract by rules. Nothing is made up: every sentence stands in one of these.
 */
export function structuredSummary(paper: Paper, note?: OwnSummary): StructuredSummary {
  let sections = sectionsOfPaper(paper);
  if (note && note.sections.size > 0) {
    sections = withNote(sections, note);
  }
  const isEmpty = !(['problem', 'idea', 'method', 'results'] as const).some((section) =>
    sections.has(section),
  );
  const beginning = isEmpty ? beginningOf(paper.abstract ?? '') : [];
  put(sections, 'idea', beginning.length > 0 ? beginning : (sections.get('idea') ?? []));
  const results = sections.get('results') ?? [];
  return {
    sections: inOrder(sections),
    numbers: results.flatMap(({ text }) => reportedNumbers(text)),
    state: beginning.length > 0 ? 'beginning' : isEmpty ? 'none' : 'full',
  };
}

/** Everything that a summary says, section after section. */
export function sentencesOf(summary: StructuredSummary): readonly SummarySentence[] {
  return [...summary.sections.values()].flat();
}

/**
 * One sentence that says where a summary is from, for the reader of the text; empty where all of it is the
 * collection's own.
 */
export function sourceRemark(summary: StructuredSummary): string {
  const from = new Set(sentencesOf(summary).map((sentence) => sentence.from));
  if (summary.state === 'none') {
    return 'There is no abstract.';
  }
  if (summary.state === 'beginning') {
    return 'The abstract begins:';
  }
  if (from.has('note')) {
    const isMixed = from.has('tldr') || from.has('key-results');
    return from.has('abstract')
      ? 'From your note and the abstract.'
      : isMixed
        ? 'From your note and the collection’s summary.'
        : 'From your note.';
  }
  if (!from.has('abstract')) {
    return '';
  }
  return from.has('tldr') || from.has('key-results')
    ? 'From the collection’s summary and the abstract.'
    : 'From the abstract.';
}
