import { bibtexFieldAliases } from '../../model/bibtexMapping';
import type { BibtexTextKind } from '../../model/bibtexMapping';
import { latexToText, latexToVerbatim } from '../latex/latexText';

/** The other names of a field, by the name used here. */
const otherNames: ReadonlyMap<string, readonly string[]> = namesByOwn();

function namesByOwn(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [other, own] of bibtexFieldAliases) {
    names.set(own, [...(names.get(own) ?? []), other]);
  }
  return names;
}

/** Gives the fields of one entry as text. Names are those of the mapping's tables; aliases are looked up too. */
export class BibtexFields {
  readonly #fields: ReadonlyMap<string, string>;

  /** `fields`: LaTeX without blanks at its ends, by the name in the file, in lower case. */
  constructor(fields: ReadonlyMap<string, string>) {
    this.#fields = fields;
  }

  /** The field as LaTeX; `undefined` where it is missing or blank. */
  raw(name: string): string | undefined {
    const raw = this.#fields.get(name);
    if (raw !== undefined && raw !== '') {
      return raw;
    }
    const others = otherNames.get(name);
    return others && this.#firstOf(others);
  }

  #firstOf(names: readonly string[]): string | undefined {
    for (const name of names) {
      const raw = this.#fields.get(name);
      if (raw !== undefined && raw !== '') {
        return raw;
      }
    }
    return undefined;
  }

  /** The field as text of its own; `undefined` where it is missing or says nothing. */
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
