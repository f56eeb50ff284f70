import type { SearchEntry } from '../../src/core/search/fields';
import { SearchData } from '../../src/core/search/searchData';
import { Segment } from '../../src/core/search/segment';
import { SegmentBuilder } from '../../src/core/search/segmentBuilder';
import { makePaper } from './papers';
import type { PaperParts } from './papers';

/** One segment of papers, whose numbers are their places. */
export function segmentOf(entries: readonly SearchEntry[], firstNumber = 0): Segment {
  const builder = new SegmentBuilder();
  entries.forEach((entry, i) => builder.add({ number: firstNumber + i, entry }));
  return new Segment(builder.build());
}

/** Papers that have nothing but a key `paper0` and what is told of them. */
export function bareEntries(papers: readonly PaperParts[]): readonly SearchEntry[] {
  return papers.map((parts, i) => ({
    paper: makePaper({ key: `paper${i}`, authors: [], venue: undefined, year: undefined, ...parts }),
    techniques: [],
  }));
}

/** What a search reads, of papers in one segment, or in one for every `size` of them. */
export function searchDataOf(entries: readonly SearchEntry[], size = entries.length): SearchData {
  const segments: Segment[] = [];
  for (let first = 0; first < entries.length; first += size) {
    segments.push(segmentOf(entries.slice(first, first + size), first));
  }
  return new SearchData(segments, (number) => entries[number]);
}
