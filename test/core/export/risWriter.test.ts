import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { writeRis } from '../../../src/core/export/risWriter';
import type { RisPaper } from '../../../src/core/export/risWriter';
import { CslJsonImporter } from '../../../src/core/import/cslJson/cslJson';
import { RisImporter } from '../../../src/core/import/ris/ris';
import type { CslItem } from '../../../src/core/model/cslItem';

function readBack(papers: readonly RisPaper[]): readonly RisPaper[] {
  const result = new RisImporter().read(writeRis(papers));
  assert.deepEqual(result.problems, []);
  return result.records.map(({ key, item, extras }) => ({ key: key ?? '', item, extras }));
}

function sameItem(item: CslItem): void {
  assert.deepEqual(readBack([{ key: 'a', item, extras: {} }])[0]?.item, item);
}

describe('writeRis', () => {
  it('writes one tag to a line, with CRLF, and an empty line between records', () => {
    const text = writeRis([
      {
        key: 'miller2020a',
        item: {
          type: 'article-journal',
          title: 'A\n title',
          author: [{ family: 'Miller', given: 'Ann' }, { literal: 'OpenAI' }],
          issued: { 'date-parts': [[2020, 5, 1]] },
          page: '12–19',
        },
        extras: { keywords: ['k1', 'k2'], code: 'https://github.com/a/b' },
      },
      { key: 'b', item: { type: 'zine', title: 'B' }, extras: {} },
    ]);
    assert.deepEqual(text.split('\r\n'), [
      'TY  - JOUR',
      'ID  - miller2020a',
      'TI  - A title',
      'AU  - Miller, Ann',
      'AU  - OpenAI,',
      'PY  - 2020',
      'DA  - 2020/05/01',
      'SP  - 12',
      'EP  - 19',
      'KW  - k1',
      'KW  - k2',
      'N1  - Code: https://github.com/a/b',
      'ER  - ',
      '',
      'TY  - GEN',
      'ID  - b',
      'TI  - B',
      'ER  - ',
      '',
    ]);
  });

  it('keeps an address whole that has a blank in it, and two apart', () => {
    const urls = (URL: string): string | undefined =>
      readBack([{ key: 'a', item: { type: 'webpage', title: 'A', URL }, extras: {} }])[0]?.item.URL;
    assert.equal(urls('http://a.org/i = 4/a'), 'http://a.org/i%20=%204/a');
    assert.equal(urls('http://a.org/x http://b.org/y'), 'http://a.org/x');
  });

  it('writes nothing for no papers', () => {
    assert.equal(writeRis([]), '');
  });

  it('cannot be made to end a record by what stands in a field', () => {
    const [paper, ...more] = readBack([
      {
        key: 'a',
        item: { type: 'book', title: 'A', abstract: 'x\r\nER  - \r\nTY  - BOOK\r\nTI  - Evil' },
        extras: {},
      },
    ]);
    assert.equal(paper?.item.abstract, 'x ER - TY - BOOK TI - Evil');
    assert.deepEqual(more, []);
  });

  it('brings back an article, a chapter, a book and a preprint', () => {
    sameItem({
      type: 'article-journal',
      title: 'D<sup>2</sup>MoE',
      'container-title': 'Journal of X',
      'container-title-short': 'J. X',
      'title-short': 'D',
      author: [
        { family: 'Brink', given: 'Jan', 'non-dropping-particle': 'van den', suffix: 'Jr.' },
        { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
        { family: 'Plato' },
        { literal: 'University of X, Dept. of Y' },
      ],
      issued: { 'date-parts': [[2020, 5]] },
      accessed: { 'date-parts': [[2021, 12, 31]] },
      volume: '12',
      issue: '3',
      page: '1-20',
      DOI: '10.1000/ABC',
      URL: 'https://x.example/1',
      ISSN: '0021-9606, 1476-4687',
      PMID: '123',
      PMCID: 'PMC123',
      language: 'en',
      abstract: 'We did it.',
      note: 'Read twice',
    });
    sameItem({
      type: 'chapter',
      title: 'A',
      'container-title': 'Book',
      'collection-title': 'Series',
      'collection-number': '12',
      editor: [{ family: 'E', given: 'F' }],
      translator: [{ family: 'T', given: 'U' }],
      publisher: 'P',
      'publisher-place': 'Q',
      ISBN: '9783161484100',
      edition: '2',
    });
    sameItem({
      type: 'book',
      title: 'A',
      'collection-title': 'Series',
      'collection-editor': [{ family: 'E', given: 'F' }],
      'number-of-pages': '320',
      'number-of-volumes': '2',
      archive: 'Box',
      archive_location: '7',
      PMCID: 'PMC123',
    });
    sameItem({
      type: 'article',
      title: 'A',
      publisher: 'arXiv',
      number: 'arXiv:2411.07837',
      genre: 'Preprint',
    });
  });

  it('brings back the number of a volume in its series', () => {
    sameItem({
      type: 'paper-conference',
      title: 'A',
      'collection-title': 'LNCS',
      'collection-number': '757',
    });
  });

  it('brings back a page of a whole work, an annotation, and what looks encoded', () => {
    sameItem({
      type: 'report',
      title: 'A',
      page: '62',
      annote: 'Read it',
      abstract: 'AT&amp;T &lt; &#233; & x',
    });
    sameItem({
      type: 'article-journal',
      title: 'A',
      number: 'e12',
      issued: { 'date-parts': [[1990], [1992]], circa: true },
    });
  });

  it('brings back keys that are no keys to databases', () => {
    for (const key of ['2002', '--__x', '2004A&A...424..927C', 'PMC12', '2-s2.0-85', 'smith2020']) {
      assert.equal(readBack([{ key, item: { type: 'book', title: 'A' }, extras: {} }])[0]?.key, key);
    }
  });

  it('brings back dates of every kind', () => {
    for (const issued of [
      { 'date-parts': [[2020]] },
      { 'date-parts': [[800]] },
      { 'date-parts': [[-44, 3, 15]] },
      { 'date-parts': [[2013]], season: 4 },
      {
        'date-parts': [
          [2013, 4],
          [2014, 1],
        ],
      },
      { 'date-parts': [[1520]], circa: true },
      { literal: 'in press' },
    ]) {
      sameItem({ type: 'article-journal', title: 'A', issued });
    }
  });

  it('brings back key, keywords, other titles, arXiv id, code and the RIS type', () => {
    const paper: RisPaper = {
      key: 'Müller2020:a',
      item: { type: 'paper-conference', title: 'A' },
      extras: {
        arxiv: '2411.07837',
        code: 'https://github.com/a/b',
        keywords: ['Diabetes, Type 2', 'b'],
        entryType: 'CONF',
        altTitles: ['B'],
        tldr: 'It is small: a cache.',
        keyResults: ['2x faster, at 7B', 'Result: none'],
        techniques: ['quantization', 'low-rank'],
      },
    };
    assert.match(writeRis([paper]), /N1 {2}- Techniques: quantization, low-rank\r\n/);
    assert.deepEqual(readBack([paper]), [paper]);
    const foreign = { ...paper, extras: { entryType: 'inproceedings' } };
    assert.deepEqual(readBack([foreign])[0]?.extras, {});
  });

  it('gives each common type back', () => {
    for (const type of [
      'article-magazine',
      'article-newspaper',
      'dataset',
      'document',
      'interview',
      'legal_case',
      'manuscript',
      'map',
      'patent',
      'report',
      'software',
      'standard',
      'thesis',
      'webpage',
    ]) {
      sameItem({ type, title: 'A' });
    }
  });

  it('writes a thesis’ department only where it is read back as one', () => {
    sameItem({ type: 'thesis', title: 'A', division: 'Department of Ponds' });
    for (const item of [
      { division: 'Physics' },
      { division: 'Department of Ponds', volume: '2' },
      { division: 'Department of Ponds', 'collection-number': '2' },
    ]) {
      const [back] = readBack([{ key: 'a', item: { type: 'thesis', title: 'A', ...item }, extras: {} }]);
      assert.deepEqual([back?.item.division, back?.item['collection-title']], [undefined, undefined]);
    }
  });

  it('brings back the facts of the built-in collection', () => {
    const text = readFileSync(new URL('../../../media/collection.json', pathToFileURL(__filename)), 'utf8');
    const papers = new CslJsonImporter()
      .read(text)
      .records.map(({ item, extras: { arxiv, code, altTitles } }, i) => ({
        key: `key${String(i)}`,
        item,
        extras: { ...(arxiv && { arxiv }), ...(code && { code }), ...(altTitles && { altTitles }) },
      }));
    assert.equal(papers.length, 55);
    assert.deepEqual(readBack(papers), papers);
  });
});
