import { BibtexImporter } from '../import/bibtex/bibtexImporter';
import type { BibtexState } from './protocol';

/** See {@link BibtexState}. */
export function inspectBibtex(text: string): BibtexState {
  const { records, problems } = new BibtexImporter().read(text);
  const lastLine = text.trimEnd().split('\n').length - 1;
  const open = problems.find(
    (problem) => problem.code.startsWith('unclosed') && problem.range.end.line >= lastLine,
  );
  return {
    keys: new Set(records.map((record) => record.key?.toLowerCase() ?? '')),
    openEntry: open?.range.start.line,
  };
}
