import assert from 'node:assert/strict';
import { joinReferences } from '../../../src/core/cite/joinReferences';

describe('joinReferences', () => {
  it('keeps references apart in every language', () => {
    assert.equal(joinReferences(['A.', 'B.'], 'text'), 'A.\nB.');
    assert.equal(joinReferences(['A.', 'B.'], 'markdown'), 'A.\n\nB.');
    assert.equal(joinReferences(['A.', 'B.'], 'latex'), 'A.\n\nB.');
    assert.equal(joinReferences(['A.', 'B.'], 'html'), '<p>A.</p>\n<p>B.</p>');
    assert.equal(joinReferences([], 'html'), '');
  });
});
