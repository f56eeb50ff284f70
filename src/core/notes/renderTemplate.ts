import { cslMarkupTo, escapeText } from '../base/markup';
import type { MarkupLanguage } from '../base/markup';
import type { Template, TemplateBlock, TemplateLine, TemplatePart, TemplateSection } from './template';
import { linkText } from './linkText';

/** What stands for a field. Only `raw` is put in as it is: it must be ours, and already be in the text's language. */
export type TemplateValue =
  | { readonly kind: 'text'; readonly text: string }
  /** Text with CSL's small markup, as titles have it. */
  | { readonly kind: 'marked'; readonly text: string }
  /** An address that `safeWebAddress` has let through. */
  | { readonly kind: 'link'; readonly url: string }
  /** Plain texts; `separator` stands between them where they do not get lines of their own. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly separator: string }
  | { readonly kind: 'raw'; readonly text: string };

/** The values by field; a field that is not there is empty. */
export type TemplateValues = ReadonlyMap<string, TemplateValue>;

interface Filling {
  readonly values: TemplateValues;
  readonly language: MarkupLanguage;
}

/** The mark of a list item and nothing else: `- `, `* `, `+ `, `1. `, `\item `. */
const listMark = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|\\item)[ \t]+$/;

/**
 * Fills a template. Every value is escaped for `language` and put on one line; values are not read as templates. Of
 * the blank lines round what was left out one stays, and there are none at the beginning and the end. Lines end with
 * LF; the last has no line end.
 */
export function renderTemplate(template: Template, values: TemplateValues, language: MarkupLanguage): string {
  const filling = { values, language };
  const lines = template.items.flatMap((item) => renderItem(item, filling));
  return withoutBlankEnds(closeGaps(lines)).join('\n');
}

/** For each template line the lines that it becomes; an empty list is a gap. */
function renderItem(item: TemplateLine | TemplateBlock, filling: Filling): readonly (readonly string[])[] {
  if (item.kind === 'line') {
    return [renderLine(item, filling)];
  }
  return isKept(item, filling) ? item.lines.map((line) => renderLine(line, filling)) : [[]];
}

/** Whether what stands in a block or stretch is there. */
function isKept(item: TemplateBlock | TemplateSection, { values }: Filling): boolean {
  return hasValue(values.get(item.field)) !== (item.isInverted ?? false);
}

/** Whether a placeholder or stretch gives nothing. */
function isEmptyPart(
  part: Exclude<TemplatePart, { readonly kind: 'text' }> | TemplateSection,
  filling: Filling,
): boolean {
  return part.kind === 'section'
    ? !isKept(part, filling)
    : !hasValue(filling.values.get(part.field)) && (part.fallback ?? '') === '';
}

/** Of the blank lines before and after a gap only one stays. */
function closeGaps(groups: readonly (readonly string[])[]): readonly string[] {
  const output: string[] = [];
  let isAfterGap = false;
  for (const group of groups) {
    isAfterGap ||= group.length === 0;
    for (const line of group) {
      const isBlank = line.trim() === '';
      if (!(isBlank && isAfterGap && output.at(-1)?.trim() === '')) {
        output.push(line);
      }
      isAfterGap &&= isBlank;
    }
  }
  return output;
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** The lines that a template line becomes: none where all its placeholders are empty, several for a list. */
function renderLine(line: TemplateLine, filling: Filling): readonly string[] {
  const placeholders = line.parts.filter((part) => part.kind !== 'text');
  const empty = placeholders.filter((part) => isEmptyPart(part, filling));
  if (placeholders.length > 0 && empty.length === placeholders.length) {
    return [];
  }
  const [mark, entry] = line.parts;
  const list = entry?.kind === 'field' ? filling.values.get(entry.field) : undefined;
  if (mark?.kind === 'text' && listMark.test(mark.text) && list?.kind === 'list' && hasValue(list)) {
    const rest = renderParts(line.parts.slice(2), filling);
    return list.items
      .filter((text) => text.trim() !== '')
      .map((text) => mark.text + escapeText(text, filling.language) + rest);
  }
  const text = renderParts(line.parts, filling);
  return [empty.length > 0 ? text.trimEnd() : text];
}

function renderParts(parts: readonly (TemplatePart | TemplateSection)[], filling: Filling): string {
  return parts.map((part) => renderPart(part, filling)).join('');
}

function renderPart(part: TemplatePart | TemplateSection, filling: Filling): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'field':
      return hasValue(filling.values.get(part.field))
        ? renderValue(filling.values.get(part.field), filling.language)
        : (part.fallback ?? '');
    case 'section':
      // One level only, so this is not recursive in what a template can ask for.
      return isKept(part, filling) ? renderParts(part.parts, filling) : '';
  }
}

function hasValue(value: TemplateValue | undefined): boolean {
  if (!value) {
    return false;
  }
  switch (value.kind) {
    case 'list':
      return value.items.some((item) => item.trim() !== '');
    case 'link':
      return value.url !== '';
    default:
      return value.text.trim() !== '';
  }
}

function renderValue(value: TemplateValue | undefined, language: MarkupLanguage): string {
  if (!value) {
    return '';
  }
  switch (value.kind) {
    case 'raw':
      return value.text;
    case 'text':
      return escapeText(value.text.trim(), language);
    case 'marked':
      return cslMarkupTo(value.text.trim(), language);
    case 'link':
      return linkText(value.url, language);
    case 'list':
      return escapeText(value.items.filter((item) => item.trim() !== '').join(value.separator), language);
  }
}
