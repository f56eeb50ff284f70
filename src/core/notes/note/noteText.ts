import { cslMarkupTo } from '../../base/markup';
import type { Paper } from '../../model/paper';
import { fullName, isAndOthers } from '../../model/person';

/** `text` as a YAML scalar in double quotes, on one line; whatever it is, it ends where it should. */
export function yamlText(text: string): string {
  return JSON.stringify(text.normalize('NFC')).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What a new note says where the summary is to be written. */
const hint =
  '<!-- Your own summary: it is used in place of the one from the collection. Write a paragraph, or lines such as\n' +
  '- Problem: ...\n- Idea: ...\n- Method: ...\n- Results: ...\n- Limits: ... -->';

/** A new note on a paper: front matter, the title, an empty section for the user's own summary. Lines end with LF. */
export function newNote(paper: Paper): string {
  const authors = paper.authors.map((person) => (isAndOthers(person) ? 'et al.' : fullName(person)));
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['key', yamlText(paper.key)],
    ['title', yamlText(paper.title)],
    ['authors', `[${authors.map(yamlText).join(', ')}]`],
    ['year', paper.year === undefined ? undefined : yamlText(String(paper.year))],
    ['venue', paper.venue === undefined ? undefined : yamlText(paper.venue)],
    ['doi', paper.doi === undefined ? undefined : yamlText(paper.doi)],
  ];
  const matter = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  const title = cslMarkupTo(paper.item.title ?? paper.title, 'markdown');
  return [
    '---',
    ...matter,
    '---',
    '',
    `# ${title === '' ? 'Untitled' : title}`,
    '',
    '## Summary',
    '',
    hint,
    '',
    '## Notes',
    '',
  ].join('\n');
}

/** Where the summary is to be written in a new note: the empty line under its heading, as an offset. */
export function summaryPlace(note: string): number {
  const heading = '\n## Summary\n';
  const at = note.indexOf(heading);
  return at < 0 ? note.length : at + heading.length;
}
