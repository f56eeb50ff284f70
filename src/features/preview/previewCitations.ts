import * as vscode from 'vscode';
import { escapeHtml } from '../../core/base/markupHtml';
import type {
  CitedItem,
  FormattedDocument,
  PlacedCitation,
  ReferenceItem,
} from '../../core/cite/formatTypes';
import { folderOf, relativePath } from '../../core/document/paths';
import { findCitedKeys } from '../../core/edit/citedKeys';
import { builtinSourceId } from '../../core/model/source';
import type {
  PreviewAnswer,
  PreviewCitation,
  PreviewRequest,
  PreviewShown,
} from '../../core/preview/previewModel';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { findOpenDocument } from '../../host/openDocuments';
import { documentStyleOf } from '../../host/documentFormat';
import type { StyledDocument } from '../../host/documentFormat';
import { papersOf } from '../../host/documentPapers';

type PapersByKey = ReadonlyMap<string, ShelfPaper>;

function toPlaced({ narrative, cites }: PreviewCitation, papers: PapersByKey): PlacedCitation {
  const items = cites.flatMap((cite): CitedItem[] => {
    const paper = papers.get(cite.key);
    return paper ? [{ ...cite, item: paper.item, sources: paper.sources }] : [];
  });
  return { items, narrative };
}

function toShown(
  { cites }: PreviewCitation,
  text: FormattedDocument['citations'][number] | undefined,
  isNote: boolean,
  papers: PapersByKey,
): PreviewShown {
  const target = cites.find(({ key }) => papers.has(key))?.key;
  return {
    html: isNote ? (text?.lead ?? '') : (text?.text ?? ''),
    ...(isNote && target !== undefined ? { note: text?.text ?? '' } : {}),
    ...(target === undefined ? {} : { target }),
    unknown: cites.map(({ key }) => key).filter((key) => !papers.has(key)),
  };
}

/** The link from a document to a paper's entry: `../refs.bib#L12`; none to what is in no file beside it. */
function entryLink(paper: ShelfPaper | undefined, document: vscode.Uri): string | undefined {
  const place = paper?.sources.find(({ source }) => source !== builtinSourceId);
  const uri = place && vscode.Uri.parse(place.source);
  if (!place || uri?.scheme !== document.scheme || uri.authority !== document.authority) {
    return undefined;
  }
  const path = relativePath(folderOf(document.path), uri.path);
  return `${path.split('/').map(encodeURIComponent).join('/')}#L${place.range.start.line + 1}`;
}

/** A preview shows no more works than these of `nocite: "@*"`. */
const mostNamed = 1000;

/** What the list says where it does not have all works that the document asks for. */
function omissionNote(tooMany: number): PreviewAnswer['references'] {
  const text = vscode.l10n.t(
    'The preview shows only the works named here: the {0} works that the document asks for are too many for it.',
    tooMany,
  );
  return tooMany > 0 ? [{ key: 'papershelf', html: escapeHtml(text) }] : [];
}

/** Formats all that a preview of a document shows: asks the shelf for the papers, citeproc for the rest. */
export async function formatPreview(
  app: AppContext,
  uri: vscode.Uri,
  request: PreviewRequest,
): Promise<PreviewAnswer> {
  const document: StyledDocument = { uri, languageId: 'markdown', getText: () => request.source };
  await app.library.start();
  const { nocite, suppressBibliography } = await documentStyleOf(document);
  const { keys: uncited, all } = findCitedKeys([], 'markdown', { nocite });
  const cited = request.citations.flatMap(({ cites }) => cites.map(({ key }) => key));
  const keys = [...new Set([...cited, ...uncited])];
  const open = findOpenDocument(uri) ?? (await vscode.workspace.openTextDocument(uri));
  const found = await papersOf(app, open, { keys, all }, mostNamed);
  const papers: PapersByKey = new Map(found.papers.map(({ key, paper }) => [key, paper]));
  const isCited = new Set(cited);
  const others = found.papers.flatMap(({ key, paper }): ReferenceItem[] =>
    isCited.has(key) ? [] : [{ key, item: paper.item, sources: paper.sources }],
  );
  const made = await app.formatter.document(
    request.citations.map((citation) => toPlaced(citation, papers)),
    others,
    await app.usableStyles.optionsFor(document, 'html'),
  );
  return {
    citations: request.citations.map((citation, index) =>
      toShown(citation, made.citations[index], made.isNote, papers),
    ),
    references: suppressBibliography
      ? []
      : [
          ...made.references.map(({ key, text }) => {
            const entry = entryLink(papers.get(key), uri);
            return { key, html: text, ...(entry === undefined ? {} : { entry }) };
          }),
          ...omissionNote(found.tooMany),
        ],
    labels: {
      unknown: vscode.l10n.t('No collection has this citation key.'),
      entry: vscode.l10n.t('Show the entry of this paper'),
    },
  };
}

/** What stands in the place of a document's list where its citations cannot be formatted: the reason, in a sentence. */
export function failedPreview(request: PreviewRequest, error: unknown): PreviewAnswer {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    citations: request.citations.map(({ raw, cites }) => ({
      html: escapeHtml(raw),
      target: cites[0]?.key ?? '',
      unknown: [],
    })),
    references: [{ key: 'papershelf', html: escapeHtml(reason) }],
    labels: { unknown: '', entry: '' },
  };
}
