export type TemplateSign = '' | '#' | '^' | '/';

/**
 * `{{title}}` or `{{title|no title}}` (no sign), `{{#title}}`, `{{^title}}` or `{{/title}}`; `start` and `end` are
 * offsets in its line.
 */
export interface TemplateTag {
  readonly sign: TemplateSign;
  readonly name: string;
  /** What stands there where the field is empty; `undefined` where the tag does not say. */
  readonly fallback: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** A line of a template, without its line end, and the tags on it. */
export interface TaggedLine {
  readonly text: string;
  readonly tags: readonly TemplateTag[];
}

const longestTag = 300;
const tag = /^\{\{[ \t]{0,8}([#^/]?)([A-Za-z_][A-Za-z0-9_.-]{0,63})[ \t]{0,8}(?:\|([^{}]{0,200}))?\}\}/;
const signs: ReadonlySet<string> = new Set<TemplateSign>(['#', '^', '/']);

function isSign(text: string | undefined): text is TemplateSign {
  return text !== undefined && signs.has(text);
}

/** The lines of a template with the tags on each. Braces that are no tag are text: `{{{title}}}` is a tag in
 * braces, and only a placeholder has a bar. */
export function readTags(text: string): readonly TaggedLine[] {
  return text.split(/\r\n|\r|\n/).map((line) => ({ text: line, tags: tagsOf(line) }));
}

function tagsOf(line: string): readonly TemplateTag[] {
  const tags: TemplateTag[] = [];
  for (let at = line.indexOf('{{'); at >= 0; at = line.indexOf('{{', at)) {
    const match = tag.exec(line.slice(at, at + longestTag));
    if (match && !(match[1] && match[3] !== undefined)) {
      const sign = isSign(match[1]) ? match[1] : '';
      const fallback = match[3]?.trim();
      tags.push({ sign, name: match[2] ?? '', fallback, start: at, end: at + match[0].length });
    }
    at += match ? match[0].length : 1;
  }
  return tags;
}
