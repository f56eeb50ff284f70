import { citationSyntaxIds, languageOfSyntax } from '../core/model/citationLanguage';
import type { CitationSyntaxId } from '../core/model/citationLanguage';
import type { SummaryLanguage } from '../core/notes/summaryTemplates';

/** The languages of `--language`: the syntax of citations says which Markdown or LaTeX is meant. */
export const summaryLanguageNames = [
  'markdown',
  ...citationSyntaxIds.filter((id) => id !== 'footnote' && id !== 'link'),
  'text',
] as const;

/** What a text of summaries is written in. */
export interface SummaryPlace {
  readonly language: SummaryLanguage;
  /** None in plain text. */
  readonly syntax: CitationSyntaxId | undefined;
}

/** What one of the names stands for: `markdown` is Pandoc's. */
export function summaryPlaceOf(name: (typeof summaryLanguageNames)[number]): SummaryPlace {
  if (name === 'text') {
    return { language: 'text', syntax: undefined };
  }
  const syntax = name === 'markdown' ? 'pandoc' : name;
  return { language: languageOfSyntax(syntax), syntax };
}
