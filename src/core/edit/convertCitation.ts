import { syntaxOf } from '../cite/syntax';
import type { Cite } from '../cite/syntax';
import { commandsOf } from '../model/citationCommands';
import type { CitationForm } from '../model/citationForm';
import type { CitationSyntaxId } from '../model/citationLanguage';
import { readLatexTexts } from '../scan/latexTexts';
import type { ReadCitation } from '../scan/readCitation';
import { findNoteAround, smallestEdit, toSourceCite } from './citationSource';
import type { CitationEdit } from './citationSource';
import { syntaxOfGroup } from './memberWriter';

/** What a citation is to become. */
export interface CitationTarget {
  readonly form: CitationForm;
  /** The usual one of the form where it is left out. */
  readonly command?: string | undefined;
}

/** Why a citation stays as it is whose command takes other arguments than those of its family. */
export const fixedCommand = 'This command has arguments of its own, which only you can change.';

/** biblatex's command for one paper of a multicite's: `autocite` of `autocites`. */
export function singularCommand({ head, parts }: ReadCitation): string | undefined {
  const isMulti =
    head.notation === 'command' && (parts.length > 1 || /cite(?:text)?s$/i.test(head.command ?? ''));
  return isMulti ? head.command?.replace(/s$/, '') : head.command;
}

/**
 * The citation anew, of `cites` whose texts are source; its command stays unless `target` says otherwise. Texts round
 * all papers of a multicite stay.
 */
export function rewritten(
  text: string,
  citation: ReadCitation,
  cites: readonly Cite[],
  options: { readonly syntax: CitationSyntaxId; readonly target?: CitationTarget },
): ReturnType<ReturnType<typeof syntaxOf>['write']> {
  const { head } = citation;
  if (head.isFixed) {
    return { refused: fixedCommand };
  }
  const id = syntaxOfGroup(head, options.syntax);
  const own: CitationTarget = {
    form: head.notation === 'pandoc' && head.kind === 'narrative' ? 'narrative' : 'parenthetical',
    command: head.notation === 'pandoc' ? undefined : singularCommand(citation),
  };
  const { form, command } = options.target ?? own;
  const written = syntaxOf(id).write(cites, {
    ...(options.target || command === undefined ? { form } : {}),
    command,
    asSource: true,
  });
  const outer = head.notation === 'command' ? readLatexTexts(text, head).outer : undefined;
  return 'text' in written && outer
    ? {
        text: written.text.replace(
          /^(\\[A-Za-z]+?)s?(?=[[{])/,
          `$1s${text.slice(outer.start, outer.end).replaceAll('$', '$$$$')}`,
        ),
      }
    : written;
}

/** The citation with only its command exchanged, where that is all that tells one form from the other. */
function withCommand(text: string, citation: ReadCitation, command: string): string | undefined {
  const { head, parts, span } = citation;
  const old = head.command;
  if (old === undefined || !['command', 'role', 'org', 'macro'].includes(head.notation)) {
    return undefined;
  }
  const at = text.indexOf(old, span.start);
  const isMulti = parts.length > 1 || singularCommand(citation) !== old;
  if (isMulti && /\*$|^(?:full|footfull)cite|citeauthor|citeyear/.test(command)) {
    return undefined;
  }
  return text.slice(span.start, at) + command + (isMulti ? 's' : '') + text.slice(at + old.length, span.end);
}

/** Typst's call with another form; arguments that we do not know stay. */
function withTypstForm(text: string, { head, span }: ReadCitation, form: string): string | undefined {
  if (head.notation !== 'typstCall') {
    return undefined;
  }
  const args = text.slice(head.inner.start, head.inner.end);
  const known = args.replace(/(\bform\s{0,9}:\s{0,9})"[a-z]{1,12}"/, `$1"${form}"`);
  const changed =
    known === args && head.command === 'normal' && !/\bform\s{0,9}:/.test(args)
      ? `${args.replace(/[,\s]+$/, '')}, form: "${form}"`
      : known;
  return text.slice(span.start, head.inner.start) + changed + text.slice(head.inner.end, span.end);
}

/** Whether a form is a citation inside a footnote, not a command that makes one. */
function isWrapped({ form, command }: CitationTarget, id: CitationSyntaxId): boolean {
  const used = command ?? commandsOf(id)[form]?.[0] ?? '';
  return form === 'footnote' && !used.startsWith('foot');
}

/** Sources without `-` before the key where every author was left out: the new form says who is named. */
function named(cites: readonly Cite[]): readonly Cite[] {
  return cites.every(({ suppressAuthor }) => suppressAuthor)
    ? cites.map((cite) => ({ ...cite, suppressAuthor: false }))
    : cites;
}

/**
 * Makes a citation one of another form or command. Where only the command tells them apart, only it changes; a footnote
 * that held nothing but the citation goes, or comes.
 */
export function convertCitation(
  text: string,
  citation: ReadCitation,
  target: CitationTarget,
  syntax: CitationSyntaxId,
): CitationEdit {
  const { head, cites, span } = citation;
  const id = syntaxOfGroup(head, syntax);
  const command = target.command ?? commandsOf(id)[target.form]?.[0];
  if (command === undefined) {
    return { refused: `Citations in ${id} have no form “${target.form}” of their own.` };
  }
  const note = findNoteAround(text, citation);
  const whole = note ?? span;
  const exchanged =
    isWrapped(target, id) || command === '' || head.isFixed
      ? undefined
      : (withTypstForm(text, citation, command) ?? withCommand(text, citation, command));
  if (exchanged !== undefined) {
    return smallestEdit(text, whole, exchanged);
  }
  const options = { syntax, target: { form: target.form, command: command === '' ? undefined : command } };
  const written = rewritten(text, citation, named(cites.map(toSourceCite)), options);
  return 'refused' in written ? written : smallestEdit(text, whole, written.text);
}
