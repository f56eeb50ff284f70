import assert from 'node:assert/strict';
import {
  cslTypeOfRis,
  hasIsbn,
  isWholeWork,
  risNameTags,
  risTextTags,
  risTypeOfCsl,
} from '../../../src/core/model/risMapping';

describe('RIS and CSL types', () => {
  it('goes there and back for every CSL type that has a RIS type', () => {
    const ris =
      'JOUR MGZN NEWS UNPD CPAPER BOOK CHAP THES RPRT STAND PAT DATA COMP ELEC BLOG ICOMM PCOMM ENCYC DICT MANSCPT CLSWK SER JFULL PAMP SLIDE INTV CASE STAT BILL HEAR MAP MPCT POD SOUND MUSIC ART FIGURE GEN';
    for (const type of ris.split(' ')) {
      assert.equal(risTypeOfCsl(cslTypeOfRis(type) ?? ''), type);
    }
  });

  it('knows second words for a type', () => {
    assert.equal(cslTypeOfRis('CONF'), 'paper-conference');
    assert.equal(cslTypeOfRis('EJOUR'), 'article-journal');
    assert.equal(cslTypeOfRis('EBOOK'), 'book');
    assert.equal(cslTypeOfRis('WEB'), 'webpage');
  });

  it('writes a type without a word of its own as the nearest, and an unknown one as GEN', () => {
    assert.equal(risTypeOfCsl('review-book'), 'JOUR');
    assert.equal(risTypeOfCsl('treaty'), 'STAT');
    assert.equal(risTypeOfCsl('zine'), 'GEN');
    assert.equal(risTypeOfCsl(''), 'GEN');
    assert.equal(cslTypeOfRis('ZINE'), undefined);
    assert.equal(cslTypeOfRis(''), undefined);
  });

  it('knows whole works, and what has an ISBN', () => {
    assert.deepEqual(['book', 'thesis', 'chapter', 'article-journal'].map(isWholeWork), [
      true,
      true,
      false,
      false,
    ]);
    assert.deepEqual(['book', 'thesis', 'chapter', 'article-journal'].map(hasIsbn), [
      true,
      true,
      true,
      false,
    ]);
  });

  it('uses no tag and no variable twice', () => {
    const tags = [...risTextTags, ...risNameTags].map(([tag]) => tag);
    const variables = [...risTextTags, ...risNameTags].map(([, variable]) => variable);
    assert.equal(new Set(tags).size, tags.length);
    assert.equal(new Set(variables).size, variables.length);
  });
});
