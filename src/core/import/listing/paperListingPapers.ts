import type { Span } from '../../base/text';
import type { ListingBlock } from './paperListingBlock';
import { BlockBuilder } from './paperListingBlocks';
import { listingLines } from './paperListingLines';
import { capitalShare, titleShare, wordsOf } from './paperListingShapes';

/** A listing taken apart. */
export interface ListingParts {
  readonly blocks: readonly ListingBlock[];
  /** Lines that belong to no paper and are no page furniture. */
  readonly ignored: readonly Span[];
  /** Lines that are not empty, without page furniture. */
  readonly lineCount: number;
  /** How many lines are buttons that only lists of papers have. */
  readonly buttonCount: number;
}

/** What most papers of a listing have. */
interface ListingNature {
  readonly isMostlyWithAbstract: boolean;
  /** A number or bullet in front of nearly all titles, and mostly several words in them: short ones are titles too. */
  readonly isOfItems: boolean;
}

/** A title that stands alone must speak for itself: written like one, and not too short for one. */
function isPaper(block: ListingBlock, { isMostlyWithAbstract, isOfItems }: ListingNature): boolean {
  const { arxiv, doi } = block.links;
  if (
    block.abstract !== undefined ||
    arxiv !== undefined ||
    doi !== undefined ||
    block.authors ||
    block.isLabelled
  ) {
    return true;
  }
  const words = wordsOf(block.title).length;
  if (block.isMarked && !isMostlyWithAbstract) {
    return words >= 3 || (isOfItems && capitalShare(block.title) >= titleShare);
  }
  const least = isMostlyWithAbstract ? 5 : 3;
  return words >= least && capitalShare(block.title) >= titleShare;
}

/** So many papers at the beginning tell whether papers have abstracts here. */
const telling = 200;

/** Tells papers from other lines that were put together. */
class PaperSieve {
  readonly ignored: Span[] = [];
  #nature: ListingNature | undefined;
  #waiting: ListingBlock[] = [];

  /** The papers among the blocks; none as long as too few blocks are known, unless they are all. */
  take(blocks: readonly ListingBlock[], isEnd: boolean): readonly ListingBlock[] {
    this.#waiting.push(...blocks);
    if (this.#nature === undefined && !isEnd && this.#waiting.length < telling) {
      return [];
    }
    const known = this.#waiting.splice(0);
    const nature = (this.#nature ??= natureOf(known.slice(0, telling)));
    this.ignored.push(...known.filter((block) => !isPaper(block, nature)).map(({ span }) => span));
    return known.filter((block) => isPaper(block, nature));
  }
}

function natureOf(blocks: readonly ListingBlock[]): ListingNature {
  const share = (isSo: (block: ListingBlock) => boolean): number =>
    blocks.filter(isSo).length / blocks.length;
  return {
    isMostlyWithAbstract: !(share(({ abstract }) => abstract !== undefined) < 0.5),
    isOfItems:
      share(({ isMarked }) => isMarked) >= 0.9 && share(({ title }) => wordsOf(title).length >= 4) >= 0.6,
  };
}

/** So many lines are put together in one step. */
const stepLines = 250;

/** Takes a listing apart into papers, as the shapes of its lines and their order suggest, in steps. */
export function* listingBlocksOf(
  text: string,
): Generator<readonly ListingBlock[], Omit<ListingParts, 'blocks'>, void> {
  const builder = new BlockBuilder();
  const sieve = new PaperSieve();
  let count = 0;
  for (const line of listingLines(text)) {
    builder.add(line);
    if (++count % stepLines === 0) {
      builder.run(false);
      yield sieve.take(builder.blocks.splice(0), false);
    }
  }
  builder.run(true);
  yield sieve.take(builder.blocks.splice(0), true);
  const ignored = [...builder.ignored, ...sieve.ignored].sort((a, b) => a.start - b.start);
  return { ignored, lineCount: builder.lineCount, buttonCount: builder.buttonCount };
}

/** All of it. */
export function readListingBlocks(text: string): ListingParts {
  const blocks: ListingBlock[] = [];
  const steps = listingBlocksOf(text);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return { blocks, ...step.value };
    }
    blocks.push(...step.value);
  }
}
