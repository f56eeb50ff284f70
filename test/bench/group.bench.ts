import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CliTechniques } from '../../src/cli/techniques';
import { decodeText } from '../../src/core/import/decode';
import { readCollection } from '../../src/core/import/readCollection';
import { Library } from '../../src/core/model/library';
import type { Paper } from '../../src/core/model/paper';
import { noUserTechniques } from '../../src/core/model/userTechniques';
import type { Group } from '../../src/core/technique/group';
import { groupByTechnique, notGrouped } from '../../src/core/technique/groupByTechnique';
import { findTopics } from '../../src/core/technique/topics/findTopics';
import { SharedStrings } from '../../src/core/shelf/sharedStrings';
import { Dice } from '../support/dice';
import { makePaper } from '../support/papers';
import { finish } from '../support/steps';
import { ecologyTitles } from '../support/titles';

/**
 * How the papers of real bibliographies are grouped: those of `../shared/corpus`, where it is there, and of folders or
 * files that are named (`npm run bench group FILE...`); then how long topics of many papers take to be found.
 */
const corpus = path.resolve('../shared/corpus');
/** Fewer papers are no collection. */
const leastPapers = 20;

interface Grouping {
  readonly papers: number;
  readonly top: number;
  readonly ungrouped: number;
  readonly largest: number;
}

function filesOf(place: string): readonly string[] {
  return /\.\w+$/.test(place) ? [place] : readdirSync(place).map((name) => path.join(place, name));
}

function papersOf(file: string): readonly Paper[] {
  const decoded = decodeText(readFileSync(file));
  const source = { text: decoded.text, notice: decoded.problem, mustTell: true };
  const context = { strings: new SharedStrings().for(file) };
  const { content } = readCollection(file, path.basename(file).toLowerCase(), source, context);
  const library = new Library();
  library.update({ put: content ? [content] : [] });
  return library.papers.filter(({ title }) => title !== '');
}

function leavesOf(group: Group): readonly Group[] {
  return group.children.length > 0 ? group.children.flatMap(leavesOf) : [group];
}

function groupingOf(papers: readonly Paper[]): Grouping {
  const groups = groupByTechnique(papers, new CliTechniques(noUserTechniques).grouping(papers));
  const sizes = groups.filter(({ id }) => id !== notGrouped.id).flatMap(leavesOf);
  return {
    papers: papers.length,
    top: groups.length,
    ungrouped: groups.find(({ id }) => id === notGrouped.id)?.count ?? 0,
    largest: Math.max(0, ...sizes.map(({ count }) => count)),
  };
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`;
}

const named = process.argv.slice(2).filter((argument) => existsSync(argument));
const places = named.length > 0 ? named : existsSync(corpus) ? [corpus] : [];
const results: Grouping[] = [];
for (const file of places.flatMap(filesOf)) {
  const papers = papersOf(file);
  if (papers.length >= leastPapers) {
    const result = groupingOf(papers);
    results.push(result);
    const { ungrouped, top, largest } = result;
    console.log(
      `${path.basename(file).slice(0, 50).padEnd(50)} ${papers.length} papers, ${top} at the top, ` +
        `largest ${share(largest, papers.length)}, not yet grouped ${share(ungrouped, papers.length)}`,
    );
  }
}
const sum = (of: (result: Grouping) => number): number =>
  results.reduce((total, each) => total + of(each), 0);
if (results.length > 0) {
  console.log(
    `all: not yet grouped ${share(
      sum(({ ungrouped }) => ungrouped),
      sum(({ papers }) => papers),
    )}`,
  );
}

const words = ecologyTitles.flatMap((title) => title.split(' '));
for (const count of [1_000, 10_000, 100_000]) {
  const dice = new Dice(count);
  const papers = Array.from({ length: count }, (_, i) => {
    const from = dice.next(words.length - 10);
    const title = [...words.slice(from, from + 6), `w${dice.next(count)}`, dice.pick(words)].join(' ');
    return makePaper({ key: `k${i}`, title });
  });
  const began = process.cpuUsage();
  finish(findTopics(papers));
  const { user, system } = process.cpuUsage(began);
  console.log(`topics of ${count} papers: ${((user + system) / 1000).toFixed(0)} ms`);
}
