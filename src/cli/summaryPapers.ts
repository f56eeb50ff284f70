import { syntaxOf } from '../core/cite/syntax';
import { decodeText } from '../core/import/decode';
import type { Paper } from '../core/model/paper';
import type { SummarisedPaper } from '../core/notes/forms/formDetails';
import { narrativeCitation } from '../core/notes/forms/narrative';
import { summarised } from '../core/notes/forms/summaryForms';
import { noteNameOf, otherNoteNames } from '../core/notes/note/noteName';
import { readNote } from '../core/notes/note/ownSummary';
import type { OwnSummary } from '../core/notes/sections/structuredSummary';
import { formatted, formatterFor } from './formatter';
import type { CliIo } from './io';
import type { SummaryPlace } from './summaryLanguage';
import { readCliTechniques } from './techniques';
import type { CliTechniques } from './techniques';
import { UsageError } from './usage';

/** How papers are to be summarised. */
export interface SummaryCall extends SummaryPlace {
  /** LaTeX's command of a citation. */
  readonly command: string | undefined;
  /** The folder of the user's notes. */
  readonly notes: string | undefined;
  /** The CSL style of references; `undefined` where none are needed. */
  readonly style: string | undefined;
  /** Where they are known already; otherwise the file in its usual place is read. */
  readonly techniques?: CliTechniques;
}

/** The user's own summary in a folder of notes; none where there is no note on the paper. */
export async function readOwnSummary(
  key: string,
  folder: string | undefined,
  io: CliIo,
): Promise<OwnSummary | undefined> {
  if (folder === undefined) {
    return undefined;
  }
  for (const name of [noteNameOf(key), ...otherNoteNames(key)]) {
    try {
      const note = readNote(decodeText(await io.readFile(`${folder.replace(/\/+$/, '')}/${name}`)).text);
      if (note.key === undefined || note.key === key) {
        return note.summary;
      }
    } catch {
      // There is no note of this name.
    }
  }
  return undefined;
}

/** The citation in the language; in plain text the key, which finds the paper. */
export function citationOf(
  paper: Paper,
  { syntax, command }: Pick<SummaryCall, 'syntax' | 'command'>,
): string {
  const written =
    syntax === undefined ? undefined : syntaxOf(syntax).write([{ key: paper.key }], { command });
  if (written && 'refused' in written) {
    throw new UsageError(written.refused);
  }
  return written?.text ?? paper.key;
}

async function referenceOf(paper: Paper, call: SummaryCall, io: CliIo): Promise<string> {
  if (call.style === undefined) {
    return '';
  }
  const options = { style: call.style, as: call.language };
  const [reference = ''] = await formatted(formatterFor(io).bibliography([paper], options));
  return reference;
}

/** The papers with their summaries and all that a form says of them. Throws {@link UsageError}. */
export async function summarisePapers(
  papers: readonly Paper[],
  call: SummaryCall,
  io: CliIo,
): Promise<readonly SummarisedPaper[]> {
  const result: SummarisedPaper[] = [];
  const techniques = call.techniques ?? (await readCliTechniques(undefined, io));
  for (const paper of papers) {
    const narrative = narrativeCitation(paper, call);
    if ('refused' in narrative) {
      throw new UsageError(narrative.refused);
    }
    result.push(
      summarised(paper, {
        techniques: techniques.of(paper).map(({ label }) => label),
        citation: citationOf(paper, call),
        narrative: narrative.text,
        reference: await referenceOf(paper, call, io),
        note: await readOwnSummary(paper.key, call.notes, io),
      }),
    );
  }
  return result;
}
