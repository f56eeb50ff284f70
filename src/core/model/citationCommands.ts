import type { CitationForm } from './citationForm';
import type { CitationLanguage, CitationSyntaxId } from './citationLanguage';

/** The commands (LaTeX), roles (MyST, reStructuredText), styles (Org) and macros that say one form; the usual first. */
export type FormCommands = Partial<Record<CitationForm, readonly string[]>>;

const none: readonly string[] = [''];

const roles: FormCommands = {
  parenthetical: ['cite:p', 'cite', 'cite:ps'],
  narrative: ['cite:t', 'cite:ts', 'cite:ct'],
  author: ['cite:author', 'cite:authors', 'cite:cauthor'],
  year: ['cite:year', 'cite:yearpar'],
  footnote: ['footcite:p', 'footcite:t', 'footcite'],
};

const pandoc: FormCommands = { parenthetical: none, narrative: none, year: none, footnote: none };

const commands: Readonly<Record<CitationSyntaxId, FormCommands>> = {
  pandoc,
  quarto: pandoc,
  rmd: pandoc,
  myst: roles,
  rst: roles,
  footnote: {},
  link: {},
  latex: { parenthetical: ['cite'], footnote: ['cite'] },
  natbib: {
    parenthetical: ['citep', 'citealp', 'citep*', 'Citep', 'cite'],
    narrative: ['citet', 'citealt', 'citet*', 'Citet'],
    author: ['citeauthor', 'citeauthor*', 'Citeauthor'],
    year: ['citeyearpar', 'citeyear'],
    footnote: ['citet', 'citep', 'citealt'],
  },
  biblatex: {
    parenthetical: ['autocite', 'parencite', 'cite', 'smartcite', 'supercite', 'Autocite', 'Parencite'],
    narrative: ['textcite', 'Textcite'],
    author: ['citeauthor', 'citeauthor*', 'Citeauthor'],
    year: ['citeyear', 'citeyear*', 'parencite*'],
    full: ['fullcite'],
    footnote: ['footcite', 'footfullcite', 'footcitetext'],
  },
  typst: {
    parenthetical: ['normal'],
    narrative: ['prose'],
    author: ['author'],
    year: ['year'],
    full: ['full'],
    footnote: ['full', 'normal'],
  },
  org: {
    parenthetical: ['cite', 'cite//b'],
    narrative: ['cite/t', 'cite/t/c'],
    author: ['cite/a', 'cite/a/c'],
    year: ['cite/na', 'cite/na/b'],
    full: ['cite/b'],
    footnote: ['cite'],
  },
  asciidoc: { parenthetical: ['cite'], narrative: ['citenp'], full: ['bibitem'] },
};

/**
 * What `syntax` can say of itself, and how. Where a form is missing, the document can only have it as formatted text.
 * Sources: the manuals of natbib (2.3), biblatex (3.8), Pandoc, Typst (`cite`), Org ("Citations"),
 * sphinxcontrib-bibtex, asciidoctor-bibtex.
 */
export function commandsOf(syntax: CitationSyntaxId): FormCommands {
  return commands[syntax];
}

/** What commands of one package have in common beside their form: a capital, a star, a list of names without brackets. */
function shapeOf(command: string): string {
  return [/^[A-Z]/, /\*$/, /^citeal/i].map((mark) => (mark.test(command) ? '1' : '0')).join('');
}

/**
 * For a LaTeX command that cites in brackets or a note (`citep*`, `\autocite`), the one of the same package that cites
 * as part of a sentence (`citet*`, `textcite`); `undefined` where it belongs to none, as plain `cite`.
 */
export function narrativeCommandFor(command: string): string | undefined {
  const bare = command.replace(/^\\/, '');
  for (const syntax of bare === 'cite' ? [] : (['natbib', 'biblatex'] as const)) {
    const { narrative = [] } = commands[syntax];
    if (Object.values(commands[syntax]).some((each) => each.includes(bare))) {
      return narrative.find((each) => shapeOf(each) === shapeOf(bare)) ?? narrative[0];
    }
  }
  return undefined;
}

const orgStyles = new Map<string, CitationForm>([
  ['t', 'narrative'],
  ['text', 'narrative'],
  ['a', 'author'],
  ['author', 'author'],
  ['na', 'year'],
  ['noauthor', 'year'],
  ['y', 'year'],
  ['year', 'year'],
  ['b', 'full'],
  ['bibentry', 'full'],
  ['note', 'footnote'],
  ['ft', 'footnote'],
]);

/** LaTeX's commands that cite in none of our forms. */
const hasNoForm =
  /^(?:(?:no|mas|title|num)cite|[a-z]{0,2}volcites?|cite(?:title|field|list|name|num|text|url|alias)|.*cquote\*?\}?)$/;

function latexForm(command: string): CitationForm | undefined {
  const name = command.replace(/\*$/, '').toLowerCase();
  if (hasNoForm.test(name)) {
    return undefined;
  }
  if (/^foot(?:full)?cite/.test(name)) {
    return 'footnote';
  }
  if (
    /^(?:text|short|full)?cite(?:t|alt|n|talias|a|asnoun|online)s?$|^textcites?$|^possessivecite$/.test(name)
  ) {
    return 'narrative';
  }
  if (name.startsWith('citeauthor')) {
    return 'author';
  }
  if (/^cite(?:year|date)/.test(name) || command === 'parencite*') {
    return 'year';
  }
  return /^fullcites?$|^bibentry$/.test(name) ? 'full' : 'parenthetical';
}

function roleForm(command: string): CitationForm {
  const [role = '', kind = ''] = command.split(':');
  if (role === 'footcite') {
    return 'footnote';
  }
  if (/^c?authors?(?:par)?$/.test(kind)) {
    return 'author';
  }
  return kind.startsWith('year') ? 'year' : /^c?ts?$/.test(kind) ? 'narrative' : 'parenthetical';
}

function macroForm(command: string): CitationForm | undefined {
  if (command === 'bibitem' || command === 'fullcite') {
    return 'full';
  }
  return command === 'citenp' || command === 'citet' ? 'narrative' : latexForm(command);
}

const typstForms = new Map<string, CitationForm>([
  ['normal', 'parenthetical'],
  ['prose', 'narrative'],
  ['author', 'author'],
  ['year', 'year'],
  ['full', 'full'],
]);

/**
 * The form that a command, role or style of `language` gives; `undefined` where it is none of ours (`\nocite`,
 * `\citetitle`).
 */
export function formOfCommand(command: string, language: CitationLanguage): CitationForm | undefined {
  switch (language) {
    case 'latex':
      return latexForm(command);
    case 'typst':
      return typstForms.get(command);
    case 'org': {
      const [name, style = ''] = command.split('/');
      return name === 'cite'
        ? (orgStyles.get(style) ?? (style === '' ? 'parenthetical' : undefined))
        : latexForm(command);
    }
    case 'asciidoc':
      return macroForm(command);
    case 'rst':
    case 'markdown':
      return roleForm(command);
  }
}
