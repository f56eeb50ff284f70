import { applyEdits, lineEndOf } from '../base/text';
import type { TextEdit } from '../base/text';
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

type PaperChange = Extract<TechniquesChange, { readonly kind: 'paper' }>;

/** A name in a part of the file, and its value as YAML. */
interface Entry {
  readonly name: string;
  readonly value: string;
}

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
  const papers = changes.filter((change) => change.kind === 'paper');
  return changes.reduce<string | undefined>(
    (now, change) => (now === undefined || change.kind === 'paper' ? now : applied(now, change)),
    papers.length === 0 ? text : withPapers(text, papers),
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

/** The file's map, `undefined` in an empty one; nothing at all where the text is not sound. */
function soundMap(text: string): { readonly map: YamlMap | undefined } | undefined {
  const { roots, faults } = readYaml(text);
  const [root] = roots;
  const isMap = root === undefined || root.kind === 'map' || root.kind === 'nothing';
  return isMap && !faults.some(({ severity }) => severity === 'error')
    ? { map: root?.kind === 'map' ? root : undefined }
    : undefined;
}

function applied(text: string, change: Exclude<TechniquesChange, PaperChange>): string | undefined {
  const sound = soundMap(text);
  if (!sound) {
    return undefined;
  }
  return change.kind === 'merge'
    ? withEntries(text, sound.map, 'merge', [{ name: change.from, value: yamlScalar(change.to) }])
    : withField(text, sound.map, change);
}

/** All papers at once: a technique may have thousands, and the text is taken apart twice however many they are. */
function withPapers(text: string, changes: readonly PaperChange[]): string | undefined {
  const section = sectionOf(soundMap(text)?.map, 'papers');
  const fields = new Map(
    [...(section?.fields.values() ?? [])].reverse().map((field) => [paperName(field.name), field]),
  );
  const edits = new Map<YamlField, TextEdit>();
  const fresh = new Map<string, Entry>();
  for (const { names, techniques } of changes) {
    const [name = ''] = names;
    const known = firstOf(names.flatMap((each) => fields.get(paperName(each)) ?? []));
    if (known) {
      edits.set(known, techniques ? replacement(text, known, flowList(techniques)) : removal(text, known));
    } else if (techniques) {
      fresh.set(paperName(name), { name, value: flowList(techniques) });
    } else {
      fresh.delete(paperName(name));
    }
  }
  const sorted = [...edits.values()].sort((a, b) => a.span.start - b.span.start);
  if (sorted.some(({ span }, i) => span.start < (sorted[i - 1]?.span.end ?? 0))) {
    // Between braces two neighbours may both claim the comma between them.
    return changes.reduce<string | undefined>(
      (now, change) => (now === undefined ? undefined : withPapers(now, [change])),
      text,
    );
  }
  const after = applyEdits(text, sorted);
  const sound = soundMap(after);
  return sound && (fresh.size === 0 ? after : withEntries(after, sound.map, 'papers', [...fresh.values()]));
}

/** The one that stands first in the text. */
function firstOf(fields: readonly YamlField[]): YamlField | undefined {
  return [...fields].sort((a, b) => a.nameSpan.start - b.nameSpan.start)[0];
}

function withField(
  text: string,
  map: YamlMap | undefined,
  { id, field, value }: Extract<TechniquesChange, { readonly kind: 'field' }>,
): string {
  const written = typeof value === 'string' ? yamlScalar(value) : flowList(value);
  const known = sectionOf(map, 'techniques')?.fields.get(id)?.value;
  if (known?.kind === 'map') {
    const old = known.fields.get(field);
    return old
      ? applyEdits(text, [replacement(text, old, written)])
      : withLines(text, known, [`${field}: ${written}`]);
  }
  if (known?.kind === 'text' && field !== 'label') {
    const label = text.slice(known.span.start, known.span.end);
    return withEntries(text, map, 'techniques', [
      { name: id, value: `{ label: ${label}, ${field}: ${written} }` },
    ]);
  }
  const whole = known?.kind === 'text' ? written : `{ ${field}: ${written} }`;
  return withEntries(text, map, 'techniques', [{ name: id, value: whole }]);
}

function sectionOf(map: YamlMap | undefined, section: TechniquesSection): YamlMap | undefined {
  const node = map?.fields.get(section)?.value;
  return node?.kind === 'map' ? node : undefined;
}

/** Sets names in a part of the file, which is begun where there is none; of several none is there yet. */
function withEntries(
  text: string,
  map: YamlMap | undefined,
  part: TechniquesSection,
  entries: readonly Entry[],
): string {
  const lines = entries.map(({ name, value }) => `${yamlScalar(name)}: ${value}`);
  const section = map?.fields.get(part);
  if (section?.value.kind === 'map') {
    const [first] = entries;
    const old = first && section.value.fields.get(first.name);
    return old
      ? applyEdits(text, [replacement(text, old, first.value)])
      : withLines(text, section.value, lines);
  }
  const eol = lineEndOf(text);
  const inside = lines.map((line) => `${eol}  ${line}`).join('');
  if (section) {
    const end = lineEndAfter(text, section.nameSpan.end);
    return text.slice(0, end) + inside + text.slice(end);
  }
  const before = text === '' || text.endsWith('\n') ? text : `${text}${eol}`;
  return `${before}${part}:${inside}${eol}`;
}

/** Another value in place of the old one; of none, behind its name. */
function replacement(text: string, { nameSpan, value: { span } }: YamlField, value: string): TextEdit {
  const old = text.slice(span.start, span.end);
  const end = span.start + old.trimEnd().length;
  const colon = text.indexOf(':', nameSpan.end) + 1;
  if (old.trim() === '') {
    return { span: { start: colon, end: colon }, newText: ` ${value}` };
  }
  return old.includes('\n') && !/^[[{"']/.test(old)
    ? { span: { start: colon, end }, newText: ` ${value}` }
    : { span: { start: span.start, end }, newText: value };
}

/** Lines more in a map, behind its last one; or fields more between its braces. */
function withLines(text: string, map: YamlMap, lines: readonly string[]): string {
  const fields = [...map.fields.values()];
  const last = fields.at(-1);
  const first = fields[0];
  if (text[map.span.start] === '{' || !last || !first) {
    const close = text.lastIndexOf('}', map.span.end);
    const before = text.slice(0, close).trimEnd();
    return `${before}${fields.length > 0 ? ',' : ''} ${lines.join(', ')} ${text.slice(close)}`;
  }
  const indent = ' '.repeat(first.nameSpan.start - lineStartOf(text, first.nameSpan.start));
  const value = text.slice(last.nameSpan.end, Math.max(last.nameSpan.end, last.value.span.end)).trimEnd();
  const end = lineEndAfter(text, last.nameSpan.end + value.length);
  const eol = lineEndOf(text);
  const added = lines.map((line) => eol + indent + line).join('');
  return text.slice(0, end) + added + text.slice(end);
}

function removal(text: string, field: YamlField): TextEdit {
  const value = text.slice(field.nameSpan.end, Math.max(field.nameSpan.end, field.value.span.end)).trimEnd();
  const start = lineStartOf(text, field.nameSpan.start);
  const valueEnd = field.nameSpan.end + value.length;
  if (text.slice(start, field.nameSpan.start).trim() !== '') {
    // Between braces it is the comma that goes with it.
    const after = /^\s{0,99},\s{0,99}/.exec(text.slice(valueEnd))?.[0].length ?? 0;
    const before =
      after > 0 ? 0 : (/,\s{0,99}$/.exec(text.slice(start, field.nameSpan.start))?.[0].length ?? 0);
    return { span: { start: field.nameSpan.start - before, end: valueEnd + after }, newText: '' };
  }
  const end = lineEndAfter(text, valueEnd);
  const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1);
  return { span: { start, end: next }, newText: '' };
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
  return `[${values.map(yamlScalar).join(', ')}]`;
}

/** A text as YAML has it: plain where nothing in it means anything, else in quotation marks. */
export function yamlScalar(text: string): string {
  const isPlain = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./*+ -]*$/u.test(text) && text === text.trim();
  return isPlain && !/^(?:null|true|false|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}
