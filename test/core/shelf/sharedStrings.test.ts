import assert from 'node:assert/strict';
import { SharedStrings, stringsOf } from '../../../src/core/shelf/sharedStrings';

function end(defined: Readonly<Record<string, string>>, ...missing: readonly string[]) {
  const read = {
    problems: [],
    strings: new Map(Object.entries(defined)),
    missingStrings: new Set(missing),
  };
  return stringsOf(read, new Map());
}

describe('SharedStrings', () => {
  it('gives what the others define, and not what a source defines itself', () => {
    const strings = new SharedStrings();
    strings.set('file:///w/a.bib', end({ jml: 'Journal' }));
    assert.equal(strings.for('file:///w/b.bib').get('jml'), 'Journal');
    assert.equal(strings.for('file:///w/a.bib').size, 0);
  });

  it('prefers the definition in the nearer folder', () => {
    const strings = new SharedStrings();
    strings.set('file:///w/thesis/names.bib', end({ jml: 'Near' }));
    strings.set('file:///w/other/names.bib', end({ jml: 'Far' }));
    assert.equal(strings.for('file:///w/thesis/references.bib').get('jml'), 'Near');
    assert.equal(strings.for('file:///w/other/references.bib').get('jml'), 'Far');
  });

  it('tells who uses what was defined, changed or taken away, and nobody else', () => {
    const strings = new SharedStrings();
    assert.deepEqual(strings.set('file:///w/user.bib', end({}, 'jml')), []);
    strings.set('file:///w/other.bib', end({}, 'xyz'));
    assert.deepEqual(strings.set('file:///w/a.bib', end({ jml: 'Journal' })), ['file:///w/user.bib']);
    assert.deepEqual(strings.set('file:///w/a.bib', end({ jml: 'Journal' })), []);
    assert.deepEqual(strings.set('file:///w/a.bib', end({ jml: 'Other' })), ['file:///w/user.bib']);
    const read = { problems: [], missingStrings: new Set(['jml']) };
    strings.set('file:///w/user.bib', stringsOf(read, strings.for('file:///w/user.bib')));
    assert.deepEqual(strings.delete('file:///w/a.bib'), ['file:///w/user.bib']);
    assert.equal(strings.for('file:///w/user.bib').size, 0);
  });
});
