import { bibtexFieldAliases } from '../../model/bibtexMapping';
import type { BibtexTextKind } from '../../model/bibtexMapping';
import { latexToText, latexToVerbatim } from '../latex/latexText';

/** The fields with those that stand under another name under their own one, too, where that is missing or blank. */
function withOwnNames(fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let all: Map<string, string> | undefined;
  for (const name of fields.keys()) {
    if (bibtexFieldAliases.has(name)) {
      all ??= new Map(fields);
    }
  }
  for (const [other, own] of all ? bibtexFieldAliases : []) {
    const value = fields.get(other);
    if (value && all && !all.get(own)) {
      all.set(own, value);
    }
  }
  return all ?? fields;
}

/** Gives the fields of one entry as text. Names are those of the mapping's tables; aliases are looked up too. */
export class BibtexFields {
  readonly #fields: ReadonlyMap<string, string>;

  /** `fields`: LaTeX without blanks at its ends, by the name in the file, in lower case. */
  constructor(fields: ReadonlyMap<string, string>) {
    this.#fields = withOwnNames(fields);
  }

  /** The field as LaTeX; `undefined` where it is missing or blank. */
  raw(name: string): string | undefined {
    return this.#fields.get(name) || undefined;
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
      return latexToText(raw, 'plain')
        .replace(/^pp?\.\s?(?=[A-Za-z]?\d)/i, '')
        .replace(/\s?[-–—‒−]{1,5}\s?/g, '-');
    default:
      return latexToText(raw, kind);
  }
}
