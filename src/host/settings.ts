import * as vscode from 'vscode';
import type { Disposable } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import type { SettingKey, SettingTypes } from './ids';

const section = 'papershelf';

/** The only reader of our settings. Defaults come from package.json. */
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

  /** The value of a setting, for a resource where folders may differ. */
  get<K extends SettingKey>(key: K, resource?: vscode.Uri): SettingTypes[K] {
    const value = vscode.workspace.getConfiguration(section, resource).get<SettingTypes[K]>(key);
    if (value === undefined) {
      throw new Error(`Setting ${section}.${key} has no default`);
    }
    return value;
  }

  /** Sets a setting for this workspace, or for the user where no folder is open. */
  async set<K extends SettingKey>(key: K, value: SettingTypes[K]): Promise<void> {
    const target =
      vscode.workspace.workspaceFolders === undefined
        ? vscode.ConfigurationTarget.Global
        : vscode.ConfigurationTarget.Workspace;
    await vscode.workspace.getConfiguration(section).update(key, value, target);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }
}

/** Every setting key once, for {@link Settings} and for the manifest test. */
export const settingKeys: readonly SettingKey[] = [
  'collections',
  'exclude',
  'builtinCollection',
  'citationKey.pattern',
  'latex.citeCommand',
  'format.style',
  'format.locale',
  'summary.markdownTemplate',
  'summary.latexTemplate',
];
