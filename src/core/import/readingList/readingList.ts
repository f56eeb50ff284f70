import { LineIndex } from '../../base/text';
import type { Span } from '../../base/text';
import type { Problem } from '../../model/problem';
import type { PaperRecord } from '../../model/record';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { runSteps } from '../importSteps';
import { listBlocksOf, readListBlocks } from './readingListBlocks';
import type { ListBlock } from './readingListBlocks';
import { rowsOfBlock } from './readingListCells';
import { paperOf } from './readingListItem';
import { isPaperAddress } from './readingListLinks';
import type { ListPaper } from './readingListItem';

/**
 * Reads lists of papers in Markdown, as many repositories keep them: items, tables or short paragraphs with a title
 * and links, under headings that say what the papers are about.
 */
export class ReadingListImporter implements Importer {
  readonly format = 'reading-list';

  recognise(name: string, text: string): number {
    const mayBe = !name.includes('.') || /\.(?:md|markdown|mdown|mkd|org|rst)$/.test(name);
    return mayBe && isReadingList(text) ? 0.8 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  *readInSteps(text: string): ImportSteps {
    const reading = new ListReading(text);
    for (const blocks of listBlocksOf(text)) {
      yield blocks.flatMap(rowsOfBlock).flatMap((block) => reading.take(block) ?? []);
    }
    const problems = [...reading.problems, ...reading.unreadTables(text)];
    problems.sort((a, b) => a.range.start.line - b.range.start.line);
    return { problems, completed: reading.completed };
  }
}

/** One reading of a list. */
class ListReading {
  readonly problems: Problem[] = [];
  /** Papers that came once more. */
  readonly completed = new Map<number, PaperRecord>();
  readonly #lines: LineIndex;
  readonly #known = new Map<string, { readonly at: number; record: PaperRecord }>();

  constructor(text: string) {
    this.#lines = new LineIndex(text);
  }

  /** Tables in HTML that link to papers of which none was read. */
  unreadTables(text: string): readonly Problem[] {
    // Both stand in the order of the text.
    const read = [...this.#known.values()].map(({ record }) => record.range.start.line);
    let at = 0;
    return htmlTablesOf(text).flatMap(({ start, end }) => {
      const range = this.#lines.rangeOf({ start, end });
      while ((read[at] ?? Infinity) < range.start.line) {
        at++;
      }
      const isRead = (read[at] ?? Infinity) <= range.end.line;
      const links = isRead ? [] : (text.slice(start, end).match(/https?:\/\/[^\s"'<>]{3,500}/g) ?? []);
      const message = 'This table in HTML links to papers, but is not read; write it as a table in Markdown.';
      return links.some(isPaperAddress)
        ? [{ severity: 'information', code: 'table-ignored', message, range } as const]
        : [];
    });
  }

  /** The paper of a block where it has one that has not come before. */
  take(block: ListBlock): PaperRecord | undefined {
    const paper = paperOf(block);
    const range = this.#lines.rangeOf(block.span);
    if (paper?.title === '') {
      const message = 'This links to a paper without giving its title; it was left out.';
      this.problems.push({ severity: 'information', code: 'no-title', message, range });
    }
    if (!paper || paper.title === '') {
      return undefined;
    }
    const known = this.#known.get(paper.identity);
    if (known) {
      known.record = withKeywordsOf(known.record, paper);
      this.completed.set(known.at, known.record);
      return undefined;
    }
    const record = recordOf(paper, range);
    this.#known.set(paper.identity, { at: this.#known.size, record });
    return record;
  }
}

function recordOf({ item, extras }: ListPaper, range: PaperRecord['range']): PaperRecord {
  return { key: undefined, item, extras, range };
}

/** A paper that stands in a list twice is one, under the headings of both. */
function withKeywordsOf(record: PaperRecord, { extras }: ListPaper): PaperRecord {
  const keywords = [...new Set([...(record.extras.keywords ?? []), ...(extras.keywords ?? [])])];
  return { ...record, extras: { ...extras, ...record.extras, ...(keywords.length > 0 ? { keywords } : {}) } };
}

/** Code in a fence, and comments; what is not closed goes on to the end. */
const outside = /^(?:```|~~~)[^]*?(?:^(?:```|~~~)|$(?![^]))|<!--[^]*?(?:-->|$(?![^]))/gm;

function htmlTablesOf(whole: string): readonly Span[] {
  const text = whole.replace(outside, (part) => ' '.repeat(part.length));
  const tables: Span[] = [];
  let start: number | undefined;
  for (const { 0: tag, index } of text.matchAll(/<(\/?)table(?=[\s>])/gi)) {
    if (tag.startsWith('</') && start !== undefined) {
      tables.push({ start, end: index + '</table>'.length });
      start = undefined;
    } else if (!tag.startsWith('</')) {
      start ??= index;
    }
  }
  return tables;
}

function lengthOf({ lines }: ListBlock): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** How a note on one paper begins; the papers that it lists are not the user's for that. */
const noteOnPaper = /^\ufeff?---[ \t]*\r?\nkey:[ \t]/;

/** A heading that says that what follows are papers. */
const namesPapers =
  /^#{1,3} [^\n]{0,200}(?:\bpapers?\b|\breading|publication|literat|bibliograph|\breferences?\b|论文)/im;

/**
 * Whether a text is mainly a list of papers: at least three of them, most of the items and most of the text. A
 * manuscript that cites is none, whatever list stands at its end.
 */
function isReadingList(text: string): boolean {
  if (noteOnPaper.test(text)) {
    return false;
  }
  if ((text.match(/\[@[\w:.-]{2}/g) ?? []).length >= 2) {
    return false;
  }
  const { blocks, otherLength } = readListBlocks(text);
  const found = blocks.map((block) => ({ block, paper: paperOf(block) }));
  const papers = found.flatMap(({ block, paper }) => ((paper?.title ?? '') === '' ? [] : [block]));
  const plain = found.filter(({ paper }) => paper?.isPlain === true && paper.title !== '').length;
  // "Talk on ponds (Delft 2016)" stands in other lists, too.
  if (plain * 2 > papers.length && !namesPapers.test(text)) {
    return false;
  }
  const length = papers.reduce((sum, block) => sum + lengthOf(block), 0);
  const others = blocks.reduce((sum, block) => sum + lengthOf(block), 0) - length;
  return papers.length >= 3 && papers.length * 2 >= blocks.length && length >= (others + otherLength) * 0.7;
}
