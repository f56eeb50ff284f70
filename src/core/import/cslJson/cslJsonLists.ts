import { openAlexWork } from './cslJsonOpenAlex';

/** Members of an object around the items that hold their list: Zotero's, pandoc's, and Crossref's `message.items`. */
const ownLists: ReadonlySet<string> = new Set(['items', 'references']);

/** Those of indexes: OpenAlex's, and Semantic Scholar's two. Much other JSON has such a list. */
const indexLists: ReadonlySet<string> = new Set(['results', 'data', 'recommendedPapers']);

/** What an item has, but no object around items. */
const ownMembers = ['id', 'type', 'title', 'DOI', 'paperId'];

/** How far into a list of an index it is looked for what only an index has. */
const lookedAhead = 4096;

const sign = new RegExp(
  `"(?:authorships|citingPaper|citedPaper)"\\s{0,9}:|"paperId"\\s{0,9}:\\s{0,9}"[0-9a-f]{40}"|"${openAlexWork}`,
);

/**
 * Whether the list that begins at `start` is that of the items, and no field of an item. `name`: that of the member in
 * which it stands; `members`: what else the object has up to there.
 */
export function isListOfItems(
  { text, start }: { readonly text: string; readonly start: number },
  name: string,
  members: ReadonlySet<string>,
): boolean {
  if (ownLists.has(name)) {
    // A paper of Semantic Scholar has its references beside itself.
    return !members.has('paperId');
  }
  return (
    indexLists.has(name) &&
    !ownMembers.some((member) => members.has(member)) &&
    sign.test(text.slice(start, start + lookedAhead))
  );
}

/** Whether an object with these members is a paper of Semantic Scholar with others inside, whole as it is itself. */
export function hasPapersInside(members: ReadonlySet<string>): boolean {
  return members.has('paperId') && (members.has('references') || members.has('citations'));
}
