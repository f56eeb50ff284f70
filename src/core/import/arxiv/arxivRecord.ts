import { collapseWhitespace } from '../../base/text';
import type { CslDraft, CslName } from '../../model/cslItem';
import { bareDoi, normaliseArxiv } from '../../model/paper';
import { dateFromText } from '../dateText';
import { addNames, keywordExtras, setText } from '../draft';
import { namesFromIndex } from '../indexNames';
import { latexToText } from '../latex/latexText';
import { personOf } from '../nameParts';
import type { RecordFacts } from '../recordCollector';
import { elementsAt, textAt, textsAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';

/** What a list of authors in one line has behind them, brackets in brackets too: `A. Lee (1), B. Ray (2) ((1) Pond, (2) Marsh)`. */
const inBrackets = /\s{0,9}\([^()]{0,400}\)/g;
const betweenPeople = /\s{0,9}(?:,\s{0,9}and\s|,|;|\sand\s|\s&\s)\s{0,9}/;

/** The text of an element as one line, LaTeX read; empty where there is none. */
function plain(text: string | undefined): string {
  return latexToText(collapseWhitespace(text ?? ''), 'plain');
}

const generation = /,\s{0,9}((?:[JS]r|I{2,3}|IV)\.?)(?=,|;|\s+and\s|\s*$)/g;

/** A person in reading order, a group, or `et al.`; nobody where there are no letters. */
function namesInOrder(text: string): readonly CslName[] {
  const name = plain(text);
  if (!/\p{L}/u.test(name)) {
    return [];
  }
  if (/^et\.? al\.?$/i.test(name)) {
    return [{ literal: 'others' }];
  }
  return /\bcollaboration\b/i.test(name) ? [{ literal: name }] : namesFromIndex(name);
}

function nameByPart(author: XmlElement): readonly CslName[] {
  const part = (name: string): string => plain(textAt(author, name));
  const [given, family] = [part('forenames'), part('keyname')];
  const isGroup = given === '' || /\bcollaboration\b/i.test(family);
  return isGroup ? namesInOrder(`${given} ${family}`) : [personOf(family, given, part('suffix'))];
}

/** Authors in elements of their own, by part (OAI) or in reading order (the API), or all in one line (`arXivRaw`). */
function authorsOf(record: XmlElement): readonly CslName[] {
  const byPart = elementsAt(record, 'authors', 'author').flatMap(nameByPart);
  const inOrder = textsAt(record, 'author', 'name').flatMap(namesInOrder);
  if (byPart.length > 0 || inOrder.length > 0) {
    return [...byPart, ...inOrder];
  }
  const line = collapseWhitespace(textAt(record, 'authors') ?? '')
    .replace(inBrackets, '')
    .replace(inBrackets, '')
    .replace(/\bcollaboration\s{0,9}:/gi, 'Collaboration,')
    .replace(generation, ' $1');
  return line.split(betweenPeople).flatMap(namesInOrder);
}

/** Several words of the field, as the API has them in attributes of elements and OAI in one text. */
function categoriesOf(record: XmlElement): readonly string[] {
  const terms = elementsAt(record, 'category').flatMap(({ attributes }) => attributes.term ?? []);
  return [...terms, ...(textAt(record, 'categories') ?? '').split(/\s+/)];
}

/** The day on which the first version came; of `arXivRaw` it stands in `Mon, 2 Apr 2007 19:18:42 GMT`. */
function dateOf(record: XmlElement): string | undefined {
  const version = /\d{1,2} [A-Z][a-z]{2} \d{4}/.exec(textAt(record, 'version', 'date') ?? '')?.[0];
  return textAt(record, 'published') ?? textAt(record, 'created') ?? version;
}

/**
 * What one record of arXiv says: an `entry` of its API's feed, or an `arXiv` or `arXivRaw` of its OAI server. What has no
 * id of arXiv is no paper: the API tells of mistakes so.
 */
export function readArxivRecord(record: XmlElement): RecordFacts {
  const draft: CslDraft = { type: 'article' };
  const arxiv = normaliseArxiv(textAt(record, 'id'));
  if (arxiv === undefined) {
    return { key: undefined, item: draft, extras: {} };
  }
  setText(draft, 'title', latexToText(collapseWhitespace(textAt(record, 'title') ?? ''), 'title'));
  setText(draft, 'abstract', plain(textAt(record, 'summary') ?? textAt(record, 'abstract')));
  addNames(draft, 'author', authorsOf(record));
  const issued = dateFromText(dateOf(record)?.replace(/T\d\d:.*$/, '') ?? '');
  if (issued) {
    draft.issued = issued;
  }
  setText(draft, 'publisher', 'arXiv');
  setText(draft, 'number', `arXiv:${arxiv}`);
  setText(draft, 'URL', `https://arxiv.org/abs/${arxiv}`);
  setText(draft, 'DOI', bareDoi(textAt(record, 'doi')));
  // Where it came out besides is said in words of the authors' own.
  const notes = [
    textAt(record, 'journal_ref') ?? textAt(record, 'journal-ref'),
    textAt(record, 'comment') ?? textAt(record, 'comments'),
  ].map(plain);
  setText(draft, 'note', notes.filter((note) => note !== '').join('\n'));
  const extras = { arxiv, ...keywordExtras(categoriesOf(record)) };
  return { key: undefined, item: draft, extras };
}
