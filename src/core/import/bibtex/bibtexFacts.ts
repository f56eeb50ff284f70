import type { PaperRecord } from '../../model/record';
import { arxivOfFields, bibtexExtras } from './bibtexExtras';
import type { BibtexFields } from './bibtexFields';
import { bibtexItem } from './bibtexItem';

/** All that an entry's fields say. `entryType`: in lower case, without the `@`. */
export function bibtexFacts(entryType: string, fields: BibtexFields): Pick<PaperRecord, 'item' | 'extras'> {
  const arxiv = arxivOfFields(fields);
  const item = bibtexItem(entryType, fields, arxiv);
  return { item, extras: bibtexExtras(entryType, fields, item, arxiv) };
}
