import type { Span } from '../../base/text';
import { YamlParser } from './yamlParse';
import { readYaml } from './yamlRecover';
import type { YamlReading } from './yamlRecover';
import type { YamlFault, YamlNode } from './yamlTree';

/** How long a piece is at least, in characters: some milliseconds of reading. */
const leastPiece = 16_384;

/** A blank line before a line that begins at the margin with a name: there a map of maps can be cut. */
const cut = /\n\r?\n(?=[\p{L}\p{N}_"'])/gu;

/** A line between documents or before one: such a text stays whole. */
const marker = /^(?:---|\.\.\.|%)/m;

/** Where the pieces of a map of maps stand; one for all where it cannot be cut. */
function* piecesOf(text: string, least: number): Generator<Span> {
  let start = 0;
  if (text.length > least && !marker.test(text)) {
    for (const { index } of text.matchAll(cut)) {
      const end = index + 1;
      if (end - start >= least) {
        yield { start, end };
        start = end;
      }
    }
  }
  yield { start, end: text.length };
}

/**
 * As `readYaml`, piece by piece, so that others can have their turn between: each piece that is a map has a root of its
 * own, and steps give nothing. A text that is broken anywhere, or whose pieces are no maps, is read again as a whole.
 */
export function* readYamlInSteps(
  text: string,
  least = leastPiece,
): Generator<readonly never[], YamlReading, void> {
  const parser = new YamlParser();
  const roots: YamlNode[] = [];
  const faults: YamlFault[] = [];
  for (const { start, end } of piecesOf(text, least)) {
    const piece = parser.parse(text.slice(start, end), start);
    const areMaps = end - start === text.length || piece.roots.every(({ kind }) => kind === 'map');
    if (piece.mistake !== undefined || !areMaps) {
      return readYaml(text);
    }
    roots.push(...piece.roots);
    faults.push(...piece.faults);
    yield [];
  }
  return { roots, faults };
}
