/** What stands for a stretch of a title that pandoc has in square brackets, by the class behind it. */
const classTags: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['nocase', ['<span class="nocase">', '</span>']],
  ['smallcaps', ['<span style="font-variant:small-caps">', '</span>']],
  ['sc', ['<span style="font-variant:small-caps">', '</span>']],
  ['underline', ['<u>', '</u>']],
]);

const stretches: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w*\\])\*\*(?![\s*])([^*\n]{1,300})(?<![\s\\])\*\*(?![\w*])/g, '<b>$1</b>'],
  [/(?<![\w*\\])\*(?![\s*])([^*\n]{1,300})(?<![\s\\])\*(?![\w*])/g, '<i>$1</i>'],
  [/(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,20})\^/gu, '<sup>$1</sup>'],
  [/(?<=[\p{L}\p{N})])~([\p{L}\p{N}+-]{1,20})~/gu, '<sub>$1</sub>'],
];

/**
 * Pandoc reads the texts of its YAML as Markdown, and writes them so: `[TeX]{.nocase}`, `*Homo sapiens*`, `H~2~O`,
 * `it\'s`. Gives CSL's markup for it; a lone star (`A* search`) stays a star.
 */
export function cslMarkupOf(text: string): string {
  if (!/[*^~\\[]/.test(text)) {
    return text;
  }
  let marked = text.replace(
    /\[([^[\]]{1,300})\]\{\.([a-z]{1,20})\}/g,
    (whole, inner: string, name: string) => {
      const tags = classTags.get(name);
      return tags ? `${tags[0]}${inner}${tags[1]}` : whole;
    },
  );
  for (const [pattern, tagged] of stretches) {
    marked = marked.replace(pattern, tagged);
  }
  return marked.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
