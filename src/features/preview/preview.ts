import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import { findFrontMatter } from '../../core/document/frontMatter';
import { citationPlugin } from '../../core/preview/citationPlugin';
import type { MarkdownIt } from '../../core/preview/markdownIt';
import type { PreviewAnswer, PreviewRequest, PreviewShown } from '../../core/preview/previewModel';
import type { AppContext } from '../../host/appContext';
import { failedPreview, formatPreview } from './previewCitations';

/** How long nothing must change before a document is formatted again, in milliseconds. */
const quiet = 150;
/** More previews than these are not open at once. */
const mostDocuments = 20;

/** What is known of one document that is shown. */
interface Shown {
  /** Stands for all that the answer depends on. */
  mark: string;
  request: PreviewRequest;
  answer: PreviewAnswer | undefined;
  /** How each citation was shown last, by its source. */
  byRaw: ReadonlyMap<string, PreviewShown>;
}

function uriOf(env: unknown): vscode.Uri | undefined {
  return typeof env === 'object' &&
    env !== null &&
    'currentDocument' in env &&
    env.currentDocument instanceof vscode.Uri
    ? env.currentDocument
    : undefined;
}

function markOf({ source, citations }: PreviewRequest): string {
  const own = findFrontMatter(source);
  return JSON.stringify([own ? source.slice(own.inner.start, own.inner.end) : '', citations]);
}

/**
 * Answers a preview at once with what is known, formats the rest meanwhile, and has the preview drawn again then:
 * markdown-it does not wait.
 */
class PreviewService {
  readonly #app: AppContext;
  readonly #documents = new Map<string, Shown>();
  /** A request is asked once for each of its citations. */
  readonly #marks = new WeakMap<PreviewRequest, string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The formatting of each document that goes on, or waits for its turn. */
  readonly #work = new Map<string, Promise<void>>();

  constructor(app: AppContext) {
    this.#app = app;
  }

  lookup(env: unknown, request: PreviewRequest): PreviewAnswer | undefined {
    const uri = uriOf(env);
    if (!uri || !this.#app.settings.get('preview.enabled', uri)) {
      return undefined;
    }
    const id = uri.toString();
    const mark = this.#marks.get(request) ?? markOf(request);
    this.#marks.set(request, mark);
    const known = this.#documents.get(id);
    if (known?.mark !== mark) {
      const { answer, byRaw } = known ?? { answer: undefined, byRaw: new Map<string, PreviewShown>() };
      this.#keep(id, { mark, request, answer: undefined, byRaw });
      this.#formatSoon(uri, id, mark);
      return answer && { ...answer, citations: lastShown(request, byRaw) };
    }
    return known.answer ?? undefined;
  }

  /** Papers, styles or settings changed: all that is shown is formatted again. */
  forget(): void {
    for (const [id, { mark }] of this.#documents) {
      this.#formatSoon(vscode.Uri.parse(id), id, mark);
    }
  }

  dispose(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
    this.#documents.clear();
  }

  #keep(id: string, shown: Shown): void {
    this.#documents.delete(id);
    this.#documents.set(id, shown);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > mostDocuments && oldest !== undefined) {
      this.#documents.delete(oldest);
    }
  }

  #formatSoon(uri: vscode.Uri, id: string, mark: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => void this.#formatInTurn(uri, id, mark), quiet),
    );
  }

  /** One after the other: what is outdated when its turn comes is left out, and does not hold up what is newer. */
  async #formatInTurn(uri: vscode.Uri, id: string, mark: string): Promise<void> {
    const run = (): Promise<void> => this.#format(uri, id, mark);
    const work = this.#work.get(id)?.then(run, run) ?? run();
    this.#work.set(id, work);
    await work;
    if (this.#work.get(id) === work) {
      this.#work.delete(id);
    }
  }

  async #format(uri: vscode.Uri, id: string, mark: string): Promise<void> {
    const shown = this.#documents.get(id);
    if (shown?.mark !== mark) {
      return;
    }
    const { request } = shown;
    let answer: PreviewAnswer;
    try {
      answer = await formatPreview(this.#app, uri, request);
    } catch (error) {
      this.#app.log.warn(`Preview of ${id}: ${error instanceof Error ? error.message : String(error)}`);
      answer = failedPreview(request, error);
    }
    if (shown.mark !== mark || this.#documents.get(id) !== shown) {
      return;
    }
    const isSame = JSON.stringify(answer) === JSON.stringify(shown.answer);
    shown.answer = answer;
    shown.byRaw = new Map(
      request.citations.flatMap(({ raw }, index) => {
        const each = answer.citations[index];
        return each ? [[raw, each] as const] : [];
      }),
    );
    if (!isSame) {
      // A refusal is no fault of ours, and what was formatted is shown at the next look.
      await vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
    }
  }
}

/** Each citation as it was shown last; a new one as it is written. */
function lastShown(
  { citations }: PreviewRequest,
  byRaw: ReadonlyMap<string, PreviewShown>,
): readonly (PreviewShown | undefined)[] {
  return citations.map(({ raw }) => byRaw.get(raw));
}

/** What VS Code's Markdown preview calls with its markdown-it: citations and references are shown as formatted. */
export function extendMarkdownIt(app: AppContext, md: MarkdownIt): MarkdownIt {
  const service = new PreviewService(app);
  const store = new DisposableStore();
  store.add(service);
  store.add(
    app.library.shelf.onEvent((event) => {
      if (event.kind === 'changed') {
        service.forget();
      }
    }),
  );
  store.add(
    app.settings.onDidChange((keys) => {
      service.forget();
      if (keys.includes('preview.enabled')) {
        // Nothing may be formatted anew by that, and yet everything looks different.
        void vscode.commands.executeCommand('markdown.preview.refresh');
      }
    }),
  );
  app.extension.subscriptions.push(store);
  citationPlugin(md, (env, request) => service.lookup(env, request));
  return md;
}
