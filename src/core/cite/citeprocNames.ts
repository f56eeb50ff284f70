import type { Engine } from 'citeproc';
import type { CslItem } from '../model/cslItem';
import { citedName, isAndOthers, personFromCsl } from '../model/person';
import { withoutMarkup } from '../model/paper';
import { withoutMarks } from './markedFormat';

/**
 * The authors as running text names them, where a style has no form for that: `Wu`, `Wu and Li`, `Wu et al.`, with
 * the words of the style's language; without authors and editors, the title.
 */
export function authorNames(item: CslItem, engine: Engine): string {
  const people = (item.author ?? item.editor ?? []).map(personFromCsl);
  const named = people.filter((person) => !isAndOthers(person)).map(citedName);
  const [first, second] = named;
  const names =
    first === undefined
      ? withoutMarkup(item.title ?? '')
      : named.length > 2 || named.length < people.length
        ? `${first} ${engine.getTerm('et-al')}`
        : second === undefined
          ? first
          : `${first} ${engine.getTerm('and')} ${second}`;
  return withoutMarks(names);
}
