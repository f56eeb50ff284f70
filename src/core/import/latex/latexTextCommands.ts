import { latexAccents } from '../../model/latexCharacters';
import { latexJournals } from './latexJournals';
import { latexRareAccents, latexSymbols } from './latexTextSymbols';

/** What a LaTeX command does to the text that follows it. */
export type LatexCommand =
  | { readonly kind: 'symbol'; readonly text: string }
  /** A symbol outside mathematics, where its name says nothing. */
  | { readonly kind: 'journal'; readonly text: string }
  | { readonly kind: 'accent'; readonly mark: string; readonly alone: string }
  /** Styles its argument. */
  | { readonly kind: 'style'; readonly open: string; readonly close: string }
  /** Styles the rest of the group it stands in. */
  | { readonly kind: 'declaration'; readonly open: string; readonly close: string }
  | { readonly kind: 'script'; readonly raised: boolean }
  /** Mathematics as the words of `^` and `_`. */
  | { readonly kind: 'mathScript'; readonly raised: boolean }
  /** Its argument stands between two signs. */
  | { readonly kind: 'between'; readonly open: string; readonly close: string }
  /** Its argument is text, or mathematics, wherever it stands. */
  | { readonly kind: 'text'; readonly math: boolean }
  /** A length follows, which is not for readers: `\\kern-.1em`. */
  | { readonly kind: 'length' }
  /** Its first argument says nothing to a reader. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'address' }
  /** Its letters have two strokes: `ℝ`. */
  | { readonly kind: 'blackboard' }
  /** Two arguments, one over the other. */
  | { readonly kind: 'fraction' }
  | { readonly kind: 'paragraph' }
  /** The command falls away, its arguments stay. */
  | { readonly kind: 'none' };

const italic = { open: '<i>', close: '</i>' };
const bold = { open: '<b>', close: '</b>' };
const smallCaps = { open: '<span style="font-variant:small-caps;">', close: '</span>' };

type Tags = typeof italic;

function styles(tags: Tags, arguments_: string, declarations: string): (readonly [string, LatexCommand])[] {
  return [
    ...arguments_
      .split(' ')
      .map((name): readonly [string, LatexCommand] => [name, { kind: 'style', ...tags }]),
    ...declarations
      .split(' ')
      .map((name): readonly [string, LatexCommand] => [name, { kind: 'declaration', ...tags }]),
  ];
}

function allAre(command: LatexCommand, names: string): (readonly [string, LatexCommand])[] {
  return names.split(' ').map((name): readonly [string, LatexCommand] => [name, command]);
}

const none: LatexCommand = { kind: 'none' };

const commands: ReadonlyMap<string, LatexCommand> = new Map([
  ...latexJournals.map(([name, text]): readonly [string, LatexCommand] => [name, { kind: 'journal', text }]),
  ...[...latexSymbols].map(([name, text]): readonly [string, LatexCommand] => [
    name,
    { kind: 'symbol', text },
  ]),
  ...[...latexAccents, ...latexRareAccents].map(([name, mark, alone]): readonly [string, LatexCommand] => [
    name,
    { kind: 'accent', mark, alone },
  ]),
  ...styles(italic, 'emph textit textsl mkbibemph mkbibitalic', 'em it itshape sl slshape'),
  ...styles(bold, 'textbf mkbibbold', 'bf bfseries'),
  ...styles(smallCaps, 'textsc', 'sc scshape'),
  ...allAre({ kind: 'script', raised: true }, 'textsuperscript mkbibsuperscript'),
  ...allAre({ kind: 'script', raised: false }, 'textsubscript mkbibsubscript'),
  ...allAre({ kind: 'mathScript', raised: true }, 'sp'),
  ...allAre({ kind: 'mathScript', raised: false }, 'sb'),
  ...allAre({ kind: 'between', open: '“', close: '”' }, 'enquote mkbibquote'),
  ...allAre({ kind: 'between', open: '(', close: ')' }, 'mkbibparens parentext'),
  ...allAre({ kind: 'between', open: ' (', close: ')' }, 'footnote'),
  ...allAre({ kind: 'between', open: '[', close: ']' }, 'mkbibbrackets brackettext'),
  ...allAre({ kind: 'text', math: false }, 'text textrm textsf texttt textup textnormal textmd mbox hbox'),
  ...allAre({ kind: 'text', math: true }, 'ensuremath'),
  ...allAre({ kind: 'length' }, 'kern mkern hskip mskip vskip raise lower'),
  ...allAre(
    { kind: 'drop' },
    'noopsort SortNoop nop hspace vspace label index href begin end color textcolor texorpdfstring ' +
      'foreignlanguage selectlanguage raisebox phantom hphantom vphantom hyphenation cyrchar setlength thanks',
  ),
  ...allAre({ kind: 'blackboard' }, 'mathbb mathds Bbb'),
  ...allAre({ kind: 'address' }, 'url path nolinkurl'),
  ...allAre({ kind: 'fraction' }, 'frac dfrac tfrac cfrac nicefrac sfrac'),
  ...allAre({ kind: 'paragraph' }, 'par'),
  ...allAre(
    none,
    'relax null protect ignorespaces unskip leavevmode strut mathstrut string hfill hfil vfill break nobreak ' +
      'allowbreak noindent indent tt rm sf up ttfamily rmfamily sffamily upshape mdseries normalfont normalshape ' +
      'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge left right big Big bigl bigr Bigl ' +
      'Bigr bigg Bigg biggl biggr Biggl Biggr limits nolimits displaystyle textstyle scriptstyle nopunct isdot ' +
      'bibnodot allowhyphens frenchspacing sloppy boldmath unboldmath textcompwordmark xspace MakeUppercase ' +
      'MakeLowercase MakeTextUppercase MakeTextLowercase NoCaseChange bibnamedelima bibnamedelimb bibnamedelimc ' +
      'bibnamedelimd bibnamedelimi bibinitperiod bibinitdelim bibinithyphendelim etalchar newblock cyr cal ' +
      'Cal germ scr frak SI si qty num unit ang',
  ),
]);

/** What the command `name` (without its backslash) does; one that is not known falls away and leaves its arguments. */
export function latexCommandOf(name: string): LatexCommand {
  return commands.get(name) ?? none;
}

/** Whether the command `name` is one of ours that prints or styles what it is given, and does nothing else. */
export function isPrintingCommand(name: string): boolean {
  const kind = commands.get(name)?.kind;
  return kind !== undefined && kind !== 'drop';
}

const commandName = /([A-Za-z]+)\*?/y;

/**
 * The command of letters whose backslash stands at `at`, and where its name ends; `undefined` where no letter follows.
 * One that is not known and has no argument stands for its own name, if it looks like one: `\\KOMAScript`, `\\dante{}`.
 */
export function findLatexCommand(
  raw: string,
  at: number,
): { readonly command: LatexCommand; readonly end: number } | undefined {
  commandName.lastIndex = at + 1;
  const [source, name = ''] = commandName.exec(raw) ?? [];
  if (source === undefined) {
    return undefined;
  }
  const end = at + 1 + source.length;
  return {
    command: commands.get(name) ?? (isOwnName(raw, at, end) ? { kind: 'symbol', text: name } : none),
    end,
  };
}

/** Whether the command from `at` to `end` has a capital, or stands alone in braces or before empty ones. */
function isOwnName(raw: string, at: number, end: number): boolean {
  const next = /\s?(?:\{\}?)?/y;
  next.lastIndex = end;
  const behind = next.exec(raw)?.[0].trim() ?? '';
  const isAlone = behind === '{}' || (raw.charAt(at - 1) === '{' && raw.charAt(end) === '}');
  return isAlone || (behind === '' && /[A-Z]/.test(raw.slice(at, end)));
}
