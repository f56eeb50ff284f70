import { lineEndOf } from '../base/text';
import type { BibtexEntry, BibtexField, BibtexFile, BibtexPiece } from '../import/bibtex/bibtexSyntax';
import { layoutOf } from './bibtexLayout';
import type { BibtexLayout } from './bibtexLayout';
import { valueHabitsOf } from './bibtexValueHabits';
import type { ValueHabits } from './bibtexValueHabits';
import { Votes } from './votes';

/** How words are written: `article`, `Article`, `ARTICLE`. */
export type WordCase = 'lower' | 'capital' | 'upper';

/** How the entries of a .bib file are written, so that a new one looks like its neighbours. */
export interface BibtexHabits {
  readonly eol: string;
  readonly layout: BibtexLayout;
  readonly typeCase: WordCase;
  readonly fieldCase: WordCase;
  readonly delimiters: 'braces' | 'quotes';
  readonly values: ValueHabits;
  /** Fields whose numbers stand without delimiters: `year = 2020`. */
  readonly bareNumbers: ReadonlySet<string>;
  /** Titles stand in two pairs of braces, which keeps their capitals. */
  readonly doubleBraces: boolean;
  /** Letters beyond ASCII are written as LaTeX's commands. */
  readonly escapes: boolean;
  /** Names of BibLaTeX where BibTeX has others: `date`, `journaltitle`, `location`, `@online`. */
  readonly dialect: 'bibtex' | 'biblatex' | 'mixed';
  /** For each field of the file where it mostly stands in an entry, from 0 (first) to 1 (last). */
  readonly places: ReadonlyMap<string, number>;
  /** Fields that a good part of the entries has. */
  readonly usual: ReadonlySet<string>;
}

/** So many entries from the end of the file say how it is written: the way of today, and in no time. */
const sampleSize = 300;

/** The habits of a .bib text, as its last entries show them; those of Papershelf where it has none. */
export function findBibtexHabits(text: string, file: BibtexFile): BibtexHabits {
  const entries = file.entries.filter((entry) => entry.fields.length > 0).slice(-sampleSize);
  const sample = text.slice(entries[0]?.span.start ?? 0);
  const fields = entries.flatMap((entry) => entry.fields);
  const pieces = singlePieces(fields);
  return {
    eol: lineEndOf(text),
    layout: layoutOf(text, entries),
    typeCase: caseOf(entries.map(({ typeSpan }) => text.slice(typeSpan.start, typeSpan.end))),
    fieldCase: caseOf(fields.map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end))),
    delimiters: delimitersOf(pieces),
    values: valueHabitsOf(entries, file),
    bareNumbers: bareNumbersIn(pieces),
    doubleBraces: hasDoubleBraces(pieces),
    escapes: escapesIn(sample),
    dialect: statedDialect(text) ?? dialectOf(entries),
    places: placesIn(entries),
    usual: usualIn(entries),
  };
}

/** A field with a value of one part. */
interface SinglePiece {
  readonly name: string;
  readonly piece: BibtexPiece;
}

function singlePieces(fields: readonly BibtexField[]): readonly SinglePiece[] {
  return fields.flatMap(({ name, value: [piece, ...more] }) =>
    piece && more.length === 0 ? [{ name, piece }] : [],
  );
}

function delimitersOf(pieces: readonly SinglePiece[]): BibtexHabits['delimiters'] {
  const votes = new Votes<'braces' | 'quotes'>();
  for (const { piece } of pieces) {
    if (piece.kind === 'braced' || piece.kind === 'quoted') {
      votes.add(piece.kind === 'quoted' ? 'quotes' : 'braces');
    }
  }
  return votes.most() ?? 'braces';
}

function bareNumbersIn(pieces: readonly SinglePiece[]): ReadonlySet<string> {
  const votes = new Map<string, Votes<boolean>>();
  for (const { name, piece } of pieces) {
    if (/^\d+$/.test(piece.text)) {
      const own = votes.get(name) ?? new Votes<boolean>();
      own.add(piece.kind === 'number');
      votes.set(name, own);
    }
  }
  return new Set([...votes].filter(([, own]) => own.share(true) > 0.5).map(([name]) => name));
}

function hasDoubleBraces(pieces: readonly SinglePiece[]): boolean {
  const votes = new Votes<boolean>();
  for (const { name, piece } of pieces) {
    if (name === 'title') {
      votes.add(piece.kind === 'braced' && isOneGroup(piece.text));
    }
  }
  return votes.share(true) > 0.6;
}

/** Whether the brace at the beginning is closed by the one at the end: not so in `{A} and {B}`. */
function isOneGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) {
    return false;
  }
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const character = text.charAt(at);
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth === 0) {
      return false;
    }
  }
  return true;
}

/** Whether accents are LaTeX's commands: some are there, and no letter beyond ASCII is. */
function escapesIn(sample: string): boolean {
  const commands =
    /\\(?:["'`^~=.][{\\]?[A-Za-z]|[cvuHkr]\{?\s?[A-Za-z]\}|(?:ss|ae|oe|AE|OE|aa|AA|o|O|l|L)[}\s{])/.test(
      sample,
    );
  return commands && !/[\u00c0-\u024f\u0400-\u04ff]/.test(sample);
}

function caseOf(words: readonly string[]): WordCase {
  const votes = new Votes<WordCase>();
  for (const word of words) {
    const rest = word.slice(1);
    if (/[a-z]/i.test(rest)) {
      votes.add(word === word.toLowerCase() ? 'lower' : word === word.toUpperCase() ? 'upper' : 'capital');
    }
  }
  return votes.most() ?? 'lower';
}

const biblatexWords = new Set([
  ...['date', 'journaltitle', 'location', 'eprinttype', 'eprintclass'],
  ...['online', 'thesis', 'report', 'software', 'dataset', 'collection', 'mvbook', 'inreference'],
]);
const bibtexWords = new Set([
  ...['year', 'journal', 'address', 'archiveprefix', 'primaryclass', 'school'],
  ...['phdthesis', 'mastersthesis', 'techreport', 'conference'],
]);

/** What JabRef says of the file in its settings at the end. */
function statedDialect(text: string): 'bibtex' | 'biblatex' | undefined {
  const stated = /@comment\s?\{\s?jabref-meta: databaseType:(bibtex|biblatex);/i.exec(
    text.slice(-20_000),
  )?.[1];
  return stated === undefined ? undefined : stated.toLowerCase() === 'biblatex' ? 'biblatex' : 'bibtex';
}

/** One dialect where nearly all that tells them apart is of it. */
function dialectOf(entries: readonly BibtexEntry[]): BibtexHabits['dialect'] {
  const votes = new Votes<'bibtex' | 'biblatex'>();
  for (const { type, fields } of entries) {
    for (const word of [type, ...fields.map(({ name }) => name)]) {
      if (biblatexWords.has(word)) {
        votes.add('biblatex');
      } else if (bibtexWords.has(word)) {
        votes.add('bibtex');
      }
    }
  }
  const share = votes.share('biblatex');
  return votes.count === 0 ? 'mixed' : share > 0.7 ? 'biblatex' : share < 0.1 ? 'bibtex' : 'mixed';
}

function placesIn(entries: readonly BibtexEntry[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { fields } of entries) {
    fields.forEach(({ name }, i) => {
      const known = sums.get(name) ?? { sum: 0, count: 0 };
      known.sum += fields.length > 1 ? i / (fields.length - 1) : 0;
      known.count++;
      sums.set(name, known);
    });
  }
  return new Map([...sums].map(([name, { sum, count }]) => [name, sum / count]));
}

function usualIn(entries: readonly BibtexEntry[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { fields } of entries) {
    for (const name of new Set(fields.map((field) => field.name))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= entries.length * 0.2).map(([name]) => name));
}
