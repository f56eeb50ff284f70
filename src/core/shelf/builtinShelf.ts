import { CslJsonImporter } from '../import/cslJson/cslJson';
import { Library } from '../model/library';
import type { SourceContent } from '../model/library';
import type { Paper } from '../model/paper';
import { builtinSourceId } from '../model/source';
import type { BuiltinMode } from './protocol';

/** The 55 papers that come with Papershelf: a file of ours that goes through the same reader as a user's. */
export class BuiltinShelf {
  readonly #shown: SourceContent;
  readonly #hidden: SourceContent;

  /** @param json the collection as CSL-JSON */
  constructor(json: string) {
    this.#shown = { id: builtinSourceId, format: 'csl-json', ...new CslJsonImporter().read(json) };
    this.#hidden = { ...this.#shown, background: true };
  }

  /** All its papers, whether or not they are shown now. */
  papers(): readonly Paper[] {
    const library = new Library();
    library.update({ put: [this.#shown] });
    const { papers } = library;
    library.dispose();
    return papers;
  }

  /**
   * What of it stands in a library with these papers. By `auto` it steps into the background as soon as there is a
   * paper that it does not have: until then (one of its papers copied into a .bib, say) all of it stays.
   */
  contentBeside(papers: readonly Paper[], mode: BuiltinMode): SourceContent | undefined {
    if (mode === 'never') {
      return undefined;
    }
    return mode === 'auto' && papers.some(isNotBuiltin) ? this.#hidden : this.#shown;
  }
}

function isNotBuiltin(paper: Paper): boolean {
  return !paper.sources.some((at) => at.source === builtinSourceId);
}
