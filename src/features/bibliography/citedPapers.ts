import type * as vscode from 'vscode';
import type { CitationLanguage } from '../../core/model/citationLanguage';
import { findCitedKeys } from '../../core/edit/bibliographyBlock';
import type { ShelfPaper, View } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { documentStyleOf } from '../../host/documentFormat';

/** The works cited in a document. */
export interface CitedPapers {
  /** In the order of their first mention, under the keys by which they are cited. */
  readonly papers: readonly { readonly key: string; readonly item: ShelfPaper['item'] }[];
  /** Keys that no collection has. */
  readonly unknown: readonly string[];
}

const allBySource: View = { by: 'source', sort: 'added', filter: '' };
/** A list of more references is no list of a document. */
const mostPapers = 5000;

async function everyPaper(app: AppContext): Promise<readonly ShelfPaper[]> {
  const { groups, total } = await app.library.shelf.ask('page', [allBySource, '', 0, 500]);
  return total > mostPapers
    ? []
    : app.library.shelf.ask('papersInGroups', [allBySource, groups.map(({ id }) => id)]);
}

/** The works that a document cites or names in `nocite`, found in the collections. */
export async function findCitedPapers(
  app: AppContext,
  document: vscode.TextDocument,
  language: CitationLanguage,
): Promise<CitedPapers> {
  const { nocite } = await documentStyleOf(document);
  const { keys, all } = findCitedKeys(document.getText(), language, nocite);
  const found = await app.library.shelf.ask('papers', [keys]);
  const cited = keys.flatMap((key, index) => {
    const item = found[index]?.item;
    return item ? [{ key, item }] : [];
  });
  const named = new Set(cited.map(({ key }) => key));
  const others = all ? (await everyPaper(app)).filter(({ key }) => !named.has(key)) : [];
  return {
    papers: [...cited, ...others.map(({ key, item }) => ({ key, item }))],
    unknown: keys.filter((_, index) => found[index] === undefined),
  };
}
