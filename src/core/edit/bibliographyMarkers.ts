import { hashText } from '../base/hash';
import type { Span } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';
import { findBlocks } from '../scan/blocks';
import { isInside } from '../scan/lineBlocks';

/** What a bibliography block says of itself in its first line. */
export interface BlockOptions {
  /** A style or locale for this block only; without it those of the document count. */
  readonly style?: string;
  readonly locale?: string;
  /** A heading to stand in the block, above the references. */
  readonly heading?: string;
  /** Stands for the text as it was written, so that a change by hand is seen. */
  readonly sum?: string;
}

/** A bibliography that Papershelf keeps, between two markers. */
export interface BibliographyBlock {
  /** The whole, both markers included, without the last line end. */
  readonly span: Span;
  /** What is between the markers' lines. */
  readonly body: Span;
  readonly options: BlockOptions;
  /** Whether the text is not as it was written. */
  readonly isEdited: boolean;
}

/** Markers that do not fit together; `offset` is that of the first at fault. */
export interface MarkerFault {
  readonly kind: 'unclosed' | 'nested' | 'unopened';
  readonly offset: number;
}

const comments: Readonly<Record<CitationLanguage, readonly [string, string]>> = {
  markdown: ['<!-- ', ' -->'],
  latex: ['% ', ''],
  typst: ['// ', ''],
  org: ['# ', ''],
  rst: ['.. ', ''],
  asciidoc: ['// ', ''],
};

const marker =
  /^[ \t]*(?:<!--|%+|\/\/|#|\.\.)[ \t]*(\/?)papershelf:bibliography\b([^\r\n]*?)(?:-->)?[ \t]*$/gm;

function comment(text: string, language: CitationLanguage): string {
  const [open, close] = comments[language];
  return `${open}${text}${close}`;
}

/** `name=value` and `name="a value"`, in any order; other words are left alone. */
function readOptions(text: string): BlockOptions {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([a-z]+)=(?:"([^"]*)"|([^\s"]+))/g)) {
    found.set(match[1] ?? '', match[2] ?? match[3] ?? '');
  }
  const pick = (name: string): Record<string, string> => {
    const value = found.get(name);
    return value === undefined || value === '' ? {} : { [name]: value };
  };
  return { ...pick('style'), ...pick('locale'), ...pick('heading'), ...pick('sum') };
}

/** An option's value as it can stand in a comment of every language: no quote, no end of a comment. */
function writeOption(name: string, value: string): string {
  const safe = value.replace(/["\r\n]|--+>?|[<>]/g, ' ').trim();
  return /^[^\s"]+$/.test(safe) ? `${name}=${safe}` : `${name}="${safe}"`;
}

/** Stands for a text, whatever its line ends are. */
export function sumOf(body: string): string {
  return hashText(body.replace(/\r\n?/g, '\n').trim()).toString(36);
}

/** A whole block, its lines ended by LF; `body` is finished text of the language. */
export function writeBlock(body: string, options: BlockOptions, language: CitationLanguage): string {
  const { style, locale, heading } = options;
  const words = Object.entries({ style, locale, heading, sum: sumOf(body) }).flatMap(([name, value]) =>
    value === undefined ? [] : writeOption(name, value),
  );
  const first = comment(`papershelf:bibliography ${words.join(' ')}`, language);
  const last = comment('/papershelf:bibliography', language);
  return language === 'latex' ? `${first}\n${body}\n${last}` : `${first}\n\n${body}\n\n${last}`;
}

/**
 * The bibliography blocks of a document in their order, or what is wrong with their markers. Markers in code and front
 * matter are text.
 */
export function findBibliographyBlocks(
  text: string,
  language: CitationLanguage,
): readonly BibliographyBlock[] | MarkerFault {
  if (!text.includes('papershelf:bibliography')) {
    return [];
  }
  const isCode = isInside(findBlocks(text, language));
  const blocks: BibliographyBlock[] = [];
  let open: { readonly start: number; readonly end: number; readonly options: BlockOptions } | undefined;
  for (const match of text.matchAll(marker)) {
    const at = match.index;
    if (isCode(at)) {
      continue;
    }
    const isEnd = match[1] === '/';
    if (isEnd !== (open !== undefined)) {
      return { kind: isEnd ? 'unopened' : 'nested', offset: at };
    }
    if (open) {
      const body = { start: open.end, end: at };
      const inner = text.slice(body.start, body.end);
      const isEdited = inner.trim() !== '' && open.options.sum !== sumOf(inner);
      blocks.push({
        span: { start: open.start, end: at + match[0].length },
        body,
        options: open.options,
        isEdited,
      });
      open = undefined;
    } else {
      open = { start: at, end: at + match[0].length, options: readOptions(match[2] ?? '') };
    }
  }
  return open ? { kind: 'unclosed', offset: open.start } : blocks;
}
