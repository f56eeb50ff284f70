// npm test: sets up what is missing, runs the suites, and ends with `N passed, N failed`.
//   npm test -- [SUITE...] [--grep TEXT] [--pictures]
import { parseArgs } from 'node:util';
import { checkNode, ensurePackages } from './lib/npm.mjs';
import { SetupError, exitOnSignals, seconds } from './lib/steps.mjs';

const names = ['checks', 'core', 'build', 'vscode', 'web', 'ui'];

const usage = `npm test -- [SUITE...] [options]
  SUITE       of ${names.join(', ')} (default: all)
  --grep TEXT only tests whose names match
  --pictures  the pictures that UI tests take go to media/ instead of out/pictures/
  --help      this text`;

function readOptions() {
  const options = { grep: { type: 'string' }, pictures: { type: 'boolean' }, help: { type: 'boolean' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new SetupError(`there is no suite ${unknown}: ${names.join(', ')}.`);
  return {
    ...values,
    chosen: names.filter((name) => positionals.length === 0 || positionals.includes(name)),
  };
}

/** The suites in order. A suite that needs dist/ gets it also where `build` was not asked for. */
async function runSuites({ chosen, ...options }) {
  const { countSuite, buildAll, ...others } = await import('./lib/suites.mjs');
  const suites = { ...others, build: buildAll };
  const needsBuild = !chosen.includes('build') && chosen.some((name) => ['vscode', 'web'].includes(name));
  if (needsBuild) await buildAll();
  const counts = [];
  for (const name of chosen) {
    const started = Date.now();
    console.log(`\n== ${name}`);
    const count = await countSuite(suites[name], options);
    counts.push({ name, took: seconds(started), ...count });
  }
  return counts;
}

/** One line a suite; the last line is the sum. */
function printCounts(counts) {
  console.log('');
  for (const { name, passed, failed, skipped, note, took } of counts) {
    const more = [skipped ? `${skipped} skipped` : '', note ?? ''].filter(Boolean).map((text) => `, ${text}`);
    console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed${more.join('')} (${took})`);
  }
  const sum = (field) => counts.reduce((total, count) => total + count[field], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0;
}

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return true;
  }
  checkNode();
  await ensurePackages();
  return printCounts(await runSuites(options));
}

exitOnSignals();

main().then(
  (ok) => process.exit(ok ? 0 : 1),
  (error) => {
    const isPlain = error instanceof SetupError || error.code?.startsWith('ERR_PARSE_ARGS');
    console.log(`Error: ${isPlain ? error.message : (error.stack ?? error)}`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
