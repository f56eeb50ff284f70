import { collapseWhitespace } from '../../base/text';
import type { CslName } from '../../model/cslItem';
import { personOf } from '../nameParts';

/** `Abdel-Rahman RF`, as Cochrane and PubMed write names: initials without points behind the family name. */
function withInitials(text: string): CslName | undefined {
  const match = /^(\p{L}[\p{L}'’ -]*\p{Ll}) (\p{Lu}{1,3})$/u.exec(text);
  const [, family = '', initials = ''] = match ?? [];
  return match && family.split(' ').length <= 3
    ? personOf(family, Array.from(initials).join(' '), '')
    : undefined;
}

/** One name without a comma: a single word is a family name, several are an institution or a name not taken apart. */
function withoutComma(text: string): CslName {
  return text.includes(' ') ? (withInitials(text) ?? { literal: text }) : { family: text };
}

/**
 * The people of one RIS line: `Family, Given, Suffix`; several with `;` between them; an institution with a comma
 * behind it or in several words. Four and more parts with commas are a list of family names.
 */
export function namesFromRis(value: string): readonly CslName[] {
  return value.split(';').flatMap((one) => nameFromRis(collapseWhitespace(one)));
}

function nameFromRis(text: string): readonly CslName[] {
  const parts = text.split(',').map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  const [family = '', given = '', suffix = ''] = parts;
  if (named.length === 0) {
    return [];
  }
  if (text.endsWith(',')) {
    return [{ literal: text.slice(0, -1).trim() }];
  }
  if (parts.length > 3) {
    return named.map((part) => personOf(part, '', ''));
  }
  return [named.length === 1 ? withoutComma(named.join('')) : personOf(family, given, suffix)];
}
