import { collapseWhitespace } from '../base/text';
import type { CslName } from '../model/cslItem';
import { personInReadingOrder } from './listing/paperListingNames';
import { institution } from './nameParts';
import { nameFromText } from './nameText';

/** What stands behind a name in reading order and a comma, and is no given name. */
const suffix = /, ?((?:[JS]r|I{2,3}|IV)\.?)$/;
const degrees = /(?:, ?(?:M\.?D|Ph\.?D|M\.?Sc|B\.?Sc|M\.?A|MPH|RN|DVM)\.?){1,4}$/;

/** A whole name as the APIs of indexes give it: in reading order, rarely with a comma, and now and then a group's. */
export function namesFromIndex(value: string): readonly CslName[] {
  const whole = collapseWhitespace(value);
  // `Smith, M.A.` has initials: only behind a whole name such letters are a degree.
  const isWhole = /^[^,]{1,200}\s[^,]/.test(whole);
  const text = isWhole ? whole.replace(degrees, '').replace(suffix, ' $1') : whole;
  if (institution.test(text)) {
    return [{ literal: text }];
  }
  return text.includes(',') ? nameFromText(text) : [personInReadingOrder(text)];
}
