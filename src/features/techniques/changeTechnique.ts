import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { TechniquesChange } from '../../core/edit/techniquesEdit';
import type { GroupRow } from '../../core/shelf/protocol';
import { techniqueIdOf } from '../../core/technique/techniqueId';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { sayDone, sayInformation } from '../../host/say';

/** A technique, or a topic that was found, as the tree shows it. */
interface ShownTechnique {
  /** Of a topic: the one that it gets once something is said of it. */
  readonly id: string;
  readonly label: string;
  readonly isTopic: boolean;
  /** The last part of its group's id, which of a topic are the stems of its words. */
  readonly stems: string;
}

function isGroupNode(value: unknown): value is { readonly group: GroupRow } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'group' &&
    'group' in value
  );
}

function shownTechnique({ id, label }: GroupRow): ShownTechnique {
  const isTopic = /^technique:(?:topics|smaller)\//.test(id);
  const stems = id.slice(id.lastIndexOf('/') + 1);
  return { id: isTopic ? techniqueIdOf(label) : stems, label, isTopic, stems };
}

/** The technique a command was called for, or chosen now. */
async function resolve(app: AppContext, node: unknown, title: string): Promise<ShownTechnique | undefined> {
  if (isGroupNode(node)) {
    return shownTechnique(node.group);
  }
  await app.library.startShowing();
  const choices = await app.library.shelf.ask('techniques', []);
  const rows = choices
    .filter(({ papers }) => papers > 0)
    .map(({ id, label, area }) => ({ id, label, description: area, isTopic: false, stems: id }));
  return vscode.window.showQuickPick(rows, { title, matchOnDescription: true });
}

/** The words by which a topic's papers are found again once it is a technique: its name and its words' stems. */
function cuesOf({ label, stems }: ShownTechnique): readonly string[] {
  const joined = /\p{Script=Han}/u.test(stems) ? stems.replaceAll(' ', '') : stems;
  return [...new Set([label.toLowerCase(), joined])].map((cue) => `${cue}*`);
}

async function write(app: AppContext, changes: readonly TechniquesChange[], done: string): Promise<void> {
  const uri = await app.techniques.target();
  if (!uri) {
    await sayInformation(
      vscode.l10n.t('Your techniques are kept in a file of the workspace; open a folder first.'),
    );
    return;
  }
  await app.techniques.change(uri, changes);
  sayDone(done);
}

async function rename(app: AppContext, node: unknown): Promise<void> {
  const technique = await resolve(app, node, vscode.l10n.t('Rename Technique'));
  const label =
    technique &&
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('Rename “{0}”', technique.label),
      value: technique.label,
      validateInput: (value) =>
        value.trim() === '' ? vscode.l10n.t('A technique needs a name.') : undefined,
    }));
  if (!technique || label === undefined || label.trim() === technique.label) {
    return;
  }
  const { id } = technique;
  const cues = technique.isTopic
    ? [{ kind: 'field', id, field: 'cues', value: cuesOf(technique) } as const]
    : [];
  await write(
    app,
    [{ kind: 'field', id, field: 'label', value: label.trim() }, ...cues],
    vscode.l10n.t('Renamed in techniques.yaml'),
  );
}

async function merge(app: AppContext, node: unknown): Promise<void> {
  const technique = await resolve(app, node, vscode.l10n.t('Merge Technique'));
  if (!technique) {
    return;
  }
  const choices = await app.library.shelf.ask('techniques', []);
  const target = await vscode.window.showQuickPick(
    choices
      .filter(({ id }) => id !== technique.id)
      .map(({ id, label, area }) => ({ id, label, description: area })),
    {
      title: vscode.l10n.t('Merge “{0}” into', technique.label),
      placeHolder: vscode.l10n.t('The technique that its papers are to stand under'),
      matchOnDescription: true,
    },
  );
  if (!target) {
    return;
  }
  const change: readonly TechniquesChange[] = technique.isTopic
    ? [
        { kind: 'field', id: technique.id, field: 'cues', value: cuesOf(technique) },
        { kind: 'merge', from: technique.id, to: target.id },
      ]
    : [{ kind: 'merge', from: technique.id, to: target.id }];
  await write(app, change, vscode.l10n.t('Merged in techniques.yaml'));
}

async function open(app: AppContext): Promise<void> {
  const uri = await app.techniques.target();
  if (!uri) {
    await sayInformation(
      vscode.l10n.t('Your techniques are kept in a file of the workspace; open a folder first.'),
    );
    return;
  }
  await app.techniques.create(uri);
  await vscode.window.showTextDocument(uri);
}

/** Renaming and merging techniques and topics, and opening the file that says so. */
export function registerChangeTechnique(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(app.commands.register(commandIds.renameTechnique, (node) => rename(app, node)));
  store.add(app.commands.register(commandIds.mergeTechnique, (node) => merge(app, node)));
  store.add(app.commands.register(commandIds.openTechniques, () => open(app)));
  return store;
}
