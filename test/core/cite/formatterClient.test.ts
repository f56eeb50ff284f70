import assert from 'node:assert/strict';
import { CiteprocFormatter } from '../../../src/core/cite/citeproc';
import { FormatterClient } from '../../../src/core/cite/formatterClient';
import { serveFormatter } from '../../../src/core/cite/serveFormatter';
import { withStyleFiles } from '../../../src/core/cite/styleSource';
import type { StyleSource } from '../../../src/core/cite/styleSource';
import { makeLine } from '../../support/line';
import { builtinPapers } from '../../support/builtinPapers';
import { makeStyleSource } from '../../support/styleSource';

function connect(styles: StyleSource): FormatterClient {
  const [here, there] = makeLine();
  serveFormatter(there);
  return new FormatterClient(here, styles);
}

describe('a formatter in another thread', () => {
  let styles: StyleSource;
  before(async () => {
    styles = await makeStyleSource();
  });

  it('formats as one in this thread', async () => {
    const [here, there] = [new CiteprocFormatter(styles), connect(styles)];
    const papers = builtinPapers()
      .slice(0, 6)
      .map(({ key, item, sources }) => ({ key, item, sources }));
    const [first, second] = papers;
    assert.ok(first && second);
    const cited = [
      { ...first, locator: '12', label: 'chapter', prefix: 'see' },
      { ...second, suffix: 'too' },
    ];
    const placed = [
      { items: [{ ...second, suppressAuthor: true }], narrative: false },
      { items: [first], narrative: true },
    ];
    for (const style of ['apa', 'ieee', 'chicago-note-bibliography']) {
      const options = { style, locale: 'de-DE', as: 'markdown' as const };
      assert.deepEqual(await there.references(papers, options), await here.references(papers, options));
      assert.deepEqual(await there.bibliography(papers, options), await here.bibliography(papers, options));
      assert.equal(await there.citation(cited, options), await here.citation(cited, options));
      const [made, expected] = [
        await there.document(placed, papers.slice(4), options),
        await here.document(placed, papers.slice(4), options),
      ];
      assert.deepEqual(made, expected);
      assert.equal(made.references.length, 4);
    }
  });

  it('takes papers that are more than data', async () => {
    const [paper] = builtinPapers();
    assert.ok(paper);
    const { key, item } = paper;
    const more = { key, item, open: () => undefined };
    const [reference] = await connect(styles).bibliography([more], { style: 'apa', as: 'text' });
    assert.match(reference ?? '', /\(\d{4}/);
  });

  it('asks this end for styles, files of the user among them', async () => {
    const own = (await styles.loadStyle('ieee')) ?? '';
    const asked: string[] = [];
    const there = connect(
      withStyleFiles(styles, (path) => {
        asked.push(path);
        return Promise.resolve(path.endsWith('/mine.csl') ? own : undefined);
      }),
    );
    const options = { style: 'file:///work/mine.csl', as: 'text' as const };
    assert.equal(await there.findProblem(options), undefined);
    assert.equal(await there.citation(builtinPapers().slice(0, 1), options), '[1]');
    assert.ok(asked.every((path) => path === options.style) && asked.length > 0, asked.join());
  });

  it('says in a sentence what is wrong with a style', async () => {
    const there = connect(styles);
    const options = { style: 'apaa', as: 'text' as const };
    const sentence = /^There is no citation style "apaa"\. Did you mean apa.*\?$/;
    assert.match((await there.findProblem(options))?.message ?? '', sentence);
    await assert.rejects(there.references([], options), { name: 'UnknownStyleError', message: sentence });
  });

  it('answers nobody once it is gone', async () => {
    const there = connect(styles);
    const asked = there.references(builtinPapers(), { style: 'apa', as: 'text' });
    there.dispose();
    await assert.rejects(asked, /^LineClosed: The formatter of references has stopped\.$/);
  });
});
