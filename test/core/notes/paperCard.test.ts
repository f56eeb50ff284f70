import assert from 'node:assert/strict';
import { cardOf, paperCard } from '../../../src/core/notes/paperCard';
import { makePaper } from '../../support/papers';

const none = { techniques: [], sourceLabels: [] };

describe('cardOf', () => {
  it('names at most twelve authors and counts the others', () => {
    const authors = Array.from({ length: 15 }, (_, i) => `Doe${i}, J.`);
    const card = cardOf(makePaper({ authors }), none);
    assert.equal(card.authors.length, 12);
    assert.equal(card.authors.at(-1), 'J. Doe11');
    assert.equal(card.moreAuthors, 3);
    assert.equal(cardOf(makePaper({ authors: authors.slice(0, 12) }), none).moreAuthors, 0);
  });

  it('does not count where the source itself names only some', () => {
    const card = cardOf(makePaper({ authors: ['Doe, Jane', 'others'] }), none);
    assert.deepEqual(card.authors, ['Jane Doe']);
    assert.equal(card.moreAuthors, undefined);
  });

  it('shows the beginning of the abstract only where there is no tldr', () => {
    const abstract = 'word '.repeat(100);
    assert.equal(cardOf(makePaper({ abstract }), none).gist, `${'word '.repeat(60).trim()}…`);
    assert.equal(cardOf(makePaper({ abstract, extras: { tldr: 'In short.' } }), none).gist, 'In short.');
    assert.equal(
      cardOf(makePaper({ abstract: 'All of it.', extras: { tldr: ' ' } }), none).gist,
      'All of it.',
    );
    assert.equal(cardOf(makePaper(), none).gist, '');
  });

  it('leaves out what is missing of venue and year', () => {
    assert.equal(cardOf(makePaper(), none).venueAndYear, 'Journal of Examples, 2024');
    assert.equal(cardOf(makePaper({ year: undefined }), none).venueAndYear, 'Journal of Examples');
    assert.equal(cardOf(makePaper({ venue: undefined }), none).venueAndYear, '2024');
    assert.equal(cardOf(makePaper({ venue: undefined, year: undefined }), none).venueAndYear, '');
  });
});

describe('paperCard', () => {
  it('shows all there is, in this order', () => {
    const paper = makePaper({
      key: 'doe_2024',
      title: 'A <i>Plain</i> Example',
      authors: ['Doe, Jane', 'Müller, Jürgen', 'others'],
      doi: '10.1000/182(a)',
      arxiv: '2401.00001',
      extras: {
        tldr: 'It is plain.',
        keyResults: ['45% less.', '#1 of all.'],
        code: 'https://git.example/a_b',
      },
    });
    const techniques = [
      { label: 'KV cache', evidence: ['KV cache', 'eviction'] },
      { label: 'Survey', evidence: [] },
    ];
    assert.deepEqual(
      paperCard(paper, { techniques, sourceLabels: ['my_refs.bib', 'Built-in'] }).split('\n'),
      [
        '**A Plain Example**',
        '',
        'Jane Doe, Jürgen Müller et al.',
        '',
        '*Journal of Examples, 2024*',
        '',
        '- KV cache (KV cache, eviction)',
        '- Survey',
        '',
        'It is plain.',
        '',
        '- 45% less.',
        '- \\#1 of all.',
        '',
        '[DOI](<https://doi.org/10.1000/182%28a%29>) · [arXiv](<https://arxiv.org/abs/2401.00001>) · ' +
          '[Code](<https://git.example/a_b>)',
        '',
        'doe_2024 · my_refs.bib · Built-in',
      ],
    );
  });

  it('shows only what there is', () => {
    const paper = makePaper({ key: 'k', title: '', authors: [], venue: undefined, year: undefined });
    assert.equal(paperCard(paper, none), '**Untitled**\n\nk');
  });

  it('says how many more authors there are', () => {
    const authors = Array.from({ length: 14 }, (_, i) => `Doe${i}, J.`);
    assert.match(paperCard(makePaper({ authors }), none), /, J\. Doe11 and 2 more\n/);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['$(trash)', '&#36;(trash)'],
    ['\\$(trash) $$', '\\\\&#36;(trash) &#36;&#36;'],
    ['[x](command:workbench.action.quit)', '\\[x\\](command:workbench.action.quit)'],
    ['![x](https://host.example/p.gif)', '!\\[x\\](https\\://host.example/p.gif)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y>'],
    ['<https://host.example>', '\\<https\\://host.example>'],
    ['https://host.example', 'https\\://host.example'],
    ['a\n\n# b\r\n- c', 'a # b - c'],
    ['`code` *b* _i_ ~s~', '&#96;code&#96; \\*b\\* \\_i\\_ \\~s\\~'],
    ['&#36;(trash)', '\\&#36;(trash)'],
    ['safe\u202etxt.exe\u2066', 'safe\\[U+202E\\]txt.exe\\[U+2066\\]'],
    ['a@host.example @b', 'a&#64;host.example &#64;b'],
    ['\ufdd0(trash) a\ufdd1b', '(trash) ab'],
  ];
  for (const [text, escaped] of hostile) {
    it(`makes ${JSON.stringify(text)} harmless wherever it stands`, () => {
      const paper = makePaper({
        key: text,
        title: text,
        authors: [text],
        venue: text,
        extras: { tldr: text, keyResults: [text] },
      });
      const details = { techniques: [{ label: text, evidence: [text] }], sourceLabels: [text] };
      assert.deepEqual(paperCard(paper, details).split('\n\n'), [
        `**${escaped}**`,
        escaped,
        `*${escaped}, 2024*`,
        `- ${escaped} (${escaped})`,
        escaped,
        `- ${escaped}`,
        `${escaped} · ${escaped}`,
      ]);
    });
  }

  it('links only to what is safe to open', () => {
    const paper = makePaper({
      url: 'command:workbench.action.quit',
      arxiv: ') [x](command:y',
      extras: { code: 'https://git.example/$(trash)>' },
    });
    assert.ok(!paperCard(paper, none).includes(']('));
    const odd = makePaper({ url: 'https://example.org/$(trash)?a={b}' });
    assert.match(
      paperCard(odd, none),
      /\n\[Web page\]\(<https:\/\/example\.org\/%24%28trash%29\?a=%7Bb%7D>\)\n/,
    );
  });
});
