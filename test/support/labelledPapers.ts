import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PaperListingImporter } from '../../src/core/import/listing/paperListing';
import type { Paper } from '../../src/core/model/paper';
import { builtinPapers } from './builtinPapers';
import { makePaper } from './papers';

/** What the classifier reads of a paper, and the techniques that a person gave it, the most central first. */
export interface LabelledPaper {
  readonly paper: Pick<Paper, 'title' | 'abstract' | 'venue' | 'extras'>;
  readonly techniques: readonly string[];
}

interface LabelledEntry {
  readonly title: string;
  readonly year: number;
  readonly venue?: string;
  readonly techniques: readonly string[];
  readonly summary: string;
  readonly heldOut?: boolean;
  readonly fresh?: boolean;
  readonly recent?: boolean;
  readonly kept?: boolean;
  readonly broad?: boolean;
  readonly otherField?: boolean;
}

/**
 * The parts of `test/fixtures/labelled.json`. `fresh` ones were labelled when the cues were there already; so were those of
 * 2021 to 2026, of which cues were mended with an eye on `recent` ones, never on those `kept` aside. `broad` ones
 * are under headings that others gave them: vision, robots, language, speech, databases, theory, education.
 */
export type LabelledPart = 'tuned' | 'heldOut' | 'fresh' | 'recent' | 'kept' | 'broad' | 'otherField';

const fixture = path.join(__dirname, '../fixtures/labelled.json');
const listing = path.join(__dirname, '../../../shared/collection/000_6708e2acca694845.txt');

const flags = ['otherField', 'broad', 'kept', 'recent', 'fresh', 'heldOut'] as const;

function partOf(entry: LabelledEntry): LabelledPart {
  return flags.find((flag) => entry[flag] === true) ?? 'tuned';
}

/** All entries of the fixture. Cues are written with an eye on `tuned` papers, never on those held out. */
export function labelledEntries(): readonly LabelledEntry[] {
  return JSON.parse(readFileSync(fixture, 'utf8')) as readonly LabelledEntry[];
}

/** The papers of a part; each with its summary in the place of an abstract, or with its title alone. */
export function labelledPapers(part: LabelledPart, what: 'summary' | 'title'): readonly LabelledPaper[] {
  return labelledEntries()
    .filter((entry) => partOf(entry) === part)
    .map(({ title, venue, techniques, summary }) => ({
      paper: makePaper({ title, venue, ...(what === 'summary' ? { abstract: summary } : {}) }),
      techniques,
    }));
}

/**
 * The built-in papers with what they state hidden: with their titles and summaries, or, where the listing they come from
 * is there, with their titles and abstracts; `undefined` where it is not.
 */
export function labelledBuiltinPapers(what: 'summary' | 'abstract'): readonly LabelledPaper[] | undefined {
  const abstracts = what === 'abstract' ? readAbstracts() : undefined;
  if (what === 'abstract' && !abstracts) {
    return undefined;
  }
  return builtinPapers().map(({ title, venue, extras }, i) => {
    const tldr = what === 'summary' && extras.tldr !== undefined ? { tldr: extras.tldr } : {};
    return {
      paper: makePaper({
        title,
        venue,
        extras: tldr,
        ...(abstracts ? { abstract: abstracts[i] ?? '' } : {}),
      }),
      techniques: extras.techniques ?? [],
    };
  });
}

/** In the order of the listing, which the collection keeps: some papers have been given other titles since. */
function readAbstracts(): readonly string[] | undefined {
  if (!existsSync(listing)) {
    return undefined;
  }
  const { records } = new PaperListingImporter().read(readFileSync(listing, 'utf8'));
  return records.map(({ item }) => item.abstract ?? '');
}
