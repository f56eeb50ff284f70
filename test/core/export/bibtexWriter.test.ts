import assert from 'node:assert/strict';
import { isValidBibtexKey, writeBibtex } from '../../../src/core/export/bibtexWriter';
import type { BibtexOptions } from '../../../src/core/export/bibtexWriter';
import type { CslItem, CslName } from '../../../src/core/model/cslItem';
import type { RecordExtras } from '../../../src/core/model/record';

function write(item: CslItem, extras: RecordExtras = {}, options?: BibtexOptions): string {
  return writeBibtex([{ key: 'k', item, extras, arxiv: extras.arxiv }], options);
}

/** The fields that are written for `item`, each as `name = value`. */
function fieldsOf(item: CslItem, extras: RecordExtras = {}): string[] {
  return write(item, extras)
    .split('\n')
    .slice(1, -2)
    .map((line) => line.trim().replace(/,$/, ''));
}

function typeOf(item: CslItem, extras: RecordExtras = {}): string {
  return write(item, extras).split('{')[0] ?? '';
}

describe('writeBibtex', () => {
  it('writes a whole entry', () => {
    const item: CslItem = {
      type: 'paper-conference',
      title: 'FRUGAL: Memory-Efficient Optimization by Reducing State Overhead',
      author: [
        { family: 'Zmushko', given: 'Philip' },
        { family: 'Takáč', given: 'Martin' },
        { literal: 'others' },
      ],
      issued: { 'date-parts': [[2025]] },
      'container-title': 'Proceedings of the 42nd International Conference on Machine Learning',
      volume: '267',
      page: '80708-80739',
      URL: 'https://proceedings.mlr.press/v267/zmushko25a.html',
    };
    const extras: RecordExtras = {
      arxiv: '2411.07837',
      venueShort: 'ICML 2025',
      techniques: ['optimizer-state', 'peft-low-rank'],
      tldr: 'Splits each gradient & saves 50%.',
      keyResults: ['Less memory', 'Same loss'],
    };
    assert.equal(
      write(item, extras),
      `@inproceedings{k,
  author = {Zmushko, Philip and Takáč, Martin and others},
  title = {{FRUGAL}: Memory-Efficient Optimization by Reducing State Overhead},
  booktitle = {Proceedings of the 42nd International Conference on Machine Learning},
  year = {2025},
  volume = {267},
  pages = {80708--80739},
  url = {https://proceedings.mlr.press/v267/zmushko25a.html},
  eprint = {2411.07837},
  eprinttype = {arxiv},
  archiveprefix = {arXiv},
  venueshort = {ICML 2025},
  techniques = {optimizer-state, peft-low-rank},
  tldr = {Splits each gradient \\& saves 50\\%.},
  keyresults = {{Less memory} and {Same loss}}
}
`,
    );
  });

  it('parts entries by an empty line', () => {
    const paper = { key: 'a', item: { type: 'book', title: 'Title' }, extras: {}, arxiv: undefined };
    assert.equal(
      writeBibtex([paper, { ...paper, key: 'b' }]),
      '@book{a,\n  title = {Title}\n}\n\n@book{b,\n  title = {Title}\n}\n',
    );
  });

  it('writes nothing for nothing', () => {
    assert.equal(writeBibtex([]), '');
  });

  it('ends lines as it is told', () => {
    assert.equal(
      write({ type: 'book', title: 'Title' }, {}, { eol: '\r\n' }),
      '@book{k,\r\n  title = {Title}\r\n}\r\n',
    );
  });

  it('writes letters as commands where it is told to', () => {
    const item: CslItem = { type: 'book', title: 'Über α', author: [{ family: 'Müller', given: 'Émile' }] };
    assert.equal(
      write(item, {}, { unicode: false }),
      `@book{k,\n  author = {M{\\"u}ller, {\\'E}mile},\n  title = {{\\"U}ber \\ensuremath{\\alpha}}\n}\n`,
    );
  });

  describe('keys', () => {
    it('knows which ones BibTeX can carry', () => {
      for (const key of [
        'a',
        'zmushko2025frugal',
        'DBLP:conf/x/Y-1',
        'a.b_c+d',
        'Vaishnavi&Kuechler2004',
        '傅1985',
        "O'Heron2005",
      ]) {
        assert.equal(isValidBibtexKey(key), true, key);
      }
      const bad = [
        '',
        'a b',
        'a,b',
        'a{b',
        'a}',
        'a%',
        'a#b',
        '~a',
        'a\\b',
        'a"b',
        'a=b',
        'a(b',
        'a)',
        'a\n',
        'a\u0000',
      ];
      for (const key of bad) {
        assert.equal(isValidBibtexKey(key), false, key);
      }
    });

    it('keeps an entry type that it does not know, as long as nothing else is said', () => {
      const item: CslItem = { type: 'document', title: 'At home' };
      const paper = { key: 'a', item, extras: { entryType: 'inarticle' }, arxiv: undefined };
      assert.equal(writeBibtex([paper]), '@inarticle{a,\n  title = {At home}\n}\n');
      assert.match(writeBibtex([{ ...paper, item: { ...item, type: 'book' } }]), /^@book/);
      assert.match(writeBibtex([{ ...paper, extras: { entryType: 'set' } }]), /^@misc/);
      assert.match(writeBibtex([{ ...paper, extras: { entryType: 'a b{' } }]), /^@misc/);
    });

    it('never changes one: a paper that cannot be written is named in a comment', () => {
      const item: CslItem = { type: 'book', title: 'At @home' };
      const papers = ['a b', 'c'].map((key) => ({ key, item, extras: {}, arxiv: undefined }));
      assert.equal(
        writeBibtex(papers),
        '% Not written: BibTeX has no key "a b" (At (at)home)\n\n@book{c,\n  title = {At @home}\n}\n',
      );
    });
  });

  describe('entry types', () => {
    const cases: readonly (readonly [item: CslItem, type: string, extras?: RecordExtras])[] = [
      [{ type: 'article-journal' }, '@article'],
      [{ type: 'paper-conference' }, '@inproceedings'],
      [{ type: 'chapter' }, '@incollection'],
      [{ type: 'chapter' }, '@inbook', { entryType: 'inbook' }],
      [{ type: 'thesis', genre: 'PhD thesis' }, '@phdthesis'],
      [{ type: 'thesis', genre: 'Master’s thesis' }, '@mastersthesis'],
      [{ type: 'report' }, '@techreport'],
      [{ type: 'webpage' }, '@online'],
      [{ type: 'software' }, '@software'],
      [{ type: 'article' }, '@misc'],
      [{ type: 'article' }, '@unpublished', { entryType: 'unpublished', arxiv: '2411.07837' }],
      [{ type: 'interview' }, '@misc'],
      [{ type: 'book' }, '@book', { entryType: 'article' }],
      [{ type: 'book' }, '@book', { entryType: 'JOUR' }],
      [{ type: 'book' }, '@proceedings', { entryType: 'proceedings' }],
    ];
    for (const [item, type, extras] of cases) {
      it(`${JSON.stringify(item)} ${JSON.stringify(extras ?? {})} is ${type}`, () => {
        assert.equal(typeOf(item, extras), type);
      });
    }

    it('has BibLaTeX’s words for where a patent holds, as far as there are any', () => {
      const held = { type: 'patent', jurisdiction: 'Germany; United States of America' };
      assert.deepEqual(fieldsOf(held), ['address = {countryde and countryus}']);
      assert.deepEqual(fieldsOf({ ...held, jurisdiction: 'Norway' }), ['jurisdiction = {Norway}']);
    });

    it('tells what was given at an event from what was not', () => {
      assert.deepEqual(fieldsOf({ type: 'manuscript', 'event-place': 'Bergen' }), [
        'venue = {Bergen}',
        'entrysubtype = {manuscript}',
      ]);
    });

    it('keeps a type that BibTeX does not have', () => {
      assert.deepEqual(fieldsOf({ type: 'interview' }), ['entrysubtype = {interview}']);
      assert.deepEqual(fieldsOf({ type: 'article-magazine' }), ['entrysubtype = {magazine}']);
      assert.deepEqual(fieldsOf({ type: 'article' }), ['entrysubtype = {article}']);
    });

    it('says nothing twice of a thesis or a preprint', () => {
      assert.deepEqual(fieldsOf({ type: 'thesis', genre: 'PhD thesis', publisher: 'MIT' }), [
        'school = {MIT}',
      ]);
      assert.deepEqual(fieldsOf({ type: 'thesis', genre: 'Dissertation' }), ['type = {Dissertation}']);
      const preprint = { type: 'article', publisher: 'arXiv', number: 'arXiv:2411.07837' };
      assert.deepEqual(fieldsOf(preprint, { arxiv: '2411.07837' }), [
        'eprint = {2411.07837}',
        'eprinttype = {arxiv}',
        'archiveprefix = {arXiv}',
      ]);
    });
  });

  describe('names', () => {
    const names: readonly (readonly [name: CslName, text: string])[] = [
      [{ family: 'Lovelace', given: 'Ada' }, 'Lovelace, Ada'],
      [{ family: 'Smith Jones', given: 'Mary' }, 'Smith Jones, Mary'],
      [{ family: 'King', given: 'Martin', suffix: 'Jr.' }, 'King, Jr., Martin'],
      [{ family: 'Gogh', given: 'V.', 'dropping-particle': 'van' }, 'van Gogh, V.'],
      [{ family: 'van der Berg', given: 'Jan' }, '{van der Berg}, Jan'],
      [{ family: "d'Arcy", given: 'A.' }, "d'Arcy, A."],
      [{ family: 'Smith, Inc.', given: 'A and B' }, '{Smith, Inc.}, {A and B}'],
      [{ family: 'Plato' }, 'Plato'],
      [{ family: 'The Group' }, '{The Group}'],
      [{ given: 'Madonna' }, '{Madonna}'],
      [{ literal: 'Barnes and Noble' }, '{Barnes and Noble}'],
      [{ literal: 'AT&T {x' }, '{AT\\&T \\textbraceleft{}x}'],
      [{ literal: 'others' }, 'others'],
      [{ literal: 'et al.' }, 'others'],
    ];
    for (const [name, text] of names) {
      it(text, () => {
        assert.deepEqual(fieldsOf({ type: 'book', author: [name] }), [`author = {${text}}`]);
      });
    }

    it('says where particles belong to the family name', () => {
      const author = [{ family: 'Gogh', given: 'V.', 'non-dropping-particle': 'van' }];
      assert.deepEqual(fieldsOf({ type: 'book', author }), [
        'author = {van Gogh, V.}',
        'options = {useprefix=true}',
      ]);
    });

    it('writes all roles, and nobody for nobody', () => {
      assert.deepEqual(
        fieldsOf({ type: 'book', author: [], editor: [{ family: 'E' }], translator: [{ family: 'T' }] }),
        ['editor = {E}', 'translator = {T}'],
      );
    });
  });

  describe('dates', () => {
    const dates: readonly (readonly [issued: CslItem['issued'], fields: readonly string[]])[] = [
      [{ 'date-parts': [[2025]] }, ['year = {2025}']],
      [{ 'date-parts': [[2025, 3]] }, ['year = {2025}', 'month = mar']],
      [{ 'date-parts': [[2025, 3, 4]] }, ['date = {2025-03-04}', 'year = {2025}', 'month = mar']],
      [{ 'date-parts': [[2001], [2002, 5]] }, ['date = {2001/2002-05}', 'year = {2001}']],
      [
        {
          'date-parts': [
            [2001, 5, 1],
            [2001, 6, 2],
          ],
        },
        ['date = {2001-05-01/2001-06-02}', 'year = {2001}', 'month = may'],
      ],
      [{ 'date-parts': [[1990]], circa: true }, ['date = {1990~}', 'year = {1990}']],
      [{ 'date-parts': [[2003]], season: 2 }, ['date = {2003-22}', 'year = {2003}']],
      [{ 'date-parts': [[-45, 3]] }, ['date = {-0044-03}', 'year = {-45}', 'month = mar']],
      [{ 'date-parts': [[-1]] }, ['date = {0000}', 'year = {-1}']],
      [{ 'date-parts': [[800]] }, ['date = {0800}', 'year = {800}']],
      [{ literal: 'in press' }, ['year = {in press}']],
      [{ 'date-parts': [[]] }, []],
      [{}, []],
    ];
    for (const [issued, fields] of dates) {
      it(JSON.stringify(issued), () => {
        assert.deepEqual(fieldsOf({ type: 'book', ...(issued ? { issued } : {}) }), fields);
      });
    }

    it('writes the other dates', () => {
      const item: CslItem = {
        type: 'webpage',
        accessed: { 'date-parts': [[2020, 1, 2]] },
        'original-date': { 'date-parts': [[1990]] },
        'event-date': {
          'date-parts': [
            [2019, 5, 1],
            [2019, 5, 3],
          ],
        },
      };
      assert.deepEqual(fieldsOf(item), [
        'urldate = {2020-01-02}',
        'origdate = {1990}',
        'eventdate = {2019-05-01/2019-05-03}',
      ]);
    });
  });

  describe('where a work appeared', () => {
    it('is a journal, a book or a main work', () => {
      const container = { 'container-title': 'The Cat' };
      assert.deepEqual(fieldsOf({ type: 'article-journal', ...container }), ['journal = {The Cat}']);
      assert.deepEqual(fieldsOf({ type: 'chapter', ...container }), ['booktitle = {The Cat}']);
      assert.deepEqual(fieldsOf({ type: 'book', ...container }), ['maintitle = {The Cat}']);
      assert.deepEqual(fieldsOf({ type: 'webpage', ...container }), ['journal = {The Cat}']);
      assert.deepEqual(fieldsOf({ type: 'chapter', ...container, 'volume-title': 'Volume' }), [
        'booktitle = {Volume}',
        'maintitle = {The Cat}',
      ]);
    });

    it('has numbers of its own kind', () => {
      assert.deepEqual(fieldsOf({ type: 'article-journal', issue: '3', number: 'e12' }), [
        'number = {3}',
        'eid = {e12}',
      ]);
      assert.deepEqual(fieldsOf({ type: 'chapter', 'collection-number': '5', 'collection-title': 'LNCS' }), [
        'number = {5}',
        'series = {LNCS}',
      ]);
      assert.deepEqual(fieldsOf({ type: 'report', number: 'TR-1' }), ['number = {TR-1}']);
    });
  });

  it('writes pages with two hyphens between numbers only', () => {
    const pages = (page: string): readonly string[] => fieldsOf({ type: 'chapter', page });
    assert.deepEqual(pages('12-34, 40–41'), ['pages = {12--34, 40--41}']);
    assert.deepEqual(pages('e12'), ['pages = {e12}']);
  });

  it('writes what a paper is about, and other keys that LaTeX can use', () => {
    const extras = {
      keywords: ['a, b', 'c&d'],
      aliases: ['old', 'not this'],
      code: 'https://github.com/a/b_c',
      altTitles: ['X'],
    };
    assert.deepEqual(fieldsOf({ type: 'book', keyword: 'unused' }, extras), [
      'keywords = {{a, b}, c\\&d}',
      'ids = {old}',
      'code = {https://github.com/a/b_c}',
      'alttitles = {{X}}',
    ]);
    assert.deepEqual(fieldsOf({ type: 'book', keyword: 'used' }), ['keywords = {used}']);
  });

  it('says who published a work where the styles look for it', () => {
    const publisher = 'Heron Press';
    assert.deepEqual(fieldsOf({ type: 'book', publisher }), ['publisher = {Heron Press}']);
    assert.deepEqual(fieldsOf({ type: 'document', publisher }), ['howpublished = {Heron Press}']);
    assert.deepEqual(fieldsOf({ type: 'pamphlet', publisher }), ['howpublished = {Heron Press}']);
    assert.deepEqual(fieldsOf({ type: 'webpage', publisher }), ['organization = {Heron Press}']);
    const manual = fieldsOf({ type: 'book', publisher }, { entryType: 'manual' });
    assert.deepEqual(manual, ['organization = {Heron Press}']);
    // It would be read as an id.
    assert.deepEqual(fieldsOf({ type: 'document', publisher: 'arXiv.org' }), ['publisher = {arXiv.org}']);
  });

  it('names languages as babel does', () => {
    assert.deepEqual(fieldsOf({ type: 'book', language: 'de-DE' }), ['langid = {german}']);
    assert.deepEqual(fieldsOf({ type: 'book', language: 'xx' }), ['langid = {xx}']);
  });

  it('lets no text out of its braces', () => {
    const evil = '}\n@article{x, title={} \\write18{x} \\input{/etc/passwd} ^^5c $ % " # ~ @comment{';
    const item: CslItem = {
      type: 'article-journal',
      title: evil,
      author: [{ family: evil, given: evil }, { literal: evil }],
      'container-title': evil,
      abstract: evil,
      DOI: evil,
      URL: evil,
      note: evil,
      issued: { literal: evil },
      publisher: evil,
      language: evil,
    };
    const text = write(item, {
      tldr: evil,
      keyResults: [evil],
      keywords: [evil],
      code: evil,
      techniques: [evil],
    });
    let depth = 0;
    for (const character of text.trimEnd().slice(0, -1)) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      assert.ok(depth >= 1 || !text.startsWith('@article{k') || character !== '}');
    }
    assert.equal(depth, 1);
    assert.equal(/\\(?:write|input)/.test(text), false);
    assert.equal(text.split('\n').filter((line) => line.startsWith('@')).length, 1);
  });
});
