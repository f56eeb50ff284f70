import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { collapseWhitespace } from '../../../../src/core/base/text';
import { partsOfAbstract } from '../../../../src/core/notes/sections/abstractParts';
import { sectionsOfAbstract } from '../../../../src/core/notes/sections/abstractSections';

function sectionsOf(abstract: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(sectionsOfAbstract(abstract));
}

describe('partsOfAbstract', () => {
  const topics = (abstract: string): readonly string[] =>
    partsOfAbstract(abstract).map(({ topic, text }) => `${topic ?? '-'}: ${text}`);

  it('takes an abstract apart at headings with colons', () => {
    assert.deepEqual(
      topics(
        'BACKGROUND: Sleep matters. METHODS: We counted sheep. RESULTS: All slept. CONCLUSIONS: Count sheep.',
      ),
      [
        'problem: Sleep matters.',
        'method: We counted sheep.',
        'results: All slept.',
        'conclusion: Count sheep.',
      ],
    );
  });

  it('knows headings in capitals, with full stops, on lines of their own and of several words', () => {
    assert.deepEqual(topics('BACKGROUND Sleep matters. METHODS AND FINDINGS We counted.'), [
      'problem: Sleep matters.',
      'method: We counted.',
    ]);
    assert.deepEqual(topics('Background. Sleep matters. Results. All slept.'), [
      'problem: Sleep matters.',
      'results: All slept.',
    ]);
    assert.deepEqual(topics('Background\nSleep matters.\r\n\r\nMethods\r\nWe counted.'), [
      'problem: Sleep matters.',
      'method: We counted.',
    ]);
    assert.deepEqual(topics('DESIGN, SETTING, AND PARTICIPANTS: A cohort of ten.'), [
      'method: A cohort of ten.',
    ]);
  });

  it('knows them in other languages', () => {
    assert.deepEqual(
      topics('Hintergrund: Schlaf ist wichtig. Methoden: Wir zählten. Ergebnisse: Alle schliefen.'),
      ['problem: Schlaf ist wichtig.', 'method: Wir zählten.', 'results: Alle schliefen.'],
    );
    assert.deepEqual(topics('Introducción: Dormir importa. Métodos: Contamos. Resultados: Durmieron.'), [
      'problem: Dormir importa.',
      'method: Contamos.',
      'results: Durmieron.',
    ]);
    assert.deepEqual(topics('目的：研究睡眠。方法：数羊。结果：都睡着了。'), [
      'idea: 研究睡眠。',
      'method: 数羊。',
      'results: 都睡着了。',
    ]);
  });

  it('takes no word within a sentence for a heading', () => {
    for (const abstract of [
      'Results differ. Methods do as well.',
      'We state the problem: it is hard. Our method wins.',
      'Data are scarce. Code is rare.',
      'The aims: none.',
    ]) {
      assert.deepEqual(
        partsOfAbstract(abstract).map(({ topic }) => topic),
        [undefined],
        abstract,
      );
    }
  });

  it('gives nothing for nothing', () => {
    assert.deepEqual(partsOfAbstract(' \n'), []);
  });
});

describe('sectionsOfAbstract', () => {
  it('finds problem, idea, method, results, data and code without headings', () => {
    assert.deepEqual(
      sectionsOf(
        'Gardens are pleasant. However, watering them is slow and expensive. In this paper, we propose Drip, a pump. ' +
          'We design a sensor that follows the weather. Experiments on three lawn datasets show that Drip outperforms ' +
          'hoses by 40%. Code is available at https://example.org/drip.',
      ),
      {
        problem: ['However, watering them is slow and expensive.'],
        idea: ['In this paper, we propose Drip, a pump.'],
        method: ['We design a sensor that follows the weather.'],
        results: ['Experiments on three lawn datasets show that Drip outperforms hoses by 40%.'],
        code: ['Code is available at https://example.org/drip.'],
        data: ['three lawn datasets'],
      },
    );
  });

  it('takes the sentence that offers something for the idea, not an earlier step', () => {
    const { idea, method } = sectionsOf(
      'Caches grow. In this work, we use heads to find tokens that we investigate. To address this, we propose Names, a cache.',
    );
    assert.deepEqual(idea, ['To address this, we propose Names, a cache.']);
    assert.deepEqual(method, ['In this work, we use heads to find tokens that we investigate.']);
  });

  it('goes by the headings of a trial', () => {
    assert.deepEqual(
      sectionsOf(
        'BACKGROUND: Pain is common. Treatment remains a challenge. OBJECTIVE: Pain is treated with pills. We aimed to test ' +
          'tea. METHODS: We randomised 204 adult patients to tea or water. Pain was scored daily. RESULTS: Tea was liked. ' +
          'Pain fell by 2.1 points with tea (95% CI 1.0-3.2; p < 0.001). CONCLUSIONS: Tea helps. Further research is ' +
          'needed. TRIAL REGISTRATION: NCT0001.',
      ),
      {
        problem: ['Treatment remains a challenge.'],
        idea: ['We aimed to test tea.'],
        method: ['We randomised 204 adult patients to tea or water.', 'Pain was scored daily.'],
        results: ['Pain fell by 2.1 points with tea (95% CI 1.0-3.2; p < 0.001).', 'Tea helps.'],
        limits: ['Further research is needed.'],
        data: ['204 adult patients'],
      },
    );
  });

  it('reads the humanities and economics', () => {
    assert.deepEqual(
      sectionsOf(
        'Guilds are little studied, and their end remains unclear. This article examines how guilds ended. Using records ' +
          'from 41 towns, I show that they were bought out. We find that wages rose by 12 percent.',
      ),
      {
        problem: ['Guilds are little studied, and their end remains unclear.'],
        idea: ['This article examines how guilds ended.'],
        results: [
          'Using records from 41 towns, I show that they were bought out.',
          'We find that wages rose by 12 percent.',
        ],
      },
    );
  });

  it('goes by design and intervention before setting and patients', () => {
    const found = sectionsOf(
      'OBJECTIVE: To determine whether calls help. DESIGN: Randomised trial. SETTING: Four hospitals. PARTICIPANTS: 612 ' +
        'adults. INTERVENTIONS: Weekly calls, or usual care. RESULTS: Falls were rarer (14.2% v 21.7%). CONCLUSIONS: ' +
        'Calls help. The sample was small.',
    );
    assert.deepEqual(found.method, ['Randomised trial.', 'Weekly calls, or usual care.']);
    assert.deepEqual(found.limits, ['The sample was small.']);
    assert.deepEqual(found.data, ['612 adults']);
    assert.deepEqual(sectionsOf('SETTING: Four hospitals. RESULTS: Falls fell by 2%.').method, [
      'Four hospitals.',
    ]);
  });

  it('takes where a program is for code', () => {
    const found = sectionsOf(
      'MOTIVATION: Joining is slow. RESULTS: We present J, which takes 4 minutes. AVAILABILITY AND IMPLEMENTATION: ' +
        'https://example.org/j. SUPPLEMENTARY INFORMATION: Data are online.',
    );
    assert.deepEqual(found.code, ['https://example.org/j.']);
    assert.deepEqual(found.limits, undefined);
  });

  it('takes what the authors hold for no step of theirs', () => {
    const found = sectionsOf(
      'I study how wages affect hours. Using records, I find that hours fall by 0.8 percent. I argue that software ' +
        'explains part of it.',
    );
    assert.deepEqual(found.idea, ['I study how wages affect hours.']);
    assert.deepEqual(found.method, undefined);
    assert.deepEqual(sectionsOf('We prove that every pump leaks.').idea, ['We prove that every pump leaks.']);
  });

  it('reads plain German, French, Spanish and Italian', () => {
    assert.deepEqual(
      sectionsOf(
        'Der Beitrag untersucht, wie Gemeinden über Namen entschieden. Grundlage sind Protokolle aus 24 Räten. Es zeigt ' +
          'sich, dass Vereine den Ausschlag gaben. Die Studie beschränkt sich auf Sachsen.',
      ),
      {
        idea: ['Der Beitrag untersucht, wie Gemeinden über Namen entschieden.'],
        method: ['Grundlage sind Protokolle aus 24 Räten.'],
        results: ['Es zeigt sich, dass Vereine den Ausschlag gaben.'],
        limits: ['Die Studie beschränkt sich auf Sachsen.'],
      },
    );
    assert.deepEqual(
      sectionsOf(
        'Cet article étudie les laiteries. Nous nous appuyons sur des archives. Nous montrons que la loi vint après.',
      ),
      {
        idea: ['Cet article étudie les laiteries.'],
        method: ['Nous nous appuyons sur des archives.'],
        results: ['Nous montrons que la loi vint après.'],
      },
    );
    assert.deepEqual(sectionsOf('Este estudio mide ríos. Los resultados muestran que bajan.'), {
      idea: ['Este estudio mide ríos.'],
      results: ['Los resultados muestran que bajan.'],
    });
    assert.deepEqual(sectionsOf('Questo articolo studia le barche.').idea, [
      'Questo articolo studia le barche.',
    ]);
  });

  it('finds limits after the idea only', () => {
    assert.deepEqual(
      sectionsOf('Old pumps are limited to lawns. We propose a pump. It was limited by a small sample size.')
        .limits,
      ['It was limited by a small sample size.'],
    );
  });

  it('gives nothing for what it does not understand', () => {
    assert.deepEqual(sectionsOf('Ein Aufsatz über Gärten. Sie sind schön.'), {});
    assert.deepEqual(sectionsOf('互联网金融。'), {});
    assert.deepEqual(sectionsOf(''), {});
  });

  it('keeps every sentence word for word, and is fast on a long text', () => {
    const long = 'We propose a pump, which works (see Fig. 2). '.repeat(4000);
    for (const sentences of sectionsOfAbstract(long).values()) {
      sentences.forEach((sentence) => assert.ok(long.includes(sentence)));
    }
  });
});

/** The listing with abstracts that lies beside the project for its makers; no test is defined where it is not there. */
const listing = path.resolve(__dirname, '../../../../../../shared/collection/000_6708e2acca694845.txt');

if (existsSync(listing)) {
  describe('sectionsOfAbstract on the abstracts of the listing', () => {
    it('finds an idea in each, and takes every section word for word', () => {
      const abstracts = readFileSync(listing, 'utf8')
        .split('\n')
        .filter((line) => line.length > 300);
      assert.equal(abstracts.length, 55);
      for (const abstract of abstracts) {
        const sections = sectionsOfAbstract(abstract);
        assert.equal(sections.get('idea')?.length, 1, abstract);
        const whole = collapseWhitespace(abstract);
        [...sections.values()].flat().forEach((text) => assert.ok(whole.includes(text), text));
      }
    });
  });
}
