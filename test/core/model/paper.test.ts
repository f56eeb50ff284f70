import assert from 'node:assert/strict';
import {
  authorYear,
  bareDoi,
  factsOf,
  normaliseArxiv,
  normaliseDoi,
  withoutMarkup,
  yearOf,
} from '../../../src/core/model/paper';
import { facts } from '../../support/records';

describe('normaliseDoi', () => {
  for (const [text, doi] of [
    ['10.1145/3450626.3459863', '10.1145/3450626.3459863'],
    ['https://doi.org/10.1145/ABC', '10.1145/abc'],
    ['doi:10.18653/v1/2025.emnlp-main.1732.', '10.18653/v1/2025.emnlp-main.1732'],
    ['DOI 10.1000.10/x(1)', '10.1000.10/x(1)'],
    ['no doi', undefined],
    [undefined, undefined],
  ] as const) {
    it(`of ${String(text)}`, () => assert.equal(normaliseDoi(text), doi));
  }
});

describe('bareDoi', () => {
  it('takes the first DOI of a text as it stands there', () => {
    for (const [text, doi] of [
      ['see 10.1000/A; 10.1000/B', '10.1000/A'],
      ['10.1/10.1000/a', '10.1000/a'],
      ['310.1000/a', '10.1000/a'],
      ['10.1010.1010/a', '10.1010.1010/a'],
      ['10.1000..10.2000/a', '10.2000/a'],
      ['10.1000/ 10.2000/a', '10.2000/a'],
      ['10.1000/a.,;b.,;', '10.1000/a.,;b'],
      ['10.1000/...', '10.1000/'],
      ['10.1000./a', undefined],
      ['10.100/a', undefined],
      ['10.1234567890/a', undefined],
      ['10.1000/', undefined],
    ] as const) {
      assert.equal(bareDoi(text), doi, text);
    }
  });

  it('is quick with long texts that look like one', () => {
    assert.equal(bareDoi('10.1010.'.repeat(100_000)), undefined);
    assert.equal(bareDoi(`${'10.1010.'.repeat(100_000)}/a`), undefined);
    assert.equal(bareDoi('10.'.repeat(300_000)), undefined);
    assert.equal(bareDoi(`10.${'1010'.repeat(200_000)}/a`), undefined);
    const points = '.'.repeat(500_000);
    assert.equal(bareDoi(`10.1000/${points}x`), `10.1000/${points}x`);
    assert.equal(bareDoi(`${'10.1010.'.repeat(100_000)}1/a`)?.length, 800_003);
  });
});

describe('normaliseArxiv', () => {
  for (const [text, id] of [
    ['2411.07837', '2411.07837'],
    ['arXiv:2411.07837v2', '2411.07837'],
    ['https://arxiv.org/abs/2411.07837v1', '2411.07837'],
    ['https://arxiv.org/pdf/2411.07837.pdf', '2411.07837'],
    ['arXiv:hep-th/9901001v3', 'hep-th/9901001'],
    ['math.GT/0309136', 'math.GT/0309136'],
    ['arXiv preprint arXiv:2302.03648', '2302.03648'],
    ['2411.07837 [cs.LG]', '2411.07837'],
    ['2024.12', undefined],
    ['page 1234.56789 of', undefined],
    ['', undefined],
  ] as const) {
    it(`of “${text}”`, () => assert.equal(normaliseArxiv(text), id));
  }
});

describe('factsOf', () => {
  it('finds the arXiv id wherever sources put it', () => {
    const arxivOf = (item: object): string | undefined => factsOf({ type: 'article', ...item }, {}).arxiv;
    assert.equal(arxivOf({ DOI: '10.48550/arXiv.2411.07837' }), '2411.07837');
    assert.equal(arxivOf({ URL: 'http://arxiv.org/abs/2411.07837v3' }), '2411.07837');
    assert.equal(arxivOf({ number: 'arXiv:2411.07837' }), '2411.07837');
    assert.equal(arxivOf({ archive: 'arXiv', archive_location: '2411.07837' }), '2411.07837');
    assert.equal(arxivOf({ 'container-title': 'arXiv preprint arXiv:2411.07837' }), '2411.07837');
    assert.equal(arxivOf({ URL: 'https://example.org/2411.07837' }), undefined);
  });

  it('takes editors where there are no authors', () => {
    const made = facts({ title: 'Proceedings', item: { editor: [{ family: 'Ng' }] } });
    assert.deepEqual(made.authors, [{ family: 'Ng' }]);
  });

  it('shows a title without markup', () => {
    assert.equal(
      withoutMarkup('D<sup>2</sup>MoE and <span class="nocase">GPU</span>s, a < b'),
      'D2MoE and GPUs, a < b',
    );
  });

  it('shows powers of numbers raised, and nothing else', () => {
    assert.equal(
      withoutMarkup('10<sup>6</sup> cells, 10<sup>-3</sup> and 10<sup>−12</sup>'),
      '10⁶ cells, 10⁻³ and 10⁻¹²',
    );
    assert.equal(
      withoutMarkup('the 5<sup>th</sup> of H<sub>2</sub>O and 2<sub>1</sub>'),
      'the 5th of H2O and 21',
    );
  });
});

describe('yearOf', () => {
  it('reads parts first, then a year in words', () => {
    assert.equal(yearOf({ 'date-parts': [[2024, 5]] }), 2024);
    assert.equal(yearOf({ literal: 'circa 1927, Spring' }), 1927);
    assert.equal(yearOf({ literal: 'in press' }), undefined);
    assert.equal(yearOf(undefined), undefined);
  });
});

describe('authorYear', () => {
  const show = (authors: readonly string[], year?: number): string => authorYear(facts({ authors, year }));

  it('names one, two, or the first of many', () => {
    assert.equal(show(['Wu, Shutong'], 2025), 'Wu, 2025');
    assert.equal(show(['Wu, Shutong', 'Zhang, J.'], 2025), 'Wu & Zhang, 2025');
    assert.equal(show(['Li', 'Chen', 'Zhu'], 2023), 'Li et al., 2023');
  });

  it('counts “and others” as many', () => {
    const made = facts({ year: 2020, item: { author: [{ family: 'Brown' }, { literal: 'others' }] } });
    assert.equal(authorYear(made), 'Brown et al., 2020');
  });

  it('says n.d., or the year alone', () => {
    assert.equal(show(['Wu'], undefined), 'Wu, n.d.');
    assert.equal(show([], 1999), '1999');
  });
});
