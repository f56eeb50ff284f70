import { isBlankCode } from '../bibtex/bibtexCharacters';
import { findLatexCommand, latexCommandOf } from './latexTextCommands';
import type { LatexCommand } from './latexTextCommands';
import type { LatexTextMode } from './latexText';
import { LatexTextOutput } from './latexTextOutput';
import type { LatexFrameKind } from './latexTextOutput';
import { paragraphMark, tidyText } from './latexTextTidy';
import {
  countDollars,
  findAddress,
  findBarePart,
  findBlackboardLetters,
  findDash,
  findEscapedGroup,
  findSmallScript,
  isQuotationMark,
  measureSpace,
  noSpaces,
  scriptTags,
  skipLength,
  textOfSign,
} from './latexTextScan';
import type { LatexFound } from './latexTextScan';

/** What does not print as it is. */
const special = /[\\{}$~^_`'\-\u0000-\u001f\u007f]/g;
const degree = /\\circ(?![A-Za-z])|\{\\circ\}/y;
const oneLetter = /^\p{L}$/u;
const anyLetter = /\p{L}/u;

/** One pass over a field's LaTeX text, without the braces that stand round all of it. */
export class LatexTextReader {
  readonly #raw: string;
  readonly #mode: LatexTextMode;
  readonly #usesMarkup: boolean;
  readonly #output = new LatexTextOutput();
  #at = 0;
  #openQuotes = 0;
  /** How many dollar signs are still to come. */
  #dollars: number;
  /** Set where a brace that comes next is a command's argument. */
  #argumentNext = false;

  constructor(raw: string, mode: LatexTextMode) {
    this.#raw = raw;
    this.#mode = mode;
    this.#usesMarkup = mode === 'title' || mode === 'markup';
    this.#dollars = countDollars(raw);
  }

  /** The text in Unicode, NFC. */
  read(): string {
    while (this.#at < this.#raw.length) {
      this.#step();
    }
    return tidyText(this.#output.finish(), this.#mode === 'prose' ? '\n\n' : ' ');
  }

  #step(): void {
    const character = this.#raw.charAt(this.#at);
    const isArgument = this.#argumentNext;
    this.#argumentNext = false;
    switch (character) {
      case '\\':
        this.#readCommand();
        break;
      case '{':
        this.#openGroup(isArgument);
        break;
      case '}':
        this.#closeGroup();
        break;
      case '$':
        this.#readDollar();
        break;
      case '~':
        this.#take('~', this.#usesMarkup ? '\u00a0' : ' ');
        break;
      case '^':
      case '_':
        if (this.#output.math) {
          this.#at++;
          this.#readScript(character === '^');
        } else {
          this.#take(character, character);
        }
        break;
      case '`':
      case "'":
        this.#readQuote(character);
        break;
      case '-':
        this.#takeFound(this.#output.math ? { source: '-', text: '-' } : findDash(this.#raw, this.#at));
        break;
      default:
        if (character <= ' ' || character === '\u007f') {
          this.#readSpace();
        } else {
          this.#readRun();
        }
    }
  }

  #take(source: string, text: string): void {
    this.#at += source.length;
    this.#output.print(text);
  }

  /** Puts out what was found at this place; false where nothing was. */
  #takeFound(found: LatexFound | undefined): boolean {
    if (found) {
      this.#take(found.source, found.text);
    }
    return found !== undefined;
  }

  #readRun(): void {
    special.lastIndex = this.#at + 1;
    const end = special.test(this.#raw) ? special.lastIndex - 1 : this.#raw.length;
    const run = this.#raw.slice(this.#at, end);
    const word = this.#output.scriptWaits ? String.fromCodePoint(run.codePointAt(0) ?? 0) : run;
    this.#at += word.length;
    this.#output.printWord(word);
  }

  #readSpace(): void {
    const { end, lines, isBlank } = measureSpace(this.#raw, this.#at);
    this.#at = end;
    if (isBlank) {
      this.#output.printSpace(lines > 1 && this.#mode === 'prose' ? paragraphMark : ' ');
    }
  }

  #readQuote(character: string): void {
    const next = this.#raw.charAt(this.#at + 1);
    if (this.#output.math) {
      this.#take(character, character === "'" ? '′' : character);
    } else if (next === character) {
      this.#take(character + next, character === '`' ? '“' : '”');
    } else if (character === '`') {
      this.#openQuotes++;
      this.#take(character, '‘');
    } else {
      // An apostrophe stays as it was typed; only one that answers an opening quote is a quote.
      const closes = this.#openQuotes > 0 && !anyLetter.test(next);
      this.#openQuotes -= closes ? 1 : 0;
      this.#take(character, closes ? '’' : character);
    }
  }

  /** A dollar sign begins mathematics only where another one can end it. */
  #readDollar(): void {
    const length = this.#raw.charAt(this.#at + 1) === '$' ? 2 : 1;
    this.#dollars -= length;
    if (this.#output.isInMath) {
      this.#at += length;
      this.#output.popMath();
    } else if (this.#dollars > 0) {
      this.#at += length;
      this.#startMath();
    } else {
      this.#take('$', '$');
    }
  }

  #startMath(): void {
    this.#output.push('math');
    this.#output.math = true;
  }

  #openGroup(isArgument: boolean): void {
    this.#at++;
    if (this.#output.accentWaits) {
      this.#output.push('accent');
    } else if (this.#output.scriptWaits || isArgument) {
      this.#output.push('argument');
    } else {
      this.#output.push(this.#mayProtect() ? 'protect' : 'group');
    }
  }

  /** Braces directly round an accent are there for LaTeX and protect nothing. */
  #mayProtect(): boolean {
    if (this.#mode !== 'title' || this.#output.math || this.#output.isProtected) {
      return false;
    }
    if (this.#raw.charAt(this.#at) !== '\\') {
      return true;
    }
    const command = findLatexCommand(this.#raw, this.#at)?.command;
    return (command ?? latexCommandOf(this.#raw.charAt(this.#at + 1))).kind !== 'accent';
  }

  #closeGroup(): void {
    this.#at++;
    const kind = this.#output.popGroup();
    if (kind === 'numerator') {
      this.#readDenominator();
    } else if (kind === 'denominator') {
      this.#output.pop();
    }
    this.#argumentNext = kind === 'argument' || kind === 'drop';
  }

  #readCommand(): void {
    const found = findLatexCommand(this.#raw, this.#at);
    if (!found) {
      this.#at += 2;
      this.#runCharacterCommand(this.#raw.charAt(this.#at - 1));
      return;
    }
    const { command, end } = found;
    this.#at = end;
    if (command.kind !== 'paragraph') {
      this.#skipSpaces();
    }
    this.#run(command);
    // TeX sets spaces of its own round relations and functions; the writer's are the best guess.
    if (this.#at > end && this.#output.math && command.kind === 'symbol' && !oneLetter.test(command.text)) {
      this.#output.printSpace(' ');
    }
  }

  #skipSpaces(): void {
    while (this.#at < this.#raw.length && isBlankCode(this.#raw.charCodeAt(this.#at))) {
      this.#at++;
    }
  }

  /** Commands whose name is one character that is no letter. */
  #runCharacterCommand(character: string): void {
    switch (character) {
      case '(':
      case '[':
        this.#startMath();
        break;
      case ')':
      case ']':
        this.#output.popMath();
        break;
      case '{':
        if (this.#output.math || !this.#takeFound(findEscapedGroup(this.#raw, this.#at))) {
          this.#output.print(character);
        }
        break;
      default: {
        const isQuote = character === '"' && isQuotationMark(this.#raw, this.#at);
        const command = latexCommandOf(character);
        if (command.kind === 'accent' && !isQuote) {
          this.#output.addAccent(command);
        } else if (!noSpaces.includes(character)) {
          this.#output.print(textOfSign(character));
        }
      }
    }
  }

  #run(command: LatexCommand): void {
    switch (command.kind) {
      case 'symbol':
        this.#printSymbol(command.text);
        break;
      case 'journal':
        this.#printSymbol(this.#output.math ? '' : command.text);
        break;
      case 'accent':
        this.#output.addAccent(command);
        break;
      case 'style':
      case 'between':
        this.#openArgument('argument', command, command.kind === 'between' || this.#usesMarkup);
        break;
      case 'declaration':
        if (this.#usesMarkup) {
          this.#output.declare(command.open, command.close);
        }
        break;
      case 'script':
        this.#readTextScript(command.raised);
        break;
      case 'mathScript':
        this.#readScript(command.raised);
        break;
      case 'text':
        if (this.#raw.charAt(this.#at) === '{') {
          this.#openArgument('argument');
          this.#output.math = command.math;
        }
        break;
      case 'length':
        this.#at = skipLength(this.#raw, this.#at);
        break;
      case 'drop':
        this.#openArgument('drop');
        break;
      case 'address':
        this.#takeFound(findAddress(this.#raw, this.#at));
        break;
      case 'paragraph':
        this.#output.printSpace(this.#mode === 'prose' ? paragraphMark : ' ');
        break;
      case 'blackboard':
        this.#argumentNext = !this.#takeFound(findBlackboardLetters(this.#raw, this.#at));
        break;
      case 'fraction':
        this.#readFraction();
        break;
      case 'none':
        this.#argumentNext = true;
    }
  }

  /** A word in mathematics, such as `log`, keeps apart from what stands before it. */
  #printSymbol(text: string): void {
    if (text.length === 1) {
      this.#output.print(text);
      return;
    }
    if (this.#output.math) {
      this.#output.separate(/[\p{L}\p{N}]$/u);
    }
    this.#output.printWord(text);
  }

  /** `\frac{a}{b}` is `a/b`. A group round both takes a script that waits; it closes with the denominator. */
  #readFraction(): void {
    this.#output.separate(/\d$/);
    this.#output.push('argument');
    if (this.#raw.charAt(this.#at) === '{') {
      this.#at++;
      this.#output.push('numerator');
    } else if (this.#readBarePart()) {
      this.#readDenominator();
    } else {
      this.#output.pop();
    }
  }

  #readDenominator(): void {
    this.#skipSpaces();
    const next = this.#raw.charAt(this.#at);
    if (next === '{') {
      this.#at++;
      this.#output.print('/');
      this.#output.push('denominator');
      return;
    }
    if (next !== '' && next !== '}' && next !== '$') {
      this.#output.print('/');
      this.#readBarePart();
    }
    this.#output.pop();
  }

  /** A part of a fraction without braces is one character, or a command that stands for one; false for another. */
  #readBarePart(): boolean {
    this.#skipSpaces();
    return this.#takeFound(findBarePart(this.#raw, this.#at));
  }

  /** Opens the group of an argument if there is one; a command without braces styles nothing. */
  #openArgument(
    kind: LatexFrameKind,
    tags?: { open: string; close: string },
    always = this.#usesMarkup,
  ): void {
    if (this.#raw.charAt(this.#at) === '{') {
      this.#at++;
      this.#output.push(kind, always ? tags?.open : '', always ? tags?.close : '');
    }
  }

  #readTextScript(raised: boolean): void {
    if (this.#usesMarkup || !this.#readUnicodeScript(raised)) {
      this.#openArgument('argument', scriptTags(raised));
    }
  }

  #readScript(raised: boolean): void {
    this.#skipSpaces();
    degree.lastIndex = this.#at;
    const sign = raised ? degree.exec(this.#raw)?.[0] : undefined;
    if (sign !== undefined) {
      this.#take(sign, '°');
    } else if (this.#usesMarkup) {
      const { open, close } = scriptTags(raised);
      this.#output.startScript(open, close);
    } else if (!this.#readUnicodeScript(raised)) {
      const isLong = this.#raw.charAt(this.#at) === '{' && this.#raw.charAt(this.#at + 2) !== '}';
      this.#output.print(raised ? '^' : '_');
      this.#openArgument('argument', isLong ? { open: '(', close: ')' } : undefined, true);
    }
  }

  /** Plain text has digits above and below the line of its own. */
  #readUnicodeScript(raised: boolean): boolean {
    return this.#takeFound(findSmallScript(this.#raw, this.#at, raised));
  }
}
