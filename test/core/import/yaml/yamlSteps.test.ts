import assert from 'node:assert/strict';
import { runSteps } from '../../../../src/core/import/importSteps';
import { CslYamlImporter } from '../../../../src/core/import/yaml/cslYaml';
import { importText } from '../../../../src/core/import/importers';
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

  it('reads lines that end with a carriage return alone', () => {
    const text = many.replaceAll('\n', '\r');
    assert.deepEqual(steps(text, 10).said, whole(many));
    assert.equal(importText('a.yml', text).result.records.length, 5);
    const cff = 'cff-version: 1.2.0\rtitle: Herons\rauthors:\r  - name: Ada\r';
    assert.equal(importText('CITATION.cff', cff).result.records[0]?.item.title, 'Herons');
    assert.equal(
      importText('a.yaml', 'references:\r- id: a\r  type: book\r  title: Herons\r').result.records[0]?.key,
      'a',
    );
  });

  it('cuts a map of maps without blank lines', () => {
    const text = many.replaceAll('\n\n', '\n');
    assert.deepEqual(steps(text, 10).said, whole(text));
    assert.equal(steps(text, 10).count, 5);
  });

  it('cuts a list, alone, under a name, and in a document of its own', () => {
    const items = (indent: string): string =>
      ['a', 'b', 'c']
        .map((id) => `${indent}- id: ${id}\n${indent}  author:\n${indent}  - family: X\n`)
        .join('');
    const ids = (text: string): readonly (string | undefined)[] =>
      runSteps(new CslYamlImporter().readInSteps(text)).records.map(({ key }) => key);
    for (const text of [
      items(''),
      `references:\n${items('')}`,
      `---\nreferences:\n${items('  ')}...\n`,
      `---\r\nitems:\r\n${items(' ').replaceAll('\n', '\r\n')}---\r\n`,
    ]) {
      assert.ok(steps(text, 10).count >= 3, text);
      assert.deepEqual(ids(text), ['a', 'b', 'c']);
    }
    for (const text of [`${items('')}---\n${items('')}`, `references:\n${items('')}nocite: x\n`]) {
      assert.deepEqual(steps(text, 10).said, whole(text));
    }
  });

  it('gives turns away while CSL-YAML is read', () => {
    const item = (i: number): string => `- id: k${String(i)}\n  type: book\n  title: "On\n    nests"\n`;
    const text = `references:\n${Array.from({ length: 2000 }, (_, i) => item(i)).join('')}`;
    const reading = [...new CslYamlImporter().readInSteps(text)];
    assert.ok(reading.length > 5);
    assert.equal(reading.flat().length, 2000);
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
