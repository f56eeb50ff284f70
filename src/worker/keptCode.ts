import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { hashBytes } from '../core/base/hashBytes';

/** Before the code: what stands for the bundle that it was made of, and for the code itself. */
const headerSize = 2 * Float64Array.BYTES_PER_ELEMENT;

/** The code in `file`; `undefined` where there is none, or not of this bundle, or not whole. */
function readKept(file: string, bundleSum: number): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const [ofBundle, ofCode] = new Float64Array(new Uint8Array(bytes.subarray(0, headerSize)).buffer);
    const code = bytes.subarray(headerSize);
    // The engine tells other versions of itself, but of the bundle it only looks at the length.
    return ofBundle === bundleSum && ofCode === hashBytes(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Another window may do the same. Where nothing can be written, the next start takes longer. */
function writeKept(file: string, bundleSum: number, code: Buffer): void {
  const header = new Uint8Array(new Float64Array([bundleSum, hashBytes(code)]).buffer);
  const own = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(own, Buffer.concat([header, code]));
    renameSync(own, file);
  } catch {
    return;
  }
}

type BundleFunction = (...given: readonly unknown[]) => void;

/**
 * Runs a bundle with what the engine has made of it at an earlier start, kept in `file`: most of a start is making that
 * anew. Gives what keeps it, where there is nothing to be used: to be called when the bundle has done what it mostly
 * does, as functions are compiled when they first run.
 */
export function runKept(bundle: string, file: string): () => void {
  const bytes = readFileSync(bundle);
  const sum = hashBytes(bytes);
  const cachedData = readKept(file, sum);
  const source = `(function (exports, require, module, __filename, __dirname) {${bytes.toString()}\n})`;
  const script = new Script(source, { filename: bundle, ...(cachedData && { cachedData }) });
  const made = { exports: {} };
  const run = script.runInThisContext() as BundleFunction;
  run(made.exports, createRequire(bundle), made, bundle, dirname(bundle));
  const isUsed = cachedData !== undefined && script.cachedDataRejected !== true;
  return () => {
    if (!isUsed) {
      writeKept(file, sum, script.createCachedData());
    }
  };
}
