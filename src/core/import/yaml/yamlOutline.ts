import { lineInItem, withLineFeeds, yamlLines } from './yamlLines';
import type { YamlLine } from './yamlLines';

/** One of the first maps of a text, as far as it can be seen without reading it. */
export interface OutlinedMap {
  /** The field of the text's own map that it stands under; `undefined` for an item of a list that is the whole text. */
  readonly parent: string | undefined;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  /** Its fields on one level and what stands behind each name on the same line. */
  readonly fields: Map<string, string>;
  /** The names of all fields that are further in. */
  readonly inner: Set<string>;
}

/** The first look at a text, for telling whether it may be a bibliography. */
export interface YamlOutline {
  /** The fields of the text's own map and what stands behind each name on the same line. */
  readonly fields: ReadonlyMap<string, string>;
  readonly maps: readonly OutlinedMap[];
}

const mostMaps = 100;

class Outliner {
  readonly fields = new Map<string, string>();
  readonly maps: OutlinedMap[] = [];
  #parent: string | undefined;
  #isParentOpen = false;
  #map: OutlinedMap | undefined;
  #column = 0;
  #itemIndent = -1;

  /** Takes a line; `false` where enough was seen. */
  take(text: string, line: YamlLine): boolean {
    if (line.kind === 'item') {
      this.#takeItem(line, lineInItem(text, line));
    } else if (line.kind === 'field' && line.indent === 0) {
      this.#parent = line.name;
      this.#isParentOpen = line.value === '';
      this.#map = undefined;
      this.#itemIndent = -1;
      this.fields.set(line.name, line.value);
    } else if (line.kind === 'field') {
      this.#takeField(line);
    }
    return this.maps.length <= mostMaps;
  }

  /** An item begins a map where it is on the first level of items under its parent. */
  #takeItem(line: YamlLine, content: YamlLine): void {
    const isFirst = this.#itemIndent === -1 && this.#map === undefined;
    if (isFirst && (this.#isParentOpen || (this.#parent === undefined && line.indent === 0))) {
      this.#itemIndent = line.indent;
    }
    if (line.indent === this.#itemIndent) {
      this.#begin(true, content.indent);
    }
    if (content.kind === 'field') {
      this.#takeField(content);
    }
  }

  #begin(isItem: boolean, column: number): void {
    this.#map = { parent: this.#parent, isItem, fields: new Map(), inner: new Set() };
    this.#column = column;
    this.maps.push(this.#map);
  }

  #takeField(line: YamlLine): void {
    if (this.#map === undefined && this.#isParentOpen) {
      this.#begin(false, line.indent);
    }
    if (this.#map?.isItem && this.#map.fields.size === 0 && line.indent > this.#itemIndent) {
      this.#column = line.indent;
    }
    if (line.indent === this.#column) {
      this.#map?.fields.set(line.name, line.value);
    } else if (line.indent > this.#column) {
      this.#map?.inner.add(line.name);
    }
  }
}

/**
 * What the first lines of a text look like. Nothing where it is no YAML with lines of its own, and where a text without
 * a name goes on behind its `---`, as Markdown does behind its front matter.
 */
export function outlineOf(name: string, text: string): YamlOutline | undefined {
  const outliner = new Outliner();
  let markers = 0;
  let isFirst = true;
  for (const line of yamlLines(withLineFeeds(text))) {
    if (line.kind === 'marker') {
      markers++;
    } else if (line.kind !== 'blank') {
      if (isFirst && line.kind === 'other') {
        return undefined;
      }
      if (markers > 1 && !isFirst) {
        return name === '' ? undefined : outliner;
      }
      isFirst = false;
      if (!outliner.take(text, line)) {
        break;
      }
    }
  }
  return outliner;
}

/** Whether a file of this name, in lower case, may be YAML; a text without a name may. */
export function mayBeYaml(name: string): boolean {
  return !name.includes('.') || /\.ya?ml$/.test(name);
}

/** A value on one line, without quotation marks and comments. */
export function bareValue(value: string | undefined): string {
  const bare = (value ?? '').replace(/\s#.*$/, '').trim();
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare;
}
