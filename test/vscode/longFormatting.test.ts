import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FormatterHost } from '../../src/host/formatterHost';
import { formatMany } from '../../src/host/longFormatting';

/** Formatters that count those that are made and ended beside the one that all share. */
class Formatters {
  readonly log: string[] = [];
  readonly shared = { name: 'shared', another: () => this.another() } as unknown as FormatterHost;

  another(): unknown {
    this.log.push('another');
    return { name: 'another', dispose: () => void this.log.push('ended') };
  }

  async format(count: number, work: () => Promise<string> = () => Promise.resolve('done')): Promise<unknown> {
    return formatMany(this.shared, count, async (formatter) => {
      const { name } = formatter as unknown as { readonly name: string };
      return `${await work()} by ${name}`;
    });
  }
}

describe('formatting many papers', () => {
  it('is for the formatter that all share, and for one of its own where they are very many', async () => {
    const formatters = new Formatters();
    assert.equal(await formatters.format(1), 'done by shared');
    assert.equal(await formatters.format(200), 'done by shared');
    assert.deepEqual(formatters.log, []);
    assert.equal(await formatters.format(5000), 'done by another');
    assert.deepEqual(formatters.log, ['another', 'ended']);
  });

  it('ends what is of its own where that fails or is cancelled', async () => {
    const formatters = new Formatters();
    await assert.rejects(
      formatters.format(5000, () => Promise.reject(new Error('no style'))),
      /no style/,
    );
    const cancelled = await formatters.format(5000, () => Promise.reject(new vscode.CancellationError()));
    assert.equal(cancelled, undefined);
    assert.deepEqual(formatters.log, ['another', 'ended', 'another', 'ended']);
  });
});
