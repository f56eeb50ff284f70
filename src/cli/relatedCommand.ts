import { relatedWork } from '../core/notes/forms/relatedWork';
import { writeBlocks } from '../core/notes/forms/writeBlocks';
import type { CliCommand } from './io';
import { oneOf, parseCall } from './options';
import { papersByKey, readTellingProblems } from './sources';
import { summaryLanguageNames, summaryPlaceOf } from './summaryLanguage';
import { summarisePapers } from './summaryPapers';
import { readCliTechniques } from './techniques';
import { UsageError } from './usage';

function levelOf(text: string | undefined): number {
  const level = Number(text ?? '2');
  if (!Number.isInteger(level) || level < 1 || level > 6) {
    throw new UsageError('--level takes a whole number from 1 to 6.');
  }
  return level;
}

/** `related`: a skeleton of a section on related work, grouped by technique. */
export const relatedCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, {
    from: 'list',
    language: 'text',
    level: 'text',
    command: 'text',
    notes: 'text',
  });
  const place = summaryPlaceOf(oneOf('language', call.text('language') ?? 'markdown', summaryLanguageNames));
  const level = levelOf(call.text('level'));
  const papers = papersByKey(await readTellingProblems(call.list('from'), io), call.positionals);
  const known = await readCliTechniques(undefined, io);
  const all = await summarisePapers(
    papers,
    {
      ...place,
      command: call.text('command'),
      notes: call.text('notes'),
      style: undefined,
      techniques: known,
    },
    io,
  );
  const order = known.taxonomy.areas.flatMap(({ techniques }) => techniques);
  const blocks = relatedWork(all, { level, order, techniquesOf: (paper) => known.of(paper) });
  io.out(writeBlocks(blocks, { language: place.language }));
  return 0;
};
