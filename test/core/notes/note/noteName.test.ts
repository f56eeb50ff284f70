import assert from 'node:assert/strict';
import { keyOfNoteName, noteNameOf, otherNoteNames } from '../../../../src/core/notes/note/noteName';

const hardKeys = [
  '',
  'a',
  'A',
  'doe2024',
  'Doe2024',
  'dOE2024',
  'DOE2024',
  'DBLP:conf/nips/Doe24',
  '2013A&A...558A..33A',
  '..',
  '.',
  '...',
  '../../x',
  '..\\x',
  '/etc/x',
  'C:x',
  'x::$DATA',
  'a\u0000b',
  'CON',
  'con',
  'con.x',
  'NUL.tar.gz',
  'com1',
  'com¹',
  'con ',
  'a ',
  'a.',
  '.a',
  'a b',
  'a%20b',
  'a~1',
  'a~',
  'ключ',
  'Ключ',
  'straße',
  'STRASSE',
  'ſ',
  's',
  'é',
  'e\u0301',
  'É',
  '가',
  '\u1100\u1161',
  'ﬁ',
  'fi',
  'K',
  'k',
  'a\nb',
  '<>"|?*',
  '名前',
  '@doe',
  'a+b=c',
  'a,b',
  '-a',
  '_a',
  '😀',
  '\ud800',
];

describe('noteNameOf', () => {
  it('shows what is documented', () => {
    assert.equal(noteNameOf('zmushko2025frugal'), 'zmushko2025frugal.md');
    assert.equal(noteNameOf('Doe2024'), 'doe2024~1.md');
    assert.equal(noteNameOf('DBLP:conf/x'), 'dblp%3Aconf%2Fx~f.md');
    assert.equal(noteNameOf('../../x'), '%2E.%2F..%2Fx.md');
    assert.equal(noteNameOf('CON'), '%63on~7.md');
  });

  it('is one segment of a path with plain characters, never reserved', () => {
    for (const key of hardKeys) {
      const name = noteNameOf(key);
      assert.match(name, /^[^/\\:*?"<>|\u0000-\u001f]+\.md$/u, name);
      assert.doesNotMatch(name, /^\.|^(?:con|nul|aux|prn|com\d|lpt\d)\.|[. ]\.md$/i, name);
      assert.ok(Buffer.byteLength(name) <= 200, name);
    }
  });

  it('is another for every key, also where capitals and forms of letters are not told apart', () => {
    const folded = hardKeys.map((key) => noteNameOf(key).normalize('NFC').toUpperCase().toLowerCase());
    const known = new Map<string, string>();
    for (const [i, name] of folded.entries()) {
      assert.equal(known.get(name), undefined, `${hardKeys[i] ?? ''} is as ${known.get(name) ?? ''}`);
      known.set(name, hardKeys[i] ?? '');
    }
  });

  it('gives the key back', () => {
    for (const key of hardKeys.filter((each) => each !== '\ud800')) {
      assert.equal(keyOfNoteName(noteNameOf(key)), key);
    }
    for (const name of ['Doe2024.md', 'doe.txt', 'a%2x.md', 'a%61.md', 'a~0.md', 'a%FF.md', 'readme']) {
      assert.equal(keyOfNoteName(name), undefined, name);
    }
  });

  it('cuts what is too long, and keeps it apart', () => {
    const long = noteNameOf('あ'.repeat(300));
    const other = noteNameOf(`${'あ'.repeat(299)}い`);
    assert.notEqual(long, other);
    assert.ok(Buffer.byteLength(long) <= 200);
    assert.equal(keyOfNoteName(long), undefined);
    assert.ok(Buffer.byteLength(noteNameOf('%'.repeat(100))) <= 200);
  });
});

describe('otherNoteNames', () => {
  it('has the names of other programs for plain keys only', () => {
    assert.deepEqual(otherNoteNames('Doe2024'), ['Doe2024.md', '@Doe2024.md']);
    for (const key of ['../x', 'a/b', 'a:b', '', '.a', 'a b']) {
      assert.deepEqual(otherNoteNames(key), [], key);
    }
  });
});
