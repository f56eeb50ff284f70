/** `'name': "Cy O'Owl"`, as Python and JSON print a member of an object. */
const member = /["'](\w{2,30})["']\s?:\s?(?:'([^']{1,300})'|"([^"]{1,300})"|(-?\d{1,15}))/g;

/** The text members of the objects that are printed in a cell, by name; several of one name in order. */
function membersOf(cell: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = '', single, double, number] of cell.matchAll(member)) {
    const values = found.get(name.toLowerCase()) ?? [];
    found.set(name.toLowerCase(), [...values, single ?? double ?? number ?? '']);
  }
  return found;
}

/** Whether a cell holds an object or a list of objects, as programs print them. */
export function isPrinted(cell: string): boolean {
  return /^\s*\[?\s*\{\s*["']\w/.test(cell);
}

/** The people of a printed list of objects: by their `name`, or by `family` and `given`. */
export function printedNames(cell: string): readonly string[] {
  const members = membersOf(cell);
  const families = members.get('family') ?? [];
  const givens = members.get('given') ?? [];
  const whole = members.get('name') ?? members.get('display_name') ?? members.get('full_name');
  return (
    whole ??
    (families.length === givens.length
      ? families.map((family, i) => `${family}, ${givens[i] ?? ''}`)
      : families)
  );
}

/** One member of a printed object; names in small letters, the better one first. */
export function printedMember(cell: string, ...names: readonly string[]): string | undefined {
  const members = membersOf(cell);
  return names.flatMap((name) => members.get(name) ?? [])[0];
}
