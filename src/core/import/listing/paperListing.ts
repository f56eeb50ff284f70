import { collapseWhitespace, LineIndex } from '../../base/text';
import type { Span } from '../../base/text';
import type { CslDraft, CslItem } from '../../model/cslItem';
import { withoutMarkup } from '../../model/paper';
import type { Problem } from '../../model/problem';
import type { PaperRecord, RecordExtras } from '../../model/record';
import { addNames, setText } from '../draft';
import { findForeignFormat } from '../foreignFormats';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { runSteps } from '../importSteps';
import { latexToText } from '../latex/latexText';
import { readVenue } from '../references/referenceVenue';
import type { ListingBlock } from './paperListingBlock';
import { listingBlocksOf, readListingBlocks } from './paperListingPapers';
import type { ListingParts } from './paperListingPapers';
import { codeFromText } from './paperListingLinks';
import { isOfPages, meetingBelow, peopleOfLine } from './paperListingPlaces';
import { capitalShare, wordsOf } from './paperListingShapes';

/**
 * Reads a plain text that was copied from a page of papers, or a list of titles: a line with the title, perhaps
 * authors and links, and the abstract in one or more lines, again and again. There is no format: shapes decide.
 */
export class PaperListingImporter implements Importer {
  readonly format = 'listing';

  recognise(name: string, text: string): number {
    const mayBe = !name.includes('.') || name.endsWith('.txt') || name.endsWith('.text');
    // Those are listings too, with labels that mean something else here.
    return mayBe && findForeignFormat(text) === undefined ? listingScore(readListingBlocks(text)) : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  *readInSteps(text: string): ImportSteps {
    const lines = new LineIndex(text);
    const { ignored } = yield* recordsOf(text, lines);
    const problems = ignored.map((span): Problem => {
      const message = `Line ignored: "${excerpt(text, span)}" looks like no part of a paper.`;
      return { severity: 'information', code: 'line-ignored', message, range: lines.rangeOf(span) };
    });
    return { problems };
  }
}

function* recordsOf(
  text: string,
  lines: LineIndex,
): Generator<readonly PaperRecord[], Pick<ListingParts, 'ignored'>, void> {
  const steps = listingBlocksOf(text);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    yield step.value.map((block) => recordOf(block, lines));
  }
}

function recordOf(block: ListingBlock, lines: LineIndex): PaperRecord {
  return { key: undefined, item: itemOf(block), extras: extrasOf(block), range: lines.rangeOf(block.span) };
}

function excerpt(text: string, { start, end }: Span): string {
  const line = collapseWhitespace(text.slice(start, end));
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** Whether a text has LaTeX in it: a command, or mathematics with a command, an index or a power. */
function hasLatex(text: string): boolean {
  return /\\[A-Za-z%&$#_]|\$[^$]{0,200}[\\^_]/.test(text);
}

function titleOf(block: ListingBlock): string {
  const bare = collapseWhitespace(block.title).replace(/([^.])\.$/, '$1');
  return hasLatex(bare) ? latexToText(bare, 'markup') : bare;
}

function abstractOf(block: ListingBlock): string | undefined {
  const text = block.abstract === undefined ? undefined : collapseWhitespace(block.abstract);
  return text !== undefined && hasLatex(text) ? latexToText(text, 'plain') : text;
}

/** What stands below the authors on these pages is a journal, but for these. */
const ofPublisher = /\b(?:press|verlag|publish\w*|books|springer|elsevier|wiley|thesis|universit\w*)\b/i;

/** Mostly nothing is known of how the works were published: such counts as a manuscript on its own, CSL's `article`. */
function itemOf(block: ListingBlock): CslItem {
  const { arxiv, doi, url } = block.links;
  const year = /(?:19|20)\d\d/.exec(block.venue ?? '')?.[0] ?? /(?:19|20)\d\d$/.exec(block.place ?? '')?.[0];
  const item: CslDraft = { type: 'article', title: titleOf(block) };
  addNames(item, 'author', block.authors ?? []);
  if (year) {
    item.issued = { 'date-parts': [[Number(year)]] };
  }
  setText(item, 'abstract', abstractOf(block));
  if (block.place !== undefined && meetingBelow.test(block.place) && !/, .*\d/.test(block.place)) {
    item.type = 'paper-conference';
    item['container-title'] = block.place;
  } else if (block.place !== undefined && arxiv === undefined) {
    readVenue(block.place, item);
    if (item.type === 'book' && item.publisher && !ofPublisher.test(item.publisher)) {
      Object.assign(item, { type: 'article-journal', 'container-title': item.publisher });
      delete item.publisher;
    }
  }
  // With a publisher's DOI it is the published copy that is meant, though it is on arXiv, too.
  if (arxiv && !doi) {
    setText(item, 'publisher', 'arXiv');
    setText(item, 'number', `arXiv:${arxiv}`);
  }
  setText(item, 'DOI', doi);
  setText(item, 'URL', url);
  return item;
}

function extrasOf(block: ListingBlock): RecordExtras {
  const { arxiv, code } = block.links;
  const repository = code ?? codeFromText(block.abstract ?? '');
  return {
    ...(arxiv ? { arxiv } : {}),
    ...(repository ? { code: repository } : {}),
    ...(block.tldr ? { tldr: block.tldr } : {}),
    ...(block.venue && /\p{L}{2}/u.test(block.venue) ? { venueShort: block.venue } : {}),
  };
}

/** Words of which every abstract has a few and other prose hardly any together. */
const abstractWords = new Set(
  (
    'we our paper work study propose proposes proposed introduce introduces present show shows demonstrate ' +
    'demonstrates method methods approach approaches model models results experiments experimental evaluate ' +
    'evaluation performance data dataset datasets analysis learning training algorithm framework existing achieve ' +
    'achieves outperforms novel efficient task tasks findings significantly research accuracy'
  ).split(' '),
);

function soundsLikeAbstract(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return new Set(words.filter((word) => abstractWords.has(word))).size >= 4;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Agendas have people with places of work below their titles, too. */
const ofAgenda =
  /^(?:opening|closing|welcome|panel|keynote|lunch|dinner|coffee|break|registration|reception|invited (?:talk|speaker)|round ?table|discussion|q ?& ?a|concluding)\b/i;

/** Names with a comma between them, as titles seldom have: `Machine Learning and Data Mining` is one. */
function isPeople(title: string): boolean {
  return title.includes(',') && (peopleOfLine(title)?.length ?? 0) >= 2;
}

/**
 * How surely these are the parts of a listing. It takes two papers with abstracts that sound like some, or several
 * titles written as such, and hardly a line that fits in nowhere.
 */
function listingScore({ blocks, lineCount, buttonCount }: ListingParts): number {
  const taken = blocks.reduce((sum, block) => sum + block.lineCount, 0);
  if (lineCount === 0 || taken < lineCount * 0.75) {
    return 0;
  }
  const abstracts = blocks.filter((block) => soundsLikeAbstract(block.abstract ?? ''));
  if (abstracts.length >= 2 && abstracts.length * 2 >= blocks.length) {
    return 0.85;
  }
  const identified = blocks.filter(({ links }) => links.arxiv !== undefined || links.doi !== undefined);
  if (identified.length * 2 > blocks.length && (blocks.length >= 3 || abstracts.length > 0)) {
    return 0.75;
  }
  const named = blocks.filter(
    ({ authors, venue, place, links }) =>
      authors && ((venue ?? links.arxiv ?? links.doi) !== undefined || isOfPages(place ?? '')),
  );
  if (named.length >= 2 && named.length * 2 > blocks.length) {
    return 0.7;
  }
  // Titles and names alone stand in other lists, too; the buttons of papers do not.
  const withPeople = blocks.filter(({ authors }) => authors).length;
  if (withPeople >= 2 && withPeople >= blocks.length * 0.8 && buttonCount >= blocks.length * 0.8) {
    return 0.65;
  }
  const titles = blocks.map((block) => withoutMarkup(titleOf(block)));
  const meanLength = mean(titles.map((title) => wordsOf(title).length));
  const told = blocks.filter(({ isLabelled, isPlaced, authors = [] }) =>
    isLabelled ? authors.length >= 2 : isPlaced,
  ).length;
  const isAgenda = titles.some((title) => ofAgenda.test(title)) || meanLength < 5;
  if (told >= 2 && told * 2 >= blocks.length && withPeople >= blocks.length * 0.8 && !isAgenda) {
    return 0.65;
  }
  const areTitles =
    titles.length >= 4 &&
    taken >= lineCount * 0.95 &&
    blocks.every((block) => block.abstract === undefined) &&
    titles.filter(isPeople).length * 5 <= titles.length &&
    mean(titles.map(capitalShare)) >= 0.75 &&
    meanLength >= 5;
  return areTitles ? 0.55 : 0;
}
