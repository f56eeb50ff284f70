/** The value of attribute `name` within the tag text `tag`. */
function attributeOf(tag: string, name: string): string | undefined {
  const at = tag.indexOf(`${name}=`);
  const quote = tag.charAt(at + name.length + 1);
  const start = at + name.length + 2;
  const end = tag.indexOf(quote, start);
  return at < 0 || end < 0 || (quote !== '"' && quote !== "'") ? undefined : tag.slice(start, end);
}

/** The locale that a CSL style asks for (`default-locale` of its `style` element). */
export function findDefaultLocale(xml: string): string | undefined {
  const start = xml.search(/<style[\s>]/);
  const end = xml.indexOf('>', start);
  return start < 0 || end < 0 ? undefined : attributeOf(xml.slice(start, end), 'default-locale');
}

/** The id of the style that a dependent CSL style stands for: the last part of its `independent-parent` link. */
export function findParentStyle(xml: string): string | undefined {
  const rel = xml.search(/rel=["']independent-parent["']/);
  if (rel < 0) {
    return undefined;
  }
  const start = xml.lastIndexOf('<', rel);
  const end = xml.indexOf('>', rel);
  const href = end < 0 ? undefined : attributeOf(xml.slice(start, end), 'href');
  return href?.slice(href.lastIndexOf('/') + 1);
}
