import * as vscode from 'vscode';
import { bytesMark, judgeWrite, readWriteMark } from '../core/edit/unfinishedWrite';
import type { WriteMark } from '../core/edit/unfinishedWrite';
import { storeOf } from './bibliographyStore';
import type { DiskStores } from './bibliographyStore';
import { nameFor, namesIn } from './folderNames';

/** A file that is about to be written: its bytes before and after, and where those before are kept. */
export interface PlannedWrite {
  readonly uri: vscode.Uri;
  readonly kept: vscode.Uri;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A writing that was not finished: of which file, and where its old bytes are kept. */
export interface TornFile {
  readonly uri: vscode.Uri;
  readonly kept: vscode.Uri;
}

/** A mark younger than this may be another window's that is writing just now, in milliseconds. */
const moment = 5000;

const markName = /^[0-9a-z]+\.json$/;

/**
 * Notes in the extension's own folder which bibliography is being written, and takes the note away once it is there: a
 * note that a later start finds tells of a writing that was cut off.
 */
export class WriteMarks {
  readonly #folder: vscode.Uri;
  readonly #disk: DiskStores | undefined;

  /** `parent`: a folder for this extension's files. */
  constructor(parent: vscode.Uri, disk: DiskStores | undefined) {
    this.#folder = vscode.Uri.joinPath(parent, 'writes');
    this.#disk = disk;
  }

  /** Notes a writing before it begins. Rejects where it cannot. */
  async begin({ uri, kept, before, after }: PlannedWrite): Promise<void> {
    const mark: WriteMark = {
      file: uri.toString(),
      kept: kept.toString(),
      time: Date.now(),
      before: bytesMark(before),
      after: bytesMark(after),
    };
    await vscode.workspace.fs.createDirectory(this.#folder);
    const store = storeOf(this.#markOf(uri), this.#disk);
    await store.replace(new TextEncoder().encode(JSON.stringify(mark)), await store.read());
  }

  /** Takes the note of a file away, if the file is whole. */
  async end(uri: vscode.Uri): Promise<void> {
    const mark = await this.#read(this.#markOf(uri));
    if (mark && (await this.#isTorn(mark))) {
      return;
    }
    await this.forget(uri);
  }

  /** Takes the note of a file away, as a person wants it. */
  async forget(uri: vscode.Uri): Promise<void> {
    await vscode.workspace.fs.delete(this.#markOf(uri)).then(undefined, () => undefined);
  }

  /** The files whose writing was cut off. What left its note and is whole is forgotten. Waits for what is under way. */
  async torn(): Promise<readonly TornFile[]> {
    const torn: TornFile[] = [];
    for (const name of (await namesIn(this.#folder)).filter((each) => markName.test(each))) {
      try {
        torn.push(...(await this.#tornBy(vscode.Uri.joinPath(this.#folder, name))));
      } catch {
        // One note or file that cannot be read says nothing of the others, and is looked at again at the next start.
      }
    }
    return torn;
  }

  /** The file of a note, if it is torn. */
  async #tornBy(at: vscode.Uri): Promise<readonly TornFile[]> {
    const mark = await this.#read(at);
    const age = Date.now() - (mark?.time ?? 0);
    if (age >= 0 && age < moment) {
      await new Promise((resolve) => setTimeout(resolve, moment - age));
    }
    const now = mark && (await this.#read(at));
    await (now ? storeOf(vscode.Uri.parse(now.file), this.#disk).tidy?.() : undefined);
    if (now && (await this.#isTorn(now))) {
      return [{ uri: vscode.Uri.parse(now.file), kept: vscode.Uri.parse(now.kept) }];
    }
    await vscode.workspace.fs.delete(at).then(undefined, () => undefined);
    return [];
  }

  #markOf(uri: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${nameFor(uri)}.json`);
  }

  async #read(at: vscode.Uri): Promise<WriteMark | undefined> {
    const bytes = await storeOf(at, this.#disk).read();
    return bytes && readWriteMark(new TextDecoder().decode(bytes));
  }

  /** Not so where the file's old bytes are gone: then there is nothing to offer. */
  async #isTorn(mark: WriteMark): Promise<boolean> {
    const uri = vscode.Uri.parse(mark.file);
    const hasOld = await vscode.workspace.fs.stat(vscode.Uri.parse(mark.kept)).then(
      () => true,
      () => false,
    );
    const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
    const bytes = await storeOf(uri, this.#disk).read();
    return hasOld && judgeWrite(mark, { bytes, written: stat?.mtime ?? 0 }) === 'torn';
  }
}
