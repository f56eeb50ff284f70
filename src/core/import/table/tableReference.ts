import { foldToLettersAndDigits } from '../../base/fold';
import type { CslItem } from '../../model/cslItem';
import { readReference } from '../references/referenceParts';
import type { ReadReference } from '../references/referenceParts';
import { partsOfCitation } from './tableCitation';
import { isMangled, valueOf } from './tableValues';

/** The whole reference in a cell, as styles print it; `undefined` for any other text. */
export function referenceOfCell(cell: string): ReadReference | undefined {
  const text = valueOf(cell).replace(/^(?:\[\d{1,4}\]|\d{1,4}[.)]) /, '');
  return text.length < 20 || partsOfCitation(text) ? undefined : readReference(text);
}

/** The item with what the reference says and its own columns do not; as it is where that is of another work. */
export function withReference(item: CslItem, reference: ReadReference | undefined): CslItem {
  const [own, its] = [item.title, reference?.item.title].map((title) => foldToLettersAndDigits(title ?? ''));
  if (!reference || (own !== '' && own !== its)) {
    return item;
  }
  const type = item.type === 'article' ? reference.item.type : item.type;
  return { ...reference.item, ...item, type };
}

/** The item without numbers of which a spreadsheet made dates, and those. */
export function withoutMangled(item: CslItem): readonly [item: CslItem, left: readonly string[]] {
  const { volume, issue, page, ...rest } = item;
  const isLeft = (value: string | undefined): value is string => value !== undefined && isMangled(value);
  const left = [volume, issue, page].filter(isLeft);
  const kept: CslItem = {
    ...rest,
    ...(volume === undefined || isLeft(volume) ? {} : { volume }),
    ...(issue === undefined || isLeft(issue) ? {} : { issue }),
    ...(page === undefined || isLeft(page) ? {} : { page }),
  };
  return left.length === 0 ? [item, left] : [kept, left];
}
