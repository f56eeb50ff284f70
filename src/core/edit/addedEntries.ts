import { hasFields } from '../base/storedFields';
import { writeCslJson } from '../export/cslJsonWriter';
import type { Paper } from '../model/paper';

/** An entry that was added to a bibliography: under which key to which file, and when, in milliseconds since 1970. */
export interface AddedEntry {
  readonly file: string;
  readonly key: string;
  readonly time: number;
  /** The paper as a CSL-JSON list of one. */
  readonly json: string;
}

/** So many are remembered, and so long, in milliseconds: what has stayed for months is there to stay. */
const most = 200;
const longest = 90 * 24 * 3_600_000;

/** What is remembered of a paper that a file has under a key now. */
export function addedEntry(file: string, key: string, paper: Paper, time: number): AddedEntry {
  return { file, key, time, json: writeCslJson([{ ...paper, key }]) };
}

/** The entries with new ones, which come first and are in the place of those of the same file and key. */
export function remember(
  known: readonly AddedEntry[],
  added: readonly AddedEntry[],
  now: number,
): readonly AddedEntry[] {
  return [...added, ...without(known, added)].filter(({ time }) => now - time < longest).slice(0, most);
}

/** The entries but for those of the same file and key as one of `gone`. */
export function without(known: readonly AddedEntry[], gone: readonly AddedEntry[]): readonly AddedEntry[] {
  return known.filter((entry) => !gone.some(({ file, key }) => file === entry.file && key === entry.key));
}

/** Of the entries that were added to a file those that its text, of whatever format, does not name any more. */
export function lostIn(entries: readonly AddedEntry[], file: string, text: string): readonly AddedEntry[] {
  const own = entries.filter((entry) => entry.file === file);
  if (own.length === 0) {
    return [];
  }
  const tail = withoutEscapes(text.slice(-tailLength));
  let plain: string | undefined;
  return own.filter(({ key }) => !names(tail, key) && !names((plain ??= withoutEscapes(text)), key));
}

/** Entries are mostly added near the end of a file, which may be large: so many characters of it are looked at first. */
const tailLength = 200_000;

/** JSON may have letters and slashes as escapes, also in keys. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|\/)/gi, (_, code: string | undefined) =>
    code === undefined ? '/' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Whether a text has a key, and not only as a part of a longer word. */
function names(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + key.length);
    if (!/[\p{L}\p{N}_]/u.test(around)) {
      return true;
    }
  }
  return false;
}

const texts = ['file', 'key', 'json'] as const;

/** What was stored, without what is no entry. */
export function readAddedEntries(stored: unknown): readonly AddedEntry[] {
  return Array.isArray(stored) ? stored.filter(isAddedEntry) : [];
}

function isAddedEntry(value: unknown): value is AddedEntry {
  return hasFields(value, texts, ['time']);
}
