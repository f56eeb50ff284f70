/** A piece of prose. All texts are plain, but for `raw`. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** Text with CSL's small markup, as titles have it. */
  | { readonly kind: 'marked'; readonly text: string }
  /** Bold, with CSL's small markup. */
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  /** An address that `safeWebAddress` has let through. */
  | { readonly kind: 'link'; readonly url: string }
  /** Put in as it is: it must be ours, and already be in the text's language. */
  | { readonly kind: 'raw'; readonly text: string };

/** Something under a term of its own: `Method`, and what is said of it. */
export interface Definition {
  readonly term: string;
  readonly content: readonly Inline[];
}

export interface TableColumn {
  readonly title: string;
  /** How much of the width it takes, as a share among the others. */
  readonly share: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** As many cells in each row as there are columns. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly caption: string;
}

/** Blocks that may stand in a callout or a quotation. */
export type PlainBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'definitions'; readonly items: readonly Definition[] };

/** A part of a text, whatever language it is written in. */
export type Block =
  | PlainBlock
  | TableBlock
  /** `level` counts from 1, the largest. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'callout' | 'quote'; readonly blocks: readonly PlainBlock[] };

/** Shortens writing plain text. */
export function plain(text: string): Inline {
  return { kind: 'text', text };
}

/** Pieces with a space between each two; those that are empty, or only a space, are left out. */
export function spaced(pieces: readonly (Inline | undefined)[]): readonly Inline[] {
  const kept = pieces.filter((piece) => piece !== undefined).filter((piece) => !isEmpty(piece));
  return kept.flatMap((piece, i) => (i === 0 ? [piece] : [{ kind: 'raw', text: ' ' } as const, piece]));
}

function isEmpty(piece: Inline): boolean {
  return (piece.kind === 'link' ? piece.url : piece.text).trim() === '';
}

/** Sentences, each of several pieces, with a space between each two. */
export function spacedSentences(sentences: readonly (readonly Inline[])[]): readonly Inline[] {
  return sentences.flatMap((sentence, i) =>
    i === 0 ? sentence : [{ kind: 'raw', text: ' ' } as const, ...sentence],
  );
}
