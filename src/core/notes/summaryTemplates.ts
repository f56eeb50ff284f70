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

/**
 * The templates that are used where the user has none (language: see `parseTemplate`). The LaTeX one needs no package.
 */
export const summaryTemplates: Readonly<Record<SummaryLanguage, string>> = {
  markdown: [
    '**{{title}}** ({{authorYear}})',
    '',
    'Techniques: {{techniques}}',
    '',
    '{{#summarySource}}*{{summarySource}}* {{/summarySource}}{{#tldr}}{{tldr}} {{/tldr}}{{citation}}',
    '',
    '- {{keyResults}}',
  ].join('\n'),
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
  typst: [
    '*{{title}}* ({{authorYear}})',
    '',
    'Techniques: {{techniques}}',
    '',
    '{{#summarySource}}_{{summarySource}}_ {{/summarySource}}{{#tldr}}{{tldr}} {{/tldr}}{{citation}}',
    '',
    '- {{keyResults}}',
  ].join('\n'),
  org: [
    '*{{title}}* ({{authorYear}})',
    '',
    'Techniques: {{techniques}}',
    '',
    '{{#summarySource}}/{{summarySource}}/ {{/summarySource}}{{#tldr}}{{tldr}} {{/tldr}}{{citation}}',
    '',
    '- {{keyResults}}',
  ].join('\n'),
  rst: [
    '**{{title}}** ({{authorYear}})',
    '',
    'Techniques: {{techniques}}',
    '',
    '{{#summarySource}}*{{summarySource}}* {{/summarySource}}{{#tldr}}{{tldr}} {{/tldr}}{{citation}}',
    '',
    '- {{keyResults}}',
  ].join('\n'),
  asciidoc: [
    '**{{title}}** ({{authorYear}})',
    '',
    'Techniques: {{techniques}}',
    '',
    '{{#summarySource}}__{{summarySource}}__ {{/summarySource}}{{#tldr}}{{tldr}} {{/tldr}}{{citation}}',
    '',
    '* {{keyResults}}',
  ].join('\n'),
  text: [
    '{{title}} ({{authorYear}})',
    'Citation: {{citation}}',
    'Techniques: {{techniques}}',
    '{{#summarySource}}{{summarySource}} {{/summarySource}}{{tldr}}',
    '- {{keyResults}}',
  ].join('\n'),
};
