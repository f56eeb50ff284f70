import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { collapseWhitespace } from '../../../src/core/base/text';
import { summariseAbstract } from '../../../src/core/notes/abstractSummary';

/** Reads an abstract with a mark before each sentence: `P`, `M`, `R` for those that are to be taken, `-` for others. */
function check(...marked: readonly string[]): void {
  const kinds = { P: 'problem', M: 'method', R: 'result' } as const;
  const expected = marked.flatMap((sentence) => {
    const kind = kinds[sentence.charAt(0) as keyof typeof kinds] as
      (typeof kinds)['P' | 'M' | 'R'] | undefined;
    return kind ? [{ kind, text: sentence.slice(2) }] : [];
  });
  const abstract = marked.map((sentence) => sentence.slice(2)).join(' ');
  assert.deepEqual(summariseAbstract(abstract), expected);
}

describe('summariseAbstract', () => {
  it('takes problem, method and result', () => {
    check(
      '- Gardens are pleasant places.',
      'P However, watering them by hand is slow and expensive.',
      'M In this paper, we propose Drip, a pump that follows the weather.',
      '- Rain is free.',
      'R Experiments on two lawns show that Drip outperforms hoses, saving up to 40% of the water.',
      '- Our code is available at https://example.org/drip.',
    );
  });

  it('does not take praise of the field, said before the method, for a result', () => {
    check(
      '- Clocks have achieved state-of-the-art accuracy, and recent ones improve it by 20%.',
      'P Unfortunately, they suffer from rust.',
      'M We introduce a clock of glass.',
      'R It runs 3x longer.',
    );
  });

  it('takes at most two methods and two results, the strongest ones', () => {
    check(
      'M We present a novel algorithm called Sort.',
      'M We then introduce a new framework that integrates it.',
      '- We provide a proof.',
      'R Sort is 2.5 times faster and outperforms all baselines on three benchmarks.',
      '- It is comparable elsewhere.',
      'R Results show that it reduces memory by 90%, significantly more than others.',
    );
  });

  it('takes a problem said after the method when there is none before', () => {
    check(
      'M We propose a lighter bicycle.',
      'P Bicycles are heavy, which makes them difficult to carry.',
      'R Ours achieves half the weight.',
    );
  });

  it('reads the labels of structured abstracts', () => {
    check(
      'P BACKGROUND Sleep matters to us all.',
      'M METHODS Forty sheep were counted.',
      'R RESULTS All of them slept.',
      '- KEYWORDS Sheep.',
    );
    check(
      'P Background: Sleep matters to us all.',
      'M Methods: Forty sheep were counted.',
      'R Conclusions: All of them slept.',
    );
  });

  it('does not take a label for one in the middle of a sentence', () => {
    check('- Results differ from day to day.', '- Methods do as well.', '- The background is grey.');
  });

  it('sees through an adverb after “we”', () => {
    check('M We therefore propose a rule.', 'M We additionally introduce an exception.');
  });

  it('keeps the abstract’s own letters and takes nothing that is not there', () => {
    const abstract =
      'Élan is costly.\n  To this end,\twe propose $O(n)$ \\emph{Élan}\u00a0(D^2).\nIt is 4× faster.';
    assert.deepEqual(summariseAbstract(abstract), [
      { kind: 'problem', text: 'Élan is costly.' },
      { kind: 'method', text: 'To this end, we propose $O(n)$ \\emph{Élan} (D^2).' },
      { kind: 'result', text: 'It is 4× faster.' },
    ]);
  });

  it('matches whole words only', () => {
    check('- The butler of Yetton proposed to Wewe.', '- Costlyville is upstate.');
  });

  const measures = [
    '45%',
    '45\\%',
    '2.4x',
    '2.4 x',
    '3×',
    '3 times',
    '10-fold',
    '4 percentage points',
    '7 points',
  ];
  for (const measure of measures) {
    it(`knows ${measure} for a measured result`, () => {
      check('M We propose a lamp.', `R The lamp gives ${measure} of the light.`);
    });
  }

  for (const size of ['640x480', '1x1 tiles', '3 timestamps', '2 pointers']) {
    it(`does not take ${size} for one`, () => {
      check('M We propose a lamp.', `- The lamp gives ${size} of light.`);
    });
  }

  it('gives nothing for another language, a bare sentence or an empty text', () => {
    assert.deepEqual(summariseAbstract('Ein Aufsatz über Gärten. Sie sind schön.'), []);
    assert.deepEqual(summariseAbstract('Cats.'), []);
    assert.deepEqual(summariseAbstract(''), []);
  });

  it('leaves a text that never ends its sentence alone', () => {
    assert.deepEqual(summariseAbstract(`We propose ${'more and '.repeat(300)}more.`), []);
  });
});

/** The listing with abstracts that lies beside the project for its makers; no test is defined where it is not there. */
const listing = path.resolve(__dirname, '../../../../shared/collection/000_6708e2acca694845.txt');

if (existsSync(listing)) {
  describe('summariseAbstract on the abstracts of the listing', () => {
    const abstracts = readFileSync(listing, 'utf8')
      .split('\n')
      .filter((line) => line.length > 300);

    it('finds all 55 of them', () => {
      assert.equal(abstracts.length, 55);
    });

    for (const abstract of abstracts) {
      it(`says what was done: ${abstract.slice(0, 50)}…`, () => {
        const sentences = summariseAbstract(abstract);
        const kinds = sentences.map((sentence) => sentence.kind);
        const offsets = sentences.map(({ text }) => collapseWhitespace(abstract).indexOf(text));
        assert.ok(kinds.includes('method'), kinds.join());
        assert.ok(!offsets.includes(-1), 'a sentence is not in the abstract');
        assert.deepEqual(
          offsets,
          [...offsets].sort((a, b) => a - b),
        );
        assert.ok(kinds.filter((kind) => kind === 'problem').length <= 1);
        assert.ok(kinds.filter((kind) => kind === 'method').length <= 2);
        assert.ok(kinds.filter((kind) => kind === 'result').length <= 2);
      });
    }
  });
}
