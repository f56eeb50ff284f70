import { LineIndex } from '../base/text';
import type { Paper } from '../model/paper';
import type { SourceId } from '../model/source';

/** The text that a source has now; `undefined` where it cannot be read. */
export type ReadSource = (source: SourceId) => Promise<string | undefined>;

/**
 * The entries of papers in the .bib files they are from, by the papers' ids: papers of other sources have none, and
 * neither has one whose file was changed so that it stands elsewhere.
 */
export async function findSourceEntries(
  papers: readonly Paper[],
  read: ReadSource,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<
    SourceId,
    Promise<{ readonly text: string; readonly lines: LineIndex } | undefined>
  >();
  const found = new Map<string, string>();
  for (const paper of papers) {
    for (const { source, range } of paper.sources.filter((each) => isBibtex(each.source))) {
      const known = texts.get(source) ?? indexed(read(source));
      texts.set(source, known);
      const file = await known;
      const entry = file?.text.slice(file.lines.offsetAt(range.start), file.lines.offsetAt(range.end)) ?? '';
      const key = /^@\w+\s{0,9}[{(]\s{0,99}([^,\s]+)/.exec(entry)?.[1] ?? '';
      if (!found.has(paper.id) && isKeyOf(paper, key)) {
        found.set(paper.id, entry);
      }
    }
  }
  return found;
}

/** Whether a paper has this key, or had it in one of its sources. */
export function isKeyOf({ key, extras }: Pick<Paper, 'key' | 'extras'>, other: string): boolean {
  return key === other || extras.aliases?.includes(other) === true;
}

/** Whether a source is a .bib file, by its name. */
export function isBibtex(source: SourceId): boolean {
  return /\.bib(?:tex|latex)?$/i.test(source);
}

async function indexed(
  reading: Promise<string | undefined>,
): Promise<{ readonly text: string; readonly lines: LineIndex } | undefined> {
  const text = await reading;
  return text === undefined ? undefined : { text, lines: new LineIndex(text) };
}
