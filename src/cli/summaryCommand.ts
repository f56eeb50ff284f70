import { decodeText } from '../core/import/decode';
import type { Paper } from '../core/model/paper';
import { defaultColumns } from '../core/notes/forms/comparison';
import type { SummarisedPaper } from '../core/notes/forms/formDetails';
import { formBlocks, summaryForms } from '../core/notes/forms/summaryForms';
import { calloutStyleOf } from '../core/notes/forms/markdownBlocks';
import { writeBlocks } from '../core/notes/forms/writeBlocks';
import type { OwnSummary } from '../core/notes/sections/structuredSummary';
import { summarise } from '../core/notes/summary';
import type { CliCommand, CliIo, ExitCode } from './io';
import { oneOf, parseCall } from './options';
import { papersByKey, readTellingProblems } from './sources';
import { summaryLanguageNames, summaryPlaceOf } from './summaryLanguage';
import type { SummaryPlace } from './summaryLanguage';
import { citationOf, readOwnSummary, summarisePapers } from './summaryPapers';
import { readCliTechniques } from './techniques';
import { UsageError } from './usage';

async function readTemplate(path: string, io: CliIo): Promise<string> {
  try {
    return decodeText(await io.readFile(path)).text;
  } catch {
    throw new UsageError(`The template ${path} cannot be read.`);
  }
}

interface TemplateCall extends SummaryPlace {
  readonly path: string | undefined;
  readonly command: string | undefined;
  readonly notes: string | undefined;
}

/** By the template of the user, or by the one that comes with Papershelf. */
async function outByTemplate(papers: readonly Paper[], call: TemplateCall, io: CliIo): Promise<ExitCode> {
  const { path, language } = call;
  const template = path === undefined ? undefined : await readTemplate(path, io);
  const techniques = await readCliTechniques(undefined, io);
  const notes = new Map<Paper, OwnSummary | undefined>();
  for (const paper of papers) {
    notes.set(paper, await readOwnSummary(paper.key, call.notes, io));
  }
  const { text, problems } = summarise(papers, {
    language,
    template,
    detailsOf: (paper) => ({
      techniques: techniques.of(paper).map((technique) => technique.label),
      citation: citationOf(paper, call),
      note: notes.get(paper),
    }),
  });
  for (const { range, severity, message, code } of problems) {
    io.err(
      `${path ?? 'template'}:${range.start.line + 1}:${range.start.character + 1}: ${severity}: ${message} [${code}]`,
    );
  }
  io.out(text);
  return 0;
}

/** Every sentence with where it is from, and the numbers of the results. */
function summaryJson({ paper, summary }: SummarisedPaper): object {
  return {
    key: paper.key,
    sections: Object.fromEntries(summary.sections),
    numbers: summary.numbers,
    state: summary.state,
  };
}

/** `summary`: a block for each paper. */
export const summaryCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, {
    from: 'list',
    language: 'text',
    form: 'text',
    template: 'text',
    command: 'text',
    notes: 'text',
    style: 'text',
    json: 'flag',
  });
  const place = summaryPlaceOf(oneOf('language', call.text('language') ?? 'markdown', summaryLanguageNames));
  const [path, command, notes] = [call.text('template'), call.text('command'), call.text('notes')];
  const named = call.text('form');
  const form = named === undefined ? undefined : oneOf('form', named, summaryForms);
  if ([form !== undefined, path !== undefined, call.flag('json')].filter(Boolean).length > 1) {
    throw new UsageError('--form, --template and --json exclude each other.');
  }
  const papers = papersByKey(await readTellingProblems(call.list('from'), io), call.positionals);
  if (form === undefined && !call.flag('json')) {
    return outByTemplate(papers, { ...place, path, command, notes }, io);
  }
  const style = form === 'annotated' ? (call.text('style') ?? 'apa') : undefined;
  const all = await summarisePapers(papers, { ...place, command, notes, style }, io);
  io.out(
    call.flag('json')
      ? JSON.stringify(all.map(summaryJson), null, 2)
      : writeBlocks(formBlocks(all, form ?? 'bullets', defaultColumns), {
          language: place.language,
          callouts: calloutStyleOf(place.syntax),
        }),
  );
  return 0;
};
