import type { CitationSyntaxId } from '../model/citationLanguage';
import { asFootnote } from '../model/footnoteMarks';
import { spaced, textsOf } from './citeTexts';
import { chooseForm } from './formOf';
import type { Cite, CitationSyntax, CitationText, WriteOptions } from './syntax';

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
function guard(escaped: string): string {
  return escaped.replace(/&#96;|;/g, (found) => (found === ';' ? '\\;' : found));
}

const rules = { language: 'markdown', guard } as const;

function writeCite(cite: Cite, options: WriteOptions): string | undefined {
  const key = writeKey(cite.key);
  if (key === undefined) {
    return undefined;
  }
  const { prefix, locator, suffix } = textsOf(cite, rules, options);
  const comma = locator !== '' && suffix !== '' && options.asSource !== true && !/^[,.;:]/.test(suffix);
  const before = prefix === '' ? '' : `${prefix} `;
  const minus = cite.suppressAuthor ? '-' : '';
  return `${before}${minus}${key}${locator === '' ? '' : `, ${locator}`}${comma ? ',' : ''}${spaced(suffix)}`;
}

/** `see @a [p. 3]`: in running text the prefix is text, and brackets hold what follows the key. */
function writeNarrative(cite: Cite, options: WriteOptions): string | undefined {
  const key = writeKey(cite.key);
  if (key === undefined) {
    return undefined;
  }
  const { prefix, after } = textsOf(cite, rules, options);
  return `${prefix === '' ? '' : `${prefix} `}${key}${after === '' ? '' : ` [${after}]`}`;
}

function writeAll(
  cites: readonly Cite[],
  separator: string,
  write: (cite: Cite) => string | undefined,
): CitationText {
  const written: string[] = [];
  for (const cite of cites) {
    const text = write(cite);
    if (text === undefined) {
      return { refused: `Markdown cannot carry the citation key "${cite.key}".` };
    }
    written.push(text);
  }
  return { text: written.join(separator) };
}

function writeMembers(cites: readonly Cite[], options: WriteOptions): CitationText {
  return writeAll(cites, options.separator ?? '; ', (cite) => writeCite(cite, options));
}

function write(id: CitationSyntaxId, cites: readonly Cite[], options: WriteOptions): CitationText {
  const choice = chooseForm(id, cites, options);
  if ('refused' in choice || cites.length === 0) {
    return 'refused' in choice ? choice : { text: '' };
  }
  if (choice.form === 'narrative') {
    return writeAll(cites, '; ', (cite) => writeNarrative(cite, options));
  }
  const isYear = choice.form === 'year';
  const members = writeMembers(
    isYear ? cites.map((cite) => ({ ...cite, suppressAuthor: true })) : cites,
    options,
  );
  if ('refused' in members) {
    return members;
  }
  const group = `[${members.text}]`;
  return { text: choice.form === 'footnote' ? asFootnote(group, 'markdown') : group };
}

/**
 * Pandoc's citations: `[@a; @b]`, `[see @a, pp. 3-5]`, `@a [p. 3]`, `[-@a]`, `^[[@a]]`, `[@{odd*key}]`. An author
 * alone and a whole reference have no form there. In footnotes and links of plain Markdown every citation is
 * formatted text, so nothing can be written here.
 */
export function markdownSyntax(id: 'pandoc' | 'quarto' | 'rmd' | 'footnote' | 'link'): CitationSyntax {
  return {
    id,
    language: 'markdown',
    write: (cites, options = {}) => write(id, cites, options),
    writeMembers: (cites, options = {}) => writeMembers(cites, options),
  };
}
