import { bundledStyles } from '../../src/core/cite/bundledStyles';
import type { StyleSource } from '../../src/core/cite/styleSource';

/** The shipped styles and locales in memory, made the way the build makes them; `loads` counts what was asked for. */
export async function makeStyleSource(): Promise<StyleSource & { readonly loads: string[] }> {
  const { readStyles } = await import('../../scripts/styles.mjs');
  const { styles, locales, index, dependents } = await readStyles();
  const loads: string[] = [];
  const files = new Map([
    ['styles/index.json', JSON.stringify(index)],
    ['styles/dependents.txt', dependents],
    ...[...styles].map(([id, xml]) => [`styles/${id}.csl`, xml] as const),
    ...[...locales].map(([tag, xml]) => [`locales/locales-${tag}.xml`, xml] as const),
  ]);
  return {
    loads,
    ...bundledStyles((path) => {
      const [, name = path] = /^(?:styles\/|locales\/locales-)([\w-]+)\.(?:csl|xml)$/.exec(path) ?? [];
      loads.push(name);
      return Promise.resolve(files.get(path));
    }),
  };
}
