/** Up to this length the engine copies a piece of a text by itself. */
const shortest = 13;

/**
 * The same text in memory of its own. A piece cut out of a text may keep the whole of it alive, in V8 for as long as
 * the piece lives; what is kept of a file must not.
 */
export function ownCopy(piece: string): string {
  return piece.length < shortest ? piece : ` ${piece}`.slice(1);
}
