import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as ids from '../src/host/ids';

const root = join(__dirname, '..');

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

interface Setting {
  readonly default: unknown;
  readonly type: string;
  readonly order?: number;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly image: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly when?: string;
      readonly args?: unknown;
    }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsContainers: Readonly<
      Record<string, readonly { readonly id: string; readonly icon: string }[]>
    >;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
}

const manifest = readJson('package.json') as Manifest;
const { contributes } = manifest;
const commandIds: readonly string[] = Object.values(ids.commandIds);
const manifestText = readFileSync(join(root, 'package.json'), 'utf8');

describe('manifest', () => {
  it('has every command of the code, and no other', () => {
    assert.deepEqual(contributes.commands.map((each) => each.command).sort(), [...commandIds].sort());
  });

  it('has every setting of the code, and no other', () => {
    const source = readFileSync(join(root, 'src/host/settings.ts'), 'utf8');
    const list = /settingKeys[^=]*=\s*\[([^\]]*)\]/.exec(source)?.[1] ?? '';
    const keys = [...list.matchAll(/'([^']+)'/g)].map((match) => `papershelf.${match[1] ?? ''}`);
    assert.ok(keys.length > 0);
    assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), keys.sort());
  });

  it('gives every setting a default of its type', () => {
    for (const [key, setting] of Object.entries(contributes.configuration.properties)) {
      const type = Array.isArray(setting.default) ? 'array' : typeof setting.default;
      assert.equal(type, setting.type, key);
    }
  });

  it('names only commands, submenus and views that exist', () => {
    const submenus = contributes.submenus.map((each) => each.id);
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const item of items) {
        const known = item.submenu
          ? submenus.includes(item.submenu)
          : commandIds.includes(item.command ?? '');
        assert.ok(known, `${menu}: ${item.command ?? item.submenu ?? ''}`);
      }
    }
    const views: readonly string[] = Object.values(contributes.views)
      .flat()
      .map((view) => view.id);
    const knownViews: readonly string[] = Object.values(ids.viewIds);
    assert.deepEqual(views, knownViews);
    for (const match of manifestText.matchAll(/view(?:Item)? == '?([\w.]+)/g)) {
      const kinds: readonly string[] = Object.values(ids.treeItemKinds);
      assert.ok(knownViews.includes(match[1] ?? '') || kinds.includes(match[1] ?? ''), match[0]);
    }
  });

  it('offers for a technique whatever it offers for any other group', () => {
    const items = contributes.menus['view/item/context'] ?? [];
    const offered = (kind: string): readonly string[] =>
      items.flatMap(({ command = '', when = '' }) => {
        const alternatives = /viewItem =~ \/\^\(([\w|]+)\)\$\//.exec(when)?.[1]?.split('|');
        const kinds = alternatives ?? [/viewItem == (\w+)/.exec(when)?.[1]];
        return kinds.includes(kind) ? [command] : [];
      });
    const forGroups = offered(ids.treeItemKinds.group);
    assert.ok(forGroups.length > 3);
    assert.deepEqual(
      forGroups.filter((command) => !offered(ids.treeItemKinds.technique).includes(command)),
      [],
    );
  });

  it('keeps the menu of a paper short enough to be read, and groups it', () => {
    const items = (contributes.menus['view/item/context'] ?? []).filter(
      ({ when = '', group = '' }) => when.endsWith('viewItem == paper') && !group.startsWith('inline'),
    );
    assert.ok(items.length > 5 && items.length <= 14, String(items.length));
    const groups = new Set(items.map(({ group = '' }) => group.split('@')[0]));
    assert.ok(groups.size >= 4);
    const places = items.map(({ group = '' }) => group);
    assert.equal(new Set(places).size, places.length, 'two items have the same place');
  });

  it('shows the settings in an order, each with a place of its own', () => {
    const orders = Object.values(contributes.configuration.properties).map(({ order }) => order);
    assert.ok(orders.every((order) => typeof order === 'number'));
    assert.equal(new Set(orders).size, orders.length);
  });

  it('keybindings run commands that exist', () => {
    const internal: readonly string[] = Object.values(ids.internalCommandIds);
    for (const binding of contributes.keybindings) {
      const ours = JSON.stringify(binding).match(/"_?papershelf\.\w+"/g) ?? [];
      assert.ok(
        ours.length > 0 || binding.command === 'workbench.action.quickPickManyToggle',
        JSON.stringify(binding),
      );
      for (const quoted of ours) {
        const id = quoted.slice(1, -1);
        assert.ok(commandIds.includes(id) || internal.includes(id), id);
      }
    }
  });

  it('tests only context keys that the code sets', () => {
    const known: readonly string[] = [...Object.values(ids.contextKeys), ...Object.values(ids.viewIds)];
    const conditions = [...manifestText.matchAll(/"when": "([^"]*)"/g)].map((match) => match[1] ?? '');
    for (const condition of conditions) {
      for (const key of condition.match(/papershelf\.\w+/g) ?? []) {
        assert.ok(known.includes(key), `${key} in ${condition}`);
      }
    }
  });

  it('every %text% is there, and none is left over', () => {
    const texts = readJson('package.nls.json') as Record<string, string>;
    const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]));
    assert.deepEqual([...used].sort(), Object.keys(texts).sort());
  });

  it('restricts every setting that names files or templates where the workspace is not trusted', () => {
    const keys = Object.keys(contributes.configuration.properties);
    const risky = keys.filter((key) =>
      /collections$|bibliography\.files$|[Tt]emplates?$|style$|notes\.folder$/.test(key),
    );
    assert.deepEqual(
      [...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations].sort(),
      risky.sort(),
    );
  });

  it('leads through the first steps by commands and pictures that are there', () => {
    const texts = readJson('package.nls.json') as Record<string, string>;
    const [start] = contributes.walkthroughs;
    assert.ok(start && start.steps.length >= 4);
    for (const { description, media, completionEvents } of start.steps) {
      assert.ok(existsSync(join(root, media.image)), media.image);
      const text = texts[description.replaceAll('%', '')] ?? '';
      const named = [...text.matchAll(/\(command:([^)]+)\)/g)].map((match) => match[1] ?? '');
      assert.ok(named.length > 0, description);
      const ended = completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
      for (const command of [...named, ...ended]) {
        assert.ok(commandIds.includes(command) || command === 'papershelf.papers.focus', command);
      }
    }
  });

  it('names icons that are there', () => {
    const icons = [...Object.values(contributes.viewsContainers), ...Object.values(contributes.views)].flat();
    for (const icon of [manifest.icon, ...icons.map((each) => each.icon)]) {
      assert.ok(existsSync(join(root, icon)), icon);
    }
  });
});

describe('where the rules of the house are kept', () => {
  function sourceFiles(): readonly string[] {
    return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
  }

  function usersOf(pattern: RegExp): readonly string[] {
    return sourceFiles().filter((name) => pattern.test(readFileSync(join(root, 'src', name), 'utf8')));
  }

  it('settings, context keys and commands have one door each', () => {
    assert.deepEqual(usersOf(/getConfiguration\(/), ['host/settings.ts']);
    assert.deepEqual(usersOf(/'setContext'/), ['host/contextKeys.ts']);
    assert.deepEqual(usersOf(/\bregisterCommand\(/), ['host/commands.ts']);
  });

  it('nothing is trusted, evaluated, fetched or started', () => {
    assert.deepEqual(usersOf(/isTrusted = (?!false)|supportHtml = (?!false)/), []);
    assert.deepEqual(usersOf(/child_process|createTerminal|sendText\(|\beval\(|new Function\(/), []);
    assert.deepEqual(usersOf(/\bfetch\(|XMLHttpRequest|node:https?/), []);
  });
});
