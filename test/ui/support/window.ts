import * as path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Editor } from './editor';
import { eventually } from './eventually';
import { readHost, windowAddress, type Host } from './host';
import { Picker } from './picker';
import { Tree } from './tree';
import { Workspace, type Files } from './workspace';

export interface WindowOptions {
  /** Folder under test/fixtures to copy; '' starts empty. Default: sample-workspace. */
  readonly fixture?: string;
  /** Files to write into the copy; `undefined` removes one. */
  readonly files?: Files;
  /** Settings of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A .code-workspace file of the copy to open instead of the folder. */
  readonly workspaceFile?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** A VS Code window, driven as a person does. */
export class Window {
  private static readonly opened = new Set<Window>();

  readonly picker: Picker;
  readonly editor: Editor;
  readonly tree: Tree;

  private constructor(
    private readonly host: Host,
    private readonly browser: Browser,
    readonly page: Page,
    readonly workspace: Workspace,
  ) {
    this.picker = new Picker(page);
    this.editor = new Editor(page, this.picker);
    this.tree = new Tree(page);
  }

  /** Opens a window with a temporary workspace of its own and waits until it can be used. */
  static async open(options: WindowOptions = {}): Promise<Window> {
    const host = readHost();
    const workspace = Workspace.create(host.temp, options.fixture ?? 'sample-workspace', options.files);
    if (options.settings !== undefined) workspace.settings(options.settings);
    const browser = await chromium.launch({ executablePath: host.chromium, args: flags });
    const context = await browser.newContext({
      viewport: options.size ?? { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const window = new Window(host, browser, page, workspace);
    Window.opened.add(window);
    try {
      await window.load(options.workspaceFile);
      return window;
    } catch (error) {
      await Window.photographAll(`opening-${workspace.folder}`);
      await window.close();
      throw error;
    }
  }

  /** Takes a picture of every open window: after a test that failed. */
  static async photographAll(name: string): Promise<void> {
    const file = `failed-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}`;
    for (const window of Window.opened) {
      await window.page
        .screenshot({ path: path.resolve('out/failures', `${file}.png`) })
        .catch(() => undefined);
    }
  }

  /** Closes pickers and menus of every open window. */
  static async calmAll(): Promise<void> {
    for (const window of Window.opened) {
      await window.page.locator('.monaco-workbench').first().waitFor();
      await window.press('Escape', 'Escape', 'Escape');
      await window.picker.waitUntilClosed();
    }
  }

  /** Closes what a test file has opened. */
  static async closeAll(): Promise<void> {
    for (const window of Window.opened) await window.close();
  }

  async close(): Promise<void> {
    Window.opened.delete(this);
    await this.browser.close();
  }

  /** Loads the window again, as after `Developer: Reload Window`. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitUntilReady();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command from the palette by its whole title, category included: `Papershelf: Find Paper`. */
  async runCommand(title: string): Promise<void> {
    await this.press('F1');
    await this.picker.type(`>${title}`);
    await this.picker.choose(title);
  }

  /** The titles that the palette offers for a text. */
  async paletteOffers(text: string): Promise<readonly string[]> {
    await this.press('F1');
    await this.picker.type(`>${text}`);
    const labels = await eventually(async () => {
      const found = await this.picker.labels();
      if (found.length === 0) throw new Error('the palette is empty');
      return found;
    });
    await this.picker.cancel();
    return labels;
  }

  /** Chooses an item of the context menu that is open. */
  async menuItem(title: string): Promise<void> {
    const item = this.page.locator(
      `.monaco-menu .action-item:has(> .action-menu-item > .action-label[aria-label="${title}"])`,
    );
    await item.waitFor();
    await eventually(async () => {
      // A menu takes no click in its first moment.
      if ((await item.count()) > 0) await item.click({ timeout: 1_000 });
      await item.waitFor({ state: 'detached', timeout: 500 });
    });
  }

  /** Titles in the context menu that is open. */
  async menuItems(): Promise<readonly string[]> {
    const labels = this.page.locator('.monaco-menu .action-menu-item .action-label');
    await labels.first().waitFor();
    return labels.allInnerTexts();
  }

  /** What the status bar says with this name in it, or ''. */
  async statusText(name: string): Promise<string> {
    const items = this.page.locator('.statusbar-item').filter({ hasText: name });
    return (await items.allInnerTexts()).join(' ').trim();
  }

  /** Messages in sight, newest last. */
  async notifications(): Promise<readonly string[]> {
    const toasts = this.page.locator('.notifications-toasts .notification-list-item-message');
    return (await toasts.allInnerTexts()).reverse();
  }

  /** Waits for a message that holds a text and gives it whole. */
  notification(text: string): Promise<string> {
    return eventually(async () => {
      const all = await this.notifications();
      const found = all.find((message) => message.includes(text));
      if (found === undefined) throw new Error(`no message “${text}” among: ${all.join(' | ')}`);
      return found;
    });
  }

  /** Presses a button of the message that holds a text. */
  async notificationButton(text: string, button: string): Promise<void> {
    const toast = this.page
      .locator('.notifications-toasts .notification-list-item')
      .filter({ hasText: text });
    await toast.locator('.monaco-button').filter({ hasText: button }).click();
  }

  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
    await this.page
      .locator('.notifications-toasts .notification-list-item')
      .first()
      .waitFor({ state: 'detached' });
  }

  /** Opens the Problems view and gives its rows: files, and under each `Error: … at line 2 and character 1.` */
  async problems(): Promise<readonly string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.press('Control+Shift+M');
    await panel.waitFor();
    const rows = await panel.locator('.monaco-list-row').all();
    return Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  /** What the Markdown preview shows, or ''. */
  async previewText(): Promise<string> {
    const read = 'document.querySelector(".markdown-body")?.innerText ?? ""';
    const texts = await Promise.all(
      this.page.frames().map((frame) => frame.evaluate<string>(read).catch(() => '')),
    );
    return texts.find((text) => text !== '') ?? '';
  }

  /** Clicks on what a selector names in the Markdown preview. */
  clickInPreview(selector: string): Promise<void> {
    return eventually(async () => {
      for (const frame of this.page.frames()) {
        const found = frame.locator(selector).first();
        if ((await found.count().catch(() => 0)) > 0) {
          await found.click({ timeout: 2_000 });
          return;
        }
      }
      throw new Error(`the preview has no ${selector}`);
    });
  }

  async closePanel(): Promise<void> {
    if (await this.page.locator('.part.panel').isVisible()) await this.press('Control+J');
  }

  clipboard(): Promise<string> {
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** Waits until the clipboard's text satisfies a check, an assertion say, and gives it. */
  clipboardThat(check: (text: string) => void): Promise<string> {
    return eventually(async () => {
      const text = await this.clipboard();
      check(text);
      return text;
    });
  }

  /** Saves a picture as <name>.png: in out/pictures, or in media/ with `npm test -- ui --pictures`. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(this.host.pictures, `${name}.png`) });
  }

  private async load(workspaceFile: string | undefined): Promise<void> {
    const { workspace, host, page } = this;
    const target = workspaceFile === undefined ? workspace.folder : workspace.path(workspaceFile);
    // A busy machine takes its time to serve the first page.
    await page.goto(windowAddress(host, target), { timeout: 60_000 });
    await this.waitUntilReady();
    // VS Code looks for a workspace file once, at times before it can read files, and opens no folder then.
    const without = page.locator('.part.sidebar').getByText('No Folder Opened');
    for (let tries = 0; workspaceFile !== undefined && tries < 5 && (await without.isVisible()); tries++) {
      await page.reload({ timeout: 60_000 });
      await this.waitUntilReady();
    }
  }

  private async waitUntilReady(): Promise<void> {
    await this.page
      .locator('.monaco-workbench .statusbar-item[id="status.host"]')
      .waitFor({ timeout: 60_000 });
    await this.page.locator('.part.sidebar .composite.viewlet').waitFor();
  }
}
