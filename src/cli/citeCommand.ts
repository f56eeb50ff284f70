import { syntaxFor } from '../core/cite/syntax';
import type { CliCommand } from './io';
import { oneOf, parseCall } from './options';
import { papersByKey, readTellingProblems } from './sources';
import { UsageError } from './usage';

/** `cite`: one citation of all keys. Prefix stands before the first, locator and suffix behind the last. */
export const citeCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, {
    from: 'list',
    language: 'text',
    command: 'text',
    locator: 'text',
    prefix: 'text',
    suffix: 'text',
  });
  const language = oneOf('language', call.text('language') ?? 'markdown', ['markdown', 'latex']);
  const keys = [...new Set(call.positionals)];
  const papers = papersByKey(await readTellingProblems(call.list('from'), io), keys);
  const [prefix, locator, suffix] = [call.text('prefix'), call.text('locator'), call.text('suffix')];
  const cites = papers.map((paper, index) => ({
    // The key that was asked for: another file's key of the same paper is as good, and the writer's own.
    key: keys[index] ?? paper.key,
    ...(prefix !== undefined && index === 0 ? { prefix } : {}),
    ...(locator !== undefined && index === papers.length - 1 ? { locator } : {}),
    ...(suffix !== undefined && index === papers.length - 1 ? { suffix } : {}),
  }));
  const command = call.text('command');
  const written = syntaxFor(language)?.write(cites, command === undefined ? {} : { command });
  if (!written || 'refused' in written) {
    throw new UsageError(written?.refused ?? `Citations have no syntax in ${language}.`);
  }
  io.out(written.text);
  return 0;
};
