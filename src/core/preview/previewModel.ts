/** One paper of a citation in a preview, with what the writer says of it there, as it is written. */
export interface PreviewCite {
  readonly key: string;
  readonly prefix?: string;
  readonly locator?: string;
  readonly label?: string;
  readonly suffix?: string;
  readonly suppressAuthor?: boolean;
}

/** A citation in a preview. `raw` is its source: `[see @a, p. 3]`. */
export interface PreviewCitation {
  readonly raw: string;
  readonly narrative: boolean;
  readonly cites: readonly PreviewCite[];
}

/** A document that is being shown: its whole source, and its citations in their order. */
export interface PreviewRequest {
  readonly source: string;
  readonly citations: readonly PreviewCitation[];
}

/** A reference of the list: finished HTML. */
export interface PreviewReference {
  readonly key: string;
  readonly html: string;
  /** Where its entry stands, as a link in the document: `refs.bib#L12`. */
  readonly entry?: string;
}

/** How citations are shown. Texts are finished HTML; what there is no answer for yet is shown as it is written. */
export interface PreviewAnswer {
  /** One for each citation of the request; `undefined` for one that is not formatted yet. */
  readonly citations: readonly (PreviewShown | undefined)[];
  readonly references: readonly PreviewReference[];
  readonly labels: PreviewLabels;
}

/** One citation as it is shown. `note`: its text stands in a note, and `html` in the text. */
export interface PreviewShown {
  readonly html: string;
  readonly note?: string;
  /** The key whose reference a click leads to; none where no key is known. */
  readonly target?: string;
  /** Keys that no collection has. */
  readonly unknown: readonly string[];
}

/** The words of the preview, in the person's language. */
export interface PreviewLabels {
  readonly unknown: string;
  readonly entry: string;
}

/** Gives what is known of a document that is shown; `undefined` where nothing is, or nothing is to be shown. */
export type PreviewLookup = (env: unknown, request: PreviewRequest) => PreviewAnswer | undefined;
