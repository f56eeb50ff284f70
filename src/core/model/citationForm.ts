/**
 * What a citation shows: `(Wu, 2025)`, `Wu (2025)`, `Wu`, `2025`, the whole reference, or a footnote with it. Names as
 * in the Citation Style Language and in natbib's and biblatex's manuals.
 */
export const citationForms = ['parenthetical', 'narrative', 'author', 'year', 'full', 'footnote'] as const;

export type CitationForm = (typeof citationForms)[number];
