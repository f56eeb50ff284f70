import type { SourceContent } from '../model/library';
import type { Problem } from '../model/problem';
import type { SourceId } from '../model/source';
import { isEmptyJsonList } from './cslJson/cslJsonRecognise';
import type { DecodeNotice } from './decode';
import { findGluedFormat } from './gluedFormats';
import type { ImportContext, ImportEnd, Importer } from './importer';
import { chooseImporter, importText } from './importers';

const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A file's text, and what decoding it gave reason to say. */
export interface CollectionText {
  readonly text: string;
  readonly notice?: DecodeNotice | undefined;
  /** The line that this is about, from 0. */
  readonly line?: number | undefined;
}

function noticeProblem({ notice, line = 0 }: CollectionText): Problem | undefined {
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
    case 'assumed-encoding':
      return {
        severity: 'information',
        code: 'assumed-encoding',
        message: 'This file is not UTF-8. Its encoding was guessed: check that its letters look right.',
        range: start,
      };
    case 'mixed-encoding':
      return {
        severity: 'warning',
        code: 'assumed-encoding',
        message:
          'This line, and perhaps others behind it, is not UTF-8, as the file is else. It was read as Windows-1252: check that accented letters look right.',
        range: { start: { line, character: 0 }, end: { line, character: 0 } },
      };
    case undefined:
      return undefined;
  }
}

/** How to go on with a file: it is done with, or this reader reads it. */
export type ReadingPlan =
  | { readonly kind: 'done'; readonly content: SourceContent | undefined }
  | { readonly kind: 'read'; readonly importer: Importer; readonly notices: readonly Problem[] };

/**
 * Which reader is for a file; `name` is its name in lower case, without folders. A file that is no collection at all,
 * as most .json and .txt files are, is done with and has no content, unless someone must be told (`mustTell`): then
 * that is its problem.
 */
export function planReading(
  id: SourceId,
  name: string,
  file: CollectionText,
  mustTell: boolean,
): ReadingPlan {
  const notice = noticeProblem(file);
  const notices = notice ? [notice] : [];
  if (file.notice === 'not-text') {
    const content = { id, format: 'bibtex', records: [], problems: notices } as const;
    return { kind: 'done', content: mustTell ? content : undefined };
  }
  const importer = chooseImporter(name, file.text);
  if (importer && (mustTell || !isEmptyJsonList(name, file.text))) {
    const glued = findGluedFormat(importer.format, file.text);
    return { kind: 'read', importer, notices: glued ? [...notices, glued] : notices };
  }
  const { format, result } = importText(name, file.text);
  const content = { id, format: format ?? 'bibtex', ...result, problems: [...notices, ...result.problems] };
  return { kind: 'done', content: mustTell ? content : undefined };
}

/** A file as it was read: no content where it is no collection. */
export interface ReadCollection {
  readonly content: SourceContent | undefined;
  readonly end?: ImportEnd;
}

/** What is in a file, read at once; see {@link planReading}. */
export function readCollection(
  id: SourceId,
  name: string,
  file: CollectionText & { readonly mustTell: boolean },
  context?: ImportContext,
): ReadCollection {
  const plan = planReading(id, name, file, file.mustTell);
  if (plan.kind === 'done') {
    return { content: plan.content };
  }
  const { records, ...end } = plan.importer.read(file.text, context);
  const problems = [...plan.notices, ...end.problems];
  return { content: { id, format: plan.importer.format, records, problems }, end };
}
