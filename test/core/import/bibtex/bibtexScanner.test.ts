import assert from 'node:assert/strict';
import type { Span } from '../../../../src/core/base/text';
import { scanBibtex } from '../../../../src/core/import/bibtex/bibtexFile';
import type { BibtexEntry } from '../../../../src/core/import/bibtex/bibtexSyntax';

/** `article a: title=A; year=2001#x`, one line for each entry. */
function entriesOf(text: string): string[] {
  return scanBibtex(text).entries.map(entryText);
}

function entryText(entry: BibtexEntry): string {
  const fields = entry.fields.map(
    (field) => `${field.name}=${field.value.map((piece) => piece.text).join('#')}`,
  );
  return `${entry.type} ${entry.key ?? '-'}: ${fields.join('; ')}`;
}

/** `code «the text it is about»` for each error. */
function errorsOf(text: string): string[] {
  return scanBibtex(text).errors.map((error) => `${error.code} «${sliceOf(text, error.span)}»`);
}

function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

describe('scanBibtex', () => {
  describe('entries', () => {
    it('reads braces, quotes, numbers, names and concatenation', () => {
      assert.deepEqual(
        entriesOf('@article{a, title = {A {b} c}, note="x {"} y", year=2001, month = jan # "~1"}'),
        ['article a: title=A {b} c; note=x {"} y; year=2001; month=jan#~1'],
      );
    });

    it('says of what kind each part of a value is', () => {
      const [entry] = scanBibtex('@a{k, t = {a} # "b" # 12 # jan}').entries;
      assert.deepEqual(
        entry?.fields[0]?.value.map((piece) => piece.kind),
        ['braced', 'quoted', 'number', 'name'],
      );
    });

    it('takes types and field names without regard to capitals, keys as they are', () => {
      assert.deepEqual(entriesOf('@ARTICLE{KeY, TiTle={A}}'), ['article KeY: title=A']);
    });

    it('reads entries in parentheses', () => {
      assert.deepEqual(entriesOf('@article(k, t = {)}, u=a)\n@book{b}'), ['article k: t=); u=a', 'book b: ']);
    });

    it('allows commas at the end, and several', () => {
      assert.deepEqual(entriesOf('@a{k, t={x},,\n}'), ['a k: t=x']);
      assert.deepEqual(errorsOf('@a{k, t={x},,\n}'), []);
    });

    it('reads an entry that has nothing but a key', () => {
      assert.deepEqual(entriesOf('@proceedings{Test,\n}@book{b}'), ['proceedings Test: ', 'book b: ']);
    });

    it('allows white space in every place', () => {
      assert.deepEqual(entriesOf('@ article \n{ k ,\r\n t\n=\n{x}\n#\n"y"\n,\n}'), ['article k: t=x#y']);
    });

    it('takes no-break spaces for blanks', () => {
      assert.deepEqual(entriesOf('@a{k,\u00a0t\u00a0=\u00a0{x},\u2003u={y}\u00a0}'), ['a k: t=x; u=y']);
      assert.deepEqual(errorsOf('@a{k,\u00a0t\u00a0=\u00a0{x}}'), []);
    });

    it('reads keys as people make them', () => {
      const keys = [
        'DBLP:conf/nips/VaswaniSPUJGKP17',
        "d'Alembert1743",
        'a&b',
        'smith(2001)',
        '傅斯年1985',
        '1102917',
      ];
      for (const key of keys) {
        assert.equal(scanBibtex(`@a{${key},\n t={x}}`).entries[0]?.key, key);
      }
    });

    it('counts a brace after a backslash, as BibTeX does', () => {
      assert.deepEqual(entriesOf('@a{k, t={x \\{ y \\} z}}'), ['a k: t=x \\{ y \\} z']);
    });

    it('reads field names with signs in them', () => {
      assert.deepEqual(entriesOf('@a{k, bdsk-url-1={x}, date-added={y}, a_b={z}}'), [
        'a k: bdsk-url-1=x; date-added=y; a_b=z',
      ]);
    });

    it('finds nothing in an empty file', () => {
      assert.deepEqual(scanBibtex(''), { entries: [], strings: [], preambles: [], comments: [], errors: [] });
    });

    it('reads past a byte order mark, lone CR and mixed line ends', () => {
      assert.deepEqual(entriesOf('\ufeff@a{k,\r t={x}\r}\r@b{l,\r\n t={y}\n}'), ['a k: t=x', 'b l: t=y']);
    });
  });

  describe('spans', () => {
    const text = 'junk @Article{key1, Title = {A} # b,\n year=2001}';
    const [entry] = scanBibtex(text).entries;

    it('gives the whole entry, its type and its key', () => {
      assert.ok(entry);
      assert.equal(sliceOf(text, entry.span), text.slice(5));
      assert.equal(sliceOf(text, entry.typeSpan), 'Article');
      assert.equal(sliceOf(text, entry.keySpan), 'key1');
    });

    it('gives each field, its name and the parts of its value', () => {
      const [title, year] = entry?.fields ?? [];
      assert.ok(title && year);
      assert.equal(sliceOf(text, title.span), 'Title = {A} # b');
      assert.equal(sliceOf(text, title.nameSpan), 'Title');
      assert.deepEqual(
        title.value.map((piece) => sliceOf(text, piece.span)),
        ['{A}', 'b'],
      );
      assert.equal(sliceOf(text, year.span), 'year=2001');
    });

    it('gives an empty span where a key is missing', () => {
      const [without] = scanBibtex('@a{, t={x}}').entries;
      assert.deepEqual([without?.key, without?.keySpan], [undefined, { start: 3, end: 3 }]);
    });
  });

  describe('what is no entry', () => {
    it('takes text between entries as comment', () => {
      assert.deepEqual(entriesOf('Some words.\n@a{k}\nSee more = {words}, me@home.org {x}\n@b{l}'), [
        'a k: ',
        'b l: ',
      ]);
      assert.deepEqual(errorsOf('Some words.\n@a{k}\nSee more = {words}, me@home.org {x}\n@b{l}'), []);
    });

    it('passes over percent comments between entries and between fields', () => {
      const text =
        '%@a{no, t={x}}\n  % @a{no2}\n@b{yes, % a brace {\n  % t={no},\n  u={50% of it}, % }\n}% @c{no3}\n@d{e}';
      assert.deepEqual(entriesOf(text), ['b yes: u=50% of it', 'd e: ']);
      assert.deepEqual(errorsOf(text), []);
    });

    it('takes a percent sign in the middle of a word as text', () => {
      assert.deepEqual(entriesOf('100% sure, 5%@a{k}'), ['a k: ']);
    });

    it('keeps comments with all that is in their braces', () => {
      const text =
        '@comment{ @article{no, t={x}} }@Comment(also this)\n@COMMENT to the end of the line\n@a{k}';
      const { comments, entries, errors } = scanBibtex(text);
      assert.deepEqual(
        comments.map((span) => sliceOf(text, span)),
        ['@comment{ @article{no, t={x}} }', '@Comment(also this)', '@COMMENT to the end of the line'],
      );
      assert.deepEqual([entries.map((entry) => entry.key), errors], [['k'], []]);
    });

    it('keeps strings and preambles apart from entries', () => {
      const { strings, preambles, entries } = scanBibtex(
        '@string{ AB = "x" # cd }@string(e={f})@preamble{"a" # b}',
      );
      assert.deepEqual(
        strings.map((string) => [string.name, string.value.map((piece) => piece.text)]),
        [
          ['ab', ['x', 'cd']],
          ['e', ['f']],
        ],
      );
      assert.deepEqual(
        preambles[0]?.value.map((piece) => piece.text),
        ['a', 'b'],
      );
      assert.deepEqual(entries, []);
    });

    it('says where a brace is missing after the type', () => {
      assert.deepEqual(errorsOf('@article k,\n t={x}}\n\n@b{l}'), ['missing-brace «@article k,\n t={x}}»']);
      assert.deepEqual(entriesOf('@article k,\n t={x}}\n\n@b{l}'), ['b l: ']);
    });
  });

  describe('recovery', () => {
    const good = '@good{g, t={x}}';

    function check(broken: string, expected: readonly string[], kept: readonly string[] = []): void {
      const text = `@first{f, t={y}}\n${broken}\n${good}\n`;
      assert.deepEqual(entriesOf(text), ['first f: t=y', ...kept, 'good g: t=x']);
      assert.deepEqual(errorsOf(text), expected);
    }

    it('reads the fields of an entry that is not closed', () => {
      check('@a{a, t={x}\n', ['unclosed-entry «@a{a, t={x}»'], ['a a: t=x']);
      check('@a{a, t={x},\n', ['unclosed-entry «@a{a, t={x},»'], ['a a: t=x']);
      check('@a{t={x}\n', ['unclosed-entry «@a{t={x}»', 'missing-key «»'], ['a -: t=x']);
      check(
        '@a{a, t={x}, trash\n',
        ['unexpected-text «trash»', 'unclosed-entry «@a{a, t={x}, trash»'],
        ['a a: t=x'],
      );
    });

    it('leaves out an entry that is not closed and has no field', () => {
      check('@a{a', ['unclosed-entry «@a{a»']);
      check('@a{a,', ['unclosed-entry «@a{a,»']);
      check('@a{', ['unclosed-entry «@a{»']);
      check('@a{a, t={', ['unclosed-value «@a{a, t={»']);
      check('@a{a, t="', ['unclosed-value «@a{a, t="»']);
    });

    it('keeps what a @string defines that is not closed', () => {
      const { strings, errors } = scanBibtex(`@string{foo = "Bar"\n\n${good}`);
      assert.deepEqual(
        strings.map((string) => string.name),
        ['foo'],
      );
      assert.deepEqual(
        errors.map((error) => error.code),
        ['unclosed-entry'],
      );
      assert.deepEqual(
        scanBibtex('@string{a = "x", b = {y').strings.map((string) => string.name),
        ['a'],
      );
    });

    it('reads a value that is not closed up to the next field', () => {
      check('@a{a, t={x {y, u={1}\n}', ['unclosed-value «@a{a, t={x {y, u={1}\n}»'], ['a a: t=x {y; u=1']);
      check('@a{a, t="x {y", u={1}\n}', ['unclosed-value «@a{a, t="x {y", u={1}\n}»'], ['a a: t=x {y; u=1']);
      check('@a{a, t="x, u={1}\n}', ['unclosed-value «@a{a, t="x, u={1}\n}»'], ['a a: t=x; u=1']);
      check(
        '@a{a, t={x, u=1, v={2}\n}',
        ['unclosed-value «@a{a, t={x, u=1, v={2}\n}»'],
        ['a a: t=x; u=1; v=2'],
      );
    });

    it('reads a value that is not closed up to a line that begins a field', () => {
      const text = '@a{a,\n  t = {x {y},\n  u = name # " z",\n  v = 1\n}';
      check(text, [`unclosed-value «${text}»`], ['a a: t=x {y}; u=name# z; v=1']);
      const noComma = '@a{a,\n  t = {x\n  u = {1}\n}';
      check(noComma, [`unclosed-value «${noComma}»`], ['a a: t=x; u=1']);
    });

    it('reads the last value up to the brace that closes the entry', () => {
      check('@a{a, t={x}, u={{1}\n}', ['unclosed-value «@a{a, t={x}, u={{1}\n}»'], ['a a: t=x; u={1}']);
      check('@a{a, t={x}, u="1\n}', ['unclosed-value «@a{a, t={x}, u="1\n}»'], ['a a: t=x; u=1']);
      check('@a{a, t={x}, u={1 {2}', ['unclosed-value «@a{a, t={x}, u={1 {2}»'], ['a a: t=x; u=1 {2}']);
    });

    it('keeps what looks like a field inside a value that is closed', () => {
      const text = '@a{a, t={x\n  where y = 1,\n  z = {2}}, u={1}';
      check(text, [`unclosed-entry «${text}»`], ['a a: t=x\n  where y = 1,\n  z = {2}; u=1']);
    });

    it('says in which field and where a value began', () => {
      const [error] = scanBibtex('@a{a, t={x}, u = {y').errors;
      assert.deepEqual([error?.field, error?.at], ['u', 17]);
    });

    it('takes each entry for itself, however many are broken', () => {
      const text = `${'@a{a, t={{x}\n'.repeat(50)}${good}`;
      assert.deepEqual(entriesOf(text), [...Array<string>(50).fill('a a: t={x}'), 'good g: t=x']);
      assert.equal(errorsOf(text).length, 50);
    });

    it('does not let an unclosed value take the next ten entries with it', () => {
      const many = Array.from({ length: 12 }, (_, i) => `@a{k${i}, t={x}}`).join('\n');
      const text = `@bad{b, t={{x\n}\n${many}\n@late{l, t={y}}}}\n`;
      assert.deepEqual(entriesOf(text).slice(0, 2), ['bad b: t={x', 'a k0: t=x']);
      assert.equal(scanBibtex(text).entries.length, 14);
    });

    it('keeps an example entry inside a value that is closed', () => {
      assert.deepEqual(entriesOf('@a{k, abstract={We write\n@b{l, t={x}}\nso.}, t={y}}'), [
        'a k: abstract=We write\n@b{l, t={x}}\nso.; t=y',
      ]);
    });

    it('reads on where a comma is missing between fields', () => {
      check('@a{a, t={x} u={1}}', ['missing-comma «}»'], ['a a: t=x; u=1']);
      check('@a{a t={x}}', ['missing-comma «a»'], ['a a: t=x']);
    });

    it('reads on where an equals sign is missing', () => {
      check('@a{a, t {x}, u="y"}', ['missing-equals «t»'], ['a a: t=x; u=y']);
    });

    it('leaves out text that is no field', () => {
      check('@a{a, garbage, t={x}}', ['unexpected-text «garbage»'], ['a a: t=x']);
      check('@a{a, {garbage, too}, t={x}}', ['unexpected-text «{garbage, too}»'], ['a a: t=x']);
    });

    it('says where a quote inside quotes ends the value', () => {
      check('@a{a, t="He said "x" to", u=1}', ['unexpected-text «x" to"»'], ['a a: t=He said ; u=1']);
    });

    it('says where a value is missing', () => {
      check('@a{a, t = , u = }', ['missing-value «t»', 'missing-value «u»'], ['a a: ']);
    });

    it('keeps entries without a key', () => {
      check('@a{, t={x}}', ['missing-key «»'], ['a -: t=x']);
      check('@a{t={x}}', ['missing-key «»'], ['a -: t=x']);
    });

    it('keeps a key with spaces whole', () => {
      check('@a{my own key, t={x}}', ['key-with-space «my own key»'], ['a my own key: t=x']);
    });

    it('reads an entry behind a damaged type, and says so', () => {
      check(
        '@{k,\n t={x}}\n@}misc{j, t={w}}\n@{misc{i, t={v}}\n@"Book{l,\n t={y}}\n@ , manual {m, t={z}}\n@b{n}',
        [
          'missing-type «@{»',
          'missing-type «@}misc{»',
          'missing-type «@{misc{»',
          'missing-type «@"Book{»',
          'missing-type «@ , manual {»',
        ],
        [' k: t=x', 'misc j: t=w', 'misc i: t=v', 'book l: t=y', 'manual m: t=z', 'b n: '],
      );
    });

    it('reads an entry whose type is a list of types', () => {
      check(
        `@['JournalArticle', 'Review']{k, t={x}}\n@["Book"] {j,\n t={y}}\n@[]{i, t={z}}\n@b{n}`,
        [
          `missing-type «@['JournalArticle', 'Review']{»`,
          'missing-type «@["Book"] {»',
          'missing-type «@[]{»',
        ],
        ['journalarticle k: t=x', 'book j: t=y', ' i: t=z', 'b n: '],
      );
      check(
        "@['LettersAndComments', 'JournalArticle', 'Review', 'Study', 'MetaAnalysis', 'News']{k, t={x}}",
        [
          "missing-type «@['LettersAndComments', 'JournalArticle', 'Review', 'Study', 'MetaAnalysis', 'News']{»",
        ],
        ['journalarticle k: t=x'],
      );
      check("See @['a', 'b']{k, t={x}}\n@[x]{no key}\n@b{n}", [], ['b n: ']);
    });

    it('leaves an entry without @ alone, as a comment may be one, and says so', () => {
      check('article{k,\n t={x}}\n@b{l}', ['missing-at «article{k,»'], ['b l: ']);
      check('ctan{k,\n title={x}}\n@b{l}', ['missing-at «ctan{k,»'], ['b l: ']);
      check('chemical{k,\n cas={x}}\n@b{l}', [], ['b l: ']);
      check('@a{a}\n  BOOK {k, t={x {y, u={z}}}\n', ['missing-at «BOOK {k,»'], ['a a: ']);
    });

    it('takes other text with braces as text', () => {
      for (const text of [
        'article{k} and text',
        'figure{k, t = 1}',
        'an article{k, t={x}}',
        '% article{k, t={x}}',
        '@{k}',
        'x @{k, t={x}}',
        '@{k, and more}',
        'article{some words, t={x}}',
        '\\newcommand{a, b=c}',
        `article${' '.repeat(200)}{k, t={x}}`,
      ]) {
        check(`${text}\n@b{l}`, [], ['b l: ']);
      }
    });

    it('says where fields stand behind the end of their entry', () => {
      check('@a{a, t={x}}, u={1}\n}', ['text-after-entry «, u={1}\n}»'], ['a a: t=x']);
      check('@a{a}\n n = 12 ,\n u={1}\n}', ['text-after-entry «n = 12 ,»'], ['a a: ']);
      check('@a{a}\n n = 12 is a sum.\n@b{b}', [], ['a a: ', 'b b: ']);
      check('@a{a}\n\n t = {x},\n u={1}\n}\n@b{b}', ['text-after-entry «t = {x},»'], ['a a: ', 'b b: ']);
      check(
        '@a{a}\nt = {x}\n% @old{o, t={y}}\n@{b, t={z}}',
        ['text-after-entry «t = {x}»', 'missing-type «@{»'],
        ['a a: ', ' b: t=z'],
      );
      check('@a{a}\nwhere p = 3 and q={1}\n@b{b}', [], ['a a: ', 'b b: ']);
      check('@a{a}\np = 3\n@b{b}', [], ['a a: ', 'b b: ']);
    });

    it('says where a file begins with fields, whose entry lost its head', () => {
      const begins = (text: string, errors: readonly string[]): void => {
        assert.deepEqual(errorsOf(text + good), errors);
        assert.deepEqual(entriesOf(text + good), ['good g: t=x']);
      };
      begins('\n title = {x},\n u = 1\n}\n', ['loose-fields «title = {x},»']);
      begins('key,\n Year = {x}}\n', ['loose-fields «key,\n Year = {x}}»']);
      begins('author={x\ny}}\n', ['loose-fields «author={x»']);
      const others = [
        'Refs, version 3\n',
        'Refs, version=3, date=2020\n',
        'encoding = utf-8\n',
        'encoding = "utf-8"\n',
        'encoding="utf-8", version="1"\n',
        'a=1,\n',
        '% title = {x},\n',
        '',
      ];
      others.forEach((text) => begins(text, []));
    });

    it('keeps the entries on the line of fields that stand behind their entry', () => {
      check('@a{a}k,\n t={x}} @b{b, t={y}}', ['text-after-entry «k,\n t={x}}»'], ['a a: ', 'b b: t=y']);
    });

    it('reads an entry that is closed only where braces after a backslash do not count', () => {
      check('@a{a, t={x \\{ y}}\n@b{b, t={z}}', ['escaped-brace «\\{»'], ['a a: t=x \\{ y', 'b b: t=z']);
      check('@a{a, t="x \\" y \\{"}', ['escaped-brace «\\"»'], ['a a: t=x \\" y \\{']);
      check('@a{a, t={x \\{ y}', ['unclosed-value «@a{a, t={x \\{ y}»'], ['a a: t=x \\{ y}']);
    });

    it('takes a comma between two entries as text', () => {
      check('@a{a, t={x}},', [], ['a a: t=x']);
    });

    it('leaves out comments, strings and preambles that are not closed', () => {
      check('@comment{ never { closed }', ['unclosed-comment «@comment{ never { closed }»']);
      check('@comment(never closed', ['unclosed-comment «@comment(never closed»']);
      check('@string{s = "x"', ['unclosed-entry «@string{s = "x"»']);
      check('@preamble{ {x}', ['unclosed-entry «@preamble{ {x}»']);
      check('@preamble{ {x', ['unclosed-value «@preamble{ {x»']);
    });

    it('finds the next entry also where lines are indented', () => {
      assert.deepEqual(entriesOf('  @a{a, t={x\n  \t@b{b}'), ['a a: t=x', 'b b: ']);
    });

    it('keeps every entry that was whole before the text was cut', () => {
      const text =
        '@a{a, t={x {y} z}, u="v {w}"}\n@string{s = {t}}\n@b{b, t=s # "x"}\n@comment{c {d}}\n@e(f, g=h)\n';
      const whole = scanBibtex(text).entries;
      for (let cut = 0; cut <= text.length; cut++) {
        const expected = whole.filter((entry) => entry.span.end <= cut).map((entry) => entry.key);
        assert.deepEqual(
          scanBibtex(text.slice(0, cut))
            .entries.map((entry) => entry.key)
            .slice(0, expected.length),
          expected,
          `cut at ${cut}`,
        );
      }
    });
  });
});
