import type { CslDate, CslName } from '../model/cslItem';
import { withRaisedPowers } from '../model/paper';
import type { YamlValue } from './yamlLines';

/** A text whose braces, dollars and backslashes stay themselves. */
function escaped(text: string): string {
  return text.replace(/[\\{}$]/g, '\\$&');
}

/** Text with CSL's markup: what keeps its case stands in braces, and Hayagriva has no other marks. Powers stay powers. */
export function markedText(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : withRaisedPowers(text)
        .split(
          /(<span class="nocase">|<\/span>|<\/?(?:i|b|sup|sub)>|<span style="font-variant:\s?small-caps;">)/,
        )
        .reduce<{ readonly text: string; readonly open: readonly string[] }>(markup, { text: '', open: [] })
        .text;
}

function markup(
  before: { readonly text: string; readonly open: readonly string[] },
  piece: string,
): typeof before {
  if (piece.startsWith('<span ')) {
    const brace = piece.includes('nocase') && !before.open.includes('}') ? '{' : '';
    return { text: before.text + brace, open: [...before.open, brace === '' ? '' : '}'] };
  }
  if (piece === '</span>' && before.open.length > 0) {
    return { text: before.text + (before.open.at(-1) ?? ''), open: before.open.slice(0, -1) };
  }
  return /^<\/?(?:i|b|sup|sub)>$/.test(piece) ? before : { ...before, text: before.text + escaped(piece) };
}

/** Text without markup, its signs escaped. */
export function plainText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escaped(text);
}

/** What a reader would take apart though it is one name: a comma, or words that say that there are others. */
const severalSigns = /,|\s(?:others|al\.?)$/i;

/** `Family, Given` with particles before the family name; one name that would be taken apart is a map. */
function nameValue(name: CslName): YamlValue {
  const { family = '', given, suffix, literal } = name;
  const prefix = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  const isWhole = given === undefined && suffix === undefined && prefix === '';
  const whole = literal ?? (isWhole ? family : undefined);
  if (whole !== undefined) {
    return severalSigns.test(whole) ? { name: escaped(whole) } : escaped(whole);
  }
  const isPlain = suffix === undefined && prefix === '' && !`${family}${given ?? ''}`.includes(',');
  return isPlain
    ? escaped(`${family}, ${given ?? ''}`)
    : {
        name: escaped(family),
        ...(given === undefined ? {} : { 'given-name': escaped(given) }),
        ...(prefix === '' ? {} : { prefix: escaped(prefix) }),
        ...(suffix === undefined ? {} : { suffix: escaped(suffix) }),
      };
}

/** One name, or a list of them; nothing for nobody. `others` has no form in Hayagriva. */
export function names(list: readonly CslName[] | undefined): YamlValue | undefined {
  const named = (list ?? []).filter(({ literal }) => literal !== 'others').map(nameValue);
  return named.length === 0 ? undefined : named.length === 1 ? named[0] : named;
}

/** `2024`, `2024-05` or `2024-05-17`; of a range the beginning. */
export function dateValue(date: CslDate | undefined): YamlValue | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined || year < 0 || year > 9999) {
    return undefined;
  }
  const two = (part: number): string => String(part).padStart(2, '0');
  const parts = [
    String(year).padStart(4, '0'),
    ...[month, day].filter((part) => part !== undefined).map(two),
  ];
  return parts.length === 1 && year > 999 ? year : parts.join('-');
}
