import assert from 'node:assert/strict';
import type { Paper } from '../../../src/core/model/paper';
import { summarise, summaryFields, summaryValues } from '../../../src/core/notes/summary';
import type { SummaryDetails, SummaryField } from '../../../src/core/notes/summary';
import type { SummaryLanguage } from '../../../src/core/notes/summaryTemplates';
import { makePaper } from '../../support/papers';

const told = makePaper({
  key: 'muller2025d2moe',
  title: 'D<sup>2</sup>MoE: 50% & more',
  authors: ['Müller, Jürgen', 'Roe, Richard', 'Łoś, Ewa'],
  year: 2025,
  extras: {
    tldr: 'Picks the bits of each expert.',
    keyResults: ['Needs 45% less memory.', '[Twice] as fast.'],
  },
});

const abstract =
  'Memory is dear. However, caches grow with the text. In this paper, we propose Names, a small cache. ' +
  'It keeps names only. Experiments show that Names is 2.4x faster than Doe et al. on two sets.';

const fromAbstract = makePaper({ key: 'doe2024names', title: 'Names', abstract });
const bare = makePaper({ key: 'bare', title: 'Bare', authors: ['ACME Corp'], year: undefined });

function detailsFor(language: SummaryLanguage): (paper: Paper) => SummaryDetails {
  const citationOf = (key: string) => (language === 'latex' ? `\\cite{${key}}` : `[@${key}]`);
  return ({ key, authors }) => ({
    techniques: key === 'bare' ? [] : ['Mixture of experts', 'Speed & size'],
    citation: language === 'text' ? `(author ${authors.length})` : citationOf(key),
  });
}

function summaryOf(
  papers: readonly Paper[],
  language: SummaryLanguage,
  template?: string,
): readonly string[] {
  const { text, problems } = summarise(papers, { language, template, detailsOf: detailsFor(language) });
  assert.deepEqual(problems, []);
  return text.split('\n');
}

describe('summarise in Markdown', () => {
  it('shows title, author-year, citation, techniques, tldr and key results', () => {
    assert.deepEqual(summaryOf([told], 'markdown'), [
      '**D²MoE: 50% & more** (Müller et al., 2025)',
      '',
      'Techniques: Mixture of experts, Speed & size',
      '',
      'Picks the bits of each expert. [@muller2025d2moe]',
      '',
      '- Needs 45% less memory.',
      '- \\[Twice\\] as fast.',
    ]);
  });

  it('is made of the abstract’s sentences where there is no tldr, and says so', () => {
    assert.deepEqual(summaryOf([fromAbstract], 'markdown'), [
      '**Names** (Doe & Roe, 2024)',
      '',
      'Techniques: Mixture of experts, Speed & size',
      '',
      '*From the abstract.* However, caches grow with the text. In this paper, we propose Names, a small cache. [@doe2024names]',
      '',
      '- Experiments show that Names is 2.4x faster than Doe et al. on two sets.',
    ]);
  });

  it('says that there is no abstract', () => {
    assert.deepEqual(summaryOf([bare], 'markdown'), [
      '**Bare** (ACME Corp, n.d.)',
      '',
      '*There is no abstract.* [@bare]',
    ]);
  });

  it('separates papers by one blank line', () => {
    assert.deepEqual(summaryOf([bare, bare], 'markdown').slice(2, 5), [
      '*There is no abstract.* [@bare]',
      '',
      '**Bare** (ACME Corp, n.d.)',
    ]);
    assert.deepEqual(summaryOf([], 'markdown'), ['']);
  });
});

describe('summarise in LaTeX', () => {
  it('shows the same, escaped, with an itemize for the key results', () => {
    assert.deepEqual(summaryOf([told], 'latex'), [
      '\\paragraph{D\\textsuperscript{2}MoE: 50\\% \\& more} (Müller et al., 2025)',
      '\\emph{Techniques:} Mixture of experts, Speed \\& size.',
      'Picks the bits of each expert. \\cite{muller2025d2moe}',
      '\\begin{itemize}',
      '  \\item Needs 45\\% less memory.',
      '  \\item {[}Twice] as fast.',
      '\\end{itemize}',
    ]);
  });

  it('has no itemize where there are no results', () => {
    assert.deepEqual(summaryOf([bare], 'latex'), [
      '\\paragraph{Bare} (ACME Corp, n.d.)',
      '\\emph{There is no abstract.} \\cite{bare}',
    ]);
  });
});

describe('summarise in plain text', () => {
  it('shows the same without marks', () => {
    assert.deepEqual(summaryOf([told, bare], 'text'), [
      'D²MoE: 50% & more (Müller et al., 2025)',
      'Citation: (author 3)',
      'Techniques: Mixture of experts, Speed & size',
      'Picks the bits of each expert.',
      '- Needs 45% less memory.',
      '- [Twice] as fast.',
      '',
      'Bare (ACME Corp, n.d.)',
      'Citation: (author 1)',
      'There is no abstract.',
    ]);
  });
});

describe('summarise with the user’s template', () => {
  it('uses it, and the default one where it is blank', () => {
    assert.deepEqual(summaryOf([told, bare], 'text', '{{#year}}{{year}} {{/year}}{{title}}\n'), [
      '2025 D²MoE: 50% & more',
      '',
      'Bare',
    ]);
    assert.deepEqual(summaryOf([bare], 'text', ' \n'), summaryOf([bare], 'text'));
  });

  it('leaves out papers of which nothing is left', () => {
    assert.deepEqual(summaryOf([bare, told, bare], 'text', '{{tldr}}'), ['Picks the bits of each expert.']);
  });

  it('hands on what is wrong with it, once for all papers', () => {
    const { text, problems } = summarise([bare, bare], {
      language: 'markdown',
      template: '{{title}}\n{{tl;dr}} {{tlrd}}',
      detailsOf: detailsFor('markdown'),
    });
    assert.equal(text, 'Bare\n{{tl;dr}} {{tlrd}}\n\nBare\n{{tl;dr}} {{tlrd}}');
    assert.deepEqual(problems, [
      {
        severity: 'warning',
        code: 'unknown-field',
        message: 'There is no field “tlrd”. Did you mean “tldr”?',
        range: { start: { line: 1, character: 10 }, end: { line: 1, character: 18 } },
      },
    ]);
  });
});

describe('summaryValues', () => {
  const details = { techniques: ['A', 'B'], citation: '[@x]' };

  function valueOf(paper: Paper, field: SummaryField): unknown {
    const value = summaryValues(paper, details).get(field);
    switch (value?.kind) {
      case 'list':
        return value.items;
      case 'link':
        return value.url;
      default:
        return value?.text;
    }
  }

  it('has a value for each field that is offered, and no other', () => {
    assert.deepEqual([...summaryValues(bare, details).keys()], Object.keys(summaryFields));
  });

  it('knows all there is of a full paper', () => {
    const paper = makePaper({
      key: 'full2024',
      authors: ['van der Berg, Jan', 'ACME Corp', 'others'],
      venue: 'Proceedings of Things',
      doi: '10.1000/ABC_1',
      arxiv: '2401.00001',
      url: 'https://example.org/full',
      abstract,
      extras: { code: 'https://git.example/full', tldr: 'It is full.', keyResults: ['Filled.'] },
    });
    const fields = Object.keys(summaryFields) as SummaryField[];
    assert.deepEqual(Object.fromEntries(fields.map((field) => [field, valueOf(paper, field)])), {
      title: 'A Plain Example',
      firstAuthor: 'van der Berg',
      authors: ['Jan van der Berg', 'ACME Corp', 'et al.'],
      authorYear: 'van der Berg et al., 2024',
      year: '2024',
      venue: 'Proceedings of Things',
      techniques: ['A', 'B'],
      tldr: 'It is full.',
      keyResults: ['Filled.'],
      citation: '[@x]',
      key: 'full2024',
      doi: '10.1000/ABC_1',
      arxiv: '2401.00001',
      url: 'https://example.org/full',
      code: 'https://git.example/full',
      abstract,
      problem: ['However, caches grow with the text.'],
      idea: ['It is full.'],
      method: ['In this paper, we propose Names, a small cache.'],
      result: ['Experiments show that Names is 2.4x faster than Doe et al. on two sets.'],
      results: ['Filled.'],
      numbers: [],
      limits: [],
      data: [],
      summarySource: '',
    });
  });

  it('takes the DOI or the arXiv page for a paper without a page', () => {
    assert.equal(
      valueOf(makePaper({ doi: '10.1000/a', arxiv: '2401.00001' }), 'url'),
      'https://doi.org/10.1000/a',
    );
    assert.equal(valueOf(makePaper({ arxiv: '2401.00001' }), 'url'), 'https://arxiv.org/abs/2401.00001');
    assert.equal(valueOf(makePaper({ url: 'javascript:alert(1)' }), 'url'), '');
    assert.equal(valueOf(makePaper({ extras: { code: 'file:///x' } }), 'code'), '');
  });

  it('keeps the key results of the collection beside a summary from the abstract', () => {
    const paper = makePaper({ abstract, extras: { keyResults: ['Known.'], tldr: '  ' } });
    assert.deepEqual(valueOf(paper, 'keyResults'), ['Known.']);
    assert.equal(valueOf(paper, 'summarySource'), 'From the collection’s summary and the abstract.');
  });

  it('begins the abstract where its sentences say nothing to it', () => {
    const german = makePaper({ abstract: 'Ein Aufsatz. Über Gärten. Und mehr.' });
    assert.equal(valueOf(german, 'tldr'), 'Ein Aufsatz. Über Gärten.');
    assert.equal(valueOf(german, 'summarySource'), 'The abstract begins:');
    const endless = makePaper({ abstract: 'Wort '.repeat(1000) });
    assert.equal(valueOf(endless, 'tldr'), `${'Wort '.repeat(120).trim()}…`);
  });

  it('calls a paper without a title untitled', () => {
    assert.equal(valueOf(makePaper({ title: ' ' }), 'title'), 'Untitled');
  });

  it('leaves a plain key as it is and escapes a strange one', () => {
    const kindOf = (key: string): string | undefined =>
      summaryValues(makePaper({ key }), details).get('key')?.kind;
    assert.deepEqual(['doe2024', 'a_b:c-d.e+f', 'DBLP:conf/x/Doe24', 'x'].map(kindOf), [
      'raw',
      'raw',
      'raw',
      'raw',
    ]);
    assert.deepEqual(
      ['_a_', 'a b', 'a}b', '\\input', 'https://x.example', 'www.x.example', 'ключ', '', 'a\nb'].map(kindOf),
      Array<string>(9).fill('text'),
    );
  });
});

describe('summarise with lines once for all papers', () => {
  const table =
    '| Paper | Year |\n| --- | --- |\n{{#papers}}\n| {{title}} | {{year|n.d.}} |\n{{/papers}}\nEnd';

  it('repeats what stands between {{#papers}} and {{/papers}}, without blank lines', () => {
    assert.deepEqual(summaryOf([told, bare], 'markdown', table), [
      '| Paper | Year |',
      '| --- | --- |',
      '| D²MoE: 50% & more | 2025 |',
      '| Bare | n.d. |',
      'End',
    ]);
  });

  it('says on which line of the whole template a field is unknown', () => {
    const { problems } = summarise([bare], {
      language: 'markdown',
      template: 'A\n{{#papers}}\n{{titel}}\n{{/papers}}',
      detailsOf: detailsFor('markdown'),
    });
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start]),
      [['unknown-field', { line: 2, character: 0 }]],
    );
  });

  it('tells of one that is not closed, or closes nothing', () => {
    for (const [template, line] of [
      ['{{title}}\n{{#papers}}', 1],
      ['{{/papers}}\n{{title}}', 0],
    ] as const) {
      const { problems, text } = summarise([bare], {
        language: 'text',
        template,
        detailsOf: detailsFor('text'),
      });
      assert.deepEqual([problems[0]?.code, problems[0]?.range.start.line], ['unpaired-section', line]);
      assert.equal(text, 'Bare');
    }
  });
});

describe('summarise with the user’s own note', () => {
  const note = { sections: new Map([['idea', ['Mine.']]] as const), isStructured: false };
  const withNote = (paper: Paper): SummaryDetails => ({ ...detailsFor('markdown')(paper), note });

  it('takes it in place of the collection’s summary, and says so', () => {
    const { text } = summarise([told], {
      language: 'markdown',
      detailsOf: withNote,
      template: '{{summarySource}} {{tldr}}\n- {{keyResults}}',
    });
    assert.equal(text, 'From your note. Mine.');
  });
});

describe('templates with defaults and inverted sections', () => {
  it('puts the default where a field is empty, as the template has it', () => {
    assert.deepEqual(summaryOf([bare], 'markdown', '{{venue|*no* venue}} {{arxiv|none}} {{year|}}'), [
      'Journal of Examples none',
    ]);
  });

  it('keeps an inverted stretch or block only where there is no value', () => {
    const template =
      '{{title}}{{^year}} (no year){{/year}}{{#year}} in {{year}}{{/year}}\n{{^tldr}}\nNothing known.\n{{/tldr}}';
    assert.deepEqual(summaryOf([bare, told], 'text', template), [
      'Bare (no year)',
      'Nothing known.',
      '',
      'D²MoE: 50% & more in 2025',
    ]);
  });

  it('never reads a value as a template', () => {
    const paper = makePaper({ title: '{{key|x}} {{^year}}y{{/year}}' });
    assert.deepEqual(summaryOf([paper], 'text', '{{title|none}}'), ['{{key|x}} {{^year}}y{{/year}}']);
  });

  it('takes a bar in a tag that opens or closes for text', () => {
    assert.deepEqual(summaryOf([bare], 'text', '{{title}} {{#year|x}}'), ['Bare {{#year|x}}']);
  });
});
