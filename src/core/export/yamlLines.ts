/** A value that can be written as YAML; absent fields are left out. Values are never deep. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlObject;

export interface YamlObject {
  readonly [name: string]: YamlValue | undefined;
}

/** The lines of a map, in YAML's own form down to its scalars, without indentation of the whole. */
export function yamlLines(map: object, step = '  '): readonly string[] {
  return Object.entries(map).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) {
      return [];
    }
    if (Array.isArray(value)) {
      return [`${name}:`, ...value.flatMap((each) => listItem(each, step))];
    }
    return typeof value === 'object' && value !== null
      ? [`${name}:`, ...yamlLines(value, step).map((line) => step + line)]
      : [`${name}: ${yamlScalar(value)}`];
  });
}

function listItem(value: unknown, step: string): readonly string[] {
  if (Array.isArray(value)) {
    return [`- [${value.map(yamlScalar).join(', ')}]`];
  }
  return typeof value === 'object' && value !== null
    ? yamlLines(value, step).map((line, i) => `${i === 0 ? '- ' : '  '}${line}`)
    : [`- ${yamlScalar(value)}`];
}

/** Plain where nobody could take it for anything but a word; else as in JSON, which YAML reads the same. */
export function yamlScalar(value: unknown): string {
  const isWord = typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_/ .-]*[A-Za-z0-9]$/.test(value);
  const isOther = isWord && /^(?:true|false|yes|no|on|off|null)$/i.test(value);
  return isWord && !isOther ? value : JSON.stringify(value);
}
