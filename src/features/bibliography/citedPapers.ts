import type * as vscode from 'vscode';
import type { CitationLanguage } from '../../core/model/citationLanguage';
import { findCitedKeys } from '../../core/edit/bibliographyBlock';
import type { ShelfPaper, View } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import { documentStyleOf } from '../../host/documentFormat';
import { wholeTextOf } from '../../host/notebooks';

/** The works cited in a document. */
export interface CitedPapers {
  /** In the order of their first mention, under the keys by which they are cited. */
  readonly papers: readonly { readonly key: string; readonly item: ShelfPaper['item'] }[];
  /** Keys that no collection has. */
  readonly unknown: readonly string[];
  /** How many works `nocite: "@*"` names where they are too many for a list; 0 where they are all in it. */
  readonly tooMany: number;
}

const allBySource: View = { by: 'source', sort: 'added', filter: '' };
/** A list of more references is no list of a document. */
const mostPapers = 5000;
const mostSources = 10_000;

/** The papers of the bibliographies that a document names, which are all that it can name; of all collections where it names none. */
async function everyPaper(
  app: AppContext,
  document: vscode.TextDocument,
): Promise<{ readonly papers: readonly ShelfPaper[]; readonly tooMany: number }> {
  const named = hasPlace(document) ? await bibliographiesOf(app.settings, document) : [];
  // Groups by source are called after it.
  const own = new Set(named.flatMap(({ uri }) => (uri ? [`source:${uri.toString()}`] : [])));
  const { groups } = await app.library.shelf.ask('page', [allBySource, '', 0, mostSources]);
  const wanted = groups.filter(({ id }) => own.size === 0 || own.has(id));
  const count = wanted.reduce((sum, group) => sum + group.count, 0);
  return count > mostPapers
    ? { papers: [], tooMany: count }
    : {
        papers: await app.library.shelf.ask('papersInGroups', [allBySource, wanted.map(({ id }) => id)]),
        tooMany: 0,
      };
}

/** The works that a document cites or names in `nocite`, found in the collections. */
export async function findCitedPapers(
  app: AppContext,
  document: vscode.TextDocument,
  language: CitationLanguage,
): Promise<CitedPapers> {
  const { nocite } = await documentStyleOf(document);
  const { keys, all } = findCitedKeys(wholeTextOf(document), language, nocite);
  const found = await app.library.shelf.ask('papers', [keys]);
  const cited = keys.flatMap((key, index) => {
    const item = found[index]?.item;
    return item ? [{ key, item }] : [];
  });
  const named = new Set(cited.map(({ key }) => key));
  const every = all ? await everyPaper(app, document) : { papers: [], tooMany: 0 };
  const others = every.papers.filter(({ key }) => !named.has(key));
  return {
    papers: [...cited, ...others.map(({ key, item }) => ({ key, item }))],
    unknown: keys.filter((_, index) => found[index] === undefined),
    tooMany: every.tooMany,
  };
}
