import type { Span } from '../../base/text';
import { institution } from '../nameParts';
import { closedBlock, isOnArxiv, openBlock } from './paperListingBlock';
import type { LeadingLine, ListingBlock, OpenBlock } from './paperListingBlock';
import type { ListingLine } from './paperListingLines';
import { isPaperButton, mayBeLabel } from './paperListingButtons';
import { linksFromLine } from './paperListingLinks';
import { loneNameOfArxiv } from './paperListingLoneName';
import { authorsFromLine, isLoneName, isLoneNameWithPlace, scholarFacts } from './paperListingNames';
import { arePlaces, peopleAbove } from './paperListingPeople';
import { authorsByFamily, peopleOfLine, placeOfLine, proceedingsFacts } from './paperListingPlaces';
import { capitalShare, endsSentence, isCutOff, titleShare, wordsOf } from './paperListingShapes';

const venueLine =
  /^[\p{L}&/@' -]{2,40}[\s']\s?(?:19|20)?\d\d(?:\s\([\p{L} ]{3,20}\)|\s(?:poster|oral|spotlight|workshop))?$/iu;

/** A title in two lines is not longer than this before the second. */
const longestTitle = 150;

/** Lines of text that is broken into lines are shorter than this. */
const longestWrapped = 160;

/** No decision on a line looks at more lines behind it. */
const mostLookedAhead = 40;

/** Puts lines together to papers, in one pass that looks at most a few lines ahead. */
export class BlockBuilder {
  readonly blocks: ListingBlock[] = [];
  readonly ignored: Span[] = [];
  /** How many lines are buttons that only lists of papers have. */
  buttonCount = 0;
  /** How many lines are no page furniture. */
  lineCount = 0;
  /** The lines that were not yet put together, and those ahead that are known. */
  #lines: ListingLine[] = [];
  #open: OpenBlock | undefined;
  /** An item that begins with a link, as arXiv's lists have it, or with its people: they are those of the title to come. */
  #pending: LeadingLine | undefined;

  /** The line before said that one sentence on the paper follows. */
  #isSummary = false;

  add(line: ListingLine): void {
    this.#lines.push(line);
    this.lineCount += line.kind === 'furniture' ? 0 : 1;
    this.buttonCount += isPaperButton(line.text) || line.isNumbered ? 1 : 0;
  }

  /** Puts the lines together, but for the last ones unless no more will come: so far ahead is looked. */
  run(isEnd: boolean): void {
    const end = isEnd ? this.#lines.length : this.#lines.length - mostLookedAhead;
    for (let i = 0; i < end; i++) {
      this.#take(i);
    }
    this.#lines.splice(0, Math.max(0, end));
    if (isEnd) {
      this.#close();
    }
  }

  #take(i: number): void {
    const line = this.#lines[i];
    const people = line && peopleAbove(this.#lines, i);
    if (line && people) {
      this.#close();
      this.#pending = { authors: people, span: line.span };
    } else if (line?.kind === 'link' && (line.isMarked || this.#lines[i + 1]?.isTitle)) {
      this.#close();
      this.#pending = { links: linksFromLine(line.text) ?? {}, span: line.span };
    } else if (line && line.kind !== 'furniture' && !this.#addTo(this.#open, line, i)) {
      this.#begin(line);
    }
    this.#isSummary = line?.kind === 'furniture' && /^tl;?dr$/i.test(line.text);
  }

  /** Whether the line was taken as a part of the open paper. */
  #addTo(block: OpenBlock | undefined, line: ListingLine, i: number): boolean {
    if (!block) {
      return false;
    }
    const isTaken =
      this.#addSummary(block, line) ||
      this.#passLabel(block, line, i) ||
      this.#addLinks(block, line) ||
      this.#continueAbstract(block, line, i) ||
      this.#addProse(block, line) ||
      (block.abstract.length === 0 &&
        (this.#addScholar(block, line) ||
          this.#continueTitle(block, line) ||
          this.#addAuthors(block, line, i) ||
          this.#leaveOut(block, line, i) ||
          this.#passPlaces(block, line, i) ||
          this.#addPlace(block, line) ||
          this.#addVenue(block, line) ||
          this.#beginAbstract(block, line, i)));
    if (isTaken) {
      block.end = line.span.end;
      block.lineCount++;
    }
    return isTaken;
  }

  /** What Semantic Scholar has below `TLDR`. */
  #addSummary(block: OpenBlock, line: ListingLine): boolean {
    if (this.#isSummary) {
      block.tldr = line.text.replace(/ Expand$/, '');
    }
    return this.#isSummary;
  }

  /** A label below authors or a place. With people below it, it is the next title. */
  #passLabel(block: OpenBlock, line: ListingLine, i: number): boolean {
    const isBelow =
      (block.authors ?? block.place ?? block.venue) !== undefined && block.abstract.length === 0;
    return isBelow && mayBeLabel(line.text) && !peopleOfLine(this.#lines[i + 1]?.text ?? '');
  }

  #addLinks(block: OpenBlock, line: ListingLine): boolean {
    const links = line.kind === 'link' ? linksFromLine(line.text) : undefined;
    if (links) {
      block.links.push(links);
    }
    return links !== undefined;
  }

  /** A wrapped abstract goes on until its sentence ends or an empty line comes. */
  #continueAbstract(block: OpenBlock, line: ListingLine, i: number): boolean {
    const last = block.abstract.at(-1);
    const isOpen = last !== undefined && !endsSentence(last) && !line.isApart;
    // A long last line is no wrapped one: its abstract was cut short, and a title with an abstract is a new paper.
    const isNewPaper =
      line.kind === 'title' &&
      (last?.length ?? 0) > 300 &&
      capitalShare(line.text) >= titleShare &&
      this.#lines[i + 1]?.kind === 'prose';
    if (!isOpen || isNewPaper) {
      return this.#goesOnInProse(block, line, i);
    }
    this.#pushText(block, line);
    return true;
  }

  /**
   * In wrapped text a sentence may end where a line does. The paragraph goes on if that line is about as long as
   * the longest: only its last line is shorter.
   */
  #goesOnInProse(block: OpenBlock, line: ListingLine, i: number): boolean {
    const last = block.abstract.at(-1);
    const isText =
      line.kind === 'fragment' || (line.kind === 'title' && capitalShare(line.text) < titleShare);
    if (last === undefined || last.length < block.width * 0.75 || line.isApart || line.isMarked || !isText) {
      return false;
    }
    // Google Scholar's line of names and venue stands right below a title.
    if (scholarFacts(this.#lines[i + 1]?.text ?? '')) {
      return false;
    }
    // One line of prose, this line, and prose again: more likely this is the next title.
    if (block.width === 0 || (block.abstract.length === 1 && this.#lines[i + 1]?.kind === 'prose')) {
      return false;
    }
    this.#pushText(block, line);
    return true;
  }

  #pushText(block: OpenBlock, line: ListingLine): void {
    block.abstract.push(line.text);
    block.width = line.text.length < longestWrapped ? Math.max(block.width, line.text.length) : 0;
  }

  #addProse(block: OpenBlock, line: ListingLine): boolean {
    // One short sentence is an abstract only where one is still missing and the line is no item of the list.
    const isSentence =
      line.kind === 'title' &&
      block.abstract.length === 0 &&
      !line.isMarked &&
      line.text.endsWith('.') &&
      wordsOf(line.text).length >= 5 &&
      capitalShare(line.text) < titleShare;
    if (line.kind !== 'prose' && !isSentence) {
      return false;
    }
    this.#pushText(block, line);
    return true;
  }

  #addAuthors(block: OpenBlock, line: ListingLine, i: number): boolean {
    if (block.authors || line.isMarked) {
      return false;
    }
    const next = this.#lines[i + 1];
    const names = peopleOfLine(line.text);
    // Two capitalised pairs may also be a title; what follows a list of authors is not another short line.
    const isSeparated = line.isAuthors || /[;·|]| \([^()]{2,120}\)/.test(line.text);
    const isBelow = next !== undefined && placeOfLine(next.text) !== undefined;
    const doAlternate = this.#alternates(block, line, i);
    const isCertain =
      (names?.length ?? 0) > 2 ||
      [isSeparated, isBelow, doAlternate, !next || next.isApart || next.kind !== 'title'].includes(true);
    if (names && isCertain) {
      block.authors = names;
      block.isPlaced = names.length >= 2 && isSeparated && institution.test(line.text);
      return true;
    }
    // What follows an arXiv id and a title are authors, be it one.
    const isOfArxiv = isOnArxiv(block) && loneNameOfArxiv(this.#lines, i) === 'author';
    const isAbove =
      next?.kind === 'prose' || (next ? isBelow || isPaperButton(next.text) : this.buttonCount > 0);
    const isLone = isLoneName(line.text) || isLoneNameWithPlace(line.text);
    if (isOfArxiv || ((isAbove || doAlternate) && isLone)) {
      block.authors = authorsFromLine(`by ${line.text}`);
      return true;
    }
    return false;
  }

  /** Whether titles and people alternate here, a line each: the line stands where the paper before or behind has people. */
  #alternates(block: OpenBlock, line: ListingLine, i: number): boolean {
    const [next, afterNext] = [this.#lines[i + 1], this.#lines[i + 2]];
    const before = this.blocks.at(-1);
    const isEnd = !next || next.isApart || next.isMarked;
    // Two short lines may as well be headings.
    const isBelowTitle =
      block.lineCount === 1 && !line.isApart && wordsOf(this.#lines[i - 1]?.text ?? '').length >= 4;
    const isAfterPair = before?.authors !== undefined && before.lineCount === 2;
    const isBeforePair =
      next?.kind === 'title' && !peopleOfLine(next.text) && peopleOfLine(afterNext?.text ?? '') !== undefined;
    return (
      isBelowTitle && (isEnd ? isAfterPair || isBeforePair : isBeforePair || (isAfterPair && !afterNext))
    );
  }

  /** Where the people above work, by the numbers behind their names: `1 Reed University, 2 Pond Institute`. */
  #passPlaces(block: OpenBlock, line: ListingLine, i: number): boolean {
    const isBelow = block.authors !== undefined && !line.isApart && !line.isMarked;
    return isBelow && arePlaces(line.text, this.#lines.slice(Math.max(0, i - 6), i));
  }

  /** A subject between a title of arXiv and its authors, or the rest of that title. */
  #leaveOut(block: OpenBlock, line: ListingLine, i: number): boolean {
    const isBetween = block.isLed && isOnArxiv(block) && !block.authors && !line.isMarked;
    if (!isBetween || loneNameOfArxiv(this.#lines, i) !== 'above-names') {
      return false;
    }
    this.ignored.push(line.span);
    return true;
  }

  /** `A Heron, B Wren - Journal of Birds, 2023 - Springer` under a title, as Google Scholar has it. */
  #addScholar(block: OpenBlock, line: ListingLine): boolean {
    const facts = line.isMarked || block.authors ? undefined : scholarFacts(line.text);
    block.authors = facts?.authors ?? block.authors;
    block.venue = facts?.venue ?? block.venue;
    block.links.push(...(facts?.arxiv === undefined ? [] : [{ arxiv: facts.arxiv }]));
    return facts !== undefined;
  }

  /** Where the work came out, below its authors or behind them. */
  #addPlace(block: OpenBlock, line: ListingLine): boolean {
    const facts = block.authors ? undefined : proceedingsFacts(line.text);
    const place = facts?.place ?? (block.authors ? placeOfLine(line.text) : undefined);
    if (place === undefined || block.place !== undefined || line.isMarked || (line.isApart && !facts)) {
      return false;
    }
    block.authors ??= facts?.authors;
    block.place = place;
    const arxiv = /\barxiv:(\d{4}\.\d{4,5})/i.exec(place)?.[1];
    block.links.push(...(arxiv === undefined ? [] : [{ arxiv }]));
    return true;
  }

  /** `NeurIPS 2024` under a title. */
  #addVenue(block: OpenBlock, line: ListingLine): boolean {
    const isVenue = block.venue === undefined && wordsOf(line.text).length <= 5 && venueLine.test(line.text);
    if (isVenue && !line.isMarked) {
      block.venue = line.text.replace(/\s(?:poster|oral|spotlight|workshop)$/i, '');
      return true;
    }
    return false;
  }

  #continueTitle(block: OpenBlock, line: ListingLine): boolean {
    const canFollow =
      !line.isApart && !line.isMarked && !block.authors && block.links.length === Number(block.isLed);
    if (!canFollow || line.kind === 'prose' || block.title.length > longestTitle || !isCutOff(block.title)) {
      return false;
    }
    block.title = `${block.title} ${line.text}`;
    return true;
  }

  /** The first line of a wrapped abstract: not written like a title, and the lines after it go on as wide as it is. */
  #beginAbstract(block: OpenBlock, line: ListingLine, i: number): boolean {
    const next = this.#lines[i + 1];
    if (
      !next ||
      next.isApart ||
      line.isMarked ||
      capitalShare(line.text) >= titleShare ||
      wordsOf(line.text).length < 6
    ) {
      return false;
    }
    if (next.text.length > line.text.length * 1.6 + 10 || !this.#sentenceEndsAfter(i)) {
      return false;
    }
    this.#pushText(block, line);
    return true;
  }

  /** Whether the lines from `i` on, up to an empty line or an item of a list, have a full stop at an end. */
  #sentenceEndsAfter(i: number): boolean {
    for (let at = i; at < i + mostLookedAhead; at++) {
      const line = this.#lines[at];
      if (!line || (at > i && (line.isApart || line.isMarked))) {
        return false;
      }
      if (/[.…]["')\]’”]?$/.test(line.text)) {
        return true;
      }
    }
    return false;
  }

  #begin(line: ListingLine): void {
    // Below a title that was not known as one: what follows is of no paper before it.
    const areNames =
      (authorsByFamily(line.text)?.length ?? 0) >= 2 ||
      line.isAuthors ||
      scholarFacts(line.text) !== undefined;
    if (areNames) {
      this.#close();
    }
    if (line.kind !== 'title' || areNames) {
      this.ignored.push(line.span);
      return;
    }
    const before = this.#pending;
    this.#pending = undefined;
    this.#close();
    this.#open = openBlock(line, before);
  }

  #close(): void {
    if (this.#open) {
      this.blocks.push(closedBlock(this.#open));
      this.#open = undefined;
    }
    if (this.#pending) {
      this.ignored.push(this.#pending.span);
      this.#pending = undefined;
    }
  }
}
