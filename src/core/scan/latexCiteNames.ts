/** Commands with `cite` in their name that take no keys. */
const takesNoKeys =
  /^(?:(?:re)?new.*|provide.*|Declare.*|setcite.*|citestyle|citetext|citereset|citetracker.*|bibcite|citesetup|citeprefix|citeauthoryear|citeindex(?:true|false)|cite(?:left|right|punct|form|dash|mid|numfont|prepunct)|AtEveryCite.*|AtNextCite.*|if.*)$/;

/** Csquotes' quotations with a citation; those in a language of their own name it first. */
const quotes = /^(?:(foreign|hyphen|hybrid)?(?:text|block|display)cquote)$/;

/**
 * Commands of one key and a further argument: of a field, `\citefield{key}{title}`, but `\citelist{...}`; natbib's other
 * names, `\defcitealias{key}{Paper~I}`.
 */
const ofOne = /^(?:cite(?:name|list|field)|defcitealias)$/;

/** How a command takes keys. */
export interface KeyArguments {
  /** Which of its arguments in braces hold keys, counted from 1. */
  readonly at: readonly number[];
  /** Whether a further argument must stand behind the keys. */
  readonly needsMore?: true;
  /** Whether it has other arguments than the family's: brackets cannot be added, another command cannot stand there. */
  readonly isFixed?: true;
  /** Whether it takes one key and no more. */
  readonly isSingle?: true;
}

const first: KeyArguments = { at: [1] };
const second: KeyArguments = { at: [2], isFixed: true };

/**
 * Where a command, named with its star, takes citation keys: those of natbib, biblatex, csquotes and others of that
 * family, `\nocite` and `\bibentry` included; `undefined` where it takes none.
 */
export function keyArgumentsOf(name: string): KeyArguments | undefined {
  const plain = name.replace(/\*$/, '');
  const quote = quotes.exec(plain);
  if (quote) {
    return quote[1] === undefined ? { at: [1], isFixed: true } : second;
  }
  if (ofOne.test(plain)) {
    return { at: [1], needsMore: true, isFixed: true, isSingle: true };
  }
  if (/volcites?$/i.test(plain)) {
    // The first is the volume.
    return second;
  }
  return plain === 'bibentry' || (/cite/i.test(plain) && !takesNoKeys.test(plain)) ? first : undefined;
}
