import * as vscode from 'vscode';
import type { Formatter } from '../core/cite/formatter';
import type { FormatterHost } from './formatterHost';
import { waitFor } from './longWork';

/** So many references take half a second, or more; and so many more than what anybody should wait for. */
const [many, veryMany] = [100, 1000];

/**
 * Formats `count` papers: many with a notification that can be cancelled, very many by a formatter of their own, that ends
 * with them, so that nobody else waits; of others the formatter remembers what came out. `undefined` where it was
 * cancelled.
 */
export async function formatMany<T>(
  formatter: FormatterHost,
  count: number,
  format: (formatter: Formatter) => Promise<T>,
): Promise<T | undefined> {
  if (count < many) {
    return format(formatter);
  }
  const another = count < veryMany ? undefined : formatter.another();
  try {
    return await waitFor(vscode.l10n.t('Formatting {0} papers', count), format(another ?? formatter));
  } finally {
    another?.dispose();
  }
}
