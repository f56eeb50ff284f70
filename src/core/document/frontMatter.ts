import { locateFrontMatter } from '../base/frontMatter';
import type { FrontMatterPlace } from '../base/frontMatter';
import { YamlParser } from '../import/yaml/yamlParse';
import type { YamlFault, YamlNode } from '../import/yaml/yamlTree';

/** The YAML between `---` and `---` at the beginning of a Markdown text. Spans are offsets in the whole text. */
export interface FrontMatter extends FrontMatterPlace {
  /** What could be read of it; nothing where it is empty. */
  readonly root: YamlNode;
  /** The first mistake, where it is not YAML. */
  readonly mistake: YamlFault | undefined;
}

/** A document says no more of itself than this. */
const longest = 65_536;

/** The front matter of a Markdown text; `undefined` where it has none that ends within 64 KB. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const place = locateFrontMatter(text);
  if (!place || place.span.end > longest) {
    return undefined;
  }
  const { inner } = place;
  const { roots, mistake } = new YamlParser().parse(text.slice(inner.start, inner.end), inner.start);
  return { ...place, root: roots[0] ?? { kind: 'nothing', span: inner }, mistake };
}

/** A YAML file as a tree, and its first mistake; what is longer than 1 MB is not read. */
export function readYamlFile(text: string): Pick<FrontMatter, 'root' | 'mistake'> {
  const { roots, mistake } = new YamlParser().parse(text.slice(0, longest * 16), 0);
  return { root: roots[0] ?? { kind: 'nothing', span: { start: 0, end: 0 } }, mistake };
}
