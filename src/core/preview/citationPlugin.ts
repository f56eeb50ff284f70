import { escapeHtml } from '../base/markupHtml';
import { findMarkdownCitations } from '../scan/markdownCitations';
import { readCitations } from '../scan/readCitation';
import type { ReadCitation, ReadCite } from '../scan/readCitation';
import type { CoreState, InlineState, MarkdownIt, MarkdownToken } from './markdownIt';
import { citationHtml, referencesHtml } from './previewHtml';
import type { PreviewCitation, PreviewCite, PreviewLookup } from './previewModel';
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

/** The citation of each citation token; what a token says of itself could come from another plugin. */
type Citations = WeakMap<MarkdownToken, PreviewCitation>;

/** Reads citations where markdown-it reads inline text: code and raw HTML are behind it or do not come here. */
function inlineRule(citations: Citations): (state: InlineState, silent: boolean) => boolean {
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

function coreRule(citations: Citations, lookup: PreviewLookup): (state: CoreState) => void {
  return (state) => {
    const tokens = citationTokens(state.tokens);
    const asked = tokens.flatMap((token) => citations.get(token) ?? []);
    if (tokens.length === 0 && !/^nocite\s*:/m.test(state.src.slice(0, 65_536))) {
      return;
    }
    const answer = lookup(state.env, { source: state.src, citations: asked });
    if (!answer) {
      return;
    }
    let notes = 0;
    for (const [index, token] of tokens.entries()) {
      const [citation, shown] = [asked[index], answer.citations[index]];
      if (citation && shown) {
        notes += shown.note === undefined ? 0 : 1;
        token.meta = { html: citationHtml(citation, shown, answer.labels, notes) };
      }
    }
    const html = referencesHtml(answer);
    if (html !== '') {
      const list = new state.Token(referencesType, '', 0);
      list.meta = { html };
      state.tokens = placeReferences(state.tokens, list);
    }
  };
}

function htmlOf(meta: unknown): string | undefined {
  return typeof meta === 'object' && meta !== null && 'html' in meta && typeof meta.html === 'string'
    ? meta.html
    : undefined;
}

/**
 * Teaches markdown-it Pandoc's citations. `lookup` says how they are shown; until it knows, and in a document of which
 * nothing is known, they stand as they are written.
 */
export function citationPlugin(md: MarkdownIt, lookup: PreviewLookup): void {
  const citations: Citations = new WeakMap();
  md.inline.ruler.before('link', citationType, inlineRule(citations));
  md.core.ruler.push(referencesType, coreRule(citations, lookup));
  md.renderer.rules[citationType] = (tokens: readonly MarkdownToken[], index: number): string => {
    const token = tokens[index];
    return htmlOf(token?.meta) ?? escapeHtml(token?.content ?? '');
  };
  md.renderer.rules[referencesType] = (tokens: readonly MarkdownToken[], index: number): string =>
    htmlOf(tokens[index]?.meta) ?? '';
}
