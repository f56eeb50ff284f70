import { escapeHtml } from '../base/markupHtml';
import { findMarkdownCitations } from '../scan/markdownCitations';
import { readCitations } from '../scan/readCitation';
import type { ReadCitation, ReadCite } from '../scan/readCitation';
import type { CoreState, InlineState, MarkdownIt, MarkdownToken, RenderRule } from './markdownIt';
import { citationHtml, referencesHtml } from './previewHtml';
import type {
  PreviewAnswer,
  PreviewCitation,
  PreviewCite,
  PreviewLookup,
  PreviewRequest,
} from './previewModel';
import { placeReferences } from './referencePlace';

const citationType = 'papershelf_citation';
const referencesType = 'papershelf_references';

function toPreviewCite({ key, prefix, locator, suffix, suppressAuthor }: ReadCite): PreviewCite {
  return {
    key,
    ...(prefix ? { prefix: prefix.text } : {}),
    ...(locator ? { locator: locator.value, label: locator.label } : {}),
    ...(suffix ? { suffix: suffix.text } : {}),
    ...(suppressAuthor ? { suppressAuthor } : {}),
  };
}

function toPreviewCitation(text: string, { head, span, cites }: ReadCitation): PreviewCitation {
  return {
    raw: text.slice(span.start, span.end),
    narrative: head.kind === 'narrative' && !cites.some(({ suppressAuthor }) => suppressAuthor),
    cites: cites.map(toPreviewCite),
  };
}

/** What the rules know of their tokens; what a token says of itself could come from another plugin. */
interface Known {
  readonly citations: WeakMap<MarkdownToken, PreviewCitation>;
  /** The document that a token is of, and which of its citations it is. */
  readonly places: WeakMap<MarkdownToken, { readonly request: PreviewRequest; readonly index: number }>;
  /** What a list of references stands in the place of. */
  readonly replaced: WeakMap<MarkdownToken, readonly MarkdownToken[]>;
}

/** Reads citations where markdown-it reads inline text: code and raw HTML are behind it or do not come here. */
function inlineRule({ citations }: Known): (state: InlineState, silent: boolean) => boolean {
  const read = new WeakMap<InlineState, ReadonlyMap<number, ReadCitation>>();
  return (state, silent) => {
    if (
      !'@[-'.includes(state.src.charAt(state.pos)) ||
      (state.linkLevel ?? 0) > 0 ||
      !state.src.includes('@')
    ) {
      return false;
    }
    const known =
      read.get(state) ??
      new Map(
        readCitations(state.src, findMarkdownCitations(state.src)).map((each) => [each.span.start, each]),
      );
    read.set(state, known);
    const found = known.get(state.pos);
    if (!found || found.span.end > state.posMax || found.head.notation !== 'pandoc') {
      return false;
    }
    if (!silent) {
      const token = state.push(citationType, '', 0);
      const citation = toPreviewCitation(state.src, found);
      token.content = citation.raw;
      citations.set(token, citation);
    }
    state.pos = found.span.end;
    return true;
  };
}

/** All citation tokens of a document in their order. */
function citationTokens(tokens: readonly MarkdownToken[]): readonly MarkdownToken[] {
  return tokens.flatMap(({ children }) => children?.filter(({ type }) => type === citationType) ?? []);
}

/**
 * Finds all citations of a document and puts the list of references in its place. How they are shown is asked when they
 * are drawn: VS Code parses without telling which document it is, and keeps what it parsed.
 */
function coreRule({ citations, places, replaced }: Known): (state: CoreState) => void {
  return (state) => {
    const tokens = citationTokens(state.tokens);
    if (tokens.length === 0 && !/^nocite\s*:/m.test(state.src.slice(0, 65_536))) {
      return;
    }
    const request = {
      source: state.src,
      citations: tokens.flatMap((token) => citations.get(token) ?? []),
    };
    tokens.forEach((token, index) => places.set(token, { request, index }));
    const list = new state.Token(referencesType, '', 0);
    const placed = placeReferences(state.tokens, list);
    places.set(list, { request, index: 0 });
    replaced.set(list, placed.replaced);
    state.tokens = placed.tokens;
  };
}

/** The number of each citation's note, in the order of the document. */
function noteNumbers({ citations }: PreviewAnswer): readonly number[] {
  let notes = 0;
  return citations.map((shown) => (shown?.note === undefined ? notes : ++notes));
}

/** Draws the citations and the list of documents whose tokens are known. */
class CitationRenderer {
  readonly #known: Known;
  readonly #lookup: PreviewLookup;
  readonly #numbers = new WeakMap<PreviewAnswer, readonly number[]>();

  constructor(known: Known, lookup: PreviewLookup) {
    this.#known = known;
    this.#lookup = lookup;
  }

  citation(token: MarkdownToken, env: unknown): string {
    const place = this.#known.places.get(token);
    const citation = this.#known.citations.get(token);
    const answer = place && this.#lookup(env, place.request);
    const shown = place && answer?.citations[place.index];
    if (!citation || !place || !answer || !shown) {
      return escapeHtml(token.content);
    }
    const numbers = this.#numbers.get(answer) ?? noteNumbers(answer);
    this.#numbers.set(answer, numbers);
    return citationHtml(citation, shown, answer.labels, numbers[place.index] ?? 0);
  }

  /** The list; where there is none, what stood in its place, drawn by `draw`. */
  references(token: MarkdownToken, env: unknown, draw: (tokens: readonly MarkdownToken[]) => string): string {
    const place = this.#known.places.get(token);
    const answer = place && this.#lookup(env, place.request);
    const html = answer ? referencesHtml(answer) : '';
    return html === '' ? draw(this.#known.replaced.get(token) ?? []) : html;
  }
}

/**
 * Teaches markdown-it Pandoc's citations. `lookup` says how they are shown; until it knows, and in a document of which
 * nothing is known, they stand as they are written.
 */
export function citationPlugin(md: MarkdownIt, lookup: PreviewLookup): void {
  const known: Known = { citations: new WeakMap(), places: new WeakMap(), replaced: new WeakMap() };
  const renderer = new CitationRenderer(known, lookup);
  md.inline.ruler.before('link', citationType, inlineRule(known));
  md.core.ruler.push(referencesType, coreRule(known));
  const rules: Record<string, RenderRule> = {
    [citationType]: (tokens, index, _options, env) => {
      const token = tokens[index];
      return token ? renderer.citation(token, env) : '';
    },
    [referencesType]: (...[tokens, index, options, env, self]) => {
      const token = tokens[index];
      return token ? renderer.references(token, env, (others) => self.render(others, options, env)) : '';
    },
  };
  Object.assign(md.renderer.rules, rules);
}
