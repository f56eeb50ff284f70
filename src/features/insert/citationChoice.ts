import { commandsOf } from '../../core/model/citationCommands';
import { citationForms } from '../../core/model/citationForm';
import type { CitationForm } from '../../core/model/citationForm';
import type { CitationSyntaxId } from '../../core/model/citationLanguage';
import type { AppContext } from '../../host/appContext';
import type { CitationSyntax } from '../../core/cite/syntax';
import type * as vscode from 'vscode';

/** How a citation is to be written. */
export interface CitationChoice {
  readonly form: CitationForm;
  /** Empty where the syntax has no commands, or the form is formatted text there. */
  readonly command: string;
}

function stateKey(syntax: CitationSyntaxId): string {
  return `citation.choice.${syntax}`;
}

function isForm(value: unknown): value is CitationForm {
  return citationForms.some((form) => form === value);
}

/** The form and command last chosen for a syntax in this workspace. */
export function rememberedChoice(app: AppContext, syntax: CitationSyntaxId): CitationChoice | undefined {
  const [form, command] = app.extension.workspaceState.get<readonly unknown[]>(stateKey(syntax)) ?? [];
  return isForm(form) && typeof command === 'string' ? { form, command } : undefined;
}

export async function rememberChoice(
  app: AppContext,
  syntax: CitationSyntaxId,
  { form, command }: CitationChoice,
): Promise<void> {
  await app.extension.workspaceState.update(stateKey(syntax), [form, command]);
}

/**
 * How Insert Citation writes without asking: LaTeX's command of the settings where there is one, else what was chosen
 * last for this syntax, else the usual. A form that is formatted text has to be asked for each time.
 */
export function usualChoice(
  app: AppContext,
  syntax: CitationSyntax,
  document: vscode.TextDocument | undefined,
): { readonly form?: CitationForm; readonly command?: string } {
  const set = syntax.language === 'latex' ? app.settings.get('latex.citeCommand', document) : '';
  if (set !== '') {
    return { command: set };
  }
  const remembered = rememberedChoice(app, syntax.id);
  const known = remembered && commandsOf(syntax.id)[remembered.form];
  return remembered && known
    ? { form: remembered.form, ...(remembered.command === '' ? {} : { command: remembered.command }) }
    : {};
}
