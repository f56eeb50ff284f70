import { afterOptions, findBraced, latexCommandsOf, listParts } from './latexCommands';

/** The packages that LaTeX's citations are written for. */
export type CitationPackage = 'natbib' | 'biblatex';

const loaders = new Set([
  'usepackage',
  'RequirePackage',
  'RequirePackageWithOptions',
  'documentclass',
  'LoadClass',
  'LoadClassWithOptions',
]);

/** Classes and packages of journals and conferences that load natbib themselves. Source: their own files. */
const loadsNatbib =
  /^(?:natbib|acmart|elsarticle|cas-(?:sc|dc)|revtex4(?:-[12])?|aastex\d*|mnras|jss|copernicus|agujournal\d*|jmlr(?:2e)?|wlscirep|informs\d|sn-jnl|oup-authoring-template|(?:acl|emnlp|naacl|eacl|coling)(?:[-_]?\d{2,4})?|neurips_\d{4}|nips_\d{4}|icml\d{4}|iclr\d{4}_conference|colm\d{4}_conference|tmlr|uai\d{4}|har2nat)$/;

const loadsBiblatex = /^biblatex(?:-chicago|-mla)?$/;

/** What is loaded with options that bring natbib or biblatex in: `\usepackage[natbibapa]{apacite}`, `apa7`. */
function packageOf(name: string, options: string): CitationPackage | undefined {
  if (loadsBiblatex.test(name) || (/^apa[67]$/.test(name) && options.includes('biblatex'))) {
    return 'biblatex';
  }
  const withNatbib =
    (name === 'apacite' && options.includes('natbib')) || (name === 'beamer' && options.includes('natbib'));
  // Acmart's `natbib=false` is written where biblatex is loaded instead.
  return withNatbib || (loadsNatbib.test(name) && !/natbib\s{0,9}=\s{0,9}false/.test(options))
    ? 'natbib'
    : undefined;
}

/** What the packages and the class that a LaTeX text loads mean for its citations; biblatex counts more. */
export function findCitationPackage(text: string): CitationPackage | undefined {
  let found: CitationPackage | undefined;
  for (const { name, span } of latexCommandsOf(text)) {
    if (!loaders.has(name)) {
      continue;
    }
    const at = afterOptions(text, span.end);
    const inner = findBraced(text, at);
    const options = text.slice(span.end, at);
    const packages = inner ? listParts(text, inner).map((part) => packageOf(part.text, options)) : [];
    if (packages.includes('biblatex')) {
      return 'biblatex';
    }
    found ??= packages.find((each) => each !== undefined);
  }
  return found;
}

const onlyNatbib = /^cite(?:p|t|alp|alt|yearpar)$/i;
const onlyBiblatex = /^(?:paren|text|auto|foot|smart|super|full|footfull)cites?$/i;

/** The package whose commands a text uses, where nothing says what it loads: the one with more of them. */
export function findUsedPackage(commands: Iterable<string | undefined>): CitationPackage | undefined {
  let balance = 0;
  for (const command of commands) {
    const name = (command ?? '').replace('*', '');
    balance += onlyNatbib.test(name) ? 1 : onlyBiblatex.test(name) ? -1 : 0;
  }
  return balance === 0 ? undefined : balance > 0 ? 'natbib' : 'biblatex';
}
