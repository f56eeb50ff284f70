import type { Span } from '../base/text';
import { YamlParser } from '../import/yaml/yamlParse';
import type { YamlFault, YamlNode } from '../import/yaml/yamlTree';

/** The YAML between `---` and `---` at the beginning of a Markdown text. Spans are offsets in the whole text. */
export interface FrontMatter {
  /** From the first mark to the end of the line of the last one. */
  readonly span: Span;
  /** The YAML itself, its last line end included; empty for `---` right below `---`. */
  readonly inner: Span;
  /** What could be read of it; nothing where it is empty. */
  readonly root: YamlNode;
  /** The first mistake, where it is not YAML. */
  readonly mistake: YamlFault | undefined;
}

/** A document says no more of itself than this. */
const longest = 65_536;

const lineEndings = /\r\n|\n|\r/g;

/** The front matter of a Markdown text; `undefined` where it has none that ends within 64 KB. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const head = text.slice(start, start + longest);
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(head);
  if (!opening) {
    return undefined;
  }
  const innerStart = opening[0].length;
  let lineStart = innerStart;
  for (const match of head.slice(innerStart).matchAll(lineEndings)) {
    const lineEnd = innerStart + match.index;
    if (isClosing(head.slice(lineStart, lineEnd))) {
      return frontMatter(text, start, { innerStart, lineStart, end: lineEnd + match[0].length });
    }
    lineStart = lineEnd + match[0].length;
  }
  return isClosing(head.slice(lineStart))
    ? frontMatter(text, start, { innerStart, lineStart, end: head.length })
    : undefined;
}

function isClosing(line: string): boolean {
  const mark = line.trimEnd();
  return mark === '---' || mark === '...';
}

interface Marks {
  readonly innerStart: number;
  /** Where the closing mark stands, and the end of its line. */
  readonly lineStart: number;
  readonly end: number;
}

function frontMatter(text: string, base: number, { innerStart, lineStart, end }: Marks): FrontMatter {
  const inner = { start: base + innerStart, end: base + lineStart };
  const { roots, mistake } = new YamlParser().parse(text.slice(inner.start, inner.end), inner.start);
  return {
    span: { start: base, end: base + end },
    inner,
    root: roots[0] ?? { kind: 'nothing', span: inner },
    mistake,
  };
}

/** A YAML file as a tree, and its first mistake; what is longer than 1 MB is not read. */
export function readYamlFile(text: string): Pick<FrontMatter, 'root' | 'mistake'> {
  const { roots, mistake } = new YamlParser().parse(text.slice(0, longest * 16), 0);
  return { root: roots[0] ?? { kind: 'nothing', span: { start: 0, end: 0 } }, mistake };
}
