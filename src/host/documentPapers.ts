import type * as vscode from 'vscode';
import type { CitedKeys } from '../core/edit/citedKeys';
import type { SourceLocation } from '../core/model/source';
import { groupsOfSources } from '../core/shelf/groupsOfSources';
import type { ShelfPaper, View } from '../core/shelf/protocol';
import type { AppContext } from './appContext';
import { addressesOf, bibliographiesOf, hasPlace } from './documentBibliographies';
import type { FoundBibliography } from './documentBibliographies';

/** The papers that a document means. */
export interface DocumentPapers {
  /** In the order of the keys, under the keys by which they are cited; then all others where it asks for all. */
  readonly papers: readonly { readonly key: string; readonly paper: ShelfPaper }[];
  /** Keys that no collection has. */
  readonly unknown: readonly string[];
  /** How many works it asks for by `nocite: "@*"` where they are more than were wanted; 0 where they are all there. */
  readonly tooMany: number;
}

const allBySource: View = { by: 'source', sort: 'added', filter: '' };
const mostSources = 10_000;

/** The bibliographies that a document names; none where it has no place. */
async function ownBibliographies(
  app: AppContext,
  document: vscode.TextDocument,
): Promise<readonly FoundBibliography[]> {
  return hasPlace(document) ? bibliographiesOf(app.settings, document) : [];
}

/** The papers under citation keys, of two with one key the one that `own` has; else that of any collection. */
async function papersFor(
  app: AppContext,
  own: readonly string[],
  keys: readonly string[],
): Promise<readonly (ShelfPaper | undefined)[]> {
  const [there, anywhere] = await Promise.all([
    own.length === 0 ? [] : app.library.shelf.ask('papersIn', [own, keys]),
    app.library.shelf.ask('papers', [keys]),
  ]);
  return keys.map((_, i) => there[i] ?? anywhere[i]);
}

/**
 * A document's bibliographies as sources, if there are any, all of them are there, and all of them have been read by
 * now: only then is what they do not have missing for sure.
 */
export async function wholeSources(
  app: AppContext,
  found: readonly FoundBibliography[],
): Promise<readonly string[] | undefined> {
  const own = addressesOf(found);
  if (found.length === 0 || own.length < found.length) {
    return undefined;
  }
  const sources = await app.library.shelf.ask('sources', []);
  const read = new Set(sources.filter(({ partial }) => !partial).map(({ id }) => id));
  return own.every((id) => read.has(id)) ? own : undefined;
}

/** The paper that a document means by a key. */
export interface MeantPaper {
  readonly paper: ShelfPaper;
  /** Its entries in the document's own bibliographies; where these have none, all. */
  readonly entries: readonly SourceLocation[];
  /** None of the document's bibliographies has the key. */
  readonly isMissing: boolean;
}

/** `undefined` where no collection has the key. */
export async function paperMeantBy(
  app: AppContext,
  document: vscode.TextDocument,
  key: string,
): Promise<MeantPaper | undefined> {
  const found = await ownBibliographies(app, document);
  const sources = addressesOf(found);
  const [own] = sources.length === 0 ? [] : await app.library.shelf.ask('papersIn', [sources, [key]]);
  const [paper] = own ? [own] : await app.library.shelf.ask('papers', [[key]]);
  if (!paper) {
    return undefined;
  }
  const entries = paper.sources.filter(({ source }) => sources.includes(source));
  return {
    paper,
    entries: entries.length > 0 ? entries : paper.sources,
    isMissing: !own && (await wholeSources(app, found)) !== undefined,
  };
}

/** All papers of some sources, or of all collections where there are none; only their number where they are too many. */
async function everyPaper(
  app: AppContext,
  own: readonly string[],
  most: number,
): Promise<{ readonly papers: readonly ShelfPaper[]; readonly tooMany: number }> {
  const { groups } = await app.library.shelf.ask('page', [allBySource, '', 0, mostSources]);
  const wanted = groupsOfSources(groups, own);
  const count = wanted.reduce((sum, group) => sum + group.count, 0);
  if (count > most) {
    return { papers: [], tooMany: count };
  }
  const papers = await app.library.shelf.ask('papersInGroups', [allBySource, wanted.map(({ id }) => id)]);
  // More of them may have been read meanwhile.
  return papers.length > most ? { papers: [], tooMany: papers.length } : { papers, tooMany: 0 };
}

/**
 * The papers of what a document cites, its own bibliographies first. Where it asks for all, those are the papers of the
 * bibliographies that it names, in their order, and of all collections where it names none, but none of more than
 * `most`.
 */
export async function papersOf(
  app: AppContext,
  document: vscode.TextDocument,
  { keys, all }: CitedKeys,
  most: number,
): Promise<DocumentPapers> {
  const own = addressesOf(await ownBibliographies(app, document));
  const found = await papersFor(app, own, keys);
  const cited = keys.flatMap((key, i) => {
    const paper = found[i];
    return paper ? [{ key, paper }] : [];
  });
  const known = new Set(cited.map(({ paper }) => paper.id));
  const every = all ? await everyPaper(app, own, most) : { papers: [], tooMany: 0 };
  const others = every.papers.filter(({ id }) => !known.has(id));
  return {
    papers: [...cited, ...others.map((paper) => ({ key: paper.key, paper }))],
    unknown: keys.filter((_, i) => found[i] === undefined),
    tooMany: every.tooMany,
  };
}
