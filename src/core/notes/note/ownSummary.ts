import { locateFrontMatter } from '../../base/frontMatter';
import { fold } from '../../base/fold';
import { plainText } from '../../import/readingList/markdownInline';
import { YamlParser } from '../../import/yaml/yamlParse';
import type { YamlNode } from '../../import/yaml/yamlTree';
import { findBlocks } from '../../scan/blocks';
import type { OwnSummary } from '../sections/structuredSummary';
import type { SummarySection } from '../sections/summarySection';

/** What a note says of a paper. */
export interface NoteContent {
  /** The citation key in its front matter; `undefined` where there is none. */
  readonly key: string | undefined;
  /** The user's own summary; `undefined` where there is none, or nothing in it. */
  readonly summary: OwnSummary | undefined;
}

/** What the sections of a summary may be called in a note, in lower case. */
const sectionNames: ReadonlyMap<string, SummarySection> = new Map(
  (
    [
      ['problem', 'problem, background, motivation'],
      ['idea', 'idea, contribution, contributions, tldr, tl;dr, gist, main idea, key idea, aim'],
      ['method', 'method, methods, approach, how'],
      ['results', 'results, result, key results, findings, key findings, conclusion, conclusions'],
      ['limits', 'limits, limit, limitations, limitation, weaknesses'],
      ['data', 'data, dataset, datasets, data sets, sample, benchmarks'],
      ['code', 'code, software, repository'],
    ] as const
  ).flatMap(([section, names]) => names.split(', ').map((name) => [name, section] as const)),
);

function sectionNamed(name: string): SummarySection | undefined {
  return sectionNames.get(
    fold(plainText(name))
      .replace(/[:：.]$/, '')
      .trim(),
  );
}

const summaryHeading = /^(#{1,6})[ \t]+(?:summary|tl;?dr|abstract summary)[ \t]*#*[ \t]*$/i;
const heading = /^(#{1,6})[ \t]+(.*)$/;
/** `- Method: text`, `**Method:** text`, `Method: text`. */
const labelled = /^(?:[-*+][ \t]+)?(?:\*\*|__)?([\p{L}; ]{2,24})(?::(?:\*\*|__)?|(?:\*\*|__):)[ \t]*(.*)$/u;

/** The lines of a note without front matter, code blocks and comments; what is left out is a blank line. */
function proseLines(text: string): readonly string[] {
  let kept = text;
  for (const { start, end } of [...findBlocks(text, 'markdown')].reverse()) {
    kept = `${kept.slice(0, start)}\n${kept.slice(end)}`;
  }
  return withoutComments(kept).split(/\r\n|\n|\r/);
}

function withoutComments(text: string): string {
  let result = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    result += text.slice(at, open);
    at = close < 0 ? text.length : close + 3;
  }
  return result + text.slice(at);
}

/** The lines under the heading `Summary`, up to the next heading that is not below it. */
function summaryLines(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => summaryHeading.test(line));
  const level = summaryHeading.exec(lines[start] ?? '')?.[1]?.length ?? 0;
  if (start < 0) {
    return [];
  }
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => (heading.exec(line)?.[1]?.length ?? 9) <= level);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Gathers the paragraphs and list items of a summary by section. */
class SummaryReader {
  readonly sections = new Map<SummarySection, string[]>();
  isStructured = false;
  #section: SummarySection = 'idea';
  #open = false;

  read(line: string): void {
    const title = heading.exec(line)?.[2];
    if (title !== undefined || line.trim() === '') {
      const section = title === undefined ? undefined : sectionNamed(title);
      this.#begin(section ?? this.#section, section !== undefined);
      return;
    }
    const label = labelled.exec(line.trim());
    const section = label ? sectionNamed(label[1] ?? '') : undefined;
    if (label && section) {
      this.#begin(section, true);
      this.#add(label[2] ?? '');
      return;
    }
    const item = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)$/.exec(line);
    this.#open &&= !item;
    this.#add(item?.[1] ?? line.replace(/^[ \t]*(?:>[ \t]?)+/, ''));
  }

  #begin(section: SummarySection, isLabelled: boolean): void {
    this.#section = section;
    this.#open = false;
    this.isStructured ||= isLabelled;
  }

  #add(text: string): void {
    const plain = plainText(text);
    const list = this.sections.get(this.#section) ?? [];
    const last = list.at(-1);
    if (plain === '') {
      return;
    }
    if (this.#open && last !== undefined) {
      list[list.length - 1] = `${last} ${plain}`;
    } else {
      list.push(plain);
    }
    this.#open = true;
    this.sections.set(this.#section, list);
  }
}

function ownSummary(lines: readonly string[]): OwnSummary | undefined {
  const reader = new SummaryReader();
  lines.forEach((line) => reader.read(line));
  return reader.sections.size > 0
    ? { sections: reader.sections, isStructured: reader.isStructured }
    : undefined;
}

function frontMatterOf(text: string): YamlNode | undefined {
  const inner = locateFrontMatter(text)?.inner;
  return inner && new YamlParser().parse(text.slice(inner.start, inner.end), 0).roots[0];
}

function fieldOf(node: YamlNode | undefined, name: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.fields.get(name)?.value : undefined;
}

function linesOfField(node: YamlNode | undefined): readonly string[] {
  switch (node?.kind) {
    case 'text':
      return node.text.split('\n');
    case 'list':
      return node.items.flatMap((item) => (item.kind === 'text' ? [`- ${item.text}`] : []));
    case 'map':
      return [...node.fields.values()].flatMap(({ name, value }) => [
        `## ${name}`,
        ...(value.kind === 'map' ? [] : linesOfField(value)),
      ]);
    default:
      return [];
  }
}

/**
 * Reads a note: the key in its front matter, and the user's own summary, which is the section under the heading
 * `Summary`, or else the front matter's `summary` (a text, a list, or a map by section). Headings below it and labels
 * (`- Method: ...`) tell sections apart. Marks of Markdown are taken out: a summary is plain text.
 */
export function readNote(text: string): NoteContent {
  const matter = frontMatterOf(text);
  const key = fieldOf(matter, 'key');
  return {
    key: key?.kind === 'text' ? key.text : undefined,
    summary:
      ownSummary(summaryLines(proseLines(text))) ?? ownSummary(linesOfField(fieldOf(matter, 'summary'))),
  };
}
