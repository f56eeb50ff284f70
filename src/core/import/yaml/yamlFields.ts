import type { CslDate, CslDraft, CslTextVariable } from '../../model/cslItem';
import { dateFromText, isUnclearDate, unclearDateMessage } from '../dateText';
import { badField, repeatedField } from './yamlRecords';
import { isBlankNode, itemsOf, mapOf, textOf } from './yamlTree';
import type { YamlFault, YamlMap, YamlNode } from './yamlTree';

/** The fields of one map by what they should hold. What holds something else is told of, and counts as not there. */
export class YamlFields {
  readonly map: YamlMap;
  readonly #faults: YamlFault[];

  /** `faults` is added to. */
  constructor(map: YamlMap, faults: YamlFault[]) {
    this.map = map;
    this.#faults = faults;
    faults.push(...map.repeated.map(({ name, nameSpan }) => repeatedField(name, nameSpan)));
  }

  /** The value of a field that says something. */
  node(name: string): YamlNode | undefined {
    const value = this.map.fields.get(name)?.value;
    return isBlankNode(value) ? undefined : value;
  }

  text(name: string): string | undefined {
    const value = this.node(name);
    const text = textOf(value);
    if (value && text === undefined) {
      this.ignored(name, 'a text');
    }
    return text;
  }

  /** A list of texts, or one text. */
  texts(name: string): readonly string[] {
    const items = itemsOf(this.node(name));
    const texts = items.map(textOf).filter((text) => text !== undefined);
    if (texts.length < items.length) {
      this.ignored(name, 'a list of texts');
    }
    return texts;
  }

  date(name: string): CslDate | undefined {
    const text = this.text(name);
    if (text !== undefined && isUnclearDate(text)) {
      const span = this.map.fields.get(name)?.nameSpan ?? this.map.span;
      this.#faults.push({
        severity: 'warning',
        code: 'unclear-date',
        message: unclearDateMessage(text),
        span,
      });
    }
    return text === undefined ? undefined : dateOfText(text);
  }

  /** The maps of a list, or one map. */
  maps(name: string): readonly YamlFields[] {
    const items = itemsOf(this.node(name));
    const maps = items.filter((item) => item.kind === 'map');
    if (maps.length < items.length) {
      this.ignored(name, 'a map');
    }
    return maps.map((map) => new YamlFields(map, this.#faults));
  }

  /** The one map that a field holds; no fields at all where it holds none. */
  inner(name: string): YamlFields {
    return this.maps(name)[0] ?? new YamlFields(mapOf(this.map.span, []), this.#faults);
  }

  /** Tells that a field holds something else than `expected`. */
  ignored(name: string, expected: string): void {
    const field = this.map.fields.get(name);
    this.#faults.push(badField(name, field?.nameSpan ?? this.map.span, expected));
  }
}

/** A date as it is written in these formats; `~` before it says that it is about so. */
function dateOfText(text: string): CslDate | undefined {
  const date = dateFromText(text.replace(/^~\s*/, ''));
  return date && text.startsWith('~') ? { ...date, circa: true } : date;
}

/** Sets a text variable where there is a text and it has none yet. */
export function setText(draft: CslDraft, variable: CslTextVariable, text: string | undefined): void {
  if (text !== undefined && text !== '') {
    draft[variable] ??= text;
  }
}
