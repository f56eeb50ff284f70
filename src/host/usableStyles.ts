import * as vscode from 'vscode';
import type { MarkupLanguage } from '../core/base/markup';
import type { Formatter } from '../core/cite/formatter';
import type { FormatOptions } from '../core/cite/formatTypes';
import { formatOptionsFor } from './documentFormat';
import type { StyledDocument } from './documentFormat';
import { commandIds } from './ids';
import { sayWarning } from './say';
import type { Settings } from './settings';

const defaultStyle = 'apa';

/**
 * How citations are formatted where that must not fail for want of a style: a document whose style is not there is
 * formatted in that of the settings, or else in APA, and the person is told, once for each style.
 */
export class UsableStyles {
  readonly #settings: Settings;
  readonly #formatter: Formatter;
  readonly #told = new Set<string>();

  constructor(settings: Settings, formatter: Formatter) {
    this.#settings = settings;
    this.#formatter = formatter;
  }

  /** Like {@link formatOptionsFor}, in a style that can be used. */
  async optionsFor(document: StyledDocument | undefined, as: MarkupLanguage): Promise<FormatOptions> {
    const wanted = await formatOptionsFor(this.#settings, document, as);
    const problem = await this.#formatter.findProblem(wanted);
    if (!problem) {
      return wanted;
    }
    const { style } = await formatOptionsFor(this.#settings, undefined, as);
    const inSettings = { ...wanted, style };
    const usable =
      style === wanted.style || (await this.#formatter.findProblem(inSettings))
        ? { ...wanted, style: defaultStyle }
        : inSettings;
    this.#tell(wanted.style, problem, usable.style);
    return usable;
  }

  #tell(wanted: string, { message }: Error, used: string): void {
    if (this.#told.has(wanted)) {
      return;
    }
    this.#told.add(wanted);
    const choose = vscode.l10n.t('Choose Citation Style...');
    void sayWarning(vscode.l10n.t('{0} Formatted as {1} instead.', message, used), choose).then((answer) =>
      answer === choose ? vscode.commands.executeCommand(commandIds.chooseStyle) : undefined,
    );
  }
}
