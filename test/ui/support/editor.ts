import * as fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import type { Picker } from './picker';

const writtenAt = (file: string): bigint => fs.statSync(file, { bigint: true }).mtimeNs;

/** The active text editor. */
export class Editor {
  private readonly tab = '.editor-group-container.active .tabs-container .tab.active';

  constructor(
    private readonly page: Page,
    private readonly picker: Picker,
  ) {}

  /** Opens a file of the workspace by its name through the quick open. */
  async open(name: string): Promise<void> {
    const label = name.split('/').at(-1) ?? name;
    // VS Code searches once for what is typed, may not know of a new file yet, and keeps to that while it is open.
    await eventually(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+P');
      await this.picker.type(name);
      await this.picker.waitForFirst(label, 5_000);
    }, 30_000);
    await this.picker.accept();
    await this.picker.waitUntilClosed();
    await this.page.locator(`${this.tab}[data-resource-name="${label}"]`).waitFor();
    await this.waitForFocus();
  }

  /** The full path of the file in the active tab. */
  async path(): Promise<string> {
    const label = await this.page.locator(`${this.tab} .tab-label`).getAttribute('aria-label');
    // Behind the path may stand what is decorated: ` • 1 problem in this file`.
    return label?.split(' • ')[0] ?? '';
  }

  isDirty(): Promise<boolean> {
    return this.page.locator(`${this.tab}.dirty`).isVisible();
  }

  /** Puts the keyboard into the active editor. */
  async focus(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.waitForFocus();
  }

  /** Sets the cursor; line and column count from 1. */
  async setCursor(line: number, column: number): Promise<void> {
    const [lineText, columnText] = [String(line), String(column)];
    await this.focus();
    await this.page.keyboard.press('Control+G');
    await this.picker.type(`:${lineText}:${columnText}`);
    await this.picker.accept();
    await this.picker.waitUntilClosed();
    await this.page
      .locator(`[id="status.editor.selection"][aria-label^="Ln ${lineText}, Col ${columnText}"]`)
      .waitFor();
    await this.waitForFocus();
  }

  /** Selects from one place to another; lines and columns count from 1. */
  async select(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.setCursor(...from);
    await this.chord('Control+K', 'Control+B');
    await this.setCursor(...to);
    await this.chord('Control+K', 'Control+K');
  }

  /** Types; VS Code may take it back in several steps, word by word. */
  async type(text: string): Promise<void> {
    await this.waitForFocus();
    await this.page.keyboard.insertText(text);
  }

  /** Pastes, which is one step of undo. */
  async paste(text: string): Promise<void> {
    await this.waitForFocus();
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.page.keyboard.press('Control+V');
  }

  /** Puts another line in place of all text; once more where the editor had not taken the keyboard yet. */
  async replaceAll(line: string): Promise<void> {
    await eventually(async () => {
      await this.waitForFocus();
      await this.page.keyboard.press('Control+A');
      await this.paste(line);
      const lines = await this.visibleLines();
      if (lines.join('\n') !== line) throw new Error(`The text is ${lines.join('\n')}`);
    });
  }

  async undo(): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+Z');
  }

  /** Saves, and waits until the file is written: VS Code writes it also where nothing has changed. */
  async save(): Promise<void> {
    await this.focus();
    const file = await this.path();
    const before = writtenAt(file);
    await this.page.keyboard.press('Control+S');
    await eventually(async () => {
      const now = writtenAt(file);
      if (now === before) throw new Error(`${file} is not saved`);
      await pause(50);
      if (writtenAt(file) !== now) throw new Error(`${file} is still being written`);
    });
    await this.page.locator(`${this.tab}:not(.dirty)`).waitFor();
  }

  /** The whole text: saves the file and reads it from the disk. */
  async text(): Promise<string> {
    await this.save();
    return fs.readFileSync(await this.path(), 'utf8');
  }

  /** Waits until the saved text satisfies a check, an assertion say, and gives it. */
  textThat(check: (text: string) => void): Promise<string> {
    return eventually(async () => {
      const text = await this.text();
      check(text);
      return text;
    });
  }

  /** The text lines in sight, without saving; a line that is wrapped is several. */
  async visibleLines(): Promise<readonly string[]> {
    const lines = await this.page.evaluate<string[]>(
      `[...document.querySelectorAll('.editor-group-container.active .view-lines .view-line')]
        .sort((one, other) => one.offsetTop - other.offsetTop).map((line) => line.textContent)`,
    );
    return lines.map((line) => line.replaceAll('\u00a0', ' '));
  }

  /** Where the cursor is in the window, in pixels: a place to drop at. */
  async cursorPoint(): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.page
      .locator('.editor-group-container.active .cursors-layer .cursor')
      .first()
      .boundingBox();
    if (box === null) throw new Error('the cursor is not in sight');
    return { x: box.x + 1, y: box.y + box.height / 2 };
  }

  private async chord(first: string, second: string): Promise<void> {
    await this.page.keyboard.press(first);
    await this.page.keyboard.press(second);
  }

  private async waitForFocus(): Promise<void> {
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }
}
