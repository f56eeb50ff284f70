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
  #names: ReadonlySet<string> | undefined;

  /** @param isQuarto whether the document is known to be for Quarto; else its text says so */
  constructor(text: string, isQuarto: boolean) {
    this.#text = text;
    this.#isQuarto = isQuarto || undefined;
  }

  includes({ key, end }: MarkdownKey): boolean {
    if (key === 'ref' || key === 'eqref') {
      return this.#text.charAt(end) === '(';
    }
    if (!key.includes('-')) {
      return false;
    }
    this.#isQuarto ??= quartoSign.test(this.#text);
    // A document can have kinds of its own, which only what they are put on tells.
    return quartoName.test(key)
      ? this.#isQuarto || this.#text.includes(`{#${key}`)
      : this.#isQuarto && this.#ownNames.has(key);
  }

  /** What attributes in braces and options of chunks name: `{.callout-tip #rq-one}`, `#| label: rq-two`. */
  get #ownNames(): ReadonlySet<string> {
    this.#names ??= new Set(
      Array.from(
        this.#text.matchAll(
          /\{[^{}\n#]{0,300}#([\w-]{1,200})|^#\|[ \t]{0,8}label:[ \t]{0,8}([\w-]{1,200})/gm,
        ),
        ([, attribute, label]) => attribute ?? label ?? '',
      ),
    );
    return this.#names;
  }
}
