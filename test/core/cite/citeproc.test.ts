import assert from 'node:assert/strict';
import { CiteprocFormatter } from '../../../src/core/cite/citeproc';
import type { CitedItem, PlacedCitation, ReferenceItem } from '../../../src/core/cite/formatTypes';
import { InvalidStyleError, UnknownStyleError, withStyleFiles } from '../../../src/core/cite/styleSource';
import type { StyleSource } from '../../../src/core/cite/styleSource';
import type { CslItem } from '../../../src/core/model/cslItem';
import { makeStyleSource } from '../../support/styleSource';

const frugal: CslItem = {
  type: 'paper-conference',
  title: 'FRUGAL: Memory-Efficient Optimization',
  author: [
    { family: 'Zmushko', given: 'Philip' },
    { family: 'Beznosikov', given: 'Aleksandr' },
    { family: 'Takáč', given: 'Martin' },
  ],
  issued: { 'date-parts': [[2025]] },
  'container-title': 'Proceedings of ICML',
  volume: '267',
  page: '80708-80739',
  URL: 'https://proceedings.mlr.press/v267/zmushko25a.html',
};

const preprint: CslItem = {
  type: 'article',
  title: 'Free Draft-and-Verification for <span class="nocase">LLMs</span>',
  author: [
    { family: 'Wu', given: 'Shutong' },
    { family: 'Zhang', given: 'Jiawei' },
  ],
  issued: { 'date-parts': [[2025, 9, 30]] },
  number: 'arXiv:2510.00294',
  publisher: 'arXiv',
  DOI: '10.48550/arXiv.2510.00294',
};

const hard: CslItem = {
  type: 'article-journal',
  title: 'A $&-title: <i>E. coli</i> & D<sup>2</sup>MoE for a < b, 100%_x\u{e000}',
  author: [
    { family: 'Müller', given: 'Jörg' },
    { family: 'Berg', 'non-dropping-particle': 'van den', given: 'Jan P.' },
    { family: 'Le', given: 'Quoc V.', suffix: 'Jr.' },
  ],
  issued: { 'date-parts': [[2020, 3, 1]] },
  'container-title': 'Journal of *Things*',
  volume: '12',
  issue: '3',
  page: '1-10',
  DOI: '10.1000/a_b',
};

const book: CslItem = {
  type: 'book',
  title: 'A Book',
  author: [{ literal: 'OpenAI' }],
  publisher: 'Publisher & Sons',
  issued: { 'date-parts': [[1999]] },
};

const smith = (title: string): CslItem => ({
  type: 'article-journal',
  title,
  author: [{ family: 'Smith', given: 'John' }],
  issued: { 'date-parts': [[2020]] },
  'container-title': 'Nature',
});

const withOthers = (count: number): CslItem => ({
  ...smith('Others'),
  author: [
    ...['Smith', 'Doe'].slice(0, count).map((family) => ({ family, given: 'Ann' })),
    { literal: 'others' },
  ],
});

const items = (...list: CslItem[]): ReferenceItem[] =>
  list.map((item, index) => ({ key: `k${index}`, item }));

describe('CiteprocFormatter', () => {
  let source: StyleSource & { readonly loads: string[] };
  let formatter: CiteprocFormatter;

  before(async () => {
    source = await makeStyleSource();
    formatter = new CiteprocFormatter(source);
  });

  const reference = async (
    item: CslItem,
    style = 'apa',
    as: 'text' | 'markdown' | 'latex' | 'html' = 'text',
    locale?: string,
  ): Promise<string | undefined> => (await formatter.bibliography(items(item), { style, as, locale }))[0];

  const citation = (cited: readonly CitedItem[], style = 'apa', as: 'text' | 'markdown' = 'text') =>
    formatter.citation(cited, { style, as });

  describe('references in APA', () => {
    it('of a conference paper', async () => {
      assert.equal(
        await reference(frugal, 'apa', 'markdown'),
        'Zmushko, P., Beznosikov, A., & Takáč, M. (2025). FRUGAL: Memory-Efficient Optimization. *Proceedings of ICML*, *267*, 80708–80739. <https://proceedings.mlr.press/v267/zmushko25a.html>',
      );
    });

    it('of a preprint', async () => {
      assert.equal(
        await reference(preprint),
        'Wu, S., & Zhang, J. (2025). Free Draft-and-Verification for LLMs (arXiv:2510.00294). arXiv. https://doi.org/10.48550/arXiv.2510.00294',
      );
    });

    it('of a person and an institution', async () => {
      const both = {
        ...book,
        author: [{ family: 'O’Brien', given: 'Jo' }, { literal: 'World Health Organization' }],
      };
      assert.equal(
        await reference(both),
        'O’Brien, J., & World Health Organization. (1999). A Book. Publisher & Sons.',
      );
      assert.match(
        (await reference(both, 'chicago-author-date')) ?? '',
        /^O’Brien, Jo, and World Health Organization\. 1999/,
      );
      assert.equal(await citation(items(both)), '(O’Brien & World Health Organization, 1999)');
    });

    it('of a book by an institution', async () => {
      assert.equal(
        await reference(book, 'apa', 'latex'),
        'OpenAI. (1999). \\emph{A Book}. Publisher \\& Sons.',
      );
    });

    it('of a thesis and of a page without author and date', async () => {
      const thesis = await reference({
        ...book,
        type: 'thesis',
        genre: 'PhD thesis',
        title: 'T',
        publisher: 'ETH',
      });
      assert.equal(thesis, 'OpenAI. (1999). T [PhD thesis]. ETH.');
      const page = await reference(
        { type: 'webpage', title: 'A page', URL: 'https://a.b/c?d=e&f=g' },
        'apa',
        'html',
      );
      assert.equal(
        page,
        '<i>A page</i>. (n.d.). <a href="https://a.b/c?d=e&amp;f=g">https://a.b/c?d=e&amp;f=g</a>',
      );
    });

    it('with hard names and characters, in every language', async () => {
      const names = 'Müller, J., van den Berg, J. P., & Le, Q. V., Jr. (2020).';
      assert.equal(
        await reference(hard),
        `${names} A $&-title: E. coli & D²MoE for a < b, 100%_x. Journal of *Things*, 12(3), 1–10. https://doi.org/10.1000/a_b`,
      );
      assert.equal(
        await reference(hard, 'apa', 'markdown'),
        `${names} A \\$&-title: *E. coli* & D²MoE for a < b, 100%\\_x. *Journal of \\*Things\\**, *12*(3), 1–10. <https://doi.org/10.1000/a_b>`,
      );
      assert.equal(
        await reference(hard, 'apa', 'latex'),
        `Müller, J., van den Berg, J. P., \\& Le, Q. V., Jr. (2020). A \\$\\&-title: \\emph{E. coli} \\& D\\textsuperscript{2}MoE for a \\textless{} b, 100\\%\\_x. \\emph{Journal of *Things*}, \\emph{12}(3), 1–10. https://doi.org/10.1000/a\\_b`,
      );
      assert.equal(
        await reference(hard, 'apa', 'html'),
        `Müller, J., van den Berg, J. P., &amp; Le, Q. V., Jr. (2020). A $&amp;-title: <i>E. coli</i> &amp; D<sup>2</sup>MoE for a &lt; b, 100%_x. <i>Journal of *Things*</i>, <i>12</i>(3), 1–10. <a href="https://doi.org/10.1000/a_b">https://doi.org/10.1000/a_b</a>`,
      );
    });

    it('of two papers of one author and year, in the order of the style', async () => {
      assert.deepEqual(
        await formatter.bibliography(items(frugal, smith('Two'), smith('One')), { style: 'apa', as: 'text' }),
        [
          'Smith, J. (2020a). One. Nature.',
          'Smith, J. (2020b). Two. Nature.',
          'Zmushko, P., Beznosikov, A., & Takáč, M. (2025). FRUGAL: Memory-Efficient Optimization. Proceedings of ICML, 267, 80708–80739. https://proceedings.mlr.press/v267/zmushko25a.html',
        ],
      );
    });

    it('with et al. where the source says that there are others', async () => {
      assert.equal(await reference(withOthers(1)), 'Smith, A., et al. (2020). Others. Nature.');
      assert.equal(await reference(withOthers(2)), 'Smith, A., Doe, A., et al. (2020). Others. Nature.');
      assert.equal(
        await reference({ ...smith('Others'), author: [{ literal: 'others' }] }),
        'Others. (2020). Nature.',
      );
    });
  });

  describe('references in other styles', () => {
    const expected: readonly (readonly [string, string])[] = [
      [
        'ieee',
        '\\[1\\] P. Zmushko, A. Beznosikov, and M. Takáč, “FRUGAL: Memory-Efficient Optimization,” in *Proceedings of ICML*, 2025, pp. 80708–80739. \\[Online\\]. Available: <https://proceedings.mlr.press/v267/zmushko25a.html>',
      ],
      [
        'nature',
        '1\\. Zmushko, P., Beznosikov, A. & Takáč, M. FRUGAL: Memory-Efficient Optimization. in *Proceedings of ICML* vol. 267 80708–80739 (2025).',
      ],
      [
        'chicago-author-date',
        'Zmushko, Philip, Aleksandr Beznosikov, and Martin Takáč. 2025. “FRUGAL: Memory-Efficient Optimization.” In *Proceedings of ICML*, 267:80708–39. <https://proceedings.mlr.press/v267/zmushko25a.html>.',
      ],
    ];
    for (const [style, text] of expected) {
      it(style, async () => {
        assert.equal(await reference(frugal, style, 'markdown'), text);
      });
    }

    it('writes something sound for every paper in every style', async function () {
      // Some 150 engines, a tenth of a second each on a free machine.
      this.timeout(180_000);
      for (const { id } of await source.listStyles()) {
        const references = await formatter.bibliography(items(frugal, preprint, hard, book), {
          style: id,
          as: 'text',
        });
        assert.equal(references.length, 4, id);
        for (const text of references) {
          assert.match(text, /(?:Zmushko|Wu|Müller|OpenAI)/i, id);
          assert.doesNotMatch(text, /[\ue000-\uf8ff]|undefined|\[object|CSL STYLE ERROR/, id);
        }
      }
    });
  });

  describe('citations', () => {
    it('of one, two and three authors', async () => {
      assert.equal(await citation(items(book)), '(OpenAI, 1999)');
      assert.equal(await citation(items(preprint)), '(Wu & Zhang, 2025)');
      assert.equal(await citation(items(frugal)), '(Zmushko et al., 2025)');
    });

    it('of several papers, sorted and told apart', async () => {
      assert.equal(
        await citation(items(smith('One'), book, smith('Two'))),
        '(OpenAI, 1999; Smith, 2020a, 2020b)',
      );
    });

    it('of several papers in the writer’s order where words join them', async () => {
      const [first, second] = items(smith('One'), book);
      assert.ok(first && second);
      const joined = [
        { ...first, prefix: 'see' },
        { ...second, prefix: 'but cf.', locator: '3' },
      ];
      assert.equal(await citation(joined), '(see Smith, 2020; but cf. OpenAI, 1999, p. 3)');
      const { citations } = await formatter.document([{ items: joined, narrative: false }], [], {
        style: 'apa',
        as: 'text',
      });
      assert.equal(citations[0]?.text, '(see Smith, 2020; but cf. OpenAI, 1999, p. 3)');
    });

    it('with what the writer says', async () => {
      const [paper] = items(frugal);
      assert.ok(paper);
      assert.equal(
        await citation([{ ...paper, prefix: 'see', locator: '3-5' }]),
        '(see Zmushko et al., 2025, pp. 3–5)',
      );
      assert.equal(
        await citation([{ ...paper, locator: '2', label: 'chapter', suffix: 'and more' }]),
        '(Zmushko et al., 2025, Chapter 2 and more)',
      );
      assert.equal(await citation([{ ...paper, suffix: ', in print' }]), '(Zmushko et al., 2025, in print)');
      assert.equal(await citation([{ ...paper, suppressAuthor: true }]), '(2025)');
    });

    it('without the author is empty where a style has nothing else, and no placeholder stands there', async () => {
      const cited: CitedItem = { key: 'k', item: frugal, suppressAuthor: true };
      const style = 'modern-language-association';
      assert.equal(await citation([cited], style), '');
      assert.equal(await citation([{ ...cited, locator: '3' }], style), '(3)');
      const placed: PlacedCitation = { items: [cited], narrative: false };
      const { citations } = await formatter.document([placed], [], { style, as: 'text' });
      assert.equal(citations[0]?.text, '');
    });

    it('with a capital at the beginning of a note, and as it is written elsewhere', async () => {
      const see = [{ ...items(book)[0], prefix: 'see' } as CitedItem];
      assert.equal(await citation(see, 'chicago-note-bibliography', 'text'), 'See OpenAI, A Book.');
      assert.match(await citation(see, 'apa', 'text'), /^\(see OpenAI/);
      const of = await formatter.document([{ items: see, narrative: false }], [], {
        style: 'chicago-note-bibliography',
        as: 'text',
      });
      assert.equal(of.citations[0]?.text, 'See OpenAI, A Book.');
    });

    it('in a numeric, a superscript and a note style', async () => {
      assert.equal(await citation(items(frugal, book), 'ieee', 'markdown'), '\\[1\\], \\[2\\]');
      assert.equal(await citation(items(frugal), 'nature', 'markdown'), '¹');
      assert.equal(await citation(items(book), 'chicago-note-bibliography', 'markdown'), 'OpenAI, *A Book*.');
    });

    it('as the reference too, in a style without a list', async () => {
      assert.deepEqual(
        await formatter.references(items(book), { style: 'bluebook-law-review', as: 'text' }),
        [{ key: 'k0', text: 'OpenAI, A Book (1999).' }],
      );
    });

    it('with et al. for others', async () => {
      assert.equal(await citation(items(withOthers(1))), '(Smith et al., 2020)');
      assert.equal(await citation(items(withOthers(2))), '(Smith et al., 2020)');
      assert.equal(await citation(items(withOthers(1)), 'chicago-author-date'), '(Smith et al. 2020)');
    });
  });

  describe('whole documents', () => {
    const [one, two, three] = items(smith('One'), smith('Two'), frugal);
    const placed = (...groups: readonly (readonly (CitedItem | undefined)[])[]): readonly PlacedCitation[] =>
      groups.map((group) => ({ items: group.filter((each) => each !== undefined), narrative: false }));

    it('are told apart over all citations', async () => {
      const made = await formatter.document(placed([two], [one], [two, three]), [], {
        style: 'apa',
        as: 'text',
      });
      assert.equal(made.isNote, false);
      assert.deepEqual(
        made.citations.map(({ text }) => text),
        ['(Smith, 2020b)', '(Smith, 2020a)', '(Smith, 2020b; Zmushko et al., 2025)'],
      );
      assert.deepEqual(
        made.references.map(({ key }) => key),
        ['k0', 'k1', 'k2'],
      );
      assert.match(made.references[1]?.text ?? '', /^Smith, J\. \(2020b\)\. Two\./);
    });

    it('are numbered in the order of citing', async () => {
      const made = await formatter.document(placed([three], [one, two], [one]), [], {
        style: 'ieee',
        as: 'text',
      });
      assert.deepEqual(
        made.citations.map(({ text }) => text),
        ['[1]', '[2], [3]', '[2]'],
      );
      assert.deepEqual(
        made.references.map(({ key }) => key),
        ['k2', 'k0', 'k1'],
      );
    });

    it('name authors in running text', async () => {
      assert.ok(one && three);
      const citations = [
        { items: [{ ...three, locator: '3' }], narrative: true },
        { items: [one], narrative: true },
      ];
      const textsIn = async (style: string): Promise<unknown> =>
        (await formatter.document(citations, [], { style, as: 'text' })).citations.map(({ text }) => text);
      assert.deepEqual(await textsIn('apa'), ['Zmushko et al. (2025, p. 3)', 'Smith (2020)']);
      assert.deepEqual(await textsIn('ieee'), ['Zmushko et al. [1, p. 3]', 'Smith [2]']);
    });

    it('have notes, later ones in short, with names in the text', async () => {
      assert.ok(one && three);
      const made = await formatter.document(
        [...placed([three], [one], [three]), { items: [one], narrative: true }],
        [],
        { style: 'chicago-fullnote-bibliography', as: 'text' },
      );
      assert.equal(made.isNote, true);
      assert.match(
        made.citations[0]?.text ?? '',
        /^Philip Zmushko, Aleksandr Beznosikov, and Martin Takáč, “FRUGAL/,
      );
      assert.deepEqual(made.citations.slice(1), [
        { text: 'John Smith, “One,” Nature, 2020.', lead: '' },
        {
          text: 'Zmushko, Beznosikov, and Takáč, “FRUGAL: Memory-Efficient Optimization.”',
          lead: '',
        },
        { text: 'Smith, “One.”', lead: 'Smith' },
      ]);
    });

    it('list what is not cited as well', async () => {
      assert.ok(one && two);
      const made = await formatter.document(placed([one]), [two], { style: 'apa', as: 'text' });
      assert.deepEqual(
        made.references.map(({ key }) => key),
        ['k0', 'k1'],
      );
      assert.deepEqual(await formatter.document([], [], { style: 'apa', as: 'text' }), {
        isNote: false,
        citations: [],
        references: [],
      });
    });

    it('keep the place of a citation without papers', async () => {
      const made = await formatter.document(placed([], [one]), [], { style: 'ieee', as: 'text' });
      assert.deepEqual(made.citations, [
        { text: '', lead: '' },
        { text: '[1]', lead: '' },
      ]);
    });
  });

  describe('answers from its arguments only', () => {
    it('takes a changed paper of the same key as it is now', async () => {
      assert.equal(await reference(smith('Before')), 'Smith, J. (2020). Before. Nature.');
      assert.equal(await reference(smith('After')), 'Smith, J. (2020). After. Nature.');
    });

    it('numbers from one again', async () => {
      await citation(items(frugal, book, preprint), 'ieee');
      assert.equal(await citation([{ key: 'other', item: book }], 'ieee'), '[1]');
    });

    it('takes the first of two papers with one key', async () => {
      const twice = [...items(smith('One')), ...items(smith('Two'))];
      assert.deepEqual(await formatter.bibliography(twice, { style: 'apa', as: 'text' }), [
        'Smith, J. (2020). One. Nature.',
      ]);
    });

    it('gives nothing for nothing, and leaves the papers as they were', async () => {
      assert.deepEqual(await formatter.bibliography([], { style: 'apa', as: 'text' }), []);
      assert.equal(await citation([]), '');
      const frozen = Object.freeze({ ...withOthers(2), author: Object.freeze(withOthers(2).author) });
      const before = JSON.stringify(frozen);
      await reference(frozen);
      assert.equal(JSON.stringify(frozen), before);
    });

    it('keeps calls at the same time apart', async () => {
      const [one, two] = await Promise.all([reference(book, 'science'), reference(smith('One'), 'science')]);
      assert.match(one ?? '', /OpenAI/);
      assert.match(two ?? '', /Smith/);
    });
  });

  describe('locales', () => {
    const edited: CslItem = {
      ...book,
      type: 'chapter',
      'container-title': 'C',
      editor: [{ family: 'Li', given: 'A.' }],
    };

    it('speaks the language that is asked for', async () => {
      assert.match((await reference(edited, 'apa', 'text', 'de-DE')) ?? '', /\(Hrsg\.\)/);
      assert.match((await reference(edited, 'apa', 'text', 'en-US')) ?? '', /\(Ed\.\)/);
    });

    it('falls back from a country to the language, and to English', async () => {
      assert.match((await reference(edited, 'apa', 'text', 'fr-BE')) ?? '', /\(Éd\.\)|\(éd\.\)/);
      assert.match((await reference(edited, 'apa', 'text', 'la')) ?? '', /\(Cur\.\)/);
      assert.match((await reference(edited, 'apa', 'text', 'xx-YY')) ?? '', /\(Ed\.\)/);
    });

    it('takes the style’s own where none is asked for', async () => {
      await reference(book, 'harvard-cite-them-right');
      assert.ok(source.loads.includes('en-GB'));
    });
  });

  describe('items of other kinds', () => {
    const referenceOf = async (item: Partial<CslItem>, style: string): Promise<string> =>
      (
        await formatter.bibliography([{ key: 'x', item: { type: 'book', ...item } }], { style, as: 'text' })
      )[0] ?? '';

    it('have one pair of brackets round a range of years', async () => {
      const letters = { type: 'manuscript', title: 'Letters', issued: { 'date-parts': [[1790], [1803]] } };
      assert.match(await referenceOf(letters, 'nature'), /\(1790–1803\)\.$/);
    });

    it('have Western names as such in works in Japanese, and Japanese ones as those', async () => {
      const author = [
        { family: 'Smith', given: 'John' },
        { family: '山田', given: '太郎' },
      ];
      const work = { title: 'T', author, language: 'ja-JP' };
      assert.match(await referenceOf(work, 'chicago-author-date'), /^Smith, John, and 山田太郎\. /);
      const reversed = { ...work, author: [...author].reverse() };
      assert.match(await referenceOf(reversed, 'chicago-author-date'), /^山田太郎, and John Smith\. /);
    });

    it('have the place of their archive', async () => {
      const papers = {
        type: 'manuscript',
        title: 'Papers',
        archive: 'National Library',
        'archive-place': 'Dublin',
      };
      assert.match(await referenceOf(papers, 'chicago-author-date'), /National Library\. Dublin\.$/);
    });
  });

  describe('styles', () => {
    it('are loaded once, with their engine', async () => {
      const own = await makeStyleSource();
      const fresh = new CiteprocFormatter(own);
      await fresh.bibliography(items(book), { style: 'vancouver', as: 'text' });
      await fresh.bibliography(items(frugal), { style: 'vancouver', as: 'text' });
      assert.equal(own.loads.filter((name) => name === 'vancouver').length, 1);
    });

    it('that are unknown are named together with those like them', async () => {
      await assert.rejects(reference(book, 'natur'), (error: unknown) => {
        assert.ok(error instanceof UnknownStyleError);
        assert.equal(error.style, 'natur');
        assert.match(error.message, /^There is no citation style "natur"\. Did you mean nature, /);
        return true;
      });
    });

    it('that cannot be used are told without formatting anything', async () => {
      const broken = new CiteprocFormatter(withStyleFiles(source, () => Promise.resolve('<style>')));
      const problemOf = (style: string) => broken.findProblem({ style, as: 'text' });
      assert.ok((await problemOf('natur')) instanceof UnknownStyleError);
      assert.ok((await problemOf('/mine.csl')) instanceof InvalidStyleError);
      assert.equal(await problemOf('apa'), undefined);
    });

    it('that are broken say so, and can be repaired', async () => {
      let xml = '<style>';
      const own = new CiteprocFormatter({ ...source, loadStyle: () => Promise.resolve(xml) });
      await assert.rejects(own.bibliography(items(book), { style: 'own', as: 'text' }), InvalidStyleError);
      xml =
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title" font-weight="bold"/></layout></bibliography></style>';
      assert.deepEqual(await own.bibliography(items(book), { style: 'own', as: 'markdown' }), ['**A Book**']);
    });

    it('that are files of the user’s are taken as they are now', async () => {
      const style = (weight: string): string =>
        `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title" font-weight="${weight}"/></layout></bibliography></style>`;
      const files = new Map([['a/mine.csl', style('bold')]]);
      const own = new CiteprocFormatter(withStyleFiles(source, (path) => Promise.resolve(files.get(path))));
      const made = (): Promise<readonly string[]> =>
        own.bibliography(items(book), { style: 'a/mine.csl', as: 'markdown' });
      assert.deepEqual(await made(), ['**A Book**']);
      files.set('a/mine.csl', style('normal'));
      assert.deepEqual(await made(), ['A Book']);
      files.set('a/mine.csl', 'no style');
      await assert.rejects(made(), /"a\/mine\.csl" cannot be used: it is no CSL style/);
      files.delete('a/mine.csl');
      await assert.rejects(made(), /The citation style file "a\/mine\.csl" cannot be read\./);
    });

    it('that are journals on board, or have an address, are found', async () => {
      for (const style of ['plos-one', 'https://www.zotero.org/styles/plos-one', 'missing/plos-one.csl']) {
        assert.match((await reference(book, style)) ?? '', /^1\. OpenAI\. A Book\./, style);
      }
    });

    it('that depend on another are formatted by it', async () => {
      const dependent =
        '<style class="in-text"><info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>';
      const own = new CiteprocFormatter({
        ...source,
        loadStyle: (id) => (id === 'journal' ? Promise.resolve(dependent) : source.loadStyle(id)),
      });
      assert.equal(await own.citation(items(book), { style: 'journal', as: 'text' }), '(OpenAI, 1999)');
      const orphan = new CiteprocFormatter({
        ...source,
        loadStyle: (id) => Promise.resolve(id === 'j' ? dependent : undefined),
      });
      await assert.rejects(
        orphan.citation(items(book), { style: 'j', as: 'text' }),
        /The citation style "j" has the format of "apa", which is not on board/,
      );
    });
  });
});
