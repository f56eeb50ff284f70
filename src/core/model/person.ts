import type { CslName } from './cslItem';

/** A person or an institution (`literal`), for showing and searching. */
export interface Person {
  readonly family?: string;
  readonly given?: string;
  /** `van der`, `de`: all particles together, in front of the family name. */
  readonly particle?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

export function personFromCsl(name: CslName): Person {
  const person: { -readonly [K in keyof Person]: Person[K] } = {};
  if (name.family) {
    person.family = name.family;
  }
  if (name.given) {
    person.given = name.given;
  }
  const particle = particleOf(name);
  if (particle) {
    person.particle = particle;
  }
  if (name.suffix) {
    person.suffix = name.suffix;
  }
  if (name.literal) {
    person.literal = name.literal;
  }
  return person;
}

function particleOf(name: CslName): string | undefined {
  const [first, second] = [name['dropping-particle'], name['non-dropping-particle']];
  return first && second ? `${first} ${second}` : first || second;
}

/** The name by which a person is cited: `van der Berg`, `OpenAI`. Empty only where the person has no name at all. */
export function citedName(person: Person): string {
  if (person.literal) {
    return person.literal;
  }
  return [person.particle, person.family ?? person.given].filter(Boolean).join(' ');
}

/** The whole name in reading order: `Jan van der Berg Jr.` */
export function fullName(person: Person): string {
  if (person.literal) {
    return person.literal;
  }
  return [person.given, person.particle, person.family, person.suffix].filter(Boolean).join(' ');
}

/** `others` at the end of a BibTeX list, which says that there are more authors than the source names. */
export function isAndOthers(person: Person): boolean {
  return person.literal === 'others' || person.literal === 'et al.';
}
