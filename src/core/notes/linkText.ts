import { escapeText } from '../base/markup';
import type { MarkupLanguage } from '../base/markup';

/** Characters that an address may hold and that mean something in some Markdown; encoded, they lead to the same place. */
const markdownCharacters = /[(){}|^$'`*\\<>\s]/g;

/** `url` as it may stand between `<` and `>` in Markdown: `https://example.org/a%28b%29`. */
export function markdownAddress(url: string): string {
  return url.replace(
    markdownCharacters,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/**
 * An address as text: in Markdown `<https://example.org/>`, which is a link of its own and may also stand as
 * the target of one (`[code]({{code}})`); elsewhere the escaped address, as LaTeX has `\url` only with a package.
 */
export function linkText(url: string, language: MarkupLanguage): string {
  return language === 'markdown' ? `<${markdownAddress(url)}>` : escapeText(url, language);
}
