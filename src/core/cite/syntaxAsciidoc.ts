import { parseLocator } from '../model/locator';
import { textsOf } from './citeTexts';
import { chooseForm } from './formOf';
import { withPageLabel } from './locator';
import type { Cite, CitationSyntax, CitationText, WriteOptions } from './syntax';

const macroName = /^(?:[a-z]*cite[a-z]*|bibitem)$/;

const plainKey = /^[^\s,()[\]{}<>"'`\\\u0000-\u001f\u007f-\u009f]+$/;

/** Pages stand without a label, as the processor puts its own; a closing parenthesis would end them. */
const rules = {
  language: 'asciidoc',
  guard: (escaped: string): string => escaped.replaceAll('(', '&#40;').replaceAll(')', '&#41;'),
  locator: (locator: string): string => {
    const { label, value } = parseLocator(locator);
    return label === 'page' ? value : withPageLabel(locator);
  },
} as const;

function refuseKey(cites: readonly Cite[]): string | undefined {
  const bad = cites.find(({ key }) => !plainKey.test(key));
  return bad && `AsciiDoc cannot carry the citation key "${bad.key}".`;
}

function writeMembers(cites: readonly Cite[], options: WriteOptions): CitationText {
  const refused = refuseKey(cites);
  if (refused !== undefined) {
    return { refused };
  }
  const written = cites.map((cite) => {
    const { after } = textsOf(cite, rules, options);
    return `${cite.key}${after === '' ? '' : `(${after})`}`;
  });
  return { text: written.join(options.separator ?? ', ') };
}

function write(cites: readonly Cite[], options: WriteOptions): CitationText {
  const choice = chooseForm('asciidoc', cites, options);
  if ('refused' in choice || cites.length === 0) {
    return 'refused' in choice ? choice : { text: '' };
  }
  if (!macroName.test(choice.command)) {
    return { refused: `"${choice.command}" is not the name of a macro for citations.` };
  }
  // The macros have no prefix: the first stands as text before the citation, others split it.
  const runs: Cite[][] = [];
  for (const cite of cites) {
    const run = runs[runs.length - 1];
    if (!run || cite.prefix?.trim() || choice.form === 'full') {
      runs.push([cite]);
    } else {
      run.push(cite);
    }
  }
  const texts: string[] = [];
  for (const run of runs) {
    const members = writeMembers(run, options);
    if ('refused' in members) {
      return members;
    }
    const { prefix } = textsOf({ key: '', prefix: run[0]?.prefix ?? '' }, { language: 'asciidoc' }, options);
    texts.push(`${prefix === '' ? '' : `${prefix} `}${choice.command}:[${members.text}]`);
  }
  return { text: texts.join(' ') };
}

/** AsciiDoc's citations by asciidoctor-bibtex: `cite:[a(3), b]`, `citenp:[a]`, `bibitem:[a]`. */
export const asciidocSyntax: CitationSyntax = {
  id: 'asciidoc',
  language: 'asciidoc',
  write: (cites, options = {}) => write(cites, options),
  writeMembers: (cites, options = {}) => writeMembers(cites, options),
};
