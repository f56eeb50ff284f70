import assert from 'node:assert/strict';
import { sourceRemark, structuredSummary } from '../../../../src/core/notes/sections/structuredSummary';
import type { OwnSummary } from '../../../../src/core/notes/sections/structuredSummary';
import type { Paper } from '../../../../src/core/model/paper';
import { makePaper } from '../../../support/papers';

const abstract =
  'However, hoses are slow. In this paper, we propose Drip, a pump. Experiments show that Drip is 2x faster on lawns.';

function said(paper: Paper, note?: OwnSummary): readonly string[] {
  return [...structuredSummary(paper, note).sections].flatMap(([section, sentences]) =>
    sentences.map(({ text, from }) => `${section} ${from}: ${text}`),
  );
}

describe('structuredSummary', () => {
  it('is made of the abstract, each sentence with where it is from', () => {
    assert.deepEqual(said(makePaper({ abstract })), [
      'problem abstract: However, hoses are slow.',
      'idea abstract: In this paper, we propose Drip, a pump.',
      'results abstract: Experiments show that Drip is 2x faster on lawns.',
    ]);
    assert.deepEqual(structuredSummary(makePaper({ abstract })).numbers, [
      {
        text: '2x faster',
        unit: 'x',
        setting: 'on lawns',
        clause: 'Experiments show that Drip is 2x faster on lawns',
      },
    ]);
  });

  it('prefers what the collection says', () => {
    const extras = {
      tldr: 'Waters lawns.',
      keyResults: ['2x faster on ImageNet'],
      code: 'https://x.example/c',
    };
    const paper = makePaper({ abstract, extras });
    assert.deepEqual(said(paper), [
      'problem abstract: However, hoses are slow.',
      'idea tldr: Waters lawns.',
      'method abstract: In this paper, we propose Drip, a pump.',
      'results key-results: 2x faster on ImageNet',
      'data key-results: ImageNet',
      'code record: https://x.example/c',
    ]);
    assert.equal(sourceRemark(structuredSummary(paper)), 'From the collection’s summary and the abstract.');
    assert.equal(sourceRemark(structuredSummary(makePaper({ extras }))), '');
  });

  it('lets the user’s note win: all of it, or section by section', () => {
    const whole: OwnSummary = { sections: new Map([['idea', ['Mine.']]]), isStructured: false };
    assert.deepEqual(said(makePaper({ abstract, extras: { code: 'https://x.example/c' } }), whole), [
      'idea note: Mine.',
      'code record: https://x.example/c',
    ]);
    const part: OwnSummary = { sections: new Map([['limits', ['Only lawns.']]]), isStructured: true };
    assert.deepEqual(said(makePaper({ abstract }), part).slice(-2), [
      'results abstract: Experiments show that Drip is 2x faster on lawns.',
      'limits note: Only lawns.',
    ]);
    assert.equal(
      sourceRemark(structuredSummary(makePaper({ abstract }), part)),
      'From your note and the abstract.',
    );
    assert.equal(sourceRemark(structuredSummary(makePaper(), whole)), 'From your note.');
  });

  it('says honestly that there is no abstract, or only its beginning', () => {
    assert.deepEqual(said(makePaper()), []);
    assert.equal(sourceRemark(structuredSummary(makePaper())), 'There is no abstract.');
    const german = makePaper({ abstract: 'Ein Aufsatz. Über Gärten. Und mehr.' });
    assert.deepEqual(said(german), ['idea abstract: Ein Aufsatz. Über Gärten.']);
    assert.equal(sourceRemark(structuredSummary(german)), 'The abstract begins:');
  });

  it('takes no address for code that is not safe to open', () => {
    assert.deepEqual(said(makePaper({ extras: { code: 'javascript:x' } })), []);
  });
});
