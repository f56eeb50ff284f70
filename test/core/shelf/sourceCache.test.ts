import assert from 'node:assert/strict';
import { BibtexImporter } from '../../../src/core/import/bibtex/bibtexImporter';
import { PackedRecords } from '../../../src/core/model/packedRecords';
import type { PackedRecord } from '../../../src/core/model/packedRecord';
import type { PaperRecord } from '../../../src/core/model/record';
import { decodeSource, encodeSource } from '../../../src/core/shelf/sourceCache';
import type { CachedSource } from '../../../src/core/shelf/sourceCache';
import { knownTechniques, NameLists } from '../../../src/core/shelf/cachedTechniques';
import type { KnownTechniques } from '../../../src/core/shelf/cachedTechniques';
import type { TechniqueAssignment } from '../../../src/core/technique/classify';
import { frameParts } from '../../../src/core/shelf/cacheFrame';
import { stringParts } from '../../../src/core/shelf/cacheColumns';
import { writeMeta } from '../../../src/core/shelf/cacheMeta';
import type { SourceMeta } from '../../../src/core/shelf/cacheMeta';
import { spoilt } from '../../support/shelfCaches';

const meta: SourceMeta = {
  id: 'file:///work/a.bib',
  mark: 'build 1',
  format: 'bibtex',
  encoding: 'utf-8',
  notice: undefined,
  file: { blocks: { starts: [0, 7], sums: [2 ** 53 - 1], lines: [0, 1], isPlain: true }, isPlain: true },
  strings: undefined,
};

function packed(records: readonly PaperRecord[]): readonly PackedRecord[] {
  const pack = new PackedRecords();
  records.forEach((record) => pack.add(record));
  return pack.records;
}

function recordsOf(text: string): readonly PackedRecord[] {
  return packed(new BibtexImporter().read(text).records);
}

function encode(source: Partial<CachedSource>): Uint8Array {
  const records = source.records ?? [];
  const techniques = source.techniques ?? records.map(() => undefined);
  const steps = encodeSource({ meta, problems: [], ...source, records, techniques });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      assert.ok(step.value);
      return step.value;
    }
  }
}

function roundTrip(source: Partial<CachedSource>): CachedSource {
  const decoded = decodeSource(encode(source));
  assert.ok(decoded);
  return decoded;
}

/** All that is known of a record. */
function told({ key, item, extras, range, digest, content }: PackedRecord): unknown {
  return { key, item, extras, range, digest, content };
}

const hard = `@article{müller, title = {Über Größen in \\textbf{𝕂} und 量化}, author = {M{\\"u}ller, Jürgen and {Open AI}},
  journal = {Zeitschrift für Übungen}, year = 1999, doi = {10.1000/Ab.C}, ids = {alt1, __proto__}}
@misc{__proto__, title = {}, eprint = {2411.07837}, eprinttype = {arxiv}}
@book{constructor, title = {The same \\& more}, editor = {X, Y}, year = {ca. 500}}
@online{toString, note = {nothing else}}
`;

describe('sourceCache: records', () => {
  it('are the same as before, whatever they say', () => {
    const records = recordsOf(hard);
    assert.equal(records.length, 4);
    assert.deepEqual(roundTrip({ records }).records.map(told), records.map(told));
  });

  it('may have no key, no year, years before our era, and no aliases at all or an empty list of them', () => {
    const [first] = recordsOf('@book{a, title = {A}}');
    assert.ok(first);
    const range = { start: { line: 0, character: 0 }, end: { line: 2 ** 32 - 1, character: 70_000 } };
    const records = packed([
      { key: undefined, item: { type: 'book', title: 'B' }, extras: {}, range },
      { key: '', item: { type: 'book', issued: { 'date-parts': [[-44]] } }, extras: { aliases: [] }, range },
    ]);
    const restored = roundTrip({ records: [first, ...records] }).records;
    assert.deepEqual(restored.map(told), [first, ...records].map(told));
    assert.deepEqual(
      restored.map(({ key, digest }) => [key, digest.year, digest.aliases]),
      [
        ['a', undefined, undefined],
        [undefined, undefined, undefined],
        ['', -44, []],
      ],
    );
  });

  it('may stand in several buffers, in any order', () => {
    const one = recordsOf(hard);
    const two = recordsOf('@book{b, title = {B}}\n@book{c, title = {C}}');
    const records = [...two, ...one].reverse().concat(recordsOf('@misc{d, title = {D}}'));
    assert.deepEqual(roundTrip({ records }).records.map(told), records.map(told));
  });

  it('may be none', () => {
    assert.deepEqual(roundTrip({}).records, []);
  });

  it('can be kept once more', () => {
    const bytes = encode({ records: recordsOf(hard) });
    const again = decodeSource(bytes);
    assert.ok(again);
    assert.deepEqual(encode(again), bytes);
  });

  it('are read from the middle of a buffer too', () => {
    const records = recordsOf(hard);
    const bytes = encode({ records });
    for (const offset of [1, 4, 8]) {
      const buffer = new Uint8Array(bytes.length + offset);
      buffer.set(bytes, offset);
      assert.deepEqual(decodeSource(buffer.subarray(offset))?.records.map(told), records.map(told));
    }
  });
});

describe('sourceCache: the rest of a source', () => {
  it('problems', () => {
    const { problems } = new BibtexImporter().read(`${hard}@article{open, title = {`);
    assert.ok(problems.length > 0);
    const more = {
      ...problems[0]!,
      severity: 'information',
      code: '__proto__',
      message: '„Ä“ 量\u{d800}',
    } as const;
    assert.deepEqual(roundTrip({ problems: [...problems, more] }).problems, [...problems, more]);
  });

  it('techniques, with what they were worked out of', () => {
    const records = recordsOf('@a{a, title=a}\n@a{b, title=b}\n@a{c, title=c}\n@a{d, title=d}');
    const quantization = {
      id: 'quantization',
      label: 'Quantization',
      score: 0.67,
      evidence: ['4 bit', 'quantized'],
    };
    const other = { id: '__proto__', label: 'Größer', score: 1, evidence: [] };
    const lists = new NameLists();
    const known = (content: number, assigned: readonly TechniqueAssignment[]): KnownTechniques =>
      knownTechniques(content, assigned, lists.of(assigned));
    const techniques = [
      known(1, [quantization, other]),
      undefined,
      known(2, []),
      known(3, [{ ...quantization, label: 'Another name' }, other]),
    ];
    const read = roundTrip({ records, techniques }).techniques;
    assert.deepEqual(
      read.map((known) => known && { content: known.content, assigned: known.assigned }),
      techniques.map((known) => known && { content: known.content, assigned: known.assigned }),
    );
    assert.deepEqual(
      read.map((known) => known?.names.map(({ id, label }) => `${id} ${label}`)),
      [
        ['quantization Quantization', '__proto__ Größer'],
        undefined,
        [],
        ['quantization Another name', '__proto__ Größer'],
      ],
    );
    assert.deepEqual(
      read.map((known) => known?.names.length),
      [2, undefined, 0, 2],
    );
    assert.equal(read[0]?.names[1], read[3]?.names[1], 'a name is there once');
  });

  it('strings that other files use, and what others gave', () => {
    const strings = {
      defined: new Map([
        ['__proto__', 'A {\\"o}'],
        ['jml', 'Journal'],
      ]),
      missing: new Set(['constructor', 'x']),
      taken: new Map([['x', 'Y']]),
    };
    const full: SourceMeta = { ...meta, strings, encoding: 'windows-1252', notice: 'assumed-cp1252' };
    assert.deepEqual(roundTrip({ meta: full }).meta, full);
    assert.deepEqual(roundTrip({}).meta, meta);
  });
});

describe('decodeSource', () => {
  const { problems } = new BibtexImporter().read('@article{open, title = {');
  const bytes = encode({ records: recordsOf(hard), problems });

  it('takes nothing that is not whole and unchanged', () => {
    assert.ok(decodeSource(bytes));
    for (const bad of spoilt(bytes)) {
      assert.equal(decodeSource(bad), undefined);
    }
  });

  it('takes no parts that do not fit each other, though their check sum is right', () => {
    const parts = [writeMeta(meta), ...stringParts(['x'])];
    const frames = [
      [],
      parts,
      [...parts, new Uint32Array(6), ...stringParts([])],
      [...parts, new Uint32Array(0), ...stringParts([]), new Uint32Array([1]), new Float64Array([1])],
      ['{"id":1}', ...stringParts([])],
      ['[1', ...stringParts([])],
      [writeMeta(meta), 'abc', new Uint32Array([0, 2, 1, 3])],
    ];
    for (const frame of frames) {
      const framed = frameParts(frame);
      assert.ok(framed);
      assert.equal(decodeSource(framed), undefined);
    }
  });
});
