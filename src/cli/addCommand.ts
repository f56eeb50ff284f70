import { addPapers } from '../core/edit/addPapers';
import { addToFile } from '../core/edit/addToFile';
import type { AddToFileOutcome, BibliographyStore } from '../core/edit/addToFile';
import type { AdditionRefusal, KeyInFile } from '../core/edit/addition';
import { findSourceEntries } from '../core/edit/sourceEntries';
import { defaultKeyPattern } from '../core/model/citationKey';
import type { Paper } from '../core/model/paper';
import { diskStore } from '../disk/diskStore';
import type { CliCommand, CliIo, ExitCode } from './io';
import { parseCall } from './options';
import { papersByKey, readSource, readTellingProblems } from './sources';
import { UsageError } from './usage';

function reasonOf(refusal: AdditionRefusal): string {
  switch (refusal.code) {
    case 'unclosed':
      return `the entry in line ${refusal.line + 1} has no end; what is added would become part of it`;
    case 'owned':
      return `${refusal.program ?? 'a program'} writes it, and would take the entries away again (--force adds them)`;
    case 'wrong-kind':
      return 'entries can be added to BibTeX, CSL-JSON, CSL-YAML, Hayagriva and RIS files only';
    case 'broken':
      return 'it cannot be read as the bibliography that it should be';
    case 'bad-key':
      return `its format has no citation key "${refusal.key}"`;
    case 'no-character':
      return `its encoding has no "${refusal.character}"`;
  }
}

function keyLine(paper: Paper, { key, how }: KeyInFile): string {
  const note = how === 'there' ? '\twas there already' : how === 'renamed' ? `\t${paper.key} was taken` : '';
  return key + note;
}

function tell(outcome: AddToFileOutcome, papers: readonly Paper[], path: string, io: CliIo): ExitCode {
  switch (outcome.kind) {
    case 'added':
    case 'nothing':
      io.out(outcome.keys.flatMap((key, i) => (papers[i] ? [keyLine(papers[i], key)] : [])).join('\n'));
      return 0;
    case 'refused':
      io.err(`papershelf: Nothing was added to ${path}: ${reasonOf(outcome.refusal)}.`);
      return 1;
    case 'busy':
      io.err(`papershelf: Nothing was added to ${path}: another program keeps writing it. Try again.`);
      return 1;
    case 'failed': {
      const end = outcome.isDamaged ? 'Look at the file before you go on' : 'It is as it was';
      io.err(`papershelf: Nothing was added to ${path}: ${outcome.reason}. ${end}.`);
      return 1;
    }
  }
}

/** `add`, with the store that a path stands for. */
export function makeAddCommand(storeOf: (path: string) => BibliographyStore): CliCommand {
  return async (args, io) => {
    const call = parseCall(args, {
      to: 'text',
      from: 'list',
      'key-pattern': 'text',
      all: 'flag',
      force: 'flag',
    });
    const path = call.text('to');
    if (path === undefined) {
      throw new UsageError('add needs --to FILE, the bibliography to add to.');
    }
    const papers = papersByKey(await readTellingProblems(call.list('from'), io), call.positionals);
    const wanted = {
      name: path,
      papers,
      entries: await findSourceEntries(papers, (source) => readSource(source, io)),
      facts: call.flag('all') ? 'all' : 'usual',
      keyPattern: call.text('key-pattern') ?? defaultKeyPattern,
      force: call.flag('force'),
    } as const;
    const outcome = await addToFile(storeOf(path), wanted, (request) => Promise.resolve(addPapers(request)));
    return tell(outcome, papers, path, io);
  };
}

/** `add`: puts papers into a bibliography and says their keys there. Exit code 1 where the file does not take them. */
export const addCommand: CliCommand = makeAddCommand((path) => diskStore(path));
