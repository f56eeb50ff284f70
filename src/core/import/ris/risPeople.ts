import type { CslDraft, CslNameVariable } from '../../model/cslItem';
import { isInPeriodical, isWholeWork, risNameTags } from '../../model/risMapping';
import { cataloguedName } from '../cataloguedName';
import type { CataloguedName } from '../cataloguedName';
import { addNames } from '../draft';
import { haveNoPart, variableOfMarcRole } from '../marcRoles';
import { namesFromLines } from '../nameText';
import { editsBook } from './risCatalogue';
import type { RisValues } from './risValues';

/** `Owl, Cy eds`: EconLit's mark behind the last of the editors of a book; behind a comma it is of one name. */
const econLitMark = /(?<!,) \(?eds?\.?\)?$/;
/** `Owl, Cy (Ed.)`: of one name, or of all. */
const mark = /(?<!,) \((?:Eds?|Hrsg|Hg)\.?\)$/;
/** Behind the last of several names it is of all. */
const markOfAll = /(?<!,) \(Eds\.?\)$/;
/** `Smith, Edward (Ed)` is called so. */
const nickname = /, Ed[^(]* \(Ed\)$/;

function isMarked(name: string): boolean {
  return mark.test(name) && !nickname.test(name);
}

/** Whether the authors of a record are the editors of its work; in a chapter they are at most its own. */
function areEditors(authors: readonly string[], cslType: string): boolean {
  const last = authors.at(-1) ?? '';
  const isWhole = isWholeWork(cslType);
  const areAllMarked = isWhole && authors.length > 0 && authors.every(isMarked);
  return cslType !== 'chapter' && (econLitMark.test(last) || areAllMarked || markOfAll.test(last));
}

/** A name without the mark of an editor that says nothing more; where `isRole` it is that of this one. */
function withoutMark(name: string, isRole: boolean): string {
  const bare = name.replace(econLitMark, '');
  return isMarked(bare) ? bare.replace(mark, isRole ? ', editor' : '') : bare;
}

/** The tags of people with the variable of each, as the type of the work has it. */
function tagsOf(
  draft: CslDraft,
  isNamed: boolean,
  isEdited: boolean,
): readonly (readonly [string, CslNameVariable])[] {
  const isThesis = draft.type === 'thesis';
  // A book by nobody and of no series has editors of its own; a thesis has none.
  const isInSeries = isThesis || isNamed || draft['collection-title'] !== undefined;
  const isOfSeries = isWholeWork(draft.type) && isInSeries;
  const named = risNameTags.map(([tag, variable]) => {
    // A thesis has advisers there.
    const own = tag === 'A3' && isThesis ? 'contributor' : variable;
    return [tag, tag === 'AU' && isEdited ? 'editor' : own] as const;
  });
  return [...named, ['A2', isOfSeries ? 'collection-editor' : 'editor']];
}

const sameTags = new Map<string, readonly string[]>([
  ['AU', ['AU', 'A1']],
  ['A4', ['A4', 'TA']],
]);

/** The people of a line, each without dates and roles; a line without any as it is. */
function cataloguedIn(line: string): readonly CataloguedName[] {
  const parts = line.split(/[;；]/);
  const names = parts.map(cataloguedName);
  return names.every(({ name }, i) => name === parts[i]) ? [{ name: line, roles: [] }] : names;
}

/** The lines of people by what they did: what each says behind the name counts before its tag. */
function linesByRole(
  lines: readonly string[],
  variable: CslNameVariable,
): ReadonlyMap<CslNameVariable, readonly string[]> {
  const found = new Map<CslNameVariable, string[]>();
  for (const { name, roles } of lines.flatMap(cataloguedIn)) {
    if (!haveNoPart(roles)) {
      const own = roles.length > 0 ? variableOfMarcRole(roles) : variable;
      const names = found.get(own);
      if (names) {
        names.push(name);
      } else {
        found.set(own, [name]);
      }
    }
  }
  return found;
}

/** Who published a work or gave the degree, where that stands among its people. */
export function publisherAmongPeople(values: RisValues): string | undefined {
  const found = values
    .all('AU', 'A1', 'A2', 'A3', 'A4', 'ED')
    .flatMap(cataloguedIn)
    .find(({ roles }) => haveNoPart(roles));
  return found?.name.replace(/[.,]$/, '');
}

/** Adds the people of a record, each under what they did. */
export function addRisPeople(draft: CslDraft, values: RisValues): void {
  const authors = values.all('AU', 'A1');
  const areMarked = areEditors(authors, draft.type);
  const isEdited = values.type === 'EDBOOK' || areMarked || (isWholeWork(draft.type) && editsBook(values));
  const isNamed = authors.length > 0 || values.first('ED') !== undefined;
  for (const [tag, variable] of tagsOf(draft, isNamed, isEdited)) {
    const all = values.all(...(sameTags.get(tag) ?? [tag]));
    // PsycINFO lists there the authors of all works that an article cites.
    const isOfWork = (text: string): boolean =>
      tag !== 'A2' || !isInPeriodical(draft.type) || text.split(',').length < 5;
    const isOwn = tag === 'AU' ? !areMarked : tag === 'A2' || draft['collection-title'] === undefined;
    const mayBeMarked = areMarked || draft.type === 'chapter' || isWholeWork(draft.type);
    const lines = all
      .filter(isOfWork)
      .map((text) => (mayBeMarked ? withoutMark(text, isOwn) : text.replace(econLitMark, '')));
    for (const [own, names] of linesByRole(lines, variable)) {
      addNames(draft, own, namesFromLines(names));
    }
  }
}
