import { findLatexCharacter } from '../base/markupLatexCharacters';
import { latexAccents, latexLetters } from '../model/latexCharacters';

/** How a text is written: `unicode` keeps the letters that pdflatex's UTF-8 input has, else commands stand for all beyond ASCII. */
export interface LatexEscaping {
  readonly unicode: boolean;
  /** Whether the text has words of Greek; seen from the text where nothing is said. */
  readonly hasGreek?: boolean;
}

/**
 * Characters that LaTeX does not take as they are. Braces are never written as `\{`: BibTeX counts those too, and
 * one without a partner would spoil the file.
 */
const specials = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['%', '\\%'],
  ['_', '\\_'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  ['`', '\\textasciigrave{}'],
  ['\u00a0', '~'],
]);

const punctuation = new Map([
  ['–', '--'],
  ['—', '---'],
  ['“', '``'],
  ['”', "''"],
  ['‘', '\\textquoteleft{}'],
  ['’', '\\textquoteright{}'],
  ['„', '\\quotedblbase{}'],
  ['«', '\\guillemotleft{}'],
  ['»', '\\guillemotright{}'],
  ['…', '\\ldots{}'],
  ['€', '\\texteuro{}'],
  ['£', '\\pounds{}'],
  ['§', '\\S{}'],
  ['©', '\\copyright{}'],
  ['®', '\\textregistered{}'],
  ['™', '\\texttrademark{}'],
  ['•', '\\textbullet{}'],
  ['†', '\\dag{}'],
  ['‡', '\\ddag{}'],
  ['°', '\\textdegree{}'],
]);

const letters = new Map(latexLetters.map(([command, letter]) => [letter, `{\\${command}}`]));
const accents = new Map(latexAccents.map(([command, mark]) => [mark, command]));

/** `é` as `{\'e}`, `ễ` as `{\~{\^e}}`, `í` as `{\'{\i}}`: in braces, as BibTeX sorts and counts it. */
function findAccented(character: string): string | undefined {
  const [base = '', ...marks] = character.normalize('NFD');
  const inner = letters.get(base) ?? (/^[A-Za-z]$/.test(base) ? base : undefined);
  if (marks.length === 0 || inner === undefined) {
    return undefined;
  }
  let result = base === 'i' || base === 'j' ? `{\\${base}}` : inner;
  for (const mark of marks) {
    const command = accents.get(mark);
    if (command === undefined) {
      return undefined;
    }
    const isLetter = /^[A-Za-z]$/.test(command) && !result.startsWith('{');
    result = `{\\${command}${isLetter ? `{${result}}` : result}}`;
  }
  return result;
}

function inAscii(character: string): string {
  return (
    punctuation.get(character) ??
    letters.get(character) ??
    findAccented(character) ??
    findLatexCharacter(character) ??
    character
  );
}

/** Letters in Greek's own block, which stand as they are among their like: a Greek word is no formula. */
const greek = /[\u0370-\u03ff\u1f00-\u1fff]/;

/** Three letters of Greek in a row or one with an accent; of two, as in `γγ`, physics is full. */
const greekWord =
  /[\u0370-\u03ff\u1f00-\u1fff]{3}|[\u0386\u0388-\u038a\u038c\u038e-\u0390\u03aa-\u03b0\u03ca-\u03ce\u1f00-\u1fff]/;

/** Whether a text has words of Greek, and not letters of it in formulas only. */
export function hasGreekWords(text: string): boolean {
  return greekWord.test(text.normalize('NFC'));
}

/** A letter with an accent that together are no character: `x̂`. Of `i` and `j` the dot is in the way. */
const accented = /^[A-HK-Za-hk-z][\u0300-\u036f]$/;

/** Letters of blackboard style, which pdflatex's UTF-8 input does not have, and AMS's fonts have. */
const blackboard = /^[ℂℍℕℙℚℝℤ\u{1d538}-\u{1d550}]$/u;

/** Characters whose command is read back as another that looks like them. */
const unlikeOthers = /[‖∆★]/;

/** What pdflatex's UTF-8 input does not have, but a command has: `ễ`, `≤`, an `α` that stands alone. */
function inLatexUnicode(character: string, isInGreekWord: boolean): string {
  const letter = character.normalize('NFKC');
  if (blackboard.test(character) && letter <= 'Z') {
    return `\\ensuremath{\\mathbb{${letter}}}`;
  }
  const command = isInGreekWord ? undefined : findLatexCharacter(character);
  if (command === undefined) {
    return character;
  }
  const isSymbol = character > '\u00ff' && /^\\ensuremath\{\\[A-Za-z]+\}$/.test(command);
  return findAccented(character) ?? (isSymbol && !unlikeOthers.test(character) ? command : character);
}

function escapeCharacter(character: string, escaping: LatexEscaping, isInGreekWord: boolean): string {
  if (accented.test(character)) {
    return findAccented(character) ?? character;
  }
  const special = specials.get(character);
  if (special !== undefined || character < '\u0080') {
    return special ?? character;
  }
  return escaping.unicode ? inLatexUnicode(character, isInGreekWord) : inAscii(character);
}

/** Two of these in a row become one other character. */
function joins(before: string, after: string): boolean {
  const last = before.charAt(before.length - 1);
  return last === after.charAt(0) && (last === '-' || last === "'" || last === '`');
}

/**
 * `text` for a BibTeX value in braces: it prints as it is, runs no command, and its braces are balanced. Control
 * characters go, white space becomes single spaces.
 */
export function escapeLatexText(text: string, escaping: LatexEscaping): string {
  const clean = text.replace(/[\t\n\v\f\r]+/g, ' ').replace(/[\u0000-\u001f\u007f]/g, '');
  let result = '';
  let previous = '';
  const hasGreek = escaping.hasGreek ?? hasGreekWords(clean);
  const characters =
    clean
      .replace(/ {2,}/g, ' ')
      .normalize('NFC')
      .match(/[A-Za-z][\u0300-\u036f]|[^]/gu) ?? [];
  for (const [index, character] of characters.entries()) {
    const isInWord =
      hasGreek &&
      greek.test(character) &&
      (greek.test(characters[index - 1] ?? '') || greek.test(characters[index + 1] ?? ''));
    const escaped = escapeCharacter(character, escaping, isInWord);
    result += joins(previous, escaped) ? `{}${escaped}` : escaped;
    previous = escaped;
  }
  return withoutEntities(result);
}

/** Escaped text in which nothing reads as an entity of HTML, such as `\\&amp;`, which would be read as its character. */
export function withoutEntities(escaped: string): string {
  return escaped.replace(/\\&(?=(?:\\#)?[\dA-Za-z]{2,8};)/g, '\\&{}');
}

/** Like {@link escapeLatexText}, with `\par` between paragraphs. */
export function escapeLatexProse(text: string, escaping: LatexEscaping): string {
  return text
    .split(/\r?\n(?:[ \t]{0,8}\r?\n)+/)
    .map((paragraph) => escapeLatexText(paragraph.trim(), escaping))
    .filter((paragraph) => paragraph !== '')
    .join(' \\par ');
}

/** An address or identifier as it is, on one line; braces and backslashes, which addresses do not have, as codes. */
export function escapeLatexVerbatim(text: string): string {
  return text
    .trim()
    .replace(/[\u0000-\u001f\u007f]+/g, '')
    .replace(/[{}\\]/g, (character) => encodeURIComponent(character));
}
