import assert from 'node:assert/strict';
import { chooseImporter } from '../../../../src/core/import/importers';
import { ReferencesImporter } from '../../../../src/core/import/references/references';

const wrap = (...items: readonly string[]): string =>
  `\\begin{thebibliography}{10}\n\n${items.join('\n\n')}\n\n\\end{thebibliography}\n`;

function read(...items: readonly string[]): readonly (readonly unknown[])[] {
  const { records, problems } = new ReferencesImporter().read(wrap(...items));
  assert.deepEqual(problems, []);
  return records.map(({ key, item }) => [
    key,
    (item.author ?? []).map(({ family, literal }) => literal ?? family).join(' '),
    item.issued?.['date-parts']?.[0]?.[0],
    item.title,
    item['container-title'] ?? item.publisher,
    item.page,
  ]);
}

describe('references in a thebibliography', () => {
  it('are read as BibTeX’s styles write them', () => {
    assert.deepEqual(
      read(
        '\\bibitem{heron2021}\nA.~B. Heron and C.~van~der Wren.\n\\newblock Nests that remember: {M}emory in birds.\n\\newblock {\\em Pond Letters}, 12(3):101--119, 2021.',
        '\\bibitem[Owl et~al.(2018)Owl, Lark, and Crow]{owl2018}\nEve Owl, Finn Lark, and Gil Crow.\n\\newblock Reeds for all.\n\\newblock In \\emph{Advances in Ponds}, volume~30, pages 1--20, 2018.\n\\newblock \\doi{10.1234/a_b}.\n\\newblock URL \\url{https://example.org/x_y}.',
        '\\bibitem[{Gull(2019)}]{gull}\nD.~G{\\"u}ll.\n\\newblock {\\em The Marsh: {A} History}.\n\\newblock Reed Press, Oslo, 2019.',
      ),
      [
        ['heron2021', 'Heron Wren', 2021, 'Nests that remember: Memory in birds', 'Pond Letters', '101-119'],
        ['owl2018', 'Owl Lark Crow', 2018, 'Reeds for all', 'Advances in Ponds', '1-20'],
        ['gull', 'Güll', 2019, 'The Marsh: A History', 'Reed Press, Oslo', undefined],
      ],
    );
  });

  it('are read as people write them', () => {
    assert.deepEqual(
      read(
        '\\bibitem{marsh}\nP.~B. Heron,\n\\emph{Marsh Theory, the Reed Equation, and Frogs},\nPond Press, 1994.',
        '\\bibitem{owl} Owl et al., "Reeds Are All You Need", NeurIPS 2017.',
        "\\bibitem{wren} A. Wren, ``Loud frogs,'' \\textit{Pond Lett.}, vol. 3, pp. 1--9, 2001. % see also Owl",
      ).map((facts) => facts.slice(0, 4)),
      [
        ['marsh', 'Heron', 1994, 'Marsh Theory, the Reed Equation, and Frogs'],
        ['owl', 'Owl others', 2017, 'Reeds Are All You Need'],
        ['wren', 'Wren', 2001, 'Loud frogs'],
      ],
    );
  });

  it('are read as physicists’ styles write them, where they have titles', () => {
    const people =
      '\\BibitemOpen\n\\bibfield  {author} {\\bibinfo {author} {\\bibfnamefont {A.}~\\bibnamefont {Schr{\\"o}der}},\\ }';
    const place =
      '\\href {https://doi.org/10.1234/a} {\\bibfield  {journal} {\\bibinfo  {journal} {New J. Ponds}\\ }\\textbf {\\bibinfo {volume} {28}},\\ \\bibinfo {pages} {1049} (\\bibinfo {year} {2020})}\\BibitemShut {NoStop}%';
    const label = '\\bibitem [{\\citenamefont {Schr{\\"o}der}(2020)}]';
    const title = '\\bibfield  {title} {\\bibinfo {title} {A theory of {R}eeds},\\ }';
    assert.deepEqual(read(`${label}{a}%\n  ${people}${title}${place}`), [
      ['a', 'Schröder', 2020, 'A theory of Reeds', 'New J. Ponds', '1049'],
    ]);
    const { records, problems } = new ReferencesImporter().read(wrap(`${label}{b}%\n  ${people}${place}`));
    assert.deepEqual([records.length, problems.length], [0, 1]);
  });

  it('are read as IEEE’s and ACM’s styles write them', () => {
    assert.deepEqual(
      read(
        "\\bibitem{a}\n\\BIBentryALTinterwordspacing\nB.~Wren, ``Large ponds,'' in \\emph{Proc. Ponds}, 2021, pp. 1--9.\n\\BIBentrySTDinterwordspacing",
        "\\bibitem{b}\n------, ``Ponds again,'' \\emph{Pond Lett.}, vol.~3, pp. 1--9, 2022.",
        '\\bibitem[Heron and Owl(2020)]%\n        {c}\n\\bibfield{author}{\\bibinfo{person}{Ada Heron} {and} \\bibinfo{person}{Bo Owl}.} \\bibinfo{year}{2020}\\natexlab{}.\n\\newblock \\showarticletitle{Small ponds for all}.\n\\newblock \\bibinfo{journal}{\\emph{Pond Letters}} \\bibinfo{volume}{3}, \\bibinfo{number}{2} (\\bibinfo{year}{2020}), \\bibinfo{pages}{1--10}.\n\\newblock\n\\showISSN{1234-567X}\n\\urldef\\tempurl%\n\\url{https://doi.org/10.1234/b}\n\\showDOI{\\tempurl}',
      ),
      [
        ['a', 'Wren', 2021, 'Large ponds', 'Proc. Ponds', '1-9'],
        ['b', 'Wren', 2022, 'Ponds again', 'Pond Lett', '1-9'],
        ['c', 'Heron Owl', 2020, 'Small ponds for all', 'Pond Letters', '1-10'],
      ],
    );
  });

  it('keep addresses with signs of LaTeX, and go without what is commented out', () => {
    const { records, problems } = new ReferencesImporter().read(
      wrap(
        "\\bibitem[{Ren{\\'{e}} and {{\\O}}rsted(2021)}]{rene} A. Ren{\\'e}. % draft\n\\newblock Nests at night.\n\\newblock Pond Press, 2001. \\url{https://example.org/~a/b%20c_d}",
        '%\\bibitem{old} A. Old.\n% \\newblock Old nests. \\newblock Pond Press, 1999.',
        '\\bibitem{b} A. Heron. \\newblock 50\\% of nests. \\newblock Pond Press, 2002.',
      ),
    );
    assert.deepEqual(
      records.map(({ key, item }) => [key, item.title, item.publisher, item.URL]),
      [
        ['rene', 'Nests at night', 'Pond Press', 'https://example.org/~a/b%20c_d'],
        ['b', '50% of nests', 'Pond Press', undefined],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('are told where they are not read', () => {
    for (const item of [
      '\\bibitem [\\protect \\citeauthoryear {%\nHeron%\n}{%\nHeron%\n}{%\n2020%\n}]{%\nheron}\nNests',
      '\\bibitem[{Heron]{a} Nests at night.',
    ]) {
      const { records, problems } = new ReferencesImporter().read(wrap(item));
      assert.deepEqual([records.length, problems.length], [0, 1], item);
    }
  });

  it('are not found in words about LaTeX', () => {
    const words =
      'To make a list, use \\begin{thebibliography}{9} and\n\\bibitem{key} for each item:\n\n\\bibitem{owl} Eve Owl, Reeds, Pond Press, 1994.\n';
    assert.equal(chooseImporter('notes.txt', words), undefined);
    assert.equal(chooseImporter('notes.txt', wrap('\\bibitem{key} The text of the item.')), undefined);
  });

  it('say where each stands, and what is none', () => {
    const { records, problems } = new ReferencesImporter().read(
      wrap(
        '\\bibitem{a} A. Heron. \\newblock Nests at night. \\newblock Pond Press, 2001.',
        '\\bibitem{b} Private talk.',
      ),
    );
    assert.deepEqual(records[0]?.range.start, { line: 2, character: 0 });
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.line]),
      [['reference-ignored', 4]],
    );
  });

  it('are known in a file of their own, and not in a document', () => {
    const list = wrap('\\bibitem{a} A. Heron. \\newblock Nests. \\newblock 2001.');
    assert.equal(chooseImporter('paper.bbl', list)?.format, 'references');
    assert.equal(
      chooseImporter('paper.tex', `\\documentclass{article}\n\\begin{document}${list}\\end{document}`),
      undefined,
    );
  });

  it('take time in proportion to their length', () => {
    for (const text of [
      '\\bibitem{a} A. '.repeat(4_000),
      '\\bibitem['.repeat(5_000),
      `\\bibitem[${'{a}'.repeat(50_000)}`,
    ]) {
      new ReferencesImporter().read(wrap(text));
      new ReferencesImporter().read(`\\begin{thebibliography}{1}${text}`);
    }
  });
});
