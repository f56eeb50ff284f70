import { isUnidentified, withoutBrackets, withoutIsbd, withoutIsbdMarks } from '../isbdText';
import { editedBy } from '../marcRoles';
import type { RisValues } from './risValues';

/** Where a work was published, and by whom. */
export interface Imprint {
  readonly publisher: string | undefined;
  readonly place: string | undefined;
}

/** `London : Heron Press, 1998`: a catalogue's whole imprint. */
const imprint = /^([^:]{2,60}) : ([^:]{2,80}?)(?:, ?\[?[c©]?\d{4}\]?\.?)?$/;

/** One pair of brackets round all of a text. */
const wholeInBrackets = /^\[[^[\]]+\]$/;

function known(text: string | undefined): string | undefined {
  const bare = withoutIsbdMarks(text ?? '');
  const isMarked = bare !== text;
  const plain = wholeInBrackets.test(bare)
    ? withoutBrackets(bare)
    : isMarked
      ? bare.replaceAll(' ; ', '; ')
      : bare;
  return plain === '' || isUnidentified(plain) ? undefined : plain;
}

/** Publisher and place without the marks that ISBD puts round them; the place may hold both. */
export function imprintOf(publisher: string | undefined, place: string | undefined): Imprint {
  const [, at, by] = publisher === undefined ? (imprint.exec(place ?? '') ?? []) : [];
  return { publisher: known(by ?? publisher), place: known(at ?? place) };
}

/** What stands behind the title, ` / by Ann Heron`; longer texts are no such statement. */
const longestStatement = 300;

/** The words with which the people of a work are introduced. */
const introduced =
  /^(?:by|edited|written|translated|compiled|von|hrsg|herausgegeben|par|sous|por|di|a cura|ed\.|eds\.)\b/i;

/** A title, and behind ` / ` who is responsible, where that names people of the record. */
function splitStatement(title: string, values: RisValues): readonly [title: string, statement: string] {
  const at = title.lastIndexOf(' / ');
  const statement = at < 0 ? '' : title.slice(at + 3).trim();
  const families = values
    .all('AU', 'A1', 'A2', 'A3', 'ED')
    .map((name) => name.split(',')[0]?.trim().toLowerCase() ?? '');
  const names = families.filter((name) => name.length > 1);
  const isStatement =
    at > 0 &&
    statement.length <= longestStatement &&
    (names.some((name) => statement.toLowerCase().includes(name)) ||
      (names.length === 0 && introduced.test(statement)));
  return isStatement ? [title.slice(0, at), statement] : [title, ''];
}

/** Whether the title says that the authors of a record are the editors of the work: `Ponds / edited by Ann Heron`. */
export function editsBook(values: RisValues): boolean {
  const [, statement] = splitStatement(values.first('TI', 'T1', 'BT') ?? '', values);
  return (
    statement !== '' &&
    !statement.includes(';') &&
    editedBy.test(statement) &&
    !/\bby\b.*\bedit/i.test(statement)
  );
}

/** The title of a whole work without what catalogues put behind it; French has a blank before its colons. */
export function plainTitle(title: string, values: RisValues): string {
  const [bare, statement] = splitStatement(title, values);
  const isCatalogued =
    statement !== '' ||
    / [/:]$/.test(title) ||
    / [:;]$/.test(values.first('CY') ?? '') ||
    (values.first('PB') ?? '').endsWith(',');
  if (!isCatalogued) {
    return title;
  }
  const isFrench = /^fr/i.test(values.first('LA') ?? '');
  const plain = withoutIsbd(bare);
  return isFrench ? plain : plain.replaceAll(' : ', ': ');
}
