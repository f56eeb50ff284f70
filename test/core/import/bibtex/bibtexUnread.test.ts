import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import { firstOfBibtexList } from '../../../../src/core/import/bibtex/bibtexNames';
import { UnreadBibtexRecord } from '../../../../src/core/import/bibtex/bibtexUnread';
import { decodeText } from '../../../../src/core/import/decode';
import { factsOf } from '../../../../src/core/model/paper';
import { digestOf } from '../../../../src/core/model/recordDigest';
import { generatedBib } from '../../../support/generatedBib';

/** Bytes in use when all that nobody has any more is cleared away. */
function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

const importer = new BibtexImporter();

/** Both readings of a text must say the same: the one that reads all at once, and the one that leaves most for later. */
function assertSame(text: string): void {
  const whole = importer.read(text);
  const unread = importer.read(text, { mayLeaveUnread: true });
  assert.deepEqual(unread.problems, whole.problems);
  assert.equal(unread.records.length, whole.records.length);
  for (const [i, record] of unread.records.entries()) {
    const { item, extras, key, range, stamp } = whole.records[i]!;
    assert.deepEqual(record.digest, digestOf(factsOf(item, extras)), key);
    const { text: unreadText, reader } = record.unread!;
    const { item: itemLater, extras: extrasLater } = reader.read(unreadText);
    const later = { item: itemLater, extras: extrasLater, key: record.key, range: record.range };
    assert.deepEqual({ ...later, stamp: record.stamp }, { item, extras, key, range, stamp }, key);
    const { techniques, keywords, groups, tldr } = extras;
    const { abstract, extras: texts } = reader.readTexts(unreadText);
    assert.deepEqual(
      { abstract, techniques: undefined, keywords: undefined, groups: undefined, tldr: undefined, ...texts },
      { abstract: item.abstract, techniques, keywords, groups, tldr },
      key,
    );
  }
}

/** Entries in which what a list shows comes from odd places. */
const odd = [
  '@article{a, title = {{On} \\emph{this}}, author = {de la Cruz, Ana and {OpenAI} and others}, year = 2001}',
  '@article{b, title = {B}, author = {others and Doe, Jane}, journal = {CoRR}, volume = {abs/1502.03167}}',
  '@article{c, title = {C}, author = {{} and Doe, Jane}, journaltitle = {Long}, shortjournal = {S}}',
  '@book{d, title = {D}, editor = {Roe, R. and Doe, J.}, publisher = {{One} and {Two}}, date = {1999-01/2000-02}}',
  '@article{e, title = {E}, author = {Doe, J.; Roe, R.}, note = {see arXiv:2401.00001}}',
  '@misc{f, title = {F}, author = {Doe, Jane et al. and Roe, R}, howpublished = {arXiv preprint arXiv:2401.00002}}',
  '@inproceedings{g, title = {G}, crossref = {p}, author = {family=Doe, given=Jane and Roe, R}, ids = {g1, g2}}',
  '@proceedings{p, title = {Proceedings}, editor = {Anderson, Andy and Brand, Bo}, year = {in press}}',
  '@article{__proto__, title = {Proto}, constructor = {x}, abstract = {Line\n\nline \\& more}}',
  '@periodical{h, title = {Journal}, issuetitle = {Issue}, alttitles = {{One} and {Two}}, doi = {10.1/x}}',
  '@article{i, author = {and Doe, Jane}, title = {I}, keywords = {a; b}, translator = {Moe, M and Joe, J}}',
  '@misc{j, title = {J}, abstract = {{}}, techniques = {lora, kv-cache}, tldr = {It \\emph{is}.}, groups = {A (x, y), B}}',
  '@misc{}',
  '@misc{empty,}',
].join('\n');

/** Usual entries, of which one thing is not as usual. */
const nearlyUsual = [
  'title = {A {Net}, {{B} and} c}',
  'title = {{All of it}}',
  'title = {Ponds\u00a0and lakes of a land}',
  'author = {}, editor = {Doe, Jane}, editortype = {director}',
  'title = {a {} b -{}- c}',
  'title = {1 < 2 and <i>p</i> {x}}',
  'title = "} {"',
  'title = {}',
  'subtitle = {More}',
  'booktitle = {Book}, journal = {}',
  'booktitle = {Book}, journaltitle = {Journal}',
  'journal = {ar{X}iv:2401.00003}',
  'journal = {{}}, booktitle = {B}',
  'journal = {CoRR}, volume = {abs/1502.03167}',
  'journal = {ArXiv}, volume = {abs/1502.03167}',
  'journal = {{ArXiv}}, volume = {{abs/1502.03167}}',
  'volume = {\\textbf{12}}, pages = {$12$--19}',
  'volume = {12\\textsuperscript{2}}, pages = {S\\textsubscript{1}9}',
  'volume = {{B716}}, pages = {12{\\textendash}19}',
  'volume = {1\\,234}, pages = {1{,}234}',
  'volume = { 12 }, pages = {&#49;2&ndash;19}',
  'volume = {12~(3)}, pages = {\\url{http://x/12}}',
  'volume = {2017-December}, pages = {140:1--140:67}',
  'volume = {XII}, pages = {\u0663}',
  'volume = {Vol. 12}, pages = {19 pp.}',
  'volume = {Volume 12}, pages = {iv + 19}',
  'eprint = {2401.00004}',
  'archiveprefix = {arXiv}, eprint = {2401.00005}',
  'arxivid = {2401.00013}, journal = {arXiv preprint}, doi = {10.48550/arXiv.2401.00013}',
  'eprint = {12345}, eprinttype = {pubmed}',
  'eprint = {hep-th/9901001}, archiveprefix = {arXiv}, journaltitle = {Physics}',
  'eprint = {}, url = {https://arxiv.org/}',
  'number = {arXiv:2401.00006}',
  'url = {https://arxiv.org/abs/2401.00007}',
  'url = {https://{ar}xiv.org/abs/2401.00008}',
  'howpublished = {\\url{https://arxiv.org/abs/2401.00009}}',
  'note = {arXiv:2401.00010}',
  'doi = {10.48550/arXiv.2401.00011}',
  'doi = {https://doi.org/10.1000/Xy_Z}',
  'doi = {10.1000/doi.10.2000/x}',
  'doi = {10.1000/a\\_b}',
  'doi = {none}',
  'year = {1999a}, month = {jan}',
  'year = {0999}',
  'year = {in press}',
  'year = {2001--2002}',
  'date = {2003-04-05}, year = {1990}',
  'date = {}, year = {1991}',
  'eventtitle = {A Meeting}',
  'entrysubtype = {magazine}',
  'ids = {x, y}',
  'archive = {arXiv}, archivelocation = {2401.00012}',
  "title = {A “Net” -- its ends---and '' more}",
  "title = {It 'is' -one- (of) [two]: 50% & more?!}",
  "title = {Odd end'}",
  'title = {Two  blanks}',
  'title = {{Blank behind }}',
  'author = {{J. Doe and R. Roe} and Moe, X.}',
  'author = {{J. Doe and others} and Moe, X.}',
  'author = {and\u00a0Doe, J.}',
  'author = {Doe\u00a0Roe, J. and Moe, X.}',
  'title = { Blank before}',
  'title = {A << B}',
  'title = {R&D; x &amp; y &lt; z}',
  'title = {(i) First}',
  'doi = {10.1000/xyz.}',
  'doi = {10.1000/x-y_(z)}',
  'doi = {10.1000/x y}',
  'doi = { 10.1000/x}',
  'doi = {10.1000/a<b>}',
  'doi = {10.1000.10/x}',
  'author = {Doe, Al and Roe, R.}',
  'author = {Doe, J. AL and Roe, R.}',
  'author = {Lal, Et al. and Roe, R.}',
  'author = {Doe, Jane And Roe, R. and Moe, M.}',
  "author = {O'Neil-Smith, J.-P. and Roe, R.}",
  "author = {O''Neil, J. and Roe, R.}",
  'author = {Smith--Jones, J. and Roe, R.}',
  'author = {Doe, J. -P. and Roe, R.}',
  'author = {Doe, J-- and Roe, R.}',
  'author = {Doe,  Jane and Roe, R.}',
  'author = {de, Jane and Roe, R.}',
  'author = {others, Jane and Roe, R.}',
  'author = {Doe, Jr. and Roe, R.}',
  'author = {Lopez, IV and Roe, R.}',
  'author = {Al, Jane and Roe, R.}',
  'author = {Doe, and and Roe, R.}',
  'author = {M{\\"u}ller, J{\\"o}rg and Roe, R}',
  'author = {M\\"uller, J.~R.}',
  'author = {de la Cruz, Ana}',
  'author = {Ana de la Cruz}',
  'author = {A}',
  'author = {{The Group}}',
  'author = {{The, Group}, X}',
  'author = {{Ab}c, D}',
  'author = {a}bc, {D}',
  'author = {Doe\\, Jr, X}',
  'author = {Doe,}',
  'author = {, Jane}',
  'author = {~, Jane}',
  'author = {van~Berg, Jan}',
  'author = {Doe, Jr., Jane}',
  'author = {others}',
  'author = {}, editor = {Roe, R.}',
  'editor = {Roe, R. and Moe, M.}',
  'author = {Doe, J.; Roe, R.}',
  'author = {Doe, J. and and Roe, R.}',
  'author = {Doe, J., K., L. and Roe, R.}',
  'author = {Doe, J. AND Roe, R. \\and Moe}',
  'author = {\u3000 and Doe, J.}',
  'author = {{A, B, C, D} and Doe, J.}',
  'options = {useprefix=true}, author = {van Berg, Jan}',
];

describe('BibTeX entries that are left unread', () => {
  for (const type of ['article', 'inproceedings', 'misc', 'book', 'unpublished', 'periodical', 'odd']) {
    it(`are the same where one thing is not as usual: @${type}`, () => {
      const usual = ['title = {T}', 'author = {Doe, Jane}', 'journal = {J}', 'year = {2000}'];
      const entries = nearlyUsual.map((odd, i) => {
        const others = usual.filter((field) => !odd.includes(`${field.split(' ')[0] ?? ''} =`));
        return `@${type}{key${i}, ${[...others, odd].join(', ')}}`;
      });
      assertSame(entries.join('\n'));
    });
  }

  it('show and later say just what reading them at once gives', () => assertSame(odd));

  it('are the same with names of strings in them, and after broken entries', () => {
    assertSame(
      `@string{j = {Journal}}\n@article{a, title = {A} # j, journal = j\n${odd}\n@article{z, year = y}`,
    );
  });

  it('are the same in a large file', () => assertSame(generatedBib(60)));

  it('keep nothing of a file but what they say', () => {
    const digests = (from: number): readonly unknown[] =>
      Array.from({ length: 20 }, (_, i) => {
        const entry = `@article{k${from + i}, author = {papadimitriou, Jane}, title = {A title of some length},
          doi = {10.1000/some.long.suffix}, journal = {A journal of some length}, year = 2001}`;
        const { text } = decodeText(new TextEncoder().encode(`${entry}\n${'x'.repeat(1_000_000)}`));
        return importer.read(text, { mayLeaveUnread: true }).records[0]?.digest;
      });
    digests(0);
    const before = usedBytes();
    const kept = digests(100);
    assert.ok(usedBytes() - before < 1_000_000);
    assert.equal(kept.length, 20);
  });

  it('read all of it again at each time that something is asked', () => {
    const [record] = importer.read(odd, { mayLeaveUnread: true }).records;
    assert.ok(record instanceof UnreadBibtexRecord);
    assert.equal(record.item.author?.length, 3);
    assert.deepEqual(record.extras, {});
  });
});

/** Real files. Not part of the project: tests only if there. */
const corpus = path.resolve('..', 'shared', 'corpus');
if (fs.existsSync(corpus)) {
  describe('real .bib files that are left unread', () => {
    const files = fs.readdirSync(corpus, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.bib'))) {
      it(file, () => assertSame(decodeText(fs.readFileSync(path.join(corpus, file))).text));
    }
  });
}

describe('firstOfBibtexList', () => {
  it('gives what stands before the first `and` outside braces', () => {
    assert.equal(firstOfBibtexList('Doe, Jane and Roe, R. and others'), 'Doe, Jane');
    assert.equal(firstOfBibtexList('Barnes{ and }Noble AND Roe, R.'), 'Barnes{ and }Noble');
    assert.equal(firstOfBibtexList('Sand, Anders\nand Roe, R.'), 'Sand, Anders');
    assert.equal(firstOfBibtexList('\\and Doe and Roe'), '\\and Doe');
  });

  it('gives the whole list where there is one part only', () => {
    assert.equal(firstOfBibtexList('Doe, Jane'), 'Doe, Jane');
    assert.equal(firstOfBibtexList(''), '');
  });

  it('gives the whole list where the first part names nobody by itself', () => {
    for (const list of [
      'and Doe, J.',
      'others and Doe, J.',
      '{} and Doe, J.',
      'Doe, J. et al. and Roe, R.',
      '{Barnes and Noble} AND Roe, R.',
    ]) {
      assert.equal(firstOfBibtexList(list), list);
    }
  });
});
