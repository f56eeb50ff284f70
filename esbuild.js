// Builds dist/ (or, with --tests, out/test/vscode/) from src.
//   node esbuild.js [--production] [--watch] [--outdir FOLDER]
//   node esbuild.js --tests
const {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const esbuild = require('esbuild');

const root = __dirname;
const inRoot = (...parts) => path.join(root, ...parts);

const { production, watch, tests, outdir } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
  },
}).values;
const inDist = (name) => path.resolve(root, outdir, name);

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  logLevel: 'warning',
  minify: production,
  sourcemap: production ? false : 'linked',
};

const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  // Some libraries' `main` is UMD, whose inner require() a bundler cannot follow.
  mainFields: ['module', 'main'],
  // The library's build for browsers brings its own buffers, which take half of the time that a table takes.
  alias: { 'csv-parse/browser/esm/sync': 'csv-parse/sync' },
  // Without import() the bundle requires a file when it is first needed, and not as a module graph.
  supported: { 'dynamic-import': false },
};

/** citeproc has a licence of its own: it stays whole, in a file beside the bundle that loads it. */
const citeprocBeside = {
  name: 'citeproc-beside',
  setup: (build) =>
    build.onResolve({ filter: /^citeproc$/ }, () => ({ path: './citeproc.js', external: true })),
};

/** What is mostly not needed has a file of its own, read when one of its `names` is first used. */
const beside = (filter, file, names) => ({
  name: `${file}-beside`,
  setup: (build) => {
    const getter = (name) => `get ${name}() { return require('./${file}').${name}; }`;
    build.onResolve({ filter }, () => ({ path: file, namespace: file }));
    build.onResolve({ filter: /./, namespace: file }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: file }, () => ({
      contents: `module.exports = { ${names.map(getter).join(', ')} };`,
    }));
  },
});

/** What a file of ours exports by name. */
function exportsOf(file) {
  const { metafile } = esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: [file],
    format: 'esm',
    outdir: inDist('.'),
    write: false,
    metafile: true,
  });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
}

const yamlBeside = beside(/^yaml$/, 'yaml.js', Object.keys(require('yaml')));

const summariesFile = 'src/core/notes/summaries.ts';
const summariesBeside = beside(/\/notes\/summaries$/, 'summaries.js', exportsOf(summariesFile));

/** Most people's files are BibTeX: the readers of all else are a fifth of the thread's program. */
const importersFile = 'src/core/import/otherImporters.ts';
const importersBeside = beside(/\/otherImporters$/, 'importers.js', exportsOf(importersFile));

/** Some files of ours come out of the bundle of a thread, which has to export all that they do. */
const fromThread = (bundle, threadFile, files) => ({
  name: `from-${bundle}`,
  setup: (build) => {
    const exported = new Set(exportsOf(threadFile));
    const missing = files
      .flatMap((file) => exportsOf(`src/${file}.ts`))
      .filter((name) => !exported.has(name));
    if (missing.length > 0) throw new Error(`${threadFile} does not export ${missing.join(', ')}.`);
    build.onResolve({ filter: new RegExp(`/(?:${files.join('|')})$`) }, () => ({
      path: `./${bundle}`,
      external: true,
    }));
  },
});

/** The shelf without a thread of its own is hardly ever needed, and readers and writers of whole files not at start. */
const shelfFile = 'src/worker/node.ts';
const fromShelf = fromThread('worker.js', shelfFile, [
  'worker/startHere',
  'core/edit/addedPaper',
  'core/edit/exportLosses',
  'core/edit/exportText',
  'core/edit/findOwnFields',
]);

/** The formatter without a thread of its own is hardly ever needed, either. */
const formatterFile = 'src/worker/nodeFormatter.ts';
const fromFormatter = fromThread('formatter.js', formatterFile, ['core/cite/citeproc']);

/** Lets the shell start the bundle by its name. */
const executable = {
  name: 'executable',
  setup: (build) =>
    build.onEnd(({ errors }) => {
      if (errors.length === 0) chmodSync(build.initialOptions.outfile, 0o755);
    }),
};

const extension = {
  ...node,
  entryPoints: ['src/extension.ts'],
  outfile: inDist('extension.js'),
  external: ['vscode'],
  plugins: [citeprocBeside, fromShelf, fromFormatter, yamlBeside, summariesBeside],
};

const cli = {
  ...node,
  entryPoints: ['src/cli.ts'],
  outfile: inDist('cli.js'),
  banner: { js: '#!/usr/bin/env node' },
  plugins: [citeprocBeside, yamlBeside, executable],
};

/** The thread that reads, groups and searches. */
const worker = {
  ...node,
  entryPoints: [shelfFile],
  outfile: inDist('worker.js'),
  plugins: [yamlBeside, importersBeside],
};

const importers = {
  ...node,
  entryPoints: [importersFile],
  outfile: inDist('importers.js'),
  plugins: [yamlBeside],
};

/** The thread that reads half of a large file. */
const ahead = {
  ...node,
  entryPoints: ['src/worker/nodeAhead.ts'],
  outfile: inDist('ahead.js'),
};

/** The thread that formats references and citations. */
const formatter = {
  ...node,
  entryPoints: [formatterFile],
  outfile: inDist('formatter.js'),
  plugins: [citeprocBeside],
};

const yaml = {
  ...node,
  stdin: { contents: `module.exports = require('yaml');`, resolveDir: root },
  outfile: inDist('yaml.js'),
};

const summaries = {
  ...node,
  entryPoints: [summariesFile],
  outfile: inDist('summaries.js'),
  plugins: [yamlBeside],
};

/** A browser cannot require files, so the web bundle holds everything. */
const web = {
  ...common,
  entryPoints: ['src/extension.web.ts'],
  outfile: inDist('web/extension.js'),
  platform: 'browser',
  target: 'es2022',
  external: ['vscode'],
  define: { global: 'globalThis' },
};

const webWorker = {
  ...common,
  entryPoints: ['src/worker/web.ts'],
  outfile: inDist('web/worker.js'),
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
};

const bundles = [extension, web, worker, webWorker, ahead, importers, formatter, cli, yaml, summaries];

/** Libraries whose code is in the bundles. */
const bundledLibraries = ['fuse.js', 'jsonc-parser', 'yaml', 'csv-parse', 'saxes', 'xmlchars'];

/** A library's name, version and licence text. */
function licenceOf(name) {
  const folder = inRoot('node_modules', name);
  const { version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  // A package without the text names its licence and author, and the text is that of all under the licence.
  const text = file
    ? readFileSync(path.join(folder, file), 'utf8')
    : `${license}, by ${author}\n\n${require(`spdx-license-list/licenses/${license}.json`).licenseText}`;
  return `${name} ${version}\n\n${text.trim()}\n`;
}

/** What stands beside the bundles: citeproc as it came, CSL styles and locales. */
async function buildAssets() {
  const citeproc = path.dirname(require.resolve('citeproc/package.json', { paths: [root] }));
  mkdirSync(inDist('.'), { recursive: true });
  copyFileSync(path.join(citeproc, 'citeproc_commonjs.js'), inDist('citeproc.js'));
  // Its LICENSE names two licences and has the text of neither; we ship it under the first.
  const { licenseText } = require('spdx-license-list/licenses/CPAL-1.0.json');
  const notice = readFileSync(path.join(citeproc, 'LICENSE'), 'utf8');
  writeFileSync(inDist('citeproc.LICENSE.txt'), `${notice}\n${'-'.repeat(78)}\n\n${licenseText}\n`);
  writeFileSync(inDist('LIBRARIES.txt'), bundledLibraries.map(licenceOf).join(`\n${'-'.repeat(78)}\n\n`));
  const { buildStyles } = await import('./scripts/styles.mjs');
  await buildStyles(inDist('.'));
}

/** Files under a folder whose names end in a suffix, relative to the project. */
function filesUnder(folder, suffix) {
  return readdirSync(inRoot(folder), { recursive: true })
    .filter((file) => file.endsWith(suffix))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

function buildTests() {
  rmSync(inRoot('out/test/vscode'), { recursive: true, force: true });
  return esbuild.build({
    ...node,
    entryPoints: ['test/vscode/index.ts', ...filesUnder('test/vscode', '.test.ts')],
    outdir: 'out/test/vscode',
    outbase: 'test/vscode',
    external: ['vscode', 'mocha', 'citeproc'],
    sourcemap: 'inline',
  });
}

async function watchAll() {
  const contexts = await Promise.all(
    bundles.map((bundle) => esbuild.context({ ...bundle, logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching src/ (Ctrl+C stops).');
}

async function main() {
  if (tests) {
    await buildTests();
    return;
  }
  await buildAssets();
  await (watch ? watchAll() : Promise.all(bundles.map((bundle) => esbuild.build(bundle))));
}

main().catch((error) => {
  // esbuild has printed its own messages.
  if (!Array.isArray(error.errors)) console.error(error);
  process.exitCode = 1;
});
