import { fold } from '../../base/fold';

/** Kinds of works that people keep together whatever they are of, with the words of titles that tell; all folded. */
const kinds: readonly (readonly [string, string])[] = [
  [
    'Dictionaries & encyclopedias',
    'dictionary dictionaries encyclopaedia encyclopedia lexicon glossary thesaurus dictionnaire encyclopedie worterbuch ' +
      'enzyklopadie lexikon diccionario enciclopedia dicionario dizionario словарь энциклопедия 词典 辞典 百科全书',
  ],
  [
    'Collected works',
    'gesamtausgabe gesammelte ausgewahlte werke oeuvres obras opere сочинения избранное избранные труды произведения ' +
      'anthology anthologie 全集 文集 选集',
  ],
  [
    'Letters & diaries',
    'letters correspondence diary diaries briefe briefwechsel tagebuch lettres correspondance cartas lettere письма дневник',
  ],
  ['Proceedings', 'proceedings tagungsband atas anais atti 论文集'],
  ['Software packages', 'package packages'],
  ['Web page', 'website websites homepage homepages webseite'],
  [
    'Handbooks & textbooks',
    'handbook manual guide textbook primer companion introduction elementary fundamentals principles foundations ' +
      'cookbook recipes essentials basics tutorial handbuch lehrbuch einfuhrung grundlagen leitfaden grundriss manuel guide ' +
      'introduccion introducao introduzione manuale guia учебник руководство справочник введение лекции 手册 教程 指南 入门',
  ],
];

const kindOfWord: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const)),
);
/** What stands behind the name of a work: nothing, punctuation, or one of `words`. */
function endOrOneOf(words: string): RegExp {
  return new RegExp(
    `^\\s*(?:$|[:;,.!?()"'’”»–—\\]]|(?:${words.split(' ').join('|')})(?![\\p{L}\\p{N}]))`,
    'u',
  );
}

const behindSoftware = endOrOneOf('for to version v');
const behindSite = endOrOneOf('of for');
const behindGuide = endOrOneOf(
  'of for to on in and with by de des du da do del della dei di d der fur a au aux al para per pour ' +
    'pratique practico practica pratico pratica',
);

/** Words that say something else before a noun, `Manual wheelchairs`, with what follows on them in titles of works. */
const ambiguous: ReadonlyMap<string, RegExp> = new Map([
  ['package', behindSoftware],
  ['packages', behindSoftware],
  ['website', behindSite],
  ['homepage', behindSite],
  ['manual', behindGuide],
  ['guide', behindGuide],
  ['companion', behindGuide],
  ['letters', endOrOneOf('of to from on and between by home written')],
]);

const wordPattern = /[\p{L}\p{M}]+/gu;
const inChinese = [...kindOfWord].filter(([word]) => /^\p{Script=Han}/u.test(word));

/** What kind of work a title says that it is, by the first word that tells: `A Handbook of Birds`; often none. */
export function workKindOf(title: string): string | undefined {
  const folded = fold(title);
  for (const { 0: word, index } of folded.matchAll(wordPattern)) {
    const label = kindOfWord.get(word);
    const behind = ambiguous.get(word);
    if (label !== undefined && (behind?.test(folded.slice(index + word.length)) ?? true)) {
      return label;
    }
  }
  return inChinese.find(([word]) => title.includes(word))?.[1];
}
