import * as vscode from 'vscode';
import type { TechniquesChange } from '../../core/edit/techniquesEdit';
import { techniqueOfTopic } from '../../core/edit/topicTechnique';
import type { GroupRow } from '../../core/shelf/protocol';
import { isTechniqueGroup, isTopicGroup } from '../../core/technique/groupByTechnique';
import { techniqueIdOf } from '../../core/technique/techniqueId';
import type { AppContext } from '../../host/appContext';
import { papersText, separator } from '../../host/queryRows';
import { plainWords, sayInformation } from '../../host/say';

/** A technique, or a topic that was found, as the tree and lists show it. */
export interface ShownTechnique {
  /** Of a topic: the one that it gets once something is said of it. */
  readonly id: string;
  readonly label: string;
  /** The group of a topic's papers; a technique has none. */
  readonly topic: string | undefined;
}

/** A row that stands for a technique or topic. */
export interface TechniqueRow extends vscode.QuickPickItem {
  readonly technique: ShownTechnique;
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

/** A topic as a technique that is still to be made. */
export function topicOf(group: string, label: string): ShownTechnique {
  return { id: techniqueIdOf(label), label, topic: group };
}

function shownTechnique({ id, label }: GroupRow): ShownTechnique {
  return isTopicGroup(id)
    ? topicOf(id, label)
    : { id: id.slice(id.lastIndexOf('/') + 1), label, topic: undefined };
}

/** The techniques and topics that a command was called for from the tree: the one clicked on, or all selected with it. */
export function techniquesCalledFor(args: readonly unknown[]): readonly ShownTechnique[] {
  const [clicked, selected] = args;
  const all: readonly unknown[] = Array.isArray(selected) && selected.length > 1 ? selected : [clicked];
  return all
    .filter(isGroupNode)
    .filter(({ group }) => isTechniqueGroup(group.id))
    .map(({ group }) => shownTechnique(group));
}

/** Every technique and every topic that was found, as rows under their headings. */
export async function techniqueRows(
  app: AppContext,
  isWanted: (technique: ShownTechnique, papers: number) => boolean,
): Promise<readonly (TechniqueRow | vscode.QuickPickItem)[]> {
  await app.library.startShowing();
  const { shelf } = app.library;
  const [techniques, topics] = await Promise.all([shelf.ask('techniques', []), shelf.ask('topics', [])]);
  const found = topics.map(({ group, label, papers, within }) => ({
    technique: topicOf(group, label),
    heading: vscode.l10n.t('found in your papers'),
    papers,
    within,
  }));
  const known = techniques.map(({ id, label, area, papers }) => ({
    technique: { id, label, topic: undefined },
    heading: area,
    papers,
    within: undefined,
  }));
  const rows: (TechniqueRow | vscode.QuickPickItem)[] = [];
  let heading = '';
  for (const each of [...found, ...known].filter(({ technique, papers }) => isWanted(technique, papers))) {
    if (each.heading !== heading) {
      heading = each.heading;
      rows.push(separator(heading));
    }
    const about = [each.within, each.papers > 0 ? papersText(each.papers) : undefined];
    rows.push({
      label: plainWords(each.technique.label),
      description: about.filter((text) => text !== undefined).join(' · '),
      technique: each.technique,
    });
  }
  return rows;
}

/** Asks for one of the rows; `undefined` where nothing is chosen, or where there is none, which is said. */
export async function pickTechnique(
  rows: readonly (TechniqueRow | vscode.QuickPickItem)[],
  title: string,
  placeHolder: string,
): Promise<ShownTechnique | undefined> {
  if (rows.length === 0) {
    void sayInformation(
      vscode.l10n.t('No paper has a technique yet: there are no papers, or none is grouped.'),
    );
    return undefined;
  }
  const row = await vscode.window.showQuickPick(rows, { title, placeHolder, matchOnDescription: true });
  return row && 'technique' in row ? row.technique : undefined;
}

/** Whether two of them are the same one. */
export function isSameTechnique(a: ShownTechnique, b: ShownTechnique): boolean {
  return a.id === b.id && a.topic === b.topic;
}

/** What has to be said first so that a topic can be spoken of as a technique; of a technique nothing. */
export async function asTechnique(
  app: AppContext,
  { label, topic }: ShownTechnique,
): Promise<readonly TechniquesChange[]> {
  if (topic === undefined) {
    return [];
  }
  const view = { by: 'technique', sort: 'year', filter: '' } as const;
  const papers = await app.library.shelf.ask('papersInGroups', [view, [topic]]);
  return techniqueOfTopic({ label, topic }, papers);
}
