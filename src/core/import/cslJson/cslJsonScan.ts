import { applyEdits } from '../../base/text';
import type { Span, TextEdit } from '../../base/text';
import type { Severity } from '../../model/problem';
import { expectsValue, newFrame } from './cslJsonFrames';
import type { Frame } from './cslJsonFrames';
import { hasPapersInside, isListOfItems } from './cslJsonLists';
import { deepestItem, SoundItems } from './cslJsonSound';
import { isEndOfScript, JsonTokenReader, tokenKinds as kinds } from './cslJsonTokens';
import type { JsonToken, Reason } from './cslJsonTokens';
import type { JsonObject } from './cslJsonValues';

/** What is wrong with a stretch of a JSON text. */
export interface JsonFault {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** One object of the list. */
export interface JsonItem {
  readonly span: Span;
  /** Strict JSON: the object's text with its small slips mended; `undefined` where `faults` holds an error. */
  readonly json: string | undefined;
  /** What `json` says, where it is known already. */
  readonly value?: JsonObject;
  readonly faults: readonly JsonFault[];
}

/** The objects of a JSON list, in the order of the text, and what stands wrongly around them. */
export interface JsonList {
  readonly items: readonly JsonItem[];
  readonly faults: readonly JsonFault[];
}

/** An object that is being read. */
interface OpenItem {
  readonly start: number;
  readonly frames: Frame[];
  readonly faults: JsonFault[];
  readonly edits: TextEdit[];
  key: string;
  /** The names of its own members so far. */
  readonly members: Set<string>;
  lastComma: Span | undefined;
}

/** No object stands where a key must; nor where a colon must, if that is so because a text was not closed. */
function cannotHoldObject(item: OpenItem, frame: Frame): boolean {
  if (!frame.isObject || frame.next === 'value') {
    return false;
  }
  return frame.next !== 'colon' || item.faults.some((fault) => fault.code === 'unclosed-text');
}

function hasErrors(faults: readonly JsonFault[]): boolean {
  return faults.some((fault) => fault.severity === 'error');
}

/**
 * Walks over the tokens once, without recursion, and finds the objects of the list. After a mistake it goes on at
 * the next place that can only be the start of an item, so that one broken item costs one item.
 */
class ListScanner {
  readonly faults: JsonFault[] = [];
  readonly #text: string;
  readonly #tokens: JsonTokenReader;
  readonly #sound: SoundItems;
  #finished: JsonItem[] = [];
  #lastItemEnd = -1;
  #item: OpenItem | undefined;
  #list: 'before' | 'inside' | 'after' = 'before';
  #isWrapped = false;
  /** How many objects stand around the list. */
  #wrappers = 0;
  #needsComma = false;
  /** Brackets of a broken item may stand where those of the list do. */
  #hasBroken = false;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = new JsonTokenReader(text);
    this.#sound = new SoundItems(text);
  }

  *run(): Generator<JsonItem, void, void> {
    for (let token = this.#tokens.next(); token; token = this.#tokens.next()) {
      if (token.error) {
        this.#report('error', token.error, token.span);
      }
      if (token.kind !== kinds.lineComment && token.kind !== kinds.blockComment) {
        this.#take(token);
      } else {
        this.#item?.edits.push({ span: token.span, newText: ' ' });
      }
      if (this.#finished.length > 0) {
        yield* this.#finished;
        this.#finished = [];
      }
      if (this.#isWrapped && this.#list === 'after') {
        this.#leaveWrapper();
      }
    }
    this.#finish();
    yield* this.#finished;
  }

  /** Passes over what follows the list in the objects around it; behind them another file's text may go on. */
  #leaveWrapper(): void {
    this.#tokens.leave(this.#wrappers);
    this.#list = 'before';
    this.#isWrapped = false;
    this.#wrappers = 0;
    this.#lastItemEnd = -1;
    this.#needsComma = false;
  }

  #take(token: JsonToken): void {
    if (this.#item) {
      this.#takeInItem(this.#item, token);
    } else {
      this.#takeInList(token);
    }
  }

  /** Within an item each kind of fault is told once: the further ones mostly follow from the first. */
  #report(severity: Severity, [code, message]: Reason, span: Span): void {
    const faults = this.#item?.faults;
    if (!faults) {
      this.faults.push({ severity, code, message, span });
    } else if (!faults.some((fault) => fault.code === code || (hasErrors(faults) && severity !== 'error'))) {
      faults.push({ severity, code, message, span });
    }
  }

  #takeInList(token: JsonToken): void {
    if (token.kind === kinds.openBrace) {
      this.#open(token.span);
    } else if (token.kind === kinds.openBracket && this.#list === 'before') {
      this.#list = 'inside';
    } else if (token.kind === kinds.closeBracket && this.#list === 'inside') {
      const goesOn = this.#isWrapped && this.#hasBroken && this.#sound.isItemBehind(token.span.end);
      this.#list = goesOn ? 'inside' : 'after';
    } else if (token.kind === kinds.comma) {
      this.#needsComma = false;
    } else if (!this.#mayStandHere(token)) {
      this.#stray(token.span);
    }
  }

  /** The null of an index, a script's `);`; the end of the list may have been taken for one in a broken item. */
  #mayStandHere({ kind, text, span }: JsonToken): boolean {
    if (isEndOfScript(this.#text, span.start)) {
      return true;
    }
    const isLast = kind === kinds.closeBracket && this.#text.slice(span.end).trim() === '';
    return isLast ? this.#hasBroken && this.#list === 'after' : text === 'null' && this.#list === 'inside';
  }

  /** Neighbouring strays are one problem: a text that is no JSON at all gets one, not thousands. */
  #stray(span: Span): void {
    this.#hasBroken = true;
    const last = this.faults.at(-1);
    const joins = last?.code === 'not-an-item' && last.span.end > this.#lastItemEnd;
    const start = joins ? this.faults.pop()?.span.start : undefined;
    const what = ['not-an-item', 'An item of a collection was expected here: { ... }.'] as const;
    this.#report('error', what, { start: start ?? span.start, end: span.end });
  }

  #open(span: Span): void {
    if (this.#needsComma && this.#list === 'inside') {
      this.#report('warning', ['missing-comma', 'A comma is missing before this item.'], span);
    }
    const sound = this.#list === 'before' && this.#lastItemEnd < 0 ? undefined : this.#sound.find(span.start);
    if (sound) {
      this.#add({ ...sound, faults: [] });
      this.#tokens.moveTo(sound.span.end);
      return;
    }
    const frames = [newFrame(true)];
    const members = new Set<string>();
    const start = { start: span.start, key: '', lastComma: undefined };
    this.#item = { ...start, frames, members, faults: [], edits: [] };
  }

  #close(item: OpenItem, end: number): void {
    this.#item = undefined;
    const json = hasErrors(item.faults)
      ? undefined
      : applyEdits(this.#text, item.edits, { start: item.start, end });
    this.#add({ span: { start: item.start, end }, json, faults: item.faults });
  }

  #add(item: JsonItem): void {
    this.#finished.push(item);
    this.#hasBroken ||= item.json === undefined;
    this.#lastItemEnd = item.span.end;
    this.#needsComma = true;
    if (this.#isWrapped && this.#list === 'before') {
      this.#list = 'after';
    }
  }

  #takeInItem(item: OpenItem, token: JsonToken): void {
    const frame = item.frames.at(-1);
    if (!frame) {
      return;
    }
    switch (token.kind) {
      case kinds.openBrace:
      case kinds.openBracket:
        this.#enter(item, frame, token);
        break;
      case kinds.closeBrace:
      case kinds.closeBracket:
        this.#leave(item, token);
        break;
      case kinds.comma:
        this.#comma(item, frame, token.span);
        break;
      case kinds.colon:
        this.#require(frame.isObject && frame.next === 'colon', token.span);
        frame.next = frame.isObject ? 'value' : frame.next;
        break;
      default:
        this.#scalar(item, frame, token);
    }
  }

  #require(isRight: boolean, span: Span): void {
    if (!isRight && this.#item && !hasErrors(this.#item.faults)) {
      this.#report('error', ['bad-json', 'This is not JSON: something else was expected here.'], span);
    }
  }

  #enter(item: OpenItem, frame: Frame, token: JsonToken): void {
    const isObject = token.kind === kinds.openBrace;
    if (this.#isWrapper(item, frame, token)) {
      this.#isWrapped = true;
      this.#wrappers++;
      this.#item = isObject
        ? { ...item, start: token.span.start, frames: [newFrame(true)], members: new Set(), edits: [] }
        : undefined;
      this.#list = isObject ? 'before' : 'inside';
      return;
    }
    this.#mendComma(item, frame, token);
    const isNext =
      hasErrors(item.faults) && !hasPapersInside(item.members) && this.#sound.isItem(token.span.start);
    if (isObject && (isNext || cannotHoldObject(item, frame))) {
      // The item before was not closed, and here begins the next.
      this.#report('error', ['unclosed-item', 'This item is not closed: a } is missing.'], {
        start: item.start,
        end: item.start + 1,
      });
      this.#close(item, this.#endOfTextBefore(token.span.start));
      this.#needsComma = false;
      this.#open(token.span);
      return;
    }
    this.#require(expectsValue(frame), token.span);
    frame.next = 'comma';
    item.frames.push(newFrame(isObject));
    if (item.frames.length === deepestItem) {
      this.#report(
        'error',
        ['too-deep', `This item is nested more than ${deepestItem} levels deep.`],
        token.span,
      );
    }
  }

  #endOfTextBefore(offset: number): number {
    let end = offset;
    while (end > 0 && /\s/.test(this.#text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** `{ ..., "items": [` and `{ ..., "message": {`: the object is not an item but holds the list, or the item. */
  #isWrapper(item: OpenItem, frame: Frame, { kind, span }: JsonToken): boolean {
    const isOutermost = item.frames.length === 1 && this.#list === 'before' && frame.next === 'value';
    if (!isOutermost || kind === kinds.openBrace) {
      return isOutermost && item.key === 'message' && !this.#isWrapped;
    }
    return isListOfItems({ text: this.#text, start: span.start }, item.key, item.members);
  }

  #leave(item: OpenItem, token: JsonToken): void {
    const closesObject = token.kind === kinds.closeBrace;
    const at = item.frames.findLastIndex((frame) => frame.isObject === closesObject);
    const frame = item.frames.at(-1);
    this.#require(at === item.frames.length - 1, token.span);
    if (at === -1) {
      // A ] that nothing in the item opened ends the list, and the item with it.
      this.#close(item, token.span.start);
      this.#takeInList(token);
      return;
    }
    if (frame?.next === 'entry' && item.lastComma) {
      this.#report('warning', ['trailing-comma', 'Nothing follows this comma.'], item.lastComma);
      item.edits.push({ span: item.lastComma, newText: '' });
    } else {
      this.#require(frame?.next === 'first' || frame?.next === 'comma', token.span);
    }
    item.frames.length = at;
    if (at === 0) {
      this.#close(item, token.span.end);
    }
  }

  #comma(item: OpenItem, frame: Frame, span: Span): void {
    this.#require(frame.next === 'comma', span);
    frame.next = 'entry';
    item.lastComma = span;
  }

  #mendComma(item: OpenItem, frame: Frame, token: JsonToken): void {
    const canFollow = frame.isObject ? token.kind === kinds.string : true;
    if (frame.next === 'comma' && canFollow) {
      this.#report('warning', ['missing-comma', 'A comma is missing before this.'], token.span);
      item.edits.push({ span: { start: token.span.start, end: token.span.start }, newText: ',' });
      frame.next = 'entry';
    }
  }

  #scalar(item: OpenItem, frame: Frame, token: JsonToken): void {
    if (token.text === '-' && this.#text.startsWith('Infinity', token.span.end)) {
      item.edits.push({ span: token.span, newText: '' });
      return;
    }
    this.#mendComma(item, frame, token);
    if (expectsValue(frame)) {
      this.#value(item, token);
      frame.next = 'comma';
      return;
    }
    this.#require(token.kind === kinds.string && frame.isObject && frame.next !== 'colon', token.span);
    // After a mistake a text is taken for the value, if a colon was due, so that the next key is one again.
    frame.next = frame.isObject && frame.next !== 'colon' ? 'colon' : 'comma';
    if (item.frames.length === 1) {
      item.key = token.text.slice(1, -1);
      item.members.add(item.key);
    }
  }

  #value(item: OpenItem, token: JsonToken): void {
    if (token.kind !== kinds.unknown) {
      return;
    }
    if (token.text === 'NaN' || token.text === 'Infinity') {
      const what = ['not-a-number', `${token.text} is not JSON; the field was taken as empty.`] as const;
      this.#report('warning', what, token.span);
      item.edits.push({ span: token.span, newText: 'null' });
    } else {
      this.#require(false, token.span);
    }
  }

  #finish(): void {
    const end = this.#text.trimEnd().length;
    if (this.#item) {
      const what = ['unclosed-item', 'The file ends before this item is closed: a } is missing.'] as const;
      this.#report('error', what, { start: this.#item.start, end: this.#item.start + 1 });
      this.#close(this.#item, end);
    } else if (this.#list === 'inside') {
      this.#report('warning', ['unclosed-list', 'The file ends before the list is closed: a ] is missing.'], {
        start: end,
        end,
      });
    }
  }
}

/** A walk over a JSON text: gives one object after the other, and at its end what is wrong around them. */
export type JsonItemSteps = Generator<JsonItem, readonly JsonFault[], void>;

/**
 * The objects of a JSON text: of a list `[...]`, of `{ "items": [...] }` and the like, a single object, or one object
 * after the other. Never throws; comments, a comma too many or too few and NaN are mended in `json`.
 */
export function* scanJsonItems(text: string): JsonItemSteps {
  const scanner = new ListScanner(text);
  yield* scanner.run();
  return scanner.faults;
}

/** All objects of a JSON text, see {@link scanJsonItems}. */
export function scanJsonList(text: string): JsonList {
  const items: JsonItem[] = [];
  const steps = scanJsonItems(text);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return { items, faults: step.value };
    }
    items.push(step.value);
  }
}
