import type { Problem } from '../model/problem';
import { editDistance } from '../base/editDistance';
import { readTags } from './templateTags';
import type { TaggedLine, TemplateSign, TemplateTag } from './templateTags';

/** A stretch of a template line: text that stays as it is, or a field whose value goes there. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  /** `fallback` is the template's own text for a field without value, and is put in as it is. */
  | { readonly kind: 'field'; readonly field: string; readonly fallback?: string };

/** A stretch of a line that is only there where its field has a value, or (`isInverted`) where it has none. */
export interface TemplateSection {
  readonly kind: 'section';
  readonly field: string;
  readonly isInverted?: true;
  readonly parts: readonly TemplatePart[];
}

/** A line of a template, without its line end. */
export interface TemplateLine {
  readonly kind: 'line';
  readonly parts: readonly (TemplatePart | TemplateSection)[];
}

/** Lines that are only there where their field has a value, or (`isInverted`) where it has none. */
export interface TemplateBlock {
  readonly kind: 'block';
  readonly field: string;
  readonly isInverted?: true;
  readonly lines: readonly TemplateLine[];
}

/** A template taken apart; `renderTemplate` fills it. */
export interface Template {
  readonly items: readonly (TemplateLine | TemplateBlock)[];
}

export interface ParsedTemplate {
  readonly template: Template;
  /** All of them warnings: whatever is wrong stays in the text as it stands. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a template. The language has no logic and never runs anything:
 *
 * - `{{title}}` is replaced by the paper's title, escaped for the language of the text. A value is never read as a
 *   template again. Braces round a placeholder are fine: `\textbf{{{title}}}`.
 * - A line of which all placeholders are empty is left out.
 * - A list right after the mark of a list item (`- {{keyResults}}`, `1. {{keyResults}}`, `\item {{keyResults}}`)
 *   repeats the line for each of its entries; elsewhere the entries stand one after the other.
 * - `{{#keyResults}}` and `{{/keyResults}}`, each on a line of its own, keep the lines between them only where the
 *   field has a value; within one line they keep what stands between them. They do not repeat anything, and there is
 *   no block within a block and no stretch within a stretch.
 * - `{{^tldr}}` in place of `{{#tldr}}` keeps what follows only where the field has no value.
 * - `{{venue|no venue}}` puts the text behind the bar where the field has no value.
 * - An unknown field is a problem, and its placeholder stays as it stands. There is nothing else: `{{constructor}}` is
 *   an unknown field, `{{a()}}` is text.
 *
 * @param fields the names that may stand in placeholders.
 */
export function parseTemplate(text: string, fields: readonly string[]): ParsedTemplate {
  const reader = new TemplateReader(text, fields);
  const items = reader.read();
  return { template: { items }, problems: reader.problems };
}

class TemplateReader {
  readonly problems: Problem[] = [];
  readonly #lines: readonly TaggedLine[];
  readonly #fields: readonly string[];
  readonly #known: ReadonlySet<string>;

  constructor(text: string, fields: readonly string[]) {
    this.#lines = readTags(text);
    this.#fields = fields;
    this.#known = new Set(fields);
  }

  read(): Template['items'] {
    const items: (TemplateLine | TemplateBlock)[] = [];
    for (let i = 0; i < this.#lines.length; i++) {
      const isInverted = this.#standalone(i, '^') !== undefined;
      const field = this.#opened(i);
      const end = field === undefined ? undefined : this.#findBlockEnd(i, field);
      if (field === undefined || end === undefined) {
        items.push(this.#line(i));
      } else {
        const lines: TemplateLine[] = [];
        for (i++; i < end; i++) {
          lines.push(this.#line(i));
        }
        items.push({ kind: 'block', field, ...inverted(isInverted), lines });
      }
    }
    return items;
  }

  /** The field whose block line `i` opens, if it does. */
  #opened(i: number): string | undefined {
    return this.#standalone(i, '#') ?? this.#standalone(i, '^');
  }

  /** The known field of the tag that is all there is on line `i`, if it has this sign. */
  #standalone(i: number, sign: TemplateSign): string | undefined {
    const [tag, ...others] = this.#lines[i]?.tags ?? [];
    const isAlone = tag?.sign === sign && others.length === 0 && this.#known.has(tag.name);
    return isAlone && this.#lines[i]?.text.trim().length === tag.end - tag.start ? tag.name : undefined;
  }

  /** The line that closes the block opened on line `i`; `undefined` where another block opens before that. */
  #findBlockEnd(i: number, field: string): number | undefined {
    for (let at = i + 1; at < this.#lines.length; at++) {
      if (this.#standalone(at, '/') === field) {
        return at;
      }
      if (this.#opened(at) !== undefined) {
        return undefined;
      }
    }
    return undefined;
  }

  #line(i: number): TemplateLine {
    const text = this.#lines[i]?.text ?? '';
    const parts: (TemplatePart | TemplateSection)[] = [];
    let section: (Omit<TemplateSection, 'kind'> & { readonly parts: TemplatePart[] }) | undefined;
    let at = 0;
    for (const tag of this.#usableTags(i)) {
      const target = section?.parts ?? parts;
      pushText(target, text.slice(at, tag.start));
      at = tag.end;
      if (tag.sign === '') {
        const { name: field, fallback } = tag;
        target.push({ kind: 'field', field, ...(fallback === undefined ? {} : { fallback }) });
      } else if (tag.sign !== '/') {
        section = { field: tag.name, ...inverted(tag.sign === '^'), parts: [] };
      } else if (section) {
        parts.push({ kind: 'section', ...section });
        section = undefined;
      }
    }
    pushText(parts, text.slice(at));
    return { kind: 'line', parts };
  }

  /** The tags of line `i` without those of unknown fields and those that open or close nothing, which are reported. */
  #usableTags(i: number): readonly TemplateTag[] {
    const tags = this.#lines[i]?.tags ?? [];
    const known = tags.filter((tag) => this.#known.has(tag.name));
    const unpaired = unpairedTags(known);
    for (const tag of tags) {
      if (!known.includes(tag)) {
        this.#report('unknown-field', this.#unknownMessage(tag.name), i, tag);
      } else if (unpaired.has(tag)) {
        this.#report('unpaired-section', unpairedMessage(tag), i, tag);
      }
    }
    return known.filter((tag) => !unpaired.has(tag));
  }

  #report(code: string, message: string, line: number, tag: TemplateTag): void {
    const range = { start: { line, character: tag.start }, end: { line, character: tag.end } };
    this.problems.push({ severity: 'warning', code, message, range });
  }

  #unknownMessage(name: string): string {
    const near = nearestField(name, this.#fields);
    const hint = near === undefined ? `Known fields: ${this.#fields.join(', ')}.` : `Did you mean “${near}”?`;
    return `There is no field “${name}”. ${hint}`;
  }
}

function inverted(isInverted: boolean): { readonly isInverted?: true } {
  return isInverted ? { isInverted } : {};
}

function pushText(parts: { push(part: TemplatePart): unknown }, text: string): void {
  if (text !== '') {
    parts.push({ kind: 'text', text });
  }
}

/** The `#`, `^` and `/` tags of a line that have no partner there. */
function unpairedTags(tags: readonly TemplateTag[]): ReadonlySet<TemplateTag> {
  const unpaired = new Set<TemplateTag>();
  let open: TemplateTag | undefined;
  for (const tag of tags) {
    if (tag.sign === '#' || tag.sign === '^') {
      if (open) {
        unpaired.add(open);
      }
      open = tag;
    } else if (tag.sign === '/' && open?.name === tag.name) {
      open = undefined;
    } else if (tag.sign === '/') {
      unpaired.add(tag);
    }
  }
  return open ? unpaired.add(open) : unpaired;
}

function unpairedMessage({ sign, name }: TemplateTag): string {
  return sign !== '/'
    ? `“{{${sign}${name}}}” is not closed: “{{/${name}}}” has to follow on the same line, or both stand on lines of their own.`
    : `“{{/${name}}}” closes nothing: there is no “{{#${name}}}” before it.`;
}

/** The field that `name` was most likely meant to be. */
function nearestField(name: string, fields: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const limit = Math.min(2, Math.floor(name.length / 2));
  const ranked = fields
    .map((field) => ({ field, distance: editDistance(lower, field.toLowerCase(), limit) }))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0] && ranked[0].distance <= limit ? ranked[0].field : undefined;
}
