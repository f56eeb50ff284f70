import type { SourceContent } from '../model/library';
import type { Problem } from '../model/problem';
import type { SourceId } from '../model/source';
import { isEmptyJsonList } from './cslJson/cslJsonRecognise';
import type { DecodeNotice } from './decode';
import { importText } from './importers';

const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Endings that say by themselves that a file is a bibliography; others are only taken when their content is one. */
const bibliographyEnding = /\.(?:bib|bibtex|biblatex|ris|enw|nbib|ciw)$/;

/** A file's text, and what decoding it gave reason to say. */
export interface CollectionText {
  readonly text: string;
  readonly notice?: DecodeNotice | undefined;
}

/** A file whose ending says that it is a bibliography, so that nothing of it may be left out in silence. */
export function isBibliographyName(name: string): boolean {
  return bibliographyEnding.test(name);
}

function noticeProblem(notice: DecodeNotice | undefined): Problem | undefined {
  switch (notice) {
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
 * What is in a file; `name` is its name in lower case, without folders. `undefined` where it is no collection at all,
 * as most .json and .txt files are, unless someone must be told (`mustTell`): then that is its problem.
 */
export function readCollection(
  id: SourceId,
  name: string,
  file: CollectionText,
  mustTell: boolean,
): SourceContent | undefined {
  const notice = noticeProblem(file.notice);
  if (file.notice === 'not-text') {
    return mustTell && notice ? { id, format: 'bibtex', records: [], problems: [notice] } : undefined;
  }
  const { format, result } = importText(name, file.text);
  if (!mustTell && (format === undefined || isEmptyJsonList(name, file.text))) {
    return undefined;
  }
  return {
    id,
    format: format ?? 'bibtex',
    records: result.records,
    problems: notice ? [notice, ...result.problems] : result.problems,
  };
}
