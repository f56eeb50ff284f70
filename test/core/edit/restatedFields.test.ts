import assert from 'node:assert/strict';
import type { ExportFormat } from '../../../src/core/edit/exportFormats';
import { exportText } from '../../../src/core/edit/exportText';
import { findOwnFields } from '../../../src/core/edit/findOwnFields';
import { importText } from '../../../src/core/import/importers';
import { Library } from '../../../src/core/model/library';
import type { Paper } from '../../../src/core/model/paper';

function papersOf(files: Readonly<Record<string, string>>): readonly Paper[] {
  const library = new Library();
  const put = Object.entries(files).map(([id, text]) => {
    const { format, result } = importText(id, text);
    return { id, format: format ?? assert.fail(id), ...result };
  });
  library.update({ put });
  return library.papers;
}

async function convert(files: Readonly<Record<string, string>>, format: ExportFormat): Promise<string> {
  const papers = papersOf(files);
  return exportText(papers, format, await findOwnFields(papers, (source) => Promise.resolve(files[source])));
}

/** The fields that an entry has after it was written, but its title. The facts stay; once more changes nothing. */
async function written(type: string, fields: string, format: ExportFormat): Promise<string> {
  const entry = `@${type}{k, title = {t}, ${fields}}`;
  const once = await convert({ 'a.bib': entry }, format);
  assert.equal(await convert({ 'a.bib': once }, format), once);
  assert.deepEqual(papersOf({ 'a.bib': once })[0]?.item, papersOf({ 'a.bib': entry })[0]?.item);
  return once
    .split('\n')
    .slice(2, -2)
    .map((line) => line.trim().replace(/,$/, ''))
    .join(', ');
}

/** What is written is what was read, in both formats. */
async function stays(type: string, fields: string): Promise<void> {
  for (const format of ['bibtex', 'biblatex'] as const) {
    assert.equal(await written(type, fields, format), fields, format);
  }
}

describe('what .bib entries say in words of their own', () => {
  it('who published a work stays where it stood', async () => {
    await stays('misc', 'howpublished = {Talk at X}');
    await stays('misc', 'howpublished = {Diss., {\\"U}nivers{\\"a}t Ulm}, publisher = {Heron Press}');
    await stays('misc', 'publisher = {Heron Press}');
    await stays('manual', 'institution = {Pond Institute}, organization = {Core Team}');
    await stays('inproceedings', 'organization = {Heron Club}, publisher = {Reed Press}');
    await stays('book', 'howpublished = {Online}, publisher = {Reed Press}');
  });

  it('an address or an id in words is a field of its own', async () => {
    const url = 'howpublished = {\\url{https://x.example/a_b}}';
    assert.equal(await written('misc', url, 'bibtex'), 'url = {https://x.example/a_b}');
    assert.match(
      await written('misc', 'howpublished = {https://x.example/p, seen 1.2.2020}', 'bibtex'),
      /url = \{https:\/\/x\.example\/p\}.*note = \{seen 1\.2\.2020\}/,
    );
    assert.doesNotMatch(await written('misc', 'howpublished = {arXiv:2001.00001}', 'bibtex'), /howpublished/);
  });

  it('a language keeps its name and its field', async () => {
    const names = 'vietnamese persian ancientgreek naustrian ngerman american mexican canadien Deutsch'.split(
      ' ',
    );
    for (const name of names) {
      await stays('book', `langid = {${name}}`);
    }
    await stays('book', 'language = {eng}');
    await stays('book', 'langid = {ngerman}, language = {german and latin}');
    await stays('book', 'hyphenation = {american}');
  });

  it('a date keeps what CSL does not have', async () => {
    for (const date of [
      '1998/..',
      '1998/',
      '/1999',
      '19XX',
      '1430?',
      '1430?/1440~',
      '2004-04-05T14:34:00Z',
    ]) {
      assert.match(await written('book', `date = {${date}}`, 'bibtex'), /(?:^|, )date = \{([^}]*)\}/);
      await staysInBiblatex(`date = {${date}}`);
      await staysInBiblatex(`date = {2020}, origdate = {${date}}`);
    }
    for (const date of ['16.01.2012', '2011-5-3', 'May 12, 2011', '2003~']) {
      const text = await written('book', `urldate = {${date}}`, 'biblatex');
      assert.match(text, /^urldate = \{\d{4}(?:-\d\d-\d\d|~)\}$/, date);
    }
  });

  it('a month is there for BibTeX, whose styles read no date', async () => {
    const [day, parts] = ['date = {2011-09-03}', 'year = {2011}, month = sep'];
    assert.equal(await written('misc', 'year = 2011, month = {3. September}', 'bibtex'), `${day}, ${parts}`);
    assert.equal(await written('misc', `${day}, ${parts}`, 'biblatex'), day);
    await staysInBiblatex('date = {-0044-03-15}');
  });

  it('what a month says that is none comes along', async () => {
    await stays('book', 'year = {2009-10}');
    for (const month of ['Michaelmas Term', '2. Sem.', 'Spring/Summer', 'May 7 -- May 5']) {
      await stays('book', `year = {2011}, month = {${month}}`);
    }
    await staysInBiblatex('date = {2011-13}');
    await staysInBiblatex('date = {2011-33}');
    await staysInBiblatex('date = {2011-21/2011-22}');
  });

  async function staysInBiblatex(fields: string): Promise<void> {
    assert.equal(await written('book', fields, 'biblatex'), fields);
  }

  it('the version of a preprint that is cited stays', async () => {
    const id = 'eprint = {2001.01234v2}';
    assert.match(await written('article', id, 'bibtex'), /eprint = \{2001\.01234v2\}/);
    assert.match(
      await written('article', 'eprint = {arXiv:2001.01234v2}', 'bibtex'),
      /eprint = \{2001\.01234v2\}/,
    );
    assert.match(
      await written('article', 'eprint = {hep-th/0001002v1}, eprinttype = {arxiv}', 'biblatex'),
      /2v1\}/,
    );
  });

  it('the number of pages stays where a catalogue has it, and so does the number of a report', async () => {
    await stays('book', 'pages = {iv+312 pp.}');
    await stays('book', 'pages = {xii + 544}');
    assert.equal(await written('book', 'pagetotal = {312}', 'bibtex'), 'pagetotal = {312}');
    assert.equal(await written('techreport', 'reportNumber = {A-12}', 'bibtex'), 'number = {A-12}');
    await stays('article', 'reportnumber = {CERN-1}');
  });

  it('an id of PubMed stays an eprint', async () => {
    await stays('article', 'eprint = {30123456}, eprinttype = {pubmed}');
    await stays('article', 'pmid = {30123456}');
  });

  it('keys of BibLaTeX are not put into words', async () => {
    await stays('thesis', 'type = {mathesis}');
    await stays('article', 'pubstate = {inpress}');
    await stays('patent', 'type = {patentus}');
    await stays('thesis', 'type = {Habilitation}');
    const thesis = '@mastersthesis{k, title = {t}}';
    const once = await convert({ 'a.bib': thesis }, 'biblatex');
    assert.match(once, /^@thesis\{k,[^]*type = \{mathesis\}/);
    assert.equal(await convert({ 'a.bib': once }, 'biblatex'), once);
  });

  it('countries of a patent stand in one field', async () => {
    assert.equal(
      await written('patent', 'location = {countryus and countryde}', 'bibtex'),
      'address = {countryus and countryde}',
    );
    assert.equal(
      await written('patent', 'location = {countryus and countryde}', 'biblatex'),
      'location = {countryus and countryde}',
    );
  });

  it("libraries and directors have BibLaTeX's fields", async () => {
    await stays('letter', 'library = {Pond Archive}');
    assert.equal(await written('letter', 'lccn = {12-3}', 'bibtex'), 'lccn = {12-3}');
    assert.equal(await written('letter', 'lccn = {12-3}', 'biblatex'), 'library = {12-3}');
    const film = 'editor = {Heron, Ann}, editortype = {director}';
    for (const format of ['bibtex', 'biblatex'] as const) {
      assert.match(
        await convert({ 'a.bib': `@video{k, title = {t}, ${film}}` }, format),
        /editor = [^]*editortype = /,
      );
    }
    const directed = await convert(
      { 'a.bib': '@movie{k, director = {Heron, Ann}, title = {t}}' },
      'biblatex',
    );
    assert.match(directed, /editor = \{Heron, Ann\},\n {2}editortype = \{director\}/);
  });

  it('gives way to what is known from elsewhere, and is of one source', async () => {
    const doi = 'title = {On Herons in Ponds}, year = 2001, doi = {10.1234/a}';
    const first = `@misc{k, ${doi}, howpublished = {Talk}, langid = {ngerman}}`;
    const second = `@misc{k, ${doi}, organization = {Talk}, language = {german}}`;
    const text = await convert({ 'a.bib': first, 'b.bib': second }, 'bibtex');
    assert.match(text, /howpublished = \{Talk\}/);
    assert.doesNotMatch(text, /organization|language = /);
    // From its volume an entry has the publisher; both of them would be glued together.
    const child = '@incollection{a, title = {A}, crossref = {b}, organization = {Heron Club}}\n';
    const parent = '@collection{b, title = {B}, publisher = {Reed Press}}\n';
    assert.match(
      await convert({ 'a.bib': child + parent }, 'bibtex'),
      /publisher = \{Heron Club; Reed Press\}/,
    );
  });

  it('is for .bib files only', async () => {
    const entry = '@misc{k, title = {t}, howpublished = {Talk}, langid = {ngerman}, mine = {x}}';
    assert.match(await convert({ 'a.bib': entry }, 'csl-json'), /"bibtex": \{\s+"mine": "x"\s+\}/);
  });
});
