import type { CslName } from '../model/cslItem';
import { escapeLatexText } from './latexEscape';
import type { LatexEscaping } from './latexEscape';

/** Whether BibTeX would take `text` apart: at a comma, at `and`, or at a small letter that looks like a particle. */
function needsBraces(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    /[,={}]/.test(text) ||
    words.some((word) => word.toLowerCase() === 'and') ||
    (words.length > 1 && /^\p{Ll}/u.test(text))
  );
}

function part(text: string | undefined, escaping: LatexEscaping): string {
  const escaped = escapeLatexText((text ?? '').trim(), escaping);
  return needsBraces(text ?? '') ? `{${escaped}}` : escaped;
}

/** Particles as they stand, but for an `and`, which would begin the next name. */
function particleText(particle: string, escaping: LatexEscaping): string {
  return escapeLatexText(particle, escaping).replace(/(?<!\S)and(?!\S)/gi, '{$&}');
}

function nameText(name: CslName, escaping: LatexEscaping): string {
  if (name.literal !== undefined || !name.family) {
    return literalText((name.literal ?? name.given ?? '').trim(), escaping);
  }
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  const given = part(name.given, escaping);
  const suffix = part(name.suffix, escaping);
  const family = part(name.family, escaping);
  if (given === '' && suffix === '' && particle === '') {
    return /\s/.test(name.family) && !family.startsWith('{') ? `{${family}}` : family;
  }
  const last = particle === '' ? family : `${particleText(particle, escaping)} ${family}`;
  return [last, ...(suffix === '' ? [] : [suffix]), given].join(', ').trim();
}

/** `J. Smith and R. Doe`, which readers take for two people though braces stand round it; not with braces twice. */
function mayBePeople(literal: string): boolean {
  return /\sand\s/i.test(literal) && /\p{Lu}\./u.test(literal);
}

function literalText(literal: string, escaping: LatexEscaping): string {
  if (literal === 'others' || literal === 'et al.') {
    return 'others';
  }
  const text = `{${escapeLatexText(literal, escaping)}}`;
  return literal === '' ? '' : mayBePeople(literal) ? `{${text}}` : text;
}

/** Names as a BibTeX list: `von Family, Jr, Given and {An Institution} and others`. */
export function bibtexNameList(names: readonly CslName[], escaping: LatexEscaping): string {
  return names
    .map((name) => nameText(name, escaping))
    .filter((text) => text !== '')
    .join(' and ');
}

/** Whether particles belong to the family names: BibLaTeX's option `useprefix`, which is for a whole entry. */
export function usesPrefix(names: readonly CslName[]): boolean {
  return names.some((name) => Boolean(name['non-dropping-particle']) && Boolean(name.family));
}
