import type { Decoration, Engine, OutputFormat } from 'citeproc';
import type { RichToken } from '../base/markupCsl';
import type { TextStyle } from '../base/markupWriter';

/** The name under which {@link markedFormat} is known to citeproc. */
export const markedFormatName = 'papershelfMarked';

/** Private-use characters stand for the ends of styled stretches: no language's own characters can be taken for them. */
const close = '\uE000';
const styleMarks: readonly (readonly [string, TextStyle])[] = [
  ['\uE001', 'italic'],
  ['\uE002', 'bold'],
  ['\uE003', 'smallCaps'],
  ['\uE004', 'superscript'],
  ['\uE005', 'subscript'],
  ['\uE006', 'underline'],
  ['\uE007', 'upright'],
];
const urlMark = '\uE008';
const doiMark = '\uE009';
/** Stands for `others` after one name, and after more than one. */
export const othersMarks = { afterOne: '\uE00A', afterMany: '\uE00B' } as const;
/** Stands before an id that is no number. */
export const idMark = '\uE00C';

const anyMark = /[\uE000-\uE00F]/g;

/** `text` without the characters that this format uses as marks. */
export function withoutMarks(text: string): string {
  return text.replace(anyMark, '');
}

// Functions, since citeproc puts text into string templates by `replace`, where `$&` in a title would be a pattern.
const between =
  (mark: string): Decoration =>
  (_engine, text = '') =>
    text === '' ? '' : `${mark}${text}${close}`;

const styled = (wanted: TextStyle): Decoration =>
  between(styleMarks.find(([, style]) => style === wanted)?.[0] ?? '');

const asIs: Decoration = (_engine, text = '') => text;

/** A block of its own in print; on one line a space sets it off. */
const spaced: Decoration = (_engine, text = '') => `${text.trimEnd()} `;

const quotes = (open: string, end: string, bare: (engine: Engine) => string): Decoration => {
  return (engine, text) =>
    text === undefined ? bare(engine) : `${engine.getTerm(open)}${text}${engine.getTerm(end)}`;
};

/** An output format of citeproc: text as it is, styles as marks that {@link parseMarked} takes apart. */
export const markedFormat: OutputFormat = {
  text_escape: (text) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': styled('italic'),
  '@font-style/oblique': styled('italic'),
  '@font-style/normal': styled('upright'),
  '@font-variant/small-caps': styled('smallCaps'),
  '@font-variant/normal': asIs,
  '@font-weight/bold': styled('bold'),
  '@font-weight/normal': asIs,
  '@font-weight/light': asIs,
  '@text-decoration/none': asIs,
  '@text-decoration/underline': styled('underline'),
  '@vertical-align/sup': styled('superscript'),
  '@vertical-align/sub': styled('subscript'),
  '@vertical-align/baseline': asIs,
  // citeproc knows no opposite of these to set inside the same: it asks with no value at all.
  '@vertical-align/undefined': asIs,
  '@text-decoration/undefined': asIs,
  '@passthrough/true': asIs,
  '@strip-periods/true': asIs,
  '@strip-periods/false': asIs,
  '@quotes/true': quotes('open-quote', 'close-quote', (engine) => engine.getTerm('open-quote')),
  '@quotes/inner': quotes('open-inner-quote', 'close-inner-quote', () => '’'),
  '@quotes/false': asIs,
  '@cite/entry': asIs,
  '@bibliography/entry': asIs,
  '@display/block': (_engine, text = '') => ` ${text}`,
  '@display/left-margin': spaced,
  '@display/right-inline': asIs,
  '@display/indent': (_engine, text = '') => ` ${text}`,
  '@showid/true': asIs,
  '@URL/true': between(urlMark),
  '@DOI/true': between(doiMark),
};

function plainUntilClose(text: string, start: number): string {
  const end = text.indexOf(close, start);
  return withoutMarks(text.slice(start, end < 0 ? text.length : end));
}

/** Characters that end an address or begin another part of it; a `%` before two digits in hex is an escape already. */
const unsafeInDoi = /[#<>"'\s]|%(?![0-9a-f]{2})/gi;

/** The address of a DOI, which may be written with its resolver. */
function doiHref(doi: string): string {
  const [resolver] = /^https?:\/\/(?:(?:dx\.)?doi\.org\/)?/i.exec(doi) ?? [''];
  const id = doi
    .slice(resolver.length)
    .replace(unsafeInDoi, (found) => (found === "'" ? '%27' : encodeURIComponent(found)));
  return `${resolver === '' ? 'https://doi.org/' : resolver}${id}`;
}

function tokenOfMark(text: string, at: number): RichToken | undefined {
  const mark = text.charAt(at);
  if (mark === close) {
    return { kind: 'close' };
  }
  if (mark === urlMark || mark === doiMark) {
    const target = plainUntilClose(text, at + 1);
    return { kind: 'link', href: mark === urlMark ? target : doiHref(target) };
  }
  const style = styleMarks.find(([character]) => character === mark)?.[1];
  return style === undefined ? undefined : { kind: 'style', style };
}

/** Takes what citeproc made in {@link markedFormat} apart. */
export function parseMarked(text: string): readonly RichToken[] {
  const tokens: RichToken[] = [];
  let at = 0;
  for (const match of text.matchAll(anyMark)) {
    if (match.index > at) {
      tokens.push({ kind: 'text', text: text.slice(at, match.index) });
    }
    const token = tokenOfMark(text, match.index);
    if (token) {
      tokens.push(token);
    }
    at = match.index + 1;
  }
  return at < text.length ? [...tokens, { kind: 'text', text: text.slice(at) }] : tokens;
}
