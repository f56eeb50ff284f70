import assert from 'node:assert/strict';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import type { ImportResult } from '../../../../src/core/import/importer';
import { factsOf } from '../../../../src/core/model/paper';
import type { PaperRecord } from '../../../../src/core/model/record';

const importer = new BibtexImporter();

function read(text: string): ImportResult {
  return importer.read(text);
}

/** The one record that `text` has. */
function readOne(text: string): PaperRecord {
  const [record, ...more] = read(text).records;
  assert.ok(record);
  assert.deepEqual(more, []);
  return record;
}

/** `severity code line:character message` for each problem, lines and characters from 1. */
function problemsOf(text: string): string[] {
  return read(text).problems.map(({ severity, code, range, message }) => {
    const { line, character } = range.start;
    return `${severity} ${code} ${line + 1}:${character + 1} ${message}`;
  });
}

describe('BibtexImporter on fields that stand several times', () => {
  it('takes keywords one after the other, as ScienceDirect gives them, and tells nothing', () => {
    const text = '@article{a, title={A}, keywords={one, two}, keywords={}, Keywords = "three"}';
    assert.deepEqual(readOne(text).extras.keywords, ['one', 'two', 'three']);
    assert.deepEqual(problemsOf(text), []);
  });
});

describe('BibtexImporter on values that cannot be read', () => {
  it('warns at the value, once for a field', () => {
    const text = '@misc{a,\n author = {A, B; C, D; E, F},\n year = {soon},\n doi = {none}\n}';
    assert.deepEqual(problemsOf(text), [
      'warning odd-name 2:11 Names must be separated by “and”, not by “;” or “&”.',
      'warning unreadable-date 3:9 No year can be read from “year”.',
      'warning unreadable-doi 4:8 This is no DOI, which begins with “10.” and has a slash.',
    ]);
    assert.equal(readOne(text).item.DOI, undefined);
    assert.equal(readOne(text).item.author?.length, 3);
  });

  it('tells of dates of which it reads the year alone', () => {
    for (const date of ['99/2020', '05/06/2020', '45/12/2020']) {
      const { records, problems } = read(`@misc{a, title = {A}, date = {${date}}}`);
      assert.equal(records[0]?.item.issued?.['date-parts']?.[0]?.[0], 2020);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['unclear-date'],
        date,
      );
    }
    assert.deepEqual(read('@misc{a, title = {A}, date = {15/06/2020}}').problems, []);
  });

  it('tells of a month that is none', () => {
    assert.deepEqual(problemsOf('@misc{a,\n year = 2001,\n month = {Michaelmas Term}\n}'), [
      'warning unclear-date 3:10 Not all of “month” can be read as months, days or a season; write it as jan.',
    ]);
    assert.deepEqual(problemsOf('@misc{a, year = 2001, month = oct # "--" # dec}'), []);
    assert.deepEqual(problemsOf('@misc{a, date = {2001-13}}'), [
      'warning unclear-date 1:17 Not all of “date” is clear, so that only a part of it was taken.',
    ]);
  });

  it('says nothing twice of a name that is not defined', () => {
    assert.deepEqual(
      read('@misc{a, year = soon}').problems.map(({ code }) => code),
      ['undefined-string'],
    );
  });
});

describe('BibtexImporter', () => {
  it('reads a whole entry', () => {
    const text = `% my papers
@inproceedings{vaswani2017attention,
  title     = {Attention Is All You Need},
  author    = {Vaswani, Ashish and Shazeer, Noam and others},
  booktitle = {Advances in Neural Information Processing Systems},
  year      = 2017,
  month     = dec,
  volume    = {30},
  pages     = {5998--6008},
  publisher = {Curran Associates, Inc.},
  doi       = {https://doi.org/10.5555/ABC_1},
  url       = {https://papers.nips.cc/paper/7181},
  eprint    = {1706.03762v5},
  archiveprefix = {arXiv},
  keywords  = {attention, transformers; translation},
  abstract  = {We propose the \\emph{Transformer}.},
  note      = {Best paper},
}
`;
    const { stamp, mark, ...record } = readOne(text);
    assert.equal(typeof stamp, 'number');
    assert.equal(mark?.length, text.slice(text.indexOf('@inproc')).trim().length);
    assert.deepEqual(record, {
      key: 'vaswani2017attention',
      item: {
        type: 'paper-conference',
        title: 'Attention Is All You Need',
        author: [
          { family: 'Vaswani', given: 'Ashish' },
          { family: 'Shazeer', given: 'Noam' },
          { literal: 'others' },
        ],
        'container-title': 'Advances in Neural Information Processing Systems',
        issued: { 'date-parts': [[2017, 12]] },
        volume: '30',
        page: '5998-6008',
        publisher: 'Curran Associates, Inc.',
        DOI: '10.5555/ABC_1',
        URL: 'https://papers.nips.cc/paper/7181',
        abstract: 'We propose the Transformer.',
        note: 'Best paper',
      },
      extras: {
        arxiv: '1706.03762',
        keywords: ['attention', 'transformers', 'translation'],
      },
      range: { start: { line: 1, character: 0 }, end: { line: 17, character: 1 } },
    });
  });

  it('gives an item from which the facts follow', () => {
    const { item, extras } = readOne(
      '@misc{k, title={The {GPU} of D$^2$MoE}, eprint={2411.07837}, eprinttype={arxiv}}',
    );
    const facts = factsOf(item, extras);
    assert.deepEqual([facts.title, facts.arxiv, facts.year], ['The GPU of D2MoE', '2411.07837', undefined]);
  });

  it('gives a venue that reads as plain words', () => {
    const { item, extras } = readOne(
      '@article{k, journal={Actes du 4\\textsuperscript{\\`eme} {Congr\\`es}}}',
    );
    assert.equal(item['container-title'], 'Actes du 4<sup>ème</sup> Congrès');
    assert.equal(factsOf(item, extras).venue, 'Actes du 4ème Congrès');
  });

  it('keeps the order of the file', () => {
    assert.deepEqual(
      read('@a{z}@a{b}@a{,t={x}}@a{a}').records.map((record) => record.key),
      ['z', 'b', undefined, 'a'],
    );
  });

  it('reads nothing from nothing', () => {
    assert.deepEqual(read(''), { records: [], problems: [] });
    assert.deepEqual(read('Just words, me@home.org.\n'), { records: [], problems: [] });
  });

  describe('recognise', () => {
    const cases: readonly (readonly [name: string, text: string, score: number])[] = [
      ['refs.bib', '', 1],
      ['refs.biblatex', 'words', 1],
      ['refs.txt', '% c\n\n @Article{a,\n', 0.8],
      ['refs', '@string(a="b")', 0.8],
      ['app.component.ts', "@Component({\n  selector: 'a',\n})", 0],
      ['notes.md', 'see @article about {x}', 0],
      ['cite.md', '<li>Us. <pre class="bib">@article{a,\n  title = {A}\n}</pre>', 0.8],
      ['cite.md', '<p>@article{a}</p>', 0],
      ['refs.json', '[{"id": "a"}]', 0],
    ];
    for (const [name, text, score] of cases) {
      it(`${name} ${JSON.stringify(text)} is ${score}`, () => {
        assert.equal(importer.recognise(name, text), score);
      });
    }
  });

  describe('names for texts', () => {
    it('puts them in, also those made of others, in any case', () => {
      const text =
        '@string{j = "J. "}\n@STRING(jj = J # {Stat})\n@article{k, journal = Jj # " Soft", month = JAN, year=2001}';
      const { item } = readOne(text);
      assert.equal(item['container-title'], 'J. Stat Soft');
      assert.deepEqual(item.issued, { 'date-parts': [[2001, 1]] });
      assert.deepEqual(problemsOf(text), []);
    });

    it('uses a definition from its place on', () => {
      const text = '@string{s="a"}@a{k, note=s}@string{s="b"}@a{l, note=s}';
      assert.deepEqual(
        read(text).records.map((record) => record.item.note),
        ['a', 'b'],
      );
    });

    it('joins a month and its day', () => {
      const { item } = readOne('@article{k, year = {2003}, month = jan # "~1"}');
      assert.deepEqual(item.issued, { 'date-parts': [[2003, 1, 1]] });
    });

    it('lets an unknown name stand for itself and says so', () => {
      const text = '@article{k,\n  journal = jss,\n  title = {x}}';
      assert.equal(readOne(text).item['container-title'], 'jss');
      assert.deepEqual(problemsOf(text), [
        'warning undefined-string 2:13 No @string defines “jss”; its name stands for it.',
      ]);
    });

    it('says so in preambles and definitions too', () => {
      assert.deepEqual(
        problemsOf('@preamble{who}\n@string{a = b}').map((problem) =>
          problem.split(' ').slice(1, 3).join(' '),
        ),
        ['undefined-string 1:11', 'undefined-string 2:13'],
      );
    });
  });

  describe('problems', () => {
    it('tells of two versions that a merge left, once, and not of other lines of signs', () => {
      const both = '<<<<<<< HEAD\n@a{k, title={A}}\n=======\n@a{l, title={B}}\n>>>>>>> theirs\n';
      const inside = `@a{m,\n${both.replace(/@a\{.*\n/g, ' note={x},\n')} year=2001}`;
      const told =
        'Two versions stand here, between the marks of an unfinished merge; keep one, and no mark.';
      assert.deepEqual(problemsOf(both), [`error merge-mark 1:1 ${told}`]);
      assert.deepEqual(
        read(both).records.map(({ key }) => key),
        ['k', 'l'],
      );
      assert.ok(problemsOf(inside).includes(`error merge-mark 2:1 ${told}`));
      assert.deepEqual(problemsOf('<<<<<<< a\n=======\n@a{k, title={<<<<<<< b}}'), []);
      assert.deepEqual(problemsOf(`${'<<<<<<< a\n'.repeat(20_000)}@a{k, title={A}}`), []);
      const amidLines = 'x <<<<<<< a\n'.repeat(200_000);
      assert.deepEqual(problemsOf(`${amidLines}${both}`), [`error merge-mark 200001:1 ${told}`]);
      assert.deepEqual(problemsOf(both + both.replace('{k', '{m').replace('{l', '{n')).length, 2);
    });

    it('says what is wrong, where, and in words', () => {
      const text = [
        '@article{, title={No key}}',
        '@article{my key, title={A}, title={B}}',
        '@article{a, title={A} year={2001}}',
        '@article{b title={A}}',
        '@article{c, title {A}, junk, note=}',
        '@article{d, title={A}}, year={2001}}',
        '@article{e, title={A {B}, year=2001}',
        '@article{f, title={A}',
        '@article{a, title={Again}}',
        '@article{A, title={Again}}',
        '@article g',
        '@comment{ never',
      ].join('\n');
      assert.deepEqual(problemsOf(text), [
        'warning missing-key 1:10 This entry has no citation key.',
        'warning key-with-space 2:10 A citation key cannot have spaces.',
        'warning duplicate-field 2:29 This entry has “title” already; the first one counts.',
        'error missing-comma 3:21 A comma is missing after “title”.',
        'error missing-comma 4:10 A comma is missing after the citation key.',
        'error missing-equals 5:13 An equals sign is missing after “title”.',
        'error unexpected-text 5:24 This text is not a field, so it is not read.',
        'warning missing-value 5:30 The field “note” has no value.',
        'warning text-after-entry 6:23 The entry before is closed already, so these fields are not read.',
        'error unclosed-value 7:1 The value of “title” (line 7) is never closed; it is read up to the next field or entry.',
        'error unclosed-entry 8:1 This entry has no closing brace; it is read up to “title”.',
        'warning duplicate-key 9:10 The citation key “a” stands in this file already.',
        'information key-differs-in-case 10:10 The citation key “A” differs from “a” only in capitals, which BibTeX does not tell apart.',
        'error missing-brace 11:1 An opening brace must follow the entry type, so this is not read.',
        'warning unclosed-comment 12:1 This comment has no closing brace.',
      ]);
      assert.deepEqual(
        read(text).records.map((record) => record.key),
        [undefined, 'my key', 'a', 'b', 'c', 'd', 'e', 'f', 'a', 'A'],
      );
    });

    it('names the line in which an unclosed value begins', () => {
      assert.deepEqual(problemsOf('@article{k,\n  title = {A},\n  note = {B {\n}\n'), [
        'error unclosed-value 1:1 The value of “note” (line 3) is never closed; it is read up to the next field or entry.',
      ]);
    });

    it('gives the range of what is left out', () => {
      const [problem] = read('@a{ok}\n@a{k, t={x\n  }\n\n@a{l}').problems;
      assert.deepEqual(problem?.range, { start: { line: 1, character: 0 }, end: { line: 2, character: 3 } });
    });

    it('takes an empty crossref for none', () => {
      assert.deepEqual(problemsOf('@book{a, title={A}, crossref={}}\n@book{b, title={B}, crossref=" "}'), []);
    });

    it('keeps entries that hold the settings of a style, as other readers do', () => {
      const text =
        '@IEEEtranBSTCTL{ctl, max_names = "4"}\n@Control{c-1, title = "yes"}\n@xdata{x, year={2001}}';
      assert.deepEqual(
        read(text).records.map(({ key, item }) => [key, item.type]),
        [
          ['ctl', 'document'],
          ['c-1', 'document'],
        ],
      );
    });

    it('takes the first of two fields of one name', () => {
      assert.equal(readOne('@a{k, title={A}, TITLE={B}}').item.title, 'A');
    });

    it('finds nothing wrong in an ordinary file', () => {
      const text =
        '% Encoding: UTF-8\n\n@Article{k,\n  title = {A},\n}\n\n@Comment{jabref-meta: databaseType:bibtex;}\n';
      assert.deepEqual(problemsOf(text), []);
    });
  });

  describe('entries that refer to others', () => {
    it('gives a paper what it lacks from its proceedings', () => {
      const text = `@inproceedings{child, title={Paper}, crossref={parent}, pages={1--2}}
        @proceedings{parent, title={Proceedings}, subtitle={Of X}, year=2006, editor={E F}, publisher={P}, doi={10.1/p},
          keywords={k}, abstract={a}, note={n}}`;
      const [child] = read(text).records;
      assert.deepEqual(child?.item, {
        type: 'paper-conference',
        title: 'Paper',
        editor: [{ given: 'E', family: 'F' }],
        'container-title': 'Proceedings: Of X',
        issued: { 'date-parts': [[2006]] },
        page: '1-2',
        publisher: 'P',
      });
      assert.deepEqual(child.extras, {});
    });

    it('keeps what the child says itself', () => {
      const text =
        '@inbook{c, title={C}, year=2001, crossref={p}}@book{p, title={P}, year=2000, author={A B}}';
      const [child] = read(text).records;
      assert.equal(child?.item['container-title'], 'P');
      assert.deepEqual(child.item.issued, { 'date-parts': [[2001]] });
      assert.deepEqual(child.item['container-author'], [{ given: 'A', family: 'B' }]);
    });

    it('keeps what the child says under another name than its parent, or in another form', () => {
      const parts = (child: string, parent: string): readonly unknown[] => {
        const text = `@inbook{c, title={C}, ${child}, crossref={p}}@book{p, title={P}, ${parent}}`;
        const item = read(text).records[0]?.item;
        return [item?.issued?.['date-parts'], item?.['publisher-place']];
      };
      assert.deepEqual(parts('year=1976, address={Rome}', 'date={1975/1983}, location={Paris}'), [
        [[1976]],
        'Rome',
      ]);
      assert.deepEqual(parts('date={1976}, location={Rome}', 'year=1983, month=3, address={Paris}'), [
        [[1976]],
        'Rome',
      ]);
      assert.deepEqual(parts('year=1976, location={ }', 'year=1983, month=3, address={Paris}'), [
        [[1976]],
        'Paris',
      ]);
      assert.deepEqual(parts('month=5, xdata={x}', 'year=1983} @xdata{x, location={Oslo}'), [
        [[1983, 5]],
        'Oslo',
      ]);
    });

    it('takes month and day where the child says only a year, and none of another year', () => {
      const date = (child: string, source: string): unknown =>
        ['crossref', 'xdata'].map((by) => {
          const text = `@inbook{c, title={C}, ${child}, ${by}={p}}@${by === 'xdata' ? by : 'book'}{p, ${source}}`;
          return read(text).records[0]?.item.issued?.['date-parts'];
        });
      const twice = (...parts: readonly number[]): unknown => [[parts], [parts]];
      assert.deepEqual(date('year=2020', 'year=2020, month=jun'), twice(2020, 6));
      assert.deepEqual(date('year=2020', 'month=jun, day=7'), twice(2020, 6, 7));
      assert.deepEqual(date('year=2020', 'year=2019, month=jun'), twice(2020));
      assert.deepEqual(date('year=2020', 'date={2019-01}, month=jun'), twice(2020));
      assert.deepEqual(date('year=2020, month=may', 'year=2020, month=jun, day=7'), twice(2020, 5));
      assert.deepEqual(date('date={2020}', 'year=2020, month=jun'), twice(2020));
    });

    it('says a book and its publisher once, though child and parent both say them', () => {
      const text =
        '@inbook{c, title={C}, booktitle={Works}, publisher={A; B}, crossref={p}}@mvbook{p, title={Works}, institution={{A} and {B}}}';
      const item = read(text).records[0]?.item;
      assert.deepEqual(
        [item?.['container-title'], item?.['volume-title'], item?.publisher],
        ['Works', undefined, 'A; B'],
      );
    });

    it('prefers the parent’s own booktitle', () => {
      const text = '@inproceedings{c, title={C}, crossref={p}}@proceedings{p, title={P}, booktitle={Full P}}';
      assert.equal(read(text).records[0]?.item['container-title'], 'Full P');
    });

    it('climbs several steps', () => {
      const text =
        '@incollection{c, title={C}, crossref={p}}@collection{p, title={P}, crossref={m}}@mvcollection{m, title={M}, publisher={Pub}}';
      const item = read(text).records[0]?.item;
      assert.equal(item?.publisher, 'Pub');
      assert.equal(item['container-title'], 'M');
      assert.equal(item['volume-title'], 'P');
    });

    it('takes an article’s journal from its periodical', () => {
      const text = '@article{c, title={C}, crossref={p}}@periodical{p, title={Journal}, volume=3}';
      const item = read(text).records[0]?.item;
      assert.deepEqual([item?.title, item?.['container-title'], item?.volume], ['C', 'Journal', '3']);
    });

    it('fills fields from data entries, which are no works', () => {
      const text =
        '@xdata{x, publisher={P}, location={L}, xdata={y}}@xdata{y, year=2001}@book{b, title={B}, xdata={x}}';
      const { item } = readOne(text);
      assert.deepEqual(item, {
        type: 'book',
        title: 'B',
        issued: { 'date-parts': [[2001]] },
        publisher: 'P',
        'publisher-place': 'L',
      });
    });

    it('stops at circles and says so', () => {
      const text =
        '@a{a, crossref={b}, title={A}}\n@a{b, crossref={a}, year=2001}\n@a{c, crossref={c}}\n@xdata{d, xdata={e}}\n@a{e, xdata={d}}';
      assert.deepEqual(
        problemsOf(text).map((problem) => problem.split(' ').slice(0, 3).join(' ')),
        [
          'warning reference-cycle 1:7',
          'warning reference-cycle 2:7',
          'warning reference-cycle 3:7',
          'warning reference-cycle 5:7',
        ],
      );
      assert.equal(read(text).records.length, 4);
    });

    it('says where a reference leads nowhere', () => {
      assert.deepEqual(problemsOf('@a{a,\n crossref={no}}\n@a{b, xdata={nor}}'), [
        'warning unknown-reference 2:2 “crossref” names “no”, which is not in this file.',
        'warning unknown-reference 3:7 “xdata” names “nor”, which is not in this file.',
      ]);
    });
  });

  describe('magic words', () => {
    it('are ordinary keys, types, fields and names', () => {
      const text =
        '@string{__proto__ = "x"}@constructor{__proto__, constructor={a}, __proto__={b}, title=__proto__, toString={c}}' +
        '@article{hasOwnProperty, crossref={__proto__}}';
      const { records, problems } = read(text);
      assert.deepEqual(
        records.map((record) => [record.key, record.item.title]),
        [
          ['__proto__', 'x'],
          ['hasOwnProperty', 'x'],
        ],
      );
      assert.deepEqual(problems, []);
      assert.equal(Object.getPrototypeOf(records[0]?.item), Object.prototype);
      assert.equal('a' in {}, false);
    });
  });
});
