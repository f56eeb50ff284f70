import assert from 'node:assert/strict';
import { BibtexmlImporter } from '../../../../src/core/import/bibtexml/bibtexml';
import { keysOf, onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new BibtexmlImporter();

function file(...entries: readonly string[]): string {
  return `<?xml version="1.0"?>\n<bibtex:file xmlns:bibtex="http://bibtexml.sf.net/">\n${entries.join('\n')}\n</bibtex:file>`;
}

describe('BibtexmlImporter', () => {
  it('is known by its elements where the first one is broken', () => {
    const text = file('<bibtex:entry id="b"><bibtex:book/></bibtex:entry>');
    assert.equal(importer.recognise('a.xml', text.replace('bibtex:file xmlns', 'bibtx:fil xmns')), 0.95);
  });

  it('tells of a record whose begin tag is broken', () => {
    const entry =
      '<bibtex:entry id="b"><bibtex:book><bibtex:title>B</bibtex:title></bibtex:book></bibtex:entry>';
    const result = importer.read(file(entry.replace('entry id', 'ent id'), entry));
    assert.deepEqual(keysOf(result), ['b']);
    assert.deepEqual(problemLinesOf(result), ['3 error missing-beginning']);
  });

  it('reads fields as those of BibTeX', () => {
    const { key, item, extras } = onlyRecord(
      importer.read(
        file(
          '<bibtex:entry id="doe:2016"><bibtex:article><bibtex:author>Jane Doe and Jörg van den Berg</bibtex:author>',
          '<bibtex:title>Salt &amp; {Water}</bibtex:title><bibtex:journal>Grain Letters</bibtex:journal>',
          '<bibtex:year>2016</bibtex:year><bibtex:month>feb</bibtex:month><bibtex:pages>1--9</bibtex:pages>',
          '<bibtex:keywords>salt, soil</bibtex:keywords></bibtex:article></bibtex:entry>',
        ),
      ),
    );
    assert.equal(key, 'doe:2016');
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'Salt & <span class="nocase">Water</span>',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Berg', given: 'Jörg', 'dropping-particle': 'van den' },
      ],
      'container-title': 'Grain Letters',
      issued: { 'date-parts': [[2016, 2]] },
      page: '1-9',
    });
    assert.deepEqual(extras, { keywords: ['salt', 'soil'] });
  });

  it('reads people and words in elements of their own, with any prefix or none', () => {
    const text = [
      '<file xmlns="http://bibtexml.sf.net/"><entry id="a"><book><title>A</title>',
      '<author><person><first>Martin</first><middle>L</middle><last>King</last><lineage>Jr</lineage></person>',
      '<person>Jane Doe</person></author><keywords><keyword>salt</keyword><keyword>soil</keyword></keywords>',
      '</book></entry></file>',
    ].join('\n');
    const { item, extras } = onlyRecord(importer.read(text));
    assert.deepEqual(item.author, [
      { family: 'King', given: 'Martin L', suffix: 'Jr' },
      { family: 'Doe', given: 'Jane' },
    ]);
    assert.deepEqual(extras.keywords, ['salt', 'soil']);
  });

  it('reads a title and its subtitle in elements of their own', () => {
    const title = '<bibtex:title><bibtex:title>Salt</bibtex:title><bibtex:subtitle>a tale</bibtex:subtitle>';
    const entry = `<bibtex:entry id="a"><bibtex:book>${title}</bibtex:title></bibtex:book></bibtex:entry>`;
    assert.equal(onlyRecord(importer.read(file(entry))).item.title, 'Salt: a tale');
  });

  it('tells of a type that BibTeX has not, of a repeated key and of a cut entry', () => {
    const entry = (type: string, title: string): string =>
      `<bibtex:entry id="a"><bibtex:${type}><bibtex:title>${title}</bibtex:title></bibtex:${type}></bibtex:entry>`;
    const result = importer.read(
      file(entry('poem', 'A'), entry('misc', 'B').slice(0, -20), entry('misc', 'C')),
    );
    assert.deepEqual(titlesOf(result), ['A', 'B', 'C']);
    assert.deepEqual(problemLinesOf(result), [
      '3 warning unknown-type',
      '4 warning missing-end',
      '4 warning duplicate-key',
      '5 warning duplicate-key',
    ]);
  });

  it('keeps entries without a key, and keys of any kind', () => {
    const misc = '<bibtex:misc><bibtex:title>A</bibtex:title></bibtex:misc></bibtex:entry>';
    const result = importer.read(file(`<bibtex:entry>${misc}`, `<bibtex:entry id="__proto__">${misc}`));
    assert.deepEqual(keysOf(result), [undefined, '__proto__']);
    assert.deepEqual(result.problems, []);
  });

  it('is known by its namespace', () => {
    assert.equal(importer.recognise('a.xml', file()), 0.95);
    assert.equal(importer.recognise('a.xml', '<file><entry/></file>'), 0);
    assert.equal(importer.recognise('a.bibtexml', file()), 0.95);
    assert.equal(importer.recognise('a.html', file()), 0);
  });
});
