import { ownText } from '../../base/ownText';

/** What a frame was opened by: a plain group, one that protects capitals, an argument, or mathematics. */
export type LatexFrameKind =
  'group' | 'protect' | 'argument' | 'accent' | 'drop' | 'math' | 'numerator' | 'denominator';

interface Frame {
  readonly kind: LatexFrameKind;
  /** What is put out when the frame closes; declarations inside add to it. */
  close: string;
  /** How many pieces had been put out when it opened. */
  readonly from: number;
  /** How many letters had been seen when it opened. */
  readonly letters: number;
  /** Whether mathematics goes on after it. */
  readonly math: boolean;
}

/** An accent: the combining mark, and what stands where there is no letter for it. */
export interface LatexAccent {
  readonly mark: string;
  readonly alone: string;
}

/** More accents on one letter than this are dropped: putting a heap of them in order would take for ever. */
const mostAccents = 4;

const noCase = '<span class="nocase">';
const anyLetter = /\p{L}/u;

/** A part of a fraction that needs no parentheses. */
const oneToken = /^(?:\p{L}+|[\d.,]+)?$/u;
/** A text of more pieces than this is longer than one token; empty pieces come from braces. */
const mostPiecesOfToken = 6;

/** What has been read of a LaTeX text, and the groups that are open. Depth costs a frame on a list, never a call. */
export class LatexTextOutput {
  readonly #pieces: string[] = [];
  readonly #frames: Frame[] = [];
  /** Accents that wait for their letter, the outermost first. */
  #accents: LatexAccent[] = [];
  /** Closing tag of a script that waits for its one character. */
  #script = '';
  /** What is put out at the very end. */
  #rootClose = '';
  #letters = 0;
  #groups = 0;
  #mathFrames = 0;
  #protectFrames = 0;
  /** Whether what comes is mathematics. */
  math = false;

  get accentWaits(): boolean {
    return this.#accents.length > 0;
  }

  get scriptWaits(): boolean {
    return this.#script !== '';
  }

  get isInMath(): boolean {
    return this.#mathFrames > 0;
  }

  get isProtected(): boolean {
    return this.#protectFrames > 0;
  }

  /** All that has been put out; what is still open is closed. */
  finish(): string {
    this.#printLonelyAccents();
    this.#closeScript();
    while (this.#frames.length > 0) {
      this.pop();
    }
    this.#pieces.push(this.#rootClose);
    const [only = ''] = this.#pieces;
    return this.#pieces.length > 2 ? this.#pieces.join('') : ownText(only + this.#rootClose);
  }

  /** Puts `text` out: accents go on its first letter, and a script that waits takes all of it. */
  print(text: string): void {
    let shown = text;
    if (this.#accents.length > 0 && text !== '') {
      const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
      const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
      const marks = this.#accents.map((accent) => accent.mark).reverse();
      shown = [letter, ...marks, text.slice(first.length)].join('');
      this.#accents = [];
    }
    this.#pieces.push(shown);
    this.#closeScript();
  }

  /** Puts a word of the writer's out, whose letters braces may protect; a letter under an accent is not of them. */
  printWord(text: string): void {
    if (this.isProtected) {
      this.#letters += anyLetter.test(this.accentWaits ? text.slice(1) : text) ? 1 : 0;
    }
    this.print(text);
  }

  /** White space: it does not part an accent or a script from what it waits for. */
  printSpace(space: string): void {
    if (!this.accentWaits && !this.scriptWaits) {
      this.#pieces.push(space);
    }
  }

  addAccent(accent: LatexAccent): void {
    if (this.#accents.length < mostAccents) {
      this.#accents.push(accent);
    }
  }

  /** A script for the next character, command or group. */
  startScript(open: string, close: string): void {
    this.#pieces.push(open);
    this.#script = close;
  }

  /** Style for the rest of the open group, or of the text. */
  declare(open: string, close: string): void {
    this.#pieces.push(open);
    const frame = this.#frames[this.#frames.length - 1];
    if (frame) {
      frame.close = close + frame.close;
    } else {
      this.#rootClose = close + this.#rootClose;
    }
  }

  push(kind: LatexFrameKind, open = '', close = ''): void {
    const script = kind === 'math' ? '' : this.#script;
    this.#script = kind === 'math' ? this.#script : '';
    if (open !== '' || kind === 'protect' || isPartOfFraction(kind)) {
      this.#pieces.push(open);
    }
    this.#count(kind, 1);
    this.#frames.push({
      kind,
      close: close + script,
      from: this.#pieces.length,
      letters: this.#letters,
      math: this.math,
    });
  }

  #count(kind: LatexFrameKind, change: 1 | -1): void {
    if (kind === 'math') {
      this.#mathFrames += change;
    } else {
      this.#groups += change;
    }
    this.#protectFrames += kind === 'protect' ? change : 0;
  }

  /** Closes the innermost group, with mathematics left open in it; `undefined` where no group is open. */
  popGroup(): LatexFrameKind | undefined {
    if (this.#groups === 0) {
      return undefined;
    }
    let kind = this.pop();
    while (kind === 'math') {
      kind = this.pop();
    }
    return kind;
  }

  /** Closes the innermost mathematics, with groups left open in it. */
  popMath(): void {
    let kind = this.#mathFrames > 0 ? this.pop() : 'math';
    while (kind !== 'math' && kind !== undefined) {
      kind = this.pop();
    }
  }

  pop(): LatexFrameKind | undefined {
    const frame = this.#frames.pop();
    if (!frame) {
      return undefined;
    }
    this.#count(frame.kind, -1);
    this.#closeScript();
    this.math = frame.math;
    if (frame.kind === 'drop') {
      this.#pieces.length = frame.from;
      this.#accents = [];
    } else if (frame.kind === 'accent') {
      this.#printLonelyAccents();
    }
    if (isPartOfFraction(frame.kind) && !this.#isOneToken(frame.from)) {
      this.#pieces[frame.from - 1] = '(';
      this.#pieces.push(')');
    }
    this.#pieces.push(frame.close);
    if (frame.kind === 'protect' && this.#letters > frame.letters) {
      this.#pieces[frame.from - 1] = noCase;
      this.#pieces.push('</span>');
    }
    return frame.kind;
  }

  #isOneToken(from: number): boolean {
    const isShort = this.#pieces.length - from <= mostPiecesOfToken;
    return isShort && oneToken.test(this.#pieces.slice(from).join('').trim());
  }

  /** Keeps what ends in `last` apart from what follows it: `1 1/2`, `n log n`. */
  separate(last: RegExp): void {
    if (last.test(this.#pieces[this.#pieces.length - 1] ?? '')) {
      this.#pieces.push(' ');
    }
  }

  #closeScript(): void {
    if (this.#script !== '') {
      this.#pieces.push(this.#script);
      this.#script = '';
    }
  }

  #printLonelyAccents(): void {
    this.#pieces.push(this.#accents.map((accent) => accent.alone).join(''));
    this.#accents = [];
  }
}

function isPartOfFraction(kind: LatexFrameKind): boolean {
  return kind === 'numerator' || kind === 'denominator';
}
