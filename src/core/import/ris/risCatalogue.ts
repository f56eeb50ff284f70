import { isUnidentified, withoutBrackets, withoutIsbd, withoutIsbdMarks } from '../isbdText';
import type { RisValues } from './risValues';

/** Where a work was published, and by whom. */
export interface Imprint {
  readonly publisher: string | undefined;
  readonly place: string | undefined;
}

/** `London : Heron Press, 1998`: a catalogue's whole imprint. */
const imprint = /^([^:]{2,60}) : ([^:]{2,80}?), ?\[?[c©]?\d{4}\]?\.?$/;

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

/** Words of a title page that only introduce people, before a name. */
const introduced =
  /^(?:[Ee]dited by|[Ww]ritten by|[Tt]ranslated by|[Cc]ompiled by|[Hh]rsg\. von|[Hh]erausgegeben von|a cura di|[Ee]ds?\. by) \p{Lu}/u;

/** What stands between a given name and a family name: further names, initials and particles. */
const amidName =
  /^[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|del|della|den|der|di|du|da|dos|la|le|ten|van|von|y|zu))*$/u;

/** Whether a text has a person's name in reading order: `Family, Given` as `Given Family`, or with an initial. */
function namesPerson(statement: string, name: string): boolean {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim());
  const initial = given.charAt(0);
  const at = family.length > 1 && initial !== '' ? ` ${statement}`.lastIndexOf(` ${family}`) : -1;
  const behind = statement.charAt(at + family.length);
  const before = statement.slice(Math.max(0, at - 60), Math.max(0, at)).trimEnd();
  const beginnings = [...` ${before}`.matchAll(/ (?=\S)/g)].map(({ index }) => before.slice(index));
  const isNamed = beginnings.some((text) => text.startsWith(initial) && amidName.test(text));
  return at > 0 && !/\p{L}/u.test(behind) && isNamed;
}

/** A title, and behind ` / ` who is responsible, where that names people of the record. */
function splitStatement(title: string, values: RisValues): readonly [title: string, statement: string] {
  const at = title.lastIndexOf(' / ');
  const statement = at < 0 ? '' : title.slice(at + 3).trim();
  const names = values.all('AU', 'A1', 'A2', 'A3', 'ED');
  const isStatement =
    at > 0 &&
    statement.length <= longestStatement &&
    (names.some((name) => namesPerson(statement, name)) || introduced.test(statement));
  return isStatement ? [title.slice(0, at), statement] : [title, ''];
}

/** Whether the title says that the authors of a record are the editors of the work: `Ponds / edited by Ann Heron`. */
export function editsBook(values: RisValues): boolean {
  const [, statement] = splitStatement(values.first('TI', 'T1', 'BT') ?? '', values);
  return (
    !/[;,]/.test(statement) &&
    /^(?:edited by|eds?\. by|hrsg\. von|herausgegeben von|hg\. von|a cura di|sous la direction de) /i.test(
      statement,
    )
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
