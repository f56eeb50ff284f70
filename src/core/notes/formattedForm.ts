import { escapeText } from '../base/markup';
import type { MarkupLanguage } from '../base/markup';
import type { Formatter } from '../cite/formatter';
import type { CitedItem, FormatOptions } from '../cite/formatTypes';
import { joinReferences } from '../cite/joinReferences';
import type { Cite } from '../cite/syntax';
import type { CitationForm } from '../model/citationForm';
import { asFootnote } from '../model/footnoteMarks';
import { linksOf } from '../model/links';
import { parseLocator } from '../model/locator';
import { authorsInShort } from '../model/paper';
import type { Paper } from '../model/paper';
import { markdownAddress } from './linkText';

/** A paper and what is said of it in the citation. */
export interface CitedPaper {
  readonly paper: Paper;
  readonly cite: Cite;
}

/** Who formats, and how. */
export interface Formatting {
  readonly formatter: Formatter;
  readonly options: FormatOptions;
}

function citedItem({ paper, cite: { locator, prefix, suffix } }: CitedPaper): CitedItem {
  const place = locator?.trim() ? parseLocator(locator) : undefined;
  return {
    key: paper.key,
    item: paper.item,
    sources: paper.sources,
    ...(place ? { locator: place.value, label: place.label } : {}),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** `Wu (2025)`: the authors in short, then what the style has without them. */
async function narrative(cited: readonly CitedPaper[], { formatter, options }: Formatting): Promise<string> {
  const texts: string[] = [];
  for (const each of cited) {
    const author = escapeText(authorsInShort(each.paper.authors), options.as);
    const rest = await formatter.citation([{ ...citedItem(each), suppressAuthor: true }], options);
    texts.push([author, rest].filter(Boolean).join(' '));
  }
  return texts.join('; ');
}

function plain(cited: readonly CitedPaper[], as: MarkupLanguage, textOf: (paper: Paper) => string): string {
  return escapeText(cited.map(({ paper }) => textOf(paper) || paper.key).join('; '), as);
}

/** A citation as formatted text, for forms that a document's syntax does not have. Throws as {@link Formatter} does. */
export async function formattedForm(
  cited: readonly CitedPaper[],
  form: CitationForm,
  formatting: Formatting,
): Promise<string> {
  const { formatter, options } = formatting;
  const { as } = options;
  switch (form) {
    case 'parenthetical':
      return formatter.citation(cited.map(citedItem), options);
    case 'narrative':
      return narrative(cited, formatting);
    case 'author':
      return plain(cited, as, ({ authors }) => authorsInShort(authors));
    case 'year':
      return plain(cited, as, ({ year }) => (year === undefined ? '' : String(year)));
    case 'full':
    case 'footnote': {
      const references = await formatter.bibliography(
        cited.map(({ paper }) => paper),
        options,
      );
      const text = form === 'full' ? joinReferences(references, as) : references.join(' ');
      return form === 'full' ? text : asFootnote(text, as);
    }
  }
}

/** Plain Markdown's citation: a link to each paper that has an address, `[(Wu, 2025)](<https://...>)`. */
export async function linkedCitation(
  cited: readonly CitedPaper[],
  { formatter, options }: Formatting,
): Promise<string> {
  const links: string[] = [];
  for (const each of cited) {
    const text = await formatter.citation([citedItem(each)], { ...options, as: 'markdown' });
    const link = linksOf(each.paper).find(({ kind }) => kind !== 'code');
    links.push(link ? `[${text}](<${markdownAddress(link.url)}>)` : text);
  }
  return links.join(', ');
}
