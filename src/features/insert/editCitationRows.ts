import * as vscode from 'vscode';
import { editCitation, findNeighbour } from '../../core/edit/editCitation';
import type { CitationAction, CitedDocument } from '../../core/edit/editCitation';
import { syntaxOfGroup } from '../../core/edit/memberWriter';
import type { Paper } from '../../core/model/paper';
import { authorYear } from '../../core/model/paper';
import { syntaxOf } from '../../core/cite/syntax';
import { commandsOf } from '../../core/model/citationCommands';
import type { ReadCitation } from '../../core/scan/readCitation';
import { sortPapers } from '../../core/technique/sortPapers';
import { choicesOf, formLabel } from './citationForms';
import { citeTextLabel, citeTextNames } from './citeTextInput';
import type { CiteTextName } from './citeTextInput';
import { heading, rowText } from './quickSteps';
import type { StepRow } from './quickSteps';

/** What a row of Edit Citation does: an action as it is, or one that asks for something first. */
export type EditChoice =
  | { readonly kind: 'act'; readonly action: CitationAction }
  | { readonly kind: 'addPapers' }
  | { readonly kind: 'text'; readonly index: number; readonly name: CiteTextName };

/** The citation that is edited, its document, and the library's papers of its keys. */
export interface EditedCitation {
  readonly document: CitedDocument;
  readonly citation: ReadCitation;
  readonly papers: ReadonlyMap<string, Paper>;
}

/** The citation as it would stand; `undefined` where the action cannot be done or changes nothing. */
function preview({ document, citation }: EditedCitation, action: CitationAction): string | undefined {
  const edit = editCitation(document, citation, action);
  if ('refused' in edit) {
    return undefined;
  }
  const { text } = document;
  const start = Math.min(citation.span.start, edit.span.start);
  const end = Math.max(citation.span.end, edit.span.end);
  const before = text.slice(start, end);
  const after = text.slice(start, edit.span.start) + edit.newText + text.slice(edit.span.end, end);
  return after === before ? undefined : after;
}

function row(edited: EditedCitation, label: string, action: CitationAction): readonly StepRow<EditChoice>[] {
  const shown = preview(edited, action);
  return shown === undefined
    ? []
    : [
        {
          label,
          description: rowText(shown.trim() || vscode.l10n.t('nothing')),
          value: { kind: 'act', action },
        },
      ];
}

function nameOf({ papers }: EditedCitation, key: string): string {
  const paper = papers.get(key);
  return rowText((paper && authorYear(paper)) || key);
}

function moved(count: number, from: number, to: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index).filter((index) => index !== from);
  return [...order.slice(0, to), from, ...order.slice(to)];
}

/** Texts, removing, moving of each paper. */
function paperRows(edited: EditedCitation): readonly StepRow<EditChoice>[] {
  const { cites } = edited.citation;
  return cites.flatMap((cite, index) => {
    const name = nameOf(edited, cite.key);
    const move = (to: number, label: string): readonly StepRow<EditChoice>[] =>
      to < 0 || to >= cites.length
        ? []
        : row(edited, label, { kind: 'order', order: moved(cites.length, index, to) });
    return [
      heading<EditChoice>(name),
      ...citeTextNames.map((each): StepRow<EditChoice> => ({
        label: `$(edit) ${citeTextLabel(each)}`,
        description: rowText(cite[each]?.text ?? vscode.l10n.t('none')),
        value: { kind: 'text', index, name: each },
      })),
      ...row(edited, vscode.l10n.t('$(trash) Remove {0}', name), { kind: 'remove', index }),
      ...move(index - 1, vscode.l10n.t('$(arrow-up) Move {0} Up', name)),
      ...move(index + 1, vscode.l10n.t('$(arrow-down) Move {0} Down', name)),
      ...(index === 0
        ? []
        : row(edited, vscode.l10n.t('$(split-horizontal) Split before {0}', name), {
            kind: 'split',
            before: index,
          })),
    ];
  });
}

/** The order of the cites with their papers sorted; keys without a paper stay behind. */
function sortedOrder({ citation, papers }: EditedCitation, by: 'author' | 'year'): readonly number[] {
  const known = citation.cites.flatMap(({ key }, index) => {
    const paper = papers.get(key);
    return paper ? [{ paper, index }] : [];
  });
  const sorted = sortPapers(
    known.map(({ paper }) => paper),
    by,
  );
  const ordered = by === 'year' ? [...sorted].reverse() : sorted;
  const indexes = ordered.flatMap((paper) =>
    known.filter((each) => each.paper === paper).map(({ index }) => index),
  );
  const each = [...new Set(indexes)];
  return [...each, ...citation.cites.map((_, index) => index).filter((index) => !each.includes(index))];
}

function wholeRows(edited: EditedCitation): readonly StepRow<EditChoice>[] {
  return [
    heading<EditChoice>(vscode.l10n.t('All Papers')),
    ...row(edited, vscode.l10n.t('$(list-ordered) Sort by Author'), {
      kind: 'order',
      order: sortedOrder(edited, 'author'),
    }),
    ...row(edited, vscode.l10n.t('$(list-ordered) Sort by Year'), {
      kind: 'order',
      order: sortedOrder(edited, 'year'),
    }),
    ...row(edited, vscode.l10n.t('$(split-horizontal) Split into Single Citations'), {
      kind: 'split',
      before: 'each',
    }),
    ...(findNeighbour(edited.document, edited.citation)
      ? row(edited, vscode.l10n.t('$(merge) Join with the Next Citation'), { kind: 'join' })
      : []),
  ];
}

/** Every form and command that the citation's syntax has, but the one it is. */
function formRows(edited: EditedCitation): readonly StepRow<EditChoice>[] {
  const id = syntaxOfGroup(edited.citation.head, edited.document.syntax);
  const choices = choicesOf(syntaxOf(id)).filter(({ form }) => commandsOf(id)[form]);
  return [
    heading<EditChoice>(vscode.l10n.t('Form')),
    ...choices.flatMap(({ form, command }) =>
      row(edited, `$(symbol-text) ${formLabel(form)}`, {
        kind: 'convert',
        form,
        ...(command === '' ? {} : { command }),
      }),
    ),
  ];
}

/** All rows of Edit Citation, each with the citation as it would stand. */
export function editRows(edited: EditedCitation): readonly StepRow<EditChoice>[] {
  const add: StepRow<EditChoice> = {
    label: vscode.l10n.t('$(add) Add Papers...'),
    value: { kind: 'addPapers' },
  };
  return [add, ...formRows(edited), ...wholeRows(edited), ...paperRows(edited)];
}
