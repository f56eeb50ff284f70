import assert from 'node:assert/strict';
import { familyOf, isNoTopic, stemOf, topicWords } from '../../../../src/core/technique/topics/topicWords';

/** Each word as its stem, with a sign for its kind; `|` where no phrase goes on. */
function drawn(text: string): string {
  const signs = { word: '', generic: '~', han: '', link: '+', stop: '-' } as const;
  return topicWords(text)
    .map(({ stem, kind, isApart }, i) => `${isApart && i > 0 ? '| ' : ''}${signs[kind]}${stem}`)
    .join(' ');
}

describe('the words of titles', () => {
  it('are folded, without plural, and told apart by what they are worth', () => {
    assert.equal(
      drawn('The Effects of Climate Changes on Cities'),
      '-the ~effect +of climate ~change -on city',
    );
    assert.equal(drawn('Economies: Étude des marchés'), 'economy | ~etude +des march');
  });

  it('end at Latin words, at abbreviated ranks and at volumes', () => {
    assert.equal(drawn('Deus sive natura'), 'deus -sive natura');
    assert.equal(drawn('Plantago subg. Psyllium'), 'plantago -subg | psyllium');
    assert.equal(drawn('Ornithologie Bd. 2, hrsg. von Meier'), 'ornithologie -bd | -2 | -hrsg | -von meier');
  });

  it('end at the form of a company, and at what a full stop ties to a name', () => {
    assert.equal(drawn('Textset, Inc. and its printers'), 'textset | -inc | -and -its printer');
    assert.equal(drawn('Coral reefs of Co islands'), 'coral reef +of co island');
    assert.equal(drawn('The archive ruu.nl, and D3.js too'), '-the archive ruu | -nl | -and d3 | -js -too');
  });

  it('are no numbers of versions', () => {
    assert.equal(drawn('pagesel package, v1.1'), 'pagesel ~package | -v1 | -1');
    assert.equal(drawn('Area V1 of the cortex'), '~area v1 +of -the cortex');
  });

  it('keep together what a hyphen or an apostrophe ties', () => {
    assert.equal(drawn('COVID-19 and T-cells'), 'covid ~19 -and ~t cell');
    assert.equal(
      drawn("Alzheimer's disease, 1990 and L'histoire"),
      'alzheimer disease | -1990 -and -l ~histoire',
    );
  });

  it('are single characters in Chinese, and runs of one alphabet in Japanese', () => {
    assert.equal(drawn('气候变化的影响'), '气 候 变 化 -的 影 响');
    assert.equal(drawn('データの分析'), 'テータ -の 分 析');
  });

  it('are whole in Persian, where a zero-width non-joiner stands inside', () => {
    assert.equal(drawn('گل\u200cهای باغ'), 'گل\u200cهای باغ');
  });

  it('of any other alphabet are words too', () => {
    assert.equal(drawn('Логика Платона'), 'логик платон');
  });

  it('that tell nothing of a subject are known in other languages too', () => {
    assert.equal(drawn('Введение в историю философии'), '~введен -в ~истор философ');
    assert.equal(drawn('Römische Kunst in deutschen Museen'), '~romisch kunst -in ~deutsch museen');
    assert.equal(drawn('Educação no século 19, dezembro'), 'educacao -no ~seculo -19 | -dezembro');
    assert.equal(drawn('James and the 3rd Ὁδός του'), '~jame -and -the ~3rd οδος -του');
  });

  it('of places count though they begin like a stop word', () => {
    assert.equal(drawn('New York and São Paulo, new ideas'), '~new york -and ~sao paulo | -new ~idea');
  });

  it('count where another language has a stop word, or a person a name, that is written alike', () => {
    assert.equal(drawn('NAD in Nova Scotia'), 'nad -in nova scotia');
    assert.equal(drawn('Isle of Man'), 'isle +of man');
    assert.equal(drawn('Si and Li, ANN with Jest'), 'si -and li | ann -with jest');
    assert.equal(drawn('Virginia and St Paul'), 'virginia -and ~st paul');
    assert.equal(drawn('St James of Los Angeles'), '~st jame +of ~los angele');
    assert.equal(drawn('Paul and Ann: we’ve'), '~paul -and ann | -we -ve');
  });

  it('count though Latin or German has a stop word that is written alike', () => {
    assert.equal(drawn('Ab initio, ex vivo'), 'ab initio | ex vivo');
    assert.equal(drawn('Pro-inflammatory and peri-urban'), 'pro inflammatory -and peri urban');
    assert.equal(drawn('Hg in AC circuits, Bd in frogs'), 'hg -in ac circuit | bd -in frog');
  });

  it('are no subject alone where they only say how something is', () => {
    assert.equal(drawn('Steady state and civil society'), 'steady ~state -and civil ~society');
    assert.equal(drawn('Federal and penal law'), 'federal -and penal law');
  });

  it('survive hard input', () => {
    assert.equal(drawn(''), '');
    assert.equal(drawn('-- ’s (((💥)))'), '-s');
    assert.equal(topicWords('a'.repeat(100_000)).length, 1);
  });
});

describe('forms of words', () => {
  it('are the same for singular and plural, and for both spellings of English', () => {
    const pairs = [
      ['studies', 'study'],
      ['networks', 'network'],
      ['processes', 'process'],
      ['branches', 'branch'],
      ['organisation', 'organization'],
      ['labour', 'labor'],
      ['palaeontology', 'paleontology'],
      ['matrices', 'matrix'],
      ['indices', 'index'],
      ['hypotheses', 'hypothesis'],
      ['analyses', 'analysis'],
      ['crises', 'crisis'],
    ] as const;
    for (const [one, other] of pairs) {
      assert.equal(stemOf(one), stemOf(other), one);
    }
  });

  it('are the same in all cases of Russian, and for plurals of some other languages', () => {
    const pairs = [
      ['философии', 'философия'],
      ['метафизика', 'метафизику'],
      ['логике', 'логика'],
      ['zeitungen', 'zeitung'],
      ['technischen', 'technische'],
      ['informacoes', 'informacao'],
      ['revoluciones', 'revolucion'],
    ] as const;
    for (const [one, other] of pairs) {
      assert.equal(stemOf(one), stemOf(other), one);
    }
  });

  it('are left alone where an s is no plural', () => {
    for (const word of ['virus', 'analysis', 'gas', 'class', 'dna', 'os', 'matrix']) {
      assert.equal(stemOf(word), word);
    }
    for (const [plural, stem] of [
      ['prices', 'price'],
      ['lattices', 'lattice'],
      ['enterprises', 'enterprise'],
      ['diseases', 'disease'],
    ] as const) {
      assert.equal(stemOf(plural).replace(/iz(?=e$)/, 'is'), stem);
    }
  });

  it('are shared by a family where that is asked for, and never too short', () => {
    assert.equal(familyOf('topology'), familyOf('topological'));
    assert.equal(familyOf('philosophy'), familyOf('philosophical'));
    assert.equal(familyOf('computers'), familyOf('computational'));
    assert.equal(familyOf('culture'), familyOf('cultural'));
    assert.equal(familyOf('architecture'), familyOf('architectural'));
    assert.equal(familyOf('verifier'), familyOf('verification'));
    assert.equal(familyOf('verified'), familyOf('verifying'));
    assert.equal(familyOf('moral'), 'moral');
  });

  it('name no topic alone where they are participles, adverbs or plain adjectives', () => {
    const none =
      'generalized squared applied unified fabricated distributed randomly hierarchically finitely finite null interface';
    const some =
      'speed seed watershed testbed infrared frihed abschied invloed anomaly assembly italy computing chemistry';
    assert.deepEqual(
      [...none.split(' '), 'unify', 'certifying', 'visualizing', 'parallelising'].filter(
        (word) => !isNoTopic(stemOf(word)),
      ),
      [],
    );
    assert.deepEqual(
      [...some.split(' '), 'rising', 'advertising', 'exercising', 'downsizing', 'denoising'].filter((word) =>
        isNoTopic(stemOf(word)),
      ),
      [],
    );
  });
});
