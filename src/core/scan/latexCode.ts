import { findArgument, isInComment, lineEnd, skipSpace } from './latexArguments';

const verbatimEnvironments = [
  ...['verbatim', 'Verbatim', 'BVerbatim', 'LVerbatim', 'spverbatim', 'lstlisting', 'minted', 'comment'],
  ...['filecontents', 'alltt', 'code', 'tcblisting', 'pyconsole', 'pycode', 'luacode', 'sageblock'],
].flatMap((name) => [name, `${name}*`]);

/** Commands that make an environment whose text is taken as it is, or left out; its name stands in braces behind. */
const makesVerbatim =
  /\\(?:lstnewenvironment|DefineVerbatimEnvironment|excludecomment|(?:re)?newtcblisting|(?:New|Renew|Provide|Declare)TCBListing)\*?\s{0,9}(?:\[[^\][]{0,200}\])?\s{0,9}\{([A-Za-z]{1,40}\*?)\}/g;

/** Environments of code that packages make, or another file, are mostly called so: minted's `pythoncode`. */
const codeName = /(?:verbatim|(?<!pseudo|algo|algorithm|qr|bar)code)\*?$/i;

/** Commands that make a character mean `\verb` from there on, `\MakeShortVerb{\|}`, or no longer. */
const switchesShortVerb =
  /\\((?:Make|Delete)ShortVerb\*?|(?:Und|D)efineShortVerb|lst(?:Make|Delete)ShortInline)(?:\[[^\][]{0,200}\])?(?:\{\\?([^\\{}\s%])\}|\\?([^\\A-Za-z{}[\]\s%]))/g;

/** The end of a command whose argument stands between two equal characters, `\verb|x|`; it ends on its line. */
function verbEnd(text: string, start: number): number {
  const delimiter = text.charAt(start) === '{' ? '}' : text.charAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === delimiter) {
      return at + 1;
    }
    if (character === '\n' || character === '\r') {
      return at;
    }
  }
  return text.length;
}

/** Whether a control word begins a conditional as TeX counts them while it skips: `\ifthenelse{` is a macro. */
function isConditional(text: string, word: string, end: number): boolean {
  return word.startsWith('\\if') && word !== '\\iff' && !/[{[]/.test(text.charAt(skipSpace(text, end)));
}

/**
 * Finds what is no LaTeX prose: comments, `\verb`, verbatim environments (those that the text itself makes as well) and
 * what stands between `\iffalse` and `\fi`. Remembers what is missing to stay linear.
 */
export class LatexCode {
  readonly #text: string;
  readonly #missing = new Set<string>();
  readonly #environments = new Set(verbatimEnvironments);
  /** From where on a character is `\verb` or is it no longer, in the order of the text. */
  readonly #shortVerbs = new Map<string, { readonly from: number; readonly isOn: boolean }[]>();
  /** Whether there are chunks of R or Julia, as Sweave and knitr have them. */
  readonly #hasChunks: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#hasChunks = /^<<[^\r\n]{0,1000}>>=/m.test(text);
    for (const { index, 1: name = '' } of text.matchAll(makesVerbatim)) {
      if (!isInComment(text, index)) {
        this.#environments.add(name);
      }
    }
    for (const { index, 1: how = '', 2: braced, 3: bare } of text.matchAll(switchesShortVerb)) {
      const character = braced ?? bare ?? '';
      if (!isInComment(text, index)) {
        const switches = this.#shortVerbs.get(character) ?? [];
        switches.push({ from: index, isOn: !/Delete|Undefine/.test(how) });
        this.#shortVerbs.set(character, switches);
      }
    }
  }

  /** Whether code, a comment or a command may begin with this character. */
  mayBegin(character: string): boolean {
    const isChunk = character === '<' && this.#hasChunks;
    return character === '%' || character === '\\' || isChunk || this.#shortVerbs.has(character);
  }

  /** The end of the code or comment that begins at `at`; `undefined` where none does. */
  findEnd(at: number): number | undefined {
    const character = this.#text.charAt(at);
    if (character === '%') {
      return lineEnd(this.#text, at);
    }
    if (character === '<') {
      return this.#chunkEnd(at);
    }
    if (this.#isShortVerb(character, at)) {
      return verbEnd(this.#text, at);
    }
    return character === '\\'
      ? (this.#inlineEnd(at) ?? this.#environmentEnd(at) ?? this.#skippedEnd(at))
      : undefined;
  }

  #isShortVerb(character: string, at: number): boolean {
    const switches = this.#shortVerbs.get(character) ?? [];
    let [low, high] = [0, switches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      [low, high] = (switches[middle]?.from ?? at) < at ? [middle + 1, high] : [low, middle];
    }
    return switches[low - 1]?.isOn ?? false;
  }

  /** A chunk goes from `<<...>>=` to a line that begins with `@`, or to the end. */
  #chunkEnd(at: number): number | undefined {
    const isStart = this.#hasChunks && (at === 0 || /[\r\n]/.test(this.#text.charAt(at - 1)));
    if (!isStart || !/^<<[^\r\n]{0,1000}>>=/.test(this.#text.slice(at, at + 1010))) {
      return undefined;
    }
    const closing = /(?:\r\n|\n|\r)@/g;
    closing.lastIndex = at;
    return closing.exec(this.#text) ? closing.lastIndex : this.#text.length;
  }

  #inlineEnd(at: number): number | undefined {
    const head = this.#text.slice(at, at + 260);
    const shortVerb =
      /^\\(?:(?:Make|Delete)ShortVerb\*?|(?:Und|D)efineShortVerb|lst(?:Make|Delete)ShortInline)(?![A-Za-z])/.exec(
        head,
      );
    if (shortVerb) {
      return this.#shortVerbEnd(at + shortVerb[0].length);
    }
    const match =
      /^\\(?:verb\*?|Verb\*?|lstinline|mintinline\{\w{1,30}\})(?![A-Za-z])(?:\[[^\]\n]{0,200}\])?/.exec(head);
    return match ? verbEnd(this.#text, at + match[0].length) : undefined;
  }

  /** The character behind `\MakeShortVerb` is only named there. */
  #shortVerbEnd(offset: number): number {
    const options = this.#text.charAt(offset) === '[' ? findArgument(this.#text, offset, ']') : undefined;
    const at = options ? options.end + 1 : offset;
    const named = /^(?:\{\\?[^\\{}\s]\}|\\?[^\\A-Za-z{}\s])/.exec(this.#text.slice(at, at + 4));
    return at + (named?.[0].length ?? 0);
  }

  #environmentEnd(at: number): number | undefined {
    const name = /^\\begin\{([A-Za-z]{1,40}\*?)\}/.exec(this.#text.slice(at, at + 50))?.[1];
    const isCode = name !== undefined && (this.#environments.has(name) || codeName.test(name));
    if (!isCode || this.#missing.has(name)) {
      return undefined;
    }
    const close = `\\end{${name}}`;
    const end = this.#text.indexOf(close, at);
    if (end < 0) {
      this.#missing.add(name);
      return undefined;
    }
    return end + close.length;
  }

  /** The end of what TeX skips behind `\iffalse`: its own `\else` or `\fi`, conditionals in between left out. */
  #skippedEnd(at: number): number | undefined {
    if (!/^\\iffalse(?![A-Za-z@])/.test(this.#text.slice(at, at + 9)) || this.#missing.has('\\iffalse')) {
      return undefined;
    }
    const tokens = /%[^\r\n]*|\\(?:[A-Za-z@]+|[^A-Za-z@])/g;
    tokens.lastIndex = at + '\\iffalse'.length;
    let depth = 1;
    for (let match = tokens.exec(this.#text); match; match = tokens.exec(this.#text)) {
      const [word] = match;
      if (word === '\\fi') {
        depth--;
      } else if (isConditional(this.#text, word, tokens.lastIndex)) {
        depth++;
      }
      if (depth === 0 || (depth === 1 && word === '\\else')) {
        return tokens.lastIndex;
      }
    }
    this.#missing.add('\\iffalse');
    return undefined;
  }
}
