import { collapseWhitespace } from '../../base/text';
import type { CslDate } from '../../model/cslItem';
import { normaliseArxiv } from '../../model/paper';
import { dateFromText } from '../dateText';

/** What tables have in cells that hold nothing. */
const placeholder =
  /^(?:n\/?a|nan|null|none|nil|undefined|unknown|-{1,3}|–|—|\?{1,3}|\.|\[\]|\{\}|\[no [a-z ]{3,40} available\])$/i;

/** The text of a cell in one line; empty for `n/a` and the like. */
export function valueOf(cell: string): string {
  const text = collapseWhitespace(cell);
  return placeholder.test(text) ? '' : text;
}

/** `2021.0` and `[2021]` as `2021`: numbers that went through a program. */
export function plainNumber(text: string): string {
  return text.endsWith('.0') ? text.replace(/^(\d+)\.0$/, '$1') : text;
}

/** A date from a cell, without the time of day behind it; `2005a`, `(2005)` and `[2005]` are a year. */
export function dateOfCell(cell: string): CslDate | undefined {
  const year = /^[([]?([12]\d{3})[a-z]?[)\]]?$/.exec(valueOf(cell))?.[1];
  const text = year ?? plainNumber(valueOf(cell));
  const day = /^(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})\s\d{1,2}:\d{2}/.exec(text)?.[1] ?? text;
  return dateFromText(day.replace(/^([12]\d{3})(0\d|1[0-2])([0-2]\d|3[01])$/, '$1-$2-$3'));
}

/** The addresses that a cell names. */
export function addressesIn(cell: string): readonly string[] {
  const found = cell.match(/https?:\/\/[^\s<>"|]{3,2000}/gi) ?? [];
  return found.map((address) => address.replace(/[.,;)\]]+$/, ''));
}

/** The arXiv id in a cell that is for one, or in an address; versions are left out. */
export function arxivOfCell(cell: string): string | undefined {
  return normaliseArxiv(valueOf(cell));
}

const listSigns = /^\[\s*|\s*\]$/g;

/** The parts of a cell that holds a list: with `;`, `|`, a line each, else with commas; as Python prints it, too. */
export function listOfCell(cell: string): readonly string[] {
  const isPrinted = /^\[.*\]$/s.test(cell.trim());
  const text = isPrinted ? cell.trim().replace(listSigns, '').replace(/["']/g, '') : cell;
  const separator = [';', '|', '\n'].find((sign) => text.includes(sign)) ?? ',';
  const parts = text.split(separator).map((part) => valueOf(part.replace(/^\s*[#*]/, '')));
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** Nothing for `0`, which Publish or Perish and others write where they know no volume, issue or page. */
export function withoutZero(value: string): string {
  return value === '0' ? '' : value;
}

const months = 'Jan|Feb|Mar|Mär|Mrz|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez';
const mangled = new RegExp(`^(?:\\d{1,2}\\.?[- ](?:${months})|(?:${months})[- ]\\d{2})$`);

/** Whether a spreadsheet made a date, `05-Mar` or `Mar 05`, of what was no date, such as the pages 3-5. */
export function isMangled(text: string): boolean {
  return mangled.test(text.replace(/[–—]/g, '-'));
}
