import type { SourceContent } from '../core/model/library';
import type { Problem } from '../core/model/problem';
import type { SourceId } from '../core/model/source';
import { importText } from '../core/import/importers';
import type { FileText } from './collectionFiles';

const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Endings that say by themselves that a file is a bibliography; others are only taken when their content is one. */
const bibliographyEnding = /\.(?:bib|bibtex|biblatex|ris)$/i;

function noticeProblem(file: FileText): Problem | undefined {
  switch (file.notice) {
    case 'not-text':
      return {
        severity: 'error',
        code: 'not-text',
        message: 'This file is not text, so no papers can be read from it.',
        range: start,
      };
    case 'assumed-cp1252':
      return {
        severity: 'information',
        code: 'assumed-encoding',
        message:
          'This file is not UTF-8. It was read as Windows-1252: check that accented letters look right.',
        range: start,
      };
    case undefined:
      return undefined;
  }
}

/**
 * What is in a file: `undefined` where it is no collection at all, as most .json and .txt files of a workspace are.
 * A file whose ending says that it is a bibliography is never left out in silence.
 */
export function readCollection(id: SourceId, name: string, file: FileText): SourceContent | undefined {
  const { format, result } = importText(name, file.text);
  const mustTell = bibliographyEnding.test(name);
  if (format === undefined && !mustTell) {
    return undefined;
  }
  const notice = noticeProblem(file);
  return {
    id,
    format: format ?? 'bibtex',
    records: result.records,
    problems: notice ? [notice, ...result.problems] : result.problems,
  };
}
