import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { TechniquesChange } from '../../core/edit/techniquesEdit';
import { namesOfPaper } from '../../core/edit/topicTechnique';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { registerPaperCommand } from '../../host/paperCommand';
import { sayDone, sayInformation } from '../../host/say';
import { asTechnique, topicOf } from './shownTechnique';
import type { ShownTechnique } from './shownTechnique';
import { pickTechniques } from './techniquePicker';
import type { HeldTechnique, TechniqueAnswer } from './techniquePicker';

function heldBy(papers: readonly ShelfPaper[]): readonly HeldTechnique[] {
  const held = new Map<string, HeldTechnique>();
  for (const { id, label } of papers.flatMap((paper) => paper.techniques)) {
    held.set(id, { id, label, papers: (held.get(id)?.papers ?? 0) + 1 });
  }
  return [...held.values()];
}

function changeFor(paper: ShelfPaper, { added, removed }: TechniqueAnswer): TechniquesChange {
  const kept = paper.techniques.map(({ id }) => id).filter((id) => !removed.includes(id));
  return { kind: 'paper', names: namesOfPaper(paper), techniques: [...new Set([...kept, ...added])] };
}

/** A topic that a paper is put under becomes a technique with its other papers, or it would be there twice. */
async function namedTechnique(app: AppContext, topic: ShownTechnique): Promise<readonly TechniquesChange[]> {
  const label = { kind: 'field', id: topic.id, field: 'label', value: topic.label } as const;
  return [label, ...(await asTechnique(app, topic))];
}

/** Where to write what is said, of a paper where there is one; says so where there is no place. */
export async function techniquesTarget(app: AppContext, paper?: ShelfPaper): Promise<vscode.Uri | undefined> {
  const source = paper?.sources[0]?.source;
  const near = source?.includes(':/') === true ? vscode.Uri.parse(source) : undefined;
  const uri = await app.techniques.target(near);
  if (!uri) {
    const open = vscode.l10n.t('Open Folder');
    const answer = await sayInformation(
      vscode.l10n.t('Your techniques are kept in a file of the workspace; open a folder first.'),
      open,
    );
    if (answer === open) {
      await vscode.commands.executeCommand('vscode.openFolder');
    }
  }
  return uri;
}

async function setTechniques(app: AppContext, papers: readonly ShelfPaper[]): Promise<void> {
  const uri = await techniquesTarget(app, papers[0]);
  if (!uri) {
    return;
  }
  const ids = papers.map(({ id }) => id);
  const [topics, theirs] = await Promise.all([
    app.library.shelf.ask('topics', []),
    app.library.shelf.ask('topics', [ids]),
  ]);
  const found = topics.map(({ group, label }) => topicOf(group, label));
  const choices = [
    ...found.map(({ id, label }) => ({ id, label, area: vscode.l10n.t('found in your papers'), papers: 0 })),
    ...(await app.library.shelf.ask('techniques', [])),
  ];
  const [first] = papers;
  const title =
    papers.length === 1
      ? vscode.l10n.t('Techniques of {0}', first?.title === '' ? first.key : (first?.title ?? ''))
      : vscode.l10n.t('Techniques of {0} papers', papers.length);
  const standing = theirs.map((topic) => ({
    ...topicOf(topic.group, topic.label),
    papers: topic.papers,
    within: topic.within,
  }));
  const answer = await pickTechniques(title, choices, {
    held: heldBy(papers),
    topics: standing,
    papers: papers.length,
  });
  if (answer && answer.added.length + answer.removed.length > 0) {
    const named = found.filter(({ id, label }) => answer.added.some((name) => name === id || name === label));
    const made = await Promise.all(named.map((topic) => namedTechnique(app, topic)));
    await app.techniques.change(uri, [...made.flat(), ...papers.map((paper) => changeFor(paper, answer))]);
    sayDone(vscode.l10n.t('Techniques set in techniques.yaml'));
  }
}

async function takeBack(app: AppContext, papers: readonly ShelfPaper[]): Promise<void> {
  const changes = papers.map(
    (paper) => ({ kind: 'paper', names: namesOfPaper(paper), techniques: undefined }) as const,
  );
  let isChanged = false;
  for (const { uri } of await app.techniques.find()) {
    isChanged = (await app.techniques.change(uri, changes)) || isChanged;
  }
  sayDone(
    isChanged
      ? vscode.l10n.t('What you had set for these papers is taken back')
      : vscode.l10n.t('Nothing was set for these papers'),
  );
}

/** Setting the techniques of papers, and taking that back. */
export function registerSetTechniques(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(
    registerPaperCommand(app, commandIds.setTechniques, vscode.l10n.t('Set Techniques'), (papers) =>
      setTechniques(app, papers),
    ),
  );
  store.add(
    registerPaperCommand(
      app,
      commandIds.takeTechniquesBack,
      vscode.l10n.t('Take Techniques Back'),
      (papers) => takeBack(app, papers),
    ),
  );
  return store;
}
