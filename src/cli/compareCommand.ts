import {
  comparisonColumns,
  comparisonTable,
  defaultColumns,
  readColumns,
} from '../core/notes/forms/comparison';
import type { ComparisonColumn } from '../core/notes/forms/comparison';
import { csvTable } from '../core/notes/forms/csvTable';
import { writeBlocks } from '../core/notes/forms/writeBlocks';
import type { CliCommand } from './io';
import { oneOf, parseCall } from './options';
import type { ParsedCall } from './options';
import { papersByKey, readTellingProblems } from './sources';
import { summaryLanguageNames, summaryPlaceOf } from './summaryLanguage';
import { summarisePapers } from './summaryPapers';
import { UsageError } from './usage';

function columnsOf(list: string | undefined): readonly ComparisonColumn[] {
  if (list === undefined) {
    return defaultColumns;
  }
  const { columns, unknown } = readColumns(list.split(','));
  const hint = `Columns: ${Object.keys(comparisonColumns).join(', ')}.`;
  if (unknown[0] !== undefined) {
    throw new UsageError(`There is no column "${unknown[0]}".`, hint);
  }
  if (columns.length === 0) {
    throw new UsageError('--columns names no column.', hint);
  }
  return columns;
}

/** `--language` and `--as` say the same; CSV is no language of documents. */
function formatOf(call: ParsedCall): (typeof summaryLanguageNames)[number] | 'csv' {
  const [as, language] = [call.text('as'), call.text('language')];
  if (as !== undefined && language !== undefined) {
    throw new UsageError('--as and --language say the same: give one of them.');
  }
  const [option, name] = as === undefined ? ['language', language] : ['as', as];
  return oneOf(option, name ?? 'markdown', [...summaryLanguageNames, 'csv']);
}

/** `compare`: a table with a row for each paper. */
export const compareCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, {
    from: 'list',
    as: 'text',
    language: 'text',
    columns: 'text',
    command: 'text',
    notes: 'text',
  });
  const as = formatOf(call);
  const columns = columnsOf(call.text('columns'));
  const papers = papersByKey(await readTellingProblems(call.list('from'), io), call.positionals);
  const place = summaryPlaceOf(as === 'csv' ? 'text' : as);
  const all = await summarisePapers(
    papers,
    { ...place, command: call.text('command'), notes: call.text('notes'), style: undefined },
    io,
  );
  const table = comparisonTable(all, columns);
  io.out(as === 'csv' ? csvTable(table) : writeBlocks([table], { language: place.language }));
  return 0;
};
