// The extension as a browser-only VS Code sees it.
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.mjs';
import { readManifest } from './vsix.mjs';

/** Copies the built extension without its `main`: then VS Code takes the `browser` entry. Gives the folder. */
export function copyWebExtension(folder) {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(root).filter((name) => /^(dist|media|package\.nls.*\.json)$/.test(name));
  for (const name of names) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  // Nor may it say that it belongs to the server's extension host, which is there in this VS Code.
  const manifest = { ...readManifest(), main: undefined, extensionKind: undefined };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  if (!existsSync(path.join(folder, manifest.browser)))
    throw new Error('dist/ has no browser entry: build first.');
  return folder;
}
