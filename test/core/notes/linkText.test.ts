import assert from 'node:assert/strict';
import { linkText, markdownAddress } from '../../../src/core/notes/linkText';

describe('linkText', () => {
  it('is a link of its own in Markdown', () => {
    assert.equal(
      linkText('https://example.org/a_b?c=d&e=f#g', 'markdown'),
      '<https://example.org/a_b?c=d&e=f#g>',
    );
  });

  it('is escaped text elsewhere', () => {
    assert.equal(linkText('https://example.org/a_b?c=d&e', 'latex'), 'https://example.org/a\\_b?c=d\\&e');
    assert.equal(linkText('https://example.org/a_b?c=d&e', 'html'), 'https://example.org/a_b?c=d&amp;e');
    assert.equal(linkText('https://example.org/a_b?c=d&e', 'text'), 'https://example.org/a_b?c=d&e');
  });
});

describe('markdownAddress', () => {
  it('encodes what means something in Markdown or to VS Code, and nothing else', () => {
    assert.equal(
      markdownAddress("https://example.org/$(trash)?{r}|^`'*"),
      'https://example.org/%24%28trash%29?%7Br%7D%7C%5E%60%27%2A',
    );
    const plain = 'https://[2001:db8::1]:8/~a_b-c.d/%20?e=f&g=h;i,j@k#l!m';
    assert.equal(markdownAddress(plain), plain);
  });
});
