import type { StyleSource } from '../../src/core/cite/citeproc';

/** The shipped styles and locales in memory, made the way the build makes them; `loads` counts what was asked for. */
export async function makeStyleSource(): Promise<StyleSource & { readonly loads: string[] }> {
  const { readStyles } = await import('../../scripts/styles.mjs');
  const { styles, locales, index } = await readStyles();
  const loads: string[] = [];
  return {
    loads,
    listStyles: () => Promise.resolve(index),
    loadStyle: (id) => {
      loads.push(id);
      return Promise.resolve(styles.get(id));
    },
    loadLocale: (tag) => {
      loads.push(tag);
      return Promise.resolve(locales.get(tag));
    },
  };
}
