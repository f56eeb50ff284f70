import type { Paper } from '../../src/core/model/paper';
import type { FormDetails, SummarisedPaper } from '../../src/core/notes/forms/formDetails';
import { narrativeCitation } from '../../src/core/notes/forms/narrative';
import { summarised } from '../../src/core/notes/forms/summaryForms';
import type { SummaryLanguage } from '../../src/core/notes/summaryTemplates';

/** A paper with its summary and details as a document of `language` would have them. */
export function summarisedFor(
  paper: Paper,
  language: SummaryLanguage,
  details: Partial<FormDetails> = {},
): SummarisedPaper {
  const narrative = narrativeCitation(paper, language);
  const citations = { markdown: `[@${paper.key}]`, latex: `\\cite{${paper.key}}`, text: paper.key };
  return summarised(paper, {
    techniques: [],
    citation: citations[language],
    narrative: 'text' in narrative ? narrative.text : '',
    reference: 'Reference.',
    ...details,
  });
}
