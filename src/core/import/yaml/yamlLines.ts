/** One line of a YAML text, seen without its neighbours. */
export interface YamlLine {
  readonly start: number;
  /** Where the next line starts. */
  readonly next: number;
  /** How many spaces, and tabs that should be spaces, stand before its content. */
  readonly indent: number;
  /**
   * `blank` has nothing but a comment; `marker` is `---` or `...`; `item` begins with `- `, or with `-name:`, which lacks a blank; `field` with `name:`.
   */
  readonly kind: 'blank' | 'marker' | 'item' | 'field' | 'other';
  /** Of a field, without quotation marks. */
  readonly name: string;
  /** What follows the name, without white space and comments around it. */
  readonly value: string;
}

const longestName = 200;

/** The end of a name in quotation marks at the start of `content`, or the place of the colon after a plain one. */
function nameEnd(content: string): number {
  const quote = content.charAt(0);
  if (quote === '"' || quote === "'") {
    const close = content.indexOf(quote, 1);
    return close > 0 && /^\s{0,8}:(?:\s|$)/.test(content.slice(close + 1, close + 11)) ? close + 1 : -1;
  }
  if (/^[#[\]{}&*!|>%@`,?]/.test(content)) {
    return -1;
  }
  const colon = content.slice(0, longestName).search(/:(?:\s|$)/);
  return colon > 0 ? colon : -1;
}

function fieldOf(content: string): Pick<YamlLine, 'kind' | 'name' | 'value'> {
  const end = nameEnd(content);
  if (end < 0) {
    return { kind: 'other', name: '', value: '' };
  }
  const name = content.slice(0, end).trim();
  const isQuoted = /^["']/.test(name);
  const after = content.slice(content.indexOf(':', end) + 1).trim();
  const value = after.startsWith('#') ? '' : after;
  return { kind: 'field', name: isQuoted ? name.slice(1, -1) : name, value };
}

function lineOf(text: string, start: number, next: number): YamlLine {
  const line = text.slice(start, next).trimEnd();
  let indent = line.startsWith('\ufeff') ? 1 : 0;
  while (line.charCodeAt(indent) === 32 || line.charCodeAt(indent) === 9) {
    indent++;
  }
  const content = line.slice(indent);
  const at = { start, next, indent: line.startsWith('\ufeff') ? indent - 1 : indent };
  if (content === '' || content.startsWith('#') || (at.indent === 0 && content.startsWith('%'))) {
    return { ...at, kind: 'blank', name: '', value: '' };
  }
  if (at.indent === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(content)) {
    return { ...at, kind: 'marker', name: '', value: content.slice(3).trim() };
  }
  return content === '-' || /^-(?:\s|[a-z][a-z-]{0,30}:(?:\s|$))/i.test(content)
    ? { ...at, kind: 'item', name: '', value: content.slice(1).trim() }
    : { ...at, ...fieldOf(content) };
}

/** The lines of `text`, each with what it looks like by itself. */
export function* yamlLines(text: string): Generator<YamlLine, void, undefined> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end + 1;
    yield lineOf(text, start, next);
    start = next;
  }
}

/** The line that stands behind the `- ` of an item, its indentation counted from the start of the whole line. */
export function lineInItem(text: string, line: YamlLine): YamlLine {
  const blanked = ' '.repeat(line.indent + 1) + text.slice(line.start + line.indent + 1, line.next);
  return { ...lineOf(blanked, 0, blanked.length), start: line.start, next: line.next };
}

/** The text with line feeds where it has carriage returns alone, as old programs of the Mac write them; as long as before. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text;
}
