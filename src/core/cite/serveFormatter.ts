import { Caller, serveCalls } from '../base/line';
import type { Line } from '../base/line';
import { CiteprocFormatter } from './citeproc';
import type { FormatterApi } from './formatterClient';
import type { StyleSource } from './styleSource';

/** Lets a formatter be asked over a line. Styles and locales are asked for at the other end, see {@link FormatterClient}. */
export function serveFormatter(line: Line): void {
  const there = new Caller<StyleSource>(line, 'The source of styles');
  const formatter = new CiteprocFormatter({
    listStyles: () => there.ask('listStyles', []),
    listDependents: () => there.ask('listDependents', []),
    loadStyle: (name) => there.ask('loadStyle', [name]),
    loadLocale: (tag) => there.ask('loadLocale', [tag]),
  });
  const api: FormatterApi = {
    references: (items, options) => formatter.references(items, options),
    citation: (items, options) => formatter.citation(items, options),
    document: (placed, more, options) => formatter.document(placed, more, options),
    findProblem: async (options) => (await formatter.findProblem(options))?.message,
  };
  serveCalls(line, api);
}
