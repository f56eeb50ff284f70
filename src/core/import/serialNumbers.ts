import { hasIsbn } from '../model/risMapping';

/** The serial numbers of a work, several of one kind with commas between; empty where there is none. */
export interface SerialNumbers {
  readonly ISSN: string;
  readonly ISBN: string;
}

/**
 * The numbers in the fields that programs use for both kinds: eight digits are an ISSN, ten or thirteen an ISBN;
 * anything else counts as what a work of the type usually has.
 */
export function serialNumbersOf(values: readonly string[], cslType: string): SerialNumbers {
  const issn: string[] = [];
  const isbn: string[] = [];
  for (const number of values.flatMap(numbersIn)) {
    const digits = number.replace(/[^\dX]/gi, '');
    const isIsbn = digits.length === 8 ? false : /^.{10}$|^.{13}$/.test(digits) || hasIsbn(cslType);
    (isIsbn ? isbn : issn).push(digits.length === 8 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : number);
  }
  return { ISSN: [...new Set(issn)].join(', '), ISBN: [...new Set(isbn)].join(', ') };
}

/** `0028-0836 (ISSN); 1476-4687` apart; spaces within one number are kept together. */
function numbersIn(value: string): readonly string[] {
  const compact = value.replace(/\s/g, '');
  if (/^[\dXx-]{8,17}$/.test(compact) && [8, 10, 13].includes(compact.replace(/-/g, '').length)) {
    return [compact];
  }
  const found = value.match(/\d[\dXx-]{6,15}[\dXx]/g);
  return found ?? [value];
}
