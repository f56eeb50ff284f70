import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { CitationSyntax, Cite } from '../../core/cite/syntax';
import type { Paper } from '../../core/model/paper';
import { authorYear } from '../../core/model/paper';
import { sortPapers } from '../../core/technique/sortPapers';
import type { CitedPaper } from '../../core/notes/formattedForm';
import type { AppContext } from '../../host/appContext';
import { findSyntax } from '../../host/documentSyntax';
import { commandIds } from '../../host/ids';
import { findInsertTarget } from '../../host/insertTarget';
import { registerPaperCommand } from '../../host/paperCommand';
import { rememberChoice, rememberedChoice } from './citationChoice';
import type { CitationChoice } from './citationChoice';
import { choicesOf, formLabel } from './citationForms';
import { askCiteText, citeTextLabel, citeTextNames } from './citeTextInput';
import type { CiteTextName } from './citeTextInput';
import { insertCited } from './insertCitation';
import { offerClipboard } from './insertText';
import { chooseRow, heading, rowText } from './quickSteps';
import type { StepRow } from './quickSteps';
import { hasOwnForm, writeCitation } from './writeCitation';

interface Place {
  readonly syntax: CitationSyntax | undefined;
  readonly document: vscode.TextDocument;
}

/** One step after the form is chosen. */
type Refinement =
  | { readonly kind: 'insert' }
  | { readonly kind: 'order'; readonly by: 'author' | 'year' | 'ticked' }
  | { readonly kind: 'text'; readonly index: number; readonly name: CiteTextName };

function wantedOf({ form, command }: CitationChoice): {
  readonly form: CitationChoice['form'];
  readonly command?: string;
} {
  return { form, ...(command === '' ? {} : { command }) };
}

async function preview(
  app: AppContext,
  cited: readonly CitedPaper[],
  choice: CitationChoice,
  place: Place,
): Promise<string> {
  const written = await writeCitation(app, cited, wantedOf(choice), place);
  return rowText('text' in written ? written.text : written.refused);
}

/** Every form and command with what it would write; the one chosen last stands first. */
async function chooseForm(
  app: AppContext,
  cited: readonly CitedPaper[],
  place: Place,
): Promise<CitationChoice | undefined> {
  const { syntax } = place;
  const last = syntax && rememberedChoice(app, syntax.id);
  const isLast = (choice: CitationChoice): boolean =>
    choice.form === last?.form && choice.command === last.command;
  const all = choicesOf(syntax);
  const choices = [...all.filter(isLast), ...all.filter((choice) => !isLast(choice))];
  const rows = choices.map(async (choice): Promise<StepRow<CitationChoice>> => {
    const isOwn = syntax !== undefined && hasOwnForm(syntax, choice.form);
    return {
      label: formLabel(choice.form),
      description: await preview(app, cited, choice, place),
      ...(isOwn ? {} : { detail: vscode.l10n.t('as formatted text') }),
      value: choice,
    };
  });
  return chooseRow(await Promise.all(rows), {
    title: vscode.l10n.t('Insert Citation (1/2): Form'),
    placeHolder: vscode.l10n.t('Enter chooses, Escape ends'),
  });
}

function textRows(cited: readonly CitedPaper[]): readonly StepRow<Refinement>[] {
  return cited.flatMap(({ paper, cite }, index) => [
    heading<Refinement>(rowText(authorYear(paper) || paper.key)),
    ...citeTextNames.map((name): StepRow<Refinement> => ({
      label: `$(edit) ${citeTextLabel(name)}`,
      description: rowText(cite[name] ?? vscode.l10n.t('none')),
      value: { kind: 'text', index, name },
    })),
  ]);
}

function orderRows(count: number): readonly StepRow<Refinement>[] {
  return count < 2
    ? []
    : [
        heading<Refinement>(vscode.l10n.t('Order')),
        { label: vscode.l10n.t('$(list-ordered) By Author'), value: { kind: 'order', by: 'author' } },
        { label: vscode.l10n.t('$(list-ordered) By Year'), value: { kind: 'order', by: 'year' } },
        { label: vscode.l10n.t('$(list-ordered) As Ticked'), value: { kind: 'order', by: 'ticked' } },
      ];
}

/** The papers by author, by year from the oldest on, or as they were ticked. */
function ordered(
  cited: readonly CitedPaper[],
  by: 'author' | 'year' | 'ticked',
  ticked: readonly Paper[],
): readonly CitedPaper[] {
  const papers =
    by === 'ticked'
      ? ticked
      : sortPapers(
          cited.map(({ paper }) => paper),
          by,
        );
  const sorted = by === 'year' ? [...papers].reverse() : papers;
  return sorted.flatMap((paper) => cited.filter((each) => each.paper === paper));
}

function withText(
  cited: readonly CitedPaper[],
  at: number,
  name: CiteTextName,
  text: string,
): readonly CitedPaper[] {
  return cited.map((each, index) =>
    index === at ? { ...each, cite: { ...each.cite, [name]: text } satisfies Cite } : each,
  );
}

/** Asks for texts and order until the citation is to be inserted; `undefined` where Escape goes back to the forms. */
async function refine(
  app: AppContext,
  cited: readonly CitedPaper[],
  choice: CitationChoice,
  place: Place,
): Promise<readonly CitedPaper[] | undefined> {
  let now = cited;
  const ticked = cited.map(({ paper }) => paper);
  for (;;) {
    const insert: StepRow<Refinement> = {
      label: vscode.l10n.t('$(check) Insert'),
      description: await preview(app, now, choice, place),
      value: { kind: 'insert' },
    };
    const step = await chooseRow<Refinement>([insert, ...textRows(now), ...orderRows(now.length)], {
      title: vscode.l10n.t('Insert Citation (2/2): Locator, Prefix, Suffix'),
      placeHolder: vscode.l10n.t('Enter inserts, Escape goes back'),
    });
    if (step === undefined || step.kind === 'insert') {
      return step && now;
    }
    if (step.kind === 'order') {
      now = ordered(now, step.by, ticked);
    } else {
      const text = await askCiteText(step.name, now[step.index]?.cite[step.name]);
      now = text === undefined ? now : withText(now, step.index, step.name, text);
    }
  }
}

async function insertWith(app: AppContext, papers: readonly Paper[]): Promise<boolean> {
  const target = findInsertTarget(app.lastEditor);
  if (!target) {
    return offerClipboard(papers.map((paper) => paper.key).join(', '));
  }
  const { document } = target.editor;
  const place = { syntax: await findSyntax(app.settings, document), document };
  const cited = papers.map((paper) => ({ paper, cite: { key: paper.key } }));
  for (;;) {
    const choice = await chooseForm(app, cited, place);
    if (choice === undefined) {
      return false;
    }
    const refined = await refine(app, cited, choice, place);
    if (refined) {
      if (place.syntax) {
        await rememberChoice(app, place.syntax.id, choice);
      }
      return insertCited(app, refined, wantedOf(choice), { target, syntax: place.syntax });
    }
  }
}

/** Insert Citation with Options: form and command first, each with what it would write, then texts and order. */
export function registerInsertCitationWith(app: AppContext): Disposable {
  return registerPaperCommand(
    app,
    commandIds.insertCitationWith,
    vscode.l10n.t('Insert Citation with Options'),
    (papers) => insertWith(app, papers),
  );
}
