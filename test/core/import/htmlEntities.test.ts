import assert from 'node:assert/strict';
import { decodeEntities } from '../../../src/core/import/htmlEntities';

describe('decodeEntities', () => {
  it('decodes names and numbers of characters, once', () => {
    assert.equal(decodeEntities('R&amp;D &lt;i&gt; &quot;x&quot; &apos;'), `R&D <i> "x" '`);
    assert.equal(decodeEntities('&#233; &#xe9; &#X1F600;'), 'é é 😀');
    assert.equal(decodeEntities('&amp;lt;'), '&lt;');
  });

  it('decodes names of accented letters and of typography', () => {
    assert.equal(decodeEntities('M&uuml;ller, Bj&oslash;rn, &Eacute;mile'), 'Müller, Bjørn, Émile');
    assert.equal(decodeEntities('&ldquo;a&rdquo; &ndash; b&hellip;'), '“a” – b…');
    assert.equal(decodeEntities('&qacute; &uacutes;'), '&qacute; &uacutes;');
  });

  it('decodes Greek letters and the signs of Latin', () => {
    assert.equal(decodeEntities('&alpha;&omega;&Sigma;&sigmaf;&Upsilon;&epsilon;'), 'αωΣςΥε');
    assert.equal(decodeEntities('3&times;4 &AElig; 5&deg; &le; &euro;'), '3×4 Æ 5° ≤ €');
    assert.equal(decodeEntities('&Sigmaf;'), '&Sigmaf;');
  });

  it('leaves everything else', () => {
    for (const text of [
      'AT&T; R&D',
      '&',
      '&amp',
      '&#;',
      '&#0;',
      '&#xD800;',
      '&#99999999;',
      '&constructor;',
      '',
    ]) {
      assert.equal(decodeEntities(text), text);
    }
  });
});
