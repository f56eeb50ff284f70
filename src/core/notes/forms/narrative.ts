import { escapeText } from '../../base/markup';
import { syntaxOf } from '../../cite/syntax';
import type { CitationText } from '../../cite/syntax';
import { commandsOf, narrativeCommandFor } from '../../model/citationCommands';
import type { CitationSyntaxId } from '../../model/citationLanguage';
import { authorsInShort } from '../../model/paper';
import type { Paper } from '../../model/paper';
import type { SummaryLanguage } from '../summaryTemplates';

/** Where a citation stands: the syntax of citations there (none: formatted text), and LaTeX's command in brackets. */
export interface NarrativePlace {
  readonly language: SummaryLanguage;
  readonly syntax: CitationSyntaxId | undefined;
  readonly command?: string | undefined;
}

function namesOf(paper: Paper): string {
  return authorsInShort(paper.authors) || (paper.title === '' ? paper.key : paper.title);
}

/** LaTeX's citation as part of a sentence by the package that `command` is of; without one the authors stand before it. */
function inLatex(paper: Paper, syntax: CitationSyntaxId, command: string): CitationText {
  const narrative = narrativeCommandFor(command);
  const written = syntaxOf(syntax).write([{ key: paper.key }], { command: narrative ?? command });
  return 'refused' in written || narrative !== undefined
    ? written
    : { text: `${escapeText(namesOf(paper), 'latex')}~${written.text}` };
}

/**
 * The citation of `paper` as part of a sentence, in the syntax of its place: `@key` in Pandoc's Markdown, `\citet{key}`
 * or `\textcite{key}` in LaTeX, `#cite(<key>, form: "prose")` in Typst; where the syntax has no such form, and in plain
 * text, `Zmushko et al. (2025)`.
 */
export function narrativeCitation(paper: Paper, { language, syntax, command }: NarrativePlace): CitationText {
  if (syntax !== undefined && language === 'latex') {
    return inLatex(paper, syntax, command ?? commandsOf(syntax).parenthetical?.[0] ?? 'cite');
  }
  if (syntax === undefined || language === 'text' || commandsOf(syntax).narrative === undefined) {
    return { text: escapeText(`${namesOf(paper)} (${paper.year ?? 'n.d.'})`, language) };
  }
  return syntaxOf(syntax).write([{ key: paper.key }], { form: 'narrative' });
}
