import type { LocatedText } from './inquiry';
import { sizeText } from './reportText';
import type { FileState } from './sourceReport';
import type { Finding } from './whyNotOffered';

/** What became of a file that may have what was asked for; the last four only where a file was not found by the settings. */
export type AskedFileState =
  | FileState
  /** It looked half written, and is read once more soon. */
  | 'half-written'
  /** A pattern of `papershelf.exclude` leaves it out. */
  | 'excluded'
  /** `files.exclude` of VS Code leaves it out. */
  | 'hidden'
  /** The pattern that names it has found so many files that it was not looked at. */
  | 'over-limit'
  /** No pattern of `papershelf.collections` names it. */
  | 'not-named';

export interface AskedFile {
  readonly id: string;
  readonly label: string;
  readonly state: AskedFileState;
  /** The pattern that leaves it out, or that found too many files. */
  readonly pattern: string | undefined;
  /** In bytes. */
  readonly size: number | undefined;
  /** Where the text stands in it; empty where it is not in it, or nobody could look. */
  readonly places: readonly LocatedText[];
  /** Nobody could look into it. */
  readonly isClosed: boolean;
}

const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What a file has to do with a text that is not offered; nothing where it has nothing to do with it. */
export function findingsInFile(file: AskedFile, asked: string): readonly Finding[] {
  if (file.places.length === 0) {
    return file.isClosed ? closedFinding(file) : [];
  }
  return file.state === 'read'
    ? file.places
        // The key with other capitals is told by itself.
        .filter(({ entry }) => entry?.toLowerCase() !== asked.toLowerCase())
        .map((place) => unreadFinding(file, place, asked))
    : file.places.slice(0, 1).map((place) => leftOutFinding(file, place, asked));
}

function lineOf({ position }: LocatedText): string {
  return `line ${position.line + 1}`;
}

function rangeOf({ position }: LocatedText): typeof start {
  return { start: position, end: position };
}

/** It stands in a file that was read, and still no paper was read from there. */
function unreadFinding(file: AskedFile, place: LocatedText, asked: string): Finding {
  const { label, id } = file;
  const action = { kind: 'open', source: id, range: rangeOf(place) } as const;
  const what = `“${asked}” stands in ${label}, ${lineOf(place)}`;
  if (place.entry !== undefined) {
    const entry = place.entry === '' ? 'an entry' : `the entry “${place.entry}”`;
    return {
      kind: 'hint',
      code: 'in-entry',
      what,
      why: `It is a part of ${entry}, which was read and is offered, by itself or with another record of the same work.`,
      action,
    };
  }
  if (place.problem) {
    return {
      kind: 'reason',
      code: 'not-read',
      what: `${what}, but was not read`,
      why: `Line ${place.problem.range.start.line + 1}: ${place.problem.message}`,
      action: { ...action, range: place.problem.range },
    };
  }
  return {
    kind: 'reason',
    code: 'no-entry',
    what: `${what}, but not as an entry`,
    why: `The line is outside of all entries: ${place.excerpt}`,
    action,
  };
}

/** It stands in a file that was not read, or not wholly. */
function leftOutFinding(file: AskedFile, place: LocatedText, asked: string): Finding {
  const where = `“${asked}” stands in ${file.label}, ${lineOf(place)}`;
  return { kind: 'reason', ...reasonOf(file, place), what: where };
}

type Reason = Pick<Finding, 'code' | 'why' | 'action'>;

function reasonOf(file: AskedFile, place: LocatedText): Reason {
  const { id, pattern } = file;
  const code = file.state;
  switch (file.state) {
    case 'excluded':
      return {
        code,
        why: `The pattern ${pattern ?? ''} of papershelf.exclude leaves the file out. Press Enter to change the setting.`,
        action: { kind: 'open-setting', setting: 'papershelf.exclude' },
      };
    case 'hidden':
      return {
        code,
        why: 'The setting files.exclude of VS Code leaves the file out. Press Enter to change it.',
        action: { kind: 'open-setting', setting: 'files.exclude' },
      };
    case 'over-limit':
      return {
        code,
        why: `The pattern ${pattern ?? ''} finds more files than are looked at. Press Enter to name this file in papershelf.collections.`,
        action: { kind: 'add-collection', source: id },
      };
    case 'not-named':
      return {
        code,
        why: 'No pattern of papershelf.collections names the file. Press Enter to add it.',
        action: { kind: 'add-collection', source: id },
      };
    case 'other':
      return {
        code,
        why: 'The file is not in a form that Papershelf reads, so it was left alone. Press Enter to look at it.',
        action: { kind: 'open', source: id, range: rangeOf(place) },
      };
    default:
      return unfinishedReason(file) ?? { code, why: '', action: { kind: 'show-report' } };
  }
}

/** Why a file that the settings name is not read, or not wholly. */
function unfinishedReason({ state, size, id }: AskedFile): Reason | undefined {
  switch (state) {
    case 'too-large':
      return {
        code: state,
        why: `The file is larger than papershelf.maxFileSize allows${size === undefined ? '' : ` (${sizeText(size)})`}. Press Enter to read it now.`,
        action: { kind: 'read-anyway', source: id },
      };
    case 'unreadable':
      return {
        code: state,
        why: 'The file is not there or cannot be read. Press Enter to try again.',
        action: { kind: 'reload' },
      };
    case 'stopped':
      return {
        code: state,
        why: 'Reading was stopped before the end of the file. Press Enter to read all files again.',
        action: { kind: 'reload' },
      };
    case 'half-written':
      return {
        code: state,
        why: 'The file looks half written, so it is read again soon. Press Enter to look at it.',
        action: { kind: 'open', source: id, range: start },
      };
    case 'waiting':
    case 'reading':
      return {
        code: 'reading',
        why: 'The file is still being read. Ask again when that is done. Press Enter to see how far it is.',
        action: { kind: 'show-report' },
      };
    default:
      return undefined;
  }
}

/** A file that the settings name, and of which nobody knows what is in it. */
function closedFinding(file: AskedFile): readonly Finding[] {
  const reason = unfinishedReason(file);
  return reason ? [{ kind: 'hint', ...reason, what: `It may be in ${file.label}` }] : [];
}
