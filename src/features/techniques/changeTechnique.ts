import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { TechniquesChange } from '../../core/edit/techniquesEdit';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { separator } from '../../host/queryRows';
import { plainWords, sayDone, sayInformation } from '../../host/say';
import { techniquesTarget } from './setTechniques';
import {
  asTechnique,
  isSameTechnique,
  pickTechnique,
  techniqueRows,
  techniquesCalledFor,
} from './shownTechnique';
import type { ShownTechnique } from './shownTechnique';

async function write(app: AppContext, changes: readonly TechniquesChange[], done: string): Promise<void> {
  const uri = await techniquesTarget(app);
  if (uri) {
    await app.techniques.change(uri, changes);
    sayDone(done);
  }
}

async function rename(app: AppContext, args: readonly unknown[]): Promise<void> {
  const title = vscode.l10n.t('Rename Technique');
  const technique =
    techniquesCalledFor(args)[0] ??
    (await pickTechnique(
      await techniqueRows(app, (_, papers) => papers > 0),
      title,
      vscode.l10n.t('The technique or topic to give another name'),
    ));
  const label =
    technique &&
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('Rename “{0}”', plainWords(technique.label)),
      value: technique.label,
      validateInput: (value) =>
        value.trim() === '' ? vscode.l10n.t('A technique needs a name.') : undefined,
    }));
  if (!technique || label === undefined || label.trim() === technique.label) {
    return;
  }
  const { id } = technique;
  await write(
    app,
    [{ kind: 'field', id, field: 'label', value: label.trim() }, ...(await asTechnique(app, technique))],
    vscode.l10n.t('Renamed in techniques.yaml'),
  );
}

/** What becomes one: those that a command was called for, or the one that is chosen now. */
async function chooseMerged(app: AppContext, args: readonly unknown[]): Promise<readonly ShownTechnique[]> {
  const called = techniquesCalledFor(args);
  if (called.length > 0) {
    return called;
  }
  const chosen = await pickTechnique(
    await techniqueRows(app, (_, papers) => papers > 0),
    vscode.l10n.t('Merge Technique'),
    vscode.l10n.t('The technique or topic that is to become a part of another one'),
  );
  return chosen ? [chosen] : [];
}

/** Which one the papers are to stand under: of several to merge one of themselves is the likeliest. */
async function chooseTarget(
  app: AppContext,
  merged: readonly ShownTechnique[],
): Promise<ShownTechnique | undefined> {
  const [first] = merged;
  const own =
    merged.length < 2
      ? []
      : [
          separator(vscode.l10n.t('selected')),
          ...merged.map((technique) => ({ label: plainWords(technique.label), technique })),
        ];
  const others = await techniqueRows(app, (each) => !merged.some((one) => isSameTechnique(one, each)));
  if (own.length + others.length === 0) {
    void sayInformation(vscode.l10n.t('There is no other technique or topic to merge it into.'));
    return undefined;
  }
  return pickTechnique(
    [...own, ...others],
    merged.length > 1
      ? vscode.l10n.t('Merge {0} techniques into', merged.length)
      : vscode.l10n.t('Merge “{0}” into', plainWords(first?.label ?? '')),
    vscode.l10n.t('The technique or topic that the papers are to stand under'),
  );
}

async function merge(app: AppContext, args: readonly unknown[]): Promise<void> {
  const merged = await chooseMerged(app, args);
  const target = merged.length > 0 ? await chooseTarget(app, merged) : undefined;
  if (!target) {
    return;
  }
  const others = merged.filter((each) => !isSameTechnique(each, target));
  const label: readonly TechniquesChange[] =
    target.topic === undefined ? [] : [{ kind: 'field', id: target.id, field: 'label', value: target.label }];
  const made = await Promise.all([target, ...others].map((each) => asTechnique(app, each)));
  const merges = others
    .filter(({ id }) => id !== target.id)
    .map(({ id }) => ({ kind: 'merge', from: id, to: target.id }) as const);
  await write(app, [...label, ...made.flat(), ...merges], vscode.l10n.t('Merged in techniques.yaml'));
}

async function open(app: AppContext): Promise<void> {
  const uri = await techniquesTarget(app);
  if (uri) {
    await app.techniques.create(uri);
    await vscode.window.showTextDocument(uri);
  }
}

/** Renaming and merging techniques and topics, and opening the file that says so. */
export function registerChangeTechnique(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(app.commands.register(commandIds.renameTechnique, (...args) => rename(app, args)));
  store.add(app.commands.register(commandIds.mergeTechnique, (...args) => merge(app, args)));
  store.add(app.commands.register(commandIds.openTechniques, () => open(app)));
  return store;
}
