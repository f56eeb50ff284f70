import * as vscode from 'vscode';
import type { GroupRow, PaperRow, View } from '../../core/shelf/protocol';
import type { GroupBy } from '../../core/technique/group';
import { isTechniqueGroup } from '../../core/technique/groupByTechnique';
import { internalCommandIds, treeItemKinds } from '../../host/ids';
import { pageSize } from './papersModel';
import type { PapersModel } from './papersModel';

export interface GroupNode {
  readonly kind: 'group';
  readonly group: GroupRow;
  readonly depth: number;
  readonly view: View;
}

export interface PaperNode {
  readonly kind: 'paper';
  readonly row: PaperRow;
  readonly groupId: string;
}

/** Stands for the rows that a long list leaves out until someone asks for them. */
export interface MoreNode {
  readonly kind: 'more';
  /** The group whose rows are meant; empty for the top. */
  readonly parent: string;
  readonly more: number;
}

export type TreeNode = GroupNode | PaperNode | MoreNode;

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

function paperIcon(row: PaperRow): vscode.ThemeIcon {
  switch (row.type) {
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

/** Another id while a filter unfolds all, because VS Code remembers by id what was folded. */
function idPrefix({ isUnfolding }: PapersModel): string {
  return isUnfolding ? 'filtered/' : '';
}

/** `17 papers`, for people who hear the tree. */
function spokenCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', count);
}

export function groupItem(node: GroupNode, model: PapersModel): vscode.TreeItem {
  const { group } = node;
  const item = new vscode.TreeItem(
    group.label,
    model.isExpanded(group)
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${idPrefix(model)}${group.id}`;
  item.description = group.count.toLocaleString();
  item.contextValue = isTechniqueGroup(group.id) ? treeItemKinds.technique : treeItemKinds.group;
  item.iconPath = groupIcon(model.groupBy, node.depth);
  item.accessibilityInformation = { label: `${group.label}, ${spokenCount(group.count)}` };
  return item;
}

export function paperItem(node: PaperNode, model: PapersModel): vscode.TreeItem {
  const { row } = node;
  const title = row.title === '' ? row.key : row.title;
  const match = row.matches.find((found) => found.field === 'title' && found.text === title);
  const item = new vscode.TreeItem({
    label: title,
    highlights: match?.ranges.map(([start, end]) => [start, end]) ?? [],
  });
  item.id = `${idPrefix(model)}${node.groupId}/${row.id}`;
  item.description = row.authorYear;
  item.contextValue = treeItemKinds.paper;
  item.iconPath = paperIcon(row);
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}. {1}. Paper, citation key {2}', title, row.authorYear, row.key),
  };
  return item;
}

export function moreItem({ parent, more }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    more > pageSize
      ? vscode.l10n.t('Show {0} more of {1}', pageSize, more)
      : vscode.l10n.t('Show {0} more', more),
  );
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = treeItemKinds.more;
  item.command = {
    command: internalCommandIds.showMore,
    title: vscode.l10n.t('Show More'),
    arguments: [parent],
  };
  return item;
}
