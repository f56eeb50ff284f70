import * as vscode from 'vscode';
import { fold } from '../../core/base/fold';
import type { TechniqueChoice } from '../../core/shelf/protocol';
import { setContext } from '../../host/contextKeys';
import { contextKeys } from '../../host/ids';

interface TechniqueRow extends vscode.QuickPickItem {
  /** What is written into the file: an id, or the name of a new technique. */
  readonly name?: string;
}

/** A technique that some, or all, of the papers have that are asked about. */
export interface HeldTechnique {
  readonly id: string;
  readonly label: string;
  readonly papers: number;
  /** Of a topic the one that it is a narrower one of. */
  readonly within?: string | undefined;
}

/** What was ticked, and what was unticked, of the techniques that were there. */
export interface TechniqueAnswer {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What the papers that are asked about have now. */
interface PapersNow {
  readonly held: readonly HeldTechnique[];
  /** The topics found by their words under which they stand; ticked, one becomes a technique. */
  readonly topics: readonly HeldTechnique[];
  /** How many papers they are. */
  readonly papers: number;
}

/** What the papers have now first, then the topics that they stand under, then all others under their areas. */
function rowsOf(choices: readonly TechniqueChoice[], { held, topics, papers }: PapersNow): TechniqueRow[] {
  const rowOf = ({ id, label }: TechniqueChoice | HeldTechnique): TechniqueRow => {
    const has = [...held, ...topics].find((technique) => technique.id === id)?.papers ?? 0;
    const some = has > 0 && has < papers ? vscode.l10n.t('{0} of these {1} papers', has, papers) : '';
    const within = topics.find((topic) => topic.id === id)?.within;
    return { label, name: id, description: [within, some].filter(Boolean).join(' · ') };
  };
  const isHeld = ({ id }: TechniqueChoice): boolean => held.some((technique) => technique.id === id);
  const now = choices.filter(isHeld).map(rowOf);
  const standing = topics.filter(({ id }) => !held.some((technique) => technique.id === id));
  const rows: TechniqueRow[] = [
    ...(now.length > 0 ? [separator(vscode.l10n.t('now')), ...now] : []),
    ...(standing.length > 0
      ? [separator(vscode.l10n.t('topics they stand under now')), ...standing.map(rowOf)]
      : []),
  ];
  const isShown = ({ id }: TechniqueChoice): boolean => rows.some(({ name }) => name === id);
  const others = choices.filter((choice) => !isShown(choice));
  let area = '';
  for (const choice of others) {
    if (choice.area !== area) {
      area = choice.area;
      rows.push(separator(area));
    }
    rows.push(rowOf(choice));
  }
  return rows;
}

function separator(label: string): TechniqueRow {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function newRow(name: string): TechniqueRow {
  return { label: name, description: vscode.l10n.t('new technique'), name, alwaysShow: true };
}

/** Asks for the techniques of papers, ticking those that all of them have; a name that is typed becomes a new one. */
export function pickTechniques(
  title: string,
  choices: readonly TechniqueChoice[],
  now: PapersNow,
): Promise<TechniqueAnswer | undefined> {
  const rows = rowsOf(choices, now);
  const ofAll = new Set(now.held.filter(({ papers }) => papers === now.papers).map(({ id }) => id));
  const isTicked = ({ name }: TechniqueRow): boolean => name !== undefined && ofAll.has(name);
  const ticked = rows.filter(isTicked);
  const picker = vscode.window.createQuickPick<TechniqueRow>();
  picker.title = title;
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.placeholder = vscode.l10n.t('Tick the techniques, or type the name of a new one');
  picker.items = rows;
  picker.selectedItems = ticked;
  picker.onDidChangeValue((value) => {
    const name = value.trim();
    const chosen = picker.selectedItems;
    const made = chosen.filter((row) => !rows.includes(row));
    const known = [...rows, ...made].filter(({ label }) => fold(label).includes(fold(name)));
    const exact = known.find(({ label }) => fold(label) === fold(name));
    const fresh = name === '' || exact ? [] : [newRow(name)];
    picker.items = known.length > 0 ? [...made, ...rows, ...fresh] : [...made, ...fresh, ...rows];
    picker.selectedItems = chosen;
    // With several to tick VS Code gives the focus to none of its own.
    const first = exact ?? known.find(({ name: id }) => id !== undefined) ?? fresh[0];
    picker.activeItems = name !== '' && first ? [first] : [];
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const before = ticked.flatMap(({ name }) => name ?? []);
      const names = picker.selectedItems.flatMap(({ name }) => name ?? []);
      const added = names.filter((name) => !before.includes(name));
      const removed = before.filter((name) => !names.includes(name));
      // Who types a name, ticks nothing and presses Enter means the row that the name leads to.
      const isTyped = picker.value.trim() !== '' && added.length + removed.length === 0;
      const meant = isTyped ? (picker.activeItems[0]?.name ?? '') : '';
      resolve({ added: meant === '' || before.includes(meant) ? added : [meant], removed });
      picker.hide();
    });
    picker.onDidHide(() => {
      setContext(contextKeys.pickerOpen, false);
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
    // Its key ticks rows here as in the list of papers.
    setContext(contextKeys.pickerOpen, true);
  });
}
