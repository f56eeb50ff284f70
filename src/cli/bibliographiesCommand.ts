import { findDocumentBibliographies } from '../core/document/documentBibliographies';
import type { DocumentBibliography } from '../core/document/documentBibliographies';
import { documentKindOf } from '../core/document/documentKind';
import { calledDocument, documentFilesOf, filesNear, homeFolder } from './documentPaths';
import type { CliCommand } from './io';
import { parseCall } from './options';
import { UsageError } from './usage';

/** `refs.bib`, a tab, `bibliography in paper.md:3`; what is wrong stands behind another tab. */
function line({ written, path, exists, by, declaredIn }: DocumentBibliography): string {
  const place = declaredIn ? ` in ${declaredIn.path}:${declaredIn.range.start.line + 1}` : '';
  const wrong =
    path === undefined ? ['its name is only known to the tool'] : exists ? [] : ['there is no such file'];
  return [path ?? written, by + place, ...wrong].join('\t');
}

function json({ foundBy, by, written, declaredIn, path, exists }: DocumentBibliography): object {
  const place = declaredIn && {
    file: declaredIn.path,
    line: declaredIn.range.start.line + 1,
    column: declaredIn.range.start.character + 1,
  };
  return {
    file: path ?? null,
    exists,
    foundBy,
    by,
    written,
    declaredIn: place ?? null,
  };
}

/** `bibliographies`: which files a document's citations come from. Exit code 1 where one of them is not there. */
export const bibliographiesCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { json: 'flag' });
  const [typed, ...more] = call.positionals;
  if (typed === undefined || more.length > 0) {
    throw new UsageError('bibliographies needs one DOCUMENT.');
  }
  const document = calledDocument(typed);
  const files = documentFilesOf(io);
  if (!(await files.exists(document.path))) {
    throw new UsageError(`${typed} cannot be read.`, 'A DOCUMENT is a text file, for instance paper.tex.');
  }
  const kind = documentKindOf(document.path);
  if (kind === undefined) {
    throw new UsageError(
      `${typed} is no document that names bibliographies.`,
      'Such are Markdown, Quarto, R Markdown, LaTeX, Typst, Org, reStructuredText and AsciiDoc files.',
    );
  }
  const candidates = await filesNear(document, kind);
  const found = await findDocumentBibliographies(document.path, files, {
    workspace: document.workspace,
    candidates,
    ...homeFolder(),
  });
  io.out(call.flag('json') ? JSON.stringify(found.map(json), null, 2) : found.map(line).join('\n'));
  return found.every(({ exists }) => exists) ? 0 : 1;
};
