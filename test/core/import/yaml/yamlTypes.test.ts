import assert from 'node:assert/strict';
import { cslTypeOfCff } from '../../../../src/core/import/yaml/cffTypes';
import {
  cslTypeOfEntry,
  isHayagrivaType,
  isWholeEntry,
  parentTypeOf,
} from '../../../../src/core/import/yaml/hayagrivaTypes';
import { cslTypes } from '../../../../src/core/model/bibtexTypes';

const hayagriva = [
  'article',
  'chapter',
  'entry',
  'anthos',
  'report',
  'thesis',
  'web',
  'scene',
  'artwork',
  'patent',
  'case',
  'newspaper',
  'legislation',
  'manuscript',
  'original',
  'post',
  'tweet',
  'misc',
  'performance',
  'periodical',
  'proceedings',
  'book',
  'blog',
  'reference',
  'conference',
  'anthology',
  'repository',
  'thread',
  'video',
  'audio',
  'exhibition',
];

const cff = [
  'art',
  'article',
  'audiovisual',
  'bill',
  'blog',
  'book',
  'catalogue',
  'conference',
  'conference-paper',
  'data',
  'database',
  'dictionary',
  'edited-work',
  'encyclopedia',
  'film-broadcast',
  'generic',
  'government-document',
  'grant',
  'hearing',
  'historical-work',
  'legal-case',
  'legal-rule',
  'magazine-article',
  'manual',
  'map',
  'multimedia',
  'music',
  'newspaper-article',
  'pamphlet',
  'patent',
  'personal-communication',
  'proceedings',
  'report',
  'serial',
  'slides',
  'software',
  'software-code',
  'software-container',
  'software-executable',
  'software-virtual-machine',
  'sound-recording',
  'standard',
  'statute',
  'thesis',
  'unpublished',
  'video',
  'website',
];

describe('types of Hayagriva', () => {
  it('are all known, and are types of CSL', () => {
    for (const type of hayagriva) {
      assert.ok(isHayagrivaType(type), type);
      assert.ok(cslTypes.has(cslTypeOfEntry(type, []) ?? ''), type);
      assert.ok(cslTypes.has(cslTypeOfEntry('article', [type]) ?? ''), type);
    }
  });

  it('are no others', () => {
    for (const type of ['', 'string', 'object', 'constructor', '__proto__', 'Article']) {
      assert.ok(!isHayagrivaType(type), type);
      assert.equal(cslTypeOfEntry(type, ['periodical']), undefined);
    }
  });

  it('depend on what the entry stands in', () => {
    assert.equal(cslTypeOfEntry('article', ['conference', 'video']), 'paper-conference');
    assert.equal(cslTypeOfEntry('article', ['video']), 'article-journal');
    assert.equal(cslTypeOfEntry('web', ['blog']), 'post-weblog');
    assert.equal(cslTypeOfEntry('entry', ['repository']), 'entry');
  });

  it('tell what the entry stands in where that does not', () => {
    assert.deepEqual(['article', 'chapter', 'anthos', 'book', 'toString'].map(parentTypeOf), [
      'periodical',
      'book',
      'anthology',
      'misc',
      'misc',
    ]);
    assert.deepEqual(['book', 'thesis', 'chapter', 'article-journal'].map(isWholeEntry), [
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('types of the Citation File Format', () => {
  it('are all known, and are types of CSL', () => {
    for (const type of cff) {
      assert.ok(cslTypes.has(cslTypeOfCff(type) ?? ''), type);
    }
  });

  it('are no others', () => {
    for (const type of ['', 'novel', 'constructor', '__proto__', 'Book']) {
      assert.equal(cslTypeOfCff(type), undefined);
    }
  });
});
