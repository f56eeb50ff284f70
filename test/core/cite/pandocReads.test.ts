import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { syntaxOf } from '../../../src/core/cite/syntax';
import type { Cite } from '../../../src/core/cite/syntax';
import { commandsOf } from '../../../src/core/model/citationCommands';
import { citationForms } from '../../../src/core/model/citationForm';
import type { CitationSyntaxId } from '../../../src/core/model/citationLanguage';
import { hasProgram } from '../../support/programs';

/** The keys that Pandoc cites. */
function keysInPandoc(from: string, text: string): readonly string[] {
  const run = spawnSync('pandoc', ['-f', from, '-t', 'json'], { input: text, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return [...run.stdout.matchAll(/"citationId":"([^"]+)"/g)].map((match) => match[1] ?? '');
}

const cites: readonly Cite[] = [
  { key: 'a1', prefix: 'see 50% of', locator: 'ch. 2' },
  { key: 'b:2' },
  { key: 'c-3', locator: '7-9', suffix: 'and more' },
];

const readers: readonly (readonly [CitationSyntaxId, string])[] = [
  ['pandoc', 'markdown'],
  ['natbib', 'latex'],
  ['biblatex', 'latex'],
  ['latex', 'latex'],
  ['org', 'org'],
];

/** Commands of natbib and biblatex, and styles of Org, that Pandoc 2.17 does not know. */
const unknownToPandoc =
  /^(?:footcitetext|footfullcite|fullcite|smartcite|Citep|Citet|Citeauthor|cite\/a.*|cite\/\/b)$/;

describe('what is written, as Pandoc reads it', function () {
  before(function () {
    if (!hasProgram('pandoc')) {
      this.skip();
    }
  });

  for (const [id, reader] of readers) {
    for (const form of citationForms) {
      for (const command of commandsOf(id)[form]?.filter((each) => !unknownToPandoc.test(each)) ?? []) {
        it(`${id} ${form} ${command}`, () => {
          const written = syntaxOf(id).write(cites, { form, ...(command === '' ? {} : { command }) });
          assert.ok('text' in written);
          assert.deepEqual(keysInPandoc(reader, `Text ${written.text}.`), ['a1', 'b:2', 'c-3'], written.text);
        });
      }
    }
  }
});
