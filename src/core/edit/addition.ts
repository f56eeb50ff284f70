import type { TextEdit } from '../base/text';
import type { TextEncoding } from '../import/decode';
import type { Paper } from '../model/paper';
import type { SourceFormat } from '../model/source';

/** A bibliography as it is now, and what shall be added to it. */
export interface AdditionRequest {
  /** The file's name, which says with its content of which kind it is. */
  readonly name: string;
  /** Its text, without byte order mark; empty for a new file. */
  readonly text: string;
  /** What the file will be written in, and whether that is only a guess: then nothing beyond ASCII is added. */
  readonly encoding: TextEncoding;
  readonly isGuessed: boolean;
  readonly papers: readonly Paper[];
  /** The entries in .bib files that papers are from, by the papers' ids: fields that are read nowhere come along. */
  readonly entries?: ReadonlyMap<string, string>;
  /** `usual`: abstracts, keywords and Papershelf's own facts only where the file's entries have them. */
  readonly facts: 'all' | 'usual';
  /** The pattern of keys for papers whose own key another paper of the file has. */
  readonly keyPattern: string;
  /** Adds even where a program would take the additions away again. */
  readonly force: boolean;
}

/** Under which key the file has a paper now. */
export interface KeyInFile {
  /** The paper's id. */
  readonly paper: string;
  readonly key: string;
  /** `there`: the file had the paper already, perhaps under another key; `renamed`: its own key was taken. */
  readonly how: 'added' | 'renamed' | 'there';
}

/** Why nothing is added. */
export type AdditionRefusal =
  /** The file's last entry has no end; the line counts from 0. */
  | { readonly code: 'unclosed'; readonly line: number }
  /** A program writes the file by itself. */
  | { readonly code: 'owned'; readonly program: string | undefined }
  /** The file is of a kind that nothing is added to; `undefined`: of none that is known. */
  | { readonly code: 'wrong-kind'; readonly format: SourceFormat | undefined }
  /** The file cannot be read as what it is. */
  | { readonly code: 'broken' }
  /** The file's kind cannot carry this citation key. */
  | { readonly code: 'bad-key'; readonly key: string }
  /** The file's encoding has no such character, and LaTeX no command for it. */
  | { readonly code: 'no-character'; readonly character: string };

export type Addition =
  | { readonly kind: 'added'; readonly edit: TextEdit; readonly keys: readonly KeyInFile[] }
  /** All papers are there. */
  | { readonly kind: 'nothing'; readonly keys: readonly KeyInFile[] }
  | { readonly kind: 'refused'; readonly refusal: AdditionRefusal };
