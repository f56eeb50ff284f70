/** A technique as a person describes it, or what a person says of one that is there. */
export interface UserTechnique {
  readonly id: string;
  readonly label: string | undefined;
  /** An area's id or label. */
  readonly area: string | undefined;
  /** Words that put a paper under it; `*` at the end of a word stands for any ending. */
  readonly cues: readonly string[];
  /** Words that keep a paper away from it. */
  readonly not: readonly string[];
  readonly broader: string | undefined;
}

/** What a person says of techniques: it beats the classifier, and what collections state. */
export interface UserTechniques {
  readonly techniques: ReadonlyMap<string, UserTechnique>;
  /** Old id to new id or label. */
  readonly merged: ReadonlyMap<string, string>;
  /** Ids of techniques and names of topics that are not shown, folded. */
  readonly hidden: ReadonlySet<string>;
  /** By citation key, or by DOI or arXiv id in small letters: the ids or labels of a paper's techniques. */
  readonly papers: ReadonlyMap<string, readonly string[]>;
}

export const noUserTechniques: UserTechniques = {
  techniques: new Map(),
  merged: new Map(),
  hidden: new Set(),
  papers: new Map(),
};

/** What several files say together; of two that say something of the same, the first counts. */
export function combineUserTechniques(all: readonly UserTechniques[]): UserTechniques {
  const backwards = [...all].reverse();
  return {
    techniques: new Map(backwards.flatMap(({ techniques }) => [...techniques])),
    merged: new Map(backwards.flatMap(({ merged }) => [...merged])),
    hidden: new Set(all.flatMap(({ hidden }) => [...hidden])),
    papers: new Map(backwards.flatMap(({ papers }) => [...papers])),
  };
}
