import { editDistance, forgivenEdits } from '../base/editDistance';
import { foldToLettersAndDigits } from '../base/fold';
import type { Range } from '../base/text';
import { decodeText } from '../import/decode';
import type { SourceContent } from '../model/library';
import { LibraryPaper } from '../model/libraryPaper';
import { lookAlikeForm } from '../model/lookAlike';
import { normaliseArxiv, normaliseDoi } from '../model/paper';
import type { Paper } from '../model/paper';
import type { Problem } from '../model/problem';
import { builtinSourceId } from '../model/source';
import type { FoundBy, FoundPaper, LocateRequest, LocatedText, LookUp, SimilarKey } from './inquiry';
import { locateText } from './locateText';
import { countProblems } from './overview';
import type { ShelfOverview } from './overview';
import type { Pace } from './pace';
import type { Sources } from './sources';

/** How often a walk over all papers lets others have a turn. */
const papersAtOnce = 128;
const foundAtMost = 10;
const similarAtMost = 5;

/** Answers what is asked of papers that are not offered, and of the shelf as a whole. Changes nothing. */
export class Inquiries {
  readonly #sources: Sources;
  readonly #pace: Pace;

  constructor(sources: Sources, pace: Pace) {
    this.#sources = sources;
    this.#pace = pace;
  }

  overview(): ShelfOverview {
    const { library, builtin } = this.#sources;
    const shown = library.sources.find(({ id }) => id === builtinSourceId);
    return {
      papers: library.papers.length,
      problems: countProblems(library.problems.filter(({ source }) => source !== builtinSourceId)),
      builtin: {
        papers: builtin?.papers().length ?? 0,
        isShown: shown !== undefined && shown.background !== true,
      },
    };
  }

  /** What the library has under a key, DOI, arXiv id or title, and which keys are like it. */
  async lookUp(asked: string): Promise<LookUp> {
    const name = askedName(asked);
    const { library, builtin } = this.#sources;
    const papers = await this.#findIn(library.papers, name);
    const byKey = library.findByKey(name.text);
    if (byKey && !papers.some(({ id }) => id === byKey.id)) {
      papers.push(foundPaper(byKey, 'made-key'));
    }
    const isThere = (paper: FoundPaper): boolean => library.findByKey(paper.key) !== undefined;
    const hidden = (await this.#findIn(builtin?.papers() ?? [], name)).filter((paper) => !isThere(paper));
    const similar = papers.length > 0 ? [] : await this.#similarTo(name.text);
    return { papers, hidden, similar };
  }

  /** Where a text stands in a file, with what was read there. */
  async locate({ id, content, needles }: LocateRequest): Promise<readonly LocatedText[]> {
    const text = content.kind === 'text' ? content.text : decodeText(content.bytes).text;
    await this.#pace.breathe();
    const places = await this.#pace.run(locateText(text, needles), () => undefined);
    const source = this.#sources.find(id)?.content;
    return places.map((place) => ({
      ...place,
      entry: source && entryAt(source, place.position.line),
      problem: source && problemAt(source, place.position.line),
    }));
  }

  async #findIn(papers: readonly Paper[], name: AskedName): Promise<FoundPaper[]> {
    const found: FoundPaper[] = [];
    for (const [i, paper] of papers.entries()) {
      const by = foundBy(paper, name);
      if (by && found.length < foundAtMost) {
        found.push(foundPaper(paper, by));
      }
      if (i % papersAtOnce === papersAtOnce - 1) {
        await this.#pace.breathe();
      }
    }
    return found;
  }

  async #similarTo(asked: string): Promise<readonly SimilarKey[]> {
    const form = lookAlikeForm(asked);
    if (/\s/.test(form)) {
      return [];
    }
    const similar: SimilarKey[] = [];
    for (const [i, paper] of this.#sources.library.papers.entries()) {
      for (const key of [paper.key, ...aliasesOf(paper)]) {
        const difference = differenceOf(asked, form, key);
        if (difference) {
          similar.push({ key, ...difference, title: paper.title, sources: paper.sources });
        }
      }
      if (i % papersAtOnce === papersAtOnce - 1) {
        await this.#pace.breathe();
      }
    }
    return similar.sort((a, b) => a.edits - b.edits).slice(0, similarAtMost);
  }
}

/** What was asked, in the forms in which papers have it. */
interface AskedName {
  readonly text: string;
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
  readonly title: string;
}

function askedName(asked: string): AskedName {
  const text = asked.trim();
  const doi = normaliseDoi(text);
  const arxivDoi = doi?.startsWith('10.48550/arxiv.') === true ? doi.slice('10.48550/arxiv.'.length) : text;
  return {
    text,
    doi,
    arxiv: normaliseArxiv(arxivDoi)?.toLowerCase(),
    title: foldToLettersAndDigits(text),
  };
}

/** The library has the keys of packed papers at hand; those of others are among their facts. */
function aliasesOf(paper: Paper): readonly string[] {
  return paper instanceof LibraryPaper ? paper.aliases : (paper.extras.aliases ?? []);
}

function foundBy(paper: Paper, { text, doi, arxiv, title }: AskedName): FoundBy | undefined {
  if (paper.key === text) {
    return 'key';
  }
  if (aliasesOf(paper).includes(text)) {
    return 'alias';
  }
  if (doi !== undefined && paper.doi?.toLowerCase() === doi) {
    return 'doi';
  }
  if (arxiv !== undefined && paper.arxiv?.toLowerCase() === arxiv) {
    return 'arxiv';
  }
  if (paper.id === text) {
    return 'id';
  }
  return title !== '' && foldToLettersAndDigits(paper.title) === title ? 'title' : undefined;
}

function foundPaper({ id, key, title, sources }: Paper, by: FoundBy): FoundPaper {
  return { id, key, title, by, sources };
}

function differenceOf(
  asked: string,
  form: string,
  key: string,
): Pick<SimilarKey, 'difference' | 'edits'> | undefined {
  if (key.toLowerCase() === asked.toLowerCase()) {
    return { difference: 'case', edits: 0 };
  }
  const other = lookAlikeForm(key);
  if (other === form) {
    return { difference: 'look-alike', edits: 0 };
  }
  const limit = forgivenEdits(form);
  const edits = limit === 0 ? 1 : editDistance(form, other, limit);
  return edits <= limit ? { difference: 'letters', edits } : undefined;
}

function covers({ start, end }: Range, line: number): boolean {
  return start.line <= line && line <= end.line;
}

function entryAt({ records }: SourceContent, line: number): string | undefined {
  const record = records.find(({ range }) => covers(range, line));
  return record && (record.key ?? '');
}

/** Errors first, then what covers the least; else the last before the line, if nothing was read since. */
function problemAt({ records, problems }: SourceContent, line: number): Problem | undefined {
  const [covering] = problems
    .filter(({ range }) => covers(range, line))
    .sort((a, b) => weight(a) - weight(b) || height(a) - height(b));
  if (covering) {
    return covering;
  }
  const before = problems.filter(({ range }) => range.end.line < line);
  const last = before.reduce<Problem | undefined>(
    (latest, each) => (latest && latest.range.end.line > each.range.end.line ? latest : each),
    undefined,
  );
  const isBetween = (range: Range): boolean =>
    last !== undefined && range.start.line >= last.range.start.line && range.start.line <= line;
  return records.some(({ range }) => isBetween(range)) ? undefined : last;
}

function weight({ severity }: Problem): number {
  return severity === 'error' ? 0 : severity === 'warning' ? 1 : 2;
}

function height({ range }: Problem): number {
  return range.end.line - range.start.line;
}
