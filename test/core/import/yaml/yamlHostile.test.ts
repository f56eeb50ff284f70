import assert from 'node:assert/strict';
import { CffImporter } from '../../../../src/core/import/yaml/cff';
import { CslYamlImporter } from '../../../../src/core/import/yaml/cslYaml';
import { HayagrivaImporter } from '../../../../src/core/import/yaml/hayagriva';
import type { ImportResult } from '../../../../src/core/import/importer';
import { keysOf, problemsOf } from '../../../support/importResults';

const importers = [new CslYamlImporter(), new HayagrivaImporter(), new CffImporter()];
const [csl, hayagriva] = importers;

function readBy(importer: (typeof importers)[number] | undefined, text: string): ImportResult {
  assert.ok(importer);
  return importer.read(text);
}

const good = '- id: good\n  type: book\n  title: Good\n';

describe('YAML that is hard to read', () => {
  const hard: Readonly<Record<string, string>> = {
    braces: '{'.repeat(1_000_000),
    brackets: '['.repeat(1_000_000),
    'a field of brackets': `a: ${'['.repeat(1_000_000)}`,
    hyphens: '- '.repeat(1_000_000),
    'question marks': '? '.repeat(1_000_000),
    'fields in fields': 'a: '.repeat(1_000_000),
    stairs: Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'closing brackets': ']'.repeat(1_000_000),
    'quotation marks': '"'.repeat(1_001),
    anchors: '&a '.repeat(1_000),
    'control characters': 'a: \u0000\u0001\ud800\n- \u0007',
    tabs: `a:\n${'\t- b\n'.repeat(300)}`,
    instructions: '%a b\n'.repeat(1_000),
    documents: '---\na: b\n'.repeat(1_000),
  };
  for (const [name, text] of Object.entries(hard)) {
    it(`survives ${name}`, () => {
      for (const importer of importers) {
        const result = importer.read(text);
        assert.deepEqual(result.records, []);
        assert.ok(importer.recognise('a.yaml', text.slice(0, 16_384)) <= 0.5);
      }
    });
  }

  it('never throws on the beginnings of a text, and of its ends', () => {
    const text = `%YAML 1.1\n---\n${good}- &x {id: "a\\n", title: 'b''c', note: >-\n  folded, author: [*x]}\n- <<: *x\n...\n`;
    for (let at = 0; at <= text.length; at += 3) {
      importers.forEach((importer) => importer.read(text.slice(0, at)));
      importers.forEach((importer) => importer.read(text.slice(at)));
    }
  });

  it('keeps what stands beside a text that goes too deep', () => {
    const result = readBy(
      csl,
      `${good}- id: deep\n  title: ${'['.repeat(100_000)}\n  author: {family: Doe}\n- id: b\n  title: B\n  type: book\n`,
    );
    assert.deepEqual(keysOf(result), ['good', 'deep', 'b']);
    assert.deepEqual(problemsOf(result), [
      '4:3 warning missing-type',
      '4:3 warning no-title',
      '5:109 error too-deep',
    ]);
  });

  it('reads long fields', () => {
    const words = 'word '.repeat(100_000).trim();
    for (const value of [
      words,
      `"${words}"`,
      `|\n    ${words}`,
      `>\n    ${words.replace(/d w/g, 'd\n    w')}`,
    ]) {
      const result = readBy(csl, `- id: a\n  type: book\n  title: A\n  abstract: ${value}\n`);
      assert.deepEqual(problemsOf(result), []);
      assert.equal(result.records[0]?.item.abstract?.length, words.length);
    }
  });

  it('reads a thousand entries of which every second is broken', () => {
    const text = Array.from({ length: 1_000 }, (_, i) => {
      return `k${i}:\n  type: book\n  title: ${i % 2 === 0 ? 'Good' : '"Bad'}\n`;
    }).join('');
    const result = readBy(hayagriva, text);
    assert.equal(result.records.length, 500);
    assert.equal(result.problems.filter(({ code }) => code === 'unclosed-text').length, 500);
  });
});

describe('aliases', () => {
  const bomb = (lists: number): string => {
    const levels = Array.from({ length: lists }, (_, i) => {
      const items = i === 0 ? 'x' : `*l${i - 1}`;
      return `l${i}: &l${i} [${Array.from({ length: 9 }, () => items).join(', ')}]`;
    });
    return `${levels.join('\n')}\n`;
  };

  it('that stand for too much are told of once and left out', () => {
    const result = readBy(
      csl,
      `${bomb(30)}references:\n${good}- {id: b, type: book, title: B, author: *l29}\n`,
    );
    assert.deepEqual(keysOf(result), ['good', 'b']);
    assert.equal(result.problems.filter(({ code }) => code === 'too-many-aliases').length, 1);
  });

  it('that mean themselves, or nothing, are nothing', () => {
    const result = readBy(csl, '- &me {id: a, type: book, title: A, author: [*me, *you]}\n');
    assert.deepEqual(keysOf(result), ['a']);
    assert.deepEqual(problemsOf(result), [
      '1:37 warning bad-field',
      '1:46 warning unknown-alias',
      '1:51 warning unknown-alias',
    ]);
    assert.equal(result.records[0]?.item.author, undefined);
  });

  it('reach from one piece of a broken text to the next', () => {
    const result = readBy(
      csl,
      '- {id: a, type: book, title: &t Title}\n- id: b\n  title: @x\n- {id: c, type: book, title: *t}\n',
    );
    assert.equal(result.records[2]?.item.title, 'Title');
  });
});
