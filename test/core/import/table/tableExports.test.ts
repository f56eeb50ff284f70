import assert from 'node:assert/strict';
import { TableImporter } from '../../../../src/core/import/table/table';
import type { CslItem } from '../../../../src/core/model/cslItem';

/** The facts of the one row below a header. */
function item(header: string, row: string): CslItem {
  const { records, problems } = new TableImporter().read(`${header}\n${row}\n`);
  assert.deepEqual(problems, []);
  return records[0]?.item ?? assert.fail();
}

describe('TableImporter: what databases put into cells', () => {
  it('reads EBSCO’s dates without separators', () => {
    const header =
      '"Article Title","Author","Journal Title","Publication Date","Volume","Issue","First Page"';
    const { issued } = item(header, '"On Ponds","Heron, Ann","Pond Life","20190307","12","3","737"');
    assert.deepEqual(issued, { 'date-parts': [[2019, 3, 7]] });
    const impossible = item(header, '"On Ponds","Heron, Ann","Pond Life","20191399","12","3","737"');
    assert.deepEqual(impossible.issued, { literal: '20191399' });
  });

  it('reads Springer’s and Scopus’ words for kinds', () => {
    const type = (kind: string): string =>
      item('Title,Authors,Content Type', `Sand,"Owl, Dora",${kind}`).type;
    assert.equal(type('ReferenceWorkEntry'), 'entry-encyclopedia');
    assert.equal(type('Conference review'), 'book');
  });

  it('reads ERIC’s source', () => {
    const facts = (source: string): unknown => {
      const found = item('Title,Author,Source,Abstract', `On Ponds,"Heron, Ann","${source}",A`);
      const { volume, issue, page, issued } = found;
      return [found['container-title'], volume, issue, page, issued?.['date-parts']];
    };
    assert.deepEqual(facts('Pond Life, v12 n3 p737-738 Mar 2019'), [
      'Pond Life',
      '12',
      '3',
      '737-738',
      [[2019, 3]],
    ]);
    assert.deepEqual(facts('Pond Life, v12 Spr-Sum 2019'), [
      'Pond Life',
      '12',
      undefined,
      undefined,
      [[2019]],
    ]);
  });

  it('reads Cochrane’s number of PubMed', () => {
    const header = 'Title,Author(s),Year,Source,PubMed ID';
    assert.equal(item(header, 'On Ponds,"Heron A, Owl CB",2019,Pond Life,PUBMED 123').PMID, '123');
  });

  it('takes the full stop off a title that is a sentence, and off no abbreviation', () => {
    const title = (text: string): unknown => item('Title,Authors,DOI', `${text},A. Heron,10.1234/p.1`).title;
    assert.equal(title('On ponds and pools.'), 'On ponds and pools');
    assert.equal(title('Owl vs. Heron Inc.'), 'Owl vs. Heron Inc.');
    assert.equal(title('On ponds and pools...'), 'On ponds and pools...');
  });

  it('knows the columns of Paperpile, ACM and DBLP', () => {
    const paperpile = item(
      'Item type,Title,Authors,Full journal',
      'Journal Article,On Ponds,"Heron, A.",Pond Life',
    );
    assert.equal(paperpile['container-title'], 'Pond Life');
    const acm = item(
      '"type","id","author","title","journal","volume","issue_no","publisher","publisher_loc"',
      '"article","1","Ann Heron and Cy Owl","On Ponds","Pond Life","12","3","ACM","New York"',
    );
    assert.deepEqual([acm.issue, acm['publisher-place'], acm.author?.length], ['3', 'New York', 2]);
    const dblp = item('key;title;author;ee', 'journals/p/H;On Ponds.;Ann Heron|Cy Owl;https://p.example/1');
    assert.deepEqual([dblp.title, dblp.URL, dblp.author?.length], ['On Ponds', 'https://p.example/1', 2]);
  });

  it('reads headers in Portuguese, Italian, Dutch, Polish and Russian', () => {
    const facts = (...lines: readonly string[]): readonly unknown[] => {
      const text = lines.join('\n');
      assert.ok(new TableImporter().recognise('list.csv', text) > 0);
      const { title, issued, type, page, ...rest } =
        new TableImporter().read(text).records[0]?.item ?? assert.fail();
      const place = rest['container-title'] ?? rest['publisher-place'];
      return [title, rest.author?.length, issued?.['date-parts']?.[0]?.[0], type, place, page];
    };
    const journal = (title: string, venue: string): readonly unknown[] => [
      title,
      1,
      1999,
      'article-journal',
      venue,
      '3-9',
    ];
    assert.deepEqual(
      facts(
        'Autor;Título;Ano;Periódico;Editora;Cidade;Páginas',
        'Garça, Ana;Lagoas;1999;;Água;Rio;3-9',
      ).slice(0, 5),
      ['Lagoas', 1, 1999, 'article', 'Rio'],
    );
    assert.deepEqual(
      facts('Autore;Titolo;Anno;Rivista;Luogo;Pagine', 'Airone, Anna;Stagni;1999;Acqua;Roma;3-9'),
      journal('Stagni', 'Acqua'),
    );
    assert.deepEqual(
      facts('Auteur;Titel;Jaar;Tijdschrift;Plaats;Blz.', 'Reiger, Anna;Vijvers;1999;Water;Delft;3-9'),
      journal('Vijvers', 'Water'),
    );
    assert.deepEqual(
      facts('Autor;Tytuł;Rok;Czasopismo;Miejsce;Strony', 'Czapla, Anna;Stawy;1999;Woda;Łódź;3-9'),
      journal('Stawy', 'Woda'),
    );
    assert.deepEqual(
      facts('Автор;Название;Год;Журнал;Город;Страницы', 'Цапля, Анна;Пруды;1999;Вода;Москва;3-9'),
      journal('Пруды', 'Вода'),
    );
  });

  it('reads the DOI in Zotero’s "Extra", where the column for it is empty', () => {
    const facts = (doi: string): readonly unknown[] => {
      const found = item(
        'Title,Author,DOI,Extra',
        `On Ponds,"Heron, Ann",${doi},"DOI: 10.1234/p.1\nRead twice."`,
      );
      return [found.DOI, found.note];
    };
    assert.deepEqual(facts(''), ['10.1234/p.1', 'Read twice.']);
    assert.deepEqual(facts('10.1234/p.2'), ['10.1234/p.2', 'DOI: 10.1234/p.1 Read twice.']);
  });

  it('reads years with a letter or in brackets', () => {
    const issued = (year: string): unknown => item('Title,Authors,Year', `On Ponds,A. Heron,${year}`).issued;
    for (const year of ['2005', '2005a', '(2005)', '[2005]', '(2005b)']) {
      assert.deepEqual(issued(year), { 'date-parts': [[2005]] });
    }
    assert.deepEqual(issued('2005x2'), { literal: '2005x2' });
  });

  it('takes what a column for DOIs has instead: an address, an arXiv id', () => {
    const facts = (cell: string): readonly unknown[] => {
      const { records, problems } = new TableImporter().read(
        `Title,Authors,DOI/URL\nOn Ponds,A. Heron,${cell}`,
      );
      const { item, extras } = records[0] ?? assert.fail();
      return [item.DOI, item.URL, extras.arxiv, problems.length];
    };
    const none = undefined;
    assert.deepEqual(facts('https://ponds.org/heron/1'), [none, 'https://ponds.org/heron/1', none, 0]);
    assert.deepEqual(facts('https://doi.org/10.1234/p.1'), ['10.1234/p.1', none, none, 0]);
    assert.deepEqual(facts('arXiv:2101.00001'), [none, none, '2101.00001', 0]);
    assert.deepEqual(facts('https://arxiv.org/abs/2101.00001').slice(2), ['2101.00001', 0]);
    assert.deepEqual(facts('https://doi.org/heron'), [none, none, none, 1]);
    assert.deepEqual(facts('pending'), [none, none, none, 1]);
  });

  it('reads a family name of two words as the other rows show', () => {
    const families = (...cells: readonly string[]): unknown => {
      const rows = cells.map((cell, i) => `Title ${String(i)},"${cell}",2001`);
      const { records } = new TableImporter().read(['Title,Author,Year', ...rows].join('\n'));
      return records[0]?.item.author?.map(({ family }) => family);
    };
    assert.deepEqual(families('Vargas Llosa, Jorge Mario', 'Heron, Ann; Wren, Bo'), ['Vargas Llosa']);
    assert.deepEqual(families('Ann Heron, Bo Wren', 'Ann Heron, Bo Wren, Cy Owl'), ['Heron', 'Wren']);
  });
});
