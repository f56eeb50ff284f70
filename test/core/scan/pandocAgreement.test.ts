import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { findCitations } from '../../../src/core/scan/citations';
import { readCitations } from '../../../src/core/scan/readCitation';
import { hasProgram } from '../../support/programs';

const documents: readonly string[] = [
  '[@a]',
  '[see @a, pp. 3-5; also -@b, and more]',
  '@a says, @b too',
  '@a [p. 3] and @b [chap. 2, but not here]',
  '[@{https://x.org/a?b=c}, p. 3]',
  '[@DBLP:conf/nips/X-1; @a_b.c; @10.1000/x;@über]',
  'So @a. And @b: or @c; (@d), "@e", *@f*',
  '\\@a me@b.org `@c` <!-- @d --> @e',
  '[a link](x) [@a](y) ![@b](z)',
  '^[see @a] and ^[[@b, p. 3]]',
  '# Heading [@a]\n\n- item @b\n  [@c; @d]\n\n> quote [@e]',
  '    [@code]\n\n```\n[@code]\n```\n\n[@a]',
  '[@a [@b]] [[@c]] [see [@d]]',
  '😀 [@a]\r\n[@b;\r\n@c]\r\n',
  '[*see* @a, **33**; @b]',
  '[@a\\; b; @c]',
  '@a [p. 3; see @b]',
  '[text @a more; text without a key]',
  '[@a, see @b; @c]',
  'x@a @a--b @a, @b... [@a...]',
  '[-@a, p. 33] [ @a ; @b ]',
  '| x | y |\n|---|---|\n| [@a] | @b |',
  '---\ntitle: x\n---\n\n[@a]',
  'x $y^@z$ and $[@b]$, $5 and @c for 6$7',
  '$$\nx = [@a]\n$$\n\n@b and $$ @c',
  '@a[^1]\n\n[^1]: The note [@b]\n\n    goes on @c.\n\n        code @d\n\n    @e',
  '1. One @a\n\n   two @b\n\n       code @c\n\n- x\n\n    - y @d\n\n      @e\n\ntext @f\n\n    code @g',
  'Term\n:   What it is @a\n\n    and more @b\n',
  '\\begin{figure}\n\\caption{@a}\n\\end{figure}\n\n@b \\begin{x} @c',
  'one--@a, three---@c',
];

interface Seen {
  readonly key: string;
  readonly hidden: boolean;
}

/** The citations that Pandoc finds, in the order of the text: whatever its tree holds of them, walked without types. */
function pandocKeys(text: string): Seen[] {
  const run = spawnSync('pandoc', ['-f', 'markdown', '-t', 'json'], { input: text, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const seen: Seen[] = [];
  JSON.parse(run.stdout, function (this: Record<string, unknown>, name, value: unknown) {
    if (name === 'citationId' && typeof value === 'string') {
      const mode = JSON.stringify(this.citationMode);
      seen.push({ key: value, hidden: mode.includes('SuppressAuthor') });
    }
    return value;
  });
  return seen;
}

describe('citations as Pandoc reads them', function () {
  before(function () {
    if (!hasProgram('pandoc')) {
      this.skip();
    }
  });

  for (const text of documents) {
    it(JSON.stringify(text), () => {
      const ours = readCitations(text, findCitations(text, 'markdown')).flatMap(({ cites }) =>
        cites.map(({ key, suppressAuthor }) => ({ key, hidden: suppressAuthor })),
      );
      const order = (a: Seen, b: Seen): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
      assert.deepEqual([...ours].sort(order), pandocKeys(text).sort(order));
    });
  }
});
