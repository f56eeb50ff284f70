import assert from 'node:assert/strict';
import { ReadingListImporter } from '../../../../src/core/import/readingList/readingList';
import type { CslItem } from '../../../../src/core/model/cslItem';

function items(...lines: readonly string[]): readonly CslItem[] {
  return new ReadingListImporter()
    .read(['# Papers on grain', '', ...lines].join('\n'))
    .records.map((one) => one.item);
}

describe('ReadingListImporter: formatted references', () => {
  it('reads authors, year, title and journal of APA’s style, with its emphasis and links', () => {
    const [item, ...others] = items(
      '1. Doe, J., & Roe, R. (2024). *Spelt at night*. Grain Letters, *12*(3), 1–9. https://doi.org/10.1000/s.1',
    );
    assert.deepEqual(others, []);
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'Spelt at night',
      author: [
        { family: 'Doe', given: 'J.' },
        { family: 'Roe', given: 'R.' },
      ],
      issued: { 'date-parts': [[2024]] },
      'container-title': 'Grain Letters',
      volume: '12',
      issue: '3',
      page: '1-9',
      DOI: '10.1000/s.1',
      URL: 'https://doi.org/10.1000/s.1',
    });
  });

  it('needs no link for them, and takes none for a part of them', () => {
    const [bare, linked] = items(
      '- Owl, C. (2019, May). On rain. In Proceedings of the Conference on Grain (pp. 1-9).',
      '- Elk, A. (2020). Wheat networks. Grain Letters, 5, 3-4. [[pdf](https://x.example/w.pdf)] [[code](https://github.com/x/w)]',
    );
    assert.deepEqual(
      [bare?.title, bare?.['container-title'], bare?.page],
      ['On rain', 'Proceedings of the Conference on Grain', '1-9'],
    );
    assert.deepEqual(
      [linked?.title, linked?.['container-title'], linked?.volume, linked?.URL],
      ['Wheat networks', 'Grain Letters', '5', 'https://x.example/w.pdf'],
    );
  });

  it('knows meetings and journals by their acronyms, and publishers', () => {
    const read = items(
      '- Heron et al. (2017). Grain is all you need. NeurIPS.',
      "- Owl, C. et al. (2019). Rain at night. SOSP '23.",
      '- Elk, A. (2016). Deep wheat. CVPR 2016.',
      '- Ant et al. 2020. Small grains. NeurIPS',
      '- Dao, T. (2023). SpeltAttention-2. ICLR.',
      '- Wren, A. (2022). Many grains. TMLR.',
      '- Yak, B. (2010). A grammar of salt. SAGE.',
      '- Fox, D. (2011). A handbook of salt. McGraw.',
    );
    assert.deepEqual(
      read.map(({ type, title, ...item }) => [type, title, item['container-title'] ?? item.publisher]),
      [
        ['paper-conference', 'Grain is all you need', 'NeurIPS'],
        ['paper-conference', 'Rain at night', "SOSP '23"],
        ['paper-conference', 'Deep wheat', 'CVPR'],
        ['paper-conference', 'Small grains', 'NeurIPS'],
        ['paper-conference', 'SpeltAttention-2', 'ICLR'],
        ['article-journal', 'Many grains', 'TMLR'],
        ['book', 'A grammar of salt', 'SAGE'],
        ['book', 'A handbook of salt', 'McGraw'],
      ],
    );
  });

  it('reads a linked title with authors and year before it as before', () => {
    const [short, paper] = items(
      '- Heron et al. (2017). [Grain Is All You Need](https://arxiv.org/abs/1706.01234). The one that started it.',
      '- A. Wren, B. Heron et al. (2020). [Growth of Grain in Soil](https://arxiv.org/abs/2001.01234). ICML 2020.',
    );
    assert.equal(short?.title, 'Grain Is All You Need');
    assert.deepEqual([short.type, short.publisher], ['article', 'arXiv']);
    assert.deepEqual(short.author, [{ family: 'Heron' }, { literal: 'others' }]);
    assert.deepEqual(
      [paper?.title, paper?.type, paper?.['container-title'], paper?.publisher],
      ['Growth of Grain in Soil', 'paper-conference', 'ICML 2020', undefined],
    );
  });

  it('reads references whose titles are linked, with a remark behind them, too', () => {
    const [article, remarked] = items(
      '- Doe, J. (2024). [Spelt at night](https://doi.org/10.1000/s.1). Grain Letters, 12(3), 1–9.',
      '- Elk, A. (2020). [Wheat networks at sea](https://arxiv.org/abs/2001.01234). Worth a look.',
    );
    assert.deepEqual(
      [article?.type, article?.author, article?.['container-title'], article?.page],
      ['article-journal', [{ family: 'Doe', given: 'J.' }], 'Grain Letters', '1-9'],
    );
    assert.deepEqual(
      [remarked?.type, remarked?.author, remarked?.publisher],
      ['article', [{ family: 'Elk', given: 'A.' }], 'arXiv'],
    );
  });

  it('reads titles with a year in brackets behind them as before', () => {
    const [item] = items(
      '- [Growth of Grain in Wet Soil](https://arxiv.org/abs/1902.01234) (2019). Jane Doe.',
    );
    assert.equal(item?.title, 'Growth of Grain in Wet Soil');
  });
});
