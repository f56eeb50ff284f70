import * as vscode from 'vscode';
import { locatorLabels, parseLocator } from '../../core/model/locator';

/** What can be said of one paper of a citation. */
export const citeTextNames = ['locator', 'prefix', 'suffix'] as const;

export type CiteTextName = (typeof citeTextNames)[number];

export function citeTextLabel(name: CiteTextName): string {
  switch (name) {
    case 'locator':
      return vscode.l10n.t('Locator');
    case 'prefix':
      return vscode.l10n.t('Prefix');
    case 'suffix':
      return vscode.l10n.t('Suffix');
  }
}

/** What a locator that is being typed is understood as; `undefined` while there is none. */
function understood(text: string): vscode.InputBoxValidationMessage | undefined {
  if (text.trim() === '') {
    return undefined;
  }
  const { label, value } = parseLocator(text);
  return {
    message: vscode.l10n.t('{0}: {1}', label, value),
    severity: vscode.InputBoxValidationSeverity.Info,
  };
}

/** Asks for one text; an empty one takes it away, Escape (`undefined`) leaves it as it is. */
export async function askCiteText(name: CiteTextName, value = ''): Promise<string | undefined> {
  const prompts: Readonly<Record<CiteTextName, string>> = {
    locator: vscode.l10n.t(
      'Where in the work: 3-5 are pages; ch. 2, fig. 4, § 3 and the like say what they are. Known: {0}.',
      locatorLabels.join(', '),
    ),
    prefix: vscode.l10n.t('What stands before it, for instance: see also'),
    suffix: vscode.l10n.t('What stands behind it, for instance: and references therein'),
  };
  return vscode.window.showInputBox({
    title: citeTextLabel(name),
    prompt: prompts[name],
    value,
    ignoreFocusOut: true,
    ...(name === 'locator' ? { validateInput: understood } : {}),
  });
}
