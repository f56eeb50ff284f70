import type * as vscode from 'vscode';
import type { BibliographyStore } from '../core/edit/addToFile';
import type { OldVersions } from './oldVersions';
import type { TornFile, WriteMarks } from './writeMarks';

/** A change of one file: its bytes before, `undefined` for a new file, and after, `undefined` where they are not known. */
export interface FileChange {
  readonly uri: vscode.Uri;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/** Has a file's old bytes kept before it is written, and what is under way noted until it is done. */
export class SafeWrites {
  readonly versions: OldVersions;
  readonly #marks: WriteMarks;

  constructor(versions: OldVersions, marks: WriteMarks) {
    this.versions = versions;
    this.#marks = marks;
  }

  /**
   * Writes by `write`, which is not begun where the old bytes cannot be kept. The file is looked at only where that
   * throws or `isWhole` says no: after a writing that went well it may have other bytes, as an editor tidied them or
   * another program was faster.
   */
  async run<T>(
    { uri, before, after }: FileChange,
    write: () => Promise<T>,
    isWhole: (result: T) => boolean = () => true,
  ): Promise<T> {
    const kept = before && (await this.versions.keep(uri, before));
    if (!before || !kept || !after) {
      return write();
    }
    await this.#marks.begin({ uri, kept, before, after });
    let wentWell = false;
    try {
      const result = await write();
      wentWell = isWhole(result);
      return result;
    } finally {
      await (wentWell ? this.#marks.forget(uri) : this.#marks.end(uri)).catch(() => undefined);
    }
  }

  /** A store of which what is replaced is kept first, and that replaces nothing where that cannot be. */
  store(uri: vscode.Uri, store: BibliographyStore): BibliographyStore {
    return {
      ...store,
      replace: (after, before) => this.run({ uri, before, after }, () => store.replace(after, before)),
    };
  }

  /** The files whose writing was cut off, by a crash or the end of the program. */
  torn(): Promise<readonly TornFile[]> {
    return this.#marks.torn();
  }

  /** A torn file stays as it is. */
  forget(uri: vscode.Uri): Promise<void> {
    return this.#marks.forget(uri);
  }
}
