import { isValidBibtexKey } from '../export/bibtexWriter';
import { citationKeyOf, FreeKeys } from '../model/citationKey';
import { plainPaper } from '../model/libraryPaper';
import type { Paper } from '../model/paper';
import type { ExportFormat } from './exportFormats';

/** A paper that goes out under another key than its own. */
export interface RenamedKey {
  readonly from: string;
  readonly to: string;
}

/** Papers as they can stand in one file, and what is called otherwise there. */
export interface ExportablePapers {
  readonly papers: readonly Paper[];
  readonly renamed: readonly RenamedKey[];
}

/** Whether a format can carry a key; BibTeX takes keys apart at some characters, and no format has a work without one. */
function canCarry(key: string, format: ExportFormat): boolean {
  return format === 'bibtex' || format === 'biblatex' ? isValidBibtexKey(key) : key.trim() !== '';
}

/**
 * The papers, in their order, each under a key of its own that the format can carry: a key that it cannot is made anew by
 * `pattern`, and of several papers with one key, in whatever case, the later ones have a letter behind it.
 */
export function exportablePapers(
  papers: readonly Paper[],
  format: ExportFormat,
  pattern: string,
): ExportablePapers {
  const own = papers.map((paper) =>
    canCarry(paper.key, format) ? paper.key : citationKeyOf(paper, pattern),
  );
  const free = new FreeKeys([]);
  const keys = own.map((key) => free.take(key));
  return {
    papers: papers.map((paper, i) => ({ ...plainPaper(paper), key: keys[i] ?? paper.key })),
    renamed: papers.flatMap(({ key }, i) => {
      const to = keys[i] ?? key;
      return to === key ? [] : [{ from: key, to }];
    }),
  };
}
