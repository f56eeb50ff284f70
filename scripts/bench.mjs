// npm run bench: runs every test/bench/*.bench.ts, or those whose names hold one of the words given, one after the other.
// Numbers and --options are for the benches themselves: npm run bench load 10000 -- --utensils
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checkNode, ensurePackages } from './lib/npm.mjs';
import { SetupError, exitOnSignals, reportFailure, root, run } from './lib/steps.mjs';

function benchFiles(words) {
  const all = readdirSync(path.join(root, 'test/bench')).filter((file) => file.endsWith('.bench.ts'));
  const chosen = all.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  if (chosen.length === 0) throw new SetupError(`no bench of ${all.length} in test/bench has such a name.`);
  return chosen.sort();
}

async function main() {
  checkNode();
  await ensurePackages();
  const given = process.argv.slice(2);
  const isForBench = (word) => /^\d+$/.test(word) || word.startsWith('--');
  for (const file of benchFiles(given.filter((word) => !isForBench(word)))) {
    console.log(`\n== ${file.replace('.bench.ts', '')}`);
    // Garbage is collected when a bench asks for it, so that it can measure memory; and an engine that makes an idle
    // heap smaller would stop the thread whose blocks are measured, whatever is loaded beside it.
    const args = [
      '--expose-gc',
      '--no-memory-reducer',
      '--import',
      'tsx',
      path.join('test/bench', file),
      ...given.filter(isForBench),
    ];
    const { code } = await run(process.execPath, args, { show: true });
    if (code !== 0) process.exitCode = 1;
  }
}

exitOnSignals();
main().catch(reportFailure);
