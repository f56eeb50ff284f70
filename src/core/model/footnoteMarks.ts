/** What stands round a footnote's text, by language. */
const marks: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['markdown', ['^[', ']']],
  ['latex', ['\\footnote{', '}']],
  ['typst', ['#footnote[', ']']],
  ['org', ['[fn:: ', ']']],
  ['asciidoc', ['footnote:[', ']']],
]);

/** What stands round the text of a footnote that is written where it is cited; `undefined` where a language has none. */
export function footnoteMarks(language: string): readonly [string, string] | undefined {
  return marks.get(language);
}

/** `content` (of that language) as a footnote; where the language has none to write in place, in parentheses. */
export function asFootnote(content: string, language: string): string {
  const [open, close] = marks.get(language) ?? ['(', ')'];
  return `${open}${language === 'asciidoc' ? content.replaceAll(']', '\\]') : content}${close}`;
}
