import assert from 'node:assert/strict';
import { HayagrivaImporter } from '../../../../src/core/import/yaml/hayagriva';
import { readYaml } from '../../../../src/core/import/yaml/yamlRecover';
import { readYamlInSteps } from '../../../../src/core/import/yaml/yamlSteps';
import type { YamlNode } from '../../../../src/core/import/yaml/yamlTree';

/** What is told of a text's own fields, or of the text where it has none; and the faults. */
function said(roots: readonly YamlNode[], faults: readonly unknown[]): unknown {
  const fields = roots.flatMap((root) =>
    root.kind === 'map'
      ? [...root.fields.values()].map(({ name, nameSpan, value }) => [name, nameSpan, value.kind])
      : [[root.kind]],
  );
  return [fields, faults];
}

function steps(text: string, least: number): { readonly count: number; readonly said: unknown } {
  const reading = readYamlInSteps(text, least);
  for (let count = 0; ; count++) {
    const step = reading.next();
    if (step.done) {
      return { count, said: said(step.value.roots, step.value.faults) };
    }
  }
}

const whole = (text: string): unknown => {
  const { roots, faults } = readYaml(text);
  return said(roots, faults);
};

const entry = (key: string): string =>
  `${key}:\n  type: book\n  title: "On\n    nests"\n  note: |\n    One.\n\n    Two.\n`;
const many = ['a', '"b c"', "'d'", 'é', '_f'].map(entry).join('\n');

describe('reading YAML in steps', () => {
  it('reads the same as at once, a piece at a time', () => {
    const read = steps(many, 10);
    assert.deepEqual(read.said, whole(many));
    assert.equal(read.count, 5);
    assert.equal(steps(many, 100_000).count, 1);
    assert.equal(steps(many.replaceAll('\n', '\r\n'), 10).count, 5);
  });

  it('knows an anchor of an earlier piece', () => {
    const text = `a:\n  parent: &j\n    title: J\n\nb:\n  parent: *j\n\nc:\n  parent: *k\n`;
    assert.deepEqual(steps(text, 5).said, whole(text));
    assert.equal(steps(text, 5).count, 3);
  });

  it('reads as a whole what cannot be cut', () => {
    for (const text of [
      `${many}\nbroken:\n  title: "no end\n\n${entry('z')}`,
      `--- \n${many}`,
      `a:\n  title: A\n\nonly words\n\nb:\n  title: B\n`,
      `- a\n\nb: c\n`,
      `"a text\n\nover blank lines"\n`,
      '',
    ]) {
      assert.deepEqual(steps(text, 3).said, whole(text), text);
    }
  });

  it('gives turns away while Hayagriva is read', () => {
    const text = Array.from({ length: 2000 }, (_, i) => entry(`key${String(i)}`)).join('\n');
    const reading = [...new HayagrivaImporter().readInSteps(text)];
    assert.ok(reading.length > 5);
    assert.equal(reading.flat().length, 2000);
  });
});
