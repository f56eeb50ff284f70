import { writeBibtex } from '../core/export/bibtexWriter';
import { writeCslJson } from '../core/export/cslJsonWriter';
import { writeRis } from '../core/export/risWriter';
import type { Paper } from '../core/model/paper';
import type { CliCommand } from './io';
import { oneOf, parseCall } from './options';
import { readTellingProblems } from './sources';
import { UsageError } from './usage';

const writers = {
  bibtex: (papers: readonly Paper[]) => writeBibtex(papers),
  'csl-json': (papers: readonly Paper[]) => writeCslJson(papers),
  ris: (papers: readonly Paper[]) => writeRis(papers),
} as const;

/** `convert`: all papers of the sources in another format. */
export const convertCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { to: 'text' });
  const to = call.text('to');
  if (to === undefined) {
    throw new UsageError('convert needs --to bibtex, csl-json or ris.');
  }
  const format = oneOf('to', to, ['bibtex', 'csl-json', 'ris']);
  const { papers } = await readTellingProblems(call.positionals, io);
  io.out(writers[format](papers).replace(/\n$/, ''));
  return 0;
};
