import type { Span } from '../../base/text';
import { withLineFeeds } from './yamlLines';
import { YamlParser } from './yamlParse';
import { readYaml } from './yamlRecover';
import type { YamlReading } from './yamlRecover';
import type { YamlFault, YamlNode } from './yamlTree';

/** How long a piece is at least, in characters: some milliseconds of reading. */
const leastPiece = 16_384;

/** Where a text can be cut, and what each piece is then. */
interface Layout {
  /** Matches the line end before a piece. */
  readonly cut: RegExp;
  readonly kind: YamlNode['kind'];
}

/** A line that begins at the margin with a name, behind a blank line or before an indented one: a map of maps goes on. */
const mapOfMaps: Layout = {
  cut: /\n(?:\r?\n(?=[\p{L}\p{N}_"'])|(?=[\p{L}\p{N}_"'][^\n]{0,200}:[ \t]{0,9}\r?\n[ \t]))/gu,
  kind: 'map',
};

/** How CSL's items begin: a list, alone or as what the text's only name stands for. */
const listBeginning =
  /^\ufeff?(?:---[ \t]{0,9}\r?\n)?(?:(?:references|items):[ \t]{0,9}\r?\n)?(?:\r?\n)?([ ]{0,9})- /;

/** A line between documents or before one: such a text stays whole, but for the one around a list. */
const marker = /^(?:---|\.\.\.|%)/m;

function layoutOf(text: string): Layout | undefined {
  const beginning = listBeginning.exec(text);
  if (!beginning) {
    return marker.test(text) ? undefined : mapOfMaps;
  }
  const [head, indent = ''] = beginning;
  const isOneDocument = !marker.test(text.slice(head.length).replace(/\n(?:---|\.\.\.)\s*$/, ''));
  return isOneDocument ? { cut: new RegExp(`\\n(?=${indent}- )`, 'g'), kind: 'list' } : undefined;
}

/** Where the pieces of a text stand, if it can be cut. */
function* piecesOf(text: string, layout: Layout, least: number): Generator<Span> {
  let start = 0;
  for (const { index } of text.matchAll(layout.cut)) {
    const end = index + 1;
    if (end - start >= least) {
      yield { start, end };
      start = end;
    }
  }
  yield { start, end: text.length };
}

/**
 * As `readYaml`, piece by piece, so that others can have their turn between: each piece that is a map has a root of its
 * own, or a list of which the first piece may stand under a name; steps give nothing. A text that is broken anywhere, or
 * whose pieces are of another kind, is read again as a whole.
 */
export function* readYamlInSteps(
  source: string,
  least = leastPiece,
): Generator<readonly never[], YamlReading, void> {
  const text = withLineFeeds(source);
  const layout = text.length > least ? layoutOf(text) : undefined;
  if (!layout) {
    const whole = readYaml(text);
    yield [];
    return whole;
  }
  const parser = new YamlParser();
  const roots: YamlNode[] = [];
  const faults: YamlFault[] = [];
  for (const { start, end } of piecesOf(text, layout, least)) {
    const piece = parser.parse(text.slice(start, end), start);
    const isWhole = end - start === text.length;
    const isPart = piece.roots.every(({ kind }) => kind === layout.kind || (start === 0 && kind === 'map'));
    if (piece.mistake !== undefined || !(isWhole || isPart)) {
      return readYaml(text);
    }
    piece.roots.forEach((root) => roots.push(root));
    piece.faults.forEach((fault) => faults.push(fault));
    yield [];
  }
  return { roots, faults };
}
