import * as vscode from 'vscode';
import { authorYear } from '../../core/model/paper';
import type { Paper } from '../../core/model/paper';
import { paperCard } from '../../core/notes/paperCard';
import type { Group, GroupBy } from '../../core/technique/group';
import type { AppContext } from '../../host/appContext';
import { treeItemKinds } from '../../host/ids';
import type { PaperTarget } from '../../host/paperTargets';
import { plainMarkdown } from '../../host/safeMarkdown';
import { sourceLabel } from '../../host/sourceLabels';
import type { PapersModel } from './papersModel';

export interface GroupNode extends PaperTarget {
  readonly kind: 'group';
  readonly group: Group;
  readonly depth: number;
}

export interface PaperNode extends PaperTarget {
  readonly kind: 'paper';
  readonly paper: Paper;
  readonly groupId: string;
}

export type TreeNode = GroupNode | PaperNode;

function papersIn(group: Group): readonly Paper[] {
  return [...group.papers, ...group.children.flatMap(papersIn)];
}

export function groupNode(group: Group, depth: number): GroupNode {
  return {
    kind: 'group',
    group,
    depth,
    // Only looked at when an action is run on the group.
    get papers() {
      return [...new Set(papersIn(group))];
    },
  };
}

export function paperNode(paper: Paper, groupId: string): PaperNode {
  return { kind: 'paper', paper, groupId, papers: [paper] };
}

function groupIcon(by: GroupBy, depth: number): vscode.ThemeIcon {
  const icons: Record<GroupBy, string> = {
    technique: depth === 0 ? 'library' : 'tag',
    year: 'calendar',
    author: 'person',
    venue: 'organization',
    type: 'symbol-class',
    source: 'file',
  };
  return new vscode.ThemeIcon(icons[by]);
}

function paperIcon(paper: Paper): vscode.ThemeIcon {
  switch (paper.item.type) {
    case 'book':
    case 'chapter':
      return new vscode.ThemeIcon('book');
    case 'thesis':
      return new vscode.ThemeIcon('mortar-board');
    case 'software':
    case 'dataset':
      return new vscode.ThemeIcon('database');
    default:
      return new vscode.ThemeIcon('file-text');
  }
}

/** `17 papers`, for people who hear the tree. */
function spokenCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', count);
}

export function groupItem(node: GroupNode, model: PapersModel): vscode.TreeItem {
  const { group } = node;
  const filtered = model.filter !== '';
  const item = new vscode.TreeItem(
    group.label,
    model.isExpanded(group)
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed,
  );
  // Another id while filtered, because VS Code remembers by id what was folded.
  item.id = filtered ? `filtered/${group.id}` : group.id;
  item.description = String(group.count);
  item.contextValue = treeItemKinds.group;
  item.iconPath = groupIcon(model.groupBy, node.depth);
  item.accessibilityInformation = { label: `${group.label}, ${spokenCount(group.count)}` };
  return item;
}

export function paperItem(node: PaperNode, model: PapersModel): vscode.TreeItem {
  const { paper } = node;
  const title = paper.title === '' ? paper.key : paper.title;
  const match = model.matchesOf(paper).find((found) => found.field === 'title' && found.text === title);
  const item = new vscode.TreeItem({
    label: title,
    highlights: match?.ranges.map(([start, end]) => [start, end]) ?? [],
  });
  item.id = `${model.filter === '' ? '' : 'filtered/'}${node.groupId}/${paper.id}`;
  item.description = authorYear(paper);
  item.contextValue = treeItemKinds.paper;
  item.iconPath = paperIcon(paper);
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}. {1}. Paper, citation key {2}', title, authorYear(paper), paper.key),
  };
  return item;
}

/** The card that hovering over a paper shows. Made when asked for, as most papers never are. */
export function paperTooltip(paper: Paper, app: AppContext): vscode.MarkdownString {
  return plainMarkdown(
    paperCard(paper, {
      techniques: app.techniques.of(paper),
      sourceLabels: paper.sources.map((at) => sourceLabel(at.source)),
    }),
  );
}
