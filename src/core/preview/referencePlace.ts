import type { MarkdownToken } from './markdownIt';

/** Some tokens in a row, from `start` up to but without `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

function isHtml(token: MarkdownToken | undefined, pattern: RegExp): boolean {
  return token?.type === 'html_block' && pattern.test(token.content);
}

/** The tokens of a bibliography block of ours, without its markers. */
function findBlock(tokens: readonly MarkdownToken[]): Stretch | undefined {
  const start = tokens.findIndex((token) => isHtml(token, /^\s*<!--\s*papershelf:bibliography\b/));
  const end = tokens.findIndex(
    (token, index) => index > start && isHtml(token, /<!--\s*\/papershelf:bibliography\b/),
  );
  return start < 0 || end < 0 ? undefined : { start: start + 1, end };
}

const openRefs = /^:{3,}[ \t]*\{[^{}\n]{0,200}#refs\b[^{}\n]{0,200}\}[ \t]*(\n:{3,}[ \t]*)?$/;

function isParagraph(tokens: readonly MarkdownToken[], at: number, pattern: RegExp): boolean {
  return tokens[at]?.type === 'paragraph_open' && pattern.test(tokens[at + 1]?.content ?? '');
}

/** Pandoc's place for the list: `<div id="refs"></div>`, or `::: {#refs}` up to `:::`. */
function findDiv(tokens: readonly MarkdownToken[]): Stretch | undefined {
  const html = tokens.findIndex((token) => isHtml(token, /^\s*<div\s[^>]{0,200}id=["']?refs\b/));
  if (html >= 0) {
    return { start: html, end: html + 1 };
  }
  const start = tokens.findIndex((_, at) => isParagraph(tokens, at, openRefs));
  if (start < 0) {
    return undefined;
  }
  const isClosed = tokens[start + 1]?.content.includes('\n') === true;
  const hasEnd = !isClosed && isParagraph(tokens, start + 3, /^:{3,}[ \t]*$/);
  return { start, end: start + (hasEnd ? 6 : 3) };
}

/** `tokens` with `list` in its place: in a bibliography block of ours, where Pandoc would put it, or at the end. */
export function placeReferences(
  tokens: readonly MarkdownToken[],
  list: MarkdownToken,
): { readonly tokens: MarkdownToken[]; readonly replaced: readonly MarkdownToken[] } {
  const { start, end } = findBlock(tokens) ?? findDiv(tokens) ?? { start: tokens.length, end: tokens.length };
  return {
    tokens: [...tokens.slice(0, start), list, ...tokens.slice(end)],
    replaced: tokens.slice(start, end),
  };
}
