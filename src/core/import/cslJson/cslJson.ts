import { parseJson } from '../../base/storedFields';
import { LineIndex } from '../../base/text';
import type { Severity, Problem } from '../../model/problem';
import type { PaperRecord } from '../../model/record';
import { cslFromCrossref } from './cslJsonCrossref';
import { isPartOfItem, JsonDebris } from './cslJsonDebris';
import { readCslJsonItem } from './cslJsonItem';
import type { CslJsonFacts } from './cslJsonItem';
import { cslFromOpenAlex } from './cslJsonOpenAlex';
import { recogniseCslJson } from './cslJsonRecognise';
import { runSteps } from '../importSteps';
import { scanJsonItems } from './cslJsonScan';
import type { JsonFault, JsonItem } from './cslJsonScan';
import { cslFromSemanticScholar } from './cslJsonSemanticScholar';
import { isJsonObject, objectsFromJson } from './cslJsonValues';
import type { JsonObject } from './cslJsonValues';
import { cslFromZotero, isZoteroAttachment } from './cslJsonZotero';
import type { Importer, ImportResult, ImportSteps } from '../importer';

/**
 * Reads CSL-JSON: a list, `{"items": [...]}`, one object, or one object after the other; and items as the APIs of
 * Zotero, Crossref, OpenAlex and Semantic Scholar give them. Schema:
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json.
 */
export class CslJsonImporter implements Importer {
  readonly format = 'csl-json';

  recognise(name: string, text: string): number {
    return recogniseCslJson(name, text);
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return new CslJsonReading(text).steps();
  }
}

/** Whether an item says in CSL's form what it says, whatever else it has. */
function isCsl({ type, author, issued, ...others }: JsonObject): boolean {
  const hasPeople = objectsFromJson(author).some(({ family, literal }) => family ?? literal);
  return typeof type === 'string' && (hasPeople || isJsonObject(issued) || 'container-title' in others);
}

/** An item in CSL's own form, whose ever it is. */
function cslFrom(value: JsonObject): JsonObject {
  if (isCsl(value)) {
    return cslFromCrossref(value) ?? value;
  }
  return (
    cslFromZotero(value) ??
    cslFromCrossref(value) ??
    cslFromOpenAlex(value) ??
    cslFromSemanticScholar(value) ??
    value
  );
}

/** How many characters are read in one step. */
const stepLength = 200_000;

/** One call of {@link CslJsonImporter.read}. */
class CslJsonReading {
  #records: PaperRecord[] = [];
  readonly #problems: Problem[] = [];
  readonly #lineOfKey = new Map<string, number>();
  readonly #debris = new JsonDebris();
  readonly #text: string;
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  *steps(): ImportSteps {
    const items = scanJsonItems(this.#text);
    let stepEnd = stepLength;
    let item = items.next();
    for (; !item.done; item = items.next()) {
      this.#take(item.value);
      const { end } = item.value.span;
      if (end >= stepEnd) {
        stepEnd = end + stepLength;
        yield this.#records;
        this.#records = [];
      }
    }
    for (const fault of this.#debris.faults(item.value)) {
      this.#tell(fault);
    }
    yield this.#records;
    const problems = this.#problems.sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
    return { problems };
  }

  #tell(fault: JsonFault): void {
    const { severity, code, message } = fault;
    this.#problems.push({ severity, code, message, range: this.#lines.rangeOf(fault.span) });
  }

  #take(item: JsonItem): void {
    for (const fault of item.faults) {
      this.#tell(fault);
    }
    if (item.json === undefined) {
      this.#debris.broken(item.span.start);
      return;
    }
    const value = item.value ?? parseJson(item.json);
    if (!isJsonObject(value)) {
      this.#debris.broken(item.span.start);
      this.#note(item, 'error', ['bad-json', 'This item is not JSON.']);
      return;
    }
    if (!isZoteroAttachment(value)) {
      this.#keep(item, readCslJsonItem(cslFrom(value)), isPartOfItem(value));
    }
  }

  #keep(item: JsonItem, facts: CslJsonFacts, mayBePart: boolean): void {
    const hasNames = facts.item.author !== undefined || facts.item.editor !== undefined;
    const isNamed = facts.item.title !== undefined || hasNames;
    // What has a key can be cited, whatever else it lacks.
    if (!isNamed && facts.key === undefined) {
      this.#leaveOut(item, mayBePart);
      return;
    }
    this.#debris.sound(item.span.start);
    for (const note of facts.notes) {
      this.#note(item, note.severity, [note.code, note.message]);
    }
    if (facts.item.title === undefined) {
      const message = isNamed ? 'This item has no title.' : 'This item has neither a title nor an author.';
      this.#note(item, 'warning', [isNamed ? 'no-title' : 'no-title-or-author', message]);
    }
    this.#checkKey(item, facts.key);
    const { key, extras } = facts;
    this.#records.push({ key, item: facts.item, extras, range: this.#lines.rangeOf(item.span) });
  }

  #leaveOut(item: JsonItem, mayBePart: boolean): void {
    const message = 'This item has neither a title nor an author; it was left out.';
    const what = ['no-title-or-author', message] as const;
    if (mayBePart) {
      this.#debris.part(noteOn(item, 'error', what));
    } else {
      this.#note(item, 'error', what);
    }
  }

  #checkKey(item: JsonItem, key: string | undefined): void {
    if (key === undefined) {
      return;
    }
    const line = this.#lineOfKey.get(key);
    if (line === undefined) {
      this.#lineOfKey.set(key, this.#lines.positionAt(item.span.start).line + 1);
    } else {
      const message = `The citation key "${key}" is also that of the item in line ${line}.`;
      this.#note(item, 'warning', ['duplicate-key', message]);
    }
  }

  #note(item: JsonItem, severity: Severity, what: readonly [string, string]): void {
    this.#tell(noteOn(item, severity, what));
  }
}

/** What is about an item as a whole is marked at its first character only, not over its many lines. */
function noteOn(
  { span: { start } }: JsonItem,
  severity: Severity,
  [code, message]: readonly [string, string],
): JsonFault {
  return { severity, code, message, span: { start, end: start + 1 } };
}
