import assert from 'node:assert/strict';
import { parseMarked, withoutMarks } from '../../../src/core/cite/markedFormat';
import { findDefaultLocale, findParentStyle } from '../../../src/core/cite/styleText';
import { withPageLabel } from '../../../src/core/cite/locator';

describe('parseMarked', () => {
  it('takes text and nested styles apart', () => {
    assert.deepEqual(parseMarked('a \ue001b \ue002c\ue000\ue000 d'), [
      { kind: 'text', text: 'a ' },
      { kind: 'style', style: 'italic' },
      { kind: 'text', text: 'b ' },
      { kind: 'style', style: 'bold' },
      { kind: 'text', text: 'c' },
      { kind: 'close' },
      { kind: 'close' },
      { kind: 'text', text: ' d' },
    ]);
  });

  it('gives links their address', () => {
    const hrefs = ['\ue008https://a.b\ue000', '\ue00910.1/x\ue000', '\ue009https://doi.org/10.1/x\ue000'].map(
      (text) => parseMarked(text)[0],
    );
    assert.deepEqual(hrefs, [
      { kind: 'link', href: 'https://a.b' },
      { kind: 'link', href: 'https://doi.org/10.1/x' },
      { kind: 'link', href: 'https://doi.org/10.1/x' },
    ]);
  });

  it('takes its marks out of what comes from outside', () => {
    assert.equal(withoutMarks('a\ue000b\ue00fc\ue010'), 'abc\ue010');
  });

  it('encodes in the address of a DOI what would end or part it', () => {
    const hrefOf = (doi: string): unknown => parseMarked(`\ue009${doi}\ue000`)[0];
    assert.deepEqual(hrefOf(`10.1/a#b%c<d>"e'f g`), {
      kind: 'link',
      href: 'https://doi.org/10.1/a%23b%25c%3Cd%3E%22e%27f%20g',
    });
    assert.deepEqual(hrefOf('https://doi.org/10.1/a%23(b);2-#'), {
      kind: 'link',
      href: 'https://doi.org/10.1/a%23(b);2-%23',
    });
  });
});

describe('style texts', () => {
  it('name their locale', () => {
    assert.equal(findDefaultLocale(`<?xml?>\n<style a="b"\n default-locale="en-GB" class='x'>`), 'en-GB');
    assert.equal(findDefaultLocale(`<style default-locale='de'>`), 'de');
    assert.equal(findDefaultLocale('<style class="x"><info default-locale="de"/>'), undefined);
    assert.equal(findDefaultLocale('no style'), undefined);
  });

  it('name the style they depend on', () => {
    const link = (attributes: string): string =>
      `<style><info><link rel="self" href="x"/><link ${attributes}/></info>`;
    assert.equal(
      findParentStyle(link('href="http://www.zotero.org/styles/apa" rel="independent-parent"')),
      'apa',
    );
    assert.equal(
      findParentStyle(link(`rel='independent-parent' href='http://www.zotero.org/styles/ieee'`)),
      'ieee',
    );
    assert.equal(findParentStyle(link('rel="template" href="x/apa"')), undefined);
  });
});

describe('withPageLabel', () => {
  it('takes digits alone for pages', () => {
    const labelled = ['3', ' 3 ', '3-5', '3–5', '3, 7', 'ch. 2', 'iv', '3a', ''].map(withPageLabel);
    assert.deepEqual(labelled, ['p. 3', 'p. 3', 'pp. 3-5', 'pp. 3–5', 'pp. 3, 7', 'ch. 2', 'iv', '3a', '']);
  });
});
