/** Blocks one below the other, a blank line between each two. */
export function stacked(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

/** Lines with something before each; blank ones get no spaces at their end. */
export function prefixed(lines: readonly string[], prefix: string): readonly string[] {
  return lines.map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
}

/** What the columns of a table have of its width, as whole numbers whose sum is about 100. */
export function percentages(columns: readonly { readonly share: number }[]): readonly number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.max(1, Math.round((share / whole) * 100)));
}
