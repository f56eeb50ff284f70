/** A style that has the format of another: `plos-one`, which has that of `plos`. */
export interface DependentStyle {
  readonly id: string;
  readonly title: string;
  /** The id of the style whose format it has. */
  readonly parent: string;
}

const smallWords = new Set(
  'of the and in for on a an to de la et at with from by und der des die fur'.split(' '),
);

/** The title that an id spells: `journal-of-the-acoustical-society` is Journal of the Acoustical Society. */
export function titleOfStyleId(id: string): string {
  return id
    .split('-')
    .map((word, index) =>
      index > 0 && smallWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/**
 * Reads the table of dependent styles, by id: a line with an id, and below it, each after a tab, the ids that have its
 * format; behind another tab the title, where the id does not spell it. Lines with `#` are comments.
 */
export function parseDependentStyles(table: string): ReadonlyMap<string, DependentStyle> {
  const styles = new Map<string, DependentStyle>();
  let parent = '';
  for (const line of table.split('\n')) {
    const [first = '', id = '', title] = line.split('\t');
    if (first !== '') {
      parent = first;
    } else if (id !== '') {
      styles.set(id, { id, title: title ?? titleOfStyleId(id), parent });
    }
  }
  return styles;
}
