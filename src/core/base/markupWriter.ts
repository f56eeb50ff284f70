/** How a stretch of prose is set. `upright` is roman type inside italics. */
export type TextStyle =
  'italic' | 'bold' | 'smallCaps' | 'superscript' | 'subscript' | 'underline' | 'upright';

/** What stands directly before and after a styled stretch; empty at the ends of the text. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** How one language writes prose: the port behind which escaping and styling of that language stand. */
export interface MarkupWriter {
  /** `text` (white space already collapsed) as plain prose; `atStart` where a line or paragraph begins with it. */
  escape(text: string, atStart: boolean): string;
  /** `content` (already in this language) set in `style`. */
  style(style: TextStyle, content: string, neighbours: Neighbours): string;
  /** A link with `content` as its text (already in this language); `href` is an http or https address. */
  link(href: string, content: string, neighbours: Neighbours): string;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ';
const plainScripts = '0123456789+-=()ni';

function mapped(content: string, target: string): string | undefined {
  let result = '';
  for (const character of content.replaceAll('−', '-')) {
    const at = plainScripts.indexOf(character);
    if (at < 0) {
      return undefined;
    }
    result += target.charAt(at);
  }
  return result;
}

/** `content` as Unicode superscript or subscript characters; `undefined` where one of its characters has none. */
export function findUnicodeScript(style: 'superscript' | 'subscript', content: string): string | undefined {
  return mapped(content, style === 'superscript' ? superscripts : subscripts);
}
