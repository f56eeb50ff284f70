import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { citationPlugin } from '../../../src/core/preview/citationPlugin';
import type { PreviewAnswer, PreviewRequest, PreviewShown } from '../../../src/core/preview/previewModel';

const labels = { unknown: 'Not there', entry: 'Show entry' };
const known = new Set(['a', 'b', 'x<y']);

/** Shows `a` and `b` as their capital letters, with what the writer says. */
function answerTo(request: PreviewRequest, isNote = false): PreviewAnswer {
  const shown = request.citations.map(({ cites }): PreviewShown => {
    const found = cites.filter(({ key }) => known.has(key));
    const html = found
      .map(({ key, prefix = '', locator = '', suffix = '', suppressAuthor }) =>
        [prefix, suppressAuthor ? '' : key.toUpperCase(), locator, suffix].filter(Boolean).join('|'),
      )
      .join('; ');
    const [first] = found;
    return {
      html: isNote ? '' : html,
      ...(isNote ? { note: html } : {}),
      ...(first ? { target: first.key } : {}),
      unknown: cites.map(({ key }) => key).filter((key) => !known.has(key)),
    };
  });
  const keys = new Set(request.citations.flatMap(({ cites }) => cites.map(({ key }) => key)));
  return {
    citations: shown,
    references: [...keys]
      .filter((key) => known.has(key))
      .map((key) => ({ key, html: `<i>${key === 'a' ? 'A' : 'B'}</i>`, entry: 'refs.bib#L2' })),
    labels,
  };
}

function render(
  text: string,
  lookup: (request: PreviewRequest) => PreviewAnswer | undefined = answerTo,
): string {
  const md = new MarkdownIt({ html: true, linkify: true });
  citationPlugin(md, (_env, request) => lookup(request));
  return md.render(text);
}

const listOf = (...keys: readonly string[]): string =>
  `<section class="papershelf-references">\n${keys
    .map(
      (key) =>
        `<p class="papershelf-reference" id="ref-${key}"><i>${key.toUpperCase()}</i> <a class="papershelf-entry" href="refs.bib#L2" title="Show entry">${key}</a></p>`,
    )
    .join('\n')}\n</section>\n`;

const link = (key: string, text: string): string =>
  `<a class="papershelf-citation" href="#ref-${key}">${text}</a>`;

describe('citations in the Markdown preview', () => {
  it('are shown as they are formatted, with the references at the end', () => {
    assert.equal(
      render('See [@a; see @b, p. 3].\n\nEnd.\n'),
      `<p>See ${link('a', 'A; see|B|3')}.</p>\n<p>End.</p>\n${listOf('a', 'b')}`,
    );
  });

  it('may stand in running text, without their author, in headings, lists and tables', () => {
    assert.match(render('@a [p. 3] says'), /<p><a [^>]*>A\|3<\/a> says<\/p>/);
    assert.match(
      render('As -@b says'),
      new RegExp(`As <a class="papershelf-citation" href="#ref-b"></a> says`),
    );
    assert.match(render('# Of [@a]\n\n- [@b]\n'), /<h1>Of <a .*<li><a /s);
    assert.match(render('| x |\n| - |\n| [@a] |\n'), /<td><a /);
  });

  it('are text in code, in links and in addresses', () => {
    assert.equal(render('`[@a]`\n'), '<p><code>[@a]</code></p>\n');
    assert.equal(render('```\n[@a]\n```\n'), '<pre><code>[@a]\n</code></pre>\n');
    assert.equal(render('[see @a](b.md)\n'), '<p><a href="b.md">see @a</a></p>\n');
    assert.match(render('me@a.org\n'), /mailto:me@a\.org/);
    assert.equal(
      render('\\[@zz\\]\n', () => undefined),
      '<p>[@zz]</p>\n',
    );
  });

  it('stand as they are written while nothing is known', () => {
    assert.equal(
      render('[@a & <b>]\n', () => undefined),
      '<p>[@a &amp; &lt;b&gt;]</p>\n',
    );
  });

  it('leave other documents alone', () => {
    let asked = 0;
    render('No citation, [a link](b.md).\n', () => {
      asked++;
      return undefined;
    });
    assert.equal(asked, 0);
  });

  it('are marked where no collection has them; a name in running text is only a name', () => {
    assert.equal(
      render('[@nope] @someone [@a; @gone]\n'),
      `<p><span class="papershelf-unknown" title="Not there">[@nope]</span> @someone ${link('a', 'A')} <span class="papershelf-unknown" title="Not there">gone?</span></p>\n${listOf('a')}`,
    );
  });

  it('are asked for when they are drawn, with what is known of the document then', () => {
    const md = new MarkdownIt();
    const seen: unknown[] = [];
    citationPlugin(md, (env, request) => {
      seen.push(env);
      return answerTo(request);
    });
    const tokens = md.parse('[@a]', {});
    assert.deepEqual(seen, []);
    assert.match(md.renderer.render(tokens, md.options, { document: 1 }), /href="#ref-a"/);
    assert.deepEqual(seen, [{ document: 1 }, { document: 1 }]);
  });

  it('have notes in a style that cites so', () => {
    const html = render('One [@a]. Two [@b].\n', (request) => answerTo(request, true));
    assert.match(
      html,
      /One <sup><a class="papershelf-citation" id="papershelf-cite-1" href="#papershelf-note-1">1<\/a><\/sup>\./,
    );
    assert.match(
      html,
      /<ol class="papershelf-notes"><li id="papershelf-note-1">A <a href="#papershelf-cite-1">/,
    );
  });

  it('cannot break out: keys and texts are escaped', () => {
    const html = render('[@{x<y}] [@{"><img/src=x>}]\n');
    assert.ok(!html.includes('<img'), html);
    assert.match(html, /href="#ref-x%3Cy"/);
  });

  it('have their list where Pandoc would put it', () => {
    for (const place of ['::: {#refs}\n:::\n', '::: {#refs}\n\n:::\n', '<div id="refs"></div>\n']) {
      const html = render(`[@a]\n\n${place}\nAfter\n`);
      assert.ok(html.endsWith(`</p>\n${listOf('a')}<p>After</p>\n`), html);
    }
  });

  it('have their list in a bibliography block, in the place of what stands there', () => {
    const block = '<!-- papershelf:bibliography sum=x -->\n\nOld\n\n<!-- /papershelf:bibliography -->\n';
    const html = render(`[@a]\n\n${block}\nAfter\n`);
    assert.ok(!html.includes('Old'));
    assert.ok(html.indexOf('papershelf-references') < html.indexOf('After'));
    assert.match(
      render(`[@a]\n\n${block}\nAfter\n`, () => undefined),
      /<p>Old<\/p>[^]*<p>After<\/p>\n$/,
    );
  });
});
