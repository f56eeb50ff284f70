import assert from 'node:assert/strict';
import { ReferencesImporter } from '../../../../src/core/import/references/references';
import { readReference } from '../../../../src/core/import/references/referenceParts';

const importer = new ReferencesImporter();

/** What a reference says: what is not there is not asked for. */
function read(text: string): Readonly<Record<string, unknown>> {
  const { author, editor, issued, accessed, ...item } = readReference(text)?.item ?? {};
  const names = (all: typeof author): string =>
    (all ?? []).map(({ family, given, literal }) => literal ?? `${family}, ${given}`).join('; ');
  return {
    ...item,
    author: names(author),
    ...(editor ? { editor: names(editor) } : {}),
    issued: (issued?.['date-parts'] ?? []).flat().join('-'),
    ...(accessed ? { accessed: (accessed['date-parts'] ?? []).flat().join('-') } : {}),
  };
}

const people = 'Heron, A.; Wren, B.';

describe('references in the style of GB/T 7714', () => {
  for (const [text, type, rest] of [
    [
      '张三, 李四. 水塘研究[J]. 水塘学报, 2020, 12(3): 45-50.',
      'article-journal',
      {
        author: '张三; 李四',
        title: '水塘研究',
        'container-title': '水塘学报',
        volume: '12',
        issue: '3',
        page: '45-50',
      },
    ],
    [
      '张三，李四，等．水塘研究［J］．水塘学报，2020，12（3）：45－50．',
      'article-journal',
      {
        author: '张三; 李四; others',
        title: '水塘研究',
        'container-title': '水塘学报',
        volume: '12',
        issue: '3',
      },
    ],
    [
      'HERON A, WREN B. A study of ponds[J]. Pond Letters, 2020, 12(3): 45-50.',
      'article-journal',
      {
        author: 'HERON, A; WREN, B',
        title: 'A study of ponds',
        'container-title': 'Pond Letters',
        volume: '12',
      },
    ],
    [
      '王芳. 河流概论[M]. 2版. 北京: 科学出版社, 2020: 12-20.',
      'book',
      { author: '王芳', title: '河流概论', edition: '2', 'publisher-place': '北京', publisher: '科学出版社' },
    ],
    [
      '李明. 湖泊模型[C]//中国湖泊学会. 第十届会议论文集. 上海: 湖泊出版社, 2020: 100-105.',
      'paper-conference',
      { title: '湖泊模型', editor: '中国湖泊学会', 'container-title': '第十届会议论文集', page: '100-105' },
    ],
    [
      'DOVE C, GULL D, et al. Rivers[C]//Proceedings of the 10th Conference on Rivers. New York: ACM, 2020: 1-5.',
      'paper-conference',
      {
        author: 'DOVE, C; GULL, D; others',
        'container-title': 'Proceedings of the 10th Conference on Rivers',
      },
    ],
    [
      'Heron A P,Wren B,et al.A study of ponds [C]//Proceedings of the 10th Conference on Rivers. 2020: 1-5.',
      'paper-conference',
      { author: 'Heron, A P; Wren, B; others', title: 'A study of ponds', page: '1-5' },
    ],
    [
      'Heron A, Wren B. A study of ponds[J]. arXiv preprint arXiv:2001.00001, 2020.',
      'article',
      { publisher: 'arXiv', title: 'A study of ponds' },
    ],
    [
      '雷元，窦勇．水塘研究[J]. 水塘学报,2020,35(1): 1-9.(Lei Yuan,Dou Yong. Study of ponds[J].Journal of Ponds,2020,35 (1): 1-9.)',
      'article-journal',
      { author: '雷元; 窦勇', title: '水塘研究', volume: '35', issue: '1', page: '1-9' },
    ],
    [
      '陈红. 鸭类研究[D]. 南京: 南京大学, 2020.',
      'thesis',
      { 'publisher-place': '南京', publisher: '南京大学' },
    ],
    [
      '张三. 水塘网[EB/OL]. (2020-03-01)[2021-05-06]. https://example.org/pond.',
      'webpage',
      { issued: '2020-3-1', accessed: '2021-5-6', URL: 'https://example.org/pond' },
    ],
  ] as const) {
    it(text, () => {
      const found = read(text);
      assert.deepEqual({ ...found, ...{ issued: '2020', type }, ...rest }, { issued: '2020', ...found });
    });
  }

  it('keep the wide signs of a title, and say who translated and what else stands there', () => {
    const wide = read('张三．水塘：冬季；春季［J］．水塘学报，2020，12（3）：45－50．');
    assert.deepEqual([wide.title, wide.page], ['水塘：冬季；春季', '45-50']);
    const book = readReference('王芳. 河流[M]. 赵六, 钱七, 译. 2版. 水丛书. 北京: 科学出版社, 2020.')?.item;
    assert.deepEqual(book?.translator, [{ literal: '赵六' }, { literal: '钱七' }]);
    assert.deepEqual([book.edition, book.note, book.publisher], ['2', '水丛书', '科学出版社']);
  });

  it('have quotation marks within their titles', () => {
    assert.equal(read('王五. 论"池塘"[M]. 北京: 科学出版社, 2018.').title, '论"池塘"');
    const deep = read('Heron A, Wren B. The "deep" pond in spring[J]. Journal of Ponds, 2019, 2(1): 3-9.');
    assert.deepEqual(
      [deep.title, deep['container-title']],
      ['The "deep" pond in spring', 'Journal of Ponds'],
    );
  });

  it('are a list', () => {
    const lines = [
      '[1] 张三, 李四. 水塘研究[J]. 水塘学报, 2020, 12(3): 45-50.',
      '[2] 王芳. 河流概论[M]. 北京: 科学出版社, 2018.',
      '[3] 没有年份的东西[J].',
    ].join('\n');
    assert.ok(importer.recognise('refs.txt', lines) > 0.5);
    const { records, problems } = importer.read(lines);
    assert.deepEqual([records.length, problems.length], [2, 1]);
  });

  it('are none where a letter in brackets belongs to a title', () => {
    const { type, title } = read('Heron A, Wren B. Total synthesis of vitamin [D]. J Ponds. 2020;12:1-9.');
    assert.deepEqual([type, title], ['article-journal', 'Total synthesis of vitamin [D]']);
  });
});

describe('titles and publishers of references', () => {
  it('knows publishers by their names in ACS’s style', () => {
    for (const [text, publisher] of [
      ['Owl, C. Lakes in Summer; Springer: Berlin, 2019.', 'Springer'],
      ['Owl, C. Seas in Summer, 2nd ed.; Wiley: New York, 2019.', 'Wiley'],
      ['Owl, C. Ponds in Summer; Wiley-VCH: Weinheim, 2019.', 'Wiley-VCH'],
      ['Owl, C. Rivers in Spring; Chapman & Hall: London, 2018.', 'Chapman & Hall'],
      ['Owl, C. Ponds in Winter. London; Oxford: Blackwell, 2019.', 'London; Oxford: Blackwell'],
    ] as const) {
      assert.equal(read(text).publisher, publisher, text);
    }
  });

  it('finds an edition before a volume, pages and editors', () => {
    for (const rest of ['vol. 3. Cambridge, MA, USA: MIT Press', 'pp. 15-64. New York: Reed']) {
      const { title, edition } = read(`B. K. P. Horn, Robot Vision, 2nd ed., ${rest}, 2016.`);
      assert.deepEqual([title, edition], ['Robot Vision', '2'], rest);
    }
  });

  it('leaves an edition within the title of an article', () => {
    for (const title of [
      'Review of Handbook of Ponds, 2nd ed., by C. Owl',
      'Using the Manual, 4th ed. criteria in practice',
      'The Manual, 11th ed., and its critics',
    ]) {
      const item = read(`Wren, B. (2016). ${title}. Journal of Ponds, 12(3), 45-50.`);
      assert.deepEqual(
        [item.title, item['container-title'], item.edition],
        [title, 'Journal of Ponds', undefined],
      );
    }
  });
});

describe('references in many styles', () => {
  for (const [text, expected] of [
    // ACS
    [
      'Heron, A.; Wren, B. A Study of Ponds. Pond Lett. 2020, 12 (3), 45–50.',
      { type: 'article-journal', 'container-title': 'Pond Lett', volume: '12', issue: '3', page: '45-50' },
    ],
    [
      'Heron, A.; Wren, B. Handbook of Ponds, 2nd ed.; Pond Press: London, 2020; pp 12–20.',
      {
        type: 'book',
        title: 'Handbook of Ponds',
        edition: '2',
        publisher: 'Pond Press',
        'publisher-place': 'London',
      },
    ],
    [
      'Heron, A.; Wren, B. Rivers and Lakes; Water Series; Water Press: Oslo, 2020.',
      {
        type: 'book',
        title: 'Rivers and Lakes',
        'collection-title': 'Water Series',
        publisher: 'Water Press',
      },
    ],
    [
      'Heron, A.; Wren, B. Rivers and Lakes. In Handbook of Water; Gull, D., Dove, C., Eds.; Water Press: Oslo, 2020; pp 12–30.',
      {
        type: 'chapter',
        'container-title': 'Handbook of Water',
        editor: 'Gull, D.; Dove, C.',
        publisher: 'Water Press',
      },
    ],
    // IEEE
    [
      'A. Heron and B. Wren, Handbook of Ponds, 2nd ed. London, U.K.: Pond Press, 2020.',
      {
        type: 'book',
        title: 'Handbook of Ponds',
        'publisher-place': 'London, U.K.',
        publisher: 'Pond Press',
      },
    ],
    // Vancouver and AMA
    [
      'Heron A, Wren B. Owls at night. In: Proceedings of the 10th Conference on Owls; 2020 Jun 3-5; Berlin, Germany. New York: ACM; 2020. p. 100-5.',
      {
        'container-title': 'Proceedings of the 10th Conference on Owls',
        'event-place': 'Berlin, Germany',
        publisher: 'ACM',
      },
    ],
    [
      'Heron A, Wren B. Owls at night. Paper presented at: 10th Conference on Owls; June 3, 2020; Berlin, Germany.',
      {
        type: 'paper-conference',
        'container-title': '10th Conference on Owls',
        'event-place': 'Berlin, Germany',
      },
    ],
    [
      'Heron A, Wren B. Duck behaviour [dissertation]. Cambridge (MA): Reed University; 2020.',
      { type: 'thesis', 'publisher-place': 'Cambridge (MA)', publisher: 'Reed University' },
    ],
    // ABNT
    [
      'HERON, A.; WREN, B. Handbook of ponds. 2. ed. São Paulo: Pond Press, 2020. 350 p.',
      { type: 'book', edition: '2', 'publisher-place': 'São Paulo', publisher: 'Pond Press' },
    ],
    [
      'HERON, A.; WREN, B. Small ponds. Pond Letters, v. 12, n. 3, p. 45-50, mar. 2020.',
      { type: 'article-journal', 'container-title': 'Pond Letters', volume: '12', issue: '3', page: '45-50' },
    ],
    [
      'HERON, A.; WREN, B. Rivers and lakes. In: GULL, Di (org.). Handbook of water. Oslo: Water Press, 2020. p. 12-30.',
      {
        type: 'chapter',
        editor: 'GULL, Di',
        'container-title': 'Handbook of water',
        publisher: 'Water Press',
      },
    ],
    [
      'HERON, A.; WREN, B. Rivers and lakes. Em: GULL, D.; DOVE, C. (Eds.). Handbook of water. Oslo: Water Press, 2020. p. 12–30.',
      {
        type: 'chapter',
        editor: 'GULL, D.; DOVE, C.',
        'container-title': 'Handbook of water',
        publisher: 'Water Press',
      },
    ],
    [
      'HERON, A.; WREN, B. Owls at night. In: CONFERENCE ON OWLS, 10., 2020, Berlin. Anais [...]. Bonn: ACM, 2020. p. 100-105.',
      {
        type: 'paper-conference',
        'container-title': 'CONFERENCE ON OWLS',
        page: '100-105',
        publisher: 'ACM',
      },
    ],
    [
      'HERON, A.; WREN, B. Ducks in winter. 2020. 120 f. Dissertação (Mestrado em Biologia) – Universidade de Aveiro, Aveiro, 2020.',
      { type: 'thesis', publisher: 'Universidade de Aveiro', 'number-of-pages': '120' },
    ],
    [
      'HERON, A.; WREN, B. Pond facts. 2020. Disponível em: https://example.org/ponds. Acesso em: 6 maio 2021.',
      { title: 'Pond facts', URL: 'https://example.org/ponds' },
    ],
    // Harvard
    [
      'Heron, A. and Wren, B. (2020) ‘Owls’, Proceedings of the 10th Conference on Owls. Berlin, 3-5 June. New York: ACM, pp. 1–5.',
      { 'event-place': 'Berlin', 'publisher-place': 'New York', publisher: 'ACM' },
    ],
    [
      'Heron, A & Wren, B 2020, Handbook of ponds, 2nd edn, Pond Press, London.',
      { title: 'Handbook of ponds', edition: '2' },
    ],
    [
      'Heron, A & Wren, B 2020, Pond facts, viewed 6 May 2021, <https://example.org/ponds>.',
      { title: 'Pond facts' },
    ],
    // Chicago
    [
      'Ada Heron and Bo Wren, "Rivers," in Handbook of Water, ed. Di Gull (Oslo: Water Press, 2020), 12–30.',
      { 'container-title': 'Handbook of Water', editor: 'Gull, Di', publisher: 'Water Press', page: '12-30' },
    ],
    [
      'Ada Heron and Bo Wren, "Ducks" (PhD diss., Reed University, 2020), 33.',
      { type: 'thesis', publisher: 'Reed University' },
    ],
    // APA
    [
      'Heron, A., & Wren, B. (2020). Ducks in winter [Doctoral dissertation, Reed University]. Pond Archive.',
      { type: 'thesis', publisher: 'Reed University' },
    ],
  ] as const) {
    it(text, () => {
      const found = read(text);
      assert.deepEqual({ ...found, issued: '2020', ...expected }, found);
      assert.equal(String(found.author).split('; ').length, people.split('; ').length);
      assert.equal('volume' in found, 'volume' in expected);
    });
  }
});
