import type { CitationLanguage } from '../model/citationLanguage';

/** The languages that summaries are written in. */
export type SummaryLanguage = CitationLanguage | 'text';

/** All of them. */
export const summaryLanguages = [
  'markdown',
  'latex',
  'typst',
  'org',
  'rst',
  'asciidoc',
  'text',
] as const satisfies readonly SummaryLanguage[];

/** What a language writes round bold and italic text, and before an item of a list. */
interface Marks {
  readonly bold: string;
  readonly italic: string;
  readonly bullet: string;
}

function markedTemplate({ bold, italic, bullet }: Marks): string {
  return [
    `${bold}{{title}}${bold} ({{authorYear}})`,
    '',
    'Techniques: {{techniques}}',
    '',
    `{{#summarySource}}${italic}{{summarySource}}${italic} {{/summarySource}}{{#tldr}}{{tldr}} {{/tldr}}{{citation}}`,
    '',
    `${bullet} {{keyResults}}`,
  ].join('\n');
}

/**
 * The templates that are used where the user has none (language: see `parseTemplate`). The LaTeX one needs no package.
 */
export const summaryTemplates: Readonly<Record<SummaryLanguage, string>> = {
  markdown: markedTemplate({ bold: '**', italic: '*', bullet: '-' }),
  latex: [
    '\\paragraph{{{title}}} ({{authorYear}})',
    '\\emph{Techniques:} {{techniques}}.',
    '{{#summarySource}}\\emph{{{summarySource}}} {{/summarySource}}{{#tldr}}{{tldr}} {{/tldr}}{{citation}}',
    '{{#keyResults}}',
    '\\begin{itemize}',
    '  \\item {{keyResults}}',
    '\\end{itemize}',
    '{{/keyResults}}',
  ].join('\n'),
  typst: markedTemplate({ bold: '*', italic: '_', bullet: '-' }),
  org: markedTemplate({ bold: '*', italic: '/', bullet: '-' }),
  rst: markedTemplate({ bold: '**', italic: '*', bullet: '-' }),
  asciidoc: markedTemplate({ bold: '**', italic: '__', bullet: '*' }),
  text: [
    '{{title}} ({{authorYear}})',
    'Citation: {{citation}}',
    'Techniques: {{techniques}}',
    '{{#summarySource}}{{summarySource}} {{/summarySource}}{{tldr}}',
    '- {{keyResults}}',
  ].join('\n'),
};
