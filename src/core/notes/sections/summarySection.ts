/** The parts of a structured summary, in the order in which they are shown. */
export const summarySections = ['problem', 'idea', 'method', 'results', 'limits', 'data', 'code'] as const;

export type SummarySection = (typeof summarySections)[number];

/**
 * Where a sentence of a summary is from: the user's own note, the collection's one-sentence summary or its key
 * results, the abstract, or another field of the record (the address of the code).
 */
export type Provenance = 'note' | 'tldr' | 'key-results' | 'abstract' | 'record';

/** A sentence as it stands where it is from, with its white space collapsed; nothing is added or taken away. */
export interface SummarySentence {
  readonly text: string;
  readonly from: Provenance;
}

/** What each section is called in a summary. */
export const sectionLabels: Readonly<Record<SummarySection, string>> = {
  problem: 'Problem',
  idea: 'Idea',
  method: 'Method',
  results: 'Results',
  limits: 'Limits',
  data: 'Data',
  code: 'Code',
};
