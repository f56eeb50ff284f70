import { LineIndex } from '../../base/text';
import type { Problem } from '../../model/problem';
import type { PaperRecord } from '../../model/record';
import type { Importer, ImportResult } from '../importer';
import { referenceLayouts } from './referenceBlocks';
import type { ReferenceBlock } from './referenceBlocks';
import { readReference } from './referenceParts';
import type { ReadReference } from './referenceParts';

interface Read {
  readonly block: ReferenceBlock;
  readonly reference: ReadReference | undefined;
}

/** The layout in which most of the text are references. */
function readReferences(text: string): readonly Read[] {
  let best: readonly Read[] = [];
  let bestCount = -1;
  for (const blocks of referenceLayouts(text)) {
    const read = blocks.map((block): Read => ({ block, reference: readReference(block.text) }));
    const count = read.filter(({ reference }) => reference).length;
    if (count > bestCount) {
      [best, bestCount] = [read, count];
    }
  }
  return best;
}

/** References as they are printed at the end of a paper, in any of the usual styles, one after the other. */
export class ReferencesImporter implements Importer {
  readonly format = 'references';

  recognise(name: string, text: string): number {
    const mayBe = !name.includes('.') || name.endsWith('.txt') || name.endsWith('.text');
    const read = mayBe ? readReferences(text) : [];
    const good = read.filter(({ reference }) => reference).length;
    // The last one may be cut off by the end of the sample.
    return good >= 2 && good >= (read.length - 1) * 0.6 ? 0.8 : 0;
  }

  read(text: string): ImportResult {
    const lines = new LineIndex(text);
    const records: PaperRecord[] = [];
    const problems: Problem[] = [];
    for (const { block, reference } of readReferences(text)) {
      const range = lines.rangeOf(block.span);
      if (reference) {
        const extras = reference.arxiv === undefined ? {} : { arxiv: reference.arxiv };
        records.push({ key: undefined, item: reference.item, extras, range });
      } else {
        const words = block.text.length > 60 ? `${block.text.slice(0, 60)}…` : block.text;
        const message = `Left out: "${words}" is not read as a reference with authors, title and year.`;
        problems.push({ severity: 'information', code: 'reference-ignored', message, range });
      }
    }
    return { records, problems };
  }
}
