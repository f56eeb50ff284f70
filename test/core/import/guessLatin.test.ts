import assert from 'node:assert/strict';
import { cp1252High } from '../../../src/core/import/cp1252';
import { decodeText } from '../../../src/core/import/decode';
import { guessLatin } from '../../../src/core/import/guessLatin';

/** `text` in an encoding of one byte a character, found by decoding all bytes. */
function inEncoding(text: string, encoding: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const decoder = new TextDecoder(encoding === 'windows-1252' ? 'latin1' : encoding);
  const known = Array.from(decoder.decode(bytes));
  if (encoding === 'windows-1252') {
    known.splice(0x80, 32, ...Array.from(cp1252High));
  }
  return Uint8Array.from(Array.from(text), (character) => {
    const byte = known.indexOf(character);
    return byte >= 0 ? byte : assert.fail(`${encoding} has no ${character}`);
  });
}

const entry = (author: string, title: string): string =>
  `@book{heron,\n  author = {${author}},\n  title = {${title}},\n  year = 2001\n}\n`;

const texts: readonly (readonly [language: string, text: string, encodings: readonly string[]])[] = [
  [
    'Polish',
    entry('Wróbel, Łucja', 'O życiu czapli nad jeziorem: śnieg i wąskie trzciny'),
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Polish name',
    entry('Wróbel, Łucja and Heron, Ann', 'The birds of the lake'),
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Czech',
    entry('Čáp, Jiří', 'Příběhy vodních ptáků v rákosí: život u řeky'),
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Slovak',
    entry('Bocian, Ľubomír', 'Vtáky pri jazere a ich hniezda v krásnej úžine v najkrajších časoch'),
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Hungarian',
    entry('Gém, Jenő', 'A tó madarai: fészkelő gémek, következő művük, őszi útjaik'),
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Croatian',
    entry('Čapljić, Đurđica', 'Ptice na jezeru: proljetni život čaplji'),
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Romanian',
    entry('Stârc, Ioan', 'Viaţa păsărilor pe lacul îngheţat şi în pădure'),
    ['windows-1250', 'iso-8859-2'],
  ],
  ['Turkish', entry('Balıkçıl, Ayşe', 'Göl kuşlarının kış yaşamı üzerine çalışma'), ['windows-1254']],
  [
    'Lithuanian',
    entry('Garnys, Ąžuolas', 'Ežero paukščių gyvenimas žiemą: lizdų stebėjimai'),
    ['windows-1257'],
  ],
];

describe('guessLatin', () => {
  for (const [language, text, encodings] of texts) {
    for (const encoding of encodings) {
      it(`reads ${language} in ${encoding}`, () => {
        const bytes = inEncoding(text, encoding);
        const decoded = decodeText(bytes);
        assert.deepEqual([decoded.text, decoded.problem], [text, 'assumed-encoding']);
      });
    }
  }

  it('leaves what is in windows-1252 there', () => {
    for (const text of [
      entry('Müller, Jürgen', 'Über die Größe der Vögel: „Käfige“ – ein Überblick'),
      entry('Lévêque, Élodie', "Là où naît l'oiseau même: été à l'île, sûr et goûté, cœur ébloui"),
      entry('Muñoz, José', '¿Dónde están los pájaros? El año de la cigüeña'),
      entry('Gonçalves, João', 'As condições das regiões: avaliação e põe em questão'),
      entry('Nicolò, Niccolò', 'Perché così? La città e la virtù degli uccelli'),
      entry('Mònica, Núria', 'Anàlisi històrica de les ocells: qüestió de memòria'),
      entry('Ærø, Åse', 'Små fugle på øer: åen, søen og træet'),
      entry('Þór, Guðrún', 'Fuglar við vatnið: það er lífið í þögninni'),
      entry('Tõnis, Jüri', 'Linnud järve ääres: õhtune lend ja öötöö'),
      entry('Heron³, Ann and Crane², Bob', 'A lake of 20 km³ at 5 °C ± 1, nº 3, §§ 4'),
      entry('Heron, Ann', 'De historiæ avium lacus'),
    ]) {
      const bytes = inEncoding(text, 'windows-1252');
      assert.equal(guessLatin(bytes), undefined, text);
      assert.equal(decodeText(bytes).text, text);
    }
  });

  it('takes no money or measure written in one word for Polish', () => {
    for (const words of [
      'mean±SD of control±stimulus, group±model and mean±s.d.',
      'µTAS, CaCO³Na and CaSO³Mg in £million and £billion',
      'Smith¹, Jones², Herons³ and Cranes³',
      '5µmol/kg, 20×30cm³water, x³y²z, m³year',
      'Müller: „Größe“ – mean±SD',
    ]) {
      assert.equal(guessLatin(inEncoding(entry('Heron, Ann', words), 'windows-1252')), undefined, words);
    }
  });

  it('reads quotes and dashes of Windows as no ISO 8859-2', () => {
    const text = entry('Čáp, Jiří and Růžička, Ota', '„Příběhy“ – řeka – vodních ptáků');
    assert.equal(guessLatin(inEncoding(text, 'windows-1250')), 'windows-1250');
  });

  it('takes time in proportion to a long run of letters', () => {
    const bytes = new TextEncoder().encode('a'.repeat(200_000));
    const started = performance.now();
    assert.equal(guessLatin(bytes), undefined);
    assert.ok(performance.now() - started < 2000);
  });

  it('needs two words, or a name that is known', () => {
    const czech = (word: string): Uint8Array => inEncoding(entry('Heron, Ann', word), 'windows-1250');
    assert.equal(guessLatin(czech('Dvořák')), undefined);
    assert.equal(guessLatin(czech('Dvořák Řezáč')), 'windows-1250');
    assert.equal(guessLatin(czech('Stanisław')), 'windows-1250');
    assert.equal(guessLatin(czech('Zuławscy')), 'windows-1250');
    assert.equal(guessLatin(czech('Bożek')), undefined);
    assert.equal(guessLatin(czech('Bożek, Jeżyk')), 'windows-1250');
    assert.equal(guessLatin(czech('Pawełek, Wałęsa')), 'windows-1250');
    assert.equal(guessLatin(new Uint8Array()), undefined);
  });
});
