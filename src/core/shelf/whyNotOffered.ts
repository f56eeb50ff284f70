import type { Range } from '../base/text';
import type { SourceId } from '../model/source';
import { findingsInFile } from './fileFindings';
import type { AskedFile } from './fileFindings';
import type { FoundPaper, LookUp, SimilarKey } from './inquiry';
import { counted } from './reportText';

/** What a person can do about a finding. */
export type FindingAction =
  | { readonly kind: 'open'; readonly source: SourceId; readonly range: Range }
  | { readonly kind: 'read-anyway'; readonly source: SourceId }
  | { readonly kind: 'add-collection'; readonly source: SourceId }
  | { readonly kind: 'open-setting'; readonly setting: string }
  | { readonly kind: 'reload' }
  | { readonly kind: 'show-builtin' }
  | { readonly kind: 'show-report' };

/** One reason, or one thing to try. */
export interface Finding {
  readonly kind: 'offered' | 'reason' | 'hint' | 'offer';
  /** Stable and short, in kebab case. */
  readonly code: string;
  /** A few words. */
  readonly what: string;
  /** One sentence or two: why, and what can be done. */
  readonly why: string;
  readonly action: FindingAction;
}

/** All that was found out about a text. */
export interface WhyFacts {
  /** A citation key, DOI, arXiv id or title. */
  readonly asked: string;
  readonly lookUp: LookUp;
  /** Files in which it stands, and files that nobody could look into. */
  readonly files: readonly AskedFile[];
  /** How many files were looked into, and whether all of them were. */
  readonly searched: { readonly files: number; readonly isComplete: boolean };
  /** What a search finds for it, best first. */
  readonly nearest: readonly Pick<FoundPaper, 'key' | 'title' | 'sources'>[];
  /** What a source is called. */
  readonly labelOf: (source: SourceId) => string;
}

const nearestShown = 3;
/** A longer title is cut short in what is said of it. */
const longestShown = 80;

/**
 * Why a paper is not offered, or where it is: what is certain first, then what may be meant, then what can be tried.
 * There is always a row, and something to do with each.
 */
export function whyNotOffered(told: WhyFacts): readonly Finding[] {
  const facts = { ...told, asked: shortened(told.asked) };
  const offered = facts.lookUp.papers.flatMap((paper) => offeredFindings(paper, facts));
  const inFiles = offered.length > 0 ? [] : facts.files.flatMap((file) => findingsInFile(file, facts.asked));
  const hidden = facts.lookUp.hidden.map((paper) => hiddenFinding(paper));
  const similar = facts.lookUp.similar.flatMap((key) => similarFinding(key, facts));
  const reasons = [
    ...offered,
    ...inFiles.filter(({ kind }) => kind === 'reason'),
    ...hidden,
    ...similar,
    ...inFiles.filter(({ kind }) => kind === 'hint'),
  ];
  const isInFile = facts.files.some(({ places }) => places.length > 0);
  const isNowhere = !isInFile && offered.length + hidden.length + similar.length === 0;
  return [
    ...(isNowhere ? [nowhereFinding(facts)] : []),
    ...reasons,
    ...(offered.length > 0 ? [] : nearestFindings(facts)),
    ...offers,
  ];
}

const offers: readonly Finding[] = [
  {
    kind: 'offer',
    code: 'show-report',
    what: 'Show Source Report',
    why: 'It lists every file that was found, and what became of it.',
    action: { kind: 'show-report' },
  },
  {
    kind: 'offer',
    code: 'open-settings',
    what: 'Open Settings',
    why: 'papershelf.collections says which files are read, papershelf.exclude which are not.',
    action: { kind: 'open-setting', setting: 'papershelf.collections' },
  },
];

function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown).trimEnd()}…` : text;
}

function lineOf(range: Range): string {
  return `line ${range.start.line + 1}`;
}

function offeredFindings(paper: FoundPaper, { asked, labelOf }: WhyFacts): readonly Finding[] {
  return paper.sources.map(({ source, range }, i) => ({
    kind: 'offered',
    code: i === 0 ? 'offered' : 'also-there',
    what:
      i === 0
        ? `It is offered as “${paper.key}”: ${paper.title}`
        : `It also stands in ${labelOf(source)}, ${lineOf(range)}`,
    why:
      i === 0
        ? [`It stands in ${labelOf(source)}, ${lineOf(range)}.`, foundByText(paper, asked), mergedText(paper)]
            .filter(Boolean)
            .join(' ')
        : `This record is shown as part of “${paper.key}”.`,
    action: { kind: 'open', source, range },
  }));
}

function foundByText({ by, key }: FoundPaper, asked: string): string {
  switch (by) {
    case 'alias':
      return `“${asked}” is another key of it; lists show it under “${key}”.`;
    case 'made-key':
      return `“${asked}” is the key that papershelf.citationKey.pattern makes for it; its file has “${key}”.`;
    case 'doi':
      return 'It has this DOI.';
    case 'arxiv':
      return 'It has this arXiv id.';
    case 'title':
      return 'It has this title.';
    case 'key':
    case 'id':
      return '';
  }
}

function mergedText({ sources }: FoundPaper): string {
  return sources.length < 2
    ? ''
    : `${counted(sources.length, 'record', 'records')} of the same work (the same DOI, arXiv id or title) are shown as one paper.`;
}

function hiddenFinding({ key, title }: FoundPaper): Finding {
  return {
    kind: 'reason',
    code: 'builtin-hidden',
    what: `The built-in collection has it as “${key}”: ${title}`,
    why: 'The built-in collection is not shown now (papershelf.builtinCollection). Press Enter to show it.',
    action: { kind: 'show-builtin' },
  };
}

function similarFinding(similar: SimilarKey, { labelOf }: WhyFacts): readonly Finding[] {
  const [place] = similar.sources;
  if (!place) {
    return [];
  }
  const where = `${labelOf(place.source)}, ${lineOf(place.range)}`;
  return [
    {
      kind: 'reason',
      code: `key-${similar.difference}`,
      what: `Is it “${similar.key}”? ${differenceText(similar)}`,
      why: `${similar.title === '' ? '' : `${similar.title}: `}${where}. Press Enter to go there.`,
      action: { kind: 'open', ...place },
    },
  ];
}

function differenceText({ difference, edits }: SimilarKey): string {
  switch (difference) {
    case 'case':
      return 'Only capitals differ.';
    case 'look-alike':
      return 'It looks the same, but has other or invisible characters.';
    case 'letters':
      return edits === 1 ? 'One character differs.' : `${edits} characters differ.`;
  }
}

function nowhereFinding({ asked, searched }: WhyFacts): Finding {
  const files = counted(searched.files, 'file', 'files');
  return {
    kind: 'reason',
    code: 'nowhere',
    what: `No file has “${asked}”`,
    why: searched.isComplete
      ? `${files} of the workspace ${searched.files === 1 ? 'was' : 'were'} searched for it. Add it to a bibliography, or name the file that has it in papershelf.collections.`
      : `${files} ${searched.files === 1 ? 'was' : 'were'} searched for it, but not all. Name the file that has it in papershelf.collections.`,
    action: { kind: 'open-setting', setting: 'papershelf.collections' },
  };
}

function nearestFindings({ nearest, lookUp, labelOf }: WhyFacts): readonly Finding[] {
  const named = new Set(lookUp.similar.map(({ key }) => key));
  return nearest
    .filter(({ key }) => !named.has(key))
    .slice(0, nearestShown)
    .flatMap(({ key, title, sources }): readonly Finding[] => {
      const [place] = sources;
      return place
        ? [
            {
              kind: 'hint',
              code: 'nearest',
              what: `Near to it: “${key}”`,
              why: `${title === '' ? '' : `${title}: `}${labelOf(place.source)}, ${lineOf(place.range)}.`,
              action: { kind: 'open', ...place },
            },
          ]
        : [];
    });
}
