import assert from 'node:assert/strict';
import { dataPhrases } from '../../../../src/core/notes/sections/dataPhrases';

describe('dataPhrases', () => {
  for (const [sentence, ...phrases] of [
    ['Experiments on three public datasets show gains.', 'three public datasets'],
    [
      'We evaluate on LongBench and Needle-in-a-Haystack benchmarks.',
      'LongBench and Needle-in-a-Haystack benchmarks',
    ],
    ['It wins on ImageNet, CIFAR-100 and COCO.', 'ImageNet', 'CIFAR-100', 'COCO'],
    ['We enrolled 1,204 adult patients and (n = 3) controls.', '1,204 adult patients'],
    ['Drawing on the Old Bailey archives, I read letters.', 'the Old Bailey archives'],
    ['Tested on the MIMIC-III database.', 'the MIMIC-III database'],
    ['Wir befragten 842 Pflegekräfte aus drei Kliniken.', '842 Pflegekräfte'],
    ['Essai randomisé chez 180 adultes.', '180 adultes'],
    ['Records of 41,000 restaurants were used.', '41,000 restaurants'],
    ['We interviewed 28 children and 26 parents.', '28 children'],
  ] as const) {
    it(`finds ${phrases.join(' + ')}`, () => {
      assert.deepEqual(dataPhrases(sentence), phrases);
    });
  }

  for (const sentence of [
    'We release the dataset.',
    'Each kilometre creates 0.3 firms.',
    'It is applied to several benchmark problems.',
    'These benchmarks are hard.',
    'The Cori museum and CIFAR-1000 differ from NotCOCO.',
    'Patients differ. In 2019 patients came.',
    'We address it by constructing a dataset.',
  ]) {
    it(`finds nothing in “${sentence}”`, () => {
      assert.deepEqual(dataPhrases(sentence), []);
    });
  }
});
