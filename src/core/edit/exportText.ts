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
import { risLinesOf } from './ownFieldsInRis';
import { findUnsaidInHayagriva } from './unsaidFacts';

const noFields: ReadonlyMap<string, readonly OwnField[]> = new Map();

/**
 * The papers in a format, in their order, with all that is known of them; empty for none but in CSL-JSON. `own`: fields
 * of their own by the papers' ids, as {@link findOwnFields} gives them, which .bib files and CSL-JSON can hold, and RIS in
 * part.
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
      return writeRis(plain.map((paper) => ({ ...paper, more: risLinesOf(paper.own) })));
    case 'hayagriva':
      return writeHayagriva(plain, findUnsaidInHayagriva(plain));
  }
}

/** How many papers are written in one step. */
const papersPerStep = 50;

/** How pieces of one text come together in each format: what is between two, in place of what ends one and begins the next. */
const seams: Readonly<
  Record<ExportFormat, { readonly end: string; readonly start: string; readonly between: string }>
> = {
  bibtex: { end: '', start: '', between: '\n' },
  biblatex: { end: '', start: '', between: '\n' },
  'csl-json': { end: '\n]\n', start: '[\n', between: ',\n' },
  ris: { end: '', start: '', between: '\r\n' },
  hayagriva: { end: '', start: '', between: '\n' },
};

function joined(pieces: readonly string[], format: ExportFormat): string {
  const { end, start, between } = seams[format];
  return pieces
    .map((piece, i) => {
      const from = i === 0 ? 0 : start.length;
      return piece.slice(from, i === pieces.length - 1 ? undefined : piece.length - end.length);
    })
    .join(between);
}

/** The same as {@link exportText}; `pause` is called between steps of some milliseconds, with how many papers are written. */
export async function exportTextInSteps(
  papers: readonly Paper[],
  format: ExportFormat,
  own: ReadonlyMap<string, readonly OwnField[]>,
  pause: (done: number) => Promise<void>,
): Promise<string> {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at < papers.length; at += papersPerStep) {
    pieces.push(exportText(papers.slice(at, at + papersPerStep), format, own));
    await pause(Math.min(at + papersPerStep, papers.length));
  }
  return joined(pieces, format);
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
