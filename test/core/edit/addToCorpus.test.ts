import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../src/core/base/text';
import { addPapers } from '../../../src/core/edit/addPapers';
import { decodeText } from '../../../src/core/import/decode';
import { encodeText } from '../../../src/core/import/encode';
import { scanBibtex } from '../../../src/core/import/bibtex/bibtexFile';
import { makePaper } from '../../support/papers';

/** Ways in which .bib files come; to these any folder of real ones that PAPERSHELF_CORPUS names. */
const texts: ReadonlyMap<string, string> = new Map([
  ['CRLF without an end', '% mine\r\n@book{a,\r\n  title = {A}\r\n}\r\n\r\n@book{b,\r\n  title = {B}\r\n}'],
  ['CR only', '@book{a,\r title = {A}\r}\r'],
  ['mixed line ends', '@book{a,\n title = {A}\r\n}\n\r\n\n'],
  ['on one line', '@book{a, title = "A", year = 1999} @book{b, title = "B", year = 2000}'],
  [
    'strings and parents',
    '@string{p = "P"}\n@preamble{"x"}\n@book(a, title = p # " x")\n@xdata{y, publisher = p}\n',
  ],
  [
    'settings at the end',
    '@book{a}\n\n@Comment{jabref-meta: databaseType:bibtex;}\n\n@Comment{jabref-meta: grouping:\n0 All;\n}\n',
  ],
  ['a comment without a line end', '@book{a}\n% the end'],
  ['white space at the end', '@book{a, title = {A}}   \n \t\n'],
  ['a broken entry in the middle', '@book{a, title = {A}\n\n@book{b, title = {B}}\n'],
  ['nothing but text', 'No entries yet, only words.\n'],
]);
const folder = process.env.PAPERSHELF_CORPUS;
const files = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.bib'));
const cases = [
  ...[...texts].map(([name, text]) => [name, () => new TextEncoder().encode(text)] as const),
  ...files.map((name) => [name, () => readFileSync(join(folder ?? '', name))] as const),
];

const papers = [
  makePaper({
    id: '1',
    key: 'zzz2020one',
    title: 'Ein Überblick Nobody Wrote',
    authors: ['Łukasz, Ana'],
    doi: '10.1/zzz',
  }),
  makePaper({
    id: '2',
    key: 'zzz2020two',
    title: 'A Second That Nobody Wrote',
    type: 'book',
    doi: '10.1/zz2',
  }),
];

const request = { papers, facts: 'usual', keyPattern: '{author}{year}{word}', force: true } as const;

describe('adding to .bib files of all kinds', () => {
  for (const [name, bytes] of cases) {
    it(`${name}: only what is added differs, and it is read back`, () => {
      const { text, encoding, problem } = decodeText(bytes());
      const isGuessed = problem === 'assumed-cp1252';
      const result = addPapers({ ...request, name: 'refs.bib', text, encoding, isGuessed });
      if (result.kind === 'refused') {
        assert.equal(result.refusal.code, 'unclosed');
        return;
      }
      assert.ok(result.kind === 'added');
      const { edit } = result;
      const after = applyEdits(text, [edit]);
      const undone = {
        span: { start: edit.span.start, end: edit.span.start + edit.newText.length },
        newText: '',
      };
      assert.equal(applyEdits(after, [undone]), text);
      assert.ok('bytes' in encodeText(edit.newText, encoding));
      const keysOf = (bib: string): readonly unknown[] => scanBibtex(bib).entries.map(({ key }) => key);
      assert.deepEqual(keysOf(after), [...keysOf(text), 'zzz2020one', 'zzz2020two']);
      const again = addPapers({ ...request, name: 'refs.bib', text: after, encoding, isGuessed });
      assert.equal(again.kind, 'nothing');
    });
  }
});
