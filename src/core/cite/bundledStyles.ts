import { parseDependentStyles } from './dependentStyles';
import type { DependentStyle } from './dependentStyles';
import type { StyleName, StyleSource } from './styleSource';

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function toStyleName(value: unknown): StyleName | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('title' in value)) {
    return undefined;
  }
  const { id, title } = value;
  const fields = 'fields' in value ? textsOf(value.fields) : [];
  const format = 'format' in value && typeof value.format === 'string' ? value.format : '';
  return typeof id === 'string' && typeof title === 'string' ? { id, title, fields, format } : undefined;
}

function parseIndex(json: string): readonly StyleName[] {
  const listed: unknown = JSON.parse(json);
  return Array.isArray(listed) ? listed.map(toStyleName).filter((name) => name !== undefined) : [];
}

/** A dependent style as CSL writes it; ids hold nothing that XML would read. */
function dependentXml({ id, parent }: DependentStyle): string {
  return (
    `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><id>${id}</id>` +
    `<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`
  );
}

/**
 * The styles and locales that come with Papershelf. `read` gives a file of the build by its path (`styles/apa.csl`),
 * and is asked for no other names than letters, digits and dashes.
 */
export function bundledStyles(read: (path: string) => Promise<string | undefined>): StyleSource {
  let dependents: Promise<ReadonlyMap<string, DependentStyle>> | undefined;
  let names: Promise<readonly StyleName[]> | undefined;
  const isName = (name: string): boolean => /^[a-z0-9-]+$/i.test(name);
  const loadDependents = (): Promise<ReadonlyMap<string, DependentStyle>> =>
    (dependents ??= read('styles/dependents.txt').then((table) => parseDependentStyles(table ?? '')));
  const listStyles = (): Promise<readonly StyleName[]> =>
    (names ??= read('styles/index.json').then((json) => parseIndex(json ?? '[]')));
  return {
    listStyles,
    listDependents: async () => {
      const parents = new Map((await listStyles()).map((style) => [style.id, style]));
      return [...(await loadDependents()).values()].map(({ id, title, parent }) => {
        const { fields = [], format = '' } = parents.get(parent) ?? {};
        return { id, title, fields, format, parent };
      });
    },
    loadStyle: async (id) => {
      const own = isName(id) ? await read(`styles/${id}.csl`) : undefined;
      const dependent = own === undefined && isName(id) ? (await loadDependents()).get(id) : undefined;
      return dependent ? dependentXml(dependent) : own;
    },
    loadLocale: (tag) => (isName(tag) ? read(`locales/locales-${tag}.xml`) : Promise.resolve(undefined)),
  };
}
