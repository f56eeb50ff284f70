import assert from 'node:assert/strict';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import { builtinPapers } from '../../support/builtinPapers';
import { makePaper } from '../../support/papers';
import type { PaperParts } from '../../support/papers';
import { searchEntry } from '../../support/queries';

function indexOf(...papers: readonly PaperParts[]): PaperIndex {
  return new PaperIndex(
    papers.map((parts) => searchEntry(makePaper({ authors: [], venue: undefined, ...parts }))),
  );
}

function keysFor(index: PaperIndex, query: string, limit?: number): readonly string[] {
  return index.search(query, limit).map(({ paper }) => paper.key);
}

describe('PaperIndex', () => {
  it('gives all papers for an empty query, as they came', () => {
    const index = indexOf({ key: 'b' }, { key: 'a' });
    for (const query of ['', '   ', '\n']) {
      assert.deepEqual(keysFor(index, query), ['b', 'a']);
    }
    const [first] = index.search('');
    assert.equal(first?.score, 1);
    assert.deepEqual(first.matches, []);
  });

  it('finds a Roman number by its digits, and the other way round', () => {
    const index = indexOf(
      { key: 'four', title: 'Light in Fibre: Part 4' },
      { key: 'two', title: 'Light in Fibre: Part II' },
    );
    assert.equal(keysFor(index, 'fibre part 2')[0], 'two');
    assert.equal(keysFor(index, 'fibre part iv')[0], 'four');
  });

  it('finds numbers in words, and versus by its short form', () => {
    const index = indexOf(
      { key: 'seventeenth', title: 'The Seventeenth Congress' },
      { key: 'seventh', title: 'The 7th Congress' },
      { key: 'two', title: 'Two Dimensions versus Three' },
    );
    assert.equal(keysFor(index, '17th congress')[0], 'seventeenth');
    assert.equal(keysFor(index, 'seventh congress')[0], 'seventh');
    assert.deepEqual(keysFor(index, '2 dimensions vs 3 '), ['two']);
  });

  it('tells C++ and C# from C', () => {
    const index = indexOf(
      { key: 'c', title: 'The C Language' },
      { key: 'cpp', title: 'Sorting in C++' },
      { key: 'csharp', title: 'C# in Use' },
      { key: 'ashbee', title: 'C. Ashbee: an Architect' },
    );
    assert.deepEqual(keysFor(index, 'C++'), ['cpp']);
    assert.deepEqual(keysFor(index, 'c# '), ['csharp']);
    assert.deepEqual([...keysFor(index, 'c language')][0], 'c');
    assert.deepEqual([...index.filter('title:c++').numbers], [1]);
    assert.deepEqual([...index.filter('"in c++"').numbers], [1]);
    assert.deepEqual([...index.filter('language -c++').numbers], [0]);
  });

  it('finds C++ with its number, and names that end with such signs without them', () => {
    const index = indexOf(
      { key: 'effective', title: 'Effective C++' },
      { key: 'standard', title: 'The C++11 Standard' },
      { key: 'seeding', title: 'k-means++: the Advantages of Careful Seeding' },
      { key: 'points', title: 'PointNet++: Hierarchical Features' },
      { key: 'net', title: 'PointNet' },
    );
    assert.deepEqual([...index.filter('C++').numbers], [0, 1]);
    assert.deepEqual(keysFor(index, 'C++ standard')[0], 'standard');
    assert.deepEqual([...index.filter('kmeans').numbers], [2]);
    assert.deepEqual([...index.filter('"k-means"').numbers], [2]);
    assert.deepEqual([...index.filter('pointnet').numbers], [3, 4]);
  });

  it('takes no first letter of a name for a number', () => {
    const index = indexOf(
      { key: 'hundred', title: 'Images of CIFAR-100', authors: ['Wang, X.'] },
      { key: 'ten', title: 'Images of CIFAR-10', authors: ['Wu, Yi'] },
    );
    assert.deepEqual(keysFor(index, 'cifar 10'), ['ten', 'hundred']);
    assert.deepEqual(keysFor(index, '10 '), ['ten']);
  });

  it('takes a name that looks like a number for a name first', () => {
    const index = indexOf(
      { key: 'eleven', title: 'Windows 11' },
      { key: 'xi', title: 'Notes', authors: ['Xi, Li'] },
    );
    const [first, second] = index.search('xi ');
    assert.deepEqual([first?.paper.key, second?.paper.key], ['xi', 'eleven']);
    assert.ok((second?.score ?? 1) < 0.7);
    assert.ok((index.search('windows xi ')[0]?.score ?? 1) < 1);
  });

  it('finds Russian authors by their names in Latin letters', () => {
    const index = indexOf({ key: 'l', title: 'Структура текста', authors: ['Лотман, Ю.'] }, { key: 'o' });
    assert.deepEqual(keysFor(index, 'lotman struktura'), ['l']);
    assert.deepEqual(keysFor(index, 'лотман'), ['l']);
  });

  it('finds a Russian author beside one of the same name in Latin letters', () => {
    const index = indexOf(
      { key: 'en', title: 'War', authors: ['Tolstoy, Leo'] },
      { key: 'ru', title: 'Война и мир', authors: ['Толстой, Лев'] },
    );
    assert.deepEqual(keysFor(index, 'tolstoy '), ['en', 'ru']);
  });

  it('takes neither units nor small words for Latin letters', () => {
    const index = indexOf({ key: 'm', title: 'Слой в 5 µm и 3 µg' });
    for (const query of ['mm ', 'mg ', 'v ', 'i ']) {
      assert.deepEqual(keysFor(index, query), [], query);
    }
  });

  it('finds Greek letters by their names', () => {
    const index = indexOf(
      { key: 'b', title: 'A trial of β-blockers' },
      { key: 'a', title: 'A trial of α-blockers' },
    );
    assert.deepEqual(keysFor(index, 'beta '), ['b']);
    assert.equal(keysFor(index, 'alpha blockers')[0], 'a');
    assert.equal(keysFor(index, 'β blockers')[0], 'b');
  });

  it('knows its size', () => {
    assert.equal(indexOf().size, 0);
    assert.equal(indexOf({}, {}).size, 2);
    assert.deepEqual(indexOf().search('cache'), []);
    assert.deepEqual(indexOf().search(''), []);
  });

  it('puts papers with more of the query first', () => {
    const index = indexOf(
      { key: 'one', title: 'Cache Design for the Web' },
      { key: 'both', title: 'Merging a Cache' },
      { key: 'none', title: 'Neural Rendering' },
    );
    assert.deepEqual(keysFor(index, 'cache merging'), ['both']);
    assert.deepEqual(keysFor(index, 'cache design merging')[0], 'one');
  });

  it('does not mind the order of the words, case, accents and signs', () => {
    const index = indexOf({ key: 'a', title: 'Über Müllers Kernel: Learning' }, { key: 'b', title: 'Other' });
    for (const query of ['LEARNING KERNEL', 'kernel, learning!', 'uber mullers', 'müllers']) {
      assert.deepEqual(keysFor(index, query), ['a'], query);
    }
  });

  it('finds papers of years from one to another, and of a year glued to a name or short', () => {
    const papers = [1988, 1990, 1993, 2002].map((year) => ({
      key: `k${year}`,
      title: `Growth Models ${'abcd'.charAt(year % 4)}`,
      authors: ['Lucas, Robert'],
      year,
    }));
    const index = indexOf(...papers);
    assert.deepEqual(keysFor(index, 'models 1989-1991'), ['k1990']);
    assert.deepEqual([...keysFor(index, '1988–1990 growth')].sort(), ['k1988', 'k1990']);
    for (const query of ['lucas88', 'lucas1988', 'Lucas ’88', 'Lucas et al., 1988']) {
      assert.equal(keysFor(index, query)[0], 'k1988', query);
    }
    assert.deepEqual(keysFor(index, 'lucas88 -growth'), []);
  });

  it('prefers the title to the abstract', () => {
    const index = indexOf(
      { key: 'abstract', title: 'Something Else', abstract: 'All about distillation.' },
      { key: 'title', title: 'On Distillation' },
    );
    assert.deepEqual(keysFor(index, 'distillation'), ['title', 'abstract']);
  });

  it('prefers the first author to the others', () => {
    const index = indexOf(
      { key: 'second', authors: ['Doe, A', 'Wang, B'], year: 2025 },
      { key: 'first', authors: ['Wang, B', 'Doe, A'], year: 2025 },
      { key: 'given', authors: ['Doe, Wang'], year: 2025 },
    );
    assert.deepEqual(keysFor(index, 'wang 2025'), ['first', 'second', 'given']);
  });

  it('prefers the name that a title gives the work', () => {
    const index = indexOf(
      { key: 'word', title: 'Baking a Cake with Networks' },
      { key: 'name', title: 'CAKE: Cascading and Adaptive Cache Eviction with Layer Preferences' },
    );
    assert.deepEqual(keysFor(index, 'cake'), ['name', 'word']);
    const bracketed = indexOf(
      { key: 'word', title: 'A Float11 Story' },
      { key: 'name', title: 'Seventy Percent Size and Full Accuracy by Dynamic-Length Float (Float11)' },
    );
    assert.deepEqual(keysFor(bracketed, 'float11'), ['name', 'word']);
  });

  it('decides ties by year, newest first, then by key', () => {
    const index = indexOf(
      { key: 'c', title: 'Same', year: 2020 },
      { key: 'b', title: 'Same', year: 2024 },
      { key: 'd', title: 'Same', year: undefined },
      { key: 'a', title: 'Same', year: 2024 },
    );
    assert.deepEqual(keysFor(index, 'same'), ['a', 'b', 'c', 'd']);
  });

  it('treats two and one word alike', () => {
    const index = indexOf({ key: 'two', title: 'Adaptive KV Cache' }, { key: 'one', title: 'EpiCache' });
    assert.deepEqual(keysFor(index, 'kvcache'), ['two']);
    assert.deepEqual(keysFor(index, 'kv-cache')[0], 'two');
    assert.deepEqual(keysFor(index, 'epi-cache')[0], 'one');
  });

  it('does not make words of neighbours that are not together', () => {
    assert.deepEqual(keysFor(indexOf({ title: 'KV and Web Cache' }), 'kvcache '), []);
  });

  it('takes a word that no paper has for the misspelt beginning of one, wherever it stands in the query', () => {
    const index = indexOf(
      { key: 'meant', title: 'Railways and their shareholders', authors: ['Hansemann, D.'] },
      ...['Lyon', 'Rouen', 'Lille'].map((town) => ({ key: town, title: `The railway of ${town}` })),
    );
    for (const query of ['hansman', 'hansman railway', 'railway hansman']) {
      assert.equal(keysFor(index, query)[0], 'meant', query);
    }
  });

  it('leaves out what lacks a word where every word is asked for, if some paper has all', () => {
    const index = indexOf(
      { key: 'both', title: 'The cholera in Lyon' },
      { key: 'town', title: 'Guilds of Lyon in the north' },
      { key: 'illness', title: 'Cholera and the police' },
    );
    const keys = ['both', 'town', 'illness'];
    const every = (query: string): readonly string[] =>
      Array.from(index.filter(query).numbers, (number) => keys[number] ?? '').sort();
    assert.deepEqual(every('lyon cholera'), ['both']);
    assert.deepEqual(every('the colera of lyon'), ['both']);
    assert.deepEqual(every('lyon zebra'), ['both', 'town']);
    assert.deepEqual(every('the'), [...keysFor(index, 'the')].sort());
    assert.deepEqual(keysFor(index, 'lyon cholera').length, 3);
  });

  it('goes on with papers that have less of the query, where few have its rarest word and none has all', () => {
    const index = indexOf(
      { key: 'zhu', title: 'Soil and Water', authors: ['Zhu, Wei'] },
      { key: 'root', title: 'Unit Root Tests' },
      { key: 'panel', title: 'Unit Roots in Panels' },
      { key: 'of', title: 'Of Mice' },
      ...Array.from({ length: 30 }, (_, i) => ({ key: `unit${i}`, title: `The Unit of Measure ${i}` })),
    );
    assert.deepEqual(keysFor(index, 'zhu of unit root ', 3), ['root', 'zhu', 'panel']);
    assert.deepEqual(keysFor(index, 'zhu unit ').length, 33);
    assert.ok(!keysFor(index, 'zhu of unit ').includes('of'));
    assert.deepEqual(keysFor(index, 'zhu soil '), ['zhu']);
    assert.deepEqual(keysFor(index, 'zhu of '), ['zhu']);
    assert.equal(index.filter('zhu unit root').numbers.length, 3);
  });

  it('forgives one edit from four letters, two from eight, none below and in numbers', () => {
    const index = indexOf({ key: 'a', title: 'CAKE quantization moe 2024 lottery' });
    for (const query of ['caek', 'cakee', 'quantisatoin', 'lotery']) {
      assert.deepEqual(keysFor(index, `${query} `), ['a'], query);
    }
    for (const query of ['meo', 'quuantisatoinn', '2042', 'lolery9x']) {
      assert.deepEqual(keysFor(index, `${query} `), [], query);
    }
  });

  it('finds other titles, keywords, aliases and short venues', () => {
    const extras = {
      altTitles: ['PRISM on Device'],
      keywords: ['rate distortion'],
      aliases: ['oldkey99'],
      venueShort: 'MLSys 2026',
    };
    const index = indexOf({ key: 'a', title: 'Plain', extras }, { key: 'b', title: 'Other' });
    for (const query of ['prism', 'distortion', 'oldkey99', 'mlsys 2026']) {
      assert.equal(keysFor(index, query)[0], 'a', query);
    }
  });

  it('finds keys with signs in them', () => {
    const index = indexOf({ key: 'DBLP:conf/icml/Smith-Jones_20' }, { key: 'other' });
    assert.deepEqual(keysFor(index, 'DBLP:conf/icml/Smith-Jones_20'), ['DBLP:conf/icml/Smith-Jones_20']);
    assert.deepEqual(
      keysFor(index, '\\cite{DBLP:conf/icml/Smith-Jones_20}')[0],
      'DBLP:conf/icml/Smith-Jones_20',
    );
  });

  it('finds keys that are names of object members', () => {
    const index = indexOf({ key: '__proto__', title: 'A' }, { key: 'constructor', title: 'B' });
    assert.deepEqual(keysFor(index, '__proto__'), ['__proto__']);
    assert.deepEqual(keysFor(index, 'constructor'), ['constructor']);
  });

  it('finds parts of Chinese, Japanese and Cyrillic titles', () => {
    const index = indexOf(
      { key: 'zh', title: '大语言模型的量化方法' },
      { key: 'ja', title: 'ニューラルネットワークの圧縮' },
      { key: 'ru', title: 'Квантование нейронных сетей' },
    );
    assert.deepEqual(keysFor(index, '量化'), ['zh']);
    assert.deepEqual(keysFor(index, '模型量化')[0], 'zh');
    assert.deepEqual(keysFor(index, 'ネットワーク'), ['ja']);
    assert.deepEqual(keysFor(index, 'нейрон'), ['ru']);
  });

  it('gives nothing for nonsense and for signs', () => {
    const index = new PaperIndex(builtinPapers().map(searchEntry));
    for (const query of [
      'zzqqxx',
      'qqqq',
      '***',
      '.*',
      '[^-',
      '🎉',
      '\\',
      '𝕏𝕐ℤ𝕢𝕢',
      'https://example.org/x',
    ]) {
      assert.deepEqual(keysFor(index, query), [], query);
    }
  });

  it('takes long and odd queries', () => {
    const index = new PaperIndex(builtinPapers().map(searchEntry));
    for (const query of [
      'a'.repeat(500),
      'cache '.repeat(2000),
      '量'.repeat(3000),
      '\ud800',
      '((('.repeat(400),
    ]) {
      assert.ok(index.search(query).length <= 55);
    }
  });

  it('gives at most as many as asked, and the same first ones', () => {
    const index = new PaperIndex(builtinPapers().map(searchEntry));
    const all = keysFor(index, 'memory');
    assert.ok(all.length > 5);
    assert.deepEqual(keysFor(index, 'memory', 5), all.slice(0, 5));
    assert.deepEqual(keysFor(index, 'memory', 0), []);
    assert.equal(keysFor(index, '', 3).length, 3);
  });

  it('gives scores from 0 to 1 that never rise', () => {
    const index = new PaperIndex(builtinPapers().map(searchEntry));
    for (const query of ['memory', 'kv cache eviction', 'wang 2025', 'quantizatoin', 'm']) {
      const scores = index.search(query).map(({ score }) => score);
      assert.ok(scores.length > 1);
      scores.forEach((score, i) => {
        assert.ok(score > 0 && score <= 1 && score <= (scores[i - 1] ?? 1), `${query}: ${score}`);
      });
    }
  });

  it('gives the same answers again, and from another index of the same papers', () => {
    const entries = builtinPapers().map(searchEntry);
    const index = new PaperIndex(entries);
    const first = keysFor(index, 'efficient model');
    keysFor(index, 'caek');
    assert.deepEqual(keysFor(index, 'efficient model'), first);
    assert.deepEqual(keysFor(new PaperIndex(entries), 'efficient model'), first);
  });

  it('takes papers that lack everything', () => {
    const index = indexOf({ key: 'bare', title: '', year: undefined }, { key: 'x', title: 'Cache' });
    assert.deepEqual(keysFor(index, 'bare'), ['bare']);
    assert.deepEqual(keysFor(index, 'cache'), ['x']);
  });
});
