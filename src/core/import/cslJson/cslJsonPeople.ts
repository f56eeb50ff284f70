import { collapseWhitespace } from '../../base/text';
import type { CslName } from '../../model/cslItem';
import { personInReadingOrder } from '../listing/paperListingNames';
import { institution } from '../nameParts';
import { nameFromText } from '../nameText';

/** A whole name as the APIs of indexes give it: in reading order, rarely with a comma, and now and then a group's. */
export function namesFromIndex(value: string): readonly CslName[] {
  const text = collapseWhitespace(value);
  if (institution.test(text)) {
    return [{ literal: text }];
  }
  return text.includes(',') ? nameFromText(text) : [personInReadingOrder(text)];
}
