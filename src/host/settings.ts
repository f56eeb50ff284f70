import * as vscode from 'vscode';
import type { Disposable } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import { actsOnSave } from '../core/edit/tidyText';
import type { TidyRules } from '../core/edit/tidyText';
import type { SettingKey, SettingTypes } from './ids';

const section = 'papershelf';

/** A setting's value has the shape of its default: nobody keeps a settings file from saying otherwise. */
function hasShapeOf<T>(value: unknown, model: T): value is T {
  if (Array.isArray(model)) {
    return Array.isArray(value) && value.every((each) => typeof each === 'string');
  }
  return typeof value === typeof model && value !== null && !Array.isArray(value);
}

function defaultIn<K extends SettingKey>(
  configuration: vscode.WorkspaceConfiguration,
  key: K,
): SettingTypes[K] {
  const value = configuration.inspect<SettingTypes[K]>(key)?.defaultValue;
  if (value === undefined) {
    throw new Error(`Setting ${section}.${key} has no default`);
  }
  return value;
}

/** The only reader of our settings. Defaults come from package.json, and stand in for values of another shape. */
export class Settings implements Disposable {
  readonly #onDidChange = new Emitter<readonly SettingKey[]>();
  readonly #subscription: vscode.Disposable;

  /** Tells which of our settings may have changed. */
  readonly onDidChange: Event<readonly SettingKey[]> = this.#onDidChange.event;

  constructor(keys: readonly SettingKey[]) {
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      const changed = keys.filter((key) => event.affectsConfiguration(`${section}.${key}`));
      if (changed.length > 0) {
        this.#onDidChange.fire(changed);
      }
    });
  }

  /** The value of a setting: for a document's folder and language, for a folder, or for the window. */
  get<K extends SettingKey>(key: K, scope?: vscode.ConfigurationScope): SettingTypes[K] {
    const configuration = vscode.workspace.getConfiguration(section, scope);
    const value = configuration.get<unknown>(key);
    const model = defaultIn(configuration, key);
    return hasShapeOf(value, model) ? value : model;
  }

  /** What a setting is where nobody has said anything. */
  defaultOf<K extends SettingKey>(key: K): SettingTypes[K] {
    return defaultIn(vscode.workspace.getConfiguration(section), key);
  }

  /**
   * Sets a setting for this workspace, or for the user where no folder is open; in the folder of `scope` where that says
   * something of its own, which would hide what the workspace says.
   */
  async set<K extends SettingKey>(key: K, value: SettingTypes[K], scope?: vscode.Uri): Promise<void> {
    const folder = scope && vscode.workspace.getWorkspaceFolder(scope);
    const configuration = vscode.workspace.getConfiguration(section, folder?.uri);
    const inFolder = folder && configuration.inspect<unknown>(key)?.workspaceFolderValue !== undefined;
    const target =
      vscode.workspace.workspaceFolders === undefined
        ? vscode.ConfigurationTarget.Global
        : inFolder === true
          ? vscode.ConfigurationTarget.WorkspaceFolder
          : vscode.ConfigurationTarget.Workspace;
    await configuration.update(key, value, target);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }
}

/** What VS Code's own settings have done to a document when it is saved. */
export interface Saving {
  /** A formatter or a code action of whatever kind may run. */
  readonly formats: boolean;
  readonly rules: TidyRules;
}

export function savingOf(document: vscode.TextDocument): Saving {
  const files = vscode.workspace.getConfiguration('files', document);
  const editor = vscode.workspace.getConfiguration('editor', document);
  return {
    formats:
      actsOnSave(editor.get<unknown>('codeActionsOnSave')) || editor.get<unknown>('formatOnSave') === true,
    rules: {
      trailingSpace: files.get<unknown>('trimTrailingWhitespace') === true,
      finalLineEnd: files.get<unknown>('insertFinalNewline') === true,
      lastLineEnds: files.get<unknown>('trimFinalNewlines') === true,
    },
  };
}

/** Every setting key once, for {@link Settings} and for the manifest test. */
export const settingKeys: readonly SettingKey[] = [
  'collections',
  'exclude',
  'builtinCollection',
  'maxFileSize',
  'citationKey.pattern',
  'bibliography.files',
  'bibliography.addOnCite',
  'latex.citeCommand',
  'citation.syntax',
  'completion.enabled',
  'hover.enabled',
  'format.style',
  'format.locale',
  'bibliography.refreshOnSave',
  'preview.enabled',
  'check.unknownKeys',
  'summary.markdownTemplate',
  'summary.latexTemplate',
  'summary.templates',
  'comparison.columns',
  'notes.folder',
];
