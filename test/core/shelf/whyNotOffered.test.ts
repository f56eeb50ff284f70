import assert from 'node:assert/strict';
import type { AskedFile, AskedFileState } from '../../../src/core/shelf/fileFindings';
import type { FoundBy, FoundPaper, LocatedText, SimilarKey } from '../../../src/core/shelf/inquiry';
import { whyNotOffered } from '../../../src/core/shelf/whyNotOffered';
import type { Finding, WhyFacts } from '../../../src/core/shelf/whyNotOffered';

function range(line: number): FoundPaper['sources'][number]['range'] {
  return { start: { line, character: 0 }, end: { line: line + 2, character: 1 } };
}

function paper(by: FoundBy, more: Partial<FoundPaper> = {}): FoundPaper {
  const sources = [{ source: 'a.bib', range: range(4) }];
  return { id: 'a.bib#good2020', key: 'good2020', title: 'A good paper', by, sources, ...more };
}

function place(more: Partial<LocatedText> = {}): LocatedText {
  return {
    position: { line: 7, character: 9 },
    excerpt: '@article{lost2021,',
    by: 'text',
    entry: undefined,
    problem: undefined,
    ...more,
  };
}

function file(state: AskedFileState, more: Partial<AskedFile> = {}): AskedFile {
  const base = { id: 'file:///b.bib', label: 'b.bib', pattern: undefined, size: 450_000_000 };
  return { ...base, state, places: [place()], isClosed: false, ...more };
}

function why(more: Partial<WhyFacts> = {}): readonly Finding[] {
  return whyNotOffered({
    asked: 'lost2021',
    lookUp: { papers: [], hidden: [], similar: [] },
    files: [],
    searched: { files: 3, isComplete: true },
    nearest: [],
    labelOf: (source) => source,
    ...more,
  });
}

function found(papers: readonly FoundPaper[], asked = 'good2020'): readonly Finding[] {
  return why({ asked, lookUp: { papers, hidden: [], similar: [] } });
}

function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code);
}

/** What is said of one file that has `lost2021`. */
function ofFile(asked: AskedFile): Finding {
  const [first] = why({ files: [asked] });
  assert.ok(first);
  return first;
}

describe('whyNotOffered: what is offered', () => {
  it('says where it stands, and offers nothing else but the report and the settings', () => {
    const findings = found([paper('key')]);
    assert.deepEqual(codes(findings), ['offered', 'show-report', 'open-settings']);
    assert.deepEqual(findings[0], {
      kind: 'offered',
      code: 'offered',
      what: 'It is offered as “good2020”: A good paper',
      why: 'It stands in a.bib, line 5.',
      action: { kind: 'open', source: 'a.bib', range: range(4) },
    });
  });

  it('says by what it was found', () => {
    const texts = (['alias', 'made-key', 'doi', 'arxiv', 'title', 'id'] as const).map(
      (by) => found([paper(by)], 'x')[0]?.why,
    );
    assert.deepEqual(texts, [
      'It stands in a.bib, line 5. “x” is another key of it; lists show it under “good2020”.',
      'It stands in a.bib, line 5. “x” is the key that papershelf.citationKey.pattern makes for it; its file has “good2020”.',
      'It stands in a.bib, line 5. It has this DOI.',
      'It stands in a.bib, line 5. It has this arXiv id.',
      'It stands in a.bib, line 5. It has this title.',
      'It stands in a.bib, line 5.',
    ]);
  });

  it('says that several records are shown as one paper, with a row for each', () => {
    const sources = [
      { source: 'a.bib', range: range(4) },
      { source: 'b.bib', range: range(9) },
    ];
    const findings = found([paper('key', { sources })]);
    assert.equal(
      findings[0]?.why,
      'It stands in a.bib, line 5. 2 records of the same work (the same DOI, arXiv id or title) are shown as one paper.',
    );
    assert.deepEqual(findings[1], {
      kind: 'offered',
      code: 'also-there',
      what: 'It also stands in b.bib, line 10',
      why: 'This record is shown as part of “good2020”.',
      action: { kind: 'open', source: 'b.bib', range: range(9) },
    });
  });

  it('says nothing of files then', () => {
    const lookUp = { papers: [paper('key')], hidden: [], similar: [] };
    assert.equal(codes(why({ lookUp, files: [file('excluded')] })).includes('excluded'), false);
  });
});

describe('whyNotOffered: what stands in a file and was not read', () => {
  const problem = {
    severity: 'error',
    code: 'unclosed-entry',
    message: 'This entry does not end.',
    range: range(6),
  } as const;

  it('gives the problem of the place, and leads to it', () => {
    assert.deepEqual(ofFile(file('read', { places: [place({ problem })] })), {
      kind: 'reason',
      code: 'not-read',
      what: '“lost2021” stands in b.bib, line 8, but was not read',
      why: 'Line 7: This entry does not end.',
      action: { kind: 'open', source: 'file:///b.bib', range: range(6) },
    });
  });

  it('shows the line where there is no problem', () => {
    const finding = ofFile(file('read'));
    assert.equal(finding.what, '“lost2021” stands in b.bib, line 8, but not as an entry');
    assert.equal(finding.why, 'The line is outside of all entries: @article{lost2021,');
    const at = { line: 7, character: 9 };
    assert.deepEqual(finding.action, {
      kind: 'open',
      source: 'file:///b.bib',
      range: { start: at, end: at },
    });
  });

  it('says in which entry it stands, but not of the same key in other capitals', () => {
    const inOther = ofFile(file('read', { places: [place({ entry: 'good2020' })] }));
    assert.equal(inOther.code, 'in-entry');
    assert.equal(
      inOther.why,
      'It is a part of the entry “good2020”, which was read and is offered, by itself or with another record of the same work.',
    );
    assert.match(ofFile(file('read', { places: [place({ entry: '' })] })).why, /part of an entry, /);
    const same = why({ files: [file('read', { places: [place({ entry: 'Lost2021' })] })] });
    assert.deepEqual(codes(same), ['show-report', 'open-settings']);
  });
});

describe('whyNotOffered: files that are not loaded', () => {
  it('gives each reason with its mend', () => {
    const said = (state: AskedFileState, pattern?: string): readonly string[] => {
      const { code, action, why: text } = ofFile(file(state, { pattern }));
      return [code, action.kind, text];
    };
    assert.deepEqual(said('too-large'), [
      'too-large',
      'read-anyway',
      'The file is larger than papershelf.maxFileSize allows (450.0 MB). Press Enter to read it now.',
    ]);
    assert.deepEqual(said('excluded', '**/out/**'), [
      'excluded',
      'open-setting',
      'The pattern **/out/** of papershelf.exclude leaves the file out. Press Enter to change the setting.',
    ]);
    assert.deepEqual(said('not-named').slice(0, 2), ['not-named', 'add-collection']);
    assert.deepEqual(said('over-limit', '**/*.txt').slice(0, 2), ['over-limit', 'add-collection']);
    assert.deepEqual(said('hidden').slice(0, 2), ['hidden', 'open-setting']);
    assert.deepEqual(said('other').slice(0, 2), ['other', 'open']);
    assert.deepEqual(said('unreadable').slice(0, 2), ['unreadable', 'reload']);
    assert.deepEqual(said('stopped').slice(0, 2), ['stopped', 'reload']);
    assert.deepEqual(said('half-written').slice(0, 2), ['half-written', 'open']);
    assert.deepEqual(said('reading').slice(0, 2), ['reading', 'show-report']);
    assert.deepEqual(said('waiting').slice(0, 2), ['reading', 'show-report']);
  });

  it('names the file once, however often it has the text', () => {
    const twice = file('excluded', { places: [place(), place({ position: { line: 9, character: 0 } })] });
    const findings = why({ files: [twice] });
    assert.deepEqual(codes(findings), ['excluded', 'show-report', 'open-settings']);
    assert.equal(findings[0]?.what, '“lost2021” stands in b.bib, line 8');
  });

  it('says of files that nobody could look into that it may be there, after all else', () => {
    const closed = file('too-large', { places: [], isClosed: true });
    const findings = why({
      files: [closed, file('read', { places: [] })],
      searched: { files: 1, isComplete: false },
    });
    assert.deepEqual(codes(findings), ['nowhere', 'too-large', 'show-report', 'open-settings']);
    assert.equal(findings[1]?.what, 'It may be in b.bib');
    assert.equal(findings[1].kind, 'hint');
  });

  it('says nothing of a file that was read and is too large to look into', () => {
    const closed = file('read', { places: [], isClosed: true });
    assert.deepEqual(codes(why({ files: [closed] })), ['nowhere', 'show-report', 'open-settings']);
  });
});

describe('whyNotOffered: what may be meant', () => {
  const similar = (difference: SimilarKey['difference'], edits: number): SimilarKey => ({
    key: 'Lost2021',
    difference,
    edits,
    title: 'A lost paper',
    sources: [{ source: 'a.bib', range: range(0) }],
  });

  function ofSimilar(key: SimilarKey): Finding {
    const [first] = why({ lookUp: { papers: [], hidden: [], similar: [key] } });
    assert.ok(first);
    return first;
  }

  it('names keys that are like it, and how they differ', () => {
    assert.equal(ofSimilar(similar('case', 0)).what, 'Is it “Lost2021”? Only capitals differ.');
    assert.equal(ofSimilar(similar('letters', 1)).what, 'Is it “Lost2021”? One character differs.');
    assert.equal(ofSimilar(similar('letters', 2)).what, 'Is it “Lost2021”? 2 characters differ.');
    assert.equal(
      ofSimilar(similar('look-alike', 0)).what,
      'Is it “Lost2021”? It looks the same, but has other or invisible characters.',
    );
    assert.equal(ofSimilar(similar('case', 0)).why, 'A lost paper: a.bib, line 1. Press Enter to go there.');
    assert.equal(
      ofSimilar({ ...similar('case', 0), title: '' }).why,
      'a.bib, line 1. Press Enter to go there.',
    );
  });

  it('shows the built-in collection where that has it', () => {
    const hidden = [paper('key', { key: 'lost2021', sources: [] })];
    const [first] = why({ lookUp: { papers: [], hidden, similar: [] } });
    assert.equal(first?.what, 'The built-in collection has it as “lost2021”: A good paper');
    assert.deepEqual(first.action, { kind: 'show-builtin' });
  });

  it('says that no file has it, and names the three nearest', () => {
    const nearest = ['a', 'b', 'c', 'd'].map((key) => paper('key', { key, title: key === 'b' ? '' : 'T' }));
    const findings = why({ nearest });
    assert.deepEqual(codes(findings), [
      'nowhere',
      'nearest',
      'nearest',
      'nearest',
      'show-report',
      'open-settings',
    ]);
    assert.equal(findings[0]?.what, 'No file has “lost2021”');
    assert.match(findings[0].why, /^3 files of the workspace were searched for it\. /);
    assert.equal(findings[1]?.what, 'Near to it: “a”');
    assert.equal(findings[1].why, 'T: a.bib, line 5.');
    assert.equal(findings[2]?.why, 'a.bib, line 5.');
  });

  it('does not name a key twice, nor one that stands nowhere', () => {
    const nearest = [paper('key', { key: 'Lost2021' }), paper('key', { key: 'b', sources: [] })];
    const lookUp = { papers: [], hidden: [], similar: [similar('case', 0)] };
    assert.deepEqual(codes(why({ lookUp, nearest })), ['key-case', 'show-report', 'open-settings']);
  });

  it('does not say that it is nowhere where not all was searched', () => {
    const [one] = why({ searched: { files: 1, isComplete: false } });
    assert.match(one?.why ?? '', /^1 file was searched for it, but not all\. /);
  });

  it('cuts a long title short', () => {
    const [first] = why({ asked: 'word '.repeat(100) });
    assert.equal(first?.what, `No file has “${'word '.repeat(16).trimEnd()}…”`);
  });

  it('puts what is certain first, then what may be meant, then what can be tried', () => {
    const findings = why({
      files: [
        file('too-large', { places: [], isClosed: true }),
        file('read', { places: [place({ entry: 'good2020' })] }),
        file('excluded'),
      ],
      lookUp: { papers: [], hidden: [paper('title')], similar: [similar('letters', 1)] },
      nearest: [paper('key')],
    });
    assert.deepEqual(codes(findings), [
      'excluded',
      'builtin-hidden',
      'key-letters',
      'too-large',
      'in-entry',
      'nearest',
      'show-report',
      'open-settings',
    ]);
  });
});
