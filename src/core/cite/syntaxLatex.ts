import { escapeText } from '../base/markup';
import { asFootnote } from '../model/footnoteMarks';
import { isAffixed, textsOf } from './citeTexts';
import { chooseForm } from './formOf';
import { withPageLabel } from './locator';
import type { Cite, CitationSyntax, CitationText, WriteOptions } from './syntax';

type Flavour = 'latex' | 'natbib' | 'biblatex';

/** What ends or splits a key, or begins a command: BibTeX's own rule, and `^`, since `^^5c` is a backslash to TeX. */
const unsafe = /[\s,{}%#~\\"'()=^$&[\]\u0000-\u001f\u007f-\u009f]/;

const commandName = /^[A-Za-z]+\*?$/;

/** biblatex's commands that have a plural in which every paper has texts of its own. Source: its manual, 3.8.3. */
const withPlural =
  /^(?:cite|Cite|parencite|Parencite|footcite|footcitetext|smartcite|Smartcite|textcite|Textcite|supercite|autocite|Autocite)$/;

function refuseKey(cites: readonly Cite[]): string | undefined {
  const bad = cites.find(({ key }) => key === '' || unsafe.test(key));
  return bad && `LaTeX cannot carry the citation key "${bad.key}".`;
}

/** `p. 3` with a space that does not break, `3-5` with a dash. */
function writeLocator(locator: string): string {
  return escapeText(withPageLabel(locator), 'latex')
    .replace(/(\d)[-\u2013](?=\d)/g, '$1--')
    .replace(/^(\p{L}{1,8}\.) (?=\d)/u, '$1~');
}

interface ArgumentTexts {
  readonly before: string;
  readonly after: string;
}

/** The texts before the first key and behind the last one. */
function textsFor(first: Cite | undefined, last: Cite | undefined, options: WriteOptions): ArgumentTexts {
  const rules = { language: 'latex' } as const;
  const before = first ? textsOf({ key: '', prefix: first.prefix ?? '' }, rules, options).prefix : '';
  const locator = last?.locator?.trim() ?? '';
  const isPlain = locator !== '' && options.asSource !== true;
  const texts = last && textsOf(isPlain ? { ...last, locator: '' } : last, rules, options);
  const after = [isPlain ? writeLocator(locator) : '', texts?.after ?? ''].filter(Boolean);
  return { before, after: after.join(/^[,.;:]/.test(after[1] ?? '') ? '' : ', ') };
}

/** One optional argument; braces keep a bracket in it from ending it. */
function argument(text: string): string {
  return /[[\]]/.test(text) ? `[{${text}}]` : `[${text}]`;
}

function writeArguments({ before, after }: ArgumentTexts): string {
  if (before !== '') {
    return `${argument(before)}${argument(after)}`;
  }
  return after === '' ? '' : argument(after);
}

/** Cites that one command can hold: only the first can have a prefix, only the last a locator or suffix. */
function toRuns(cites: readonly Cite[]): Cite[][] {
  const runs: Cite[][] = [];
  let run: Cite[] = [];
  for (const cite of cites) {
    const before = run[run.length - 1];
    if (before && (cite.prefix?.trim() || before.locator?.trim() || before.suffix?.trim())) {
      runs.push(run);
      run = [];
    }
    run.push(cite);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** One command with its keys. LaTeX's own `\cite` has one optional argument only: a prefix is text before it. */
function writeRun(flavour: Flavour, command: string, run: readonly Cite[], options: WriteOptions): string {
  const keys = run.map(({ key }) => key).join(options.separator ?? ',');
  const texts = textsFor(run[0], run[run.length - 1], options);
  return flavour === 'latex' && command === 'cite' && texts.before !== ''
    ? `${texts.before}~\\cite${writeArguments({ ...texts, before: '' })}{${keys}}`
    : `\\${command}${writeArguments(texts)}{${keys}}`;
}

/** `\autocites[see][3]{a}[5]{b}`. */
function writePlural(command: string, cites: readonly Cite[], options: WriteOptions): string {
  const parts = cites.map((cite) => `${writeArguments(textsFor(cite, cite, options))}{${cite.key}}`);
  return `\\${command}s${parts.join('')}`;
}

function write(flavour: Flavour, cites: readonly Cite[], options: WriteOptions): CitationText {
  const choice = chooseForm(flavour, cites, options);
  if ('refused' in choice) {
    return choice;
  }
  const { command, form } = choice;
  const refused = commandName.test(command)
    ? refuseKey(cites)
    : `"${command}" is not the name of a LaTeX command.`;
  if (refused !== undefined) {
    return { refused };
  }
  const runs = toRuns(cites);
  const text =
    runs.length > 1 && flavour === 'biblatex' && withPlural.test(command)
      ? writePlural(command, cites, options)
      : runs.map((run) => writeRun(flavour, command, run, options)).join(' ');
  const isNote = form === 'footnote' && !/^foot/i.test(command) && text !== '';
  return { text: isNote ? asFootnote(text, 'latex') : text };
}

/**
 * LaTeX's citations: `\cite{a,b}`, natbib's `\citep[see][p.~3]{a}`, biblatex's `\autocite{a}` and
 * `\autocites[3]{a}[5]{b}`. Commands of the other packages are written where they are asked for by name.
 */
export function latexSyntax(id: Flavour): CitationSyntax {
  return {
    id,
    language: 'latex',
    write: (cites, options = {}) => write(id, cites, options),
    writeMembers: (cites, options) => {
      if (cites.some(isAffixed)) {
        return { refused: 'Within a LaTeX citation a paper cannot have a text of its own.' };
      }
      const refused = refuseKey(cites);
      return refused === undefined
        ? { text: cites.map(({ key }) => key).join(options?.separator ?? ',') }
        : { refused };
    },
  };
}
