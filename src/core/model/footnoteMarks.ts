import type { CitationLanguage } from './citationLanguage';

const marks: Partial<Record<CitationLanguage, readonly [string, string]>> = {
  markdown: ['^[', ']'],
  latex: ['\\footnote{', '}'],
  typst: ['#footnote[', ']'],
  org: ['[fn:: ', ']'],
  asciidoc: ['footnote:[', ']'],
};

/** What stands round the text of a footnote that is written where it is cited; `undefined` where a language has none. */
export function footnoteMarks(language: CitationLanguage): readonly [string, string] | undefined {
  return marks[language];
}

/** `content` (of that language) as a footnote; where the language has none to write in place, in parentheses. */
export function asFootnote(content: string, language: CitationLanguage): string {
  const [open, close] = marks[language] ?? ['(', ')'];
  return `${open}${language === 'asciidoc' ? content.replaceAll(']', '\\]') : content}${close}`;
}
