import { authorYear } from '../core/model/paper';
import { PaperIndex } from '../core/search/paperIndex';
import type { CliCommand } from './io';
import { parseCall } from './options';
import { techniquesOfPaper } from './paperJson';
import { readTellingProblems } from './sources';
import { UsageError } from './usage';

const defaultLimit = 20;

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? defaultLimit : Number(text);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError(`--limit takes a whole number from 1; not "${text ?? ''}".`);
  }
  return limit;
}

/** `search`: the papers that match a query, best first. */
export const searchCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { limit: 'text', json: 'flag' });
  const [query, ...sources] = call.positionals;
  if (query === undefined) {
    throw new UsageError('search needs a QUERY.');
  }
  const limit = limitOf(call.text('limit'));
  const { papers } = await readTellingProblems(sources, io);
  const entries = papers.map((paper) => ({
    paper,
    techniques: techniquesOfPaper(paper).map((technique) => technique.label),
  }));
  const hits = new PaperIndex(entries).search(query, limit);
  if (call.flag('json')) {
    const found = hits.map(({ paper, score, matches }) => ({
      key: paper.key,
      title: paper.title,
      score,
      matches: matches.map(({ field, ranges }) => ({ field, ranges })),
    }));
    io.out(JSON.stringify(found, null, 2));
  } else {
    io.out(hits.map(({ paper }) => [paper.key, authorYear(paper), paper.title].join('\t')).join('\n'));
  }
  return 0;
};
