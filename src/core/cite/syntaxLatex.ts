import { escapeText } from '../base/markup';
import { withPageLabel } from './locator';
import type { Cite, CitationSyntax, CitationText, WriteOptions } from './syntax';

/** What ends or splits a key, or begins a command: BibTeX's own rule, and `^`, since `^^5c` is a backslash to TeX. */
const unsafe = /[\s,{}%#~\\"'()=^$&[\]\u0000-\u001f\u007f-\u009f]/;

const commandName = /^[A-Za-z]+\*?$/;

function refuseKey(cites: readonly Cite[]): string | undefined {
  const bad = cites.find(({ key }) => key === '' || unsafe.test(key));
  return bad && `LaTeX cannot carry the citation key "${bad.key}".`;
}

function isAffixed(cite: Cite | undefined): boolean {
  return Boolean(cite?.prefix?.trim() || cite?.locator?.trim() || cite?.suffix?.trim());
}

/** `p. 3` with a space that does not break, `3-5` with a dash. */
function writeLocator(locator: string): string {
  return escapeText(withPageLabel(locator), 'latex')
    .replace(/(\d)[-\u2013](?=\d)/g, '$1--')
    .replace(/^(\p{L}{1,8}\.) (?=\d)/u, '$1~');
}

/** One optional argument; braces keep a bracket in it from ending it. */
function argument(text: string): string {
  return /[[\]]/.test(text) ? `[{${text}}]` : `[${text}]`;
}

function writeArguments(first: Cite | undefined, last: Cite | undefined): string {
  const before = first?.prefix?.trim() ? escapeText(first.prefix, 'latex') : '';
  const locator = last?.locator?.trim() ? writeLocator(last.locator) : '';
  const suffix = last?.suffix?.trim() ? escapeText(last.suffix, 'latex') : '';
  const after = [locator, suffix].filter(Boolean).join(/^[,.;:]/.test(suffix) ? '' : ', ');
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

function write(cites: readonly Cite[], options: WriteOptions): CitationText {
  const command = (options.command ?? 'cite').replace(/^\\/, '');
  if (!commandName.test(command)) {
    return { refused: `"${command}" is not the name of a LaTeX command.` };
  }
  const refused = refuseKey(cites);
  if (refused !== undefined) {
    return { refused };
  }
  const written = toRuns(cites).map((run) => {
    const keys = run.map(({ key }) => key).join(options.separator ?? ',');
    return `\\${command}${writeArguments(run[0], run[run.length - 1])}{${keys}}`;
  });
  return { text: written.join(' ') };
}

/** LaTeX's citations: `\cite{a,b}`, `\citep[see][p.~3]{a}`. */
export const latexSyntax: CitationSyntax = {
  language: 'latex',
  write: (cites, options = {}) => write(cites, options),
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
