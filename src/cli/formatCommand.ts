import { Formatter, UnknownStyleError } from '../core/cite/citeproc';
import type { FormatOptions } from '../core/cite/citeproc';
import type { Paper } from '../core/model/paper';
import type { CliCommand, CliIo } from './io';
import { oneOf, parseCall } from './options';
import { papersByKey, readTellingProblems } from './sources';
import { UsageError } from './usage';

type Kind = 'bibliography' | 'citation';

async function formatted(
  io: CliIo,
  papers: readonly Paper[],
  kind: Kind,
  options: FormatOptions,
): Promise<string> {
  const formatter = new Formatter(io.styles);
  try {
    return kind === 'citation'
      ? await formatter.citation(papers, options)
      : (await formatter.bibliography(papers, options)).join('\n');
  } catch (error) {
    throw error instanceof UnknownStyleError ? new UsageError(error.message) : error;
  }
}

/** `format`: references, or a citation, in a CSL style. */
export const formatCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { from: 'list', style: 'text', locale: 'text', as: 'text', kind: 'text' });
  const as = oneOf('as', call.text('as') ?? 'text', ['text', 'markdown', 'html', 'latex']);
  const kind = oneOf('kind', call.text('kind') ?? 'bibliography', ['bibliography', 'citation']);
  const locale = call.text('locale');
  const papers = papersByKey(await readTellingProblems(call.list('from'), io), call.positionals);
  const options = { style: call.text('style') ?? 'apa', as, ...(locale === undefined ? {} : { locale }) };
  io.out(await formatted(io, papers, kind, options));
  return 0;
};
