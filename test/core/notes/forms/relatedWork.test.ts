import assert from 'node:assert/strict';
import type { Paper } from '../../../../src/core/model/paper';
import { mentionOf, nameInTitle } from '../../../../src/core/notes/forms/mention';
import { narrativeCitation } from '../../../../src/core/notes/forms/narrative';
import { relatedWork } from '../../../../src/core/notes/forms/relatedWork';
import { writeProse } from '../../../../src/core/notes/forms/prose';
import { writeBlocks } from '../../../../src/core/notes/forms/writeBlocks';
import type { SummaryLanguage } from '../../../../src/core/notes/summaryTemplates';
import { Taxonomy } from '../../../../src/core/technique/taxonomy';
import { makePaper } from '../../../support/papers';
import { summarisedFor } from '../../../support/summarised';

const taxonomy = new Taxonomy([
  {
    id: 'garden',
    label: 'Garden',
    techniques: [
      { id: 'pumps', label: 'Pumps', cues: [] },
      { id: 'hoses', label: 'Hoses & pipes', cues: [] },
    ],
  },
]);

function mention(paper: Paper, language: SummaryLanguage = 'markdown'): string {
  return writeProse(mentionOf(summarisedFor(paper, language)), language);
}

describe('mentionOf', () => {
  it('puts the subject before what the collection says', () => {
    const extras = { tldr: 'Splits each gradient, as [Adam] does' };
    assert.equal(
      mention(makePaper({ key: 'doe2024', title: 'FRUGAL: A Way', extras })),
      'FRUGAL, by @doe2024, splits each gradient, as \\[Adam\\] does.',
    );
    assert.equal(
      mention(makePaper({ key: 'doe2024', title: 'A Way', extras })),
      'The work of @doe2024 splits each gradient, as \\[Adam\\] does.',
    );
  });

  it('turns “we” into the authors, one or several', () => {
    const abstract = 'Hoses are slow. In this paper, we propose Drip, a pump.';
    assert.equal(mention(makePaper({ key: 'k', abstract })), '@k propose Drip, a pump.');
    assert.equal(
      mention(makePaper({ key: 'k', abstract, authors: ['Doe, J'] })),
      '@k proposes Drip, a pump.',
    );
    assert.equal(
      mention(makePaper({ key: 'k', abstract: 'We study pumps.', authors: ['Doe, J'] })),
      '@k studies pumps.',
    );
  });

  it('quotes a sentence of the abstract that cannot be turned', () => {
    assert.equal(
      mention(makePaper({ key: 'k', abstract: 'We propose Drip, and our pump is new.' })),
      '@k: “We propose Drip, and our pump is new.”',
    );
    assert.equal(
      mention(makePaper({ key: 'k', extras: { tldr: 'A pump for lawns' } })),
      '@k: A pump for lawns.',
    );
    assert.equal(mention(makePaper({ key: 'k', title: 'On <i>Pumps</i>' })), '@k: On *Pumps*.');
  });

  it('cites as part of the sentence in LaTeX and plain text', () => {
    const paper = makePaper({ key: 'k', title: 'A Way', extras: { tldr: 'Splits lawns.' } });
    assert.equal(mention(paper, 'latex'), 'The work of Doe \\& Roe~\\cite{k} splits lawns.');
    assert.equal(mention(paper, 'text'), 'The work of Doe & Roe (2024) splits lawns.');
  });
});

describe('nameInTitle', () => {
  for (const [title, name] of [
    ['FRUGAL: Memory-Efficient', 'FRUGAL'],
    ['BitMar: Low-Bit', 'BitMar'],
    ['D²MoE: Dual', 'D²MoE'],
    ['Moccasin: Efficient', undefined],
    ['A Model or 603: Towards', undefined],
    ['70%: x', undefined],
    ['FRUGAL', undefined],
  ] as const) {
    it(`${title}: ${name ?? 'none'}`, () => {
      assert.equal(nameInTitle(title), name);
    });
  }
});

describe('narrativeCitation', () => {
  it('takes the narrative command of the same package', () => {
    const paper = makePaper({ key: 'k' });
    for (const [command, text] of [
      ['citep', '\\citet{k}'],
      ['\\citep*', '\\citet*{k}'],
      ['Citep', '\\Citet{k}'],
      ['citealp', '\\citealt{k}'],
      ['footcite', '\\textcite{k}'],
      ['autocite', '\\textcite{k}'],
      ['parencite*', '\\textcite{k}'],
      ['cite', 'Doe \\& Roe~\\cite{k}'],
      ['mycite', 'Doe \\& Roe~\\mycite{k}'],
    ] as const) {
      assert.deepEqual(narrativeCitation(paper, { language: 'latex', syntax: 'latex', command }), { text });
    }
    assert.deepEqual(
      narrativeCitation(makePaper({ key: 'a b' }), { language: 'markdown', syntax: 'pandoc' }),
      {
        refused: 'Markdown cannot carry the citation key "a b".',
      },
    );
  });
});

describe('relatedWork', () => {
  const papers = [
    makePaper({
      key: 'new',
      id: 'new',
      year: 2024,
      extras: { techniques: ['hoses', 'pumps'], tldr: 'Bends hoses' },
    }),
    makePaper({ key: 'old', id: 'old', year: 1999, extras: { techniques: ['hoses'], tldr: 'Uses hoses.' } }),
    makePaper({ key: 'pump', id: 'pump', extras: { techniques: ['pumps'], tldr: 'Uses a pump.' } }),
    makePaper({ key: 'none', id: 'none', title: 'None' }),
  ];

  it('has a heading for each technique in the taxonomy’s order, the older paper first, each paper once', () => {
    const skeleton = (language: SummaryLanguage, level: number): string =>
      writeBlocks(
        relatedWork(
          papers.map((paper) => summarisedFor(paper, language)),
          {
            level,
            order: taxonomy.areas.flatMap(({ techniques }) => techniques),
            techniquesOf: ({ extras }) =>
              (extras.techniques ?? []).map((id) => ({
                id,
                label: taxonomy.labelOf(id),
                score: 1,
                evidence: [],
              })),
          },
        ),
        { language },
      );
    assert.deepEqual(skeleton('markdown', 3).split('\n'), [
      '### Pumps',
      '',
      'The work of @pump uses a pump.',
      '',
      '### Hoses & pipes',
      '',
      'The work of @old uses hoses. @new: Bends hoses.',
      '',
      '### Other work',
      '',
      '@none: None.',
    ]);
    assert.match(
      skeleton('latex', 2),
      /^\\subsection\{Pumps\}\n\nThe work of Doe \\& Roe~\\cite\{pump\} uses a pump\./,
    );
    assert.match(skeleton('latex', 9), /^\\subparagraph\{Pumps\}/);
  });
});
