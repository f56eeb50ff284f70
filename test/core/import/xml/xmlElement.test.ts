import assert from 'node:assert/strict';
import {
  elementsAt,
  markupTextOf,
  textAt,
  textOf,
  textsAt,
  XmlElementListener,
} from '../../../../src/core/import/xml/xmlElement';
import type { XmlElement } from '../../../../src/core/import/xml/xmlElement';
import { readXml } from '../../../../src/core/import/xml/xmlReader';

function elementOf(text: string): XmlElement {
  const listener = new XmlElementListener();
  readXml(text, listener, false);
  return listener.root;
}

describe('XmlElementListener', () => {
  const root = elementOf(
    '<b:a x="1"><b:c>one</b:c><d><c>two</c><c> </c><c>three</c></d><b:c>four</b:c></b:a>',
  );

  it('keeps names without their prefix, and attributes', () => {
    assert.deepEqual([root.name, root.attributes.x, root.isClosed], ['a', '1', true]);
  });

  it('finds elements by their path', () => {
    assert.deepEqual(elementsAt(root, 'c').map(textOf), ['one', 'four']);
    assert.deepEqual(elementsAt(root, 'd', 'c').map(textOf), ['two', '', 'three']);
    assert.deepEqual(textsAt(root, 'd', 'c'), ['two', 'three']);
    assert.equal(textAt(root, 'd', 'c'), 'two');
    assert.equal(textAt(root, 'e', 'c'), undefined);
    assert.deepEqual(elementsAt(root, 'constructor'), []);
  });

  it('takes no text of an element that is cut off, and all of those before it', () => {
    const cut = elementOf('<a><b>one</b><b>tw');
    assert.deepEqual(textsAt(cut, 'b'), ['one']);
    assert.deepEqual([textOf(cut), cut.isClosed], ['', false]);
  });

  it('has no name before anything was heard', () => {
    assert.equal(elementOf('').name, '');
  });
});

describe('textOf', () => {
  it('joins the text of all that stands in an element', () => {
    const title = elementOf(
      '<t>Growth\n of <i>E. coli</i> in H<sub>2</sub>O <!-- no --><![CDATA[& soil]]></t>',
    );
    assert.equal(textOf(title), 'Growth of E. coli in H2O & soil');
    assert.equal(markupTextOf(title), 'Growth of <i>E. coli</i> in H<sub>2</sub>O & soil');
  });

  it('knows emphasis by its other names, and no other markup', () => {
    assert.equal(
      markupTextOf(elementOf('<t><em>a</em> <strong>b</strong> <u>c</u> <i> </i>d</t>')),
      '<i>a</i> <b>b</b> c d',
    );
  });
});
