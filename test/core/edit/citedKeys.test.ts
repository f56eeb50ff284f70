import assert from 'node:assert/strict';
import { newBlock } from '../../../src/core/edit/bibliographyBlock';
import { findCitedKeys } from '../../../src/core/edit/citedKeys';
import type { CitationLanguage } from '../../../src/core/model/citationLanguage';
import { findCitingMacros } from '../../../src/core/scan/latexMacros';

function keysOf(language: CitationLanguage, ...texts: readonly string[]): readonly string[] {
  return findCitedKeys(texts, language).keys;
}

function asksForAll(language: CitationLanguage, text: string): boolean {
  return findCitedKeys([text], language).all;
}

describe('findCitedKeys', () => {
  it('gives each key once, in order, with nocite behind', () => {
    assert.deepEqual(findCitedKeys(['[@b; @a] and @b.'], 'markdown', { nocite: '@c, @a' }), {
      keys: ['b', 'a', 'c'],
      all: false,
    });
    assert.deepEqual(findCitedKeys(['\\cite{b}\\nocite{a}'], 'latex'), { keys: ['b', 'a'], all: false });
  });

  it('reads all parts of a document, with the commands that one of them makes', () => {
    const texts = ['\\newcommand{\\see}[1]{\\cite{#1}}', '\\see{b} \\cite{a}', '\\cite{b,c}'];
    const { keys } = findCitedKeys(texts, 'latex', { macros: findCitingMacros(texts) });
    assert.deepEqual(keys, ['b', 'a', 'c']);
  });

  it('does not count what a block of ours holds, nor code, nor labels of figures', () => {
    const text = `[@a] \`@x\` @fig:one\n\n${newBlock([{ key: 'z', text: 'Z @z' }], {}, 'markdown')}\n`;
    assert.deepEqual(keysOf('markdown', text), ['a']);
  });

  it('knows when LaTeX and Markdown ask for all papers', () => {
    assert.equal(findCitedKeys([], 'markdown', { nocite: '@*' }).all, true);
    assert.equal(asksForAll('latex', '\\nocite{*}'), true);
    assert.equal(asksForAll('latex', '\\nocite{a, *}'), true);
    assert.equal(asksForAll('latex', '% \\nocite{*}\n\\nocite{a}'), false);
    assert.equal(asksForAll('latex', '\\cite{*}'), false);
  });

  it('knows when Typst asks for all papers', () => {
    assert.equal(asksForAll('typst', '#bibliography("a.bib", full: true)'), true);
    assert.equal(asksForAll('typst', '#bibliography(\n  ("a.bib", "b.yml"),\n  full : true,\n)'), true);
    assert.equal(asksForAll('typst', '#bibliography("a.bib", title: "x, full: true")'), false);
    assert.equal(asksForAll('typst', '// #bibliography("a.bib", full: true)'), false);
    assert.equal(asksForAll('typst', '#bibliography("a.bib", full: false)'), false);
  });

  it('knows when Org asks for all papers, whose sign is no key', () => {
    assert.deepEqual(findCitedKeys(['[cite/n:@*] [cite:@a]'], 'org'), { keys: ['a'], all: true });
    assert.equal(asksForAll('org', '[cite/nocite:@b;@*]'), true);
    assert.equal(asksForAll('org', '[cite/n:@b]'), false);
    assert.equal(asksForAll('org', 'See nocite:* here'), true);
    assert.equal(asksForAll('org', '[[nocite:&*]]'), true);
    assert.equal(asksForAll('org', 'xnocite:* nocite:b'), false);
    assert.equal(asksForAll('org', '#+begin_src org\nnocite:*\n#+end_src\n'), false);
  });

  it('knows when a directive asks for all papers', () => {
    assert.equal(asksForAll('rst', '.. bibliography::\n   :style: plain\n   :all:\n'), true);
    assert.equal(asksForAll('rst', '.. bibliography::\n   :cited:\n\n   :all:\n'), false);
    assert.equal(asksForAll('markdown', '```{bibliography}\n:all:\n```\n'), true);
    assert.equal(asksForAll('markdown', '```{note}\n:all:\n```\n'), false);
  });
});
