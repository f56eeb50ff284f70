// npm run package: builds for production and packs papershelf-<version>.vsix.
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkNode, ensurePackages } from './lib/npm.mjs';
import { exitOnSignals, reportFailure, root, step, workFolder } from './lib/steps.mjs';
import { listFiles, packExtension, readManifest, stageExtension } from './lib/vsix.mjs';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

async function main() {
  checkNode();
  await ensurePackages();
  const staged = path.join(workFolder, `package-${process.pid}`);
  try {
    await step('Building for production', () => stageExtension(staged));
    const name = `papershelf-${readManifest().version}.vsix`;
    const size = await step(`Packing ${name}`, () => packExtension(staged, path.join(root, name)));
    const files = await listFiles(staged);
    for (const file of files) console.log(`${kilobytes(statSync(path.join(staged, file)).size)}  ${file}`);
    console.log(`${kilobytes(size)}  ${name} (${files.length} files, packed)`);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

exitOnSignals();
main().catch(reportFailure);
