import { escapeText } from '../base/markup';
import { withPageLabel } from './locator';
import type { Cite, CitationSyntax, CitationText } from './syntax';

/** A key that needs no braces. Source: Pandoc's manual, "Citation syntax". */
const plainKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u;

/** No key in braces holds these: they end it, or mean something to a reader of the raw text. */
const unsafeInBraces = /[\s{}[\]`\\;\u0000-\u001f\u007f-\u009f]/;

function writeKey(key: string): string | undefined {
  if (plainKey.test(key)) {
    return `@${key}`;
  }
  return key === '' || unsafeInBraces.test(key) ? undefined : `@{${key}}`;
}

/** A semicolon ends a cite: a backslash keeps it from that, but for the one that is part of an escape. */
function escapeAffix(text: string): string {
  return escapeText(text, 'markdown', 'inside').replace(/&#96;|;/g, (found) =>
    found === ';' ? '\\;' : found,
  );
}

function writeCite(cite: Cite): string | undefined {
  const key = writeKey(cite.key);
  if (key === undefined) {
    return undefined;
  }
  const prefix = cite.prefix?.trim() ? `${escapeAffix(cite.prefix)} ` : '';
  const locator = cite.locator?.trim() ? `, ${escapeAffix(withPageLabel(cite.locator))}` : '';
  const suffix = cite.suffix?.trim() ? escapeAffix(cite.suffix) : '';
  const comma = locator !== '' && suffix !== '' && !/^[,.;:]/.test(suffix) ? ',' : '';
  const space = suffix === '' || /^[,.;:]/.test(suffix) ? '' : ' ';
  return `${prefix}${key}${locator}${comma}${space}${suffix}`;
}

function writeMembers(cites: readonly Cite[], separator = '; '): CitationText {
  const written: string[] = [];
  for (const cite of cites) {
    const text = writeCite(cite);
    if (text === undefined) {
      return { refused: `Markdown cannot carry the citation key "${cite.key}".` };
    }
    written.push(text);
  }
  return { text: written.join(separator) };
}

/** Pandoc's citations: `[@a; @b]`, `[see @a, pp. 3-5]`, `[@{odd*key}]`. */
export const markdownSyntax: CitationSyntax = {
  language: 'markdown',
  write: (cites, options) => {
    const members = writeMembers(cites, options?.separator);
    return 'refused' in members || cites.length === 0 ? members : { text: `[${members.text}]` };
  },
  writeMembers: (cites, options) => writeMembers(cites, options?.separator),
};
