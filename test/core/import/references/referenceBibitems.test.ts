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
      '\\bibitem{a} A. '.repeat(20_000),
      '\\bibitem['.repeat(50_000),
      `\\bibitem[${'{a}'.repeat(50_000)}`,
    ]) {
      new ReferencesImporter().read(wrap(text));
      new ReferencesImporter().read(`\\begin{thebibliography}{1}${text}`);
    }
  });
});
