import assert from 'node:assert/strict';
import { SharedStrings, stringsOf } from '../../../src/core/shelf/sharedStrings';

const none: ReadonlyMap<string, string> = new Map();

function defining(...pairs: readonly (readonly [string, string])[]): ReturnType<typeof stringsOf> {
  return stringsOf({ problems: [], strings: new Map(pairs) }, none);
}

/** A file that was read while others gave these strings. */
function using(names: readonly string[], given: ReadonlyMap<string, string>): ReturnType<typeof stringsOf> {
  return stringsOf({ problems: [], missingStrings: new Set(names) }, given);
}

describe('stringsOf', () => {
  it('is nothing for a text without strings', () => {
    assert.equal(stringsOf({ problems: [] }, new Map([['a', 'A']])), undefined);
    assert.equal(stringsOf(undefined, none), undefined);
  });

  it('remembers of what others gave only what was used', () => {
    const given = new Map([
      ['a', 'A'],
      ['b', 'B'],
    ]);
    assert.deepEqual(using(['a', '__proto__'], given), {
      defined: new Map(),
      missing: new Set(['a', '__proto__']),
      taken: new Map([['a', 'A']]),
    });
  });
});

describe('SharedStrings', () => {
  it('tells who would be read otherwise once what they miss is defined', () => {
    const strings = new SharedStrings();
    assert.deepEqual(strings.set('/u.bib', using(['a'], none)), []);
    assert.deepEqual(strings.set('/v.bib', using(['b'], none)), []);
    assert.deepEqual(strings.set('/s.bib', defining(['a', 'A'])), ['/u.bib']);
    assert.equal(strings.isOutdated('/u.bib'), true);
    assert.deepEqual(strings.set('/u.bib', using(['a'], strings.for('/u.bib'))), []);
    assert.equal(strings.isOutdated('/u.bib'), false);
    assert.deepEqual(strings.delete('/s.bib'), ['/u.bib']);
  });

  it('tells nobody who was read with just these strings', () => {
    const strings = new SharedStrings();
    strings.set('/u.bib', using(['a'], new Map([['a', 'A']])));
    assert.equal(strings.isOutdated('/u.bib'), true, 'nobody defines it yet');
    assert.deepEqual(strings.set('/s.bib', defining(['a', 'A'])), []);
    assert.equal(strings.isOutdated('/u.bib'), false);
    assert.deepEqual(strings.set('/s.bib', defining(['a', 'other'])), ['/u.bib']);
  });

  it('does not count a farther definition while the nearer one is the same', () => {
    const strings = new SharedStrings();
    strings.set('/x/s.bib', defining(['a', 'near']));
    strings.set('/x/u.bib', using(['a'], strings.for('/x/u.bib')));
    assert.deepEqual(strings.set('/y/s.bib', defining(['a', 'far'])), []);
    assert.deepEqual(strings.delete('/x/s.bib'), ['/x/u.bib']);
  });

  it('knows nothing of sources that have to do with no strings', () => {
    const strings = new SharedStrings();
    assert.equal(strings.find('/a.bib'), undefined);
    assert.equal(strings.isOutdated('/a.bib'), false);
    assert.deepEqual(strings.delete('/a.bib'), []);
  });
});
