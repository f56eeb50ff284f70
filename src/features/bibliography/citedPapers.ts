import type * as vscode from 'vscode';
import type { ReferenceItem } from '../../core/cite/formatTypes';
import { findCitedKeys } from '../../core/edit/citedKeys';
import type { CitationLanguage } from '../../core/model/citationLanguage';
import type { AppContext } from '../../host/appContext';
import { citingMacrosOf } from '../../host/citingMacros';
import { documentStyleOf } from '../../host/documentFormat';
import { papersOf } from '../../host/documentPapers';
import { wholeTextOf } from '../../host/notebooks';

/** The works cited in a document. */
export interface CitedPapers {
  /** In the order of their first mention, under the keys by which they are cited. */
  readonly papers: readonly ReferenceItem[];
  /** Keys that no collection has. */
  readonly unknown: readonly string[];
  /** How many works `nocite: "@*"` names where they are too many for a list; 0 where they are all in it. */
  readonly tooMany: number;
}

/** A list of more references is no list of a document. */
const mostPapers = 5000;

/** The works that a document cites or names in `nocite`, found in the collections. */
export async function findCitedPapers(
  app: AppContext,
  document: vscode.TextDocument,
  language: CitationLanguage,
): Promise<CitedPapers> {
  const { nocite } = await documentStyleOf(document);
  const macros = await citingMacrosOf(document);
  const cited = findCitedKeys([wholeTextOf(document)], language, { nocite, macros });
  const { papers, unknown, tooMany } = await papersOf(app, document, cited, mostPapers);
  const items = papers.map(({ key, paper }) => ({ key, item: paper.item, sources: paper.sources }));
  return { papers: items, unknown, tooMany };
}
