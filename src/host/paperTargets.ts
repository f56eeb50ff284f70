import * as vscode from 'vscode';
import type { GroupRow, PaperRow, ShelfPaper, View } from '../core/shelf/protocol';
import { waitFor } from './longWork';
import { sayWarning } from './say';
import type { ShelfHost } from './shelfHost';

/** What a menu or a button hands to a command: the tree's nodes have these shapes. */
export type PaperTarget =
  | { readonly kind: 'paper'; readonly row: PaperRow }
  | { readonly kind: 'group'; readonly group: GroupRow; readonly view: View };

function isTarget(value: unknown): value is PaperTarget {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    ((value.kind === 'paper' && 'row' in value) || (value.kind === 'group' && 'group' in value))
  );
}

/** Lets a person choose papers for an action; empty where they change their mind. */
export type PaperChooser = (action: string) => Promise<readonly ShelfPaper[]>;

/** Turns what a command was called with into papers, and asks where it was called with nothing. */
export class PaperTargets {
  readonly #shelf: ShelfHost;
  readonly #whenAllIsRead: () => Promise<void>;
  #choose: PaperChooser | undefined;

  /** @param whenAllIsRead resolves when all collections have been read for the first time */
  constructor(shelf: ShelfHost, whenAllIsRead: () => Promise<void>) {
    this.#shelf = shelf;
    this.#whenAllIsRead = whenAllIsRead;
  }

  /** Says who asks; the picker does. */
  setChooser(choose: PaperChooser): void {
    this.#choose = choose;
  }

  /**
   * The papers that a command is for, each once: from the tree (a node, then all selected nodes), from a keybinding
   * or another command (citation keys or paper ids), or chosen now. Empty where nobody wants to wait for a group. `action` is the command's name in the picker.
   * Throws where it is called with names and none of them is a paper's.
   */
  async resolve(args: readonly unknown[], action: string): Promise<readonly ShelfPaper[]> {
    const [first, selected] = args;
    const nodes = Array.isArray(selected) && selected.length > 0 ? selected : [first];
    const targets = nodes.filter(isTarget);
    if (targets.length > 0) {
      return this.#ofTargets(targets);
    }
    const names = (Array.isArray(first) ? first : [first]).filter((name) => typeof name === 'string');
    if (names.length > 0) {
      return this.#ofNames(names);
    }
    return this.#choose ? this.#choose(action) : [];
  }

  /** Papers by id or citation key; names that stand for none are left out. */
  async named(names: readonly string[]): Promise<readonly ShelfPaper[]> {
    const found = await this.#shelf.ask('papers', [names]);
    return eachOnce(found.filter((paper) => paper !== undefined));
  }

  async #ofNames(names: readonly string[]): Promise<readonly ShelfPaper[]> {
    let found = await this.#shelf.ask('papers', [names]);
    if (found.includes(undefined)) {
      // It may be in a file that is still to be read.
      await this.#whenAllIsRead();
      found = await this.#shelf.ask('papers', [names]);
    }
    const papers = eachOnce(found.filter((paper) => paper !== undefined));
    const unknown = names.filter((_, i) => found[i] === undefined).join(', ');
    if (papers.length === 0) {
      throw new Error(vscode.l10n.t('no paper has the citation key “{0}”', unknown));
    }
    if (unknown !== '') {
      void sayWarning(vscode.l10n.t('No paper has the citation key “{0}”.', unknown));
    }
    return papers;
  }

  /** Papers count more than the groups that may be selected with them. */
  async #ofTargets(targets: readonly PaperTarget[]): Promise<readonly ShelfPaper[]> {
    const single = targets.filter((target) => target.kind === 'paper');
    if (single.length > 0) {
      return this.named(single.map((target) => target.row.id));
    }
    const groups = targets.filter((target) => target.kind === 'group');
    const [first] = groups;
    if (!first) {
      return [];
    }
    // Of a group that is still being read what is not there yet would be missing.
    const isRead = this.#whenAllIsRead().then(() => true);
    return (await waitFor(vscode.l10n.t('Reading collections'), isRead))
      ? this.#shelf.ask('papersInGroups', [first.view, groups.map((target) => target.group.id)])
      : [];
  }
}

function eachOnce(papers: readonly ShelfPaper[]): readonly ShelfPaper[] {
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}
