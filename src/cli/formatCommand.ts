import { Formatter, UnknownStyleError } from '../core/cite/citeproc';
import type { FormatOptions } from '../core/cite/citeproc';
import { joinReferences } from '../core/cite/joinReferences';
import type { Paper } from '../core/model/paper';
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

async function formatted(
  io: CliIo,
  papers: readonly Paper[],
  kind: Kind,
  options: FormatOptions,
): Promise<string> {
  const formatter = new Formatter(io.styles);
  try {
    return kind === 'citation'
      ? await formatter.citation(papers, options)
      : joinReferences(await formatter.bibliography(papers, options), options.as);
  } catch (error) {
    throw error instanceof UnknownStyleError ? new UsageError(error.message) : error;
  }
}

/** `format`: references, or a citation, in a CSL style. */
export const formatCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { from: 'list', style: 'text', locale: 'text', as: 'text', kind: 'text' });
  const as = oneOf('as', call.text('as') ?? 'text', ['text', 'markdown', 'html', 'latex']);
  const kind = oneOf('kind', call.text('kind') ?? 'bibliography', ['bibliography', 'citation']);
  const locale = call.text('locale');
  if (locale !== undefined) {
    await checkLocale(io, locale);
  }
  const papers = papersByKey(await readTellingProblems(call.list('from'), io), call.positionals);
  const options = { style: call.text('style') ?? 'apa', as, ...(locale === undefined ? {} : { locale }) };
  io.out(await formatted(io, papers, kind, options));
  return 0;
};
