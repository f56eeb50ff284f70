import { documentKindOf } from '../core/document/documentKind';
import { decodeText } from '../core/import/decode';
import type { CitationLanguage } from '../core/model/citationLanguage';
import type { Library } from '../core/model/library';
import { authorYear } from '../core/model/paper';
import { PaperIndex } from '../core/search/paperIndex';
import { describeQuery } from '../core/search/describeQuery';
import { englishQueryWords, sayQuery } from '../core/search/sayQuery';
import { findCitations } from '../core/scan/citations';
import type { CliCommand, CliIo } from './io';
import { parseCall } from './options';
import { readBytes, readTellingProblems } from './sources';
import { readCliTechniques } from './techniques';
import { UsageError } from './usage';

const defaultLimit = 20;

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? defaultLimit : Number(text);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError(`--limit takes a whole number from 1; not "${text ?? ''}".`);
  }
  return limit;
}

/** The places in the library of the papers that a document cites; `undefined` without a document. */
async function citedIn(
  path: string | undefined,
  library: Library,
  io: CliIo,
): Promise<ReadonlySet<number> | undefined> {
  if (path === undefined) {
    return undefined;
  }
  const text = decodeText(await readBytes(path, io)).text;
  const cites = findCitations(text, languageOfFile(path)).flatMap((group) => group.cites);
  const ids = new Set(cites.map(({ key }) => library.findByKey(key)?.id));
  return new Set(library.papers.flatMap(({ id }, number) => (ids.has(id) ? [number] : [])));
}

function languageOfFile(path: string): CitationLanguage {
  return documentKindOf(path) ?? (/\.(?:latex|snw)$/i.test(path) ? 'latex' : 'markdown');
}

/** `search`: the papers that match a query, best first. */
export const searchCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { limit: 'text', cited: 'text', explain: 'flag', json: 'flag' });
  const [query, ...sources] = call.positionals;
  if (query === undefined) {
    throw new UsageError('search needs a QUERY.');
  }
  const limit = limitOf(call.text('limit'));
  const library = await readTellingProblems(sources, io);
  const techniques = await readCliTechniques(undefined, io);
  const entries = library.papers.map((paper) => ({
    paper,
    techniques: techniques.of(paper).map((technique) => technique.label),
  }));
  const index = new PaperIndex(entries);
  const context = {
    cited: await citedIn(call.text('cited'), library, io),
    sourcesOf: (number: number) => (entries[number]?.paper.sources ?? []).map(({ source }) => source),
  };
  const hits = index.search(query, limit, context);
  const understood = describeQuery(index.understand(query, context));
  if (call.flag('json')) {
    const papers = hits.map(({ paper, score, matches }) => ({
      key: paper.key,
      title: paper.title,
      score,
      matches: matches.map(({ field, ranges }) => ({ field, ranges })),
    }));
    io.out(JSON.stringify(call.flag('explain') ? { understood, papers } : papers, null, 2));
  } else {
    if (call.flag('explain')) {
      io.err(`understood: ${sayQuery(understood, englishQueryWords)}`);
    }
    io.out(hits.map(({ paper }) => [paper.key, authorYear(paper), paper.title].join('\t')).join('\n'));
  }
  return 0;
};
