import type { LineIndex, Span } from '../../base/text';
import { bibtexNameFields } from '../../model/bibtexMapping';
import type { Problem } from '../../model/problem';
import { isUnclearDate } from '../dateText';
import { isUnclearBibtexDate, isUnreadableDate } from './bibtexDates';
import { doiOfField, isPlainDoi } from './bibtexDoi';
import { findOddName } from './bibtexOddNames';
import { latexToVerbatim } from '../latex/latexText';
import type { InheritanceFault } from './bibtexInheritance';
import type { BibtexError, BibtexField, BibtexPiece } from './bibtexSyntax';

function syntaxMessage(error: BibtexError, lines: LineIndex): string {
  const line = lines.positionAt(error.at).line + 1;
  switch (error.code) {
    case 'unclosed-entry':
      return error.isRead && error.field
        ? `This entry has no closing brace; it is read up to “${error.field}”.`
        : 'This entry has no closing brace, so it is not read.';
    case 'unclosed-value':
      return error.field
        ? `The value of “${error.field}” (line ${line}) is never closed; ${error.isRead ? 'it is read up to the next field or entry' : 'this entry is not read'}.`
        : 'A value is never closed, so this is not read.';
    case 'unclosed-comment':
      return 'This comment has no closing brace.';
    case 'missing-brace':
      return 'An opening brace must follow the entry type, so this is not read.';
    case 'missing-type':
      return 'An entry type alone, as “@article”, must stand before the brace; this entry is read all the same.';
    case 'missing-at':
      return 'An entry begins with “@”, so this is taken as a comment.';
    case 'missing-key':
      return 'This entry has no citation key.';
    case 'key-with-space':
      return 'A citation key cannot have spaces.';
    case 'missing-comma':
      return error.field
        ? `A comma is missing after “${error.field}”.`
        : 'A comma is missing after the citation key.';
    case 'missing-equals':
      return `An equals sign is missing after “${error.field ?? ''}”.`;
    case 'missing-value':
      return `The field “${error.field ?? ''}” has no value.`;
    case 'unexpected-text':
      return `This text is not a field, so it is not read${error.field ? `; see whether “${error.field}” closes where it should` : ''}.`;
    case 'escaped-brace':
      return 'BibTeX counts braces and quotes after a backslash, too; this entry is read as if it did not.';
    case 'text-after-entry':
      return 'The entry before is closed already, so these fields are not read.';
    case 'loose-fields':
      return 'No entry begins before these fields, so they are not read.';
  }
}

const warnings = new Set<BibtexError['code']>([
  'missing-key',
  'key-with-space',
  'missing-value',
  'text-after-entry',
  'loose-fields',
  'unclosed-comment',
]);

function severityOf(code: BibtexError['code']): Problem['severity'] {
  return code === 'missing-at' ? 'information' : warnings.has(code) ? 'warning' : 'error';
}

/** The problem that a mistake in the syntax is. */
export function syntaxProblem(error: BibtexError, lines: LineIndex): Problem {
  return {
    severity: severityOf(error.code),
    code: error.code,
    message: syntaxMessage(error, lines),
    range: lines.rangeOf(error.span),
  };
}

/** Two versions of some lines. */
export function mergeMarkProblem(mark: Span, lines: LineIndex): Problem {
  return {
    severity: 'error',
    code: 'merge-mark',
    message: 'Two versions stand here, between the marks of an unfinished merge; keep one, and no mark.',
    range: lines.rangeOf(mark),
  };
}

/** A name that no `@string` defines. */
export function undefinedStringProblem(piece: BibtexPiece, lines: LineIndex): Problem {
  return {
    severity: 'warning',
    code: 'undefined-string',
    message: `No @string defines “${piece.text}”; its name stands for it.`,
    range: lines.rangeOf(piece.span),
  };
}

/** Fields whose names the importer reads; a list of names may be odd in each. */
const nameFields: ReadonlySet<string> = new Set(bibtexNameFields.map(([field]) => field));

/** What cannot be read of a field, though its syntax is right. `text` is its value, LaTeX. */
export function findValueProblem(field: BibtexField, text: string, lines: LineIndex): Problem | undefined {
  const found = valueFault(field.name, text);
  const start = field.value[0]?.span.start ?? field.span.start;
  return (
    found && {
      severity: 'warning',
      ...found,
      range: lines.rangeOf({ start, end: field.span.end }),
    }
  );
}

function valueFault(name: string, text: string): Pick<Problem, 'code' | 'message'> | undefined {
  if (nameFields.has(name)) {
    const message = findOddName(text);
    return message === undefined ? undefined : { code: 'odd-name', message };
  }
  if (name === 'year' || name === 'date' || name === 'month') {
    return dateFault(name, text);
  }
  if (
    name === 'doi' &&
    !isPlainDoi(text) &&
    text.trim() !== '' &&
    doiOfField(latexToVerbatim(text)) === undefined
  ) {
    return { code: 'unreadable-doi', message: 'This is no DOI, which begins with “10.” and has a slash.' };
  }
  return undefined;
}

function dateFault(
  name: 'year' | 'date' | 'month',
  text: string,
): Pick<Problem, 'code' | 'message'> | undefined {
  if (name !== 'month' && isUnreadableDate(name, text)) {
    return { code: 'unreadable-date', message: `No year can be read from “${name}”.` };
  }
  if (!isUnclearBibtexDate(name, text)) {
    return undefined;
  }
  const message =
    name === 'month'
      ? 'Not all of “month” can be read as months, days or a season; write it as jan.'
      : isUnclearDate(text)
        ? `Day and month of “${name}” are not clear; write it as 2020-12-31.`
        : `Not all of “${name}” is clear, so that only a part of it was taken.`;
  return { code: 'unclear-date', message };
}

/** A field that stands twice in an entry: the first counts. */
export function duplicateFieldProblem(field: BibtexField, lines: LineIndex): Problem {
  return {
    severity: 'warning',
    code: 'duplicate-field',
    message: `This entry has “${field.name}” already; the first one counts.`,
    range: lines.rangeOf(field.nameSpan),
  };
}

function inheritanceMessage({ code, field, key }: InheritanceFault): string {
  switch (code) {
    case 'reference-cycle':
      return `“${field}” leads through “${key}” in a circle or too far up.`;
    case 'unknown-reference':
      return `“${field}” names “${key}”, which is not in this file.`;
    case 'inherits-too-much':
      return `Too much text would be taken over from “${key}”, so some of its fields are left out here.`;
  }
}

/** What is wrong with a `crossref` or `xdata`. */
export function inheritanceProblem(fault: InheritanceFault, lines: LineIndex): Problem {
  const field = fault.entry.fields.find((each) => each.name === fault.field);
  return {
    severity: 'warning',
    code: fault.code,
    message: inheritanceMessage(fault),
    range: lines.rangeOf(field?.span ?? fault.entry.span),
  };
}
