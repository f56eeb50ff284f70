import type { CslName } from '../../model/cslItem';
import { spacedInitials } from '../nameParts';
import { nameFromText } from '../nameText';

/** `Smith J.A.`, `Smith JA`: a family name and initials. */
const familyAndInitials = /^(.{1,80}?) ((?:\p{Lu}\p{Ll}?\.[- ]?){1,4}|\p{Lu}{1,3})$/u;

/** Degrees and such, which stand between semicolons as people do: `PhD`, `FAAN`. */
const degree =
  /^(?:(?:M|B|D|Ph|Ed|Psy)\.?\s?[A-Z][A-Za-z]{0,3}\.?|[A-Z][A-Za-z]?[A-Z]{1,4}(?:-[A-Z]{1,4})?)$/;

/** The people of Ovid's fields: one a field, or several between semicolons or behind the points of their initials. */
export function ovidNames(fields: readonly string[]): readonly CslName[] {
  return fields
    .flatMap((field) =>
      field.replace(/\s?\[[^[\]]{0,200}\]/g, '').split(/;|(?<=\p{Lu}\.)\s(?=\p{Lu}\p{Ll}+ )/u),
    )
    .map(bareName)
    .filter((name) => name !== '' && !degree.test(name))
    .flatMap(nameOf);
}

/** Without the numbers of addresses, and without degrees behind it. */
function bareName(text: string): string {
  return text
    .trim()
    .replace(/[\s\d,+*]+$/, '')
    .replace(/(?:,?\s(?:RN|MD|PhD|Ph\.D\.?|MSc|BSc|MPH|MA|MS|DrPH)){1,4}$/, '')
    .trim();
}

function nameOf(text: string): readonly CslName[] {
  const [, family, initials] = text.includes(',') ? [] : (familyAndInitials.exec(text) ?? []);
  if (family === undefined || initials === undefined) {
    return nameFromText(text);
  }
  return nameFromText(`${family}, ${spacedInitials(initials)}`);
}
