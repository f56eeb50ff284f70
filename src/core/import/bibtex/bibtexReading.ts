import { addHashes, hashTextOf } from '../../base/hash';
import { forgetLastMatch, ownText } from '../../base/ownText';
import { LineIndex } from '../../base/text';
import type { Range, Span } from '../../base/text';
import { TextHasher } from '../../base/textHasher';
import type { Problem } from '../../model/problem';
import type { PaperRecord, TextMark } from '../../model/record';
import type { ImportContext, ImportEnd, ImportSteps, ReadAhead } from '../importer';
import { canGoOnWith, isOfEntry } from './bibtexAhead';
import { bibtexFacts } from './bibtexFacts';
import { repeatableFields, withValue } from './bibtexFieldNames';
import { BibtexFields } from './bibtexFields';
import { BibtexInheritance, keysReferredTo, refersToOthers } from './bibtexInheritance';
import type { BibtexWork } from './bibtexInheritance';
import { BibtexKeys } from './bibtexKeys';
import {
  duplicateFieldProblem,
  findValueProblem,
  inheritanceProblem,
  mergeMarkProblem,
  syntaxProblem,
  undefinedStringProblem,
} from './bibtexProblems';
import { BibtexScanner } from './bibtexScanner';
import { BibtexStrings } from './bibtexStrings';
import type { BibtexBlock, BibtexEntry, BibtexPiece } from './bibtexSyntax';
import { UnreadBibtexRecord } from './bibtexUnread';
import { findMergeMarks } from './mergeMarks';

/**
 * Whether an entry stands for itself and has anything to show. What only lends its fields to others does not; what holds
 * a style's settings (`@IEEEtranBSTCTL`) does, as it is cited by its key.
 */
function isWork({ entry }: BibtexWork): boolean {
  return entry.type !== 'xdata' && (entry.key !== undefined || entry.fields.length > 0);
}

/** By what an entry is known again. */
interface Told {
  readonly stamp: number;
  readonly mark: TextMark | undefined;
}

const untold = { stamp: undefined, mark: undefined };

/** How many characters are read in one step; the first one is short, so that something can be shown at once. */
const firstStep = 20_000;
const stepLength = 120_000;
/** Looking for keys alone is so much faster. */
const lookAheadLength = 10 * stepLength;

/** One reading of one text, entry by entry: no more of it is kept than what later entries may ask for. */
export class BibtexReading {
  readonly #text: string;
  readonly #scanner: BibtexScanner;
  readonly #lines: LineIndex;
  readonly #hasher = new TextHasher();
  readonly #strings: BibtexStrings;
  readonly #keys = new BibtexKeys();
  readonly #inheritance: BibtexInheritance;
  /** The entries that others have asked for. */
  readonly #parents = new Map<number, BibtexWork | undefined>();
  readonly #problems: Problem[] = [];
  readonly #findKnown: ImportContext['findKnown'];
  readonly #nextKnown: ImportContext['nextKnown'];
  readonly #leavesUnread: boolean;
  readonly #ahead: ReadAhead | undefined;
  #problemsBefore = 0;
  /** Whether the keys and strings of the whole text are known, and not only those of what was read. */
  #knowsAll = false;
  #isPlain = true;
  #hasEntries = false;

  constructor(text: string, context: ImportContext = {}) {
    this.#text = text;
    this.#findKnown = context.findKnown;
    this.#nextKnown = context.nextKnown;
    this.#leavesUnread = context.mayLeaveUnread ?? false;
    this.#ahead = context.ahead;
    this.#scanner = new BibtexScanner(text);
    this.#lines = new LineIndex(text);
    this.#strings = new BibtexStrings(text.length, context.strings);
    this.#inheritance = new BibtexInheritance((key) => this.#findParent(key), text.length);
  }

  *steps(): ImportSteps {
    let records: PaperRecord[] = [];
    let stepEnd = firstStep;
    for (;;) {
      let record = this.#takeNextKnown();
      const block = record ? undefined : this.#nextBlock();
      if (!record && !block) {
        break;
      }
      if (block?.kind === 'entry') {
        record = yield* this.#read(block.entry);
      }
      if (record) {
        records.push(record);
      }
      if (block?.kind === 'entry' && block.entry.span.start === this.#ahead?.start) {
        this.#ahead.reach();
        yield records;
        records = [];
        const rest = this.#takeAhead(this.#ahead, block.entry);
        if (rest) {
          yield rest;
          break;
        }
      }
      if (this.#scanner.at >= stepEnd) {
        yield records;
        records = [];
        stepEnd = this.#scanner.at + stepLength;
      }
    }
    yield records;
    forgetLastMatch();
    return this.#end();
  }

  /** The record of an entry; `undefined` where it is no work. */
  *#read(entry: BibtexEntry): Generator<readonly PaperRecord[], PaperRecord | undefined, void> {
    const told = this.#isSound ? this.#tell(entry) : undefined;
    const known = told && this.#findKnown?.(told.stamp, this.#lines.rangeOf(entry.span), told.mark);
    if (known) {
      return known;
    }
    const work = this.#workOf(entry);
    const refers = refersToOthers(work);
    this.#isPlain &&= isWork(work) && !refers;
    if (!this.#knowsAll && refers && !this.#knowsParentsOf(work)) {
      yield* this.#lookAhead();
    }
    return isWork(work)
      ? this.#record(refers ? this.#complete(work) : work, refers ? undefined : told)
      : undefined;
  }

  /**
   * The record of the entry that comes next, where its text is known: then it need not be taken apart, which takes
   * several times as long as looking at each character once.
   */
  #takeNextKnown(): PaperRecord | undefined {
    const start = this.#nextKnown ? this.#scanner.nextEntryStart : undefined;
    if (start === undefined) {
      return undefined;
    }
    let end = start;
    const record = this.#nextKnown?.(({ length, sign }, key) => {
      end = start + length;
      const isThere = key !== undefined && this.#hasSign({ start, end }, sign);
      const isTaken = isThere && (this.#knowsAll || this.#keys.addNew(key, start));
      return isTaken ? this.#lines.rangeOf({ start, end }) : undefined;
    });
    if (record) {
      this.#hasEntries = true;
      this.#scanner.skipEntry(end);
      this.#takeErrors();
    }
    return record;
  }

  /** Where later definitions are known too, nothing tells those before an entry from those behind it. */
  #hasSign({ start, end }: Span, sign: number): boolean {
    const last = this.#text.charCodeAt(end - 1);
    if (last !== 125 && last !== 41) {
      return false;
    }
    const textSign = this.#hasher.hash(this.#text, start, end);
    return textSign === sign || (!this.#knowsAll && signWith(textSign, this.#strings) === sign);
  }

  #end(): ImportEnd {
    const strings = this.#strings.defined;
    const missingStrings = this.#strings.missing;
    findMergeMarks(this.#text).forEach((mark) => this.#report(mergeMarkProblem(mark, this.#lines)));
    return {
      problems: inOrder(this.#problems),
      ...(strings.size > 0 ? { strings } : {}),
      ...(missingStrings.size > 0 ? { missingStrings } : {}),
      ...(this.#isPlain && this.#hasEntries && missingStrings.size === 0 ? { isPlain: true } : {}),
    };
  }

  /**
   * The stamp stands for an entry's text and for what the names in it stand for. Two entries with the same make the
   * same record, where they refer to no other. See {@link TextMark}.
   */
  #tell(entry: BibtexEntry): Told {
    const { start, end } = entry.span;
    const textSign = this.#hasher.hash(this.#text, start, end);
    let stamp = textSign;
    let names = 0;
    let isMarked = true;
    for (const { value } of entry.fields) {
      for (const piece of value) {
        if (piece.kind === 'name') {
          stamp = addHashes(stamp, hashTextOf(++names, this.#strings.expand([piece]).text));
          isMarked &&= !this.#knowsAll && this.#strings.isOwn(piece);
        }
      }
    }
    const sign = names > 0 ? signWith(textSign, this.#strings) : textSign;
    return { stamp, mark: isMarked ? { length: end - start, sign } : undefined };
  }

  /** The records behind the entry with which what was read ahead begins; `undefined` where they are still to be read. */
  #takeAhead(ahead: ReadAhead, { span }: BibtexEntry): readonly PaperRecord[] | undefined {
    const range = this.#lines.rangeOf(span);
    const isPlain = this.#isPlain && !this.#knowsAll;
    const found = isPlain ? ahead.take(range.start.line) : undefined;
    if (!found || !canGoOnWith(found, range, this.#strings.defined)) {
      return undefined;
    }
    // Of two that begin in one place, that of the key comes last.
    found.problems.filter(isOfEntry).forEach((problem) => this.#report(problem));
    const records = found.records.slice(1);
    // Nobody asks for the place of a key any more.
    const noPlace = { start: this.#text.length, end: this.#text.length };
    for (const record of records) {
      const fault = this.#keys.add({ key: record.key, span: noPlace });
      if (fault) {
        this.#report({ ...fault, range: this.#keyRange(record) });
        record.forgetText?.();
      }
    }
    return records;
  }

  /** Where the key of a record stands that somebody else has read. */
  #keyRange({ range }: PaperRecord): Range {
    const block = new BibtexScanner(this.#text, this.#lines.offsetAt(range.start)).next();
    return block?.kind === 'entry' ? this.#lines.rangeOf(block.entry.keySpan) : range;
  }

  /** Whether nothing was wrong since the block before. */
  get #isSound(): boolean {
    return this.#problems.length === this.#problemsBefore;
  }

  /** The next block, with its keys and strings taken up and its faults told of. */
  #nextBlock(): BibtexBlock | undefined {
    this.#problemsBefore = this.#problems.length;
    const block = this.#scanner.next();
    this.#takeErrors();
    if (block && !this.#knowsAll) {
      this.#takeUp(block);
    }
    if (block?.kind === 'preamble') {
      this.#reportUnknown(this.#strings.expand(block.preamble.value).unknown);
    }
    return block;
  }

  #takeErrors(): void {
    for (const error of this.#scanner.takeErrors()) {
      this.#report(syntaxProblem(error, this.#lines));
    }
  }

  #takeUp(block: BibtexBlock): void {
    if (block.kind === 'entry') {
      this.#hasEntries = true;
      const fault = this.#keys.add(block.entry);
      if (fault) {
        this.#report({ ...fault, range: this.#lines.rangeOf(block.entry.keySpan) });
      }
    } else if (block.kind === 'strings') {
      this.#isPlain &&= !this.#hasEntries;
      for (const definition of block.definitions) {
        this.#reportUnknown(this.#strings.define(definition));
      }
    }
  }

  /** Takes up the keys and strings of all that is still to come: an entry has named one that may stand there. */
  *#lookAhead(): Generator<readonly PaperRecord[], void> {
    const scanner = new BibtexScanner(this.#text, this.#scanner.at);
    let stepEnd = scanner.at + lookAheadLength;
    for (let block = scanner.next(); block; block = scanner.next()) {
      this.#takeUp(block);
      if (scanner.at >= stepEnd) {
        yield [];
        stepEnd = scanner.at + lookAheadLength;
      }
    }
    this.#knowsAll = true;
  }

  #report(problem: Problem): void {
    this.#problems.push({ ...problem, message: ownText(problem.message) });
  }

  #knowsParentsOf(work: BibtexWork): boolean {
    return keysReferredTo(work).every((key) => this.#keys.placeOf(key) !== undefined);
  }

  #findParent(key: string): BibtexWork | undefined {
    const place = this.#keys.placeOf(key);
    if (place === undefined) {
      return undefined;
    }
    if (!this.#parents.has(place)) {
      const block = new BibtexScanner(this.#text, place).next();
      this.#parents.set(place, block?.kind === 'entry' ? this.#quietWorkOf(block.entry) : undefined);
    }
    return this.#parents.get(place);
  }

  #reportUnknown(pieces: readonly BibtexPiece[]): void {
    for (const piece of pieces) {
      this.#report(undefinedStringProblem(piece, this.#lines));
    }
  }

  /** The entry with the names in its values replaced by what was defined for them further up in the file. */
  #workOf(entry: BibtexEntry): BibtexWork {
    const fields = new Map<string, string>();
    for (const field of entry.fields) {
      const before = fields.get(field.name);
      if (before !== undefined && !repeatableFields.has(field.name)) {
        this.#report(duplicateFieldProblem(field, this.#lines));
        continue;
      }
      const { text, unknown } = this.#strings.expand(field.value);
      fields.set(field.name, withValue(before, text));
      this.#reportUnknown(unknown);
      // A name that nothing defines is told of already.
      const problem = unknown.length === 0 ? findValueProblem(field, text, this.#lines) : undefined;
      if (problem) {
        this.#report(problem);
      }
    }
    return { entry, fields };
  }

  /** The same of an entry whose faults are told of in its own turn. */
  #quietWorkOf(entry: BibtexEntry): BibtexWork {
    const fields = new Map<string, string>();
    for (const { name, value } of entry.fields) {
      const before = fields.get(name);
      if (before === undefined || repeatableFields.has(name)) {
        fields.set(name, withValue(before, this.#strings.expand(value).text));
      }
    }
    return { entry, fields };
  }

  /** `told`: of an entry that refers to no other, and in which nothing was wrong so far. */
  #record({ entry, fields }: BibtexWork, told: Told | undefined): PaperRecord {
    const key = entry.key === undefined ? undefined : ownText(entry.key);
    const range = this.#lines.rangeOf(entry.span);
    const { stamp, mark } = (this.#isSound ? told : undefined) ?? untold;
    const at = { key, range, stamp, mark };
    return this.#leavesUnread
      ? new UnreadBibtexRecord({ type: entry.type, fields }, at)
      : { ...at, ...bibtexFacts(entry.type, new BibtexFields(fields)) };
  }

  #complete(work: BibtexWork): BibtexWork {
    const complete = this.#inheritance.complete(work);
    for (const fault of this.#inheritance.takeFaults()) {
      this.#report(inheritanceProblem(fault, this.#lines));
    }
    return complete;
  }
}

/** For a text in which names stand for what was defined before. */
function signWith(textSign: number, strings: BibtexStrings): number {
  return addHashes(textSign, strings.sign);
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
