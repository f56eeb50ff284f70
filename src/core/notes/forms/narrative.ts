import { escapeText } from '../../base/markup';
import { syntaxFor } from '../../cite/syntax';
import type { CitationText } from '../../cite/syntax';
import { authorsInShort } from '../../model/paper';
import type { Paper } from '../../model/paper';
import type { SummaryLanguage } from '../summaryTemplates';

/** For a LaTeX command that cites in brackets, the one of the same package that cites as part of a sentence. */
const narrativeCommands: ReadonlyMap<string, string> = new Map([
  ['citep', 'citet'],
  ['citealp', 'citealt'],
  ['citet', 'citet'],
  ['autocite', 'textcite'],
  ['parencite', 'textcite'],
  ['textcite', 'textcite'],
  ['footcite', 'textcite'],
  ['smartcite', 'textcite'],
  ['supercite', 'textcite'],
]);

/**
 * The citation of `paper` as part of a sentence: `@key` in Pandoc's Markdown; in LaTeX the narrative command of the
 * package whose `command` is set (`\citet{key}`, `\textcite{key}`), or the authors and the citation; in plain text
 * `Zmushko et al. (2025)`.
 */
export function narrativeCitation(paper: Paper, language: SummaryLanguage, command = 'cite'): CitationText {
  const authors = authorsInShort(paper.authors) || (paper.title === '' ? paper.key : paper.title);
  if (language === 'text') {
    return { text: `${authors} (${paper.year ?? 'n.d.'})` };
  }
  const syntax = syntaxFor(language);
  const cites = [{ key: paper.key }];
  if (!syntax || language === 'markdown') {
    return syntax?.writeMembers(cites) ?? { text: authors };
  }
  const bare = command.replace(/^\\/, '').replace(/\*$/, '').toLowerCase();
  const narrative = narrativeCommands.get(bare);
  const written = syntax.write(cites, { command: narrative ?? command });
  return 'refused' in written || narrative !== undefined
    ? written
    : { text: `${escapeText(authors, 'latex')}~${written.text}` };
}
