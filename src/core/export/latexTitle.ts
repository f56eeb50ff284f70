import { escapeLatexText, hasGreekWords, withoutEntities } from './latexEscape';
import type { LatexEscaping } from './latexEscape';

/** How a title is written; `protect` puts braces round words that must keep their capitals. */
export interface TitleEscaping extends LatexEscaping {
  readonly protect: boolean;
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What the tag begins in LaTeX; `undefined` for a closing tag. */
  readonly open: string | undefined;
}

const tagPattern = /<(\/?)(i|em|b|strong|sup|sub|sc|span)(\s[^<>]{0,100})?>/g;
const noCaseOpening = '{';

function openingOf(name: string, attributes: string): string {
  switch (name) {
    case 'i':
    case 'em':
      return '\\emph{';
    case 'b':
    case 'strong':
      return '\\textbf{';
    case 'sup':
      return '\\textsuperscript{';
    case 'sub':
      return '\\textsubscript{';
    case 'sc':
      return '\\textsc{';
    default:
      return attributes.includes('small-caps')
        ? '\\textsc{'
        : attributes.includes('nocase')
          ? noCaseOpening
          : '';
  }
}

/** The tags of `text` that come in proper pairs, in order; others are text. */
function findPairedTags(text: string): readonly Tag[] {
  const open: Tag[] = [];
  const paired: Tag[] = [];
  for (const match of text.matchAll(tagPattern)) {
    const [whole, slash, name = '', attributes = ''] = match;
    const start = match.index;
    const isClosing = slash === '/';
    const tag = {
      start,
      end: start + whole.length,
      name,
      open: isClosing ? undefined : openingOf(name, attributes),
    };
    if (!isClosing) {
      open.push(tag);
    } else if (open[open.length - 1]?.name === name) {
      paired.push(...open.splice(-1), tag);
    }
  }
  return paired.sort((a, b) => a.start - b.start);
}

/**
 * Whether sentence case would spoil `word`: an acronym, capitals inside (`MoE`, `pH`), a capital with a digit, or a
 * letter that stands alone (`vitamin C`), but not the article `A`.
 */
function needsCapitals(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  const startsWithCapital = /^\p{Lu}/u.test(word);
  if (/^\p{Lu}\p{M}*$/u.test(word)) {
    return word !== 'A';
  }
  return capitals > (startsWithCapital ? 1 : 0) || (capitals > 0 && /\p{N}/u.test(word));
}

function protectWords(text: string, escaping: LatexEscaping): string {
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .map((piece, index) => {
      const escaped = escapeLatexText(piece, escaping);
      return index % 2 === 1 && needsCapitals(piece) ? `{${escaped}}` : escaped;
    })
    .join('');
}

/** A title all in capitals says nothing about which words must keep theirs. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text.replace(tagPattern, '')) && /\p{Lu}\S*\s+\S*\p{Lu}/u.test(text);
}

/** A title with CSL's markup in LaTeX: `The <i>GPU</i>` becomes `The \emph{{GPU}}`. Tags without a partner are text. */
export function escapeLatexTitle(text: string, { unicode, protect }: TitleEscaping): string {
  const escaping = { unicode, hasGreek: hasGreekWords(text) };
  const protects = protect && !isShouted(text);
  const open: string[] = [];
  let noCase = 0;
  let result = '';
  let at = 0;
  const add = (end: number): void => {
    const piece = text.slice(at, end);
    result += protects && noCase === 0 ? protectWords(piece, escaping) : escapeLatexText(piece, escaping);
  };
  for (const tag of findPairedTags(text)) {
    add(tag.start);
    at = tag.end;
    const begun = tag.open ?? open.pop() ?? '';
    noCase += begun === noCaseOpening ? (tag.open === undefined ? -1 : 1) : 0;
    if (tag.open !== undefined) {
      open.push(begun);
    }
    result += begun === '' ? '' : tag.open === undefined ? '}' : begun;
  }
  add(text.length);
  return withoutEntities(result.trim());
}
