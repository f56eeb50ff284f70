/** A text of several works in one format, as its reader takes it. */
export interface FormatSample {
  readonly format: string;
  /** The text of so many works; the titles are those of {@link sampleTitle}. */
  readonly text: (count: number) => string;
}

const words =
  'Herons Ponds Reeds Otters Willows Marshes Bridges Ferries Harbours Lanterns Meadows Orchards'.split(' ');

function word(i: number): string {
  return words[i % words.length] ?? '';
}

/** The title of the work number `i`; no two are the same. */
export function sampleTitle(i: number): string {
  return `${word(i)} and ${word(i * 5 + 1).toLowerCase()} in the valley of ${word(i + (i % 7))} ${'abcdefghijklmnopqrstuvwxyz'.charAt(i % 26)}${'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(i / 26) % 26)}land`;
}

const year = (i: number): string => String(1980 + (i % 40));
const family = (i: number): string => `${word(i * 7 + 3)}dale`;

/** Texts of works between a beginning and an end. */
function list(
  format: string,
  one: (i: number) => string,
  [head, end, between]: readonly [head: string, end: string, between: string] = ['', '', ''],
): FormatSample {
  const text = (count: number): string =>
    head + Array.from({ length: count }, (_, i) => one(i)).join(between) + end;
  return { format, text };
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const tagged: readonly FormatSample[] = [
  list('ris', (i) =>
    lines(
      'TY  - JOUR',
      `TI  - ${sampleTitle(i)}`,
      `AU  - ${family(i)}, Ada`,
      `PY  - ${year(i)}`,
      'ER  - ',
      '',
    ),
  ),
  list('enw', (i) =>
    lines('%0 Journal Article', `%T ${sampleTitle(i)}`, `%A ${family(i)}, Ada`, `%D ${year(i)}`, ''),
  ),
  list('nbib', (i) =>
    lines(`PMID- ${String(9000 + i)}`, `TI  - ${sampleTitle(i)}`, `FAU - ${family(i)}, Ada`, `DP  - ${year(i)}`, 'PT  - Journal Article', ''),
  ), // prettier-ignore
  list(
    'isi',
    (i) =>
      lines(
        'PT J',
        `AU ${family(i)}, A`,
        `TI ${sampleTitle(i)}`,
        'SO POND LETTERS',
        `PY ${year(i)}`,
        'ER',
        '',
      ),
    ['FN Clarivate Analytics Web of Science\nVR 1.0\n', 'EF\n', ''],
  ),
  list('ovid', (i) =>
    lines(`<${String(i + 1)}. >`, 'VN  - Ovid Technologies', `TI  - ${sampleTitle(i)}`, `AU  - ${family(i)} A.`, `YR  - ${year(i)}`, 'PT  - Article', ''),
  ), // prettier-ignore
  list('refworks', (i) =>
    lines('RT Journal Article', 'SR Electronic(1)', `ID ${String(i + 1)}`, `A1 ${family(i)},Ada`, `T1 ${sampleTitle(i)}`, `YR ${year(i)}`, ''),
  ), // prettier-ignore
  list('biblioscape', (i) =>
    lines(`--AU-- ${family(i)}, Ada`, `--TI-- ${sampleTitle(i)}`, '--ST-- Grain Letters', `--YP-- ${year(i)}`, '--RT-- Journal Article', '------', ''),
  ), // prettier-ignore
  list('copac', (i) =>
    lines(`TI- ${sampleTitle(i)}`, `AU- ${family(i)}, Ada`, 'PU- Oslo : Grain Press', `PY- ${year(i)}`, 'HL- Leeds ; York', ''),
  ), // prettier-ignore
  list('inspec', (i) =>
    lines(`Record ${String(i + 1)} of 12 - INSPEC 2000`, `TI ~ ${sampleTitle(i)}`, `AU ~ ${family(i)}-A`, `PY ~ ${year(i)}`, 'RT ~ Journal-Paper', ''),
  ), // prettier-ignore
  list('noteexpress', (i) =>
    lines('{Reference Type}: Journal Article', `{Title}: ${sampleTitle(i)}`, `{Author}: ${family(i)}, Ada;`, `{Year}: ${year(i)}`, '{Database Provider}: CNKI', ''),
  ), // prettier-ignore
  list('redif', (i) =>
    lines('Template-Type: ReDIF-Article 1.0', `Title: ${sampleTitle(i)}`, `Author-Name: Ada ${family(i)}`, `Year: ${year(i)}`, `Handle: RePEc:abc:def:${String(i)}`, ''),
  ), // prettier-ignore
  list('silverplatter', (i) =>
    lines(`TI:  ${sampleTitle(i)}`, `AU:  ${family(i)}-A`, 'SO:  Grain-Lett. 1993; 12(3): 45-67', `PY:  ${year(i)}`, ''),
  ), // prettier-ignore
];

const xml: readonly FormatSample[] = [
  list(
    'endnote-xml',
    (i) =>
      `<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>${family(i)}, Ada</author></authors></contributors><titles><title>${sampleTitle(i)}</title></titles><dates><year>${year(i)}</year></dates></record>\n`,
    ['<?xml version="1.0" encoding="UTF-8" ?>\n<xml><records>\n', '</records></xml>\n', ''],
  ),
  list(
    'pubmed-xml',
    (i) =>
      `<PubmedArticle><MedlineCitation><PMID Version="1">${String(9000 + i)}</PMID><Article><Journal><Title>Pond letters</Title></Journal><ArticleTitle>${sampleTitle(i)}</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n`,
    ['<?xml version="1.0" ?>\n<PubmedArticleSet>\n', '</PubmedArticleSet>\n', ''],
  ),
  list(
    'mods',
    (i) =>
      `<mods ID="a${String(i)}"><titleInfo><title>${sampleTitle(i)}</title></titleInfo><originInfo><dateIssued>${year(i)}</dateIssued></originInfo></mods>\n`,
    [
      '<?xml version="1.0"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">\n',
      '</modsCollection>\n',
      '',
    ],
  ),
  list(
    'bibtexml',
    (i) =>
      `<bibtex:entry id="a${String(i)}"><bibtex:article><bibtex:author>Ada ${family(i)}</bibtex:author><bibtex:title>${sampleTitle(i)}</bibtex:title><bibtex:year>${year(i)}</bibtex:year></bibtex:article></bibtex:entry>\n`,
    ['<?xml version="1.0"?>\n<bibtex:file xmlns:bibtex="http://bibtexml.sf.net/">\n', '</bibtex:file>\n', ''],
  ),
  list(
    'word-sources',
    (i) =>
      `<b:Source><b:Tag>A${String(i)}</b:Tag><b:SourceType>Book</b:SourceType><b:Title>${sampleTitle(i)}</b:Title><b:Year>${year(i)}</b:Year></b:Source>\n`,
    [
      '<?xml version="1.0"?>\n<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">\n',
      '</b:Sources>\n',
      '',
    ],
  ),
  list(
    'zotero-rdf',
    (i) =>
      `<bib:Book rdf:about="#item_${String(i)}"><z:itemType>book</z:itemType><dc:title>${sampleTitle(i)}</dc:title><dc:date>${year(i)}</dc:date></bib:Book>\n`,
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/">\n',
      '</rdf:RDF>\n',
      '',
    ],
  ),
  list(
    'tei',
    (i) =>
      `<biblStruct><monogr><title level="m">${sampleTitle(i)}</title><imprint><date when="${year(i)}"/></imprint></monogr></biblStruct>\n`,
    [
      '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><back><listBibl>\n',
      '</listBibl></back></text></TEI>\n',
      '',
    ],
  ),
  list(
    'arxiv',
    (i) =>
      `<entry><id>http://arxiv.org/abs/2001.${String(10000 + i)}v1</id><published>${year(i)}-01-02T00:00:00Z</published><title>${sampleTitle(i)}</title><author><name>Ada ${family(i)}</name></author></entry>\n`,
    [
      '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<id>http://arxiv.org/api/x</id>\n',
      '</feed>\n',
      '',
    ],
  ),
  list(
    'marcxml',
    (i) =>
      `<record><leader>02442cam a2200625Ia 4500</leader><controlfield tag="001">${String(i)}</controlfield><datafield tag="245" ind1="1" ind2="0"><subfield code="a">${sampleTitle(i)}</subfield></datafield></record>\n`,
    ['<?xml version="1.0"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n', '</collection>\n', ''],
  ),
];

const others: readonly FormatSample[] = [
  list('bibtex', (i) =>
    lines(`@article{a${String(i)},`, `  title = {${sampleTitle(i)}},`, `  author = {${family(i)}, Ada},`, `  year = ${year(i)}`, '}', ''),
  ), // prettier-ignore
  list(
    'csl-json',
    (i) =>
      JSON.stringify({
        id: `a${String(i)}`,
        type: 'book',
        title: sampleTitle(i),
        author: [{ family: family(i) }],
      }),
    ['[\n', '\n]\n', ',\n'],
  ),
  list(
    'csl-yaml',
    (i) =>
      lines(
        `- id: a${String(i)}`,
        '  type: book',
        `  title: ${sampleTitle(i)}`,
        '  author:',
        `  - family: ${family(i)}`,
      ),
    ['references:\n', '', ''],
  ),
  list('hayagriva', (i) =>
    lines(
      `a${String(i)}:`,
      '  type: book',
      `  title: ${sampleTitle(i)}`,
      `  author: ${family(i)}, Ada`,
      `  date: ${year(i)}`,
    ),
  ),
  list(
    'cff',
    (i) =>
      lines(
        '  - type: book',
        `    title: ${sampleTitle(i)}`,
        '    authors:',
        `      - family-names: ${family(i)}`,
      ),
    ['cff-version: 1.2.0\nmessage: Cite it.\ntitle: A tool of ours\nreferences:\n', '', ''],
  ),
  list('table', (i) => `a${String(i)},"${sampleTitle(i)}","${family(i)}, Ada",${year(i)}\n`, [
    'Key,Title,Authors,Year\n',
    '',
    '',
  ]),
  list(
    'reading-list',
    (i) =>
      `- [${sampleTitle(i)}](https://arxiv.org/abs/2001.${String(10000 + i)}), ${family(i)} et al., ${year(i)}\n`,
    ['# Papers\n\n', '', ''],
  ),
  list(
    'references',
    (i) => `${family(i)}, A. (${year(i)}). ${sampleTitle(i)}. Pond Letters, ${String(i + 1)}(2), 10-20.\n\n`,
  ),
  list('listing', (i) =>
    lines(
      sampleTitle(i),
      `Ada ${family(i)}, Bo Wren, Cy Day`,
      `We looked at them in ${year(i)}, and they stayed.`,
      '',
    ),
  ),
];

/** One for each reader. */
export const formatSamples: readonly FormatSample[] = [...tagged, ...xml, ...others];

/** Works as programs, indexes and pages have them, in shapes that a reader takes beside that of its {@link formatSamples}. */
export const answerSamples: readonly (FormatSample & { readonly from: string })[] = [
  {
    from: 'a program',
    ...list(
      'csl-json',
      (i) =>
        JSON.stringify({
          id: `a${String(i)}`,
          type: 'book',
          title: sampleTitle(i),
          author: [{ family: family(i), given: 'Ada' }],
        }),
      ['{"items": [\n', '\n]}\n', ',\n'],
    ),
  },
  {
    from: 'OpenAlex',
    ...list(
      'csl-json',
      (i) =>
        JSON.stringify({
          id: `https://openalex.org/W${String(i)}`,
          title: sampleTitle(i),
          type: 'article',
          publication_year: Number(year(i)),
          authorships: [{ author: { display_name: `Ada ${family(i)}` } }],
          abstract_inverted_index: { We: [0], looked: [1] },
        }),
      ['{"meta": {"count": 12},\n"results": [\n', '\n]}\n', ',\n'],
    ),
  },
  {
    from: 'Semantic Scholar',
    ...list(
      'csl-json',
      (i) =>
        JSON.stringify({
          paperId: String(i).padStart(40, '0'),
          title: sampleTitle(i),
          year: Number(year(i)),
          authors: [{ authorId: null, name: `Ada ${family(i)}` }],
        }),
      ['{"total": 12, "data": [\n', '\n]}\n', ',\n'],
    ),
  },
  {
    from: 'BibTeX',
    ...list(
      'references',
      (i) =>
        lines(
          `\\bibitem{a${String(i)}}`,
          `A.~${family(i)}.`,
          `\\newblock ${sampleTitle(i)}.`,
          `\\newblock {\\em Pond Letters}, ${String(i + 1)}(2):10--20, ${year(i)}.`,
          '',
        ),
      ['\\begin{thebibliography}{10}\n\n', '\\end{thebibliography}\n', ''],
    ),
  },
  {
    from: 'DBLP',
    ...list('references', (i) =>
      lines(`[j${String(i)}]`, `Ada ${family(i)}:`, `${sampleTitle(i)}. Pond Lett. 12(3): 1-9 (${year(i)})`),
    ),
  },
  {
    from: 'Google Scholar',
    ...list('listing', (i) =>
      lines(
        sampleTitle(i),
        `A ${family(i)}, B Wren`,
        `Pond Letters 12 (3), 10-20, ${year(i)}`,
        `${String(i + 1)}\t${year(i)}`,
      ),
    ),
  },
  {
    from: 'a chat',
    ...list('reading-list', (i) =>
      lines(
        `${String(i + 1)}. **${sampleTitle(i)}**`,
        `   - Authors: Ada ${family(i)}, Bo Wren`,
        `   - Year: ${year(i)}`,
        `   - Link: https://arxiv.org/abs/2001.${String(10000 + i)}`,
      ),
    ),
  },
  {
    from: 'folded lists',
    ...list('reading-list', (i) =>
      lines(
        `<details><summary>${sampleTitle(i)}</summary>`,
        '',
        `- Paper: https://arxiv.org/abs/2001.${String(10000 + i)}`,
        '</details>',
      ),
    ),
  },
];
