import assert from 'node:assert/strict';
import { techniquesOf } from '../../../src/core/technique/classify';
import { readCues } from '../../../src/core/technique/cues';
import { Taxonomy } from '../../../src/core/technique/taxonomy';
import type { Area, Technique } from '../../../src/core/technique/taxonomy';
import { makePaper } from '../../support/papers';
import type { PaperParts } from '../../support/papers';

function technique(id: string, cues: string, more: Partial<Technique> = {}): Technique {
  return { id, label: id, ...readCues(cues), ...more };
}

/** What a paper gets of these techniques, with scores: `edge 0.57`. */
function given(
  parts: PaperParts,
  techniques: readonly Technique[],
  area: Partial<Area> = {},
): readonly string[] {
  const taxonomy = new Taxonomy([{ id: 'x', label: 'X', techniques, ...area }]);
  return techniquesOf(makePaper({ venue: undefined, ...parts }), taxonomy).map(
    ({ id, score }) => `${id} ${score}`,
  );
}

describe('chooseTechniques', () => {
  it('weighs the title most, then the summary, then the abstract', () => {
    const edge = [technique('edge', '3: edge')];
    assert.deepEqual(given({ title: 'Edge' }, edge), ['edge 0.67']);
    assert.deepEqual(given({ title: 'A', extras: { keywords: ['Edge'] } }, edge), ['edge 0.67']);
    assert.deepEqual(given({ title: 'A', extras: { tldr: 'Edge.' } }, edge), ['edge 0.5']);
    assert.deepEqual(given({ title: 'A', abstract: 'Edge.' }, edge), []);
    assert.deepEqual(given({ title: 'A', abstract: 'Edge, edge, edge.' }, edge), ['edge 0.5']);
  });

  it('takes one sure cue of an abstract where nothing else is there, in a paper of the field', () => {
    const area = { field: { cues: readCues('3: learning').cues, venues: [] } };
    const techniques = [technique('edge', '3: edge\n-2: forest'), technique('pond', '3: pond\n2: water')];
    const abstract = 'By learning, the edge is found, and the pond.';
    assert.deepEqual(given({ title: 'A', abstract }, techniques, area), ['edge 0.4']);
    assert.deepEqual(given({ title: 'Water', abstract }, techniques, area), ['pond 0.67']);
    assert.deepEqual(given({ title: 'A', abstract: 'The edge is found.' }, techniques, area), []);
    assert.deepEqual(given({ title: 'A', abstract: 'Learning and water.' }, techniques, area), []);
    const other = 'By learning, the edge of the forest is found.';
    assert.deepEqual(given({ title: 'A', abstract: other }, techniques, area), []);
  });

  it('does not grow with every time that a word is there', () => {
    const edge = [technique('edge', '3: edge')];
    assert.deepEqual(
      given({ title: 'A', abstract: 'edge '.repeat(4) }, edge),
      given({ title: 'A', abstract: 'edge '.repeat(400) }, edge),
    );
  });

  it('hears words that speak against a technique', () => {
    const edge = [technique('edge', '2: edge\n-2: edge detection')];
    assert.deepEqual(given({ title: 'Edge Inference' }, edge), ['edge 0.57']);
    assert.deepEqual(given({ title: 'Edge Detection' }, edge), []);
  });

  it('hears words against a technique in papers of no field too, and takes its field from none such', () => {
    const field = { cues: readCues('3: learning').cues, venues: [] };
    const edge = technique('edge', '3: edge\n-2: water');
    const other = technique('other', '2: pond');
    assert.deepEqual(given({ title: 'Edge of the Pond' }, [edge, other], { field }), [
      'edge 0.67',
      'other 0.57',
    ]);
    assert.deepEqual(given({ title: 'Edge of the Pond, Water' }, [edge, other], { field }), []);
    assert.deepEqual(given({ title: 'Edge, Water and Learning: the Pond' }, [edge, other], { field }), [
      'other 0.57',
    ]);
  });

  it('takes no field from a sure word of a technique that other fields have too', () => {
    const field = { cues: readCues('3: learning').cues, venues: [] };
    const other = technique('other', '2: pond');
    const edgeWith = (isShared: boolean): Technique => technique('edge', '3: edge\n1: mud', { isShared });
    const title = 'Mud at the Edge of the Pond';
    assert.deepEqual(given({ title }, [edgeWith(false), other], { field }), ['edge 0.73', 'other 0.57']);
    assert.deepEqual(given({ title }, [edgeWith(true), other], { field }), ['edge 0.67']);
    assert.deepEqual(given({ title: `${title}: Learning` }, [edgeWith(true), other], { field }), [
      'edge 0.73',
      'other 0.57',
    ]);
  });

  it('takes light words only beside a heavier one', () => {
    assert.deepEqual(given({ title: 'Cache and Memory' }, [technique('a', '1: cache, memory')]), []);
    assert.deepEqual(given({ title: 'Cache and Memory' }, [technique('a', '2: cache\n1: memory')]), [
      'a 0.67',
    ]);
  });

  it('leaves out what has little of what the first one has', () => {
    const techniques = [technique('a', '3: a, b, c, d'), technique('e', '3: e'), technique('f', '2: f')];
    assert.deepEqual(given({ title: 'a b c f' }, techniques), ['a 0.86']);
    assert.deepEqual(given({ title: 'a b f' }, techniques), ['a 0.8']);
    assert.deepEqual(given({ title: 'a b e' }, techniques), ['a 0.8', 'e 0.67']);
  });

  it('asks more of the third one than of the second', () => {
    const techniques = [technique('a', '3: a, b, c'), technique('e', '3: e, f'), technique('g', '2: g, h')];
    assert.deepEqual(given({ title: 'a b c g h' }, techniques), ['a 0.86', 'g 0.73']);
    assert.deepEqual(given({ title: 'a b c e f g h' }, techniques), ['a 0.86', 'e 0.8']);
    assert.deepEqual(given({ title: 'a b g h e' }, techniques), ['a 0.8', 'g 0.73', 'e 0.67']);
    assert.deepEqual(given({ title: 'a e g' }, techniques), ['a 0.67', 'e 0.67', 'g 0.57']);
  });

  it('reads what a thing is at the end of its name, in titles', () => {
    const techniques = [
      technique('gan', '3: GAN*'),
      technique('slam', '3: slam'),
      technique('dar', '3: dar'),
    ];
    assert.deepEqual(given({ title: 'MelGAN and OmniSLAM for LiDAR' }, techniques), [
      'gan 0.67',
      'slam 0.67',
    ]);
    assert.deepEqual(given({ title: 'A', abstract: 'MelGAN, MelGAN, MelGAN' }, techniques), []);
  });

  it('gives three at most, equal ones in the order of the taxonomy', () => {
    const techniques = ['d', 'c', 'b', 'a'].map((id) => technique(id, `3: ${id}`));
    assert.deepEqual(given({ title: 'a b c d' }, techniques), ['d 0.67', 'c 0.67', 'b 0.67']);
  });

  it('gives a narrower technique for the broader one, and its place', () => {
    const techniques = [
      technique('rl', '3: reinforcement, policy'),
      technique('offline', '3: offline', { broader: 'rl' }),
      technique('cats', '3: cat'),
    ];
    assert.deepEqual(given({ title: 'reinforcement policy cat' }, techniques), ['rl 0.8', 'cats 0.67']);
    assert.deepEqual(given({ title: 'reinforcement policy offline cat' }, techniques), [
      'offline 0.8',
      'cats 0.67',
    ]);
    assert.deepEqual(
      given({ title: 'reinforcement policy', abstract: 'Offline. offline, offline' }, techniques),
      ['rl 0.8'],
    );
  });

  describe('in a field', () => {
    const field = { cues: readCues('3: neural\n2: deep\n1: data').cues, venues: ['ICML'] };
    const techniques = [technique('a', '2: pruning'), technique('b', '3: sure')];

    it('takes light words by its words, if there are enough of them', () => {
      assert.deepEqual(given({ title: 'Pruning' }, techniques, { field }), []);
      assert.deepEqual(given({ title: 'Neural Pruning' }, techniques, { field }), ['a 0.57']);
      assert.deepEqual(given({ title: 'Deep Pruning' }, techniques, { field }), []);
      assert.deepEqual(given({ title: 'Deep Pruning', abstract: 'Data.' }, techniques, { field }), [
        'a 0.57',
      ]);
      assert.deepEqual(given({ title: 'Pruning', abstract: 'Data data data.' }, techniques, { field }), []);
    });

    it('takes no light words by such as abstracts of any field have, however many', () => {
      const light = { cues: readCues('2: deep\n1: data, images, labels, tests').cues, venues: [] };
      const abstract = 'Data, images, labels and tests.';
      assert.deepEqual(given({ title: 'Pruning', abstract }, techniques, { field: light }), []);
      assert.deepEqual(given({ title: 'Pruning of Images', abstract }, techniques, { field: light }), [
        'a 0.57',
      ]);
      assert.deepEqual(
        given({ title: 'Pruning', abstract: `Deep ${abstract}` }, techniques, { field: light }),
        ['a 0.57'],
      );
    });

    it('takes light words by a venue, or by a sure word of another technique', () => {
      assert.deepEqual(given({ title: 'Pruning', venue: 'ICML' }, techniques, { field }), ['a 0.57']);
      const named = [technique('pruning', '2: pruning'), technique('b', '3: sure')];
      assert.deepEqual(given({ title: 'Pruning for Sure: Sure' }, named, { field }), [
        'b 0.71',
        'pruning 0.57',
      ]);
    });

    it('always takes sure words', () => {
      assert.deepEqual(given({ title: 'Sure' }, techniques, { field }), ['b 0.67']);
    });
  });

  it('lets a venue add to the techniques of its area, not give one', () => {
    const area = { venues: ['CVPR'] };
    const edge = [technique('edge', '2: edge')];
    assert.deepEqual(given({ title: 'Edge', venue: 'CVPR' }, edge, area), ['edge 0.63']);
    assert.deepEqual(given({ title: 'A', venue: 'CVPR' }, edge, area), []);
  });
});
