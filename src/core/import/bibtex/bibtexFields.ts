import { bibtexFieldAliases } from '../../model/bibtexMapping';
import type { BibtexTextKind } from '../../model/bibtexMapping';
import { latexToText, latexToVerbatim } from '../latex/latexText';

/** Gives the fields of one entry as text. Names are those of the mapping's tables; aliases are looked up too. */
export class BibtexFields {
  readonly #raw = new Map<string, string>();

  constructor(fields: ReadonlyMap<string, string>) {
    for (const [name, text] of fields) {
      const own = bibtexFieldAliases.get(name);
      if (own === undefined ? true : !fields.has(own) && !this.#raw.has(own)) {
        this.#raw.set(own ?? name, text);
      }
    }
  }

  /** The field as LaTeX; `undefined` where it is missing or blank. */
  raw(name: string): string | undefined {
    const raw = this.#raw.get(name)?.trim();
    return raw === '' ? undefined : raw;
  }

  /** The field as text; `undefined` where it is missing or says nothing. */
  text(name: string, kind: BibtexTextKind = 'plain'): string | undefined {
    const raw = this.raw(name);
    return raw === undefined ? undefined : textOf(raw, kind) || undefined;
  }
}

function textOf(raw: string, kind: BibtexTextKind): string {
  switch (kind) {
    case 'verbatim':
      return latexToVerbatim(raw);
    case 'pages':
      return latexToText(raw, 'plain').replace(/\s?[–—‒]\s?|\s?-{2,}\s?/g, '-');
    default:
      return latexToText(raw, kind);
  }
}
