import { LineIndex } from '../core/base/text';
import type { DocumentKind } from '../core/document/documentKind';
import { hasParts } from '../core/document/textsOfProject';
import { labelsIn } from '../core/edit/citedKeys';
import type { CitationSyntaxId } from '../core/model/citationLanguage';
import { findCitations } from '../core/scan/citations';
import type { CitingMacros } from '../core/scan/latexMacros';
import { readCitations } from '../core/scan/readCitation';
import type { ReadCitation, ReadCite } from '../core/scan/readCitation';
import { readCitingDocument } from './citedKeys';
import type { FileText } from './citedKeys';
import type { CliCommand } from './io';
import { parseCall } from './options';
import { UsageError } from './usage';

/** One key where it is cited. */
interface CitedKey {
  readonly file: string;
  readonly citation: ReadCitation;
  readonly cite: ReadCite;
  readonly line: number;
  readonly column: number;
}

function citedIn(
  { path, text }: FileText,
  kind: DocumentKind,
  { syntax, macros }: { readonly syntax?: CitationSyntaxId | undefined; readonly macros?: CitingMacros },
): readonly CitedKey[] {
  const lines = new LineIndex(text);
  return readCitations(text, findCitations(text, kind, syntax, macros)).flatMap((citation) =>
    citation.cites.map((cite) => {
      const { line, character } = lines.positionAt(cite.keySpan.start);
      return { file: path, citation, cite, line: line + 1, column: character + 1 };
    }),
  );
}

function json({ file, citation, cite, line, column }: CitedKey, withFile: boolean): object {
  return {
    ...(withFile ? { file } : {}),
    key: cite.key,
    line,
    column,
    form: citation.form ?? null,
    prefix: cite.prefix?.text ?? null,
    label: cite.locator?.label ?? null,
    locator: cite.locator?.value ?? null,
    suffix: cite.suffix?.text.replace(/^[,;]\s*/, '') ?? null,
    command: citation.head.command ?? null,
  };
}

/** `paper.md:3:7`, a tab, the key; behind another tab the locator, if there is one. */
function line({ file, line: row, column, cite }: CitedKey): string {
  const place = cite.locator ? `\t${cite.locator.label} ${cite.locator.value}` : '';
  return `${file}:${row}:${column}\t${cite.key}${place}`;
}

/** `cited`: every key that a document cites, with its place and what is said of it there. */
export const citedCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { json: 'flag', project: 'flag' });
  const [typed, ...more] = call.positionals;
  if (typed === undefined || more.length > 0) {
    throw new UsageError('cited needs one DOCUMENT.');
  }
  const { kind, syntax, macros, texts } = await readCitingDocument(typed, call.flag('project'), io);
  const isProject = call.flag('project') && (kind === 'latex' || hasParts(kind));
  const labels = labelsIn(
    texts.map(({ text }) => text),
    kind,
  );
  const found = texts
    .flatMap((each) => citedIn(each, kind, { syntax, macros }))
    .filter(({ cite }) => !labels.has(cite.key));
  io.out(
    call.flag('json')
      ? JSON.stringify(
          found.map((each) => json(each, isProject)),
          null,
          2,
        )
      : found.map(line).join('\n'),
  );
  return 0;
};
