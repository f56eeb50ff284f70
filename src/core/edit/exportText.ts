import { writeBibtex } from '../export/bibtexWriter';
import type { BibtexSource } from '../export/bibtexWriter';
import { writeCslJson } from '../export/cslJsonWriter';
import { writeHayagriva } from '../export/hayagrivaWriter';
import { writeRis } from '../export/risWriter';
import { scanBibtex } from '../import/bibtex/bibtexFile';
import { plainPaper } from '../model/libraryPaper';
import type { OwnField } from '../model/ownField';
import type { Paper } from '../model/paper';
import { bibtexEntryText } from './bibtexEntryText';
import { findBibtexHabits } from './bibtexHabits';
import type { ExportFormat } from './exportFormats';
import { findUnsaidInHayagriva } from './unsaidFacts';

const noFields: ReadonlyMap<string, readonly OwnField[]> = new Map();

/**
 * The papers in a format, in their order, with all that is known of them; empty for none but in CSL-JSON. `own`: fields
 * of their own by the papers' ids, as {@link findOwnFields} gives them, which .bib files and CSL-JSON can hold.
 */
export function exportText(papers: readonly Paper[], format: ExportFormat, own = noFields): string {
  const plain = papers.map((paper) => ({ ...plainPaper(paper), own: own.get(paper.id) ?? [] }));
  switch (format) {
    case 'bibtex':
      return writeBibtex(plain);
    case 'biblatex':
      return writeBiblatex(plain);
    case 'csl-json':
      return writeCslJson(plain);
    case 'ris':
      return writeRis(plain);
    case 'hayagriva':
      return writeHayagriva(plain, findUnsaidInHayagriva(plain));
  }
}

/** What BibTeX has no key for stands as a comment, as in {@link writeBibtex}. */
function writeBiblatex(papers: readonly BibtexSource[]): string {
  const habits = { ...findBibtexHabits('', scanBibtex('')), dialect: 'biblatex' } as const;
  const options = { facts: 'all', escapes: false } as const;
  return papers
    .map((paper) => bibtexEntryText(paper, habits, options) ?? writeBibtex([paper]).trimEnd())
    .map((entry) => `${entry}\n`)
    .join('\n');
}
