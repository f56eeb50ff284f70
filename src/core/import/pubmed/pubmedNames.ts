import type { CslName } from '../../model/cslItem';
import { nameFromText } from '../nameText';

/** `Jr`, `3rd`, `II` behind a given name or initials. */
const suffixAtEnd = / (Jr|Sr|1st|2nd|3rd|\dth|I{2,3}|IV|VI{0,3})\.?$/;

/** `King, Martin Luther Jr`: PubMed puts a suffix behind the given name. */
export function nameFromFau(text: string): readonly CslName[] {
  const suffix = text.includes(',') ? suffixAtEnd.exec(text) : null;
  return nameFromText(suffix ? `${text.slice(0, suffix.index)}, ${suffix[1] ?? ''}` : text);
}

/** `King ML Jr`: the family name, initials without points, perhaps a suffix. */
export function nameFromAu(text: string): readonly CslName[] {
  const suffix = suffixAtEnd.exec(text);
  const bare = suffix ? text.slice(0, suffix.index) : text;
  const match = /^(.+) (\p{Lu}{1,4})$/u.exec(bare);
  if (text.includes(',') || !match) {
    return nameFromFau(text);
  }
  const [, family = '', initials = ''] = match;
  const given = Array.from(initials).join(' ');
  return nameFromText(`${family}, ${given}${suffix ? `, ${suffix[1] ?? ''}` : ''}`);
}
