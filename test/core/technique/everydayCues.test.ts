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
    'Working group recommendations on the care of myeloma',
    'The prehensile tail of the chameleon',
    'End effectors of the immune response',
    'Tensegrity domes in architecture',
    'Trajectory optimization of a launch vehicle',
    'Feedback linearization of a chemical reactor',
    'Traffic scenarios for a city of tomorrow',
    'Prior maps of the coast and their makers',
    'Query plans for a data warehouse',
    'Relocalization of a protein after shock',
    'Voting in clutter: ballots of the last century',
    'Depth estimation from magnetic anomalies',
    'Model-agnostic search for new physics at a collider',
    'Pushing the limits of neural networks',
    'Robotics competitions and education',
    'State estimation of a power grid with neural networks',
    'Server-assisted generation of strong secrets',
    'Variants of a ballad and their singers',
    'Average treatment effects in training programs for the unemployed',
    'Causal inference in education: students, teachers and schools',
    'Causal inference in genetics',
    'Instrumental variable regression of wages on training programs',
    'Causal graphs in climate and weather studies',
    'Structural causal models of music lessons',
    'Influence functions for inequality measures and tax programs',
    'Living without forgetting: letters from exile',
    'To sift the evidence: a judge remembers',
    'Robust features of medieval law',
    'How to write programs for a school theatre',
    'Pseudocode and the teaching of poetry',
    'Input output examples of a regional economy',
    'A history of prosthetic hands',
    'A town seen from range images',
    'The iterative closest point of two histories',
    'A subquadratic algorithm for the diameter of a graph',
    'A sub-quadratic algorithm for the diameter of a graph',
    'Missense variants in patients with heart disease',
    'Confidence in government among the young',
    'Active learning and the grades of students',
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
    ['Grading of tumours by deep learning', 'medical-imaging', 'education'],
    ['Localization of tumours by neural networks', 'medical-imaging', 'reconstruction-slam'],
    ['Sparse-view CT by deep learning', 'medical-imaging', 'neural-rendering'],
    ['Depth estimation from a single image', 'depth-stereo', 'image-restoration'],
    ['Depth estimation from light field cameras', 'depth-stereo', 'neural-rendering'],
    ['Grasping in clutter with robots', 'manipulation', 'robot-design'],
    ['Direct sparse odometry', 'reconstruction-slam', 'robot-navigation'],
    ['A tutorial on graph-based SLAM', 'reconstruction-slam', 'education'],
    ['Causal inference with weak instruments by deep learning', 'causal-inference', 'music'],
    ['A neural network that finds clusters in spatial databases: k-means', 'clustering', 'learned-systems'],
    ['Explanations of black box models', 'explainability', 'federated-meta-learning'],
    ['A controller of quadcopters by LQR', 'locomotion-control', 'architecture-search'],
    ['Neural program synthesis in syntactic steps', 'code-generation', 'parsing-tagging'],
    ['Speech recognition for many speakers', 'speech-recognition', 'speaker-recognition'],
    ['The mechanics of robot grasping', 'manipulation', 'sim-to-real'],
    ['Robots in simulation learn to grasp: legged robots', 'locomotion-control', 'sim-to-real'],
    ['Naive Bayes for spam', 'text-classification', 'causal-inference'],
    ['Federated learning under attacks', 'adversarial-robustness', 'privacy'],
    ['Graph neural networks for fraud', 'anomaly-detection', 'tabular-learning'],
    ['Swarms of quadrotors for spraying crops', 'robot-navigation', 'locomotion-control'],
    ['Geometric tracking control of a quadrotor', 'locomotion-control', 'tracking-flow'],
    ['Latent confounders in neural networks', 'causal-inference', 'causal-discovery'],
    ['Causal graphs of neural networks', 'causal-discovery', 'causal-inference'],
    ['Probabilistic matrix factorization', 'recommender-systems', 'dimensionality-reduction'],
    ['Matrix factorization with side information', 'recommender-systems', 'dimensionality-reduction'],
    ['Faithful chain of thought', 'hallucination-factuality', 'mechanistic-interpretability'],
    ['Faithful summaries by neural networks', 'hallucination-factuality', 'question-answering'],
    ['Confidence in deep neural networks', 'uncertainty-calibration', 'bandits'],
    ['Discovering topics with neural networks', 'topic-models', 'text-classification'],
    ['Dialect identification with neural networks', 'multilingual', 'speech-recognition'],
    ['Neural networks for programming', 'code-generation', 'program-repair'],
    ['Deep learning for databases', 'learned-systems', 'semantic-parsing'],
    ['Missense variants and deep learning', 'genomics', 'proteins'],
    ['Subquadratic neural attention', 'efficient-attention', 'transformers'],
    ['Sub-quadratic cost of language models', 'efficient-attention', 'long-context'],
    ['SIFT or neural networks', 'tracking-flow', 'language-understanding'],
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
