import type * as vscode from 'vscode';
import type { ReadOutcome, SourceInfo } from '../core/shelf/protocol';
import type { FileStat, FoundFile } from './collectionFiles';

/** What became of a file. */
export type SourceStatus =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  /** `readAgain`: it looks half written, and is read once more soon. */
  | { readonly kind: 'read'; readonly info: SourceInfo; readonly readAgain: boolean }
  /** Its content is none of the formats, as with most .json and .txt files. */
  | { readonly kind: 'other' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' }
  /** A person stopped its reading. */
  | { readonly kind: 'stopped' };

export interface SourceState {
  readonly uri: vscode.Uri;
  /** The pattern of the settings that named it. */
  readonly pattern: string | undefined;
  readonly status: SourceStatus;
  readonly stat: FileStat | undefined;
}

/** Remembers what became of each file that was found. */
export class SourceStates {
  readonly #states = new Map<string, SourceState>();
  readonly #lostPatterns = new Map<string, string | undefined>();
  readonly #allowed = new Set<string>();

  all(): readonly SourceState[] {
    return [...this.#states.values()];
  }

  find(uri: vscode.Uri): SourceState | undefined {
    return this.#states.get(uri.toString());
  }

  /** The ids of all files whose papers are in the library. */
  collections(): readonly string[] {
    return [...this.#states].filter(([, { status }]) => status.kind === 'read').map(([id]) => id);
  }

  /** The ids of all files of which the library may have papers, if only some. */
  onShelf(): readonly string[] {
    const kinds: readonly SourceStatus['kind'][] = ['read', 'reading', 'stopped'];
    return [...this.#states].filter(([, { status }]) => kinds.includes(status.kind)).map(([id]) => id);
  }

  /** Whether a file waits to be read: a reading that a person stopped is not begun again unasked. */
  isUnread(uri: vscode.Uri): boolean {
    const kind = this.find(uri)?.status.kind;
    return kind !== 'read' && kind !== 'stopped';
  }

  /** A person stopped reading before this file's turn. */
  stop(uri: vscode.Uri): void {
    if (!this.isCollection(uri)) {
      this.#set(uri, { status: { kind: 'stopped' } });
    }
  }

  isCollection(uri: vscode.Uri): boolean {
    return this.find(uri)?.status.kind === 'read';
  }

  /** Whether the file, as it is now, was looked into and is none of our formats. */
  isKnownAsOther(uri: vscode.Uri, stat: FileStat): boolean {
    const state = this.find(uri);
    return state?.status.kind === 'other' && state.stat?.stamp === stat.stamp;
  }

  /** Takes up the files found last; others that are no collections are forgotten. */
  found(files: readonly FoundFile[]): void {
    const present = new Set(files.map(({ uri }) => uri.toString()));
    this.#lostPatterns.clear();
    for (const [id, { status }] of this.#states) {
      if (!present.has(id) && status.kind !== 'read') {
        this.#states.delete(id);
      }
    }
    for (const { uri, pattern } of files) {
      const known = this.find(uri);
      this.#set(uri, { pattern, status: known?.status ?? { kind: 'waiting' } });
    }
  }

  /** A file is being read; one that was read before stays so until the end. */
  reading(uri: vscode.Uri, stat: FileStat | undefined): void {
    this.#set(uri, this.isCollection(uri) ? { stat } : { stat, status: { kind: 'reading' } });
  }

  read(uri: vscode.Uri, outcome: ReadOutcome): void {
    if (outcome.kind === 'read') {
      this.#set(uri, { status: outcome });
    } else if (outcome.kind === 'no-collection') {
      this.#set(uri, { status: { kind: 'other' } });
    } else if (this.find(uri)?.status.kind === 'reading') {
      this.#set(uri, { status: { kind: 'stopped' } });
    }
  }

  unreadable(uri: vscode.Uri): void {
    this.#set(uri, { status: { kind: 'unreadable' } });
  }

  /** It was deleted; if it comes back, it is known what had named it. */
  gone(uri: vscode.Uri): void {
    const id = uri.toString();
    this.#lostPatterns.set(id, this.#states.get(id)?.pattern);
    this.#states.delete(id);
  }

  /** Gives whether this is news. */
  tooLarge(uri: vscode.Uri, stat: FileStat): boolean {
    const isNews = this.find(uri)?.status.kind !== 'too-large';
    this.#set(uri, { stat, status: { kind: 'too-large' } });
    return isNews;
  }

  /** This file may be as large as it likes. */
  allow(uri: vscode.Uri): void {
    this.#allowed.add(uri.toString());
  }

  isAllowed(uri: vscode.Uri): boolean {
    return this.#allowed.has(uri.toString());
  }

  remove(id: string): void {
    this.#states.delete(id);
  }

  #set(uri: vscode.Uri, change: Partial<SourceState>): void {
    const id = uri.toString();
    const pattern = this.#lostPatterns.get(id);
    const known = this.find(uri) ?? { uri, pattern, status: { kind: 'waiting' }, stat: undefined };
    this.#states.set(id, { ...known, ...change });
  }
}
