import type { Engine } from 'citeproc';
import { cslNameVariables } from '../model/cslItem';
import type { CslItem, CslName, CslNameVariable } from '../model/cslItem';
import { isAndOthers } from '../model/person';
import { othersMarks, withoutMarks } from './markedFormat';

/** `others` in a list of names says that there are more: a mark takes its place, for {@link resolveAndOthers}. */
function markOthers(names: readonly CslName[]): readonly CslName[] {
  const named = names.filter((name) => !isAndOthers(name));
  if (named.length === names.length || named.length === 0) {
    return named;
  }
  return [...named, { family: named.length === 1 ? othersMarks.afterOne : othersMarks.afterMany }];
}

/** What citeproc is given for a paper: a copy, with `key` as its id and no character in it that we use as a mark. */
export function toCiteprocItem(key: string, item: CslItem): object {
  const names: Partial<Record<CslNameVariable, readonly CslName[]>> = {};
  for (const variable of cslNameVariables) {
    const list = item[variable];
    if (list) {
      names[variable] = markOthers(list.map(withCleanName));
    }
  }
  return { ...item, ...cleanTexts(item), ...names, id: key, 'citation-key': key };
}

function withCleanName(name: CslName): CslName {
  return { ...name, ...cleanTexts(name) };
}

/** The texts among the members of `record`, without characters that we use as marks. */
function cleanTexts(record: object): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'string') {
      texts[name] = withoutMarks(value);
    }
  }
  return texts;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Cuts the word or sign for "and" off the end of `text`; `hasComma` where a comma stood before it. */
function cutConnector(text: string, and: string): { readonly head: string; readonly hasComma: boolean } {
  const head = text
    .trimEnd()
    .replace(new RegExp(`(?:\\s|,)(?:&|${escapePattern(and)})$`), (found) =>
      found.startsWith(',') ? ',' : '',
    )
    .trimEnd();
  return head.endsWith(',') ? { head: head.slice(0, -1), hasComma: true } : { head, hasComma: false };
}

/** A mark for `others`, with the style that its being a family name may have brought. */
const markedOthers = /([\uE001-\uE007][\uE00A\uE00B]\uE000|[\uE00A\uE00B])/;

/**
 * Puts the style's `et al.` where a mark for `others` was rendered as if it were a last author: `Wu, & others` and
 * `Wu and others` become `Wu, et al.` and `Wu et al.`; after two names and more a comma stands, as CSL has it.
 */
export function resolveAndOthers(marked: string, engine: Engine): string {
  const pieces = marked.split(markedOthers);
  if (pieces.length === 1) {
    return marked;
  }
  const and = engine.getTerm('and');
  const etAl = engine.getTerm('et-al');
  let result = '';
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      const { head, hasComma } = cutConnector(result, and);
      result = `${head}${hasComma || piece.includes(othersMarks.afterMany) ? ',' : ''} ${etAl}`;
    } else {
      result += index > 0 && etAl.endsWith('.') && piece.startsWith('.') ? piece.slice(1) : piece;
    }
  }
  return result;
}
