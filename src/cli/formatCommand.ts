import { Formatter } from '../core/cite/citeproc';
import type { FormatOptions } from '../core/cite/formatTypes';
import { joinCitation, joinReferences } from '../core/cite/joinReferences';
import { InvalidStyleError, UnknownStyleError, withStyleFiles } from '../core/cite/styleSource';
import { decodeText } from '../core/import/decode';
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

async function readStyleFile(path: string, io: CliIo): Promise<string | undefined> {
  try {
    return decodeText(await io.readFile(path)).text;
  } catch {
    return undefined;
  }
}

async function formatted(
  io: CliIo,
  papers: readonly Paper[],
  kind: Kind,
  options: FormatOptions,
): Promise<string> {
  const formatter = new Formatter(withStyleFiles(io.styles, (path) => readStyleFile(path, io)));
  try {
    return kind === 'citation'
      ? joinCitation(await formatter.citation(papers, options), options.as)
      : joinReferences(await formatter.bibliography(papers, options), options.as);
  } catch (error) {
    throw error instanceof UnknownStyleError || error instanceof InvalidStyleError
      ? new UsageError(error.message, 'papershelf styles lists the styles on board.')
      : error;
  }
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
  io.out(await formatted(io, papers, kind, options));
  return 0;
};
