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

  it('takes what a number is compared by along', () => {
    const texts = (sentence: string): readonly string[] => reportedNumbers(sentence).map(({ text }) => text);
    assert.deepEqual(numbers('It is 3.5 times faster than the best tool.'), [
      ['3.5 times faster', 'times', 'than the best tool'],
    ]);
    assert.deepEqual(texts('They made 1.6 times as many errors.'), ['1.6 times as many errors']);
    assert.deepEqual(texts('Costs are 12% lower, and 5% of users leave.'), ['12% lower', '5%']);
  });

  it('leaves out how sure another number is', () => {
    for (const [sentence, ...texts] of [
      ['Risk fell by 9% (95% confidence interval 2% to 16%).', '9%', '2% to 16%'],
      ['La douleur a diminué de 1,8 point (IC 95 % : 1,1 à 2,5).', '1,8 point'],
      ['It was 4 days longer (95% CI, 1 to 7).', '4 days longer'],
      ['A limit at 95% confidence level is set.'],
      ['The CIRCLE 20% larger is red.', '20% larger'],
    ] as const) {
      assert.deepEqual(
        reportedNumbers(sentence).map(({ text }) => text),
        texts,
        sentence,
      );
    }
  });

  it('knows units of other languages, and text without spaces', () => {
    for (const [sentence, ...texts] of [
      ['Wer nachts arbeitete, schlief 48 Minuten kürzer.', '48 Minuten'],
      ['Nach 6 Monaten sank der Wert um 12 Prozent.', '6 Monaten', '12 Prozent'],
      ['Après 3 semaines, elle a duré 2,5 heures.', '3 semaines', '2,5 heures'],
      ['治疗组有效率为85.0%，对照组为61.7%。', '85.0%', '61.7%'],
      ['The masses lie between 0.5 and 4 TeV.', '0.5 and 4 TeV'],
      ['Its voltage was 1.18 V.', '1.18 V'],
    ] as const) {
      assert.deepEqual(
        reportedNumbers(sentence).map(({ text }) => text),
        texts,
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
