import * as vscode from 'vscode';
import type { Library } from '../core/model/library';
import type { Paper } from '../core/model/paper';
import { sayWarning } from './say';

/** What a menu or a button hands to a command: the tree's nodes have this shape. */
export interface PaperTarget {
  readonly kind: 'paper' | 'group';
  readonly papers: readonly Paper[];
}

function isTarget(value: unknown): value is PaperTarget {
  return typeof value === 'object' && value !== null && 'papers' in value && Array.isArray(value.papers);
}

/** Lets a person choose papers for an action; empty where they change their mind. */
export type PaperChooser = (action: string) => Promise<readonly Paper[]>;

/** Turns what a command was called with into papers, and asks where it was called with nothing. */
export class PaperTargets {
  readonly #library: Library;
  #choose: PaperChooser | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  /** Says who asks; the picker does. */
  setChooser(choose: PaperChooser): void {
    this.#choose = choose;
  }

  /**
   * The papers that a command is for, each once: from the tree (a node, then all selected nodes), from a keybinding
   * or another command (citation keys or paper ids), or chosen now. `action` is the command's name in the picker.
   * Throws where it is called with names and none of them is a paper's.
   */
  async resolve(args: readonly unknown[], action: string): Promise<readonly Paper[]> {
    const [first, selected] = args;
    const nodes = Array.isArray(selected) && selected.length > 0 ? selected : [first];
    const targets = nodes.filter(isTarget);
    if (targets.length > 0) {
      const single = targets.filter((target) => target.kind === 'paper');
      return [...new Set((single.length > 0 ? single : targets).flatMap((target) => target.papers))];
    }
    const names = (Array.isArray(first) ? first : [first]).filter((name) => typeof name === 'string');
    if (names.length > 0) {
      const papers = this.named(names);
      const unknown = names.filter((name) => this.#find(name) === undefined);
      if (papers.length === 0) {
        throw new Error(vscode.l10n.t('no paper has the citation key “{0}”', unknown.join(', ')));
      }
      if (unknown.length > 0) {
        void sayWarning(vscode.l10n.t('No paper has the citation key “{0}”.', unknown.join(', ')));
      }
      return papers;
    }
    return this.#choose ? this.#choose(action) : [];
  }

  /** Papers by id or citation key; names that stand for none are left out. */
  named(names: readonly string[]): readonly Paper[] {
    return [...new Set(names.map((name) => this.#find(name)).filter((paper) => paper !== undefined))];
  }

  #find(name: string): Paper | undefined {
    return this.#library.findById(name) ?? this.#library.findByKey(name);
  }
}
