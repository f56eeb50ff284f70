import assert from 'node:assert/strict';
import { ownFieldsOf } from '../../../src/core/edit/ownFields';

function own(entry: string, isAscii = false, wanted: readonly string[] = []): string {
  const fields = ownFieldsOf(entry, isAscii, (name) => wanted.includes(name));
  return fields.map(({ name, text }) => `${name}=${text}`).join(' ');
}

describe('what an entry says beyond what is read of it', () => {
  it('is every field that nobody reads, as it is written', () => {
    const entry =
      '@article{a, author = {A}, title = "T", MRNumber = {12}, shorthand = {K{\\"o}} # 1, mine = 3}';
    assert.equal(own(entry), 'mrnumber=12 shorthand=K{\\"o}1 mine=3');
  });

  it('leaves out what stands for other entries, needs a @string, or has nothing to say', () => {
    assert.equal(own('@book{a, crossref = {b}, related = {c}, x = jan # "1", y = {}, z = {Z}}'), 'z=Z');
  });

  it('leaves out what programs keep for themselves, unless it is wanted', () => {
    const entry = '@book{a, file = {a.pdf}, timestamp = {x}, bdsk-url-1 = {u}, date-added = {d}}';
    assert.equal(own(entry), '');
    assert.equal(own(entry, false, ['file']), 'file=a.pdf');
    assert.equal(own('@book{a, review = {weak}, notes = {n}, adsurl = {u}, mrnumber = {1}}'), 'mrnumber=1');
  });

  it('has only ASCII where that is asked for', () => {
    assert.equal(own("@book{a, x = {é}, y = {\\'e}}", true), "y=\\'e");
  });

  it('is nothing where there is not one entry', () => {
    assert.equal(own('@book{a, x = {1}} @book{b, x = {2}}'), '');
    assert.equal(own('@book{a, x = {1'), '');
    assert.equal(own(''), '');
  });
});
