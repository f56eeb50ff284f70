import assert from 'node:assert/strict';
import { reportedNumbers } from '../../../../src/core/notes/sections/reportedNumbers';

function numbers(sentence: string): readonly (readonly string[])[] {
  return reportedNumbers(sentence).map(({ text, unit, setting }) => [text, unit, setting]);
}

describe('reportedNumbers', () => {
  it('gives each number with its unit and its own setting', () => {
    assert.deepEqual(
      numbers('It improves accuracy by 12.6% on GSM8K and 14.8% on PRM800K, and halves the cost.'),
      [
        ['12.6%', '%', 'on GSM8K'],
        ['14.8%', '%', 'on PRM800K'],
      ],
    );
  });

  it('knows ranges, signs and bounds', () => {
    assert.deepEqual(
      numbers(
        'Latency fell by 11.6%-51.0%; throughput rose 1.9-38.8x, +80% and ≥3-fold, ~3.7x and 4 to 6 times.',
      ).map(([text]) => text),
      ['11.6%-51.0%', '1.9-38.8x', '+80%', '≥3-fold', '~3.7x', '4 to 6 times'],
    );
  });

  it('knows sizes, times, scores and measures before their number', () => {
    for (const [sentence, text, unit] of [
      ['It fits a 24 GB card.', '24 GB', 'GB'],
      ['It took 3 hours.', '3 hours', 'hours'],
      ['It reaches 28.4 BLEU.', '28.4 BLEU', 'BLEU'],
      ['An accuracy of 77.09% was reached.', 'accuracy of 77.09%', 'accuracy'],
      ['Risk fell (hazard ratio 0.75).', 'hazard ratio 0.75', 'hazard ratio'],
      ['It was significant (p < 0.001).', 'p < 0.001', 'p'],
      ['It gained 7 percentage points.', '7 percentage points', 'percentage points'],
      ['It cost 1,204 dollars.', '1,204 dollars', 'dollars'],
    ] as const) {
      assert.deepEqual(
        reportedNumbers(sentence).map((each) => [each.text, each.unit]),
        [[text, unit]],
        sentence,
      );
    }
  });

  it('takes names, years and bare counts for none', () => {
    for (const sentence of [
      'LLaMA3.1-8B and T5-XL (2.8B) were trained in 2024.',
      'See Section 3.2 and Table 4.',
      'ResNet50x2 has 640x480 inputs.',
      'Three of 11 tasks.',
    ]) {
      assert.deepEqual(reportedNumbers(sentence), [], sentence);
    }
  });

  it('takes nothing that is not in the sentence, and keeps to the clause', () => {
    const sentence = 'On phones, it is 2x faster with 1 MB, while on servers (as we show) it saves 5%.';
    const found = reportedNumbers(sentence);
    for (const { text, setting, clause } of found) {
      [text, setting, clause].forEach((part) => assert.ok(sentence.includes(part), part));
    }
    assert.deepEqual(
      found.map(({ clause }) => clause),
      ['it is 2x faster with 1 MB', 'it is 2x faster with 1 MB', 'it saves 5%'],
    );
  });
});
