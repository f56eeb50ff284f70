import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PaperListingImporter } from '../../../../src/core/import/listing/paperListing';

const importer = new PaperListingImporter();

function likes(name: string, ...lines: readonly string[]): boolean {
  return importer.recognise(name, lines.join('\n')) >= 0.5;
}

const abstracts = [
  'We present Heron, a method that compresses the cache of language models. Existing approaches drop tokens by age. Experiments on three tasks show that accuracy stays the same at a tenth of the memory that others need.',
  'Training on small devices is limited by memory. In this paper we propose Wren, an algorithm that recomputes activations. Results demonstrate that performance is kept on all tasks that we looked at.',
];
const titles = [
  'Heron: Query-Aware Compression of Long Contexts',
  'Wren: Cheap Recomputation for Training on Small Devices',
  'Low-Rank Adapters for Everyone and Every Budget',
  'On the Memory of Optimizers in Federated Learning',
];

describe('PaperListingImporter.recognise: listings', () => {
  it('knows titles with abstracts', () => {
    const lines = titles.slice(0, 2).flatMap((title, i) => [title, abstracts[i] ?? '']);
    assert.ok(likes('papers.txt', ...lines));
    assert.ok(likes('', 'Get trending papers!', `Subscribe${lines.join('\n\n')}`));
  });

  it('knows a listing from its beginning, cut anywhere in the second abstract', () => {
    const text = titles
      .slice(0, 2)
      .flatMap((title, i) => [title, abstracts[i] ?? ''])
      .join('\n');
    assert.ok(likes('papers.txt', text.slice(0, -20)));
  });

  it('knows titles with arXiv numbers, and titles alone', () => {
    assert.ok(likes('papers.txt', ...titles.flatMap((title, i) => [title, `arXiv:2401.0000${i + 1}`])));
    assert.ok(likes('papers.txt', ...titles));
    assert.ok(likes('papers.txt', ...titles.map((title, i) => `${i + 1}. ${title}`)));
  });

  it('looks at no other files', () => {
    const lines = titles.slice(0, 2).flatMap((title, i) => [title, abstracts[i] ?? '']);
    for (const name of ['README.md', 'papers.tex', 'papers.bib', 'papers.json', 'papers.py']) {
      assert.equal(importer.recognise(name.toLowerCase(), lines.join('\n')), 0, name);
    }
  });
});

describe('PaperListingImporter.recognise: other texts', () => {
  const root = new URL('../../../../', pathToFileURL(__filename));

  it('does not take a licence for a listing', () => {
    assert.ok(!likes('license.txt', readFileSync(new URL('LICENSE', root), 'utf8')));
    assert.ok(
      !likes(
        'license.txt',
        'GENERAL TERMS OF USE',
        '',
        '1. Definitions.',
        '',
        '"Work" means what is given to you under these terms. "You" means whoever uses the Work. We grant each of you a right to use, to copy and to change the Work as long as this notice stays in place.',
        '',
        '2. Grant of Rights and What It Does Not Cover',
        '',
        'Subject to these terms each contributor grants you a right without payment. This right ends when you sue anybody over the Work. Nothing in this section covers marks and names of the contributors.',
        '',
        '3. Disclaimer of Warranty',
        '',
        'The Work comes as it is, without warranty of any kind. You alone are responsible for finding out whether using the Work is right for you, and you bear any risk of doing so.',
      ),
    );
  });

  it('does not take a story for a listing', () => {
    assert.ok(
      !likes(
        'story.txt',
        'Chapter One: The House on the Hill',
        '',
        'The rain had not stopped for three days when Anna came up the road. She carried one bag and our old lamp. "We thought you would never come," said the old man at the door. He did not show her to her room; he pointed at the stairs with his pipe and went back to his work.',
        '',
        'Chapter Two: What the Garden Knew',
        '',
        'In the morning the garden lay under a mist so thick that she could not see the wall. A dog barked somewhere below. We never kept dogs here, the old man had said, and yet there it was again, nearer now.',
      ),
    );
  });

  it('does not take logs, requirements, notes and code for a listing', () => {
    const others: Readonly<Record<string, readonly string[]>> = {
      log: [
        '2025-11-12 10:00:01 INFO Server started on port 8080',
        '2025-11-12 10:00:02 WARN Cache is nearly full, dropping entries',
        '[10:00:03] ERROR Could not read the file',
        'at main (index.js:12)',
      ],
      requirements: ['numpy==1.26.4', 'torch>=2.1', '# testing', 'pytest', 'Pillow', 'PyYAML ~= 6.0'],
      todo: [
        'TODO',
        '- Buy milk and bread',
        '- Call the bank about the house',
        '[x] Write to Anna',
        '- Fix the bike',
      ],
      letter: [
        'Dear Anna,',
        '',
        'Thank you for your letter. We were very glad to hear that you are well again.',
        'The children send their love. They show everybody the pictures that you sent.',
        '',
        'Yours,',
        'Martin',
      ],
      latex: [
        '\\documentclass{article}',
        '\\begin{document}',
        '\\section{Introduction}',
        `${abstracts[0] ?? ''} \\cite{a}`,
        '\\end{document}',
      ],
      bib: ['@article{a,', '  title = {Heron: Query-Aware Compression},', '  year = {2020}', '}'],
      code: ['import os', '', 'def main():', '    print("We show results")', '', 'main()'],
      readme: [
        '# Heron',
        '',
        'Heron compresses caches. We show results in our paper.',
        '',
        '## Installation',
        '',
        '```sh',
        'pip install heron',
        '```',
        '',
        '## Usage',
        '',
        'See the folder `examples` for what the method can do with your data and models.',
      ],
      table: ['name,year,score', 'Heron,2024,0.91', 'Wren,2025,0.93'],
      names: ['Anna Smith', 'Ben Miller', 'Cora Jones', 'Dan Brown', 'Eva Green'],
      paths: ['src/main.ts', 'src/core/base/text.ts', 'test/main.test.ts', 'README.md'],
      empty: [''],
    };
    for (const [name, lines] of Object.entries(others)) {
      assert.ok(!likes('some.txt', ...lines), name);
      assert.ok(!likes('', ...lines), name);
    }
  });

  it('does not take one heading with one paragraph for a listing', () => {
    assert.ok(!likes('note.txt', titles[0] ?? '', abstracts[0] ?? ''));
    assert.ok(likes('note.txt', titles[0] ?? '', 'arXiv:2401.00001', abstracts[0] ?? ''));
  });

  it('does not take one abstract of four titles for a listing', () => {
    assert.ok(!likes('note.txt', ...titles, abstracts[0] ?? ''));
  });
});

describe('PaperListingImporter: a line each for titles and people', () => {
  const long = [
    'Compressing Long Contexts with a Query-Aware Cache',
    'Cheap Recomputation for Training on Small Devices',
    'Low-Rank Adapters for Everyone and Every Budget',
    'On the Memory of Optimizers in Federated Learning',
  ];
  const people = ['Ada Heron, Bo Wren', 'Cy Dove', 'Di Grebe, Ed Finch', 'Flo Teal'];
  const authorCounts = (...lines: readonly string[]): readonly unknown[] =>
    importer.read(lines.join('\n')).records.map(({ item }) => [item.title, item.author?.length]);
  const expected = long.map((title, i) => [title, people[i]?.split(', ').length]);

  it('takes one person alone, with empty lines between papers or without', () => {
    const spaced = long.flatMap((title, i) => [title, people[i] ?? '', '']);
    assert.ok(likes('papers.txt', ...spaced));
    assert.deepEqual(authorCounts(...spaced), expected);
    const dense = long.flatMap((title, i) => [title, people[i] ?? '']);
    assert.deepEqual(authorCounts(...dense.slice(0, 2), ...dense.slice(4, 6)), [expected[0], expected[2]]);
    const withPlace = long.flatMap((title, i) => [title, `${people[i] ?? ''} (Reed University)*`]);
    assert.deepEqual(authorCounts(...withPlace), expected);
  });

  it('leaves numbers of papers out, but no year that a title begins with', () => {
    const numbered = long.flatMap((title, i) => [`#${String(i + 12)} ${title}`, people[i] ?? '', '']);
    assert.deepEqual(authorCounts(...numbered), expected);
    const colons = long.flatMap((title, i) => [`${String(i + 12)}: ${title}`, people[i] ?? '', '']);
    assert.deepEqual(authorCounts(...colons), expected);
    assert.equal(
      authorCounts('2001: A Space of Many Odysseys', people[0] ?? '').flat()[0],
      '2001: A Space of Many Odysseys',
    );
  });

  it('takes no two words for a person where no titles and people alternate', () => {
    const lines = [long[0] ?? '', 'Graph Networks', '', ...long.slice(1)];
    assert.ok(importer.read(lines.join('\n')).records.every(({ item }) => item.author === undefined));
  });
});
