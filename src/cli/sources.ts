import { basename } from 'node:path';
import { CslJsonImporter } from '../core/import/cslJson/cslJson';
import { decodeText } from '../core/import/decode';
import { readCollection } from '../core/import/readCollection';
import { Library } from '../core/model/library';
import type { SourceContent } from '../core/model/library';
import type { Paper } from '../core/model/paper';
import type { SourceProblem } from '../core/model/problem';
import { builtinSourceId } from '../core/model/source';
import { editDistance } from '../core/base/editDistance';
import type { CliIo } from './io';
import { UsageError } from './usage';

async function readBytes(path: string, io: CliIo): Promise<Uint8Array> {
  try {
    return await io.readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/, open '.*$/, '') : String(error);
    throw new UsageError(`${path} cannot be read (${reason}).`, 'A SOURCE is a file or "builtin".');
  }
}

async function readSource(source: string, io: CliIo): Promise<SourceContent | undefined> {
  if (source === builtinSourceId) {
    const result = new CslJsonImporter().read(await io.readBuiltin());
    return { id: builtinSourceId, format: 'csl-json', ...result };
  }
  const { text, problem } = decodeText(await readBytes(source, io));
  return readCollection(source, basename(source).toLowerCase(), { text, notice: problem }, true);
}

/** Reads all sources (none: the built-in collection) into a library, each file once. */
export async function readLibrary(sources: readonly string[], io: CliIo): Promise<Library> {
  const names = sources.length === 0 ? [builtinSourceId] : [...new Set(sources)];
  const put: SourceContent[] = [];
  for (const name of names) {
    const content = await readSource(name, io);
    put.push(...(content ? [content] : []));
  }
  const library = new Library();
  library.update({ put });
  return library;
}

/** `refs.bib:12:3: error: message [code]`; line and column count from 1. */
export function problemLine(problem: SourceProblem): string {
  const { line, character } = problem.range.start;
  const place = `${problem.source}:${line + 1}:${character + 1}`;
  return `${place}: ${problem.severity}: ${problem.message} [${problem.code}]`;
}

/** Like {@link readLibrary}, with every problem told. */
export async function readTellingProblems(sources: readonly string[], io: CliIo): Promise<Library> {
  const library = await readLibrary(sources, io);
  library.problems.forEach((problem) => io.err(problemLine(problem)));
  return library;
}

function nearestKey(library: Library, key: string): string | undefined {
  const wanted = key.toLowerCase();
  const near = library.papers
    .map((paper) => ({ key: paper.key, distance: editDistance(paper.key.toLowerCase(), wanted, 3) }))
    .filter((each) => each.distance <= 3)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.key;
}

/** The papers with these citation keys, in their order. Throws {@link UsageError} where there are none or one is unknown. */
export function papersByKey(library: Library, keys: readonly string[]): readonly Paper[] {
  if (keys.length === 0) {
    throw new UsageError('At least one citation key is needed.', 'papershelf list shows the keys.');
  }
  return keys.map((key) => {
    const paper = library.findByKey(key);
    if (!paper) {
      const near = nearestKey(library, key);
      const hint = near === undefined ? 'papershelf list shows the keys.' : `Did you mean ${near}?`;
      throw new UsageError(`No paper has the citation key "${key}".`, hint);
    }
    return paper;
  });
}
