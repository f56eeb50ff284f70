import type { CliCommand } from './io';
import { parseCall } from './options';
import { problemLine, readLibrary } from './sources';
import { UsageError } from './usage';

/** `problems`: what could not be read in the sources. Exit code 1 where there is an error among them. */
export const problemsCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { json: 'flag' });
  if (call.positionals.length === 0) {
    throw new UsageError('problems needs at least one SOURCE.');
  }
  const { problems } = await readLibrary(call.positionals, io);
  if (call.flag('json')) {
    const listed = problems.map(({ source, range, severity, code, message }) => ({
      file: source,
      line: range.start.line + 1,
      column: range.start.character + 1,
      severity,
      code,
      message,
    }));
    io.out(JSON.stringify(listed, null, 2));
  } else if (problems.length > 0) {
    io.out(problems.map(problemLine).join('\n'));
  }
  return problems.some((problem) => problem.severity === 'error') ? 1 : 0;
};
