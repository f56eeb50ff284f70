/** The command line was not understood: one sentence, and a hint. Ends the program with exit code 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly hint = 'papershelf --help shows how each command is called.',
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

export const usage = `papershelf: find, cite and summarise papers without an editor

  papershelf list [SOURCE...] [--group-by technique|year|author|venue|type|source] [--json]
                  [--techniques FILE]
  papershelf search QUERY [SOURCE...] [--limit N] [--cited DOCUMENT] [--explain] [--json]
  papershelf cite KEY... [--from SOURCE]... [--language markdown|quarto|rmd|myst|footnote|link|latex|natbib|
                  biblatex|typst|org|rst|asciidoc] [--form parenthetical|narrative|author|year|full|footnote]
                  [--command NAME] [--locator TEXT] [--prefix TEXT] [--suffix TEXT] [--style apa]
  papershelf cited DOCUMENT [--project] [--json]
  papershelf format KEY... [--from SOURCE]... [--style apa|FILE.csl] [--locale en-US]
                  [--as text|markdown|html|latex|rtf] [--kind bibliography|citation]
  papershelf styles [WORD...] [--json]
  papershelf summary KEY... [--from SOURCE]... [--language LANGUAGE] [--command NAME]
                  [--form paragraph|bullets|callout|row|annotated | --template FILE | --json]
                  [--style apa] [--notes FOLDER]
  papershelf compare KEY... [--from SOURCE]... [--language LANGUAGE|csv] [--columns NAME,NAME...]
                  [--command NAME] [--notes FOLDER]
  papershelf related KEY... [--from SOURCE]... [--language LANGUAGE] [--level 2]
                  [--command NAME] [--notes FOLDER]
  papershelf problems SOURCE... [--json]
  papershelf convert SOURCE... --to bibtex|biblatex|csl-json|ris|hayagriva [--keys KEY,KEY...]
  papershelf convert [SOURCE...] --to FORMAT --cited DOCUMENT
  papershelf bibliographies DOCUMENT [--json]
  papershelf add KEY... --to FILE [--from SOURCE]... [--all] [--key-pattern PATTERN] [--force]

A SOURCE is a file or "builtin", the collection that comes with Papershelf; without one, "builtin" is
meant. Files: BibTeX, BibLaTeX, CSL-JSON (Zotero's, Crossref's, OpenAlex's, Semantic Scholar's too),
CSL-YAML, RIS, EndNote XML and ENW, PubMed nbib and XML, Ovid, Web of Science, RefWorks, MODS, BibTeXML,
Zotero RDF, TEI, MARCXML, arXiv, Word's Sources.xml, Hayagriva, CITATION.cff, CSV and TSV tables, Markdown
reading lists, reference lists, plain paper listings. Their names and content say which; files given
together share @string.
Techniques of your own are read from .papershelf/techniques.yaml where it is there, or from FILE.
A QUERY is words, with typos forgiven, and any of: author:zhao year:2020..2023 venue:neurips #kv-cache
"exact phrase" -survey has:code cited: key: title: keyword: doi: arxiv: type: lang: source: a OR b.
--explain tells how the query was understood; cited: asks for what DOCUMENT cites.
Results go to standard output, problems to standard error as file:line:column: severity: message [code].
A LANGUAGE of summaries is one of "cite" but footnote and link, or text for plain text.
A DOCUMENT is a file in Markdown, Quarto, R Markdown, LaTeX, Typst, Org, reStructuredText or AsciiDoc.
Exit code: 0 all is well, 1 "problems" found errors, 2 the call was not understood;
1 as well where a bibliography that a document names is not there, "add" could not add, or no
source has what DOCUMENT cites; without a SOURCE its own bibliographies are read.
`;
