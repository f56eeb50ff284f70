/** A stretch of text in one typeface: `italic`, `bold superscript`, empty for none. */
export interface StyledRun {
  readonly text: string;
  readonly face: string;
}

const tags = new Map<string, string>([
  ['bold', 'b'],
  ['italic', 'i'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
]);

function tagsOf(face: string): readonly string[] {
  return face
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => tags.get(word) ?? []);
}

/** The run in its tags, white space at its ends outside of them. */
function marked(text: string, names: readonly string[]): string {
  const inner = text.trim();
  if (inner === '' || names.length === 0) {
    return text;
  }
  const start = text.indexOf(inner);
  const opening = names.map((name) => `<${name}>`).join('');
  const closing = [...names]
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
  return text.slice(0, start) + opening + inner + closing + text.slice(start + inner.length);
}

/** The text without typefaces. */
export function plainOf(runs: readonly StyledRun[]): string {
  return runs.map((run) => run.text).join('');
}

/**
 * The text with CSL's markup: `<i>E. coli</i> in soil`. A title in one typeface throughout is one that somebody wanted
 * to see so, not one that has to be printed so.
 */
export function markupOf(runs: readonly StyledRun[]): string {
  const joined: { text: string; readonly names: readonly string[] }[] = [];
  for (const { text, face } of runs) {
    const names = tagsOf(face);
    const last = joined.at(-1);
    if (last?.names.join() === names.join()) {
      last.text += text;
    } else {
      joined.push({ text, names });
    }
  }
  const faces = new Set(joined.filter(({ text }) => text.trim() !== '').map(({ names }) => names.join()));
  return faces.size === 1 ? plainOf(runs) : joined.map(({ text, names }) => marked(text, names)).join('');
}
