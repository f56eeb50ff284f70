import assert from 'node:assert/strict';
import { syntaxOf } from '../../../src/core/cite/syntax';
import type { Cite, WriteOptions } from '../../../src/core/cite/syntax';
import { commandsOf } from '../../../src/core/model/citationCommands';
import { citationForms } from '../../../src/core/model/citationForm';
import type { CitationForm } from '../../../src/core/model/citationForm';
import { citationSyntaxIds, languageOfSyntax } from '../../../src/core/model/citationLanguage';
import type { CitationSyntaxId } from '../../../src/core/model/citationLanguage';
import { findCitations } from '../../../src/core/scan/citations';
import { readCitations } from '../../../src/core/scan/readCitation';

const a: Cite = { key: 'a' };
const b: Cite = { key: 'b' };
const seen: Cite = { key: 'a', prefix: 'see', locator: 'ch. 2', suffix: 'and more' };

function write(id: CitationSyntaxId, cites: readonly Cite[], options?: WriteOptions): string {
  const written = syntaxOf(id).write(cites, options);
  assert.ok('text' in written, JSON.stringify(written));
  return written.text;
}

type Row = readonly [CitationSyntaxId, CitationForm, one: string, several: string, withTexts: string];

const rows: readonly Row[] = [
  ['pandoc', 'parenthetical', '[@a]', '[@a; @b]', '[see @a, ch. 2, and more]'],
  ['pandoc', 'narrative', '@a', '@a; @b', 'see @a [ch. 2, and more]'],
  ['pandoc', 'year', '[-@a]', '[-@a; -@b]', '[see -@a, ch. 2, and more]'],
  ['pandoc', 'footnote', '^[[@a]]', '^[[@a; @b]]', '^[[see @a, ch. 2, and more]]'],
  ['myst', 'parenthetical', '{cite:p}`a`', '{cite:p}`a,b`', '{cite:p}`{see}a{ch. 2, and more}`'],
  ['myst', 'narrative', '{cite:t}`a`', '{cite:t}`a,b`', '{cite:t}`{see}a{ch. 2, and more}`'],
  ['myst', 'author', '{cite:author}`a`', '{cite:author}`a,b`', '{cite:author}`{see}a{ch. 2, and more}`'],
  ['rst', 'parenthetical', ':cite:p:`a`', ':cite:p:`a,b`', ':cite:p:`{see}a{ch. 2, and more}`'],
  ['rst', 'footnote', ':footcite:p:`a`', ':footcite:p:`a,b`', ':footcite:p:`{see}a{ch. 2, and more}`'],
  ['latex', 'parenthetical', '\\cite{a}', '\\cite{a,b}', 'see~\\cite[ch.~2, and more]{a}'],
  [
    'latex',
    'footnote',
    '\\footnote{\\cite{a}}',
    '\\footnote{\\cite{a,b}}',
    '\\footnote{see~\\cite[ch.~2, and more]{a}}',
  ],
  ['natbib', 'parenthetical', '\\citep{a}', '\\citep{a,b}', '\\citep[see][ch.~2, and more]{a}'],
  ['natbib', 'narrative', '\\citet{a}', '\\citet{a,b}', '\\citet[see][ch.~2, and more]{a}'],
  ['natbib', 'year', '\\citeyearpar{a}', '\\citeyearpar{a,b}', '\\citeyearpar[see][ch.~2, and more]{a}'],
  [
    'natbib',
    'footnote',
    '\\footnote{\\citet{a}}',
    '\\footnote{\\citet{a,b}}',
    '\\footnote{\\citet[see][ch.~2, and more]{a}}',
  ],
  ['biblatex', 'parenthetical', '\\autocite{a}', '\\autocite{a,b}', '\\autocite[see][ch.~2, and more]{a}'],
  ['biblatex', 'narrative', '\\textcite{a}', '\\textcite{a,b}', '\\textcite[see][ch.~2, and more]{a}'],
  ['biblatex', 'full', '\\fullcite{a}', '\\fullcite{a,b}', '\\fullcite[see][ch.~2, and more]{a}'],
  ['biblatex', 'footnote', '\\footcite{a}', '\\footcite{a,b}', '\\footcite[see][ch.~2, and more]{a}'],
  ['typst', 'parenthetical', '@a', '@a @b', 'see @a[ch. 2, and more]'],
  [
    'typst',
    'narrative',
    '#cite(<a>, form: "prose")',
    '#cite(<a>, form: "prose") #cite(<b>, form: "prose")',
    'see #cite(<a>, supplement: [ch. 2, and more], form: "prose")',
  ],
  [
    'typst',
    'footnote',
    '#footnote[#cite(<a>, form: "full")]',
    '#footnote[#cite(<a>, form: "full"); #cite(<b>, form: "full")]',
    '#footnote[see #cite(<a>, supplement: [ch. 2, and more], form: "full")]',
  ],
  ['org', 'parenthetical', '[cite:@a]', '[cite:@a; @b]', '[cite:see @a ch. 2, and more]'],
  ['org', 'narrative', '[cite/t:@a]', '[cite/t:@a; @b]', '[cite/t:see @a ch. 2, and more]'],
  ['org', 'footnote', '[fn:: [cite:@a]]', '[fn:: [cite:@a; @b]]', '[fn:: [cite:see @a ch. 2, and more]]'],
  ['asciidoc', 'parenthetical', 'cite:[a]', 'cite:[a, b]', 'see cite:[a(ch. 2, and more)]'],
  ['asciidoc', 'narrative', 'citenp:[a]', 'citenp:[a, b]', 'see citenp:[a(ch. 2, and more)]'],
  ['asciidoc', 'full', 'bibitem:[a]', 'bibitem:[a] bibitem:[b]', 'see bibitem:[a(ch. 2, and more)]'],
];

describe('citations of every form', () => {
  for (const [id, form, one, several, withTexts] of rows) {
    it(`${id}, ${form}`, () => {
      assert.deepEqual(
        [write(id, [a], { form }), write(id, [a, b], { form }), write(id, [seen], { form })],
        [one, several, withTexts],
      );
    });
  }

  it('are refused where a syntax has no such form', () => {
    for (const id of citationSyntaxIds) {
      for (const form of citationForms.filter((each) => commandsOf(id)[each] === undefined)) {
        assert.ok('refused' in syntaxOf(id).write([a], { form }), `${id} ${form}`);
      }
    }
  });
});

describe('citations with texts for several papers', () => {
  const both: readonly Cite[] = [
    { key: 'a', prefix: 'see', locator: '3' },
    { key: 'b', locator: '5-7' },
  ];

  it('are multicites in biblatex', () => {
    assert.equal(write('biblatex', both), '\\autocites[see][p.~3]{a}[pp.~5--7]{b}');
    assert.equal(write('biblatex', both, { command: 'textcite' }), '\\textcites[see][p.~3]{a}[pp.~5--7]{b}');
  });

  it('are several commands where there is no multicite', () => {
    assert.equal(write('natbib', both), '\\citep[see][p.~3]{a} \\citep[pp.~5--7]{b}');
    assert.equal(
      write('biblatex', both, { form: 'full' }),
      '\\fullcite[see][p.~3]{a} \\fullcite[pp.~5--7]{b}',
    );
  });

  it('have their texts with each paper elsewhere', () => {
    assert.equal(write('org', both), '[cite:see @a p. 3; @b pp. 5-7]');
    assert.equal(write('rst', both), ':cite:p:`{see}a{p. 3},b{pp. 5-7}`');
    assert.equal(write('asciidoc', both), 'see cite:[a(3), b(5-7)]');
  });
});

describe('commands', () => {
  it('say the form', () => {
    assert.equal(write('org', [a], { command: 'cite/a/c' }), '[cite/a/c:@a]');
    assert.equal(write('typst', [a], { command: 'prose' }), '#cite(<a>, form: "prose")');
    assert.equal(write('myst', [a], { command: 'cite:yearpar' }), '{cite:yearpar}`a`');
    assert.equal(write('natbib', [a], { form: 'footnote', command: 'citealt' }), '\\footnote{\\citealt{a}}');
  });

  it('are refused where they are none', () => {
    for (const [id, command] of [
      ['org', 'cite:x]'],
      ['typst', 'prose"'],
      ['myst', 'ref'],
      ['rst', 'cite:p` x'],
      ['asciidoc', 'pass'],
    ] as const) {
      assert.ok('refused' in syntaxOf(id).write([a], { command }), `${id} ${command}`);
    }
  });

  it('leave authors out by year where all are left out', () => {
    const hidden = [{ ...a, suppressAuthor: true }];
    assert.equal(write('natbib', hidden), '\\citeyearpar{a}');
    assert.equal(write('typst', hidden), '#cite(<a>, form: "year")');
    assert.equal(write('pandoc', [{ ...a, suppressAuthor: true }, b]), '[-@a; @b]');
  });
});

describe('what the writer gives cannot break out', () => {
  const hostile = 'x]} `y` ; @z, {b} [c] (d) \\input #e $f$ <g> */';
  for (const id of citationSyntaxIds.filter((each) => commandsOf(each).parenthetical)) {
    it(id, () => {
      const text = write(id, [{ key: 'a', prefix: hostile, locator: `3 ${hostile}`, suffix: hostile }, b]);
      const read = readCitations(text, findCitations(text, languageOfSyntax(id)));
      assert.deepEqual(
        read.flatMap(({ cites }) => cites.map(({ key }) => key)),
        ['a', 'b'],
        text,
      );
    });
  }

  it('refuses keys that a language cannot carry', () => {
    for (const [id, key] of [
      ['rst', 'a,b'],
      ['myst', 'a`b'],
      ['org', 'a;b'],
      ['asciidoc', 'a]b'],
      ['asciidoc', 'a(b)'],
      ['typst', ' '],
    ] as const) {
      assert.ok('refused' in syntaxOf(id).write([{ key }]), `${id} ${key}`);
    }
    assert.equal(write('typst', [{ key: 'a/"b' }]), '#cite(label("a/\\"b"))');
  });
});

describe('what is written is read again', () => {
  const cites: readonly Cite[] = [
    { key: 'a1', prefix: 'see', locator: 'ch. 2' },
    { key: 'b:2' },
    { key: 'c-3', locator: '7' },
  ];
  for (const id of citationSyntaxIds) {
    for (const form of citationForms.filter((each) => commandsOf(id)[each])) {
      for (const command of commandsOf(id)[form] ?? []) {
        it(`${id} ${form} ${command}`, () => {
          const text = write(id, cites, { form, ...(command === '' ? {} : { command }) });
          const read = readCitations(text, findCitations(text, languageOfSyntax(id)));
          const keys = read.flatMap((citation) => citation.cites.map(({ key }) => key));
          const locators = read.flatMap((citation) => citation.cites.map(({ locator }) => locator?.value));
          assert.deepEqual(keys, ['a1', 'b:2', 'c-3'], text);
          assert.deepEqual(locators, ['2', undefined, '7'], text);
        });
      }
    }
  }
});
