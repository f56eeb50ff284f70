import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDependentStyles } from '../../../src/core/cite/dependentStyles';
import type { readStyles } from '../../../scripts/styles.mjs';

describe('the shipped styles', () => {
  let made: Awaited<ReturnType<typeof readStyles>>;

  before(async () => {
    made = await (await import('../../../scripts/styles.mjs')).readStyles();
  });

  it('are the well-used ones of all fields, each with a title', () => {
    assert.deepEqual(
      made.index.slice(0, 8).map(({ id }) => id),
      [
        'apa',
        'ieee',
        'chicago-author-date',
        'chicago-note-bibliography',
        'chicago-fullnote-bibliography',
        'modern-language-association',
        'nature',
        'science',
      ],
    );
    assert.ok(made.index.length >= 140, `${made.index.length}`);
    assert.equal(new Set(made.index.map(({ id }) => id)).size, made.index.length);
    assert.deepEqual(made.index[0], {
      id: 'apa',
      title: 'American Psychological Association 7th edition',
      fields: ['psychology'],
      format: 'author-date',
    });
    const formats = new Set(made.index.map(({ format }) => format));
    assert.deepEqual([...formats].sort(), ['author', 'author-date', 'note', 'numeric']);
    assert.ok(made.index.every(({ title }) => title.length > 2));
  });

  it('stand for thousands of journals, each with a parent on board', () => {
    const dependents = parseDependentStyles(made.dependents);
    assert.ok(dependents.size > 7000, `${dependents.size}`);
    assert.deepEqual(dependents.get('plos-one'), { id: 'plos-one', title: 'PLOS ONE', parent: 'plos' });
    for (const { id, parent } of dependents.values()) {
      assert.ok(made.styles.has(parent) && !made.styles.has(id), id);
    }
  });

  it('name all their makers, the project and the licence', () => {
    for (const [id, xml] of made.styles) {
      assert.match(
        xml,
        /^<\?xml version="1.0" encoding="utf-8"\?>\n<!-- A style of the Citation Style Language project/,
        id,
      );
      const makers = made.shipped.find((style) => style.id === id);
      const named = [...(makers?.authors ?? []), ...(makers?.contributors ?? [])];
      assert.ok(named.length > 0, id);
      for (const name of named) {
        assert.ok(xml.includes(`<name>${name.replace('&', '&amp;')}</name>`), `${id}: ${name}`);
      }
      assert.match(xml, /<rights license="http:\/\/creativecommons.org\/licenses\/by-sa\/3.0\/">/, id);
      assert.ok(xml.includes(`<id>http://www.zotero.org/styles/${id}</id>`), id);
    }
    for (const [tag, xml] of made.locales) {
      assert.ok(xml.includes(`xml:lang="${tag}"`) && xml.includes('CC-BY-SA 3.0'), tag);
    }
  });

  it('stand on their own, none depends on another', () => {
    for (const [id, xml] of made.styles) {
      assert.ok(xml.includes('<citation') && xml.includes('<layout'), id);
      assert.ok(!xml.includes('independent-parent'), id);
    }
  });

  it('escape what XML needs escaped', () => {
    for (const xml of [...made.styles.values(), ...made.locales.values()]) {
      assert.doesNotMatch(xml, /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/);
    }
  });

  it('are written as files with a notice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'papershelf-'));
    try {
      const { buildStyles } = await import('../../../scripts/styles.mjs');
      const { files, compressed } = await buildStyles(folder);
      assert.deepEqual((await readdir(folder)).sort(), ['NOTICE.txt', 'locales', 'styles']);
      assert.equal(files, made.styles.size + made.locales.size + 3);
      assert.ok(compressed < 700_000, `${compressed} bytes`);
      assert.equal(await readFile(join(folder, 'styles', 'apa.csl'), 'utf8'), made.styles.get('apa'));
      assert.equal(
        await readFile(join(folder, 'locales', 'locales-de-DE.xml'), 'utf8'),
        made.locales.get('de-DE'),
      );
      assert.deepEqual(JSON.parse(await readFile(join(folder, 'styles', 'index.json'), 'utf8')), made.index);
      assert.match(await readFile(join(folder, 'NOTICE.txt'), 'utf8'), /^- apa: .* by Brenton M\. Wiernik$/m);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
