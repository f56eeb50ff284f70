import { syntaxFor } from '../core/cite/syntax';
import { decodeText } from '../core/import/decode';
import { summarise } from '../core/notes/summary';
import type { CliCommand, CliIo } from './io';
import { oneOf, parseCall } from './options';
import { techniquesOfPaper } from './paperJson';
import { papersByKey, readTellingProblems } from './sources';
import { UsageError } from './usage';

async function readTemplate(path: string, io: CliIo): Promise<string> {
  try {
    return decodeText(await io.readFile(path)).text;
  } catch {
    throw new UsageError(`The template ${path} cannot be read.`);
  }
}

/** `summary`: a block for each paper. */
export const summaryCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { from: 'list', language: 'text', template: 'text' });
  const language = oneOf('language', call.text('language') ?? 'markdown', ['markdown', 'latex']);
  const path = call.text('template');
  const template = path === undefined ? undefined : await readTemplate(path, io);
  const papers = papersByKey(await readTellingProblems(call.list('from'), io), call.positionals);
  const { text, problems } = summarise(papers, {
    language,
    template,
    detailsOf: (paper) => {
      const written = syntaxFor(language)?.write([{ key: paper.key }]);
      return {
        techniques: techniquesOfPaper(paper).map((technique) => technique.label),
        citation: written && 'text' in written ? written.text : '',
      };
    },
  });
  for (const { range, severity, message, code } of problems) {
    io.err(
      `${path ?? 'template'}:${range.start.line + 1}:${range.start.character + 1}: ${severity}: ${message} [${code}]`,
    );
  }
  io.out(text);
  return 0;
};
