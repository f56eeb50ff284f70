import { lineEnd } from './latexArguments';

const verbatimEnvironment =
  /^\\begin\{((?:[BL]?[Vv]erbatim|lstlisting|minted|comment|filecontents|alltt|code|tcblisting|pyconsole)\*?)\}/;

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

/** Finds what is no LaTeX prose: comments, `\verb`, verbatim environments. Remembers what is missing to stay linear. */
export class LatexCode {
  readonly #text: string;
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The end of the code or comment that begins at `at`; `undefined` where none does. */
  findEnd(at: number): number | undefined {
    const character = this.#text.charAt(at);
    if (character === '%') {
      return lineEnd(this.#text, at);
    }
    return character === '\\' ? (this.#inlineEnd(at) ?? this.#environmentEnd(at)) : undefined;
  }

  #inlineEnd(at: number): number | undefined {
    const match =
      /^\\(?:verb\*?|Verb\*?|lstinline|mintinline\{\w{1,30}\})(?![A-Za-z])(?:\[[^\]\n]{0,200}\])?/.exec(
        this.#text.slice(at, at + 260),
      );
    return match ? verbEnd(this.#text, at + match[0].length) : undefined;
  }

  #environmentEnd(at: number): number | undefined {
    const name = verbatimEnvironment.exec(this.#text.slice(at, at + 40))?.[1];
    if (name === undefined || this.#missing.has(name)) {
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
}
