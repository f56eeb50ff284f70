import { escapeText } from '../base/markup';
import { linksOf } from '../model/links';
import type { PaperLink } from '../model/links';
import type { Paper } from '../model/paper';
import { fullName, isAndOthers } from '../model/person';
import { excerpt } from './excerpt';
import { markdownAddress } from './linkText';

/** A technique of a paper and the words that speak for it. */
export interface CardTechnique {
  readonly label: string;
  readonly evidence: readonly string[];
}

export interface CardDetails {
  readonly techniques: readonly CardTechnique[];
  /** What to call the paper's sources: names of files, or of the built-in collection. */
  readonly sourceLabels: readonly string[];
}

/** What a tooltip shows of a paper; all of it plain text. */
export interface PaperCard {
  readonly title: string;
  readonly authors: readonly string[];
  /** How many authors are not named; `undefined` where the source itself only says that there are more. */
  readonly moreAuthors: number | undefined;
  /** `Journal of Examples, 2024`; either may be missing. */
  readonly venueAndYear: string;
  readonly techniques: readonly CardTechnique[];
  /** The one sentence of the collection, or the beginning of the abstract; empty where there is neither. */
  readonly gist: string;
  readonly keyResults: readonly string[];
  readonly links: readonly PaperLink[];
  readonly key: string;
  readonly sourceLabels: readonly string[];
}

const mostAuthors = 12;
const longestExcerpt = 300;

/** Gathers what a paper's card shows. */
export function cardOf(paper: Paper, details: CardDetails): PaperCard {
  const named = paper.authors.filter((person) => !isAndOthers(person));
  const isOpen = named.length < paper.authors.length;
  const hidden = Math.max(0, named.length - mostAuthors);
  return {
    title: paper.title === '' ? 'Untitled' : paper.title,
    authors: named.slice(0, mostAuthors).map(fullName),
    moreAuthors: isOpen ? undefined : hidden,
    venueAndYear: [paper.venue, paper.year?.toString()].filter(Boolean).join(', '),
    techniques: details.techniques,
    gist: paper.extras.tldr?.trim() || excerpt(paper.abstract ?? '', longestExcerpt),
    keyResults: paper.extras.keyResults ?? [],
    links: linksOf(paper),
    key: paper.key,
    sourceLabels: details.sourceLabels,
  };
}

/**
 * The tooltip of a paper as Markdown for VS Code. All that comes from the paper is escaped: in it no HTML, link,
 * image, command or theme icon (`$(trash)`) is left, also where the Markdown is shown with icons or HTML switched on.
 * The only links are those of `linksOf`.
 */
export function paperCard(paper: Paper, details: CardDetails): string {
  return cardToMarkdown(cardOf(paper, details));
}

function cardToMarkdown(card: PaperCard): string {
  const blocks = [
    `**${plain(card.title)}**`,
    plain(authorsLine(card)),
    card.venueAndYear === '' ? '' : `*${plain(card.venueAndYear)}*`,
    card.techniques.map(techniqueItem).join('\n'),
    plain(card.gist),
    card.keyResults.map((result) => `- ${plain(result)}`).join('\n'),
    card.links.map(({ label, url }) => `[${label}](<${markdownAddress(url)}>)`).join(' · '),
    plain([card.key, ...card.sourceLabels].join(' · ')),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function authorsLine({ authors, moreAuthors }: PaperCard): string {
  const names = authors.join(', ');
  if (moreAuthors === undefined) {
    return `${names} et al.`.trim();
  }
  return moreAuthors === 0 ? names : `${names} and ${moreAuthors} more`;
}

function techniqueItem({ label, evidence }: CardTechnique): string {
  return `- ${plain(evidence.length === 0 ? label : `${label} (${evidence.join(', ')})`)}`;
}

/**
 * Characters that are written as references in a card, each with a noncharacter that stands for it while the rest is
 * escaped. `$`: VS Code makes icons of `$(name)` only after the Markdown has been turned into HTML, so a backslash
 * before it would be gone by then. `@`: GitHub's Markdown makes links of mail addresses.
 */
const references: readonly (readonly [string, string, string])[] = [
  ['$', '\ufdd0', '&#36;'],
  ['@', '\ufdd1', '&#64;'],
];

/** Characters that turn the direction of text about; shown by name, so that nothing looks like something else. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** `text` as Markdown that is shown as it is, also by VS Code. */
function plain(text: string): string {
  const visible = text
    .trim()
    .replace(/[\ufdd0\ufdd1]/g, '')
    .replace(bidiControls, (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase()}]`);
  const held = references.reduce(
    (result, [character, holder]) => result.replaceAll(character, holder),
    visible,
  );
  return references.reduce(
    (result, [, holder, reference]) => result.replaceAll(holder, reference),
    escapeText(held, 'markdown'),
  );
}
