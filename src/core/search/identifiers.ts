import { normaliseArxiv, normaliseDoi } from '../model/paper';
import { identifiersOf } from './fields';
import type { SearchEntry } from './fields';

/** A paper that an identifier names, by number; `identifier` is as the paper has it, `matched` its part in lower case. */
export interface IdentifiedPaper {
  readonly paper: number;
  readonly identifier: string;
  readonly matched: string;
}

/** Finds papers by a DOI, an arXiv id or an address pasted whole, or by the beginning of one. */
export class IdentifierIndex {
  readonly #papersById = new Map<string, Omit<IdentifiedPaper, 'matched'>[]>();

  constructor(entries: readonly SearchEntry[]) {
    entries.forEach((entry, paper) => {
      for (const identifier of identifiersOf(entry.paper)) {
        const known = this.#papersById.get(comparable(identifier));
        if (known) {
          known.push({ paper, identifier });
        } else {
          this.#papersById.set(comparable(identifier), [{ paper, identifier }]);
        }
      }
    });
  }

  /** The papers that `query` names, each once; `undefined` where it is to be searched for its words instead. */
  find(query: string): readonly IdentifiedPaper[] | undefined {
    for (const matched of candidatesOf(query)) {
      const exact = this.#papersById.get(matched);
      if (exact) {
        return eachPaperOnce(exact.map((found) => ({ ...found, matched })));
      }
    }
    const begun = mayBeBegun(query) ? this.#findBegun(comparable(query)) : [];
    return begun.length > 0 || isAddressOrDoi(query) ? begun : undefined;
  }

  #findBegun(matched: string): readonly IdentifiedPaper[] {
    const found = [...this.#papersById].filter(([identifier]) => identifier.startsWith(matched));
    return eachPaperOnce(found.flatMap(([, papers]) => papers.map((paper) => ({ ...paper, matched }))));
  }
}

function eachPaperOnce(found: readonly IdentifiedPaper[]): readonly IdentifiedPaper[] {
  const byPaper = new Map(found.map((one) => [one.paper, one]));
  return [...byPaper.values()].sort((a, b) => a.paper - b.paper);
}

/** Shorter beginnings, and words, are left to the search for words. */
function mayBeBegun(text: string): boolean {
  return text.length >= 7 && !/\s/.test(text) && /[./]/.test(text);
}

/** One form for identifiers that are written differently: no scheme, no resolver, lower case. */
function comparable(identifier: string): string {
  return identifier
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www\.|dx\.)/, '')
    .replace(/^doi\.org\//, '')
    .replace(/^(?:doi|arxiv):\s*/, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '');
}

function candidatesOf(text: string): readonly string[] {
  const doi = normaliseDoi(text);
  const arxivDoi = doi?.startsWith('10.48550/arxiv.') ? doi.slice('10.48550/arxiv.'.length) : undefined;
  const found = [comparable(text), doi, normaliseArxiv(arxivDoi ?? text)?.toLowerCase()];
  return found.filter((candidate): candidate is string => candidate !== undefined && candidate !== '');
}

function isAddressOrDoi(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) || /^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(text);
}
