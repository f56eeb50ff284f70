import type { TextEdit } from '../base/text';
import type { Paper } from '../model/paper';
import type { AdditionRefusal, AdditionRequest } from './addition';

/** How a paper is written; `escapes`: with nothing beyond ASCII, as far as the format has a way to say it so. */
export interface WriteOptions {
  readonly facts: AdditionRequest['facts'];
  readonly escapes: boolean;
  readonly entries?: AdditionRequest['entries'];
}

export type WrittenAddition = { readonly edit: TextEdit } | { readonly refusal: AdditionRefusal };

/** Writes papers, at least one and each under the key it gets in the file, behind what stands in a text of one format. */
export type AdditionWriter = (
  text: string,
  papers: readonly Paper[],
  options: WriteOptions,
) => WrittenAddition;
