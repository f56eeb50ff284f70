import { exportablePapers } from '../core/edit/exportKeys';
import { exportFormats } from '../core/edit/exportFormats';
import type { ExportFormat } from '../core/edit/exportFormats';
import { findExportLosses } from '../core/edit/exportLosses';
import type { ExportLoss, ExportLosses } from '../core/edit/exportLosses';
import { exportText } from '../core/edit/exportText';
import { findOwnFields } from '../core/edit/findOwnFields';
import { defaultKeyPattern } from '../core/model/citationKey';
import type { Library, SourceContent } from '../core/model/library';
import type { Paper } from '../core/model/paper';
import { papersUnderKeys } from '../core/shelf/papersUnderKeys';
import { bibliographiesOf, citedKeysOf, readCitingDocument } from './citedKeys';
import { calledDocument } from './documentPaths';
import type { CliCommand, CliIo } from './io';
import { oneOf, parseCall } from './options';
import { papersByKey, readSource, readTellingProblems } from './sources';
import { UsageError } from './usage';

/** What is converted of the sources. */
interface Chosen {
  readonly papers: readonly Paper[];
  /** Whether all is there that was asked for. */
  readonly isWhole: boolean;
}

/** Keys from several options, or several with commas between in one: no key has a comma. */
function keysFrom(lists: readonly string[]): readonly string[] {
  const keys = lists.flatMap((list) => list.split(',')).map((key) => key.trim());
  return [...new Set(keys.filter((key) => key !== ''))];
}

/** Those of the sources that are bibliographies of the document, in its own order. */
function ownSources({ sources }: Library, bibliographies: readonly string[]): readonly SourceContent[] {
  const byPath = new Map(sources.map((source) => [calledDocument(source.id).path, source]));
  return bibliographies.flatMap((path) => byPath.get(path) ?? []);
}

/**
 * What a document cites, of two papers with one key the one in the first of its own bibliographies, then all other
 * papers where it asks for all; where no source is given, out of its own bibliographies. Keys of no paper are told.
 */
async function citedPapers(typed: string, sources: readonly string[], io: CliIo): Promise<Chosen> {
  const document = await readCitingDocument(typed, true, io);
  const own = await bibliographiesOf(document);
  const read = sources.length > 0 ? sources : own;
  if (read.length === 0) {
    throw new UsageError(`${typed} names no bibliography that is there.`, 'Give the SOURCE before --cited.');
  }
  const library = await readTellingProblems(read, io);
  const { keys, all } = await citedKeysOf(document);
  const there = papersUnderKeys(library, ownSources(library, own), keys);
  const found = keys.map((key, i) => there[i] ?? library.findByKey(key));
  const unknown = keys.filter((_, i) => found[i] === undefined);
  unknown.forEach((key) => io.err(`papershelf: No source has "${key}", which ${typed} cites.`));
  const papers = found.filter((paper) => paper !== undefined);
  const others = all ? library.papers : [];
  return { papers: [...new Set([...papers, ...others])], isWhole: unknown.length === 0 };
}

function named(fields: readonly ExportLoss[]): string {
  return fields
    .map(({ field, papers }) => `${field} (${papers === 1 ? '1 paper' : `${papers} papers`})`)
    .join(', ');
}

function tellLosses({ losses, changed, unread }: ExportLosses, format: ExportFormat, io: CliIo): void {
  if (losses.length > 0) {
    io.err(`papershelf: ${format} has no place for ${named(losses)}: left out.`);
  }
  if (changed.length > 0) {
    io.err(`papershelf: ${format} cannot say ${named(changed)} as it is: changed.`);
  }
  if (unread > 0) {
    const which = unread === 1 ? '1 paper' : `${unread} papers`;
    io.err(`papershelf: ${which} could not be read back from the output and may lack something.`);
  }
}

/**
 * `convert`: all papers of the sources, some of them, or those that a document cites, in another format. What the
 * output cannot have, keys and fields, is told.
 */
export const convertCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { to: 'text', keys: 'list', cited: 'text' });
  const to = call.text('to');
  if (to === undefined) {
    throw new UsageError(`convert needs --to ${exportFormats.join(', ')}.`);
  }
  const format = oneOf('to', to, exportFormats);
  const [lists, document] = [call.list('keys'), call.text('cited')];
  if (lists.length > 0 && document !== undefined) {
    throw new UsageError('--keys and --cited exclude each other.');
  }
  const all = async (): Promise<Chosen> => {
    const library = await readTellingProblems(call.positionals, io);
    const papers = lists.length > 0 ? papersByKey(library, keysFrom(lists)) : library.papers;
    return { papers, isWhole: true };
  };
  const chosen = document === undefined ? await all() : await citedPapers(document, call.positionals, io);
  const own = await findOwnFields(chosen.papers, (source) => readSource(source, io));
  const { papers, renamed } = exportablePapers(chosen.papers, format, defaultKeyPattern);
  renamed.forEach(({ from, to: key }) => io.err(`papershelf: "${from}" is "${key}" in the output.`));
  const text = exportText(papers, format, own);
  io.out(text.replace(/\n$/, ''));
  tellLosses(await findExportLosses(papers, format, text, { own }), format, io);
  return chosen.isWhole ? 0 : 1;
};
