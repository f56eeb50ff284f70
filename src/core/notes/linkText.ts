import { escapeText } from '../base/markup';
import type { MarkupLanguage } from '../base/markup';
import { typstString } from '../base/markupTypst';

/** Characters that an address may hold and that mean something in some Markdown; encoded, they lead to the same place. */
const markdownCharacters = /[(){}|^$'`*\\<>\s]/g;

/** `url` as it may stand between `<` and `>` in Markdown: `https://example.org/a%28b%29`. */
export function markdownAddress(url: string): string {
  return url.replace(
    markdownCharacters,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** What an address cannot hold where it is a link; then it is text. */
const linkable: Partial<Record<MarkupLanguage, RegExp>> = {
  org: /^[^\s[\]\\]+$/,
  rst: /^[^\s<>`\\_]+$/,
  asciidoc: /^[^\s[\]<>{}"+]+$/,
};

/**
 * An address as text: in Markdown `<https://example.org/>`, which is a link of its own and may also stand as
 * the target of one (`[code]({{code}})`); a link that shows its address in Typst, Org, reStructuredText and AsciiDoc;
 * elsewhere the escaped address, as LaTeX has `\url` only with a package.
 */
export function linkText(url: string, language: MarkupLanguage): string {
  const isLink = linkable[language]?.test(url) ?? true;
  switch (isLink ? language : 'text') {
    case 'markdown':
      return `<${markdownAddress(url)}>`;
    case 'typst':
      return `#link(${typstString(url)});`;
    case 'org':
      return `[[${url}]]`;
    case 'rst':
      return `\`<${url}>\`__`;
    case 'asciidoc':
      return `link:++${url}++[]`;
    default:
      return escapeText(url, language);
  }
}
