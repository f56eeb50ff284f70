import type { Span } from '../../base/text';
import { linesOf } from '../textLines';
import { inlineParts, plainText } from './markdownInline';
import { foldLineOf, foldsBegunIn, headingOfSummary } from './readingListFolds';
import { isLabel, isPaperAddress } from './readingListLinks';
import { asMarkdown, isOrg } from './readingListMarkup';

/** One item of a list, row of a table, or short paragraph, with the headings it stands under. */
export interface ListBlock {
  /** The lines without markers; of a row its cells. */
  readonly lines: readonly string[];
  /** The headers of a row's table; `undefined` for what is no row. */
  readonly headers: readonly string[] | undefined;
  readonly headings: readonly string[];
  readonly span: Span;
}

/** A Markdown text taken apart. */
export interface ListParts {
  readonly blocks: readonly ListBlock[];
  /** How many characters of text stand in no block and are neither heading, contents nor picture. */
  readonly otherLength: number;
}

/** No item has a longer line. */
const longestLine = 10_000;

/** No item has more lines. */
const mostLines = 40;

interface OpenBlock {
  readonly lines: string[];
  readonly indent: number;
  readonly isItem: boolean;
  readonly start: number;
  end: number;
  /** How many of the first lines are known to have no link. */
  linkless: number;
}

/** What a quotation has in front of each line. */
const quoteMarks = /^\s{0,3}(?:>\s?){1,5}/;

const bullet = /^(\s*)(?:[-*+•]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/;

/** `Authors:`, `**Code**:` in front of what an item says more. */
const attribute =
  /^\W{0,4}(?:authors?|key ?words?|summary|source|paper|pdf|code|links?|venue|tl;?dr|abstract|published|year|date|conference|project|arxiv|doi)\b[^\p{L}]{0,6}[:：]/iu;

/** Whether a text speaks of a paper of its own: a link with a title, or a title with a link behind it. */
function isOwnPaper(text: string): boolean {
  if (attribute.test(text)) {
    return false;
  }
  const parts = inlineParts(text);
  const at = parts.findIndex((part) => part.url !== undefined && isPaperAddress(part.url));
  const before = parts
    .slice(0, at)
    .map((part) => part.text)
    .join(' ');
  return at !== -1 && (!isLabel(parts[at]?.text ?? '') || before.split(' ').length >= 3);
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** `|---|:---:|` between the headers of a table and its rows. */
function isRule(line: string): boolean {
  return cellsOf(line).every((cell) => /^:?-{1,200}:?$/.test(cell));
}

/** A link into the same page, as tables of contents have them; or nothing but pictures. */
function isContents(text: string): boolean {
  return (
    /^\W*\[[^\]]{1,200}\]\(#/.test(text) || plainText(text.replace(/\[!\[/g, '![')).replace(/\W/g, '') === ''
  );
}

/** Whether a line of a wrapped text ends in the middle of a link or a phrase. */
function isCutOff(line: string, next: string): boolean {
  const isInLink = line.lastIndexOf('[') > line.lastIndexOf(']');
  return (
    isInLink ||
    (!line.endsWith('\\') && /^(?!(?:ar|bioR|medR)[Xx]iv\b)\p{Ll}/u.test(next)) ||
    /(?:^|\s)(?:of|for|with|in|on|based|and|the|to|an?|via|from|by|using|as|at|or|is)$/i.test(line)
  );
}

/** Looks at each line once but for the last, which may still grow. */
function hasLink(open: OpenBlock): boolean {
  const isFound = open.lines
    .slice(open.linkless)
    .some((line) => /\]\(|<|http/.test(line) && inlineParts(line).some(({ url }) => url !== undefined));
  open.linkless = isFound ? open.linkless : open.lines.length - 1;
  return isFound;
}

/** Whether a line in bold begins the next paper of a paragraph: behind one with its link, or behind a line of words. */
function beginsNext(open: OpenBlock, text: string): boolean {
  const isTitle = !open.isItem && /^\*\*[^*]{8,300}\*\*$/.test(text);
  return isTitle && (!/^(?:\*\*|\[|<)/.test(open.lines[0] ?? '') || hasLink(open));
}

/** A summary stands below all headings. */
const summaryLevel = 7;

/** Goes through the lines once. */
class BlockReader {
  readonly blocks: ListBlock[] = [];
  otherLength = 0;
  readonly #headings: { readonly level: number; readonly text: string }[] = [];
  #open: OpenBlock | undefined;
  #headers: readonly string[] | undefined;
  #rowBefore: readonly string[] | undefined;
  #isBlank = true;
  /** How many `<details>` are open, without those that fold what is said of a paper. */
  #folds = 0;
  #foldsOfItems = 0;
  #fence = '';
  #isComment = false;

  add(line: string, start: number): void {
    if (this.#isOutside(line)) {
      return;
    }
    if (line.length > longestLine) {
      this.close();
      this.otherLength += line.length;
      return;
    }
    if (this.#isOfFold(line, start)) {
      return;
    }
    const heading = /^#{1,6}(?=\s)/.exec(line)?.[0];
    if (line.trim() === '') {
      this.#headers = undefined;
      this.#rowBefore = undefined;
      this.#isBlank = true;
      return;
    }
    if (heading) {
      this.#addHeading(line, heading.length, start);
    } else if (line.includes('|') && (this.#headers || line.trimStart().startsWith('|') || isRule(line))) {
      this.#addRow(line, start);
    } else {
      this.#addText(line, start);
    }
    this.#isBlank = false;
  }

  /** Code and comments belong to nothing. */
  #isOutside(line: string): boolean {
    const fence = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (this.#fence !== '') {
      this.#fence = fence?.startsWith(this.#fence) ? '' : this.#fence;
      return true;
    }
    if (this.#isComment || line.trimStart().startsWith('<!--')) {
      this.#isComment = !line.includes('-->');
      return true;
    }
    this.#fence = fence ?? '';
    return fence !== undefined;
  }

  /**
   * `<details>` and its `<summary>` where no item is open: the heading of a list that is folded away, or an item where
   * it has the link of a paper.
   */
  #isOfFold(line: string, start: number): boolean {
    const fold = foldLineOf(line);
    const isOfItem =
      fold?.kind === 'end' && this.#folds > 0
        ? this.#foldsOfItems > 0
        : !this.#isBlank && this.#open !== undefined;
    if (!fold || isOfItem) {
      this.#foldsOfItems = Math.max(0, this.#foldsOfItems + foldsBegunIn(line));
      return false;
    }
    this.close();
    this.#headers = undefined;
    this.#rowBefore = undefined;
    if (fold.kind !== 'summary') {
      this.#endSection(summaryLevel);
      this.#folds = Math.max(0, this.#folds + (fold.kind === 'begin' ? 1 : -1));
    }
    if (isOwnPaper(fold.summary)) {
      this.#begin({ text: fold.summary, indent: -1, isItem: true }, line, start);
      this.#isBlank = false;
    } else if (headingOfSummary(fold.summary) !== '') {
      this.#headings.push({ level: summaryLevel, text: headingOfSummary(fold.summary) });
    }
    return true;
  }

  #endSection(level: number): void {
    while ((this.#headings.at(-1)?.level ?? 0) >= level) {
      this.#headings.pop();
    }
  }

  #addHeading(line: string, level: number, start: number): void {
    this.close();
    const text = line
      .slice(level)
      .trim()
      .replace(/#{1,6}$/, '')
      .trimEnd();
    if (isOwnPaper(text)) {
      this.#begin({ text, indent: -1, isItem: true }, line, start);
      return;
    }
    this.#endSection(level);
    this.#headings.push({ level, text: plainText(text) });
  }

  #addRow(line: string, start: number): void {
    this.close();
    const cells = cellsOf(line);
    if (isRule(line)) {
      this.#headers = this.#rowBefore?.map(plainText);
    } else if (this.#headers) {
      this.blocks.push({
        lines: cells,
        headers: this.#headers,
        headings: this.#headingTexts(),
        span: { start, end: start + line.trimEnd().length },
      });
    }
    this.#rowBefore = cells;
  }

  #addText(whole: string, start: number): void {
    const line = whole.replace(quoteMarks, '');
    this.#rowBefore = line.includes('|') ? cellsOf(line) : undefined;
    const marker = bullet.exec(line);
    const text = line.slice(marker?.[0].length ?? 0).trim();
    const indent = (marker?.[1] ?? /^\s*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length;
    const open = this.#open;
    if (isContents(text)) {
      this.close();
      return;
    }
    const isDeeper = open !== undefined && indent > open.indent;
    const goesOn = marker
      ? (isDeeper || (open?.indent === -1 && attribute.test(text))) && !isOwnPaper(text)
      : open !== undefined && (!this.#isBlank || (isDeeper && open.isItem));
    if (open && goesOn && open.lines.length < mostLines && !beginsNext(open, text)) {
      const last = open.lines.length - 1;
      const before = open.lines[last] ?? '';
      if (marker === null && before.length < longestLine && isCutOff(before, text)) {
        open.lines[last] = `${before} ${text}`;
      } else {
        open.lines.push(text);
      }
      open.end = start + whole.trimEnd().length;
      return;
    }
    this.close();
    this.#begin({ text, indent: marker ? indent : -1, isItem: marker !== null }, whole, start);
  }

  #begin(
    { text, indent, isItem }: { text: string; indent: number; isItem: boolean },
    line: string,
    start: number,
  ): void {
    this.#open = { lines: [text], indent, isItem, start, end: start + line.trimEnd().length, linkless: 0 };
  }

  #headingTexts(): readonly string[] {
    return this.#headings.filter(({ level }) => level > 1).map(({ text }) => text);
  }

  /** A paragraph is a block only if it begins as an item would; others are prose. */
  close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) {
      return;
    }
    const text = open.lines.join(' ');
    const isShort = open.isItem || (/^(?:\*\*|\[|<a\s|<b>)/i.test(text) && plainText(text).length < 600);
    if (isShort) {
      const { lines, start, end } = open;
      this.blocks.push({ lines, headers: undefined, headings: this.#headingTexts(), span: { start, end } });
    } else {
      this.otherLength += plainText(text).length;
    }
  }
}

/** Blanks at which no line breaks. */
const hardSpaces = /[\u00a0\u2007\u202f]/g;

/** So many characters are taken apart in one step. */
const stepLength = 16_384;

/** The items, rows and short paragraphs of a Markdown text, in steps; at the end {@link ListParts.otherLength}. */
export function* listBlocksOf(text: string): Generator<readonly ListBlock[], number, void> {
  const reader = new BlockReader();
  const isOfOrg = isOrg(text);
  let stepEnd = stepLength;
  for (const { start, end } of linesOf(text)) {
    reader.add(asMarkdown(text.slice(start, end).replace(hardSpaces, ' '), isOfOrg), start);
    if (end >= stepEnd) {
      stepEnd = end + stepLength;
      yield reader.blocks.splice(0);
    }
  }
  reader.close();
  yield reader.blocks.splice(0);
  return reader.otherLength;
}

/** All of them. */
export function readListBlocks(text: string): ListParts {
  const blocks: ListBlock[] = [];
  const steps = listBlocksOf(text);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return { blocks, otherLength: step.value };
    }
    blocks.push(...step.value);
  }
}
