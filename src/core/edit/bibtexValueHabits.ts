import { bibtexMonthNames } from '../import/bibtex/bibtexStrings';
import type { BibtexEntry, BibtexField, BibtexFile } from '../import/bibtex/bibtexSyntax';
import type { PlainField } from './bibtexDialect';
import { Votes } from './votes';

/** How months are written: BibTeX's own `@string`, `5`, `05`, `May`, `Jan`, `jan` or `Jan.` as texts. */
type MonthStyle = 'macro' | 'number' | 'two-digits' | 'name' | 'capital' | 'lower' | 'dotted';

/** How the values of a .bib file are written. */
export interface ValueHabits {
  readonly months: MonthStyle;
  /** Names are `Given Family`, without a comma. */
  readonly givenFirst: boolean;
  /** For fields that mostly name a `@string`: its name for each text. */
  readonly macros: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The habits of `entries`, with the `@string`s of their file. */
export function valueHabitsOf(entries: readonly BibtexEntry[], file: BibtexFile): ValueHabits {
  const fields = entries.flatMap((entry) => entry.fields);
  return { months: monthsOf(fields), givenFirst: isGivenFirst(fields), macros: macrosOf(fields, file) };
}

function monthsOf(fields: readonly BibtexField[]): MonthStyle {
  const votes = new Votes<MonthStyle>();
  for (const { name, value } of fields) {
    const [piece, ...more] = value;
    const style =
      piece && more.length === 0 && name === 'month' ? monthStyleOf(piece.text.trim()) : undefined;
    if (style !== undefined) {
      votes.add(piece?.kind === 'name' ? 'macro' : style);
    }
  }
  return votes.most() ?? 'macro';
}

/** `undefined` where the text does not say: `May` is a whole name and a short one. */
function monthStyleOf(text: string): MonthStyle | undefined {
  if (/^\d{1,2}$/.test(text)) {
    return text.startsWith('0') ? 'two-digits' : 'number';
  }
  if (/^may$/i.test(text)) {
    return undefined;
  }
  if (bibtexMonthNames.includes(text)) {
    return 'name';
  }
  const short = bibtexMonthNames.some(
    (name) => name.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase(),
  );
  if (!short || !/^[A-Za-z]{3,4}\.?$/.test(text)) {
    return undefined;
  }
  return text.endsWith('.') ? 'dotted' : /^[A-Z]/.test(text) ? 'capital' : 'lower';
}

function monthText(macro: string, style: MonthStyle): PlainField {
  const number = bibtexMonthNames.findIndex((name) => name.toLowerCase().startsWith(macro));
  const name = bibtexMonthNames[number];
  if (style === 'macro' || name === undefined) {
    return { name: 'month', text: macro, isName: true };
  }
  const short = name.slice(0, 3);
  const texts: Readonly<Record<typeof style, string>> = {
    number: String(number + 1),
    'two-digits': String(number + 1).padStart(2, '0'),
    name,
    capital: short,
    lower: short.toLowerCase(),
    dotted: short === name ? name : `${short}.`,
  };
  return { name: 'month', text: texts[style], isName: false };
}

const people = new Set(['author', 'editor']);

/** Almost all of what was seen. */
const most = 0.9;

/** How much of a list of names is looked at, in characters: the first ones say how all are written. */
const looked = 500;

function isGivenFirst(fields: readonly BibtexField[]): boolean {
  const votes = new Votes<boolean>();
  for (const { value } of fields.filter(({ name }) => people.has(name))) {
    const names = value
      .map(({ text }) => text)
      .join('')
      .slice(0, looked);
    for (const person of splitOutside(names, / and /y)) {
      if (splitOutside(person.trim(), /\s+/y).length > 1) {
        votes.add(splitOutside(person, /,/y).length === 1);
      }
    }
  }
  return votes.share(true) > most;
}

/** The parts of a text between separators that stand outside of braces. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    separator.lastIndex = at;
    const match = depth === 0 && /[\s,]/.test(character) ? separator.exec(text) : null;
    if (match) {
      parts.push(text.slice(start, at));
      start = at + match[0].length;
      at = start - 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** `Given Family` for a name that reads the same without its comma; others as they are. */
function withoutComma(person: string): string {
  const [family = '', given = '', ...more] = splitOutside(person, /,\s*/y);
  const isPlain = more.length === 0 && given !== '' && /^(?:\p{Lu}|\{)/u.test(family);
  return isPlain && splitOutside(family, /\s+/y).length === 1 ? `${given} ${family}` : person;
}

function macrosOf(fields: readonly BibtexField[], { strings }: BibtexFile): ValueHabits['macros'] {
  const votes = new Map<string, Votes<boolean>>();
  for (const { name, value } of fields) {
    const own = votes.get(name) ?? new Votes<boolean>();
    own.add(value.length === 1 && value[0]?.kind === 'name');
    votes.set(name, own);
  }
  const names = [...votes].filter(([name, own]) => name !== 'month' && own.share(true) > 0.5);
  const known = names.length === 0 ? new Map<string, string>() : namesByText(strings);
  return new Map(names.map(([name]) => [name, known]));
}

function namesByText(strings: readonly BibtexField[]): ReadonlyMap<string, string> {
  return new Map(
    strings.flatMap(({ name, value: [piece, ...more] }) =>
      piece && more.length === 0 && piece.kind !== 'name' ? [[piece.text, name] as const] : [],
    ),
  );
}

/** A field as the file would write its value. */
export function inValueHabit(field: PlainField, { months, givenFirst, macros }: ValueHabits): PlainField {
  const { name, text, isName } = field;
  if (name === 'month' && isName) {
    return monthText(text, months);
  }
  if (givenFirst && people.has(name)) {
    return { ...field, text: splitOutside(text, / and /y).map(withoutComma).join(' and ') };
  }
  const macro = isName ? undefined : macros.get(name)?.get(text);
  return macro === undefined ? field : { name, text: macro, isName: true };
}
