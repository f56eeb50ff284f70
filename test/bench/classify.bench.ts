import { fold } from '../../src/core/base/fold';
import { builtinTaxonomy } from '../../src/core/technique/builtinTaxonomy';
import { techniquesOf } from '../../src/core/technique/classify';
import { wordsOf } from '../../src/core/technique/cueMatcher';
import { labelledBuiltinPapers, labelledPapers } from '../support/labelledPapers';
import type { LabelledPaper } from '../support/labelledPapers';
import { agreementOf, pairsOf } from '../support/measureTechniques';
import type { Pair } from '../support/measureTechniques';

/**
 * How well papers are sorted, and how fast. Quality against labels that people gave, which the classifier does not see;
 * speed as the processor's time for 10,000 papers with abstracts, against `JSON.parse` of the same papers and against one
 * plain pass that folds the texts and splits them into words. `npm run bench classify -- --misses` lists what was missed.
 */
const showMisses = process.argv.includes('--misses');
const papersForSpeed = 10_000;

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(8);
}

function reportAgreement(name: string, papers: readonly LabelledPaper[] | undefined): void {
  if (!papers) {
    console.log(`${name.padEnd(40)} not measured: the listing is not there`);
    return;
  }
  const pairs = pairsOf(papers, builtinTaxonomy);
  const { precision, recall, macroF1, primary } = agreementOf(pairs, builtinTaxonomy);
  const figures = [precision, recall, macroF1, primary].map(percent).join('  ');
  console.log(`${`${name} (${papers.length})`.padEnd(46)}${figures}`);
  if (showMisses) {
    pairs.forEach(reportMiss);
  }
}

function reportMiss({ labelled, given }: Pair): void {
  const ids = given.map(({ id }) => id);
  const missed = labelled.techniques.filter((id) => !ids.includes(id));
  const wrong = given.filter(({ id }) => !labelled.techniques.includes(id));
  if (missed.length > 0 || wrong.length > 0) {
    const words = wrong.map(({ id, score, evidence }) => `${id} ${score} (${evidence.join(', ')})`);
    console.log(
      `    ${labelled.paper.title}\n      missed ${missed.join(', ')}; not stated ${words.join('; ')}`,
    );
  }
}

function reportOtherFields(): void {
  for (const what of ['summary', 'title'] as const) {
    const pairs = pairsOf(labelledPapers('otherField', what), builtinTaxonomy);
    const grabbed = pairs.filter(({ given }) => given.length > 0);
    console.log(
      `papers of other fields, by ${what}: ${grabbed.length} of ${pairs.length} get a technique of machine learning`,
    );
    grabbed.forEach(reportMiss);
  }
}

function processorTime(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The median of several runs, each of the whole work. */
function medianTime(run: () => void): number {
  const times = Array.from({ length: 5 }, () => processorTime(run)).sort((a, b) => a - b);
  return times[2] ?? 0;
}

function reportSpeed(): void {
  const some = [
    ...(labelledBuiltinPapers('abstract') ?? []),
    ...labelledPapers('tuned', 'summary'),
    ...labelledPapers('otherField', 'summary'),
  ].map(({ paper: { title, venue, abstract, extras } }) => ({
    title,
    venue,
    extras,
    abstract: longEnough(abstract ?? ''),
  }));
  const papers = Array.from({ length: papersForSpeed }, (_, i) => some[i % some.length]).flatMap(
    (paper) => paper ?? [],
  );
  const json = JSON.stringify(papers);
  const sorting = medianTime(() => {
    papers.forEach((paper) => techniquesOf(paper, builtinTaxonomy));
  });
  const parsing = medianTime(() => {
    JSON.parse(json);
  });
  const splitting = medianTime(() => {
    papers.forEach(({ title, abstract }) => wordsOf(fold(`${title} ${abstract}`)));
  });
  console.log(
    `${papers.length} papers, ${(json.length / papers.length).toFixed(0)} characters each: ` +
      `${sorting.toFixed(0)} ms of processor time; ` +
      `${(sorting / parsing).toFixed(1)} times JSON.parse, ${(sorting / splitting).toFixed(1)} times folding and splitting`,
  );
}

/** Texts as long as abstracts are. */
function longEnough(text: string): string {
  return text.repeat(Math.max(1, Math.ceil(1100 / Math.max(text.length, 1))));
}

console.log(`${''.padEnd(46)}precision  recall    macro-F1  primary`);
reportAgreement('built-in papers, by abstract', labelledBuiltinPapers('abstract'));
reportAgreement('built-in papers, by summary', labelledBuiltinPapers('summary'));
const names = {
  tuned: 'labelled papers',
  heldOut: 'labelled papers held out',
  fresh: 'labelled papers of later',
  recent: 'papers of 2021 to 2026',
  kept: 'papers of 2025 kept aside',
  broad: "papers under others' headings",
} as const;
for (const part of ['tuned', 'heldOut', 'fresh', 'recent', 'kept', 'broad'] as const) {
  const name = names[part];
  reportAgreement(`${name}, by summary`, labelledPapers(part, 'summary'));
  reportAgreement(`${name}, by title alone`, labelledPapers(part, 'title'));
}
reportOtherFields();
reportSpeed();
