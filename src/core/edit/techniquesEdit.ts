import { lineEndOf } from '../base/text';
import type { Span, TextEdit } from '../base/text';
import { paperName } from '../import/techniques/readTechniques';
import type { TechniqueField, TechniquesSection } from '../import/techniques/techniquesSchema';
import { readYaml } from '../import/yaml/yamlRecover';
import type { YamlField, YamlMap } from '../import/yaml/yamlTree';

/** One thing to say in a `techniques.yaml`; `undefined` takes it back. */
export type TechniquesChange =
  | {
      readonly kind: 'paper';
      readonly names: readonly string[];
      readonly techniques: readonly string[] | undefined;
    }
  | { readonly kind: 'merge'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'field';
      readonly id: string;
      readonly field: TechniqueField;
      readonly value: string | readonly string[];
    };

/** What a new file begins with. */
export const newTechniquesFile = [
  '# Your word on techniques: it counts more than what Papershelf works out and than what collections say.',
  '#',
  '# techniques:              techniques of your own, and changes to those there are',
  '#   deep-sea-fish:         an id',
  '#     label: Deep-sea fish',
  '#     area: Biology        a new area, or one that is there',
  '#     cues: [anglerfish*]  words that put papers under it; * stands for any ending',
  '#     not: [cookery]       words that keep papers away',
  '# papers:                  the techniques of single papers, by citation key, DOI or arXiv id',
  '#   smith2020: [deep-sea-fish]',
  '# merge:                   old technique: the one that it is shown as',
  '# hide:                    a list of techniques and topics that are not shown',
  '',
].join('\n');

/**
 * The text of a `techniques.yaml` after `changes`; comments, order and all that they do not touch stay as they are.
 * `undefined` where the text is not sound, so that nothing can be put into it safely.
 */
export function changeTechniques(text: string, changes: readonly TechniquesChange[]): string | undefined {
  return changes.reduce<string | undefined>(
    (now, change) => (now === undefined ? undefined : applied(now, change)),
    text,
  );
}

/** The one edit that makes `after` of `before`: only what differs between them is replaced. */
export function differenceOf(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end++;
  }
  return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}

function applied(text: string, change: TechniquesChange): string | undefined {
  const { roots, faults } = readYaml(text);
  const [root] = roots;
  const isMap = root === undefined || root.kind === 'map' || root.kind === 'nothing';
  if (!isMap || faults.some(({ severity }) => severity === 'error')) {
    return undefined;
  }
  const map = root?.kind === 'map' ? root : undefined;
  switch (change.kind) {
    case 'paper':
      return withPaper(text, map, change);
    case 'merge':
      return withEntry(text, map, 'merge', { name: change.from, value: scalar(change.to) });
    case 'field':
      return withField(text, map, change);
  }
}

function withPaper(
  text: string,
  map: YamlMap | undefined,
  { names, techniques }: Extract<TechniquesChange, { readonly kind: 'paper' }>,
): string {
  const wanted = names.map(paperName);
  const section = sectionOf(map, 'papers');
  const known = section && [...section.fields.values()].find(({ name }) => wanted.includes(paperName(name)));
  if (techniques === undefined) {
    return known ? withoutLines(text, known) : text;
  }
  const name = known?.name ?? names[0] ?? '';
  return withEntry(text, map, 'papers', { name, value: flowList(techniques) });
}

function withField(
  text: string,
  map: YamlMap | undefined,
  { id, field, value }: Extract<TechniquesChange, { readonly kind: 'field' }>,
): string {
  const written = typeof value === 'string' ? scalar(value) : flowList(value);
  const known = sectionOf(map, 'techniques')?.fields.get(id)?.value;
  if (known?.kind === 'map') {
    const old = known.fields.get(field);
    return old ? replaced(text, old.value.span, old, written) : withLine(text, known, `${field}: ${written}`);
  }
  if (known?.kind === 'text' && field !== 'label') {
    const label = text.slice(known.span.start, known.span.end);
    return withEntry(text, map, 'techniques', {
      name: id,
      value: `{ label: ${label}, ${field}: ${written} }`,
    });
  }
  if (known?.kind === 'text') {
    return withEntry(text, map, 'techniques', { name: id, value: written });
  }
  return withEntry(text, map, 'techniques', { name: id, value: `{ ${field}: ${written} }` });
}

function sectionOf(map: YamlMap | undefined, section: TechniquesSection): YamlMap | undefined {
  const node = map?.fields.get(section)?.value;
  return node?.kind === 'map' ? node : undefined;
}

/** Sets `name` in a part of the file, which is begun where there is none. */
function withEntry(
  text: string,
  map: YamlMap | undefined,
  part: TechniquesSection,
  { name, value }: { readonly name: string; readonly value: string },
): string {
  const line = `${scalar(name)}: ${value}`;
  const section = map?.fields.get(part);
  if (section?.value.kind === 'map') {
    const old = section.value.fields.get(name);
    return old ? replaced(text, old.value.span, old, value) : withLine(text, section.value, line);
  }
  const eol = lineEndOf(text);
  if (section) {
    const end = lineEndAfter(text, section.nameSpan.end);
    return `${text.slice(0, end)}${eol}  ${line}${text.slice(end)}`;
  }
  const before = text === '' || text.endsWith('\n') ? text : `${text}${eol}`;
  return `${before}${part}:${eol}  ${line}${eol}`;
}

/** Another value in place of the old one; of none, behind its name. */
function replaced(text: string, span: Span, { nameSpan }: YamlField, value: string): string {
  const old = text.slice(span.start, span.end);
  const end = span.start + old.trimEnd().length;
  if (old.trim() === '') {
    const colon = text.indexOf(':', nameSpan.end) + 1;
    return `${text.slice(0, colon)} ${value}${text.slice(colon)}`;
  }
  return old.includes('\n') && !/^[[{"']/.test(old)
    ? `${text.slice(0, text.indexOf(':', nameSpan.end) + 1)} ${value}${text.slice(end)}`
    : `${text.slice(0, span.start)}${value}${text.slice(end)}`;
}

/** A line more in a map, behind its last one; or a field more between its braces. */
function withLine(text: string, map: YamlMap, line: string): string {
  const fields = [...map.fields.values()];
  const last = fields.at(-1);
  const first = fields[0];
  if (text[map.span.start] === '{' || !last || !first) {
    const close = text.lastIndexOf('}', map.span.end);
    const before = text.slice(0, close).trimEnd();
    return `${before}${fields.length > 0 ? ',' : ''} ${line} ${text.slice(close)}`;
  }
  const indent = first.nameSpan.start - lineStartOf(text, first.nameSpan.start);
  const value = text.slice(last.nameSpan.end, Math.max(last.nameSpan.end, last.value.span.end)).trimEnd();
  const end = lineEndAfter(text, last.nameSpan.end + value.length);
  return `${text.slice(0, end)}${lineEndOf(text)}${' '.repeat(indent)}${line}${text.slice(end)}`;
}

function withoutLines(text: string, field: YamlField): string {
  const value = text.slice(field.nameSpan.end, Math.max(field.nameSpan.end, field.value.span.end)).trimEnd();
  const start = lineStartOf(text, field.nameSpan.start);
  if (text.slice(start, field.nameSpan.start).trim() !== '') {
    // Between braces it is the comma that goes with it.
    const end = field.nameSpan.end + value.length;
    const after = /^\s{0,99},\s{0,99}/.exec(text.slice(end))?.[0].length ?? 0;
    const before =
      after > 0 ? 0 : (/,\s{0,99}$/.exec(text.slice(start, field.nameSpan.start))?.[0].length ?? 0);
    return text.slice(0, field.nameSpan.start - before) + text.slice(end + after);
  }
  const end = lineEndAfter(text, field.nameSpan.end + value.length);
  const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1);
  return text.slice(0, start) + text.slice(next);
}

function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line ends on which `offset` stands, before its line end. */
function lineEndAfter(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : feed;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function flowList(values: readonly string[]): string {
  return `[${values.map(scalar).join(', ')}]`;
}

/** A text as YAML has it: plain where nothing in it means anything, else in quotation marks. */
function scalar(text: string): string {
  const isPlain = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./*+ -]*$/u.test(text) && text === text.trim();
  return isPlain && !/^(?:null|true|false|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}
