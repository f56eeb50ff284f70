import assert from 'node:assert/strict';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import type { SearchContext } from '../../../src/core/search/paperFinder';
import { makePaper } from '../../support/papers';
import type { PaperParts } from '../../support/papers';

interface Sketch extends PaperParts {
  readonly techniques?: readonly string[];
}

const papers: readonly Sketch[] = [
  {
    key: 'zhao2023cache',
    title: 'Compressing the Key-Value Cache',
    authors: ['Zhao, Wei', 'de la Cruz, Ana'],
    year: 2023,
    venue: 'Advances in Neural Information Processing Systems',
    type: 'paper-conference',
    abstract: 'We study flow matching for images of cats.',
    techniques: ['KV cache', 'Pruning'],
    extras: { code: 'https://github.com/x/cache', keywords: ['long context'] },
  },
  {
    key: 'zhaoli2024survey',
    title: 'A Survey of Pruning',
    authors: ['Zhaoli, Bo'],
    year: 2024,
    venue: 'IEEE Conference on Computer Vision and Pattern Recognition',
    type: 'paper-conference',
    techniques: ['Pruning'],
    item: { language: 'de-DE', note: 'Read it twice' },
  },
  {
    key: 'muller2020value',
    title: 'Value Functions and the Cache',
    authors: ['Müller, Jörg', 'Zhang, Wei'],
    year: 2020,
    venue: 'Journal of Caches',
    doi: '10.1145/3442188.1(2)',
    abstract: 'Matching a flow is hard.',
    techniques: ['Quantization'],
    item: { language: 'english' },
  },
  {
    key: 'li2019notes',
    title: 'Notes on Flow Matching',
    authors: ['Li, Ada'],
    year: 2019,
    venue: 'arXiv',
    type: 'article',
    arxiv: '1901.00001',
    techniques: [],
    extras: { keywords: ['speech'], tldr: 'Short.' },
    sources: [
      {
        source: 'file:///work/old/notes.bib',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      },
    ],
  },
  { key: 'nobody', title: 'Undated', authors: [], year: undefined, venue: undefined, techniques: [] },
];

const entries = papers.map(({ techniques = [], ...parts }) => ({ paper: makePaper(parts), techniques }));
const index = new PaperIndex(entries);
const sourcesOf = (number: number): readonly string[] =>
  (entries[number]?.paper.sources ?? []).map(({ source }) => source);

function found(query: string, context: SearchContext = {}): readonly string[] {
  return index.search(query, 50, { sourcesOf, ...context }).map(({ paper }) => paper.key);
}

/** Checks whom a query finds, in any order. */
function finds(query: string, ...keys: readonly string[]): void {
  assert.deepEqual([...found(query)].sort(), [...keys].sort(), query);
}

const [zhao, zhaoli, muller, li, nobody] = papers.map(({ key }) => key ?? '') as [
  string,
  string,
  string,
  string,
  string,
];

describe('a query of fields', () => {
  it('asks for authors, folded, by the beginning of a name, whole names first', () => {
    assert.deepEqual(found('author:zhao'), [zhao, zhaoli]);
    finds('author:MULLER', muller);
    finds('au:"de la Cruz"', zhao);
    finds('author:"Cruz, Ana"', zhao);
    finds('author:"zhao"', zhao);
    finds('author:"zhang wei"', muller);
    finds('author:zhao,li', zhao, zhaoli, li);
  });

  it('forgives misspelling only where nothing is spelt so', () => {
    finds('author:mueler', muller);
    finds('author:"mueler"');
    finds('title:survay', zhaoli);
    finds('author:zhaoo ', zhao);
    finds('author:zhoal', zhaoli);
  });

  it('asks for years in every form, and not for papers without one', () => {
    finds('year:2023', zhao);
    finds('year:2020..2023', zhao, muller);
    finds('year>2020', zhao, zhaoli);
    finds('year:..2019', li);
    finds('year:2019,2024', li, zhaoli);
    finds('year:20', zhao, zhaoli, muller, li);
    finds('-year:20 ', nobody);
  });

  it('asks for venues by words and by first letters', () => {
    finds('venue:neurips', zhao);
    finds('venue:nips', zhao);
    finds('in:cvpr', zhaoli);
    finds('journal:"journal of caches"', muller);
  });

  it('asks for techniques by # and name, for keywords where no technique has that name', () => {
    finds('#kv-cache', zhao);
    finds('#"KV cache"', zhao);
    finds('#pru', zhao, zhaoli);
    finds('technique:prunning', zhao, zhaoli);
    finds('#speech', li);
    finds('keyword:"long context"', zhao);
    finds('#"cache pruning"');
  });

  it('asks for what a paper has', () => {
    finds('has:code', zhao);
    finds('has:doi', muller);
    finds('has:note', zhaoli);
    finds('has:summary', li);
    finds('has:technique', zhao, zhaoli, muller);
    finds('has:keywords -has:code', li);
    finds('-has:abstract -has:arxiv', zhaoli, nobody);
    finds('has:doi,arxiv', muller, li);
  });

  it('asks for kinds, languages, sources, keys, notes and abstracts', () => {
    finds('type:conference', zhao, zhaoli);
    finds('type:inproceedings', zhao, zhaoli);
    finds('type:preprint', li);
    finds('lang:de', zhaoli);
    finds('lang:german', zhaoli);
    finds('lang:en', muller);
    finds('source:notes.bib', li);
    finds('key:zhao', zhao, zhaoli);
    finds('note:twice', zhaoli);
    finds('abstract:cats', zhao);
  });

  it('asks for identifiers from their beginning, however they are written', () => {
    finds('doi:10.1145/3442188.1(2)', muller);
    finds('doi:https://doi.org/10.1145/344', muller);
    finds('arxiv:1901', li);
    finds('id:1901.00001', li);
    finds('doi:1901.00001 -x');
  });

  it('leaves out what stands behind a minus', () => {
    finds('-author:zhao', zhaoli, muller, li, nobody);
    finds('-author:zhao -author:zhaoli', muller, li, nobody);
    finds('-surveys', zhao, muller, li, nobody);
    finds('-survey', zhao, muller, li, nobody);
    finds('-cache', zhaoli, li, nobody);
    finds('-"value cache"', zhaoli, muller, li, nobody);
    // `cats` only stands in an abstract.
    finds('-cats year:2023', zhao);
    finds('cache -author:zhao', muller);
  });

  it('does not leave out by half a word', () => {
    finds('-sur', zhao, zhaoli, muller, li, nobody);
    finds('-author:zha', zhao, zhaoli, muller, li, nobody);
    finds('-sur ', zhao, zhaoli, muller, li, nobody);
  });

  it('finds exact phrases in titles and in abstracts', () => {
    finds('"flow matching"', zhao, li);
    finds('"flow mat', zhao, li);
    finds('"matching flow"');
    finds('"read it twice"', zhaoli);
    finds('"the cache"', muller);
    assert.deepEqual(found('"flow matching" notes'), [li]);
  });

  it('takes one of several with OR, and narrows them', () => {
    finds('survey OR notes', zhaoli, li);
    finds('survey | cats', zhaoli, zhao);
    finds('author:li OR author:muller year:2020', muller);
    finds('(author:li year:2019) OR #quantization', li, muller);
    finds('-(survey OR notes)', zhao, muller, nobody);
  });

  it('shows all papers where conditions are still to come', () => {
    finds('author:', zhao, zhaoli, muller, li, nobody);
    for (const text of ['-', '#', '(((', '"', '-"', ' -( ']) {
      finds(text, zhao, zhaoli, muller, li, nobody);
    }
  });

  it('ranks the papers of a filter by the free words', () => {
    assert.deepEqual(found('cache year:2020..2024'), found('cache'));
    assert.deepEqual(found('year:2020 cashe'), [muller]);
    finds('10.1145/3442188.1(2) year:2020', muller);
    finds('10.1145/3442188.1(2) year:2021');
  });

  it('lists by what is cited, used lately, the year and the title', () => {
    assert.deepEqual(found('-year:1999 '), [zhaoli, zhao, muller, li, nobody]);
    assert.deepEqual(found('-year:1999 ', { cited: new Set([3]), recent: [2, 0] }), [
      li,
      muller,
      zhao,
      zhaoli,
      nobody,
    ]);
  });

  it('asks for what is cited in the document, where there is one', () => {
    assert.deepEqual(found('cited:', { cited: new Set([1]) }), [zhaoli]);
    assert.deepEqual(found('-cited: year:20', { cited: new Set([0, 1]) }), [muller, li]);
    assert.deepEqual(found('cited:no year:20', { cited: new Set([0, 1]) }), [muller, li]);
    assert.deepEqual(found('cited: year:2023'), [zhao]);
    assert.deepEqual(found('cited:', { cited: new Set() }), []);
  });

  it('does as much for half a query as for none', () => {
    const query = '(author:"zhao" OR #pru) -has:note "flow matching" year>=2020 cited: has:code,doi';
    for (let end = 1; end <= query.length; end++) {
      assert.ok(found(query.slice(0, end)).length > 0, query.slice(0, end));
    }
  });
});

describe('why a paper fulfils a query', () => {
  function why(query: string): readonly string[] {
    const [hit] = index.search(query, 1);
    return (hit?.matches ?? []).map(
      ({ field, text, ranges }) =>
        `${field}: ${ranges.map(([start, end]) => text.slice(start, end)).join('|')}`,
    );
  }

  it('shows what each condition asked for', () => {
    assert.deepEqual(why('author:zhao'), ['authors: Zhao']);
    assert.deepEqual(why('author:muler'), ['authors: Müller']);
    assert.deepEqual(why('#kv-ca'), ['technique: KV|ca']);
    assert.deepEqual(why('abstract:cats'), ['abstract: cats']);
    assert.deepEqual(why('"flow matching" year:2023'), ['abstract: flow|matching']);
    assert.deepEqual(why('has:code'), ['identifiers: https://github.com/x/cache']);
    assert.deepEqual(why('-survey year:2023'), []);
  });

  it('shows the conditions before the words, each field once', () => {
    assert.deepEqual(why('author:cruz zhao'), ['authors: Zhao|Cruz', 'key: zhao']);
  });
});

describe('phrases', () => {
  it('go on behind punctuation', () => {
    const titles = ['Data: Set Theory', 'A Data-Set', 'Data Set', 'Set Data'];
    const some = new PaperIndex(
      titles.map((title) => ({ paper: makePaper({ key: title, title }), techniques: [] })),
    );
    for (const query of ['"data set"', 'title:"data set"', '"data: set"']) {
      assert.deepEqual(
        some
          .search(query, 50)
          .map(({ paper }) => paper.key)
          .sort(),
        ['A Data-Set', 'Data Set', 'Data: Set Theory'],
        query,
      );
    }
  });
});

describe('conditions and phrases in Latin letters', () => {
  const inScripts = new PaperIndex(
    [
      { key: 'l', title: 'Структура текста', authors: ['Лотман, Юрий'] },
      { key: 'b', title: 'The β-VAE', authors: ['Higgins, Ira'] },
      { key: 'a', title: 'Models', authors: [], abstract: 'We train a β-VAE and see.' },
    ].map((parts) => ({ paper: makePaper(parts), techniques: [] })),
  );
  const found = (query: string): readonly string[] =>
    inScripts.search(query).map(({ paper, matches }) => {
      const marks = matches.flatMap(({ text, ranges }) =>
        ranges.map(([start, end]) => text.slice(start, end)),
      );
      return `${paper.key}: ${marks.join('|')}`;
    });

  it('mark what they find', () => {
    assert.deepEqual(found('author:lotman'), ['l: Лотман']);
    assert.deepEqual(found('title:beta'), ['b: β']);
    assert.deepEqual(found('title:strukt'), ['l: Структура']);
  });

  it('find words that stand side by side', () => {
    assert.deepEqual(found('author:"yuriy lotman"'), ['l: Юрий|Лотман']);
    assert.equal(found('author:"lotman, yuriy"').length, 1);
    assert.deepEqual(found('title:"struktura teksta"'), ['l: Структура|текста']);
    assert.deepEqual(found('"beta vae"'), ['b: β|VAE', 'a: β|VAE']);
    assert.deepEqual(found('"vae beta"'), []);
  });
});

describe('papers in use', () => {
  const same = ['a', 'b', 'c'].map((key) => ({
    paper: makePaper({ key, title: `Title of words`, authors: [] }),
    techniques: [],
  }));
  const near = { paper: makePaper({ key: 'near', title: 'Tilte of words', authors: [] }), techniques: [] };
  const inUse = new PaperIndex([...same, near]);
  const keys = (query: string, context: SearchContext): string =>
    inUse
      .search(query, 10, context)
      .map(({ paper }) => paper.key)
      .join(' ');

  it('come first among those that match as well', () => {
    assert.equal(keys('title words', {}), 'a b c');
    assert.equal(keys('title words', { cited: new Set([2]) }), 'c a b');
    assert.equal(keys('title words', { recent: [1, 2] }), 'b c a');
    assert.equal(keys('title words', { cited: new Set([2]), recent: [1] }), 'c b a');
  });

  it('do not come before those that match better', () => {
    assert.match(keys('tilte', { cited: new Set([0, 1, 2]) }), /^near/);
  });
});
