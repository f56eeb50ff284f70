// Makes media/collection.json, the collection that comes with Papershelf, from a file of verified facts:
//   node scripts/collection.mjs [metadata.json]
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const root = new URL('../', import.meta.url);
const defaultSource = new URL('../shared/collection/metadata.json', root);
const target = new URL('media/collection.json', root);

/** `fields` without those that say nothing: null, undefined, an empty list. */
function filled(fields) {
  const says = (value) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value)));
}

/** The names, other than its title, under which a work is known: an earlier or later one, or that of a listing. */
function otherTitles(paper) {
  const titles = [paper.seedTitle, paper.altTitle, paper.laterVersion?.title];
  return [...new Set(titles.filter((title) => title && title !== paper.title))];
}

/** A preprint has no venue: arXiv stands as its publisher and the arXiv id as its number, as APA shows them. */
function preprintFacts(paper) {
  return paper.type === 'article' ? { publisher: 'arXiv', number: `arXiv:${paper.arxiv}` } : {};
}

/** One work of the metadata as a CSL-JSON item. Its id is an address, so that readers make a citation key for it. */
export function toItem(paper) {
  return filled({
    id: `https://arxiv.org/abs/${paper.arxiv}`,
    type: paper.type,
    title: paper.title,
    author: paper.authors,
    issued: { 'date-parts': [[paper.year]] },
    'container-title': paper.venue,
    volume: paper.volume,
    page: paper.pages,
    ...preprintFacts(paper),
    DOI: paper.doi,
    URL: paper.url,
    custom: filled({
      arxiv: paper.arxiv,
      code: paper.code,
      venueShort: paper.venueShort,
      techniques: paper.techniques,
      tldr: paper.tldr,
      keyResults: paper.keyResults,
      altTitles: otherTitles(paper),
    }),
  });
}

function main(source) {
  const papers = JSON.parse(readFileSync(source, 'utf8'));
  writeFileSync(target, `${JSON.stringify(papers.map(toItem), null, 2)}\n`);
  console.log(`${papers.length} papers written to media/collection.json`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv[2] ?? defaultSource);
}
