/** What we use of markdown-it, which VS Code's Markdown preview hands to us. Its manual: https://markdown-it.github.io. */

/** A piece of a parsed document. */
export interface MarkdownToken {
  type: string;
  content: string;
  /** Anything that a rule wants to tell its renderer. */
  meta: unknown;
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

/** markdown-it, as far as a plugin of ours changes it. */
export interface MarkdownIt {
  readonly inline: {
    readonly ruler: {
      before(name: string, own: string, rule: (state: InlineState, silent: boolean) => boolean): void;
    };
  };
  readonly core: { readonly ruler: { push(own: string, rule: (state: CoreState) => void): void } };
  /** Functions from tokens and an index to HTML, by the type of token. */
  readonly renderer: { readonly rules: Record<string, unknown> };
}
