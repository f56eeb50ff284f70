import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { addPapers } from '../../../src/core/edit/addPapers';
import type { Addition, AdditionRequest } from '../../../src/core/edit/addition';
import { importText } from '../../../src/core/import/importers';
import type { Paper } from '../../../src/core/model/paper';
import { makePaper } from '../../support/papers';

const paper = makePaper({
  id: 'p',
  key: 'garcia2020deep',
  title: 'Über Deep GPU Models',
  authors: ['García, José'],
  year: 2020,
  venue: 'Journal of Things',
  doi: '10.1000/xyz',
  abstract: 'Long.',
  extras: { tldr: 'Short.', keywords: ['one'] },
  item: { volume: '12' },
});

function add(text: string, more: Partial<AdditionRequest> = {}): Addition {
  return addPapers({
    name: 'refs.bib',
    text,
    encoding: 'utf-8',
    isGuessed: false,
    papers: [paper],
    facts: 'usual',
    keyPattern: '{author}{year}{word}',
    force: false,
    ...more,
  });
}

/** What was added, which must be all that changed. */
function added(text: string, more: Partial<AdditionRequest> = {}): string {
  const result = add(text, more);
  assert.equal(result.kind, 'added', JSON.stringify(result));
  const { edit } = result;
  assert.equal(edit.span.start, edit.span.end);
  return edit.newText;
}

function refusal(text: string, more: Partial<AdditionRequest> = {}): unknown {
  const result = add(text, more);
  assert.equal(result.kind, 'refused');
  return result.refusal;
}

describe('adding to a .bib file', () => {
  it('reads the manner of a large one in one pass', () => {
    const entry = (i: number): string =>
      `@misc{k${i},\n  title = {T ${i}},\n  year = {2000},\n  note = {N}\n}\n\n`;
    const text = Array.from({ length: 20_000 }, (_, i) => entry(i)).join('');
    assert.match(added(text), /^@article\{garcia2020deep,\n {2}author/);
  });

  it('begins an empty one in the house’s own manner, without abstract, keywords and our own facts', () => {
    assert.equal(
      added(''),
      '@article{garcia2020deep,\n  author = {García, José},\n  title = {Über Deep {GPU} Models},\n' +
        '  journal = {Journal of Things},\n  year = {2020},\n  volume = {12},\n  doi = {10.1000/xyz}\n}\n',
    );
    assert.match(added('', { facts: 'all' }), /abstract = \{Long\.\}/);
    assert.match(added('', { facts: 'all' }), /tldr = \{Short\.\}/);
  });

  it('writes as the file does: order, indentation, alignment, commas, case, quotes, bare numbers, gaps', () => {
    const entry = (key: string): string =>
      `@Article{${key},\n\tyear\t= 2001,\n\ttitle\t= "The Title",\n\tauthor\t= "Doe, Jane",\n}\n`;
    assert.equal(
      added(`${entry('a')}${entry('b')}`),
      '@Article{garcia2020deep,\n\tyear\t= 2020,\n\tvolume\t= "12",\n\tdoi\t= "10.1000/xyz",\n\ttitle\t= "Über Deep {GPU} Models",\n\tjournal\t= "Journal of Things",\n\tauthor\t= "García, José",\n}\n',
    );
  });

  it('keeps equals signs or values below each other', () => {
    const equals = '@book{a,\n  title     = {T},\n  publisher = {P},\n  year      = {1999}\n}\n';
    assert.match(
      added(equals),
      /^\n@article\{garcia2020deep,\n {2}author {4}= \{García, José\},\n {2}title {5}= /,
    );
    const values = '@book{a,\n  title =     {T},\n  publisher = {P},\n  year =      {1999}\n}\n';
    assert.match(added(values), /\n {2}title = {5}\{Über/);
    const right = '@book{a,\n      title = {T},\n  publisher = {P},\n       year = {1999}\n}\n';
    assert.match(added(right), /\n {7}year = \{2020\}/);
  });

  it('brings along what the paper’s own entry says beyond what is read, in the file’s manner', () => {
    const source =
      '@article{garcia2020deep, title = {Other}, volume = {1}, mrnumber = {MR1}, file = {a.pdf}}';
    const entries = new Map([['p', source]]);
    const text = '@book{a,\n\tTitle = {A},\n\tMRNumber = {MR0},\n\tYear = {2000}\n}\n';
    assert.match(added(text, { entries }), /\n\tMrnumber = \{MR1\},\n\tYear/);
    assert.doesNotMatch(added(text, { entries }), /pdf|Other/);
    assert.match(added(text, { entries, facts: 'all' }), /File = \{a\.pdf\}/);
  });

  it('speaks BibLaTeX to a BibLaTeX file, and BibTeX to a BibTeX file', () => {
    const biblatex = '@online{a,\n  title = {T},\n  date = {2001-02},\n  location = {X}\n}\n';
    assert.match(added(biblatex), /date = \{2020\}/);
    assert.match(added(biblatex), /journaltitle = \{Journal of Things\}/);
    const thesis = makePaper({
      key: 't',
      type: 'thesis',
      title: 'T2',
      item: { publisher: 'MIT', genre: 'PhD thesis' },
    });
    assert.match(
      added(biblatex, { papers: [thesis] }),
      /@thesis\{t,[^]*institution = \{MIT\}[^]*type = \{phdthesis\}/,
    );
    const page = makePaper({ key: 'w', type: 'webpage', title: 'W' });
    assert.match(
      added('@article{a,\n  journal = {J},\n  year = {1999}\n}\n', { papers: [page] }),
      /@misc\{w,/,
    );
    assert.match(
      added('@book{a,\n  title = {T}\n}\n@Comment{jabref-meta: databaseType:biblatex;}\n'),
      /journaltitle/,
    );
  });

  it('writes accents as the file does', () => {
    const escaped = '@book{a,\n  author = {G{\\"o}del, Kurt}\n}\n';
    assert.match(added(escaped), /author = \{Garc\{\\'\{\\i\}\}a, Jos\{\\'e\}\}/);
    assert.match(added('@book{a,\n  author = {Gödel, Kurt}\n}\n'), /author = \{García, José\}/);
  });

  it('has abstracts where the file has them, and two braces round titles', () => {
    const text = '@book{a,\n  title = {{T {X}}},\n  abstract = {A}\n}\n';
    assert.match(added(text), /title = \{\{Über Deep \{GPU\} Models\}\}/);
    assert.match(added(text), /abstract = \{Long\.\}/);
    assert.match(added('@book{a,\n  title = {{T} and {X}}\n}\n'), /title = \{Über/);
  });

  it('writes nothing that the file’s encoding does not have', () => {
    const polish = makePaper({ key: 'p', title: 'Łódź', authors: [] });
    assert.match(added('', { papers: [polish] }), /title = \{Łódź\}/);
    assert.match(
      added('', { papers: [polish], encoding: 'windows-1252' }),
      /title = \{\{\\L\}\{\\'o\}d\{\\'z\}\}/,
    );
    assert.match(added('', { papers: [polish], encoding: 'iso-8859-2' }), /title = \{Łódź\}/);
    assert.match(added('', { isGuessed: true }), /Jos\{\\'e\}/);
    const chinese = makePaper({ key: 'c', title: '中', authors: [] });
    assert.deepEqual(refusal('', { papers: [chinese], encoding: 'windows-1252' }), {
      code: 'no-character',
      character: '中',
    });
  });

  it('does not add what is there, under whatever key', () => {
    const there = add('@article{Garcia20,\n  title = {Other},\n  doi = {https://doi.org/10.1000/XYZ}\n}\n');
    assert.deepEqual(there, { kind: 'nothing', keys: [{ paper: 'p', key: 'Garcia20', how: 'there' }] });
    const twice = add('', { papers: [paper, { ...paper, id: 'q', key: 'again' }] });
    assert.deepEqual(twice.kind === 'added' && twice.keys, [
      { paper: 'p', key: 'garcia2020deep', how: 'added' },
      { paper: 'q', key: 'garcia2020deep', how: 'there' },
    ]);
  });

  it('gives another key where another paper has it, in whatever case', () => {
    const result = add(
      '@book{GARCIA2020deep, title = {Another}}\n@book{x, ids = {garcia2020deep}, title = {Y}}\n',
    );
    assert.deepEqual(result.kind === 'added' && result.keys, [
      { paper: 'p', key: 'garcia2020deepa', how: 'renamed' },
    ]);
  });

  it('refuses where the last entry has no end, and says its line', () => {
    assert.deepEqual(refusal('@book{a, title = {A}}\n@book{b,\n  title = {B'), { code: 'unclosed', line: 1 });
  });

  it('adds behind a broken entry that ends somewhere', () => {
    const text = '@book{broken,\n  title = {B\n\n@book{good,\n  title = {G}\n}\n';
    assert.match(added(text), /garcia2020deep/);
  });

  it('refuses a file that a program writes, unless it must', () => {
    const mendeley =
      'Automatically generated by Mendeley Desktop 1.19\nAny changes to this file will be lost.\n\n@book{a}\n';
    assert.deepEqual(refusal(mendeley), { code: 'owned', program: 'Mendeley' });
    assert.equal(add(mendeley, { force: true }).kind, 'added');
    assert.deepEqual(refusal('% This file was automatically generated.\n@book{a}\n'), {
      code: 'owned',
      program: undefined,
    });
    assert.equal(add('@book{a, abstract = {Do not edit this file}}\n').kind, 'added');
  });

  it('refuses keys that BibTeX cannot carry, and files of other kinds', () => {
    assert.deepEqual(refusal('', { papers: [makePaper({ key: 'a b' })] }), { code: 'bad-key', key: 'a b' });
    assert.deepEqual(refusal('', { name: 'x.docx' }), { code: 'wrong-kind', format: undefined });
  });

  it('takes keys like __proto__', () => {
    assert.match(
      added('@book{constructor}\n', { papers: [makePaper({ key: '__proto__' })] }),
      /@article\{__proto__,/,
    );
  });
});

/** The papers that are read of the text after adding, by key; the text itself. */
function readBack(
  name: string,
  text: string,
  papers: readonly Paper[] = [paper],
): readonly (string | undefined)[] {
  const result = add(text, { name, papers });
  assert.equal(result.kind, 'added', JSON.stringify(result));
  const after = applyEdits(text, [result.edit]);
  return importText(name, after).result.records.map(({ key }) => key);
}

describe('adding to other bibliographies', () => {
  it('goes on in a CSL-JSON list as its items are set', () => {
    const text = '[\n\t{\n\t\t"id": "a",\n\t\t"type": "book",\n\t\t"title": "A"\n\t}\n]\n';
    assert.match(
      added(text, { name: 'r.json' }),
      /^,\n\t\{\n\t\t"id": "garcia2020deep",\n\t\t"type": "article-journal",\n/,
    );
    assert.deepEqual(readBack('r.json', text), ['a', 'garcia2020deep']);
    const compact = '[\n{"id":"a","type":"book","title":"A"},\n{"id":"b","type":"book","title":"B"}\n]';
    assert.match(added(compact, { name: 'r.json' }), /^,\n\{"id":"garcia2020deep","type"/);
    assert.deepEqual(readBack('r.json', '[]'), ['garcia2020deep']);
    assert.deepEqual(refusal('[{"id":"a","type":"book"},]', { name: 'r.json' }), { code: 'broken' });
    assert.ok(!added(text, { name: 'r.json' }).includes('abstract'));
  });

  it('sets a CSL-JSON item as its neighbours are: spaces, commas before, escapes, comments, wrappers', () => {
    const brief = makePaper({ key: 'z', type: 'book', title: 'Ü', authors: ['B, C'], item: {} });
    const one = (text: string): string =>
      added(text, { name: 'r.json', papers: [brief] }).replace(
        /, ?"(?:container-title|issued)" ?: ?(?:"[^"]*"|\{[^}]*\})/g,
        '',
      );
    assert.equal(
      one('[{"id": "a", "type": "book"},\n {"id": "b", "type": "book"}]\n'),
      ',\n {"id": "z", "type": "book", "title": "Ü", "author": [{"family": "B", "given": "C"}]}',
    );
    assert.equal(
      one('[{"id":"a","type":"book"}\n,{"id":"b","type":"book"}]'),
      '\n,{"id":"z","type":"book","title":"Ü","author":[{"family":"B","given":"C"}]}',
    );
    assert.match(
      one('[ { "id" : "a", "type" : "book" } ]'),
      /^, \{ "id" : "z", .*\[\{ "family" : "B", "given" : "C" \}\] \}$/,
    );
    assert.match(one('[{"id":"a","type":"book","title":"M\\u00fcnchen"}]'), /"title":"\\u00dc"/);
    for (const wrapped of [
      '{\r\n  "references": [\r\n    {\r\n      "id": "a",\r\n      "type": "book"\r\n    }\r\n  ]\r\n}\r\n',
      '{"items":[{"id":"a","type":"book","title":"A"}]}',
      '[ // mine ]\n  {"id": "a", "type": "book"} // the last\n  /* ] */\n]\n',
    ]) {
      assert.deepEqual(readBack('r.json', wrapped), ['a', 'garcia2020deep'], wrapped);
    }
    assert.match(
      one('{\r\n "references": [\r\n  {\r\n   "id": "a",\r\n   "type": "book"\r\n  }\r\n ]\r\n}'),
      /^,\r\n {2}\{\r\n {3}"id": "z",\r\n/,
    );
    assert.ok(one('\n').endsWith(']'));
    for (const text of ['{"id":"a","type":"book"}', '{"id":"a","type":"book"}\n{"id":"b","type":"book"}']) {
      assert.deepEqual(refusal(text, { name: 'r.json' }), { code: 'broken' });
    }
  });

  it('goes on in CSL-YAML, wherever its list stands', () => {
    const text = '---\nreferences:\n  - id: a\n    type: book\n    title: A\n...\n';
    assert.match(added(text, { name: 'r.yaml' }), /^ {2}- id: garcia2020deep\n {4}type: article-journal\n/);
    assert.deepEqual(readBack('r.yaml', text), ['a', 'garcia2020deep']);
    assert.deepEqual(
      readBack('r.yaml', '- id: a\n  type: book\n  title: A\n  author:\n  - family: B\n    given: C'),
      ['a', 'garcia2020deep'],
    );
    assert.deepEqual(readBack('r.yaml', ''), ['garcia2020deep']);
  });

  it('begins the list that a CSL-YAML file only names, also in empty brackets', () => {
    const item = /^(\n?)- id: garcia2020deep\n[^]*$/;
    for (const name of ['r.yaml', 'r.yml']) {
      for (const text of [
        'references: []',
        '---\nreferences: [ ] \n...\n',
        '# mine\nreferences: []\n# end\n',
      ]) {
        const result = add(text, { name });
        assert.equal(result.kind, 'added', text);
        assert.match(result.edit.newText, item);
        const after = applyEdits(text, [result.edit]);
        assert.equal(
          after.replace(/:\n- id: garcia2020deep(?:\n[ ][^\n]*)*/, ':'),
          text.replace(/ ?\[ ?\] ?/, ''),
        );
        assert.equal(importText(name, after).result.records.length, 1);
      }
    }
    assert.deepEqual(readBack('r.yaml', '# mine\nreferences:\n# end\n'), ['garcia2020deep']);
    const markdown =
      '---\nreferences:\n- id: a\n  type: book\n  title: A\n  issued: 2001\n---\n\n# On {a: [\n\n- b: "c\n';
    assert.deepEqual(readBack('paper.md', markdown), ['a', 'garcia2020deep']);
    for (const text of ['references: []\nlang: de\n', 'references:[]\n']) {
      assert.equal(add(text, { name: 'r.yaml' }).kind, 'refused', text);
    }
  });

  it('sets a CSL-YAML item as its neighbours are: dashes, blank lines, anchors', () => {
    const wide = 'references:\n-   id: a\n    type: book\n    title: A\n';
    assert.match(added(wide, { name: 'r.yaml' }), /^- {3}id: garcia2020deep\n {4}type: article-journal\n/);
    const spaced = `references:\n  - id: a\n    title: A\n    type: book\n\n  - id: b\n    title: B\n    type: book\n\n# the end\n`;
    assert.match(added(spaced, { name: 'r.yaml' }), /^\n {2}- id: garcia2020deep\n/);
    assert.deepEqual(readBack('r.yaml', spaced), ['a', 'b', 'garcia2020deep']);
    for (const text of [
      'references:\r\n-\r\n  id: a\r\n  type: book\r\n  title: A\r\n',
      '---\nreferences:\n- id: a\n  type: book\n- &b\n  id: b\n  type: book\nlang: de\n...\n',
      'references:\n- &a !!map\n  id: a\n  type: book\n  note: |\n    - id: none\n\n    end\n\n\n',
    ]) {
      const there = importText('r.yaml', text).result.records.map(({ key }) => key);
      assert.deepEqual(readBack('r.yaml', text), [...there, 'garcia2020deep'], text);
    }
  });

  it('goes on in RIS', () => {
    const text = 'TY  - BOOK\nID  - a\nTI  - A\nER  - \n';
    assert.match(added(text, { name: 'r.ris' }), /^\nTY {2}- JOUR\nID {2}- garcia2020deep\n/);
    assert.deepEqual(readBack('r.ris', text), ['a', 'garcia2020deep']);
  });
});
