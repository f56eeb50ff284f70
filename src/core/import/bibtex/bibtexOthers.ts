import { latexToText } from '../latex/latexText';
import { isInReadingOrder } from './bibtexRunTogether';
import { isDoubleFamilyName } from './familyNames';

/** As it stands, or in braces or italics of its own; behind it perhaps the comma of a list. */
const etAl =
  /,?[\s~],?\s?(?:et\.?[\s~]{1,4}al\.?|(?:\{(?:\\(?:it|em)\s)?|\\(?:textit|emph)\{)et\.?[\s~]{1,4}al\.?\}),?$/i;

/** The same in other languages, behind a name. */
const othersElsewhere =
  /,?[\s~]{1,4}(?:и[\s~]?др\.?|та[\s~]?ін\.?|u\.[\s~]?a\.|et[\s~]alii|et[\s~]coll\.|y[\s~]otros|y[\s~]cols?\.|e[\s~]outros|e[\s~]altri|i[\s~]in\.|m\.[\s~]?fl\.)$/u;

/** What stands for others at the end of a list, by itself: `...`, `[et al.]`, what a program made of `et al.`. */
const othersAlone =
  /^[{[(]{0,2}(?:et\.?[\s~]{1,4}al\.?|others|\.{2,4}|…|\\[a-z]?dots\s?(?:\{\})?|\\textellipsis\s?(?:\{\})?)[)\]}]{0,2},?$|^al\.?,\s?et\.?$/i;

/** Amid a name that a program put in reading order: `A. et al. Badr`. */
const etAlAmid = /[\s~](?:[Ee]t\.?[\s~]{1,4}al\.|(?<=\.[\s~])et[\s~]{1,4}al)(?=[\s~]{1,4}[\p{L}{\\])/u;

/** A name with a capital on both sides of an `et al.` that stands in no braces; without it, or as it is. */
function withoutEtAlAmid(name: string): string {
  const at = name.search(etAlAmid);
  const before = name.slice(0, Math.max(0, at));
  const isOutside = before.split('{').length === before.split('}').length;
  return at > 0 && isOutside ? name.replace(etAlAmid, '') : name;
}

/**
 * A name without the `et al.` behind it. A comma before that ends a name that is in order, `Jane Doe, et al.`; behind
 * anything else it is that of a family name or an institution: `De Souza, et al.`, `García Márquez, et al.`.
 */
function withoutEtAl(name: string): string {
  const behind = etAl.test(name) ? etAl : othersElsewhere;
  if (!behind.test(name)) {
    return withoutEtAlAmid(name);
  }
  const bare = name.replace(behind, '');
  const text = latexToText(bare, 'plain');
  const areFamily = /^[\s~]?,/.test(name.slice(bare.length)) && isDoubleFamilyName(text);
  const isWhole = bare.includes(',') || (isInReadingOrder(text) && !areFamily);
  return isWhole ? bare : `${bare},`;
}

const longestAlone = 20;

/** A quick look for what stands behind a name that has others. */
const mayHaveOthers =
  /[\s~](?:al\b|alii|(?:и|та|u\.|et|y|e|i|m\.)[\s~]{0,1}(?:др|ін|a\.|coll|otros|cols?\.|outros|altri|in\.|fl\.))/iu;

/** The parts of a list of names, with `others` behind them where one of them has `et al.`: `Doe, J. et al.` */
export function withOthers(all: readonly string[]): readonly string[] {
  const last = all.length > 1 ? (all.at(-1) ?? '') : '';
  const parts = last.length < longestAlone && othersAlone.test(last) ? [...all.slice(0, -1), 'others'] : all;
  if (!parts.some((part) => mayHaveOthers.test(part))) {
    return parts;
  }
  const bare = parts.map(withoutEtAl);
  const haveOthers = bare.some((part, index) => part !== parts[index]);
  return haveOthers ? [...bare.filter((part) => !/^others$/i.test(part)), 'others'] : parts;
}

/** Two words without initials and what says that there are others, at the end of a list. */
const twoWordsAndOthers =
  /(?:^|\sand\s)([^\s,{}\\]{2,40}\s[^\s,{}\\]{2,40}),[\s~]{0,4}et\.?[\s~]{1,4}al\.?\s*$/i;

/** As much of a list as its last name may take. */
const longestOthers = 120;

/** Whether the last letters are those of `et al.`; asked of each list, so without a regular expression. */
function endsInAl(raw: string): boolean {
  const end = raw.trimEnd().slice(-3).toLowerCase();
  return end === 'al.' || end.endsWith('al');
}

/**
 * What is unclear about `Jane Doe, et al.`, as a sentence: the comma may stand behind a family name or behind a whole
 * one. `undefined` where nothing is.
 */
export function findUnclearOthers(raw: string): string | undefined {
  if (!endsInAl(raw)) {
    return undefined;
  }
  const name = twoWordsAndOthers.exec(raw.slice(-longestOthers))?.[1];
  return name !== undefined && isInReadingOrder(name) && !isDoubleFamilyName(name)
    ? `“${name}” was read as a given and a family name; if it is a family name, write “{${name}} and others”.`
    : undefined;
}
