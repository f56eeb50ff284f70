import { htmlTags } from './markupHtml';
import { findUnicodeScript } from './markupWriter';
import type { MarkupWriter, Neighbours } from './markupWriter';

const asciiWord = /[A-Za-z0-9]/;

function isWord(character: string): boolean {
  return asciiWord.test(character);
}

/** Letters, `/`, `!` and `?` after `<` begin a tag or an address; before a space, a digit or `=` it is less-than. */
function escapeLess(next: string): string {
  return /[\s\d=]/.test(next) ? '<' : '\\<';
}

/** `&` begins an entity only where a name or number and a semicolon follow. */
function escapeAmpersand(text: string, at: number): string {
  return /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,40});/.test(text.slice(at, at + 48))
    ? '\\&'
    : '&';
}

function escapeInsideWord(text: string, at: number): string {
  const character = text.charAt(at);
  return isWord(text.charAt(at - 1)) && isWord(text.charAt(at + 1)) ? character : `\\${character}`;
}

/** GitHub and VS Code make links of bare addresses: the colon of `https://` and the dot of `www.` are escaped. */
function escapeAddress(text: string, at: number): string {
  const isScheme = text.charAt(at) === ':' && text.startsWith('//', at + 1);
  const isHost = text.charAt(at) === '.' && text.slice(Math.max(0, at - 3), at).toLowerCase() === 'www';
  return isScheme || isHost ? `\\${text.charAt(at)}` : text.charAt(at);
}

/** `b.org` of `a@b.org`, which GitHub makes a link; `pass@1` and `recall@k` are none. */
function isMailHost(text: string, at: number): boolean {
  return /^[A-Za-z0-9-]{1,63}\./.test(text.slice(at, at + 64));
}

function escapeCharacter(text: string, at: number): string {
  const character = text.charAt(at);
  switch (character) {
    case '`':
      // Not a backslash: R Markdown looks for `r in the raw text and knows no escapes.
      return '&#96;';
    case '\\':
    case '*':
    case '[':
    case ']':
    case '{':
    case '|':
    case '$':
    case '^':
    case '~':
      return `\\${character}`;
    case '_':
      return escapeInsideWord(text, at);
    case '@':
      return isWord(text.charAt(at - 1)) && !isMailHost(text, at + 1) ? character : '\\@';
    case '<':
      return escapeLess(text.charAt(at + 1));
    case '&':
      return escapeAmpersand(text, at);
    case ':':
    case '.':
      return escapeAddress(text, at);
    default:
      return character;
  }
}

/** Where in the beginning of `text` a backslash keeps it from being a heading, list, quote, rule or definition. */
function findBlockMark(text: string): number | undefined {
  if (/^(?:[#>%=+:]|-(?:[-\s]|$))/.test(text)) {
    return 0;
  }
  const list = /^\(?(?:\d{1,9}|[ivxlcdmIVXLCDM]{1,12}|[A-Za-z]|#)[.)](?=\s|$)/.exec(text)?.[0];
  // A capital and a period are initials (`A. Smith`): lists of that kind need two spaces, and there is one.
  return list === undefined || /^[A-Z]\.$/.test(list) ? undefined : list.length - 1;
}

/** Where heading marks at the end begin: they would close the heading that the text stands in. */
function findClosingHashes(text: string): number | undefined {
  const end = text.trimEnd().length;
  let at = end;
  while (text.charAt(at - 1) === '#') {
    at--;
  }
  return at < end ? at : undefined;
}

/**
 * `text` as Markdown prose that stays prose in Pandoc, CommonMark, GitHub, Quarto and R Markdown: no emphasis, link,
 * code, heading, list, HTML, chunk, shortcode, wiki link, citation, note, formula. Ordinary text stays as it is.
 */
export function escapeMarkdown(text: string, atStart: boolean): string {
  const mark = atStart ? findBlockMark(text) : undefined;
  const hashes = findClosingHashes(text);
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const escaped = escapeCharacter(text, at);
    const needsMore = at === mark || at === hashes;
    result += needsMore && escaped.length === 1 ? `\\${escaped}` : escaped;
  }
  return result;
}

const punctuation = /[\p{P}\p{S}]/u;

/** Whether `*` around `content` is read as emphasis. Source: CommonMark 0.31, left- and right-flanking runs. */
function canFlank(content: string, { before, after }: Neighbours): boolean {
  const isOpen = (character: string): boolean =>
    character === '' || /\s/.test(character) || punctuation.test(character);
  const first = content.charAt(0);
  const last = content.charAt(content.length - 1);
  return (
    before !== '*' &&
    after !== '*' &&
    (!punctuation.test(first) || isOpen(before)) &&
    (!punctuation.test(last) || isOpen(after))
  );
}

function emphasise(marks: '*' | '**', content: string, neighbours: Neighbours): string {
  const inner = content.trim();
  if (inner === '') {
    return content;
  }
  const lead = content.slice(0, content.indexOf(inner));
  const trail = content.slice(lead.length + inner.length);
  const around = { before: lead || neighbours.before, after: trail || neighbours.after };
  const [open, close] = htmlTags[marks === '*' ? 'italic' : 'bold'];
  return canFlank(inner, around)
    ? `${lead}${marks}${inner}${marks}${trail}`
    : `${lead}${open}${inner}${close}${trail}`;
}

/** Pandoc Markdown that CommonMark reads as well: stars for emphasis, HTML elements for what Markdown has no mark for. */
export const markdownWriter: MarkupWriter = {
  escape: escapeMarkdown,
  style: (style, content, neighbours) => {
    switch (style) {
      case 'italic':
        return emphasise('*', content, neighbours);
      case 'bold':
        return emphasise('**', content, neighbours);
      case 'superscript':
      case 'subscript':
        return findUnicodeScript(style, content) ?? htmlTags[style].join(content);
      default:
        return htmlTags[style].join(content);
    }
  },
  link: (href, content) => {
    if (!/^[^\s<>\\`{}|]+$/.test(href)) {
      return content;
    }
    return escapeMarkdown(href, false) === content ? `<${href}>` : `[${content}](<${href}>)`;
  },
};
