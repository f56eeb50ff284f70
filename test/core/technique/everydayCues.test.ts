import assert from 'node:assert/strict';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { techniquesOf } from '../../../src/core/technique/classify';
import { makePaper } from '../../support/papers';

function idsOf(title: string): readonly string[] {
  return techniquesOf(makePaper({ title, venue: undefined }), builtinTaxonomy).map(({ id }) => id);
}

describe('words that several fields use', () => {
  const others: readonly string[] = [
    'Implicit bias among teachers and its activation at school',
    'Technical debt in public infrastructure projects',
    'Calibration of humidity sensors for a telescope',
    'Habitat of an Eocene shark and its prey',
    'Nomina piscium fere omnium',
    'Games for the Atari home computer',
    'Estimating individual discount rates in a field experiment',
    'A guide to the reptiles and the wild chinchilla of the high desert',
    'Error control coding for links to deep space',
    'Social learning theory at work',
    'Oversampling converters for measuring circuits',
    'A transatlantic language: agents of contact',
    'Tapas and other small dishes',
    'Quadrupeds and bipeds of the Pleistocene',
    'Reading comprehension of second-grade pupils',
    'Watermarks of paper mills before 1800',
  ];
  for (const title of others) {
    it(`say nothing in "${title}"`, () => {
      assert.deepEqual(idsOf(title), []);
    });
  }

  const papers: readonly (readonly [string, string, string])[] = [
    ['A robust quadruped robot with dynamic balance', 'locomotion-control', 'adversarial-robustness'],
    ['Geometric tracking control of a quadrotor', 'robot-navigation', 'tracking-flow'],
    ['A deep learning framework for forecasting traffic on roads', 'spatio-temporal', 'ml-frameworks'],
    ['Extracting training data from language models', 'privacy', 'information-extraction'],
    ['Knowledge graph embedding by rotation of entities', 'knowledge-graphs', 'graph-embedding'],
    [
      'Equivariant neural networks with attention under roto-translation',
      'attention-mechanisms',
      'machine-translation',
    ],
  ];
  for (const [title, wanted, unwanted] of papers) {
    it(`say in "${title}" only what is meant`, () => {
      const ids = idsOf(title);
      assert.ok(ids.includes(wanted) && !ids.includes(unwanted), ids.join(' '));
    });
  }
});
