import type { MarkdownKey } from './markdownKey';

/** What Quarto's cross-references begin with. Source: Quarto's guide, "Cross References". */
const quartoName =
  /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|prf|alg|tip|nte|wrn|imp|cau|suppfig)-/;

/** What only a document for Quarto has: a chunk's options, a shortcode, a chunk. */
const quartoSign = /^(?:#\||%\|| {0,3}`{3,}\{)|\{\{<|^format:/m;

/** Tells what looks like a citation and is a cross-reference: `@fig-plot` in Quarto, `@ref(fig:plot)` in bookdown. */
export class CrossReferences {
  readonly #text: string;
  #isQuarto: boolean | undefined;

  /** @param isQuarto whether the document is known to be for Quarto; else its text says so */
  constructor(text: string, isQuarto: boolean) {
    this.#text = text;
    this.#isQuarto = isQuarto || undefined;
  }

  includes({ key, end }: MarkdownKey): boolean {
    if (key === 'ref' || key === 'eqref') {
      return this.#text.charAt(end) === '(';
    }
    if (!quartoName.test(key)) {
      return false;
    }
    this.#isQuarto ??= quartoSign.test(this.#text);
    return this.#isQuarto || this.#text.includes(`{#${key}`);
  }
}
