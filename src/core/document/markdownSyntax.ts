import type { CitationSyntaxId } from '../model/citationLanguage';
import { findCitations } from '../scan/citations';
import { findFrontMatter } from './frontMatter';
import { extensionOf } from './paths';
import type { ProjectTool } from './projectFiles';

const byName = new Map<string, CitationSyntaxId>([
  ['quarto', 'quarto'],
  ['.qmd', 'quarto'],
  ['rmd', 'rmd'],
  ['rmarkdown', 'rmd'],
  ['.rmd', 'rmd'],
  ['.rmarkdown', 'rmd'],
  ['pandoc', 'pandoc'],
  ['.pandoc', 'pandoc'],
  ['.pmd', 'pandoc'],
]);

/** MyST's directives; a chunk of R Markdown or Quarto, `{r}`, is none. */
const mystDirective =
  /^(?:`{3,}|:{3,})\{(?:note|tip|warning|important|attention|caution|hint|seealso|admonition|figure|image|table|list-table|math|code|code-block|code-cell|bibliography|toctree|tableofcontents|contents|include|literalinclude|dropdown|card|grid|tab-set|margin|epigraph|prf:\w+)\}/m;

/** What the front matter of a Markdown text says of the tool that it is for. */
function ofFrontMatter(text: string): CitationSyntaxId | undefined {
  const root = findFrontMatter(text)?.root;
  if (root?.kind !== 'map') {
    return undefined;
  }
  const has = (...names: readonly string[]): boolean => names.some((name) => root.fields.has(name));
  if (has('jupytext', 'kernelspec', 'myst')) {
    return 'myst';
  }
  return has('output', 'knit') ? 'rmd' : has('format', 'execute') ? 'quarto' : undefined;
}

/** What a Markdown document says of itself: its language or name, its front matter, its directives and roles. */
export function findMarkdownSyntax(
  text: string,
  path: string,
  languageId: string | undefined,
): CitationSyntaxId | undefined {
  const named = byName.get(languageId ?? '') ?? byName.get(extensionOf(path).toLowerCase());
  const said = named ?? ofFrontMatter(text);
  if (said !== undefined && said !== 'myst') {
    return said;
  }
  const isMyst = said === 'myst' || languageId === 'myst' || mystDirective.test(text);
  return isMyst || /\{cite(?::\w+)?\}`/.test(text) ? ownHabit(text) : undefined;
}

/** MyST has roles and takes Pandoc's citations as well: what the document has already goes on. */
export function ownHabit(text: string): CitationSyntaxId {
  const notations = new Set(findCitations(text, 'markdown').map(({ notation }) => notation));
  return notations.has('pandoc') && !notations.has('role') ? 'pandoc' : 'myst';
}

/** What the settings of the project round a Markdown document say. */
export function markdownSyntaxOfProject(
  text: string,
  tools: Iterable<ProjectTool>,
): CitationSyntaxId | undefined {
  for (const tool of tools) {
    switch (tool) {
      case 'myst':
      case 'jupyter-book':
        return ownHabit(text);
      case 'quarto':
      case 'quarto-folder':
        return 'quarto';
      case 'bookdown':
      case 'bookdown-index':
      case 'rmd-output':
        return 'rmd';
    }
  }
  return undefined;
}
