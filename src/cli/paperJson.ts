import type { Paper } from '../core/model/paper';
import { safeWebAddress } from '../core/model/links';
import { techniquesOf } from '../core/technique/classify';
import { builtinTaxonomy } from '../core/technique/builtinTaxonomy';
import type { TechniqueAssignment } from '../core/technique/classify';

export function techniquesOfPaper(paper: Paper): readonly TechniqueAssignment[] {
  return techniquesOf(paper, builtinTaxonomy);
}

/** A paper for `list --json`. What is not known is `null`, or an empty list. Lines count from 1. */
export function paperJson(paper: Paper, techniques: readonly TechniqueAssignment[]): object {
  const { extras, item } = paper;
  const [first] = paper.sources;
  return {
    key: paper.key,
    type: item.type,
    title: paper.title,
    authors: paper.authors,
    year: paper.year ?? null,
    venue: paper.venue ?? null,
    doi: paper.doi ?? null,
    arxiv: paper.arxiv ?? null,
    url: safeWebAddress(item.URL) ?? null,
    code: extras.code ?? null,
    techniques,
    keywords: extras.keywords ?? [],
    tldr: extras.tldr ?? null,
    keyResults: extras.keyResults ?? [],
    abstract: paper.abstract ?? null,
    source: first ? { file: first.source, line: first.range.start.line + 1 } : null,
  };
}
