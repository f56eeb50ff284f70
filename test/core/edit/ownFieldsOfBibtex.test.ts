import assert from 'node:assert/strict';
import { isBalanced, OwnFieldsOfBibtex } from '../../../src/core/edit/ownFieldsOfBibtex';
import type { CslItem } from '../../../src/core/model/cslItem';

/** The own fields of the entry `a` in a text, for a paper of which this is known. */
function own(text: string, item: Partial<CslItem> = {}, key = 'a'): string {
  const paper = { key, extras: {}, item: { type: 'book', ...item } as CslItem };
  const fields = new OwnFieldsOfBibtex(text).at(text.indexOf('@book{a'), paper);
  return fields.map((field) => `${field.name}=${field.text}`).join(' ');
}

describe('the own fields of .bib entries', () => {
  it('are what is never read, with names in small letters', () => {
    assert.equal(own('@book{a, title = {T}, MRNumber = 12, __x = "y", empty = { }}'), 'mrnumber=12 __x=y');
  });

  it('have the text of a @string that stands before the entry', () => {
    const text = '@string{n = {Nest}}\n@book{a, mine = n # { 2}, other = nobody}\n@string{n = {No}}';
    assert.equal(own(text), 'mine=Nest 2 other=nobody');
  });

  it('are what some entries have read, where nothing known says it', () => {
    const text = '@book{a, booktitle = {On {\\"O}fen}, eprint = {hep-th/1}, eprinttype = {other}, doi = {x}}';
    assert.equal(own(text), 'booktitle=On {\\"O}fen eprint=hep-th/1 eprinttype=other doi=x');
    assert.equal(
      own(text, { 'container-title': 'On Öfen', note: 'hep-th/1', source: 'Other', DOI: 'X' }),
      '',
    );
  });

  it('are not what is said without its label or in two parts', () => {
    assert.equal(own('@book{a, issue = {No. 3}}', { issue: '3' }), '');
    const published = 'howpublished = {\\url{https://a.org/b}, accessed in May}';
    assert.equal(own(`@book{a, ${published}}`, { URL: 'https://a.org/b', note: 'accessed in May' }), '');
    assert.equal(own('@book{a, reportnumber = {12}}', { volume: '112' }), 'reportnumber=12');
  });

  it('are pages only where they say more than is read of them', () => {
    assert.equal(own('@book{a, pages = {pp.~1--5}}', { page: '1-5' }), '');
    assert.equal(
      own('@book{a, pages = {312 pp. (1 plate)}}', { 'number-of-pages': '312', title: '1 Plate' }),
      'pages=312 pp. (1 plate)',
    );
  });

  it('are what stands beside a field under another of its names', () => {
    assert.equal(own('@book{a, eid = {e7}, articleno = {23}}', { number: 'e7' }), 'articleno=23');
    assert.equal(own('@book{a, place = {Fen}, address = {Ulm}}', { 'publisher-place': 'Ulm' }), 'place=Fen');
    assert.equal(own('@book{a, place = {Ulm}, address = {Ulm}}', { 'publisher-place': 'Ulm' }), '');
    const text = '@book{a, keywords = {c, d}, keyword = {a, b}, numpages = {3}, pagetotal = {3}}';
    assert.equal(own(text), 'keyword=a, b');
  });

  it('are none at an error or behind it', () => {
    assert.equal(own('@book{b, x = {1}}\n@book{a, x = {1}, y = , z = {1}}\n@book{c, x = {1}}'), 'x=1');
    assert.equal(own('@book{a, x = {1}, some words, z = {1}}'), 'x=1');
    assert.equal(own('@book{a, x = {1}, y = {2} words, z = {1}}'), 'x=1');
    assert.equal(own('@book{a, x = {1}, y = {2 {3}, z = {1}}\n@book{b, x = {1}}'), 'x=1');
    assert.equal(own('@book{a, x = {1}, y = {2}\n\n@book{b, x = {1}}'), 'x=1');
    assert.equal(own('@book{a key, x = {1}}'), '');
  });

  it('are all where only a comma is missing', () => {
    assert.equal(own('@book{a, x = {1}, y = {2} z = {3}}'), 'x=1 y=2 z=3');
  });

  it('are none of an entry with another key or another place', () => {
    assert.equal(own('@book{a, x = {1}}', {}, 'b'), '');
    assert.deepEqual(
      new OwnFieldsOfBibtex('@book{a, x = {1}}').at(1, { key: 'a', extras: {}, item: { type: 'book' } }),
      [],
    );
  });

  it('stay values of their own: braces are balanced', () => {
    assert.deepEqual(
      ['{a}', 'a{b}c', 'a}{b', 'a{', '}'].map((text) => isBalanced(text)),
      [true, true, false, false, false],
    );
    assert.equal(own('@book{a, x = "b } c", y = "d"}').includes('}'), false);
  });
});
