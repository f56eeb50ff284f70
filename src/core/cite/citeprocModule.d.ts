/** What we use of citeproc-js. Its manual: https://citeproc-js.readthedocs.io. */
declare module 'citeproc' {
  export interface System {
    retrieveLocale(tag: string): string;
    retrieveItem(id: string): object;
  }

  export interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly 'suppress-author'?: boolean;
    readonly 'author-only'?: boolean;
  }

  /** A citation in a document; `noteIndex` is 0 in running text, else the number of its note. */
  export interface PositionedCitation {
    readonly citationID: string;
    readonly citationItems: readonly CitationItem[];
    /** `composite` sets the authors before the citation, in running text. */
    readonly properties: {
      readonly noteIndex: number;
      readonly mode?: 'composite';
      /** The items stay in their order, whatever the style says. */
      readonly unsorted?: true;
    };
  }

  export interface Engine {
    readonly opt: {
      readonly development_extensions: { wrap_url_and_doi: boolean };
      readonly xclass: 'in-text' | 'note';
    };
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography():
      readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
    /** Formats a whole document: an id, a note's number and a text for each citation. */
    rebuildProcessorState(
      citations: readonly PositionedCitation[],
      format: string,
      uncited: readonly string[],
    ): readonly (readonly [string, number, string])[];
    makeCitationCluster(items: readonly CitationItem[]): string;
    getTerm(name: string, form?: string): string;
  }

  /** Turns rendered text into rendered text; quotes ask without text for a bare mark. */
  export type Decoration = (engine: Engine, text: string | undefined) => string;

  export type OutputFormat = Readonly<
    Record<`@${string}`, Decoration | false> & {
      text_escape(text: string | undefined): string;
      bibstart: string;
      bibend: string;
    }
  >;

  const CSL: {
    readonly Engine: new (system: System, style: string, locale: string, forceLocale: boolean) => Engine;
    readonly Output: { readonly Formats: Record<string, OutputFormat> };
    localeResolve(tag: string): { readonly base: string; readonly best: string; readonly bare: string };
  };
  export default CSL;
}
