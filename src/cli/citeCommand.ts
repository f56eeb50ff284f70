import { syntaxOf } from '../core/cite/syntax';
import type { WriteOptions } from '../core/cite/syntax';
import { commandsOf } from '../core/model/citationCommands';
import { citationForms } from '../core/model/citationForm';
import { citationSyntaxIds, languageOfSyntax } from '../core/model/citationLanguage';
import type { CitationSyntaxId } from '../core/model/citationLanguage';
import { formattedForm, linkedCitation } from '../core/notes/formattedForm';
import type { CitedPaper, Formatting } from '../core/notes/formattedForm';
import { formatted, formatterFor } from './formatter';
import type { CliCommand, CliIo } from './io';
import { oneOf, parseCall } from './options';
import type { ParsedCall } from './options';
import { papersByKey, readTellingProblems } from './sources';
import { UsageError } from './usage';

/** Syntaxes by the names that people have for them: `md` and `markdown` are Pandoc's. */
const languageNames = ['markdown', 'md', ...citationSyntaxIds] as const;

function syntaxIdOf(call: ParsedCall): CitationSyntaxId {
  const name = oneOf('language', call.text('language') ?? 'markdown', languageNames);
  return name === 'markdown' || name === 'md' ? 'pandoc' : name;
}

/** The papers that are asked for; the prefix stands before the first, locator and suffix behind the last. */
async function citedOf(call: ParsedCall, io: CliIo): Promise<readonly CitedPaper[]> {
  const keys = [...new Set(call.positionals)];
  const papers = papersByKey(await readTellingProblems(call.list('from'), io), keys);
  const [prefix, locator, suffix] = [call.text('prefix'), call.text('locator'), call.text('suffix')];
  return papers.map((paper, index) => ({
    paper,
    cite: {
      // The key that was asked for: another file's key of the same paper is as good, and the writer's own.
      key: keys[index] ?? paper.key,
      ...(prefix !== undefined && index === 0 ? { prefix } : {}),
      ...(locator !== undefined && index === papers.length - 1 ? { locator } : {}),
      ...(suffix !== undefined && index === papers.length - 1 ? { suffix } : {}),
    },
  }));
}

/** A form that the language has no syntax for, as formatted text. */
function formattedCitation(
  cited: readonly CitedPaper[],
  id: CitationSyntaxId,
  form: WriteOptions['form'],
  formatting: Formatting,
): Promise<string> {
  return id === 'link' && form === undefined
    ? linkedCitation(cited, formatting)
    : formattedForm(cited, form ?? (id === 'footnote' ? 'footnote' : 'parenthetical'), formatting);
}

/** `cite`: one citation of all keys, in the syntax of a language, or formatted where it has no such form. */
export const citeCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, {
    from: 'list',
    language: 'text',
    form: 'text',
    command: 'text',
    style: 'text',
    locator: 'text',
    prefix: 'text',
    suffix: 'text',
  });
  const id = syntaxIdOf(call);
  const asked = call.text('form');
  const form = asked === undefined ? undefined : oneOf('form', asked, citationForms);
  const cited = await citedOf(call, io);
  const command = call.text('command');
  if (command === undefined && commandsOf(id)[form ?? 'parenthetical'] === undefined) {
    const options = { style: call.text('style') ?? 'apa', as: languageOfSyntax(id) };
    io.out(await formatted(formattedCitation(cited, id, form, { formatter: formatterFor(io), options })));
    return 0;
  }
  const written = syntaxOf(id).write(
    cited.map(({ cite }) => cite),
    { form, command },
  );
  if ('refused' in written) {
    throw new UsageError(written.refused);
  }
  io.out(written.text);
  return 0;
};
