import assert from 'node:assert/strict';
import { arxivAddress, doiAddress, hasLinks, linksOf, safeWebAddress } from '../../../src/core/model/links';
import { makePaper } from '../../support/papers';

describe('safeWebAddress', () => {
  const allowed: readonly (readonly [string, string])[] = [
    ['https://openreview.net/forum?id=B4TyAILcE4', 'https://openreview.net/forum?id=B4TyAILcE4'],
    ['http://example.org', 'http://example.org/'],
    ['  HTTPS://Example.ORG/Path  ', 'https://example.org/Path'],
    ['https://example.org:8443/a_(b).pdf#page=2', 'https://example.org:8443/a_(b).pdf#page=2'],
    ['https://müller.example/é', 'https://xn--mller-kva.example/%C3%A9'],
    ['https://[2001:db8::1]/x', 'https://[2001:db8::1]/x'],
  ];
  for (const [text, url] of allowed) {
    it(`takes ${text.trim()}`, () => {
      assert.equal(safeWebAddress(text), url);
    });
  }

  const refused = [
    '',
    'example.org',
    '//example.org/share',
    '\\\\host\\share\\paper.pdf',
    'file:///etc/passwd',
    'file://host/share/paper.pdf',
    'C:\\papers\\a.pdf',
    'javascript:alert(1)',
    'JavaScript://example.org/%0aalert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:x',
    'command:workbench.action.terminal.new',
    'vscode://extension/x',
    'mailto:a@example.org',
    'ftp://example.org/a.pdf',
    'https:/example.org',
    'https:example.org',
    'https:\\\\example.org',
    'https://example.org\\@other.example',
    'https://doi.org@other.example/',
    'https://user:secret@example.org/',
    'https://',
    'https://exa mple.org/',
    'https://example.org/a b',
    'https://example.org/a\tb',
    'https://example.org/\r\nHost: other.example',
    'https://example.org/"><script>',
    'https://example.org/`id`',
    'https://example.org:99999/',
    'https://[not-an-address]/',
    `https://example.org/${'a'.repeat(2000)}`,
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.equal(safeWebAddress(text), undefined);
    });
  }

  it('refuses what is not there', () => {
    assert.equal(safeWebAddress(undefined), undefined);
  });
});

describe('doiAddress', () => {
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['10.1145/3292500.3330701', 'https://doi.org/10.1145/3292500.3330701'],
    ['10.1000/182+physical_volcanology', 'https://doi.org/10.1000/182%2Bphysical_volcanology'],
    ['10.1000/a b', 'https://doi.org/10.1000/a%20b'],
    ['10.1000/x?y#z', 'https://doi.org/10.1000/x%3Fy%23z'],
    ['10.1000/a/b//c', 'https://doi.org/10.1000/a/b//c'],
    ['10.1000/100%25', 'https://doi.org/10.1000/100%2525'],
    ['10.1000/"onclick=', 'https://doi.org/10.1000/%22onclick%3D'],
    ['10.1000/../../x', undefined],
    ['10.1000/./x', undefined],
    ['10.1000/%2e%2E/x', undefined],
    ['not a doi', undefined],
    ['10.1000/\ud800', undefined],
    [`10.1000/${'9'.repeat(10_000)}`, undefined],
  ];
  for (const [doi, url] of addresses) {
    it(`makes ${String(url)} of ${JSON.stringify(doi.slice(0, 40))}`, () => {
      assert.equal(doiAddress(doi), url);
    });
  }
});

describe('arxivAddress', () => {
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['2411.07837', 'https://arxiv.org/abs/2411.07837'],
    ['2411.07837v2', 'https://arxiv.org/abs/2411.07837v2'],
    ['hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001'],
    ['math.GT/0309136', 'https://arxiv.org/abs/math.GT/0309136'],
    ['2411.07837/../../x', undefined],
    ['2411.07837\r\nHost:x', undefined],
    ['@other.example/2411.07837', undefined],
    ['', undefined],
  ];
  for (const [id, url] of addresses) {
    it(`makes ${String(url)} of ${JSON.stringify(id)}`, () => {
      assert.equal(arxivAddress(id), url);
    });
  }
});

describe('linksOf', () => {
  it('gives DOI, arXiv, page and code in this order', () => {
    const paper = makePaper({
      doi: 'https://doi.org/10.1145/3292500.3330701',
      arxiv: '2411.07837',
      url: 'https://proceedings.example/paper.html',
      extras: { code: 'https://git.example/a/b' },
    });
    assert.deepEqual(linksOf(paper), [
      { kind: 'doi', label: 'DOI', url: 'https://doi.org/10.1145/3292500.3330701' },
      { kind: 'arxiv', label: 'arXiv', url: 'https://arxiv.org/abs/2411.07837' },
      { kind: 'page', label: 'Web page', url: 'https://proceedings.example/paper.html' },
      { kind: 'code', label: 'Code', url: 'https://git.example/a/b' },
    ]);
  });

  it('does not give the page when it is the DOI or the arXiv page again', () => {
    const byDoi = makePaper({
      doi: '10.1145/3292500.3330701',
      url: 'http://dx.doi.org/10.1145/3292500.3330701',
    });
    assert.deepEqual(
      linksOf(byDoi).map((link) => link.kind),
      ['doi'],
    );
    const byArxiv = makePaper({ url: 'http://arxiv.org/abs/2411.07837v3' });
    assert.deepEqual(linksOf(byArxiv), [
      { kind: 'arxiv', label: 'arXiv', url: 'https://arxiv.org/abs/2411.07837' },
    ]);
  });

  it('leaves out what is not safe to open', () => {
    const paper = makePaper({
      arxiv: '../../evil',
      url: 'javascript:alert(1)',
      extras: { code: '\\\\host\\share' },
    });
    assert.deepEqual(linksOf(paper), []);
  });

  it('gives nothing for a paper that names no place', () => {
    assert.deepEqual(linksOf(makePaper()), []);
  });
});

describe('hasLinks', () => {
  it('is so where any of the places may be opened', () => {
    assert.ok(hasLinks(makePaper({ doi: '10.1145/3292500.3330701' })));
    assert.ok(hasLinks(makePaper({ arxiv: '2411.07837' })));
    assert.ok(hasLinks(makePaper({ url: 'https://proceedings.example/paper.html' })));
    assert.ok(hasLinks(makePaper({ arxiv: '../../evil', extras: { code: 'https://git.example/a/b' } })));
  });

  it('is not so where none may be', () => {
    assert.ok(!hasLinks(makePaper()));
    assert.ok(!hasLinks(makePaper({ arxiv: '../../evil', url: 'javascript:alert(1)' })));
  });
});
