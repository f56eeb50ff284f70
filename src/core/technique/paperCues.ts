import type { PaperTexts } from '../model/paper';
import type { CueMatcher, MatcherCue } from './cueMatcher';
import { cuesIn } from './textCues';

/** How much a cue counts in each text of a paper. */
const textWeights = { title: 3, keywords: 3, tldr: 1.5, abstract: 1 } as const;

/** What a thing is, at the end of its name: `GAN` in `MelGAN`, `SLAM` in `OmniSLAM`; not `DAR` in `LiDAR`. */
const kindInName = /[a-z]{2}([A-Z]{3,})(?![A-Za-z0-9])/g;

/** What one cue counts in a paper, and where it stands first. */
export interface CueScore {
  readonly cue: MatcherCue;
  /** The folded text that has the cue first, and where. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The cue's weight times that of the text where it counts most. */
  best: number;
  /** How often it stands in all texts. */
  count: number;
}

/** What a paper's texts and venue say. */
export interface PaperCues {
  readonly scores: readonly CueScore[];
  /** By number, the areas and the fields that are at home in the paper's venue. */
  readonly venue: Readonly<Record<'areas' | 'fields', ReadonlySet<number>>>;
}

/** Reads title, keywords, summary, abstract and venue of a paper, each once. */
export function readPaper({ title, abstract, venue, extras }: PaperTexts, matcher: CueMatcher): PaperCues {
  const scores = new Map<number, CueScore>();
  addText(scores, textWeights.title, title, matcher);
  for (const [, kind = ''] of title.matchAll(kindInName)) {
    addText(scores, textWeights.title, kind, matcher);
  }
  for (const keyword of extras.keywords ?? []) {
    addText(scores, textWeights.keywords, keyword, matcher);
  }
  addText(scores, textWeights.tldr, extras.tldr ?? '', matcher);
  addText(scores, textWeights.abstract, abstract ?? '', matcher);
  return { scores: [...scores.values()], venue: matcher.findVenue(venue ?? '') };
}

function addText(scores: Map<number, CueScore>, textWeight: number, text: string, matcher: CueMatcher): void {
  const { folded, cues } = cuesIn(text, matcher);
  for (const { value: cue, start, end } of cues) {
    const value = cue.weight * textWeight;
    const known = scores.get(cue.number);
    if (known) {
      known.best = Math.abs(value) > Math.abs(known.best) ? value : known.best;
      known.count++;
    } else {
      scores.set(cue.number, { cue, text: folded, start, end, best: value, count: 1 });
    }
  }
}
