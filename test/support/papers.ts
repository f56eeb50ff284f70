import type { CslItem, CslName } from '../../src/core/model/cslItem';
import { factsOf } from '../../src/core/model/paper';
import type { Paper } from '../../src/core/model/paper';
import type { RecordExtras } from '../../src/core/model/record';
import type { SourceLocation } from '../../src/core/model/source';

/** What a test wants to say of a paper; all else gets a sensible default. */
export interface PaperParts {
  readonly id?: string;
  readonly key?: string;
  readonly keyIsGenerated?: boolean;
  /** CSL's type; `article-journal` unless told. */
  readonly type?: string;
  readonly title?: string;
  /** Names as `Family, Given`, a name without a comma is an institution; or CSL names. `[]` for none. */
  readonly authors?: readonly (string | CslName)[];
  /** `undefined`, when written out, means no year. */
  readonly year?: number | undefined;
  readonly venue?: string | undefined;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly url?: string;
  readonly abstract?: string;
  /** More CSL variables; they win over the parts above. */
  readonly item?: Partial<CslItem>;
  readonly extras?: RecordExtras;
  readonly sources?: readonly SourceLocation[];
}

function nameFrom(text: string | CslName): CslName {
  if (typeof text !== 'string') {
    return text;
  }
  const [family, given] = text.split(', ');
  return given === undefined ? { literal: text } : { family, given };
}

function itemFrom(parts: PaperParts): CslItem {
  const authors = (parts.authors ?? ['Doe, Jane', 'Roe, Richard']).map(nameFrom);
  const year = 'year' in parts ? parts.year : 2024;
  const venue = 'venue' in parts ? parts.venue : 'Journal of Examples';
  return {
    type: parts.type ?? 'article-journal',
    title: parts.title ?? 'A Plain Example',
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(venue === undefined ? {} : { 'container-title': venue }),
    ...(parts.doi === undefined ? {} : { DOI: parts.doi }),
    ...(parts.url === undefined ? {} : { URL: parts.url }),
    ...(parts.abstract === undefined ? {} : { abstract: parts.abstract }),
    ...parts.item,
  };
}

const beginning = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A whole {@link Paper} for a test, made of `parts` the way the library makes it (through `factsOf`). */
export function makePaper(parts: PaperParts = {}): Paper {
  const key = parts.key ?? 'doe2024plain';
  const extras = { ...(parts.arxiv === undefined ? {} : { arxiv: parts.arxiv }), ...parts.extras };
  return {
    id: parts.id ?? `file:///library.bib#${key}`,
    key,
    keyIsGenerated: parts.keyIsGenerated ?? false,
    ...factsOf(itemFrom(parts), extras),
    sources: parts.sources ?? [{ source: 'file:///library.bib', range: beginning }],
  };
}
