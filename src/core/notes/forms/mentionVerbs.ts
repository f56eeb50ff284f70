const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Verbs with which the summary of a work may begin (`Splits each gradient ...`): its subject is the work. */
export const workVerbs: ReadonlySet<string> = list(
  'accelerates achieves adapts adds addresses adjusts aligns allocates allows analyses analyzes applies argues assesses ' +
    'assigns attaches augments balances benchmarks bounds breaks bridges brings builds chooses clusters combines compares ' +
    'compresses computes considers constructs converts couples covers creates cuts decides decomposes decouples defines ' +
    'demonstrates derives describes designs detects develops discards discusses distills distributes divides does drafts ' +
    'drops eliminates embeds employs enables encodes enforces ensures estimates evaluates evicts evolves examines exchanges ' +
    'exploits explores extends finds fine-tunes fits folds formulates freezes fuses generalises generalizes generates gives ' +
    'groups identifies implements improves incorporates integrates interleaves introduces investigates keeps learns lets ' +
    'limits losslessly makes maps measures merges meta-learns minimises minimizes mixes models moves offers offloads ' +
    'optimises optimizes orders organises organizes outlines partitions performs picks predicts presents preserves proposes ' +
    'proves provides prunes quantises quantizes quantifies ranks re-examines reconstructs recovers reduces reformulates ' +
    'removes renders replaces reports represents retains reuses reviews revisits rewrites samples scales schedules scores ' +
    'searches selects separates serves shares shows shrinks simplifies speeds splits stores streams studies summarises ' +
    'summarizes surveys teaches tests traces trains transforms treats trims tunes turns unifies updates uses',
);

/** What authors say they do, after `we` or `I`; with one author the verb gets its `s`. */
export const authorVerbs: ReadonlyMap<string, string> = new Map(
  (
    'propose introduce present describe develop design devise formulate survey review study analyze analyse examine ' +
    'explore investigate build construct create derive implement train provide extend revisit consider advocate suggest ' +
    'offer adapt combine argue demonstrate show find report define prove establish compare evaluate generalize generalise ' +
    'apply identify'
  )
    .split(' ')
    .map(
      (verb) =>
        [
          verb,
          verb.endsWith('y') && !/[aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`,
        ] as const,
    )
    .map(([verb, single]) => [verb, single.replace(/(sh|ch|ss|x)s$/, '$1es')] as const),
);
