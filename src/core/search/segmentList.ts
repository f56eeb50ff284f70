import { mergeSegments } from './mergeSegments';
import { Segment } from './segment';
import { SegmentBuilder } from './segmentBuilder';
import type { NumberedEntry } from './segmentBuilder';

/** So many segments of like size become one. */
const segmentsToMerge = 8;
/** A segment is made anew when more than this share of its papers were taken out. */
const mostRemoved = 0.25;

/** The parts of an index, and what comes in and goes out. Small parts are put together to larger ones now and then. */
export class SegmentList {
  #segments: readonly Segment[] = [];
  #builder = new SegmentBuilder();
  /** Numbers that are in the builder. */
  readonly #building = new Set<number>();
  /** No number that was put in is higher. */
  #highest = -1;
  readonly #papersOfSegment: number;

  /** So many papers become a segment. */
  constructor(papersOfSegment: number) {
    this.#papersOfSegment = papersOfSegment;
  }

  /** All segments, with all that was put in. */
  get all(): readonly Segment[] {
    if (this.#builder.size > 0) {
      this.#seal();
    }
    return this.#segments;
  }

  get liveCount(): number {
    return this.#segments.reduce((sum, { liveCount }) => sum + liveCount, this.#builder.size);
  }

  /** Puts in what was saved. */
  load(segments: readonly Segment[]): void {
    this.#segments = [...this.all, ...segments];
    for (const { data } of segments) {
      for (const number of data.numbers) {
        this.#highest = Math.max(this.#highest, number);
      }
    }
  }

  /** Puts in a paper, whose number no other paper may have, and gives how many characters were read. */
  put(entry: NumberedEntry): number {
    const read = this.#builder.add(entry);
    this.#building.add(entry.number);
    this.#highest = Math.max(this.#highest, entry.number);
    if (this.#builder.size >= this.#papersOfSegment) {
      this.#seal();
    }
    return read;
  }

  /** Takes out the papers with these numbers, if they are there. */
  remove(numbers: readonly number[]): void {
    const known = numbers.filter((number) => number <= this.#highest);
    if (known.length === 0) {
      return;
    }
    const segments = known.some((number) => this.#building.has(number)) ? this.all : this.#segments;
    for (const segment of segments) {
      removeNumbers(segment, known);
    }
    this.#segments = segments.filter(hasPapers);
  }

  /** Puts small segments together, in steps of some 10 ms, until few are left. */
  *tidying(): Generator<void, void, void> {
    for (let next = this.#nextToMerge(); next.length > 0; next = this.#nextToMerge()) {
      yield* this.#merging(next);
    }
  }

  /** Makes one segment of all, in steps. */
  *compacting(): Generator<void, void, void> {
    const segments = this.all;
    if (segments.length > 1 || segments.some(({ liveCount, size }) => liveCount < size)) {
      yield* this.#merging(segments);
    }
  }

  *#merging(merged: readonly Segment[]): Generator<void, void, void> {
    const removedBefore = merged.map((segment) => new Set(segment.removedPapers()));
    const made = new Segment(yield* mergeSegments(merged));
    // Another run may have been faster; then this one was for nothing.
    if (merged.every((segment) => this.#segments.includes(segment))) {
      const removedSince = merged.flatMap((segment, i) =>
        segment
          .removedPapers()
          .filter((paper) => !removedBefore[i]?.has(paper))
          .map((paper) => segment.data.numbers[paper] ?? 0),
      );
      removeNumbers(made, removedSince);
      this.#segments = [made, ...this.#segments.filter((segment) => !merged.includes(segment))].filter(
        hasPapers,
      );
    }
  }

  #seal(): void {
    this.#segments = [...this.#segments, new Segment(this.#builder.build())];
    this.#builder = new SegmentBuilder();
    this.#building.clear();
  }

  /** Segments of like size, if they are many, or one of which much was taken out. */
  #nextToMerge(): readonly Segment[] {
    const byLevel = new Map<number, Segment[]>();
    for (const segment of this.#segments) {
      if (segment.liveCount < (1 - mostRemoved) * segment.size) {
        return [segment];
      }
      const level = Math.floor(Math.log(segment.size) / Math.log(segmentsToMerge));
      byLevel.set(level, [...(byLevel.get(level) ?? []), segment]);
    }
    return [...byLevel.values()].find((segments) => segments.length >= segmentsToMerge) ?? [];
  }
}

function removeNumbers(segment: Segment, numbers: readonly number[]): void {
  const papers = numbers.flatMap((number) => segment.findNumber(number) ?? []);
  if (papers.length > 0) {
    segment.remove(papers);
  }
}

function hasPapers({ liveCount }: Segment): boolean {
  return liveCount > 0;
}
