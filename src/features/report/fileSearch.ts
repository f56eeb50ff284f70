import * as vscode from 'vscode';
import { isBibliographyName } from '../../core/import/bibliographyName';
import type { AskedFile, AskedFileState } from '../../core/shelf/fileFindings';
import type { AppContext } from '../../host/appContext';
import { readPattern } from '../../host/collectionPatterns';
import { sourceLabel } from '../../host/sourceLabels';
import type { SourceState } from '../../host/sourceStates';

const filesAtMost = 500;
/** Larger files are not looked into, in bytes. */
const largest = 50_000_000;

/** Files that are bibliographies by their names, and files that may be. */
const surelyGlob = '**/*.{bib,bibtex,biblatex,ris,enw,nbib,ciw,cff,mods,bibtexml}';
const maybeGlob = '**/*.{json,jsonl,yaml,yml,csv,tsv,xml,rdf}';
const othersFolders = '**/{node_modules,.git}/**';

/** What a search through files found. */
export interface FileSearch {
  readonly files: readonly AskedFile[];
  /** How many files were looked into, and whether that is all of them. */
  readonly searched: number;
  readonly isComplete: boolean;
}

/** How far the search is, and whether someone still wants it. */
export interface SearchWatch {
  readonly token: vscode.CancellationToken;
  onFile(done: number, total: number): void;
}

function isOthers(uri: vscode.Uri): boolean {
  return /\/(?:node_modules|\.git)\//.test(uri.path);
}

/** A document that is no collection cites papers; only of a file for data it is worth to say that it has the text. */
function isWorthAsking({ uri, status }: SourceState): boolean {
  return status.kind !== 'other' || !/\.(?:md|markdown)$/i.test(uri.path);
}

/** The files that the settings name, then other bibliographies of the workspace, each once. */
async function filesToSearch(app: AppContext): Promise<readonly vscode.Uri[]> {
  const known = app.library.states.all().filter(isWorthAsking);
  const surely = await vscode.workspace.findFiles(surelyGlob, null, 2 * filesAtMost);
  const maybe = await vscode.workspace.findFiles(maybeGlob, othersFolders, 2 * filesAtMost);
  const all = [
    ...known.filter(({ status }) => status.kind !== 'other').map(({ uri }) => uri),
    ...surely.filter((uri) => !isOthers(uri)),
    ...known.map(({ uri }) => uri),
    ...maybe,
  ];
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
}

function stateOf({ status }: SourceState): AskedFileState {
  if (status.kind !== 'read') {
    return status.kind;
  }
  return status.readAgain ? 'half-written' : status.info.partial ? 'reading' : 'read';
}

/** A file's path as a glob that only it matches. */
export function literalGlob(path: string): string {
  return path.replace(/[*?{}[\]]/g, (sign) => (sign === ']' || sign === '}' ? sign : `[${sign}]`));
}

async function isFound(uri: vscode.Uri, exclude: string | undefined): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) {
    return true;
  }
  const path = uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
  // A pattern that cannot be used leaves nothing out.
  const found = await vscode.workspace
    .findFiles(new vscode.RelativePattern(folder, literalGlob(path)), exclude, 1)
    .then(undefined, () => [uri]);
  return found.length > 0;
}

/** The pattern of the settings that names a file though it was not found. */
async function namingPattern(app: AppContext, uri: vscode.Uri): Promise<string | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
  return app.settings.get('collections').find((text) => {
    const pattern = readPattern(text);
    const glob =
      pattern.kind === 'folder'
        ? pattern.pattern
        : pattern.kind === 'workspace' && folder && new vscode.RelativePattern(folder, pattern.glob);
    return document && glob && vscode.languages.match({ pattern: glob }, document) > 0;
  });
}

/** Why the settings did not find a file: which pattern leaves it out, or that none names it. */
async function whyNotFound(app: AppContext, uri: vscode.Uri): Promise<Pick<AskedFile, 'state' | 'pattern'>> {
  if (!(await isFound(uri, undefined))) {
    return { state: 'hidden', pattern: undefined };
  }
  for (const pattern of app.settings.get('exclude')) {
    if (!(await isFound(uri, pattern))) {
      return { state: 'excluded', pattern };
    }
  }
  const pattern = await namingPattern(app, uri);
  const isLimited = app.library.patternResults.some((each) => each.isLimited && each.pattern === pattern);
  if (pattern === undefined) {
    return { state: 'not-named', pattern };
  }
  // What is not over the limit has only just come.
  return { state: isLimited ? 'over-limit' : 'waiting', pattern };
}

/** Looks into one file; what is not known of it yet is why it was not found. */
async function lookInto(app: AppContext, uri: vscode.Uri, needles: readonly string[]): Promise<AskedFile> {
  const id = uri.toString();
  const known = app.library.states.find(uri);
  const size = (await app.library.statOf(uri))?.size;
  const isSmall = size !== undefined && size <= largest;
  const content = isSmall ? (await app.library.contentOf(uri))?.content : undefined;
  return {
    id,
    label: sourceLabel(id),
    state: known ? stateOf(known) : 'not-named',
    pattern: known?.pattern,
    size,
    places: content ? await app.library.shelf.ask('locate', [{ id, content, needles }]) : [],
    isClosed: content === undefined,
  };
}

/** Looks for `needles` in the texts of all bibliographies of the workspace, read or not. */
export async function searchFiles(
  app: AppContext,
  needles: readonly string[],
  watch: SearchWatch,
): Promise<FileSearch> {
  const all = await filesToSearch(app);
  const uris = all.slice(0, filesAtMost);
  const files: AskedFile[] = [];
  let searched = 0;
  for (const [i, uri] of uris.entries()) {
    if (watch.token.isCancellationRequested) {
      break;
    }
    watch.onFile(i, uris.length);
    const file = await lookInto(app, uri, needles);
    searched += file.isClosed ? 0 : 1;
    const isKnown = app.library.states.find(uri) !== undefined;
    if (isKnown) {
      files.push(file);
    } else if (file.places.length > 0) {
      files.push({ ...file, ...(await whyNotFound(app, uri)) });
    }
  }
  return {
    files: files.sort((a, b) => rankOf(a) - rankOf(b)),
    searched,
    isComplete: searched === all.length,
  };
}

/** Bibliographies by their names before files that only have the text. */
function rankOf({ id }: AskedFile): number {
  return isBibliographyName(id.toLowerCase()) ? 0 : 1;
}
