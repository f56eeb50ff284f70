/** What we use of markdown-it, which VS Code's Markdown preview hands to us. Its manual: https://markdown-it.github.io. */

/** A piece of a parsed document. */
export interface MarkdownToken {
  type: string;
  content: string;
  children: MarkdownToken[] | null;
}

/** The state of a rule that reads inline text: `src` is the text of one paragraph, heading or cell. */
export interface InlineState {
  readonly src: string;
  readonly posMax: number;
  pos: number;
  /** Above 0 inside the text of a link. */
  readonly linkLevel?: number;
  push(type: string, tag: string, nesting: -1 | 0 | 1): MarkdownToken;
}

/** The state of a rule that sees the whole document. `env` is what the caller gave with it. */
export interface CoreState {
  readonly src: string;
  readonly env: unknown;
  tokens: MarkdownToken[];
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => MarkdownToken;
}

/** What a rule that draws is given; `env` is what the caller gave with the document. */
type RenderArguments = readonly [
  tokens: readonly MarkdownToken[],
  index: number,
  options: unknown,
  env: unknown,
  self: { render(tokens: readonly MarkdownToken[], options: unknown, env: unknown): string },
];

/** Draws the token at `index`. */
export type RenderRule = (...args: RenderArguments) => string;

/** markdown-it, as far as a plugin of ours changes it. */
export interface MarkdownIt {
  readonly inline: {
    readonly ruler: {
      before(name: string, own: string, rule: (state: InlineState, silent: boolean) => boolean): void;
    };
  };
  readonly core: { readonly ruler: { push(own: string, rule: (state: CoreState) => void): void } };
  /** A {@link RenderRule} for each type of token. */
  readonly renderer: { readonly rules: object };
}
