import { LineIndex } from '../../base/text';
import type { Severity, Problem } from '../../model/problem';
import type { PaperRecord } from '../../model/record';
import { readCslJsonItem } from './cslJsonItem';
import type { CslJsonFacts } from './cslJsonItem';
import { recogniseCslJson } from './cslJsonRecognise';
import { scanJsonList } from './cslJsonScan';
import type { JsonFault, JsonItem } from './cslJsonScan';
import { isJsonObject } from './cslJsonValues';
import type { Importer, ImportResult } from '../importer';

/**
 * Reads CSL-JSON: a list, `{"items": [...]}`, one object, or one object after the other. Schema:
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json.
 */
export class CslJsonImporter implements Importer {
  readonly format = 'csl-json';

  recognise(name: string, text: string): number {
    return recogniseCslJson(name, text);
  }

  read(text: string): ImportResult {
    return new CslJsonReading(text).run();
  }
}

/** One call of {@link CslJsonImporter.read}. */
class CslJsonReading {
  readonly #records: PaperRecord[] = [];
  readonly #problems: Problem[] = [];
  readonly #lineOfKey = new Map<string, number>();
  readonly #text: string;
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  run(): ImportResult {
    const list = scanJsonList(this.#text);
    for (const fault of list.faults) {
      this.#tell(fault);
    }
    for (const item of list.items) {
      this.#take(item);
    }
    this.#problems.sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
    return { records: this.#records, problems: this.#problems };
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
      return;
    }
    const value = parse(item.json);
    if (!isJsonObject(value)) {
      this.#note(item, 'error', ['bad-json', 'This item is not JSON.']);
      return;
    }
    this.#keep(item, readCslJsonItem(value));
  }

  #keep(item: JsonItem, facts: CslJsonFacts): void {
    const hasNames = facts.item.author !== undefined || facts.item.editor !== undefined;
    if (facts.item.title === undefined && !hasNames) {
      const message = 'This item has neither a title nor an author; it was left out.';
      this.#note(item, 'error', ['no-title-or-author', message]);
      return;
    }
    for (const note of facts.notes) {
      this.#note(item, note.severity, [note.code, note.message]);
    }
    if (facts.item.title === undefined) {
      this.#note(item, 'warning', ['no-title', 'This item has no title.']);
    }
    this.#checkKey(item, facts.key);
    const { key, extras } = facts;
    this.#records.push({ key, item: facts.item, extras, range: this.#lines.rangeOf(item.span) });
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

  /** What is about an item as a whole is marked at its first character only, not over its many lines. */
  #note(item: JsonItem, severity: Severity, [code, message]: readonly [string, string]): void {
    const { start } = item.span;
    this.#tell({ severity, code, message, span: { start, end: start + 1 } });
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
