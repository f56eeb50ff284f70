import type { CslDraft, CslName, CslNameVariable } from '../../model/cslItem';
import { addNames } from '../draft';
import { haveNoPart, variableOfMarcRole } from '../marcRoles';
import { personOf } from '../nameParts';
import { nameFromText } from '../nameText';
import { elementsAt, textAt, textOf, textsAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';

function partsOf(name: XmlElement, type: string | undefined): string {
  return elementsAt(name, 'namePart')
    .filter(({ attributes }) => attributes.type === type)
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ');
}

function nameOf(name: XmlElement): readonly CslName[] {
  if (elementsAt(name, 'etal').length > 0) {
    return [{ literal: 'others' }];
  }
  const [family, given, whole] = [partsOf(name, 'family'), partsOf(name, 'given'), partsOf(name, undefined)];
  const suffix = partsOf(name, 'suffix') || partsOf(name, 'termsOfAddress');
  const isPersonal = (name.attributes.type ?? 'personal') === 'personal';
  if (family !== '') {
    return [personOf(family, given, suffix)];
  }
  const text = [whole, given].filter((part) => part !== '').join(' ');
  return isPersonal ? nameFromText(text) : text === '' ? [] : [{ literal: text }];
}

/** The conferences that an element names. */
export function conferencesOf(element: XmlElement): readonly string[] {
  return elementsAt(element, 'name')
    .filter(isConference)
    .flatMap((name) => textAt(name, 'namePart') ?? []);
}

function isConference({ attributes }: XmlElement): boolean {
  return attributes.type === 'conference';
}

/** Whose people these are: those of the work, of what it stands in, or of its series. */
type Bearer = 'work' | 'host' | 'series';

function variableOf(roles: readonly string[], bearer: Bearer): CslNameVariable {
  const variable = variableOfMarcRole(roles);
  const ofOthers = bearer === 'host' && variable === 'author' ? 'container-author' : variable;
  return bearer === 'series' ? 'collection-editor' : ofOthers;
}

/** Adds the people of an element, each under its role; a name without a role is an author. */
export function addModsNames(draft: CslDraft, element: XmlElement, bearer: Bearer): void {
  const people = new Map<CslNameVariable, CslName[]>();
  for (const name of elementsAt(element, 'name').filter((one) => !isConference(one))) {
    const stated = textsAt(name, 'role', 'roleTerm').map((role) => role.toLowerCase());
    const variable = variableOf(stated, bearer);
    if (!haveNoPart(stated)) {
      const names = people.get(variable) ?? [];
      names.push(...nameOf(name));
      people.set(variable, names);
    }
  }
  for (const [variable, names] of people) {
    addNames(draft, variable, names);
  }
}
