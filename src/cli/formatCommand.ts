import type { FormatOptions } from '../core/cite/formatTypes';
import { joinCitation, joinReferences } from '../core/cite/joinReferences';
import type { Paper } from '../core/model/paper';
import { formatted, formatterFor } from './formatter';
import type { CliCommand, CliIo } from './io';
import { oneOf, parseCall } from './options';
import { papersByKey, readTellingProblems } from './sources';
import { UsageError } from './usage';

type Kind = 'bibliography' | 'citation';

/** A language tag whose locale is there, or whose language is: `de` is as good as `de-DE`. */
async function checkLocale(io: CliIo, locale: string): Promise<void> {
  const [language = ''] = locale.split('-');
  const candidates = [locale, language, `${language}-${language.toUpperCase()}`, `${language}-US`];
  for (const tag of candidates) {
    if (/^[A-Za-z-]+$/.test(tag) && (await io.styles.loadLocale(tag)) !== undefined) {
      return;
    }
  }
  throw new UsageError(
    `There is no locale "${locale}".`,
    'Locales are language tags such as en-GB or de-DE.',
  );
}

async function formattedText(
  io: CliIo,
  papers: readonly Paper[],
  kind: Kind,
  options: FormatOptions,
): Promise<string> {
  const formatter = formatterFor(io);
  return kind === 'citation'
    ? joinCitation(await formatter.citation(papers, options), options.as)
    : joinReferences(await formatter.bibliography(papers, options), options.as);
}

/** `format`: references, or a citation, in a CSL style on board or in a file. */
export const formatCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { from: 'list', style: 'text', locale: 'text', as: 'text', kind: 'text' });
  const as = oneOf('as', call.text('as') ?? 'text', ['text', 'markdown', 'html', 'latex', 'rtf']);
  const kind = oneOf('kind', call.text('kind') ?? 'bibliography', ['bibliography', 'citation']);
  const locale = call.text('locale');
  if (locale !== undefined) {
    await checkLocale(io, locale);
  }
  const papers = papersByKey(await readTellingProblems(call.list('from'), io), call.positionals);
  const options = { style: call.text('style') ?? 'apa', as, ...(locale === undefined ? {} : { locale }) };
  io.out(await formatted(formattedText(io, papers, kind, options)));
  return 0;
};
