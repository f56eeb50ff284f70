import assert from 'node:assert/strict';
import { describeQuery } from '../../../src/core/search/describeQuery';
import type { Understood } from '../../../src/core/search/describeQuery';
import { understandQuery } from '../../../src/core/search/queryLanguage';
import type { FilterStep } from '../../../src/core/search/queryTree';

function said({ meaning }: Understood): string {
  switch (meaning.kind) {
    case 'words':
      return meaning.text;
    case 'phrase':
      return `“${meaning.text}”`;
    case 'text':
      return `${meaning.field}=${meaning.values.join('/')}`;
    case 'years':
      return meaning.years.map(({ from, to }) => `${from ?? ''}..${to ?? ''}`).join('/');
    case 'has':
      return `has=${meaning.features.join('/')}`;
    case 'cited':
      return meaning.isCited ? 'cited' : 'uncited';
    case 'pending':
      return `${meaning.field}?`;
    case 'open':
      return '(';
    case 'close':
      return ')';
  }
}

/** What was understood, in one line. */
function understood(text: string): string {
  return describeQuery(understandQuery(text))
    .map((part) => `${part.isAlternative ? 'or ' : ''}${part.isNegated ? 'not ' : ''}${said(part)}`)
    .join(' · ');
}

/** A filter as a stack machine reads it: `author=li year not and`. */
function stepsOf(text: string): string {
  const word = (step: FilterStep): string => {
    if (step.kind !== 'test') {
      return step.kind;
    }
    const { condition } = step;
    return condition.kind === 'text'
      ? `${condition.field}=${condition.texts.map(({ words }) => words.join('+')).join('/')}`
      : condition.kind === 'word' || condition.kind === 'phrase'
        ? condition.text.words.join('+')
        : condition.kind;
  };
  return understandQuery(text).filter.map(word).join(' ');
}

describe('understandQuery', () => {
  for (const text of [
    '',
    ' ',
    'frugl optimizer',
    'model tells you where to merge',
    'A Survey: what, where (and why)?',
    'https://arxiv.org/abs/2411.07837',
    'pre-training -- and after',
    'a - b',
    'unknown:field and so:on',
    '__proto__:x constructor:y',
    'ATTENTION IS NOT ALL YOU NEED',
    'state-of-the-art 10.1000/a(b)c',
    'what is # for',
    '-',
    'a -',
  ]) {
    it(`takes “${text}” for words alone`, () => {
      const query = understandQuery(text);
      assert.deepEqual([query.words, query.filter, query.choices], [text, [], '']);
    });
  }

  it('understands the example of the handbook', () => {
    assert.equal(
      understood(
        'author:zhao year:2023..2025 venue:neurips #kv-cache "exact phrase" -survey has:code cited:',
      ),
      'author=zhao · 2023..2025 · venue=neurips · technique=kv-cache · “exact phrase” · not survey · has=code · cited',
    );
  });

  it('asks about names that are one edit away, right before a value', () => {
    const asked: string[] = [];
    const read = (text: string): string =>
      describeQuery(
        understandQuery(text, (name, { kind }) => {
          asked.push(`${name} ${kind}`);
          return name !== 'tabel';
        }),
      )
        .map(said)
        .join(' · ');
    assert.equal(
      read('autor:zhao Titel:cache yaer:2020 lnag:de hsa:code'),
      'author=zhao · title=cache · 2020..2020 · language=de · has=code',
    );
    assert.equal(
      read('tabel:rasa sauce:soy autor: zhao yeer: 2020'),
      'tabel:rasa sauce:soy autor: zhao yeer: 2020',
    );
    assert.deepEqual(asked, ['autor text', 'Titel text', 'yaer years', 'lnag text', 'hsa has']);
  });

  it('takes such names for words, where nobody says otherwise', () => {
    assert.equal(understood('autor:zhao yaer:2020'), 'autor:zhao yaer:2020');
  });

  it('leaves the words between the fields, in their order', () => {
    const query = understandQuery('memory au:zhao efficient #pruning training');
    assert.equal(query.words.replace(/ +/g, ' '), 'memory efficient training');
    assert.equal(understood(query.text), 'memory · author=zhao · efficient · technique=pruning · training');
  });

  it('knows whether the last free word is still being typed', () => {
    assert.ok(understandQuery('author:zhao mem').words.endsWith('mem'));
    assert.ok(understandQuery('mem author:zhao').words.endsWith(' '));
  });

  it('reads values in quotes and lists of values', () => {
    assert.equal(
      understood('author:"de la Cruz",zhao year:2020,2022..2024'),
      'author=de la Cruz/zhao · 2020..2020/2022..2024',
    );
    assert.equal(
      understood('#"KV cache" title:“long context” has:code,doi'),
      'technique=KV cache · title=long context · has=code/doi',
    );
    assert.equal(understood('author:li|wu,'), 'author=li/wu');
  });

  it('reads a comparison behind the field without a colon', () => {
    assert.equal(understood('year>2022 y<=2024'), '2023.. · ..2024');
  });

  it('reads identifiers with brackets and commas whole', () => {
    assert.equal(understood('doi:10.1016/S0003(99)1,2 x'), 'doi=10.1016/S0003(99)1,2 · x');
  });

  it('takes what a field cannot mean for words', () => {
    assert.equal(understood('year:soon x'), 'year:soon x');
    assert.equal(understood('has:wings x'), 'has:wings x');
    assert.equal(understood('cited:often x'), 'cited:often x');
  });

  for (const [text, what] of [
    ['author:', 'author?'],
    ['kv author:', 'kv · author?'],
    ['year:', 'year?'],
    ['year:so', 'year?'],
    ['has:', 'has?'],
    ['has:a', 'has?'],
    ['has:co', 'has=code'],
    ['author:"', 'author?'],
    ['#', 'technique?'],
    ['#k', 'technique=k'],
    ['-author:', 'not author?'],
    ['year:20', '2000..2099'],
    ['year:2020..', '2020..'],
    ['"abc de', '“abc de”'],
    ['cited:', 'cited'],
    ['cited:no ', 'uncited'],
  ] as const) {
    it(`makes the best of the unfinished ${text}`, () => assert.equal(understood(text), what));
  }

  it('ends a quote that was never closed where a field begins', () => {
    assert.equal(understood('"flow matching author:li'), '“flow matching” · author=li');
  });

  it('lets a minus leave out words, phrases, fields and groups', () => {
    assert.equal(
      understood('-survey -"a b" -author:li -#kv'),
      'not survey · not “a b” · not author=li · not technique=kv',
    );
    assert.equal(stepsOf('-(a b)'), 'a b and not');
    assert.equal(stepsOf('NOT survey x'), 'survey not');
  });

  it('binds OR closer than words that only stand side by side', () => {
    assert.equal(stepsOf('author:li OR author:wu year:2020'), 'author=li author=wu or years and');
    assert.equal(stepsOf('year:2020 author:li | author:wu'), 'years author=li author=wu or and');
    assert.equal(stepsOf('(author:li year:2020) OR #kv'), 'author=li years and technique=kv or');
    assert.equal(stepsOf('-author:li OR has:code'), 'author=li not has or');
  });

  it('makes words of which one is enough a condition, and ranks by them', () => {
    const query = understandQuery('pruning OR "knowledge distillation"');
    assert.equal(query.words.trim(), '');
    assert.equal(query.choices, 'pruning "knowledge distillation"');
    assert.equal(stepsOf(query.text), 'pruning knowledge+distillation or');
    assert.equal(understood(query.text), 'pruning · or “knowledge distillation”');
  });

  it('ranks by the words of a phrase, which is a condition as well', () => {
    const query = understandQuery('"flow matching" images');
    assert.equal(query.words, '"flow matching" images');
    assert.equal(stepsOf(query.text), 'flow+matching');
  });

  it('passes over operators and brackets that join nothing', () => {
    for (const [text, steps] of [
      ['OR #a', 'technique=a'],
      ['#a OR OR OR #b', 'technique=a technique=b or'],
      ['#a OR', 'technique=a'],
      ['#a OR ) #b', 'technique=a technique=b and'],
      ['((#a', 'technique=a'],
      ['#a)) #b', 'technique=a technique=b and'],
      ['-() #a', 'technique=a'],
      ['#a (', 'technique=a'],
      ['#a NOT', 'technique=a'],
      ['#a AND #b', 'technique=a technique=b and'],
    ] as const) {
      assert.equal(stepsOf(text), steps, text);
    }
  });

  it('reads a query of brackets and quotes only in no time', () => {
    for (const text of [
      '('.repeat(5000),
      '"'.repeat(5000),
      '-'.repeat(5000),
      'a|'.repeat(3000),
      '#a OR '.repeat(900),
    ]) {
      assert.ok(understandQuery(text).text.length <= 1024);
    }
  });
});

describe('describeQuery', () => {
  it('says where in the text each part stands', () => {
    assert.deepEqual(describeQuery(understandQuery('kv cache -author:"de la Cruz" OR x')), [
      {
        start: 0,
        end: 8,
        isNegated: false,
        isAlternative: false,
        meaning: { kind: 'words', text: 'kv cache' },
      },
      {
        start: 10,
        end: 29,
        isNegated: true,
        isAlternative: false,
        meaning: { kind: 'text', field: 'author', values: ['de la Cruz'] },
      },
      { start: 33, end: 34, isNegated: false, isAlternative: true, meaning: { kind: 'words', text: 'x' } },
    ]);
  });
});
