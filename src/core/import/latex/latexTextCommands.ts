import { latexAccents } from '../../model/latexCharacters';
import { latexRareAccents, latexSymbols } from './latexTextSymbols';

/** What a LaTeX command does to the text that follows it. */
export type LatexCommand =
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'accent'; readonly mark: string; readonly alone: string }
  /** Styles its argument. */
  | { readonly kind: 'style'; readonly open: string; readonly close: string }
  /** Styles the rest of the group it stands in. */
  | { readonly kind: 'declaration'; readonly open: string; readonly close: string }
  | { readonly kind: 'script'; readonly raised: boolean }
  | { readonly kind: 'quote' }
  /** Its argument is text, also inside mathematics. */
  | { readonly kind: 'text' }
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

const commands: ReadonlyMap<string, LatexCommand> = new Map([
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
  ...allAre({ kind: 'quote' }, 'enquote mkbibquote'),
  ...allAre({ kind: 'text' }, 'text textrm textsf texttt textup textnormal textmd mbox hbox'),
  ...allAre(
    { kind: 'drop' },
    'noopsort SortNoop nop hspace vspace label index href vskip begin end color textcolor texorpdfstring ' +
      'foreignlanguage selectlanguage raisebox phantom hphantom vphantom hyphenation cyrchar setlength',
  ),
  ...allAre({ kind: 'blackboard' }, 'mathbb mathds Bbb'),
  ...allAre({ kind: 'address' }, 'url path nolinkurl'),
  ...allAre({ kind: 'fraction' }, 'frac dfrac tfrac cfrac nicefrac sfrac'),
  ...allAre({ kind: 'paragraph' }, 'par'),
]);

const none: LatexCommand = { kind: 'none' };

/** What the command `name` (without its backslash) does; one that is not known falls away and leaves its arguments. */
export function latexCommandOf(name: string): LatexCommand {
  return commands.get(name) ?? none;
}
