import { authorYear } from '../../model/paper';
import type { Paper } from '../../model/paper';
import type { OwnSummary, StructuredSummary } from '../sections/structuredSummary';

/** What a form needs of a paper beyond the paper itself. Citations and references are in the text's language. */
export interface FormDetails {
  /** Labels of the techniques, the most central first. */
  readonly techniques: readonly string[];
  /** The finished citation: `[@key]`, `\cite{key}`. */
  readonly citation: string;
  /** The citation as part of a sentence: `@key`, `\citet{key}`, `Zmushko et al.~\cite{key}`. */
  readonly narrative: string;
  /** The formatted reference; only asked for by the annotated bibliography. */
  readonly reference: string;
  readonly note?: OwnSummary | undefined;
}

/** A paper with its summary and everything that a form may say of it. */
export interface SummarisedPaper {
  readonly paper: Paper;
  readonly summary: StructuredSummary;
  readonly details: FormDetails;
}

/** `Title (Zmushko et al., 2025)` in two parts; the title has CSL's markup. */
export function titleAndAuthors({ paper }: SummarisedPaper): { readonly title: string; readonly by: string } {
  return {
    title: paper.title === '' ? 'Untitled' : (paper.item.title ?? paper.title),
    by: authorYear(paper),
  };
}
