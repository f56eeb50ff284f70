import assert from 'node:assert/strict';
import { parseDependentStyles, titleOfStyleId } from '../../../src/core/cite/dependentStyles';
import { bundledStyles } from '../../../src/core/cite/bundledStyles';
import { loadStyle } from '../../../src/core/cite/styleLoader';
import { findNearStyles, findRepositoryId, isStyleFile } from '../../../src/core/cite/styleSource';

const table = '# comment\nplos\n\tplos-one\tPLOS ONE\n\tplos-art\nieee\n\tconstructor\n';

describe('parseDependentStyles', () => {
  it('reads each style under its parent, with the title that it has or its id spells', () => {
    assert.deepEqual(
      [...parseDependentStyles(table).values()],
      [
        { id: 'plos-one', title: 'PLOS ONE', parent: 'plos' },
        { id: 'plos-art', title: 'Plos Art', parent: 'plos' },
        { id: 'constructor', title: 'Constructor', parent: 'ieee' },
      ],
    );
    assert.equal(parseDependentStyles('').size, 0);
  });

  it('spells titles', () => {
    assert.equal(titleOfStyleId('journal-of-the-art-of-the-deal'), 'Journal of the Art of the Deal');
    assert.equal(titleOfStyleId('the-lancet'), 'The Lancet');
  });
});

describe('bundledStyles', () => {
  const asked: string[] = [];
  const files = new Map([
    [
      'styles/index.json',
      '[{"id":"plos","title":"P","fields":["science",1],"format":"numeric"},{"id":1},null]',
    ],
    ['styles/dependents.txt', table],
    ['styles/plos.csl', '<style default-locale="en-GB"><citation/></style>'],
    ['locales/locales-la.xml', '<locale/>'],
  ]);
  const source = bundledStyles((path) => {
    asked.push(path);
    return Promise.resolve(files.get(path));
  });

  it('lists styles, and journals with what their parent says', async () => {
    assert.deepEqual(await source.listStyles(), [
      { id: 'plos', title: 'P', fields: ['science'], format: 'numeric' },
    ]);
    assert.deepEqual((await source.listDependents())[0], {
      id: 'plos-one',
      title: 'PLOS ONE',
      fields: ['science'],
      format: 'numeric',
      parent: 'plos',
    });
  });

  it('gives a dependent style that names its parent', async () => {
    const loaded = await loadStyle('plos-one', source);
    assert.deepEqual(loaded, { xml: files.get('styles/plos.csl'), defaultLocale: 'en-GB' });
    await assert.rejects(loadStyle('constructor', source), /has the format of "ieee", which is not on board/);
  });

  it('asks for no file but by a plain name', async () => {
    asked.length = 0;
    assert.equal(await source.loadStyle('../../etc/passwd'), undefined);
    assert.equal(await source.loadLocale('../la'), undefined);
    assert.equal(await source.loadLocale('la'), '<locale/>');
    assert.deepEqual(asked, ['locales/locales-la.xml']);
  });

  it('finds what is like a name, nearest first', async () => {
    assert.deepEqual(await findNearStyles('plos-ome', source), ['plos-one']);
    assert.deepEqual(await findNearStyles('plos', source), ['plos', 'plos-one', 'plos-art']);
    assert.deepEqual(await findNearStyles('', source), []);
    assert.deepEqual(await findNearStyles('something else', source), []);
  });
});

describe('names of styles', () => {
  it('are files where they have a path or an ending', () => {
    assert.deepEqual(
      ['apa', 'a.csl', '~/x', 'dir\\x.csl', 'file:///a.csl', 'http://www.zotero.org/styles/apa'].map(
        isStyleFile,
      ),
      [false, true, true, true, true, false],
    );
  });

  it('are found in the addresses of repositories', () => {
    assert.deepEqual(
      [
        'http://www.zotero.org/styles/apa',
        'https://zotero.org/styles/IEEE?source=1',
        'https://raw.githubusercontent.com/citation-style-language/styles/master/dependent/plos-one.csl',
        'https://www.zotero.org/styles/nature.csl',
        'https://example.org/styles/apa',
        'apa',
      ].map(findRepositoryId),
      ['apa', 'ieee', 'plos-one', 'nature', undefined, undefined],
    );
  });
});
