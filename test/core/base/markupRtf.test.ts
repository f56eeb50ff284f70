import assert from 'node:assert/strict';
import { cslMarkupTo, escapeText, renderRichText } from '../../../src/core/base/markup';
import { escapeRtf, rtfDocument } from '../../../src/core/base/markupRtf';

describe('RTF', () => {
  it('escapes its own signs', () => {
    assert.equal(escapeRtf('a\\b{c}'), 'a\\\\b\\{c\\}');
    assert.equal(escapeText('{\\field x}', 'rtf'), '\\{\\\\field x\\}');
  });

  it('writes what is beyond ASCII as signed numbers, characters of two units as two', () => {
    assert.equal(escapeRtf('Müller'), 'M\\u252?ller');
    assert.equal(escapeRtf('李'), '\\u26446?');
    assert.equal(escapeRtf('\uff21'), '\\u-223?');
    assert.equal(escapeRtf('𝒜'), '\\u-10187?\\u-9060?');
  });

  it('sets styles as groups', () => {
    assert.equal(
      cslMarkupTo('<i>E. coli</i> <b>B</b> D<sup>2</sup> H<sub>2</sub>', 'rtf'),
      '{\\i E. coli} {\\b B} D{\\super 2} H{\\sub 2}',
    );
    assert.equal(cslMarkupTo('<sc>Small</sc>', 'rtf'), '{\\scaps Small}');
  });

  it('links, with nothing in the address that ends its quotes', () => {
    const link = (href: string): string =>
      renderRichText([{ kind: 'link', href }, { kind: 'text', text: 'here' }, { kind: 'close' }], 'rtf');
    assert.equal(link('https://a.b/c'), '{\\field{\\*\\fldinst{HYPERLINK "https://a.b/c"}}{\\fldrslt here}}');
    assert.equal(
      link('https://a.b/"}\\x'),
      '{\\field{\\*\\fldinst{HYPERLINK "https://a.b/%22%7D%5Cx"}}{\\fldrslt here}}',
    );
    assert.equal(link('javascript:x'), 'here');
  });

  it('makes a document of paragraphs, its groups closed', () => {
    const text = rtfDocument(['One', '{\\i Two}']);
    assert.equal(
      text,
      '{\\rtf1\\ansi\\deff0\\uc1{\\fonttbl{\\f0\\froman Times New Roman;}}\n{\\pard One\\par}\n{\\pard {\\i Two}\\par}\n}',
    );
  });
});
