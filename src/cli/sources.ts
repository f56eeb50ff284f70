import { basename } from 'node:path';
import { CslJsonImporter } from '../core/import/cslJson/cslJson';
import { decodeText } from '../core/import/decode';
import type { DecodedText } from '../core/import/decode';
import { readCollection } from '../core/import/readCollection';
import { Library } from '../core/model/library';
import type { SourceContent } from '../core/model/library';
import type { Paper } from '../core/model/paper';
import type { SourceProblem } from '../core/model/problem';
import { builtinSourceId } from '../core/model/source';
import { SharedStrings, stringsOf } from '../core/shelf/sharedStrings';
import { editDistance } from '../core/base/editDistance';
import type { CliIo } from './io';
import { UsageError } from './usage';

/** The bytes of a file. Throws {@link UsageError} where it cannot be read. */
export async function readBytes(path: string, io: CliIo): Promise<Uint8Array> {
  try {
    return await io.readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/, open '.*$/, '') : String(error);
    throw new UsageError(`${path} cannot be read (${reason}).`, 'A SOURCE is a file or "builtin".');
  }
}

/** The text of a file that papers are from; `undefined` where it cannot be read, or is none. */
export async function readSource(source: string, io: CliIo): Promise<string | undefined> {
  return io.readFile(source).then(
    (bytes) => decodeText(bytes).text,
    () => undefined,
  );
}

/** A file of the call, as text. */
interface FileText {
  readonly path: string;
  readonly decoded: DecodedText;
}

async function readFiles(paths: readonly string[], io: CliIo): Promise<readonly FileText[]> {
  const files: FileText[] = [];
  for (const path of paths) {
    files.push({ path, decoded: decodeText(await readBytes(path, io)) });
  }
  return files;
}

/** Reads each file, and once more those that use what another file defines by `@string`. */
function readTogether(files: readonly FileText[]): readonly SourceContent[] {
  const strings = new SharedStrings();
  const contents = new Map<string, SourceContent | undefined>();
  const read = ({ path, decoded }: FileText): void => {
    const file = { text: decoded.text, notice: decoded.problem, line: decoded.line, mustTell: true };
    const context = { strings: strings.for(path) };
    const { content, end } = readCollection(path, basename(path).toLowerCase(), file, context);
    contents.set(path, content);
    strings.set(path, stringsOf(end, context.strings)).forEach((id) => outdated.add(id));
  };
  const outdated = new Set<string>();
  files.forEach(read);
  files.filter(({ path }) => outdated.has(path)).forEach(read);
  return [...contents.values()].filter((content) => content !== undefined);
}

/** Reads all sources (none: the built-in collection) into a library, each file once. */
export async function readLibrary(sources: readonly string[], io: CliIo): Promise<Library> {
  const names = sources.length === 0 ? [builtinSourceId] : [...new Set(sources)];
  const put = [
    ...readTogether(
      await readFiles(
        names.filter((name) => name !== builtinSourceId),
        io,
      ),
    ),
  ];
  if (names.includes(builtinSourceId)) {
    const result = new CslJsonImporter().read(await io.readBuiltin());
    put.push({ id: builtinSourceId, format: 'csl-json', ...result });
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
