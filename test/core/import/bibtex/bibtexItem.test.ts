import assert from 'node:assert/strict';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import type { CslItem } from '../../../../src/core/model/cslItem';
import type { RecordExtras } from '../../../../src/core/model/record';

function readRecord(text: string): { readonly item: CslItem; readonly extras: RecordExtras } {
  const [record] = new BibtexImporter().read(text).records;
  assert.ok(record);
  return record;
}

function itemOf(type: string, fields: string): CslItem {
  return readRecord(`@${type}{k, ${fields}}`).item;
}

function extrasOf(type: string, fields: string): RecordExtras {
  return readRecord(`@${type}{k, ${fields}}`).extras;
}

describe('the item of a BibTeX entry', () => {
  describe('type', () => {
    const types: readonly (readonly [entry: string, csl: string, genre?: string])[] = [
      ['article', 'article-journal'],
      ['book', 'book'],
      ['booklet', 'pamphlet'],
      ['conference', 'paper-conference'],
      ['dataset', 'dataset'],
      ['electronic', 'webpage'],
      ['inbook', 'chapter'],
      ['incollection', 'chapter'],
      ['inproceedings', 'paper-conference'],
      ['manual', 'book'],
      ['mastersthesis', 'thesis', 'Master’s thesis'],
      ['misc', 'document'],
      ['online', 'webpage'],
      ['patent', 'patent'],
      ['phdthesis', 'thesis', 'PhD thesis'],
      ['proceedings', 'book'],
      ['report', 'report'],
      ['software', 'software'],
      ['techreport', 'report'],
      ['thesis', 'thesis'],
      ['unpublished', 'manuscript'],
      ['www', 'webpage'],
      ['somethingelse', 'document'],
    ];
    for (const [entry, csl, genre] of types) {
      it(`@${entry} is ${csl}`, () => {
        const item = itemOf(entry, 'title={T}');
        assert.deepEqual([item.type, item.genre], [csl, genre]);
      });
    }

    it('is a preprint for a loose type with an arXiv id', () => {
      for (const entry of ['misc', 'online', 'unpublished', 'preprint']) {
        assert.equal(itemOf(entry, 'eprint={2411.07837}, archivePrefix={arXiv}').type, 'article');
      }
      assert.equal(itemOf('article', 'eprint={2411.07837}, archivePrefix={arXiv}').type, 'article-journal');
    });

    it('follows the entry’s subtype', () => {
      assert.equal(itemOf('article', 'entrysubtype={magazine}').type, 'article-magazine');
      assert.equal(itemOf('article', 'entrysubtype={newspaper}').type, 'article-newspaper');
      assert.equal(itemOf('misc', 'entrysubtype={interview}').type, 'interview');
      assert.equal(itemOf('misc', 'entrysubtype={whatever}').type, 'document');
    });

    it('takes what is not published but was given at an event for a talk', () => {
      assert.equal(itemOf('unpublished', 'eventtitle={Moss Day}').type, 'speech');
      assert.equal(itemOf('unpublished', 'eventdate={2018-09-02}').type, 'speech');
      assert.equal(itemOf('unpublished', 'venue={Bergen}, entrysubtype={manuscript}').type, 'manuscript');
    });

    it('takes the place of a patent for where it holds, in whole words', () => {
      const { jurisdiction, ...patent } = itemOf('patent', 'location={countryus and countryde}');
      assert.equal(jurisdiction, 'United States of America; Germany');
      assert.equal(patent['publisher-place'], undefined);
      assert.equal(itemOf('patent', 'address={Norway}')['publisher-place'], 'Norway');
      assert.equal(itemOf('book', 'address={Oslo}').jurisdiction, undefined);
    });

    it('says the number of an article once where it stands as its pages too', () => {
      assert.equal(itemOf('article', 'pages={e12}, eid={e12}').number, undefined);
      assert.equal(itemOf('article', 'pages={1--4}, eid={e12}').number, 'e12');
    });

    it('keeps words for the kind of a thesis, report or patent', () => {
      assert.equal(itemOf('thesis', 'type={mathesis}').genre, 'Master’s thesis');
      assert.equal(itemOf('phdthesis', 'type={Dissertation}').genre, 'Dissertation');
      assert.equal(itemOf('techreport', 'type={Memo}').genre, 'Memo');
      assert.equal(itemOf('patent', 'type={patentus}').genre, 'U.S. patent');
    });
  });

  describe('titles', () => {
    it('joins title, subtitle and addition', () => {
      assert.equal(itemOf('book', 'title={T}, subtitle={S}, titleaddon={A}').title, 'T: S. A');
      assert.equal(itemOf('book', 'title={Really?}, subtitle={S}').title, 'Really? S');
    });

    it('reads the markup of publishers', () => {
      const title = (text: string): string | undefined => itemOf('article', `title={${text}}`).title;
      assert.equal(title('The <scp>R</scp> package for CO<inf>2</inf>'), 'The R package for CO<sub>2</sub>');
      assert.equal(title('On <jats:italic>E. coli</jats:italic>'), 'On <i>E. coli</i>');
      assert.equal(title('A <mml:math xmlns:mml="x"><mml:mi>x</mml:mi></mml:math> and a<b'), 'A x and a<b');
    });

    it('protects words in titles, but not in the names of journals and books', () => {
      const item = itemOf('article', 'title={The {GPU} Age}, journal={{IEEE} Transactions}');
      assert.equal(item.title, 'The <span class="nocase">GPU</span> Age');
      assert.equal(item['container-title'], 'IEEE Transactions');
    });

    it('finds where a work appeared', () => {
      const container = (type: string, fields: string): string | undefined =>
        itemOf(type, fields)['container-title'];
      assert.equal(container('article', 'journal={J}'), 'J');
      assert.equal(container('article', 'journaltitle={J}, journalsubtitle={S}'), 'J: S');
      assert.equal(container('article', 'journal={J}, booktitle={B}'), 'J');
      assert.equal(container('inproceedings', 'booktitle={B}, booksubtitle={S}'), 'B: S');
      assert.equal(container('incollection', 'booktitle={B}, journal={J}'), 'B');
      assert.equal(container('proceedings', 'booktitle={B}'), undefined);
    });

    it('tells the volumes of a work apart from the work', () => {
      const item = itemOf('inbook', 'title={T}, booktitle={B}, maintitle={M}, volume=2');
      assert.deepEqual([item['container-title'], item['volume-title'], item.volume], ['M', 'B', '2']);
    });

    it('reads issues of periodicals', () => {
      const item = itemOf('periodical', 'title={Journal}, issuetitle={Special}');
      assert.deepEqual([item.title, item['container-title']], ['Special', 'Journal']);
      assert.equal(itemOf('periodical', 'title={Journal}').title, 'Journal');
    });

    it('reads short titles', () => {
      const item = itemOf('article', 'shorttitle={S}, shortjournal={J. S.}');
      assert.deepEqual([item['title-short'], item['container-title-short']], ['S', 'J. S.']);
    });
  });

  describe('numbers', () => {
    it('takes number as the issue of a journal', () => {
      const item = itemOf('article', 'number=3, volume={2}, issue={Spring}, eid={e12}');
      assert.deepEqual([item.issue, item.volume, item.number], ['3, Spring', '2', 'e12']);
    });

    it('takes none where a publisher writes that there is none yet', () => {
      const { volume, issue, page } = itemOf('article', 'volume={n/a}, number={N/A}, pages={n/a--n/a}');
      assert.deepEqual([volume, issue, page], [undefined, undefined, undefined]);
      assert.equal(itemOf('article', 'title={{N/A}}').title?.includes('N/A'), true);
    });

    it('reads the number of an article under the names that databases give it', () => {
      for (const name of ['eid', 'article-number', 'art_number']) {
        assert.equal(itemOf('article', `${name}={e12}`).number, 'e12', name);
      }
    });

    it('takes number as the place in a series', () => {
      const item = itemOf('inproceedings', 'number=12, series={LNCS}');
      assert.deepEqual(
        [item['collection-number'], item['collection-title'], item.issue],
        ['12', 'LNCS', undefined],
      );
    });

    it('takes number as the work’s own otherwise', () => {
      assert.equal(itemOf('techreport', 'number={TR-1}').number, 'TR-1');
      assert.equal(itemOf('patent', 'number={123}').number, '123');
      assert.equal(itemOf('manual', 'number={4}').number, '4');
    });

    it('writes pages with a hyphen', () => {
      const pages = (text: string): string | undefined => itemOf('article', `pages={${text}}`).page;
      assert.equal(pages('3202 - 3216'), '3202-3216');
      assert.equal(pages('44–-53'), '44-53');
      assert.deepEqual(['pp. 1--10', 'p. e7', 'P.1', 'pp', 'P.R. 5'].map(pages), [
        '1-10',
        'e7',
        '1',
        'pp',
        'P.R. 5',
      ]);
      assert.deepEqual(
        ['12--34', '12-34', '12–34', '12 -- 34', '12---34', '330—331', '1--2, 5', 'e12'].map(pages),
        ['12-34', '12-34', '12-34', '12-34', '12-34', '330-331', '1-2, 5', 'e12'],
      );
    });

    it('reads the rest under its own names', () => {
      const item = itemOf(
        'book',
        'chapter=3, edition={2nd}, volumes=4, pagetotal={33}, part=2, version={1.2}, isbn={1-2}, issn={3}, pmid=5, lccn={QA}',
      );
      assert.deepEqual(item, {
        type: 'book',
        'part-number': '2',
        'chapter-number': '3',
        edition: '2nd',
        version: '1.2',
        'number-of-volumes': '4',
        'number-of-pages': '33',
        ISBN: '1-2',
        ISSN: '3',
        PMID: '5',
        'call-number': 'QA',
      });
    });
  });

  describe('publishers and places', () => {
    it('joins all who had a part in it', () => {
      assert.equal(
        itemOf('inproceedings', 'organization={ACM}, publisher={Springer}').publisher,
        'ACM; Springer',
      );
      assert.equal(itemOf('phdthesis', 'school={MIT}').publisher, 'MIT');
      assert.equal(itemOf('techreport', 'institution={{Univ. of X}}').publisher, 'Univ. of X');
      assert.equal(itemOf('booklet', 'howpublished={by hand}').publisher, 'by hand');
      assert.equal(itemOf('book', 'organization={P}, publisher={P}').publisher, 'P');
    });

    it('takes parts in braces as a list, and words as words', () => {
      assert.equal(itemOf('book', 'publisher={{P} and {Q}}').publisher, 'P; Q');
      assert.equal(itemOf('book', 'publisher={Taylor and Francis}').publisher, 'Taylor and Francis');
    });

    it('reads places under both names, and a third one', () => {
      assert.equal(itemOf('book', 'place={Cambridge}')['publisher-place'], 'Cambridge');
      assert.equal(itemOf('book', 'address={Berlin}')['publisher-place'], 'Berlin');
      assert.equal(itemOf('book', 'location={Bonn}')['publisher-place'], 'Bonn');
      assert.equal(itemOf('book', 'location={Bonn}, address={Berlin}')['publisher-place'], 'Berlin');
    });

    it('reads events', () => {
      const item = itemOf(
        'inproceedings',
        'eventtitle={ICML}, venue={Wien}, eventdate={2024-07-21/2024-07-27}',
      );
      assert.deepEqual(
        [item['event-title'], item['event-place'], item['event-date']],
        [
          'ICML',
          'Wien',
          {
            'date-parts': [
              [2024, 7, 21],
              [2024, 7, 27],
            ],
          },
        ],
      );
    });
  });

  describe('dates and languages', () => {
    it('reads when it was looked at and first published', () => {
      const item = itemOf('online', 'urldate={2020-01-02}, origdate={1990}');
      assert.deepEqual(item.accessed, { 'date-parts': [[2020, 1, 2]] });
      assert.deepEqual(item['original-date'], { 'date-parts': [[1990]] });
    });

    it('gives languages as codes', () => {
      const language = (fields: string): string | undefined => itemOf('book', fields).language;
      assert.equal(language('langid={ngerman}'), 'de-DE');
      assert.equal(language('language={English}'), 'en-US');
      assert.equal(language('langid={french}, language={english}'), 'fr-FR');
      assert.equal(language('language={de}'), 'de');
      assert.equal(language('language={Italian, English and French}'), undefined);
    });
  });

  describe('addresses', () => {
    it('takes DOIs out of addresses', () => {
      const doi = (text: string): string | undefined => itemOf('article', `doi={${text}}`).DOI;
      assert.equal(doi('10.1/A\\_b'), '10.1/A_b');
      assert.equal(doi('http://dx.doi.org/10.1/x'), '10.1/x');
      assert.equal(doi('doi:10.1/x'), '10.1/x');
    });

    it('finds the address in other fields', () => {
      assert.equal(itemOf('misc', 'howpublished={\\url{http://x.org/a_b}}').URL, 'http://x.org/a_b');
      assert.equal(itemOf('misc', 'howpublished={\\url{http://x.org/a_b}}').publisher, undefined);
      for (const words of [
        '[Online]. Available: \\url{ADDRESS}',
        'Available at ADDRESS.',
        'Website (\\url{ADDRESS})',
      ]) {
        const { URL, publisher } = itemOf(
          'misc',
          `howpublished={${words.replace('ADDRESS', 'http://x.org/a_b')}}`,
        );
        assert.deepEqual([URL, publisher], ['http://x.org/a_b', undefined]);
      }
      // What \href shows need not be the address.
      assert.equal(
        itemOf('misc', 'howpublished={\\href {http://x.org} {http://x.org/\\char126 a}}').URL,
        undefined,
      );
      const more = ['Online', 'Heron Club, \\url{http://x.org}', 'Available at http://x.org (in May)'];
      for (const words of more) {
        const { URL, publisher } = itemOf('misc', `howpublished={${words}}`);
        assert.deepEqual([URL, publisher], [undefined, words.replace(/\\url\{(.*)\}/, '$1')]);
      }
      assert.equal(itemOf('article', 'ee={http://x.org}').URL, 'http://x.org');
    });

    it('leads to arXiv where there is no other address', () => {
      const arxiv = 'eprint={2411.07837}, eprinttype={arXiv}';
      assert.equal(itemOf('misc', arxiv).URL, 'https://arxiv.org/abs/2411.07837');
      assert.equal(itemOf('misc', `${arxiv}, url={http://x.org}`).URL, 'http://x.org');
      assert.equal(itemOf('misc', `${arxiv}, doi={10.1/x}`).URL, undefined);
    });

    it('makes a PMID of an eprint of PubMed', () => {
      assert.equal(itemOf('article', 'eprint={123}, eprinttype={pubmed}').PMID, '123');
    });
  });

  describe('people', () => {
    it('reads them in all their roles', () => {
      const item = itemOf(
        'inbook',
        'author={A B}, editor={C D}, translator={E F}, bookauthor={G H}, director={I J}',
      );
      assert.deepEqual(item.author, [{ given: 'A', family: 'B' }]);
      assert.deepEqual(item.editor, [{ given: 'C', family: 'D' }]);
      assert.deepEqual(item.translator, [{ given: 'E', family: 'F' }]);
      assert.deepEqual(item['container-author'], [{ given: 'G', family: 'H' }]);
      assert.deepEqual(item.director, [{ given: 'I', family: 'J' }]);
    });

    it('follows useprefix', () => {
      for (const options of ['useprefix=true', 'useprefix', 'skipbib, useprefix = true']) {
        assert.deepEqual(itemOf('book', `options={${options}}, author={van Gogh, V.}`).author, [
          { given: 'V.', 'non-dropping-particle': 'van', family: 'Gogh' },
        ]);
      }
      assert.deepEqual(itemOf('book', 'options={useprefix=false}, author={van Gogh, V.}').author, [
        { given: 'V.', 'dropping-particle': 'van', family: 'Gogh' },
      ]);
    });

    it('says nothing of people who are not named', () => {
      assert.equal('author' in itemOf('book', 'author={}, editor={ and }'), false);
    });
  });

  it('joins notes and keeps the state of publication', () => {
    const item = itemOf('article', 'note={One}, addendum={Two}, pubstate={inpress}');
    assert.deepEqual([item.note, item.status], ['One. Two', 'in press']);
  });
});

describe('the extras of a BibTeX entry', () => {
  it('finds the arXiv id wherever people put it', () => {
    const fields = [
      'eprint={2411.07837v2}, archiveprefix={arXiv}',
      'eprint={arXiv:2411.07837}, eprinttype={arxiv}, eprintclass={cs.LG}',
      'eprint={2411.07837}',
      'journal={arXiv preprint arXiv:2411.07837}',
      'howpublished={arXiv:2411.07837}',
      'howpublished={\\url{https://arxiv.org/abs/2411.07837}, accessed 12 May 2020}',
      'note={arXiv:2411.07837 [cs.LG]}',
      'url={https://arxiv.org/abs/2411.07837v1}',
      'doi={10.48550/arXiv.2411.07837}',
      'arxivId={2411.07837}',
      'number={arXiv:2411.07837}',
      'journal={CoRR}, volume={abs/2411.07837}',
      'journal={ArXiv}, volume={abs/2411.07837}',
    ];
    const spoken = 'note={https://arxiv.org/abs/2411.07837, which comments on this}';
    assert.equal(extrasOf('article', `title={T}, journal={J}, ${spoken}`).arxiv, undefined);
    for (const text of fields) {
      assert.equal(extrasOf('article', text).arxiv, '2411.07837', text);
    }
    assert.equal(
      extrasOf('article', 'eprint={hep-th/9901001}, archiveprefix={arXiv}').arxiv,
      'hep-th/9901001',
    );
  });

  it('does not take other archives for arXiv', () => {
    assert.equal(extrasOf('article', 'eprint={2411.07837}, eprinttype={hal}').arxiv, undefined);
    assert.equal(extrasOf('article', 'note={see 2411.07837}').arxiv, undefined);
    assert.equal(extrasOf('article', 'eprint={12345}').arxiv, undefined);
  });

  it('splits keywords outside braces', () => {
    assert.deepEqual(extrasOf('article', 'keywords={a, b; {c, d},, \\"u}').keywords, ['a', 'b', 'c, d', 'ü']);
  });

  it('reads other keys of the entry', () => {
    assert.deepEqual(extrasOf('article', 'ids={old, older}').aliases, ['old', 'older']);
  });

  it('finds the code', () => {
    assert.equal(extrasOf('article', 'code={https://github.com/a/b\\_c}').code, 'https://github.com/a/b_c');
    assert.equal(extrasOf('article', 'code={github.com/a/b}').code, 'github.com/a/b');
    for (const code of [
      'www.tool.org',
      'tool.readthedocs.io',
      'git@github.com:a/b.git',
      'Code at https://github.com/a/b',
    ]) {
      assert.equal(extrasOf('article', `code={${code}}`).code, code);
    }
    assert.equal(extrasOf('article', 'code={EPF-BC CG 2914 (1992)}').code, undefined);
    assert.equal(extrasOf('article', 'code={QA76.9/D5}').code, undefined);
    assert.equal(extrasOf('article', 'github={https://github.com/a/b}').code, 'https://github.com/a/b');
  });

  it('reads what Papershelf writes', () => {
    const extras = extrasOf(
      'article',
      'tldr={One \\& only.}, keyresults={{2x faster, and cheaper} and {30\\% less}}, techniques={kv-cache, moe},' +
        ' venueshort={ICML 2025}, alttitles={{Other}}',
    );
    assert.deepEqual(extras, {
      venueShort: 'ICML 2025',
      techniques: ['kv-cache', 'moe'],
      tldr: 'One & only.',
      keyResults: ['2x faster, and cheaper', '30% less'],
      altTitles: ['Other'],
    });
  });

  it('takes key results as people type them', () => {
    assert.deepEqual(extrasOf('article', 'keyresults={fast and small; cheap}').keyResults, [
      'fast and small',
      'cheap',
    ]);
  });

  it('keeps the entry type where CSL’s says less', () => {
    assert.equal(extrasOf('online', 'title={T}').entryType, undefined);
    assert.equal(extrasOf('article', 'title={T}').entryType, undefined);
    assert.equal(extrasOf('inbook', 'title={T}').entryType, 'inbook');
    assert.equal(extrasOf('whatever', 'title={T}').entryType, 'whatever');
  });

  it('takes the number of pages where a catalogue has it in pages', () => {
    for (const [pages, total] of [
      ['iv+312 pp.', 'iv+312'],
      ['xii + 544', 'xii + 544'],
      ['XX, 327 Seiten', 'XX, 327'],
      ['iv+312 pp. (1 plate)', 'iv+312 pp. (1 plate)'],
    ]) {
      const book = itemOf('book', `title={T}, pages={${pages ?? ''}}`);
      assert.deepEqual([book.page, book['number-of-pages']], [undefined, total]);
    }
    for (const pages of ['312', 'iv, 312', '1--10', '10+', 'Appendix A', '12, 14 and 20', '12, 15 pp.']) {
      assert.equal(itemOf('book', `title={T}, pages={${pages}}`)['number-of-pages'], undefined, pages);
    }
    assert.equal(itemOf('article', 'title={T}, pages={12 p.}').page, '12 p.');
    assert.equal(itemOf('article', 'title={T}, pages={123, 125 pp}')['number-of-pages'], undefined);
    assert.equal(itemOf('article', 'title={T}, pages={12 pp}')['number-of-pages'], '12');
  });

  it('takes ACM’s article numbers, and a report’s number under its other names', () => {
    assert.equal(itemOf('article', 'title={T}, articleno={12}, number={3}').number, '12');
    for (const name of ['reportNumber', 'report-number', 'report_number']) {
      assert.equal(itemOf('techreport', `title={T}, ${name}={A-12}`).number, 'A-12');
      assert.equal(itemOf('techreport', `title={T}, ${name}={A-12}, number={7}`).number, '7');
      assert.equal(itemOf('article', `title={T}, ${name}={A-12}`).number, undefined);
    }
  });

  it('takes fields of other programs and styles', () => {
    assert.equal(itemOf('article', 'title={T}, type={Journal Article}').genre, undefined);
    assert.equal(itemOf('phdthesis', 'title={T}, type={Theses}').genre, 'Theses');
    assert.equal(itemOf('misc', 'title={T}, type={Conference Paper}').genre, 'Conference Paper');
    assert.equal(itemOf('techreport', 'title={T}, type={Report}').genre, 'Report');
    assert.deepEqual(extrasOf('article', 'title={T}, keyword={a, b}').keywords, ['a', 'b']);
    const scopus = itemOf('article', 'title={T}, page_count={12}, abbrev_source_title={J. T.}');
    assert.deepEqual([scopus['number-of-pages'], scopus['container-title-short']], ['12', 'J. T.']);
    const seen = { 'date-parts': [[2013, 8, 21]] };
    assert.deepEqual(itemOf('misc', 'title={T}, urlaccessdate={21 ago 2013}').accessed, seen);
    assert.deepEqual(itemOf('misc', 'title={T}, lastaccessed={August 21, 2013}').accessed, seen);
    assert.equal(itemOf('misc', 'title={T}, accessed={yes}').accessed, undefined);
  });

  it('takes ACM’s location for where the conference was, beside an address', () => {
    const both = itemOf('inproceedings', 'title={T}, location={Paris, France}, address={New York, NY, USA}');
    assert.deepEqual([both['event-place'], both['publisher-place']], ['Paris, France', 'New York, NY, USA']);
    const one = itemOf('inproceedings', 'title={T}, location={Paris}');
    assert.deepEqual([one['event-place'], one['publisher-place']], [undefined, 'Paris']);
    assert.equal(itemOf('book', 'title={T}, location={Paris}, address={Rome}')['event-place'], undefined);
  });

  it('calls a work without a title by what else is there', () => {
    assert.equal(itemOf('book', 'booktitle={A Book}, booksubtitle={Sub}').title, 'A Book: Sub');
    assert.equal(
      itemOf('article', 'titleaddon={review of \\emph{X}}, journal={J}').title,
      'review of <i>X</i>',
    );
    assert.equal(itemOf('inproceedings', 'booktitle={Proc}').title, undefined);
  });

  it('keeps the words behind an address in howpublished', () => {
    const page = itemOf('misc', 'title={T}, howpublished={https://x.example/p, last accessed 12.5.2020}');
    assert.deepEqual([page.URL, page.note], ['https://x.example/p', 'last accessed 12.5.2020']);
    const linked = itemOf('misc', 'title={T}, howpublished={\\url{https://x.example/a_b} (seen)}, note={N}');
    assert.deepEqual([linked.URL, linked.note], ['https://x.example/a_b', 'N. (seen)']);
  });

  it('leaves out words that styles set before numbers', () => {
    const item = itemOf('article', 'title={T}, volume={Vol. 3}, number={No. 2}, issn={ISSN 1234-5678}');
    assert.deepEqual([item.volume, item.issue, item.ISSN], ['3', '2', '1234-5678']);
    const other = itemOf('article', 'title={T}, volume={Volume A}, number={No}');
    assert.deepEqual([other.volume, other.issue], ['Volume A', 'No']);
    const book = itemOf('book', 'title={T}, editor={Doe, J. and Roe, R. (Eds.)}, isbn={ISBN 3-540-00000-0}');
    assert.deepEqual([book.editor?.[1]?.given, book.ISBN], ['R.', '3-540-00000-0']);
  });

  describe('editors', () => {
    it('are directors where biblatex says so', () => {
      const film = itemOf('movie', 'editor={Rei, Kuro}, editortype={director}, title={T}');
      assert.deepEqual([film.director, film.editor], [[{ family: 'Rei', given: 'Kuro' }], undefined]);
      assert.equal(itemOf('book', 'editor={Rei, Kuro}, editortype={compiler}').director, undefined);
    });
  });
});
