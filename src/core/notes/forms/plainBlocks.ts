import type { Inline, PlainBlock } from './blocks';
import { writeProse } from './prose';
import type { SummaryLanguage } from '../summaryTemplates';

/** How a language writes what it has of plain blocks. */
export interface PlainForms {
  readonly language: SummaryLanguage;
  /** What stands before an item of a list. */
  readonly bullet: string;
  /** A term with what is said of it, on one line. */
  readonly definition: (term: string, content: readonly Inline[]) => string;
}

/** Makes the writer of a language's plain blocks as lines, for languages that have a line for each item. */
export function plainBlockWriter({
  language,
  bullet,
  definition,
}: PlainForms): (block: PlainBlock) => readonly string[] {
  return (block) => {
    switch (block.kind) {
      case 'paragraph':
        return [writeProse(block.content, language)];
      case 'list':
        return block.items.map((item) => bullet + writeProse(item, language));
      case 'definitions':
        return block.items.map(({ term, content }) => definition(term, content));
    }
  };
}
