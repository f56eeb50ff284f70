import * as vscode from 'vscode';
import { isStyleFile } from '../../core/cite/styleSource';
import type { StyleName, StyleSource } from '../../core/cite/styleSource';
import { nameOf } from '../../core/document/paths';
import { plainWords } from '../../host/say';

/** A row of the list of styles. `style`: `undefined` for the row that asks for a file. */
export interface StyleRow extends vscode.QuickPickItem {
  readonly style: string | undefined;
}

/** More rows than these are no choice: another word makes them fewer. */
const mostRows = 200;

function formatWord(format: string): string {
  switch (format) {
    case 'author-date':
      return vscode.l10n.t('author and date');
    case 'author':
      return vscode.l10n.t('author');
    case 'numeric':
      return vscode.l10n.t('numbers');
    case 'label':
      return vscode.l10n.t('labels');
    case 'note':
      return vscode.l10n.t('notes');
    default:
      return '';
  }
}

function toRow(style: StyleName): StyleRow {
  const parts = [formatWord(style.format), ...style.fields.map((field) => field.replaceAll('_', ' '))];
  return {
    label: style.title,
    description: [style.id, ...parts].filter((part) => part !== '').join(' · '),
    alwaysShow: true,
    style: style.id,
  };
}

function fileRow(file: string): StyleRow {
  const uri = vscode.Uri.parse(file);
  const description = plainWords(vscode.workspace.asRelativePath(uri));
  return { label: plainWords(nameOf(uri.path)), description, alwaysShow: true, style: file };
}

/** The list of styles, journals by words only, and what it shows for what is typed. */
export class StyleRows {
  readonly #styles: readonly { readonly name: StyleName; readonly text: string }[];
  readonly #chosen: StyleRow | undefined;

  private constructor(names: readonly StyleName[], chosen: string) {
    const known = names.find(({ id }) => id === chosen);
    const row = known ? toRow(known) : isStyleFile(chosen) ? fileRow(chosen) : undefined;
    this.#chosen = row && { ...row, label: `$(check) ${row.label}` };
    this.#styles = names.map((name) => ({
      name,
      text: [name.id, name.title, formatWord(name.format), ...name.fields].join(' ').toLowerCase(),
    }));
  }

  /** `chosen`: the style that is in use, as the formatter takes it. */
  static async load(source: StyleSource, chosen: string): Promise<StyleRows> {
    return new StyleRows([...(await source.listStyles()), ...(await source.listDependents())], chosen);
  }

  /**
   * The rows that hold every word of `typed`; without a word the styles that have a format of their own, behind the one
   * that is in use.
   */
  find(typed: string): readonly StyleRow[] {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    const found = this.#styles.filter(({ name, text }) =>
      words.length === 0 ? name.parent === undefined : words.every((word) => text.includes(word)),
    );
    const begins = found.filter(({ text }) => words[0] !== undefined && text.startsWith(words[0]));
    const ordered = words.length === 0 ? found : [...new Set([...begins, ...found])];
    const file: StyleRow = {
      label: vscode.l10n.t('$(folder-opened) A .csl file of mine…'),
      alwaysShow: true,
      style: undefined,
    };
    const rows = ordered.slice(0, mostRows).map(({ name }) => this.#toRow(name));
    const chosen = this.#chosen;
    const shown =
      chosen && words.length === 0 ? [chosen, ...rows.filter(({ style }) => style !== chosen.style)] : rows;
    return [...shown, file];
  }

  #toRow(name: StyleName): StyleRow {
    return name.id === this.#chosen?.style ? this.#chosen : toRow(name);
  }
}
