import assert from 'node:assert/strict';
import { newNote, summaryPlace, yamlText } from '../../../../src/core/notes/note/noteText';
import { readNote } from '../../../../src/core/notes/note/ownSummary';
import { makePaper } from '../../../support/papers';

function sectionsOf(text: string): Readonly<Record<string, readonly string[]>> | undefined {
  const { summary } = readNote(text);
  return summary && Object.fromEntries(summary.sections);
}

describe('readNote', () => {
  it('takes the paragraph under “Summary”, as plain text', () => {
    const note =
      '---\nkey: "doe2024"\n---\n# Doe\n\n## Summary\n\nA *small* [pump](https://x.example)\nthat `works`.\n\n## Notes\n\nNo.\n';
    assert.equal(readNote(note).key, 'doe2024');
    assert.deepEqual(sectionsOf(note), { idea: ['A small pump that works.'] });
    assert.equal(readNote(note).summary?.isStructured, false);
  });

  it('tells sections apart by labels, bold labels and headings', () => {
    const expected = { problem: ['Hard.'], method: ['By hand.'], results: ['Fast.', 'Cheap.'] };
    for (const body of [
      '- Problem: Hard.\n- Method: By hand.\n- Results: Fast.\n- Results: Cheap.',
      '**Problem:** Hard.\n\n**Method**: By hand.\n\nKey results: Fast.\n\n- Cheap.',
      '### Problem\nHard.\n### Approach\nBy hand.\n### Findings\n1. Fast.\n2. Cheap.',
    ]) {
      assert.deepEqual(sectionsOf(`## Summary\n${body}\n## Else\nx`), expected, body);
      assert.equal(readNote(`## Summary\n${body}`).summary?.isStructured, true);
    }
  });

  it('reads the front matter’s summary where there is no section', () => {
    assert.deepEqual(sectionsOf('---\nsummary: A pump.\n---\n'), { idea: ['A pump.'] });
    assert.deepEqual(sectionsOf('---\r\nsummary: |\r\n  A pump\r\n  for lawns.\r\n---\r\n'), {
      idea: ['A pump for lawns.'],
    });
    assert.deepEqual(sectionsOf('---\nsummary:\n  method: By hand.\n  results: [Fast., Cheap.]\n---\n'), {
      method: ['By hand.'],
      results: ['Fast.', 'Cheap.'],
    });
  });

  it('finds none in an empty section, in comments, in code and elsewhere', () => {
    for (const text of [
      '',
      '## Summary\n\n## Notes\nx',
      '## Summary\n<!-- write\n- Method: here -->\n',
      '```\n## Summary\nx\n```\n',
      '## Summary of all\nx',
      '---\nsummary: ""\n---\n',
      '---js\nsummary = 1\n---\n',
      '---\n- [\n---\n',
    ]) {
      assert.equal(sectionsOf(text), undefined, JSON.stringify(text));
    }
  });

  it('finds none in a new note', () => {
    const paper = makePaper({ key: 'doe2024' });
    assert.deepEqual(readNote(newNote(paper)), { key: 'doe2024', summary: undefined });
  });
});

describe('newNote', () => {
  it('has an empty line for the summary, and what is written there is read', () => {
    const paper = makePaper({ title: 'The ## Summary of all' });
    const note = newNote(paper);
    const place = summaryPlace(note);
    assert.deepEqual(note.slice(0, place).split('\n').slice(-2), ['## Summary', '']);
    const written = `${note.slice(0, place)}Mine.${note.slice(place)}`;
    assert.deepEqual(readNote(written).summary?.sections.get('idea'), ['Mine.']);
    assert.equal(summaryPlace('no heading'), 'no heading'.length);
  });

  it('has front matter in double quotes, the title and a place for the summary', () => {
    const paper = makePaper({
      key: 'a:b',
      title: 'D<sup>2</sup> "x"',
      authors: ['Doe, J', 'ACME'],
      year: 2024,
      doi: '10.1000/x',
    });
    assert.deepEqual(newNote(paper).split('\n').slice(0, 12), [
      '---',
      'key: "a:b"',
      'title: "D2 \\"x\\""',
      'authors: ["J Doe", "ACME"]',
      'year: "2024"',
      'venue: "Journal of Examples"',
      'doi: "10.1000/x"',
      '---',
      '',
      '# D² "x"',
      '',
      '## Summary',
    ]);
  });

  it('gives the key back whatever it is, and cannot be broken by a title', () => {
    for (const hard of [
      '---',
      'a\n---\nb',
      '"\\',
      '`r x`',
      '{{< include x >}}',
      '\u2028',
      '# x',
      '<!--',
      '-->',
    ]) {
      const note = newNote(makePaper({ key: hard, title: hard, authors: [hard], venue: hard }));
      assert.equal(readNote(note).key, hard);
      assert.equal(note.split('\n').filter((line) => line.startsWith('## ')).length, 2);
    }
  });

  it('writes control characters as escapes', () => {
    assert.equal(yamlText('a\u0085\u2028\ud800\u0000'), '"a\\u0085\\u2028\\ud800\\u0000"');
  });
});
