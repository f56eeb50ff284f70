import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** One row of a quick pick as it is seen. */
export interface PickerRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly checked: boolean;
  readonly focused: boolean;
  /** The marked pieces of label, description and detail. */
  readonly highlights: readonly string[];
}

const readRows = `[...document.querySelectorAll('.quick-input-widget .quick-input-list .monaco-list-row')]
  .sort((one, other) => Number(one.dataset.index) - Number(other.dataset.index))
  .map((row) => ({
    label: row.querySelector('.quick-input-list-row .label-name')?.textContent ?? '',
    description: row.querySelector('.label-description')?.textContent ?? '',
    detail: row.querySelector('.quick-input-list-label-meta .label-name')?.textContent ?? '',
    checked: row.getAttribute('aria-checked') === 'true',
    focused: row.classList.contains('focused'),
    highlights: [...row.querySelectorAll('.highlight')].map((mark) => mark.textContent),
  }))`;

/** The quick pick, input box or command palette that is open. */
export class Picker {
  private readonly widget: Locator;
  private readonly input: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-filter input[type="text"]');
  }

  async waitUntilOpen(): Promise<void> {
    await this.input.waitFor();
  }

  async waitUntilClosed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** Replaces what stands in the input. */
  async type(text: string): Promise<void> {
    await this.waitUntilOpen();
    await this.input.fill(text);
  }

  /** What stands in the input. */
  value(): Promise<string> {
    return this.input.inputValue();
  }

  /** The rows in sight, in the order in which they are seen. */
  rows(): Promise<readonly PickerRow[]> {
    return this.page.evaluate<PickerRow[]>(readRows);
  }

  /** How many rows there are, those out of sight and headings included. */
  async count(): Promise<number> {
    const row = this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row').first();
    return Number(await row.getAttribute('aria-setsize'));
  }

  async labels(): Promise<readonly string[]> {
    return (await this.rows()).map((row) => row.label);
  }

  /** Waits until a row with this label is the first and the rows no longer change, as a person does who reads them. */
  async waitForFirst(label: string | RegExp, limit?: number): Promise<void> {
    const isIt = (found = ''): boolean => (typeof label === 'string' ? found === label : label.test(found));
    await eventually(async () => {
      const labels = await this.labels();
      if (!isIt(labels[0])) throw new Error(`first is not ${String(label)} among: ${labels.join(' | ')}`);
      await this.page.waitForTimeout(250);
      if ((await this.labels()).join() !== labels.join()) throw new Error('the rows still change');
    }, limit);
  }

  /** Chooses a row by a click on it. */
  async choose(label: string): Promise<void> {
    await (await this.find(label)).locator('.quick-input-list-label .label-name').first().click();
  }

  /** Ticks a row or takes its tick away. */
  async toggle(label: string): Promise<void> {
    await (await this.find(label)).locator('.monaco-checkbox').click();
  }

  /**
   * Ticks the first row of a list that is no longer than `atMost`, in a window that then is too busy to hear of another
   * list for `after` milliseconds.
   */
  async tickFirstOf({ atMost, after }: { readonly atMost: number; readonly after: number }): Promise<void> {
    await this.page.evaluate(
      `(async () => {
        const row = () => document.querySelector('.quick-input-list .monaco-list-row[data-index="0"]');
        while (!(Number(row()?.ariaSetSize) <= ${atMost})) await new Promise((resolve) => setTimeout(resolve, 10));
        const end = performance.now() + ${after};
        while (performance.now() < end);
        row().querySelector('.monaco-checkbox').click();
      })()`,
    );
  }

  /** Presses a button of a row. */
  async button(label: string, title: string): Promise<void> {
    const row = await this.find(label);
    await row.hover();
    await row.locator(`.quick-input-list-entry-action-bar .action-label[aria-label^="${title}"]`).click();
  }

  /** Presses a button in the picker's title or beside its input. */
  async titleButton(title: string): Promise<void> {
    const bars = '.quick-input-titlebar, .quick-input-inline-action-bar';
    await this.widget.locator(bars).locator(`.action-label[aria-label^="${title}"]`).click();
  }

  async accept(): Promise<void> {
    await this.input.press('Enter');
  }

  async cancel(): Promise<void> {
    await this.input.press('Escape');
    await this.waitUntilClosed();
  }

  private find(label: string): Promise<Locator> {
    return eventually(async () => {
      const labels = await this.labels();
      const at = labels.indexOf(label);
      if (at === -1) throw new Error(`no row ${label} among: ${labels.join(' | ')}`);
      const first = this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
      const index = await this.page.evaluate<number>(
        `[...document.querySelectorAll('.quick-input-widget .quick-input-list .monaco-list-row')]
          .map((row) => Number(row.dataset.index)).sort((one, other) => one - other)[${String(at)}]`,
      );
      return first.and(this.page.locator(`[data-index="${String(index)}"]`));
    });
  }
}
