import assert from 'node:assert/strict';
import { readXml } from '../../../../src/core/import/xml/xmlReader';
import type { XmlFindings } from '../../../../src/core/import/xml/xmlReader';

/** What was heard of a text, and what was found. */
function hear(text: string, isWhole = true): readonly [string, XmlFindings] {
  const heard: string[] = [];
  const findings = readXml(
    text,
    {
      open: (name, attributes) =>
        heard.push(`(${name}${attributes.a === undefined ? '' : `=${attributes.a}`}`),
      text: (piece) => heard.push(piece),
      close: () => heard.push(')'),
    },
    isWhole,
  );
  return [heard.join(''), findings];
}

const nothing = { looseAmpersand: undefined, badCharacter: undefined, fault: undefined };

describe('readXml', () => {
  it('tells elements, attributes, text and CDATA in their order', () => {
    assert.deepEqual(hear('<x a="1">b<y/> <![CDATA[<&]]> &amp;&#x3c;</x>'), ['(x=1b(y) <& &<)', nothing]);
  });

  it('tells nothing behind a fault, and no element that another name closed', () => {
    assert.deepEqual(hear('<x>a<y>b</z>c</x>'), ['(xa(yb', { ...nothing, fault: 12 }]);
    assert.deepEqual(hear('<x>a<<y>b</y></x>')[0], '(xa');
    assert.deepEqual(hear('<x>a'), ['(x', { ...nothing, fault: 4 }]);
  });

  it('reads a beginning without a fault', () => {
    assert.deepEqual(hear('<x><y>a</y>b<', false), ['(x(ya)b', nothing]);
  });

  it('reads the names that HTML has for characters, and no others', () => {
    assert.deepEqual(hear('<x>v&auml;l &nosuch; &amp;uml; A&B;</x>'), [
      '(xväl &nosuch; &uml; A&B;)',
      { ...nothing, looseAmpersand: 12 },
    ]);
    assert.deepEqual(hear('<x>&auml;&ndash;</x>'), ['(xä–)', nothing]);
    assert.deepEqual(hear('<x a="v&auml;l"><y a="A&B"/></x>')[0], '(x=väl(y=A&B))');
  });

  it('takes loose ampersands as they stand, whatever the text holds', () => {
    assert.deepEqual(hear('<x>a & &b; \uf8fe</x>'), ['(xa & &b; \uf8fe)', { ...nothing, looseAmpersand: 5 }]);
  });

  it('leaves out what XML does not allow', () => {
    assert.deepEqual(hear('<x>\0&#0;😀&#x1F600;\ud800</x>'), [
      '(x     😀😀 )',
      { ...nothing, badCharacter: 3 },
    ]);
  });

  it('goes no deeper than any format does', () => {
    const [heard, { fault }] = hear('<x>'.repeat(70));
    assert.equal(heard, '(x'.repeat(64));
    assert.equal(fault, 65 * 3);
  });
});
