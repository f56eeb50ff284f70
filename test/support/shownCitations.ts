import assert from 'node:assert/strict';
import { findCitations } from '../../src/core/scan/citations';
import { readCitations } from '../../src/core/scan/readCitation';
import type { ReadCite } from '../../src/core/scan/readCitation';
import type { CitationLanguage } from '../../src/core/model/citationLanguage';

function shownCite(text: string, cite: ReadCite): string {
  const { key, keySpan, prefix, locator, suffix, suppressAuthor } = cite;
  assert.equal(text.slice(keySpan.start, keySpan.end), key);
  for (const part of [prefix, locator, suffix]) {
    assert.equal(part && text.slice(part.span.start, part.span.end), part?.text);
  }
  return [
    prefix && `${prefix.text} `,
    suppressAuthor && '-',
    key,
    locator && ` ${locator.label} ${locator.value}`,
    suffix && ` +${suffix.text}`,
  ]
    .filter(Boolean)
    .join('');
}

/**
 * Each citation as `text => form: cites`, a cite as `prefix key label value +suffix`, so that every span is seen.
 * Checks on the way that spans and texts agree.
 */
export function shownCitations(text: string, language: CitationLanguage): string[] {
  return readCitations(text, findCitations(text, language)).map(({ span, form, cites }) => {
    const shown = cites.map((cite) => shownCite(text, cite)).join(' | ');
    return `${text.slice(span.start, span.end)} => ${form ?? 'none'}: ${shown}`;
  });
}

/** One test for each text: its citations as {@link shownCitations} tells them. */
export function checkCitations(
  language: CitationLanguage,
  cases: readonly (readonly [string, ...string[]])[],
): void {
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(shownCitations(text, language), expected);
    });
  }
}
