import type { CslDraft, CslName, CslNameVariable } from '../../model/cslItem';
import { addNames } from '../draft';
import { withoutIsbd } from '../isbdText';
import { nameFromText } from '../nameText';
import { editedBy, haveNoPart, isRoleOfWork, variableOfMarcRole } from '../marcRoles';
import type { MarcField, MarcRecord } from './marcRecord';

/** A suffix of a name among the words that go with it (`$c`): a title, such as Sir, is none. */
const suffix = /^(?:jr|sr)\.?$|^[IVX]+\.?$/i;

/** `Regis, Ed.,` without its comma, and without a full stop that ends no initial and no suffix. */
function withoutComma(name: string): string {
  const bare = withoutIsbd(name);
  return /(?:^|[\s.-])\p{L}\.$|\b(?:jr|sr)\.$/iu.test(bare) ? bare : bare.replace(/\.$/, '');
}

/** One person (`100`, `700`): the family name first, or as it stands. */
function personNamed(field: MarcField): readonly CslName[] {
  const name = withoutComma(field.first('a') ?? '');
  const number = withoutIsbd(field.first('b') ?? '');
  const added = field
    .all('c')
    .map(withoutIsbd)
    .filter((text) => suffix.test(text));
  if (field.indicators[0] === '0' && !name.includes(',')) {
    const whole = [name, number].filter((part) => part !== '').join(' ');
    return whole === '' ? [] : [{ literal: whole }];
  }
  return nameFromText([name, ...added].join(', '));
}

/** One institution (`110`, `710`) with its parts. */
function institutionNamed(field: MarcField): readonly CslName[] {
  const text = field.all('abg').map(withoutIsbd).join('. ');
  return text === '' ? [] : [{ literal: text }];
}

/** Roles in words (`$e`) and by their codes (`$4`, which may stand at the end of an address). */
function rolesOf(field: MarcField): readonly string[] {
  const codes = field.all('4').map((code) => code.replace(/^.*\//, ''));
  const words = field.all('e').map((word) => withoutIsbd(word).replace(/^\(|\)$/g, ''));
  return [...codes, ...words].map((role) => role.toLowerCase());
}

/** The people and institutions of a record, by their roles. */
class MarcNames {
  readonly #names = new Map<CslNameVariable, CslName[]>();

  add(variable: CslNameVariable, names: readonly CslName[]): void {
    const known = this.#names.get(variable) ?? [];
    known.push(...names);
    this.#names.set(variable, known);
  }

  has(variable: CslNameVariable): boolean {
    return (this.#names.get(variable)?.length ?? 0) > 0;
  }

  addTo(draft: CslDraft): void {
    for (const [variable, names] of this.#names) {
      addNames(draft, variable, names);
    }
  }
}

/** Adds the people and institutions of a record, each under its role. */
export function addMarcNames(draft: CslDraft, record: MarcRecord): void {
  const mains = record.at('100', '110');
  // An added entry with a title is for another work.
  const added = record.at('700', '710', '720').filter((field) => field.first('t') === undefined);
  const isEdited =
    mains.length === 0 && record.at('245').some((title) => editedBy.test(title.first('c') ?? ''));
  const unstated: CslNameVariable = isEdited ? 'editor' : 'author';
  const names = new MarcNames();
  const unstatedGroups: MarcField[] = [];
  for (const field of [...mains, ...added]) {
    const roles = rolesOf(field);
    const isPerson = field.tag !== '110' && field.tag !== '710';
    // Who heads a record has made the work, whatever else is said.
    const isStated = roles.length > 0 && (!mains.includes(field) || roles.some(isRoleOfWork));
    const variable = isStated ? variableOfMarcRole(roles) : unstated;
    if (!isPerson && roles.length === 0 && field.tag === '710') {
      unstatedGroups.push(field);
    } else if (!haveNoPart(roles)) {
      names.add(variable, isPerson ? personNamed(field) : institutionNamed(field));
    }
  }
  // Where there are people, an institution without a role is where they work.
  if (!names.has('author') && !names.has('editor')) {
    names.add(unstated, unstatedGroups.flatMap(institutionNamed));
  }
  names.addTo(draft);
}
