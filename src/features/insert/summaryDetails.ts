import { commandsOf } from '../../core/model/citationCommands';
import { calloutStyleOf, narrativeCitation, summarised } from '../../core/notes/summaries';
import type { SummarisedPaper } from '../../core/notes/forms/formDetails';
import type { CalloutStyle } from '../../core/notes/forms/markdownBlocks';
import type { SummaryLanguage } from '../../core/notes/summaryTemplates';
import type { Paper } from '../../core/model/paper';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { findSyntax } from '../../host/documentSyntax';
import { findInsertTarget } from '../../host/insertTarget';
import type { InsertTarget } from '../../host/insertTarget';
import { sayWarning } from '../../host/say';
import { formattedReference } from './formatted';
import { hasOwnForm } from './writeCitation';

/** The editor that summaries go into, with the citation syntax that its document says it has. */
export async function findSummaryTarget(app: AppContext): Promise<InsertTarget | undefined> {
  const target = findInsertTarget(app.lastEditor);
  return target && { ...target, syntax: await findSyntax(app.settings, target.editor.document) };
}

/** The language of summaries in the document; plain text where there is no form for it. */
export function languageOf(target: InsertTarget | undefined): SummaryLanguage {
  return target?.syntax?.language ?? 'text';
}

/** The target as it is for text of {@link languageOf}: where that is plain, so it is said to be. */
export function inSummaryLanguage(target: InsertTarget): InsertTarget {
  return languageOf(target) === 'text' ? { ...target, markup: 'text' } : target;
}

/** How callouts are written in the document. */
export function calloutsOf(target: InsertTarget | undefined): CalloutStyle {
  const isQuarto = ['quarto', 'rmd', 'rmarkdown'].includes(target?.editor.document.languageId ?? '');
  return calloutStyleOf(isQuarto ? 'quarto' : target?.syntax?.id);
}

/** The LaTeX command of a citation in brackets: the one of the settings, else that of the packages the document loads. */
function commandFor(app: AppContext, { syntax, editor }: InsertTarget): string | undefined {
  const usual = syntax && commandsOf(syntax.id).parenthetical?.[0];
  const set = syntax?.language === 'latex' ? app.settings.get('latex.citeCommand', editor.document) : '';
  return set === '' ? usual : set;
}

/** The citation of a summary: in the document's syntax, or where it has none the key, which still finds the paper. */
export function citationOf(app: AppContext, paper: Paper, target: InsertTarget | undefined): string {
  if (!target?.syntax || !hasOwnForm(target.syntax)) {
    return paper.key;
  }
  const written = target.syntax.write([{ key: paper.key }], { command: commandFor(app, target) });
  if ('text' in written) {
    return written.text;
  }
  void sayWarning(written.refused);
  return '';
}

function narrativeOf(app: AppContext, paper: Paper, target: InsertTarget | undefined): string {
  const written = narrativeCitation(paper, {
    language: languageOf(target),
    syntax: target?.syntax?.id,
    command: target && commandFor(app, target),
  });
  return 'text' in written ? written.text : '';
}

/** Papers with their summaries (the user's notes counted in) and all that forms say of them, for the document. */
export async function summarisePapers(
  app: AppContext,
  papers: readonly ShelfPaper[],
  target: InsertTarget | undefined,
  withReferences = false,
): Promise<readonly SummarisedPaper[]> {
  const result: SummarisedPaper[] = [];
  for (const paper of papers) {
    const reference = withReferences
      ? await formattedReference(app, paper, target?.syntax && target.editor.document)
      : '';
    result.push(
      summarised(paper, {
        techniques: paper.techniques.map(({ label }) => label),
        citation: citationOf(app, paper, target),
        narrative: narrativeOf(app, paper, target),
        reference,
        note: (await app.notes.read(paper.key))?.summary,
      }),
    );
  }
  return result;
}
