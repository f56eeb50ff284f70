import CSL from 'citeproc';
import { CiteprocFormatter } from '../../src/core/cite/citeproc';
import { toCiteprocItem } from '../../src/core/cite/citeprocItem';
import type { Formatter } from '../../src/core/cite/formatter';
import { FormatterClient } from '../../src/core/cite/formatterClient';
import type { StyleSource } from '../../src/core/cite/styleSource';
import { BibtexImporter } from '../../src/core/import/bibtex/bibtexImporter';
import { startNodeThread } from '../../src/worker/startNode';
import { generatedBib } from '../support/generatedBib';
import { makeStyleSource } from '../support/styleSource';
import { builtinPapers } from '../support/builtinPapers';
import { BlockMeter } from './blockMeter';
import { buildBundle } from './bundles';

/** Goals: 55 references in APA at most 1.1 times bare citeproc with a warm engine; again unchanged 50 ms. */
const style = 'apa';

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** So many references take a second or more. */
const many = 500;

/** How long nothing else could be done here at once, in milliseconds, while many references were formatted. */
async function blockOf(formatter: Formatter): Promise<number> {
  const { records } = new BibtexImporter().read(generatedBib(many));
  const items = records.map(({ item }, index) => ({ key: `item${index}`, item }));
  await formatter.bibliography(items.slice(0, 1), { style, as: 'text' });
  const meter = new BlockMeter();
  await formatter.bibliography(items, { style, as: 'text' });
  // The meter's own turn comes behind the work.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return meter.stop().all;
}

async function compareBlocks(source: StyleSource): Promise<void> {
  const thread = startNodeThread(buildBundle('formatter.js'));
  const here = await blockOf(new CiteprocFormatter(source));
  const there = await blockOf(new FormatterClient(thread.line, source));
  thread.dispose();
  console.log(
    `longest block of the asking thread, ${many} references: ${there.toFixed(0)} ms, ${(there / here).toFixed(3)} x formatting here`,
  );
}

async function main(): Promise<void> {
  const source = await makeStyleSource();
  const items = builtinPapers().map(({ key, item }) => ({ key, item }));
  const formatter = new CiteprocFormatter(source);
  const xml = (await source.loadStyle(style)) ?? '';
  const locale = (await source.loadLocale('en-US')) ?? '';
  const byId = new Map(items.map(({ key, item }) => [key, toCiteprocItem(key, item)]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => byId.get(id) ?? {} },
    xml,
    'en-US',
    false,
  );
  const bare = (): unknown => {
    engine.updateItems([]);
    engine.updateItems([...byId.keys()]);
    return engine.makeBibliography();
  };
  const options = { style, as: 'text' as const };
  await formatter.bibliography(items.slice(0, 1), options);
  bare();
  const base = await timed(bare);
  const ours = await timed(() => formatter.bibliography(items, options));
  const again = await timed(() => formatter.bibliography(items, options));
  const ratio = (time: number): string => `${(time / base).toFixed(2)} x bare citeproc`;
  console.log(`bare citeproc, ${items.length} references, warm: ${base.toFixed(0)} ms`);
  console.log(`ours, warm: ${ours.toFixed(0)} ms, ${ratio(ours)} (goal 1.1)`);
  console.log(`ours, again unchanged: ${again.toFixed(1)} ms, ${ratio(again)} (goal 50 ms)`);
  await compareBlocks(source);
}

void main();
