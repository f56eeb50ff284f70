import assert from 'node:assert/strict';
import { CiteprocFormatter } from '../../../src/core/cite/citeproc';
import { toSentenceCase, withSentenceCase, withStyleCase } from '../../../src/core/cite/sentenceCase';
import { makeStyleSource } from '../../support/styleSource';

const cases: readonly (readonly [title: string, expected: string])[] = [
  ['Attention Is All You Need', 'Attention is all you need'],
  ['LoRA: Low-Rank Adaptation of 3D Models', 'LoRA: Low-rank adaptation of 3D models'],
  ['a lower start: the next – Dash (In Parens)', 'A lower start: The next – dash (in parens)'],
  [
    'It Works. Or Does It? A Study! Of Something; And More',
    'It works. Or does it? A study! Of something; and more',
  ],
  ['“Why Not?” and Other Questions', '“Why not?” And other questions'],
  ['Don’t Say It’s a Test', 'Don’t say it’s a test'],
  ['R&D of McDonald, O’Neil and D’Arcy', 'R&D of McDonald, O’Neil and D’Arcy'],
  ['On E. coli and Vitamin C', 'On E. coli and vitamin C'],
  ['ggplot2: elegant iPhone', 'ggplot2: Elegant iPhone'],
  [
    'The <span class="nocase">Bayesian</span> Way: <span class="nocase">von</span> Neumann',
    'The <span class="nocase">Bayesian</span> way: <span class="nocase">von</span> neumann',
  ],
  [
    'The <i>Homo Sapiens</i> H<sub>Up</sub> <b>Bold</b>',
    'The <i>homo sapiens</i> H<sub>Up</sub> <b>bold</b>',
  ],
  ['Les Élans d’Été', 'Les élans d’Été'],
  ['a < B and Big <', 'A < B and big <'],
  ['', ''],
];

describe('titles of .bib files in sentence case', () => {
  for (const [title, expected] of cases) {
    it(title, () => {
      assert.equal(toSentenceCase(title), expected);
    });
  }

  it('takes a million characters in linear time', () => {
    const hostile = '<span '.repeat(100_000) + "'A&".repeat(200_000) + '<i>'.repeat(100_000);
    assert.ok(toSentenceCase(hostile).length > 0);
  });

  const book = {
    type: 'chapter',
    title: 'On Lists',
    'container-title': 'Big Book',
    'collection-title': 'Great Works',
    publisher: 'Big House',
  };

  it('changes titles of books and series, and no name of a house', () => {
    assert.deepEqual(withSentenceCase(book), {
      type: 'chapter',
      title: 'On lists',
      'container-title': 'Big book',
      'collection-title': 'Great works',
      publisher: 'Big House',
    });
  });

  it('changes the name of an event', () => {
    const talk = { type: 'speech', 'event-title': 'Annual {Moss} Meeting' };
    assert.equal(withSentenceCase(talk)['event-title'], 'Annual {moss} meeting');
  });

  it('leaves the name of a periodical', () => {
    const article = { ...book, type: 'article-journal' };
    assert.equal(withSentenceCase(article)['container-title'], 'Big Book');
  });

  it('leaves other languages, of the item or else of the locale', () => {
    assert.equal(withSentenceCase({ ...book, language: 'de-DE' }).title, 'On Lists');
    assert.equal(withSentenceCase(book, 'fr-FR').title, 'On Lists');
    assert.equal(withSentenceCase({ ...book, language: 'en-GB' }, 'fr-FR').title, 'On lists');
  });

  it('only touches what is from a .bib file', () => {
    const from = (source: string): string | undefined =>
      withStyleCase([{ item: book, sources: [{ source }] }], undefined)[0]?.item.title;
    assert.equal(from('file:///a/Refs.BIB'), 'On lists');
    assert.equal(from('refs.json'), 'On Lists');
    assert.equal(from('builtin'), 'On Lists');
    assert.equal(withStyleCase([{ item: book }], undefined)[0]?.item.title, 'On Lists');
  });
});

describe('references of .bib files', () => {
  const paper = {
    key: 'a',
    item: { type: 'article-journal', title: 'Attention Is All You Need', 'container-title': 'Big Journal' },
    sources: [{ source: 'refs.bib' }],
  };
  let formatter: CiteprocFormatter;
  before(async () => {
    formatter = new CiteprocFormatter(await makeStyleSource());
  });
  const inStyle = (style: string, sources = paper.sources): Promise<readonly string[]> =>
    formatter.bibliography([{ ...paper, sources }], { style, as: 'text' });

  it('are in the case of the style', async () => {
    assert.deepEqual(await inStyle('apa'), ['Attention is all you need. (n.d.). Big Journal.']);
    assert.deepEqual(await inStyle('modern-language-association'), [
      '“Attention Is All You Need.” Big Journal.',
    ]);
    assert.deepEqual(await inStyle('apa', [{ source: 'refs.json' }]), [
      'Attention Is All You Need. (n.d.). Big Journal.',
    ]);
  });

  it('are so in a document as well, cited or not', async () => {
    const { references, citations } = await formatter.document(
      [{ items: [paper], narrative: false }],
      [{ ...paper, key: 'b', item: { ...paper.item, title: 'Big Things' } }],
      { style: 'apa', as: 'text' },
    );
    assert.deepEqual(
      references.map(({ text }) => text),
      ['Attention is all you need. (n.d.). Big Journal.', 'Big things. (n.d.). Big Journal.'],
    );
    assert.match(citations[0]?.text ?? '', /^\(.Attention/i);
  });
});
