import * as vscode from 'vscode';
import type { CitationSyntax } from '../../core/cite/syntax';
import { commandsOf } from '../../core/model/citationCommands';
import { citationForms } from '../../core/model/citationForm';
import type { CitationForm } from '../../core/model/citationForm';
import type { CitationChoice } from './citationChoice';

export function formLabel(form: CitationForm): string {
  switch (form) {
    case 'parenthetical':
      return vscode.l10n.t('Parenthetical');
    case 'narrative':
      return vscode.l10n.t('Narrative');
    case 'author':
      return vscode.l10n.t('Author only');
    case 'year':
      return vscode.l10n.t('Year only');
    case 'full':
      return vscode.l10n.t('Full reference');
    case 'footnote':
      return vscode.l10n.t('Footnote');
  }
}

/** Every form, each with the commands that the syntax has for it; a form that is formatted text has one choice. */
export function choicesOf(syntax: CitationSyntax | undefined): readonly CitationChoice[] {
  const commands = syntax ? commandsOf(syntax.id) : {};
  const usual = citationForms.map((form) => ({ form, command: commands[form]?.[0] ?? '' }));
  const others = citationForms.flatMap((form) =>
    (commands[form] ?? []).slice(1).map((command) => ({ form, command })),
  );
  return [...usual, ...others];
}
