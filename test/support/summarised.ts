import { syntaxFor } from '../../src/core/cite/syntax';
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
  const syntax = syntaxFor(language);
  const narrative = narrativeCitation(paper, { language, syntax: syntax?.id });
  const citation = syntax?.write([{ key: paper.key }]) ?? { text: paper.key };
  return summarised(paper, {
    techniques: [],
    citation: 'text' in citation ? citation.text : '',
    narrative: 'text' in narrative ? narrative.text : '',
    reference: 'Reference.',
    ...details,
  });
}
