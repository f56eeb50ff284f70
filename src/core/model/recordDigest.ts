import type { PaperFacts } from './paper';
import { identityOf } from './samePaper';
import type { Identity } from './samePaper';

/** What is always at hand of a record, small enough to be kept for a hundred thousand of them. */
export interface RecordDigest {
  readonly type: string;
  readonly title: string;
  readonly year: number | undefined;
  readonly venue: string | undefined;
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
  /** See {@link PaperFacts.firstAuthor}. */
  readonly firstAuthor: string;
  readonly aliases: readonly string[] | undefined;
  readonly identity: Identity;
}

/** What lists show of a record. */
export type Brief = Omit<RecordDigest, 'type' | 'identity'>;

export function digestOf(facts: PaperFacts): RecordDigest {
  return {
    type: facts.item.type,
    title: facts.title,
    year: facts.year,
    venue: facts.venue,
    doi: facts.doi,
    arxiv: facts.arxiv,
    firstAuthor: facts.firstAuthor,
    aliases: facts.extras.aliases,
    identity: identityOf(facts),
  };
}
