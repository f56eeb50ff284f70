import type { TextStyle } from './markupWriter';

/** A piece of styled text: tokens open and close in pairs, the last opened closes first. */
export type RichToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'style'; readonly style: TextStyle }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'close' };

/** The style of an opening tag; `none` for tags that only say something about letter case. */
function styleOfTag(name: string, attributes: string): TextStyle | 'none' | undefined {
  switch (name) {
    case 'i':
    case 'em':
      return 'italic';
    case 'b':
    case 'strong':
      return 'bold';
    case 'sup':
      return 'superscript';
    case 'sub':
      return 'subscript';
    case 'sc':
      return 'smallCaps';
    case 'span':
      return /font-variant:\s{0,4}small-caps/.test(attributes) ? 'smallCaps' : 'none';
    default:
      return undefined;
  }
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly style: TextStyle | 'none' | undefined;
}

const longestTag = 120;

function findTag(text: string, start: number): Tag | undefined {
  const match = /^<(\/?)(i|em|b|strong|sup|sub|sc|span)(\s[^<>]*)?>/.exec(
    text.slice(start, start + longestTag),
  );
  if (!match) {
    return undefined;
  }
  const name = match[2] ?? '';
  const style = match[1] === '/' ? undefined : styleOfTag(name, match[3] ?? '');
  return { start, end: start + match[0].length, name, style };
}

function findTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = findTag(text, at);
    if (tag) {
      tags.push(tag);
    }
  }
  return tags;
}

/** The tags that have a partner, in the order of the text; tags left open inside a closed pair are text. */
function pairedTags(text: string): Tag[] {
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  const paired: Tag[] = [];
  const count = (name: string, change: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + change);
  };
  for (const tag of findTags(text)) {
    if (tag.style !== undefined) {
      open.push(tag);
      count(tag.name, 1);
    } else if ((counts.get(tag.name) ?? 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        count(last.name, -1);
        if (last.name === tag.name) {
          paired.push(last, tag);
          break;
        }
      }
    }
  }
  return paired.sort((a, b) => a.start - b.start);
}

/** Takes CSL's markup in a title apart, in one pass. */
export function parseCslMarkup(text: string): readonly RichToken[] {
  const tokens: RichToken[] = [];
  const shown: boolean[] = [];
  let at = 0;
  let plain = '';
  const push = (token: RichToken): void => {
    if (plain !== '') {
      tokens.push({ kind: 'text', text: plain });
      plain = '';
    }
    tokens.push(token);
  };
  for (const tag of pairedTags(text)) {
    plain += text.slice(at, tag.start);
    at = tag.end;
    if (tag.style !== undefined) {
      shown.push(tag.style !== 'none');
      if (tag.style !== 'none') {
        push({ kind: 'style', style: tag.style });
      }
    } else if (shown.pop() === true) {
      push({ kind: 'close' });
    }
  }
  plain += text.slice(at);
  return plain === '' ? tokens : [...tokens, { kind: 'text', text: plain }];
}
