import assert from 'node:assert/strict';
import { Formatter, InvalidStyleError, UnknownStyleError } from '../../../src/core/cite/citeproc';
import type { CitedItem, ReferenceItem, StyleSource } from '../../../src/core/cite/citeproc';
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

describe('Formatter', () => {
  let source: StyleSource & { readonly loads: string[] };
  let formatter: Formatter;

  before(async () => {
    source = await makeStyleSource();
    formatter = new Formatter(source);
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

    it('writes something sound for every paper in every style', async () => {
      for (const { id } of await source.listStyles()) {
        const references = await formatter.bibliography(items(frugal, preprint, hard, book), {
          style: id,
          as: 'text',
        });
        assert.equal(references.length, 4, id);
        for (const text of references) {
          assert.match(text, /(?:Zmushko|Wu|Müller|OpenAI)/, id);
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

    it('in a numeric, a superscript and a note style', async () => {
      assert.equal(await citation(items(frugal, book), 'ieee', 'markdown'), '\\[1\\], \\[2\\]');
      assert.equal(await citation(items(frugal), 'nature', 'markdown'), '¹');
      assert.equal(await citation(items(book), 'chicago-note-bibliography', 'markdown'), 'OpenAI, *A Book*.');
    });

    it('with et al. for others', async () => {
      assert.equal(await citation(items(withOthers(1))), '(Smith et al., 2020)');
      assert.equal(await citation(items(withOthers(2))), '(Smith et al., 2020)');
      assert.equal(await citation(items(withOthers(1)), 'chicago-author-date'), '(Smith et al. 2020)');
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

  describe('styles', () => {
    it('are loaded once, with their engine', async () => {
      await reference(book, 'vancouver');
      await reference(frugal, 'vancouver');
      assert.equal(source.loads.filter((name) => name === 'vancouver').length, 1);
    });

    it('that are unknown are named together with the known ones', async () => {
      await assert.rejects(reference(book, 'nope'), (error: unknown) => {
        assert.ok(error instanceof UnknownStyleError);
        assert.equal(error.style, 'nope');
        assert.match(error.message, /^There is no citation style "nope"\. Known styles: apa, ieee, /);
        return true;
      });
    });

    it('that are broken say so, and can be repaired', async () => {
      let xml = '<style>';
      const own = new Formatter({ ...source, loadStyle: () => Promise.resolve(xml) });
      await assert.rejects(own.bibliography(items(book), { style: 'own', as: 'text' }), InvalidStyleError);
      xml =
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title" font-weight="bold"/></layout></bibliography></style>';
      assert.deepEqual(await own.bibliography(items(book), { style: 'own', as: 'markdown' }), ['**A Book**']);
    });

    it('that depend on another are formatted by it', async () => {
      const dependent =
        '<style class="in-text"><info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>';
      const own = new Formatter({
        ...source,
        loadStyle: (id) => (id === 'journal' ? Promise.resolve(dependent) : source.loadStyle(id)),
      });
      assert.equal(await own.citation(items(book), { style: 'journal', as: 'text' }), '(OpenAI, 1999)');
    });
  });
});
