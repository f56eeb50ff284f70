import { forgivingPlaces } from './fields';
import { GrowingNumbers } from './growing';
import { mergePacked, packedAt, packStrings } from './packedStrings';
import type { MergedString } from './packedStrings';
import { PostingCursor, PostingsWriter } from './postings';
import type { Postings } from './postings';
import type { Segment } from './segment';
import type { SegmentData } from './segmentData';

/** A step does so much: papers taken over, words, papers of words. */
const unitsPerStep = 100_000;
const unitsPerWord = 10;
const unitsPerPaper = 20;

/** A segment that is merged, and which paper each of its papers becomes (-1 for one that was taken out). */
interface Part {
  readonly data: SegmentData;
  readonly newPapers: Int32Array;
}

/** One segment of all papers in `segments`, without those taken out by now; made in steps of some 10 ms. */
export function* mergeSegments(segments: readonly Segment[]): Generator<void, SegmentData, void> {
  let size = 0;
  const parts: readonly Part[] = segments.map((segment) => ({
    data: segment.data,
    newPapers: Int32Array.from(segment.data.numbers, (_, paper) => (segment.isRemoved(paper) ? -1 : size++)),
  }));
  const facts = yield* mergeFacts(parts);
  const words = yield* mergePostings(parts, ({ words }) => words);
  const runs = yield* mergePostings(parts, ({ runs: some }) => some);
  const identifiers = yield* mergeIdentifiers(parts);
  return { ...facts, ...identifiers, words: words.postings, forgiving: words.forgiving, runs: runs.postings };
}

type Facts = Pick<SegmentData, 'numbers' | 'years' | 'keys' | 'initials' | 'pairs' | 'pairStarts'>;

function* mergeFacts(parts: readonly Part[]): Generator<void, Facts, void> {
  const numbers: number[] = [];
  const years: number[] = [];
  const keys: string[] = [];
  const initials: string[] = [];
  const pairs = new GrowingNumbers();
  const pairStarts = new GrowingNumbers();
  let units = 0;
  for (const { data, newPapers } of parts) {
    for (let paper = 0; paper < newPapers.length; paper++) {
      if ((newPapers[paper] ?? -1) >= 0) {
        numbers.push(data.numbers[paper] ?? 0);
        years.push(data.years[paper] ?? 0);
        keys.push(packedAt(data.keys, paper));
        initials.push(packedAt(data.initials, paper));
        pairStarts.push(pairs.length);
        for (let at = data.pairStarts[paper] ?? 0; at < (data.pairStarts[paper + 1] ?? 0); at++) {
          pairs.push(data.pairs[at] ?? 0);
        }
      }
      units += unitsPerPaper;
      if (units >= unitsPerStep) {
        units = 0;
        yield;
      }
    }
  }
  pairStarts.push(pairs.length);
  return {
    numbers: Uint32Array.from(numbers),
    years: Float64Array.from(years),
    keys: packStrings(keys),
    initials: packStrings(initials),
    pairs: Uint16Array.from(pairs.list()),
    pairStarts: pairStarts.list(),
  };
}

interface MergedPostings {
  readonly postings: Postings;
  /** See {@link SegmentData.forgiving}. */
  readonly forgiving: Uint32Array;
}

function* mergePostings(
  parts: readonly Part[],
  postingsOf: (data: SegmentData) => Postings,
): Generator<void, MergedPostings, void> {
  const lists = parts.map(({ data }) => postingsOf(data));
  const cursors = lists.map((list) => new PostingCursor(list));
  const writer = new PostingsWriter();
  const forgiving = new GrowingNumbers();
  let units = 0;
  for (const { text, numbers } of mergePacked(lists.map(({ words }) => words))) {
    let forgivingCount = 0;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] ?? -1;
      const [cursor, newPapers] = [cursors[i]?.open(number), parts[i]?.newPapers];
      while (number >= 0 && cursor?.next()) {
        const paper = newPapers?.[cursor.paper] ?? -1;
        if (paper >= 0) {
          writer.addPaper(paper, cursor.places);
          forgivingCount += Number((cursor.places & forgivingPlaces) !== 0);
        }
        units++;
      }
    }
    if (writer.endWord(text)) {
      forgiving.push(forgivingCount);
    }
    units += unitsPerWord;
    if (units >= unitsPerStep) {
      units = 0;
      yield;
    }
  }
  return { postings: writer.end(), forgiving: forgiving.list() };
}

function* mergeIdentifiers(
  parts: readonly Part[],
): Generator<void, Pick<SegmentData, 'identifiers' | 'identifierPapers'>, void> {
  const texts: string[] = [];
  const papers: number[] = [];
  const addFrom = ({ text, numbers }: MergedString): void => {
    numbers.forEach((number, i) => {
      const part = parts[i];
      const paper =
        number < 0 || !part ? -1 : (part.newPapers[part.data.identifierPapers[number] ?? 0] ?? -1);
      if (paper >= 0) {
        texts.push(text);
        papers.push(paper);
      }
    });
  };
  let units = 0;
  for (const merged of mergePacked(parts.map(({ data }) => data.identifiers))) {
    addFrom(merged);
    units += unitsPerWord;
    if (units >= unitsPerStep) {
      units = 0;
      yield;
    }
  }
  return { identifiers: packStrings(texts), identifierPapers: Uint32Array.from(papers) };
}
