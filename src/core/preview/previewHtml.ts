import { escapeHtml } from '../base/markupHtml';
import type { PreviewAnswer, PreviewCitation, PreviewLabels, PreviewShown } from './previewModel';

/** The address of a reference within the page; a key may hold anything. */
function anchor(key: string): string {
  return `#ref-${encodeURIComponent(key)}`;
}

function unknownHtml(keys: readonly string[], { unknown }: PreviewLabels): string {
  return keys
    .map(
      (key) => `<span class="papershelf-unknown" title="${escapeHtml(unknown)}">${escapeHtml(key)}?</span>`,
    )
    .join(' ');
}

function noteMark(number: number): string {
  return `<sup><a class="papershelf-citation" id="papershelf-cite-${number}" href="#papershelf-note-${number}">${number}</a></sup>`;
}

/**
 * A citation in the text. `number` is that of its note, in a style that cites in notes. What is not known is marked;
 * a name in running text that no collection has may be no citation at all, and stays as it is.
 */
export function citationHtml(
  { raw, narrative }: PreviewCitation,
  shown: PreviewShown,
  labels: PreviewLabels,
  number: number,
): string {
  if (shown.target === undefined) {
    return narrative
      ? escapeHtml(raw)
      : `<span class="papershelf-unknown" title="${escapeHtml(labels.unknown)}">${escapeHtml(raw)}</span>`;
  }
  const missing = shown.unknown.length > 0 ? ` ${unknownHtml(shown.unknown, labels)}` : '';
  if (shown.note !== undefined) {
    return `${shown.html}${noteMark(number)}${missing}`;
  }
  // A style may set links into a citation, and links cannot stand in one another.
  const text = shown.html.replace(/<\/?a\b[^>]*>/g, '');
  return `<a class="papershelf-citation" href="${anchor(shown.target)}">${text}</a>${missing}`;
}

/** The notes, where the style has them, and the list of references; empty where there is neither. */
export function referencesHtml({ citations, references, labels }: PreviewAnswer): string {
  const notes = citations.flatMap((shown) => shown?.note ?? []);
  const noteItems = notes.map(
    (note, index) =>
      `<li id="papershelf-note-${index + 1}">${note} <a href="#papershelf-cite-${index + 1}">↩</a></li>`,
  );
  const items = references.map(({ key, html, entry }) => {
    const link =
      entry === undefined
        ? ''
        : ` <a class="papershelf-entry" href="${escapeHtml(entry)}" title="${escapeHtml(labels.entry)}">${escapeHtml(key)}</a>`;
    return `<p class="papershelf-reference" id="ref-${escapeHtml(encodeURIComponent(key))}">${html}${link}</p>`;
  });
  return [
    noteItems.length > 0 ? `<ol class="papershelf-notes">${noteItems.join('')}</ol>\n` : '',
    items.length > 0 ? `<section class="papershelf-references">\n${items.join('\n')}\n</section>\n` : '',
  ].join('');
}
