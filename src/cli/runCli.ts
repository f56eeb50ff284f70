import { addCommand } from './addCommand';
import { bibliographiesCommand } from './bibliographiesCommand';
import { citeCommand } from './citeCommand';
import { citedCommand } from './citedCommand';
import { compareCommand } from './compareCommand';
import { convertCommand } from './convertCommand';
import { formatCommand } from './formatCommand';
import type { CliCommand, CliIo, ExitCode } from './io';
import { listCommand } from './listCommand';
import { problemsCommand } from './problemsCommand';
import { relatedCommand } from './relatedCommand';
import { searchCommand } from './searchCommand';
import { stylesCommand } from './stylesCommand';
import { summaryCommand } from './summaryCommand';
import { UsageError, usage } from './usage';

const commands: ReadonlyMap<string, CliCommand> = new Map([
  ['list', listCommand],
  ['search', searchCommand],
  ['cite', citeCommand],
  ['cited', citedCommand],
  ['format', formatCommand],
  ['styles', stylesCommand],
  ['summary', summaryCommand],
  ['compare', compareCommand],
  ['related', relatedCommand],
  ['problems', problemsCommand],
  ['convert', convertCommand],
  ['bibliographies', bibliographiesCommand],
  ['add', addCommand],
]);

async function dispatch(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--version') {
    io.out(io.version);
    return 0;
  }
  if (
    name === '--help' ||
    name === '-h' ||
    name === 'help' ||
    rest.includes('--help') ||
    rest.includes('-h')
  ) {
    io.out(usage.trimEnd());
    return 0;
  }
  const command = commands.get(name ?? '');
  if (!command) {
    throw new UsageError(name === undefined ? 'A command is needed.' : `There is no command "${name}".`);
  }
  return command(rest, io);
}

/** Runs one call of the command line. Never throws: what goes wrong is told in one line, with a hint where the call was wrong. */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`papershelf: ${error.message} ${error.hint}`);
    } else {
      io.err(`papershelf: ${error instanceof Error ? error.message : String(error)}`);
    }
    return 2;
  }
}
