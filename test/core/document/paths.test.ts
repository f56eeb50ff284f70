import assert from 'node:assert/strict';
import {
  extensionOf,
  folderOf,
  foldersUpwards,
  isInside,
  joinInside,
  joinPath,
  nameOf,
  nearestFirst,
  normalisePath,
  relativePath,
} from '../../../src/core/document/paths';

describe('paths', () => {
  it('are made plain', () => {
    assert.equal(normalisePath('/a/./b//../c'), '/a/c');
    assert.equal(normalisePath('../a/../../b'), '../../b');
    assert.equal(normalisePath('/../a'), '/a');
  });

  it('are joined to a folder unless they stand for themselves', () => {
    assert.equal(joinPath('/work/paper', '../refs.bib'), '/work/refs.bib');
    assert.equal(joinPath('/work', '/refs.bib'), '/refs.bib');
    assert.equal(joinPath('/work', 'C:\\lib\\refs.bib'), 'C:/lib/refs.bib');
    assert.equal(joinPath('', 'refs.bib'), 'refs.bib');
  });

  it('are joined to a folder that a leading slash means', () => {
    assert.equal(joinInside('/p', '/bib/../a.bib'), '/p/a.bib');
    assert.equal(joinInside('/p', '//a.bib'), '/p/a.bib');
    assert.equal(joinInside('', '/a.bib'), 'a.bib');
  });

  it('have a folder, a name and an ending', () => {
    assert.deepEqual(['/a/b.tex', '/a', 'a'].map(folderOf), ['/a', '/', '']);
    assert.equal(nameOf('/a/Refs.BIB'), 'Refs.BIB');
    assert.deepEqual(['/a.b/Refs.BIB', '/a.b/refs', '/.bib'].map(extensionOf), ['.bib', '', '']);
  });

  it('are written as seen from a folder', () => {
    assert.equal(relativePath('/w/doc', '/w/refs.bib'), '../refs.bib');
    assert.equal(relativePath('/w', '/w/lib/refs.bib'), 'lib/refs.bib');
    assert.equal(relativePath('/w/a', '/w/a'), '../a');
  });

  it('come the nearest first', () => {
    const others = ['/w/x/y.tex', '/w/top.tex', '/w/a/b/c.tex', '/w/a/b.tex', '/w/a/b/d.tex'];
    assert.deepEqual(nearestFirst('/w/a/b/c.tex', others), [
      '/w/a/b/d.tex',
      '/w/a/b.tex',
      '/w/top.tex',
      '/w/x/y.tex',
    ]);
  });

  it('lead upwards to the workspace and no further', () => {
    assert.deepEqual(foldersUpwards('/w/a/b/c.md', '/w'), ['/w/a/b', '/w/a', '/w']);
    assert.deepEqual(foldersUpwards('/elsewhere/c.md', '/w'), ['/elsewhere']);
    assert.deepEqual(foldersUpwards('/w/c.md', undefined), ['/w']);
    assert.equal(isInside('/work2/a', '/work'), false);
  });
});
