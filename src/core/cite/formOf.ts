import { commandsOf, formOfCommand } from '../model/citationCommands';
import type { CitationForm } from '../model/citationForm';
import { languageOfSyntax } from '../model/citationLanguage';
import type { CitationSyntaxId } from '../model/citationLanguage';
import type { Cite, WriteOptions } from './syntax';

/** How a citation is to be written, with nothing left open. */
export interface FormChoice {
  readonly form: CitationForm;
  readonly command: string;
}

/**
 * The form and command that `options` mean in a syntax: a command says its form, a form its usual command; papers
 * whose authors are all left out are cited by year. Refused where the syntax has no such form.
 */
export function chooseForm(
  syntax: CitationSyntaxId,
  cites: readonly Cite[],
  options: WriteOptions,
): FormChoice | { readonly refused: string } {
  const given = options.command?.replace(/^\\/, '');
  const said = given === undefined ? undefined : formOfCommand(given, languageOfSyntax(syntax));
  const commands = commandsOf(syntax);
  const isYear = cites.length > 0 && cites.every(({ suppressAuthor }) => suppressAuthor);
  const fallback = isYear && commands.year && given === undefined ? 'year' : 'parenthetical';
  const form = options.form ?? said ?? fallback;
  const command = given ?? commands[form]?.[0];
  return command === undefined
    ? { refused: `Citations in ${syntax} have no form “${form}” of their own.` }
    : { form, command };
}
