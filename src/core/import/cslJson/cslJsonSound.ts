import { parseJson } from '../../base/storedFields';
import type { Span } from '../../base/text';
import { isJsonObject } from './cslJsonValues';
import type { JsonObject } from './cslJsonValues';

/** Deeper than any item; beyond it a text is hostile or not a collection. */
export const deepestItem = 100;

/** An object that is JSON without any slip, and what it says. */
export interface SoundItem {
  readonly span: Span;
  readonly json: string;
  readonly value: JsonObject;
}

/** The offset behind the text that begins with the quotation mark at `start`; `undefined` where it has no end. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') {
      slashes++;
    }
    if (slashes % 2 === 0) {
      return at + 1;
    }
  }
  return undefined;
}

/** With what items begin. */
const firstMember = /\{\s{0,99}"(?:id|citation-key|key|type|itemType|title|paperId)"/y;

/** What opens and closes, and texts that may hold the like. */
const structure = /["{}[\]]/g;

/** How far behind a bracket it is looked for a further item. */
const lookedAhead = 20_000;

/**
 * Finds items that are sound JSON much faster than tokens can be looked at, as nearly all are. For an item that is
 * not, time is lost; when that has been as much as the whole text takes, it gives up looking.
 */
export class SoundItems {
  readonly #text: string;
  readonly #structure = /["{}[\]]/g;
  #patience: number;
  /** Where a further item was found last. */
  #itemBehind = -1;

  constructor(text: string) {
    this.#text = text;
    this.#patience = text.length;
  }

  /** The object that begins at `start`, if it is sound. */
  find(start: number): SoundItem | undefined {
    if (this.#patience <= 0) {
      return undefined;
    }
    const { end, isClosed } = this.#endOf(start);
    const json = isClosed ? this.#text.slice(start, end) : '';
    const value = isClosed ? parseJson(json) : undefined;
    if (!isJsonObject(value)) {
      this.#patience -= end - start;
      return undefined;
    }
    return { span: { start, end }, json, value };
  }

  /** Whether a sound item of its own begins at `start`: what stands inside items has no title, type and key at once. */
  isItem(start: number): boolean {
    firstMember.lastIndex = start;
    const value = (firstMember.test(this.#text) && this.find(start)?.value) || {};
    const { title, type = value.itemType, id = value.key ?? value.citationKey, paperId } = value;
    const isPart = type === 'attachment' || type === 'note';
    const isKeyed = typeof type === 'string' && !isPart && id !== undefined;
    return typeof title === 'string' && (isKeyed || typeof paperId === 'string');
  }

  /**
   * Whether a further item follows soon behind the bracket that ends at `start`, and ends an item by braces before: what
   * stands in a list that is opened first is of another kind.
   */
  isItemBehind(start: number): boolean {
    if (start <= this.#itemBehind) {
      return true;
    }
    const text = this.#text.slice(start, start + lookedAhead);
    let braces = 0;
    let brackets = 0;
    let isTorn = false;
    structure.lastIndex = 0;
    for (let found = structure.exec(text); found; found = structure.exec(text)) {
      const [sign] = found;
      if (sign === '"') {
        const end = endOfString(text, found.index) ?? text.length;
        const lineEnd = text.indexOf('\n', found.index);
        // No text goes over the end of a line: here an end was taken for a beginning, and braces may have been passed over.
        isTorn ||= lineEnd !== -1 && lineEnd < end;
        structure.lastIndex = isTorn && lineEnd !== -1 ? Math.min(end, lineEnd + 1) : end;
      } else if (sign === '[' || sign === ']') {
        brackets += sign === '[' ? 1 : -1;
      } else if (sign === '{' && (braces < 0 || isTorn) && brackets <= 0) {
        const isFound = this.isItem(start + found.index);
        this.#itemBehind = isFound ? start + found.index : this.#itemBehind;
        return isFound;
      } else {
        braces += sign === '{' ? 1 : -1;
      }
    }
    return false;
  }

  /** Where the brackets of the object at `start` are all closed, or how far it was looked for. */
  #endOf(start: number): { readonly end: number; readonly isClosed: boolean } {
    const text = this.#text;
    const structure = this.#structure;
    let depth = 0;
    structure.lastIndex = start;
    while (structure.test(text)) {
      const sign = text[structure.lastIndex - 1];
      if (sign === '"') {
        structure.lastIndex = endOfString(text, structure.lastIndex - 1) ?? text.length;
        continue;
      }
      depth += sign === '{' || sign === '[' ? 1 : -1;
      if (depth === 0 || depth > deepestItem) {
        return { end: structure.lastIndex, isClosed: depth === 0 };
      }
    }
    return { end: text.length, isClosed: false };
  }
}
