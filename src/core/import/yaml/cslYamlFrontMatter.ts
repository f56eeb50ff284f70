import { locateFrontMatter } from '../../base/frontMatter';

/** Whether a file of this name, in lower case, is Markdown. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|qmd|rmd)$/.test(name);
}

/** The YAML at the head of a text that goes on behind it, as Markdown has it; a text that ends with it has none. */
export function frontMatterOf(text: string): string | undefined {
  const place = locateFrontMatter(text);
  const isGoingOn = place !== undefined && isMarkdown(text.slice(place.span.end));
  return isGoingOn ? text.slice(0, place.inner.end) : undefined;
}

/** Whether the text behind a mark is none of a further document in YAML, which begins as such and has items. */
function isMarkdown(text: string): boolean {
  const head = text.slice(0, 2000);
  const isLikeYaml = /^\s*(?:-|[\w"'-]{1,100}:(?:\s|$))/.test(head);
  const hasItems = /^(?:[ \t]{0,99}-)?[ \t]{0,99}(?:\{ ?)?["']?(?:id|references|items)["']?:/m.test(head);
  return /\S/.test(text) && !(isLikeYaml && hasItems);
}
