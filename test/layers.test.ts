import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const root = join(__dirname, '..', 'src');

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(importPattern)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    const to = target.startsWith('.') ? relative(root, normalize(join(dirname(file), target))) : target;
    return { from: relative(root, file), to, typeOnly: match[1] !== undefined };
  });
}

const imports = filesUnder(root).flatMap(importsOf);

/** The room a module is in: `core/model`, `host`, `features/tree`, `entry`, or an outside package. */
function roomOf(module: string): string {
  const parts = module.split('/');
  if (parts[0] === 'core' || parts[0] === 'features') {
    return parts.slice(0, 2).join('/');
  }
  if (parts[0] === 'host') {
    return 'host';
  }
  if (parts[0] === 'worker' || parts[0] === 'disk') {
    return parts[0];
  }
  return /^(?:extension(?:\.\w+)?|cli)$/.test(parts.join('/').replace(/\.ts$/, ''))
    ? 'entry'
    : `outside ${module}`;
}

const middle = ['core/import', 'core/technique', 'core/search', 'core/cite', 'core/scan', 'core/export'];
const inner = ['core/base', 'core/model'];
const outer = ['core/notes', 'core/edit', 'core/shelf', 'core/document', 'core/preview'];

/** Rooms that a room may look into; it may always look into itself. */
function allowedFrom(room: string): (target: string) => boolean {
  if (room === 'core/base') {
    return () => false;
  }
  if (room === 'core/model') {
    return (target) => target === 'core/base';
  }
  if (middle.includes(room)) {
    return (target) => inner.includes(target);
  }
  if (outer.includes(room)) {
    // The shelf plans what is added to a bibliography: that takes reading the whole of it.
    const more = room === 'core/shelf' ? ['core/edit'] : [];
    return (target) => [...inner, ...middle, ...more].includes(target);
  }
  if (room === 'host' || room === 'disk') {
    return (target) => target.startsWith('core/');
  }
  if (room === 'worker') {
    return (target) => target === 'host' || target.startsWith('core/');
  }
  if (room.startsWith('features/')) {
    return (target) => target === 'host' || target.startsWith('core/');
  }
  return (target) => !target.startsWith('outside');
}

const isCommandLine = (module: string): boolean => /^cli(?:\.ts$|\/)/.test(module);

describe('layers', () => {
  it('the test sees the code', () => {
    assert.ok(imports.length > 100, `only ${imports.length} imports found`);
  });

  it('every import goes one way: entry, features, host, core; and inside core outer, middle, model, base', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [own, target] = [roomOf(from), roomOf(to)];
      return !target.startsWith('outside') && own !== target && !allowedFrom(own)(target);
    });
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    );
  });

  it('core knows neither the editor nor the machine', () => {
    const known = new Set([
      'fuse.js',
      'citeproc',
      'jsonc-parser',
      'csv-parse/browser/esm/sync',
      'yaml',
      'saxes',
    ]);
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('core/') && roomOf(to).startsWith('outside') && !known.has(to),
    );
    assert.deepEqual(wrong, []);
  });

  it('the command line knows nothing of the editor', () => {
    const wrong = imports.filter(
      ({ from, to }) => isCommandLine(from) && (to === 'vscode' || /^(?:host|features|extension)/.test(to)),
    );
    assert.deepEqual(wrong, []);
  });

  it('only the command line, the disk, and what starts a thread on Node, read Node’s own modules', () => {
    const threads = ['node', 'nodeAhead', 'nodeFormatter', 'nodeLine', 'startAhead', 'startNode'].map(
      (name) => `worker/${name}.ts`,
    );
    const wrong = imports.filter(
      ({ from, to }) =>
        to.startsWith('node:') &&
        !isCommandLine(from) &&
        !threads.includes(from) &&
        !from.startsWith('disk/'),
    );
    assert.deepEqual(wrong, []);
  });

  it('a library stands behind one file of ours', () => {
    for (const library of [
      'fuse.js',
      'citeproc',
      'jsonc-parser',
      'csv-parse/browser/esm/sync',
      'yaml',
      'saxes',
    ]) {
      const users = new Set(
        imports.filter(({ to, typeOnly }) => to === library && !typeOnly).map(({ from }) => from),
      );
      assert.ok(users.size <= 1, `${library} is imported by ${[...users].join(', ')}`);
    }
  });

  it('no modules need each other in a circle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      if (!typeOnly && !roomOf(to).startsWith('outside')) {
        const list = next.get(from.replace(/\.ts$/, '')) ?? [];
        next.set(from.replace(/\.ts$/, ''), [...list, to]);
      }
    }
    const done = new Set<string>();
    const visit = (module: string, path: readonly string[]): void => {
      assert.ok(!path.includes(module), `circle: ${[...path, module].join(' -> ')}`);
      if (!done.has(module)) {
        (next.get(module) ?? []).forEach((target) => visit(target, [...path, module]));
        done.add(module);
      }
    };
    [...next.keys()].forEach((module) => visit(module, []));
  });
});
