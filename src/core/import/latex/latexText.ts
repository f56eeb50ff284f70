import { ownText } from '../../base/ownText';
import { decodeEntities } from '../htmlEntities';
import { latexCommandOf } from './latexTextCommands';
import { withUnitsRead } from './latexUnits';
import { LatexTextReader } from './latexTextReader';

/**
 * What the text is for. `title`: CSL markup, with `nocase` around words whose capitals the braces protect.
 * `markup`: CSL markup only. `plain`: no markup, one line. `prose`: no markup, a blank line between paragraphs.
 */
export type LatexTextMode = 'title' | 'markup' | 'plain' | 'prose';

/**
 * What means something to LaTeX wherever it stands, controls, and letters that Unicode may have to compose: all but
 * Latin, Cyrillic and Chinese ones, and the signs of typography.
 */
const special =
  /[\\{}$~`\u0000-\u001f\u007f\u0250-\u03ff\u0482-\u1dff\u1f00-\u200f\u2028-\u202f\u205f-\u4dff\ua000-\uffff]/;

/** Whether LaTeX text is what it prints: no command, no brace, no sign that stands for another, no blank too many. */
export function isPlainText(raw: string): boolean {
  return !(
    special.test(raw) ||
    raw.includes("''") ||
    raw.includes('--') ||
    raw.includes('<<') ||
    raw.includes('  ') ||
    raw.startsWith(' ') ||
    raw.endsWith(' ')
  );
}

/** How many layers of braces stand round the whole of `raw`, and where the inside of them starts and ends. */
function insideOfBraces(raw: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = raw.length;
  while (start < end && (isBlank(raw, start) || raw[start] === '{')) {
    start++;
  }
  while (end > start && (isBlank(raw, end - 1) || raw[end - 1] === '}')) {
    end--;
  }
  const layers = Math.min(countOf('{', raw.slice(0, start)), lowestDepth(raw, start, end));
  return { start: positionAfter(raw, layers), end: positionBefore(raw, layers) };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13);
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (const each of text) {
    count += each === character ? 1 : 0;
  }
  return count;
}

/** The lowest depth of braces from `start` on while `end` is not reached, and how many close after it. */
function lowestDepth(raw: string, start: number, end: number): number {
  const opened = countOf('{', raw.slice(0, start));
  let depth = opened;
  let lowest = opened;
  for (let at = start; at < end; at++) {
    if (raw[at] === '\\') {
      at++;
    } else if (raw[at] === '{') {
      depth++;
    } else if (raw[at] === '}') {
      depth--;
      lowest = Math.min(lowest, depth);
    }
  }
  const closing = countOf('}', raw.slice(end));
  return depth === closing ? Math.max(0, lowest) : 0;
}

function positionAfter(raw: string, layers: number): number {
  let at = 0;
  for (let left = layers; left > 0; at++) {
    left -= raw[at] === '{' ? 1 : 0;
  }
  return at;
}

function positionBefore(raw: string, layers: number): number {
  let at = raw.length;
  for (let left = layers; left > 0; at--) {
    left -= raw[at - 1] === '}' ? 1 : 0;
  }
  return at;
}

/** `raw` without the braces that stand round all of it: `{{A} title}` becomes `{A} title`. */
export function withoutOuterBraces(raw: string): string {
  const trimmed = raw.trim();
  if (!trimmed.startsWith('{')) {
    return trimmed;
  }
  const inside = insideOfBraces(trimmed);
  return trimmed.slice(inside.start, inside.end).trim();
}

const entity = /(?:\{\\&\}|\\?&)((?:\{\\#\}|\\?#)?)([\dA-Za-z]{2,8};)/g;

/** With the characters that entities of HTML stand for, however much LaTeX escapes of these: `{\\&}amp;`, `&\\#233;`. */
function withEntitiesRead(raw: string): string {
  return raw.includes('&')
    ? raw.replace(entity, (all, hash: string, rest: string) => {
        const source = `&${hash === '' ? '' : '#'}${rest}`;
        const character = decodeEntities(source);
        return character === source ? all : character.replace(/^[&%$#_{}]$/, '\\$&');
      })
    : raw;
}

/** CSL's names for what publishers mark with tags of their own. */
const markupOfPublishers: ReadonlyMap<string, string> = new Map([
  ['inf', 'sub'],
  ['jats:italic', 'i'],
  ['jats:bold', 'b'],
  ['jats:sub', 'sub'],
  ['jats:sup', 'sup'],
]);

const publishersTag = /<\/?(?:inf|scp|(?:jats|mml):[a-z])/;
const publishersTags = /<(\/?)(inf|scp|(?:jats|mml):[a-z-]{1,20})(?:\s[^<>]{0,200})?\/?>/g;

/** What stands on lines of its own. */
const blocksOfPublishers = /^jats:(?:p|title|sec|list|list-item|break)$/;

/**
 * With CSL's markup for that of publishers: Scopus writes `CO<inf>2</inf>`, Wiley `<scp>R</scp>`, and what Crossref hands
 * on has `<jats:italic>` and MathML, of which the text stays. Programs that got it from there escape it for LaTeX.
 */
function withPublishersMarkup(text: string): string {
  if (!publishersTag.test(text)) {
    return text;
  }
  const marked = text.replace(publishersTags, (_, end: string, tag: string) => {
    const name = markupOfPublishers.get(tag);
    const none = blocksOfPublishers.test(tag) ? ' ' : '';
    return name === undefined ? none : `<${end}${name}>`;
  });
  return marked.replace(/ {2,}/g, ' ').trim();
}

const mendeleyBackslash = '$\\backslash$';

/** What makes a backslash that of a command: a sign, an argument, an accent before its letter. */
const typedCommand = /\$\\backslash\$(?:['"`^~=.&%_#$]|[A-Za-z]{1,40}\\?\{|[cvubdkr] [a-z])/;

const typedWord = /\$\\backslash\$([A-Za-z]{4,40})/g;

/** Whether the backslashes of a text begin commands; those of `G$\\backslash$H` stand for themselves. */
function hasTypedCommand(raw: string): boolean {
  const words = raw.matchAll(typedWord);
  return typedCommand.test(raw) || [...words].some(([, name = '']) => latexCommandOf(name).kind !== 'none');
}

/** The LaTeX that was typed into Mendeley, which writes `R$\\backslash$'enyi` and `{\\$}` for `R\\'enyi` and `$`. */
function asTypedIntoMendeley(raw: string): string {
  return raw.includes(mendeleyBackslash) && hasTypedCommand(raw)
    ? raw.replace(/\{\\([_%&#${}])\}/g, '$1').replaceAll(mendeleyBackslash, '\\')
    : raw;
}

/** What TeX makes one sign of where a sentence begins in Spanish: a question or exclamation mark and a grave accent. */
const turnedMark = /(?<![^\s({[`"-])([?!])`(?!`)/g;

/** Marks as they are typed for Spanish, French, Russian and German: `\og x\fg{}`, `<<x>>`, "`x"'. */
function withTypedQuotes(text: string): string {
  const turned = text.includes('`')
    ? text.replace(turnedMark, (_, mark: string) => (mark === '?' ? '¿' : '¡'))
    : text;
  const named = turned.includes('\\fg')
    ? turned
        .replace(/\\og(?![A-Za-z])(?:\{\})?\s{0,9}/g, '« ')
        .replace(/\s{0,9}\\fg(?![A-Za-z])(?:\{\})?/g, ' »')
    : turned;
  const angled = named.includes('<<') ? named.replace(/<<(?!\s)([^<>$]{1,400})(?<!\s)>>/g, '«$1»') : named;
  return angled.includes('"`') ? angled.replace(/"`([^"`$]{1,400})"'/g, '„$1“') : angled;
}

/**
 * LaTeX text of a field as Unicode (NFC) in one pass: accents, symbols, quotes, dashes, styles and simple
 * mathematics, and HTML's entities. A command that is not known falls away, its arguments' text stays. White space
 * becomes single spaces.
 * The answer keeps no longer text alive ({@link ownText}).
 */
export function latexToText(raw: string, mode: LatexTextMode): string {
  const text = withEntitiesRead(raw);
  const read = isPlainText(text)
    ? ownText(text)
    : new LatexTextReader(
        withoutOuterBraces(withUnitsRead(withTypedQuotes(asTypedIntoMendeley(text)))),
        mode,
      ).read();
  return mode === 'plain' ? read : withPublishersMarkup(read);
}

const addressCommand = /^\\(?:url|path|nolinkurl|href)(?=\{)/;

/** What follows an address on further lines that have addresses of their own, as EndNote writes those that it has. */
const furtherAddress =
  /[\n\r](?<=^https?:\/\/\S{1,2000}.)(?<!(?:[=?&]|web\/[^/\s]{1,20}\/).)\s{0,40}https?:\/\/[^]*$/s;

/**
 * An address or identifier, which stands for itself: only what writers put in for LaTeX's sake comes off
 * (`\_`, `{\%}`, `\url{...}`, line breaks).
 */
export function latexToVerbatim(raw: string): string {
  if (!/[\\{}$\s]/.test(raw)) {
    return ownText(decodeEntities(raw));
  }
  const bare = withoutOuterBraces(raw)
    .replace(furtherAddress, '')
    .replace(/[\t\n\v\f\r]+ */g, '');
  if (!/[\\$]|\{[_%&#~^]\}/.test(bare)) {
    return ownText(decodeEntities(bare));
  }
  const address = withoutOuterBraces(
    bare.replace(addressCommand, '').replace(/^(\{[^{}]*\})\{[^{}]*\}$/, '$1'),
  )
    .replace(/\$(?:\\langle|<)\$|\\textless(?![A-Za-z])(?:\{\})?/g, '<')
    .replace(/\$(?:\\rangle|>)\$|\\textgreater(?![A-Za-z])(?:\{\})?/g, '>')
    .replace(/\$\\sim\$|\{?\\(?:textasciitilde|sim)(?![A-Za-z])(?:\{\}| )?\}?/g, '~')
    .replace(/\{\\?([_%&#$~^])\}/g, '$1')
    .replace(/\\([_%&#$~^{}])(?:\{ ?\})?/g, '$1');
  return ownText(decodeEntities(address));
}
