import type {
  CitedItem,
  FormatOptions,
  FormattedDocument,
  FormattedReference,
  PlacedCitation,
  ReferenceItem,
} from './formatTypes';
import type { StyleSource } from './styleSource';

/** Formats references and citations. What comes out depends on the arguments only, never on earlier formatting. */
export interface Formatter {
  /** Where the styles come from. */
  readonly styles: StyleSource;
  /**
   * The references of `items` in the style's own order, each with the key that it is for; of items with the same key the
   * first counts. Fails with {@link UnknownStyleError} and {@link InvalidStyleError}.
   */
  references(items: readonly ReferenceItem[], options: FormatOptions): Promise<readonly FormattedReference[]>;
  /** Like {@link references}, the texts alone. */
  bibliography(items: readonly ReferenceItem[], options: FormatOptions): Promise<readonly string[]>;
  /**
   * One citation of all `items`, as it stands at their first mention: `(Zmushko et al., 2025)`; for a note style the
   * note's text. Fails like {@link references}.
   */
  citation(items: readonly CitedItem[], options: FormatOptions): Promise<string>;
  /**
   * All citations of a document and the references of what it cites and of `more` (`nocite`): numbers in order of
   * citing, authors told apart, later mentions in short, as the style has it. Fails like {@link references}.
   */
  document(
    placed: readonly PlacedCitation[],
    more: readonly ReferenceItem[],
    options: FormatOptions,
  ): Promise<FormattedDocument>;
  /** Why nothing can be formatted so; `undefined` where it can. */
  findProblem(options: FormatOptions): Promise<Error | undefined>;
}
