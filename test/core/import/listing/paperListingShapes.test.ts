import assert from 'node:assert/strict';
import {
  capitalShare,
  countSentences,
  endsSentence,
  gluedLength,
  isCutOff,
  isFurniture,
  isProse,
  isTitleLike,
  listMarkerOf,
  wordsOf,
} from '../../../../src/core/import/listing/paperListingShapes';

function all(predicate: (text: string) => boolean, expected: boolean, texts: readonly string[]): void {
  for (const text of texts) {
    assert.equal(predicate(text), expected, text);
  }
}

describe('isFurniture', () => {
  it('knows buttons, labels and menus', () => {
    all(isFurniture, true, [
      'Subscribe',
      'SIGN UP',
      'Abstract:',
      'View PDF →',
      'Read more…',
      'Get trending papers in your email inbox!',
      'Submitted by',
      'Submitted by somebody',
      'Published on Nov 12',
      '© 2025 Example',
      'Showing 1 of 50',
      '---',
      '•',
    ]);
  });

  it('knows counters and dates', () => {
    all(isFurniture, true, [
      '12',
      '1.2k',
      '1,204',
      '★ 340',
      '5 comments',
      '1 author',
      '· 4 authors',
      'GitHub 1.2k',
      'Upvote 12',
      '3 days ago',
      'Nov 12, 2025',
      'Nov 12',
      '2025-11-12',
      '12 November 2025',
      '2025',
    ]);
  });

  it('leaves alone what may be part of a paper', () => {
    all(isFurniture, false, [
      'Abstract Interpretation of Neural Networks',
      'Subscribers as Annotators',
      'Code Generation with Small Models',
      'GitHub Copilot in the Classroom',
      '12 Angry Agents',
      '2025 in Review: What Models Learned',
      'March of the Transformers',
      'New Bounds',
      'Showing Rather Than Telling: A Study of Attention Maps That Is Longer Than Any Button and Any Menu on Any Page of Papers',
    ]);
  });
});

describe('gluedLength', () => {
  it('measures a button in front of a capital, a digit or mathematics', () => {
    assert.equal(gluedLength('SubscribeHeron: A Method'), 9);
    assert.equal(gluedLength('Upvote3D Nets'), 6);
    assert.equal(gluedLength('View PDF$k$-Means'), 8);
  });

  it('is 0 where the word goes on or stands alone', () => {
    for (const text of [
      'Subscribers',
      'Subscribe to us',
      'Subscribe',
      'subscribeHeron',
      'A SubscribeHeron',
      '',
    ]) {
      assert.equal(gluedLength(text), 0, text);
    }
  });
});

describe('listMarkerOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['12. Title', '12. '],
    ['3) Title', '3) '],
    ['[4]  Title', '[4]  '],
    ['(5) Title', '(5) '],
    ['- Title', '- '],
    ['•\tTitle', '•\t'],
    ['– Title', '– '],
    ['3D Nets', ''],
    ['1.5-Pints', ''],
    ['70% Size', ''],
    ['-Title', ''],
    ['[cs.LG] Title', ''],
    ['12345. Title', ''],
    ['1.', ''],
  ];
  for (const [text, expected] of cases) {
    it(`finds "${expected}" in "${text}"`, () => {
      assert.equal(listMarkerOf(text), expected);
    });
  }
});

describe('countSentences', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['One', 1],
    ['One. Two', 2],
    ['One? "Two." Three!', 3],
    ['It works (mostly.) We show it.', 2],
    ['Nets vs. Trees of Smith et al. Revisited', 1],
    ['See Fig. 3 of J. Smith, e.g. Table 2.', 1],
    ['Version 1.2 of it', 1],
    ['one. two. three.', 1],
    ['Der Cache. Über alles. Łódź.', 3],
  ];
  for (const [text, expected] of cases) {
    it(`counts ${expected} in "${text}"`, () => {
      assert.equal(countSentences(text), expected);
    });
  }
});

describe('endsSentence', () => {
  it('sees a full stop, also within quotes and brackets, and an address', () => {
    all(endsSentence, true, [
      'It is.',
      'Is it?',
      'It is so (or not).',
      'so-called "it."',
      'cut short…',
      'at https://a.example/b',
    ]);
    all(endsSentence, false, ['It is', 'the', 'https://a.example is', 'three,', 'four;', '']);
  });
});

describe('capitalShare', () => {
  it('is 1 for title case, low for sentences, and leaves small words and numbers out', () => {
    assert.equal(capitalShare('A Study of Caches in the Wild'), 1);
    assert.equal(capitalShare('4-bit Nets and 70% Size'), 1);
    assert.equal(capitalShare('Generative Kernel Continual learning'), 0.75);
    assert.equal(capitalShare('xLSTM and mT5'), 1);
    assert.equal(capitalShare('Caches keep most tokens'), 0.25);
    assert.equal(capitalShare('大规模 模型'), 1);
    assert.equal(capitalShare('of the and 12'), 0);
    assert.equal(capitalShare(''), 0);
  });
});

describe('isProse', () => {
  it('knows long lines and several sentences', () => {
    all(isProse, true, [
      `Long ${'words and words '.repeat(30)}`,
      'We did it. It was quite a lot of work.',
      'This is one sentence that is not written like any title would be.',
      'The code of all this and more can be found at https://a.example/b',
      'Caches grow with every token that a model reads. We show how to cut the',
    ]);
  });

  it('takes no title for prose', () => {
    all(isProse, false, [
      'Is Attention All You Need? A Closer Look at What Transformers Forget',
      'A Very Long Title in Title Case with Many Words That Ends with a Full Stop.',
      'We did it. It works.',
      'Attention is all that any model of language will ever need',
      '',
    ]);
  });
});

describe('isTitleLike', () => {
  it('knows titles of many kinds', () => {
    all(isTitleLike, true, [
      'Moccasin',
      'D$^{2}$Net: Two Nets',
      '$k$-Means for Caches',
      '\\textsc{Heron}: A Method',
      '3D U-Nets',
      '70% Size, 100% Accuracy: Nothing Lost',
      'xLSTM Revisited',
      'mT5 in Practice',
      '"Why?" Asked the Model',
      '(Almost) Free Caches',
      'Pass@k Training',
      'What Is Next?',
      '长文本的缓存压缩',
      'Ärzte und Modelle',
    ]);
  });

  it('takes no code, log, address, field or half sentence for a title', () => {
    all(isTitleLike, false, [
      'and so it goes',
      'x = 12;',
      'Value = 3',
      'main();',
      'Foo::bar',
      'a@b.example',
      'Mail Me at a@b.example Today',
      '2025-11-12 10:00 INFO Started',
      '[INFO] Started',
      '<b>Title</b>',
      '{ "a": 1 }',
      '@book{a,',
      'Name\tYear',
      'First,',
      'See below:',
      '12:30',
      '... and more',
      `Words ${'and Words '.repeat(25)}`,
      `L${'o'.repeat(260)}ng`,
      '',
    ]);
  });
});

describe('isCutOff and wordsOf', () => {
  it('see a word that ends no title', () => {
    all(isCutOff, true, ['Reducing the Overhead of', 'Nets With', 'From Tokens to']);
    all(isCutOff, false, ['Reducing Overhead', 'What For?', 'Proof', 'Hand-in', '']);
  });

  it('split at any white space', () => {
    assert.deepEqual(wordsOf('  a\tb \u00a0 c '), ['a', 'b', 'c']);
    assert.deepEqual(wordsOf(''), []);
  });
});
