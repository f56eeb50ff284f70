import assert from 'node:assert/strict';
import { chooseImporter, createImporters } from '../../../../src/core/import/importers';
import { isBibliographyName } from '../../../../src/core/import/bibliographyName';

function formatOf(name: string, ...lines: readonly string[]): string | undefined {
  return chooseImporter(name, lines.join('\n'))?.format;
}

/** Every reader's score that is not 0. */
function scoresOf(name: string, text: string): readonly string[] {
  return createImporters()
    .map((importer) => `${importer.format} ${importer.recognise(name, text)}`)
    .filter((score) => !score.endsWith(' 0'));
}

/** What is in most YAML files: no bibliography. */
const others: Readonly<Record<string, string>> = {
  'docker-compose.yml': 'version: "3"\nservices:\n  web:\n    image: nginx\n    ports:\n      - "80:80"\n',
  'ci.yml':
    'name: CI\non: [push]\njobs:\n  test:\n    runs-on: ubuntu\n    steps:\n      - id: a\n        uses: x/y@v1\n      - run: make\n',
  'lint.yml':
    '- id: lint\n  name: Lint\n  with:\n    type: report\n    family: mono\n- id: build\n  name: Build\n',
  'fonts.yml': '- id: roboto\n  type: figure\n  family: Roboto\n',
  'broken-fonts.yml': '- id: roboto\n  type: figure\n  family: Roboto: Slab\n',
  'tickets.yml': 'items:\n- id: 3\n  type: document\n  issued: yes\n',
  'mkdocs.yml': 'site_name: Docs\nnav:\n  - Home: index.md\ntheme:\n  name: material\nplugins:\n  - search\n',
  '_quarto.yml':
    'project:\n  type: book\nbook:\n  title: A Book\n  author: Jane Doe\n  chapters:\n    - index.qmd\n',
  '_metadata.yml': 'title: Paper\nauthor: Jane\nbibliography: refs.bib\ndate: 2020-01-01\n',
  'environment.yml':
    'name: env\nchannels:\n  - conda-forge\ndependencies:\n  - python=3.11\n  - pip:\n    - x\n',
  'openapi.yaml':
    'openapi: 3.0.0\ninfo:\n  title: API\n  version: 1.0.0\npaths:\n  /books:\n    get:\n      summary: List\ncomponents:\n  schemas:\n    Book:\n      type: object\n      properties:\n        title: { type: string }\n',
  'schema.yaml':
    'type: object\nproperties:\n  id:\n    type: string\n    title: Id\n  author:\n    type: string\n    title: Author\n',
  'k8s.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n---\napiVersion: v1\nkind: Pod\n',
  'playbook.yml': '- name: Install\n  hosts: all\n  tasks:\n    - name: x\n      apt: name=y\n',
  'config.yml':
    'author:\n  name: Jane\n  url: https://example.org\ntitle: Site\nvideo:\n  type: youtube\n  title: V\n',
  'posts.yml':
    '- id: 1\n  title: A post\n  author: Jane\n  date: 2020-01-01\n- id: 2\n  title: B\n  type: post\n',
  'events.yaml': '- id: a\n  type: event\n  title: Meeting\n- id: b\n  type: map\n  title: Way\n',
  'pnpm-lock.yaml':
    'lockfileVersion: 6\npackages:\n  /a/1.0.0:\n    resolution: {integrity: x}\n    dev: true\n',
  'form.yml':
    'name: Bug\ndescription: A bug\nbody:\n  - type: input\n    id: version\n    attributes:\n      label: Version\n',
  'dependabot.yml': 'version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n',
  'locale.yml': 'en:\n  title: Title\n  author: Author\n  date: Date\n',
  'references.yaml': 'references:\n  - name: x\n    url: y\n',
  'prose.yml': 'Just some words.\n',
  'menu.yml': 'menu:\n- {id: home, type: report, title: Home}\n',
  'list.yml': '- {id: home, type: report, title: Home}\n- {id: main, type: map, label: Main}\n',
  'labels.yml': '- {id: main, type: webpage, label: Main}\n',
  'apps.yml': 'shop:\n  type: web\n  url: https://example.org\nblog:\n  type: blog\n  location: eu\n',
  'mods.yml':
    'a:\n  type: misc\n  author: Jane\n  version: 2\nb:\n  type: misc\n  author: Joe\n  version: 3\n',
  'widgets.yml': 'a:\n  type: web\n  custom:\n    colour: red\n',
  'empty.yml': '',
};

describe('recognising YAML', () => {
  for (const [name, text] of Object.entries(others)) {
    it(`takes ${name} for no collection`, () => assert.deepEqual(scoresOf(name, text), []));
  }

  it('knows CSL items by their fields', () => {
    const item = ['- id: a', '  type: article-journal', '  title: A', '  author:', '  - family: Doe'];
    assert.equal(formatOf('refs.yaml', ...item), 'csl-yaml');
    assert.equal(formatOf('refs.yml', '---', 'references:', ...item, '...'), 'csl-yaml');
    assert.equal(formatOf('refs.yml', 'references:', ...item.map((line) => `  ${line}`)), 'csl-yaml');
    assert.equal(formatOf('', ...item), 'csl-yaml');
    assert.equal(formatOf('refs.yaml', '-', '  id: a', '  title: A', '  issued: 2020'), 'csl-yaml');
    assert.equal(formatOf('refs.yaml', 'references:', '- id: a', '  type: book', '  title: A'), 'csl-yaml');
    assert.equal(formatOf('refs.yaml', '[{"id": "a", "type": "book", "title": "A"}]'), 'csl-yaml');
    assert.equal(formatOf('refs.yaml', '- {id: a, type: book, author: [{family: B}]}'), 'csl-yaml');
    assert.equal(formatOf('refs.json', '[{"id": "a", "type": "book", "title": "A"}]'), 'csl-json');
  });

  it('knows entries of Hayagriva without titles, where all of their fields are its own', () => {
    assert.equal(
      formatOf('refs.yml', 'a:', '  type: book', '  author: Mumford', '  date: 1949'),
      'hayagriva',
    );
    assert.equal(formatOf('refs.yml', 'a:', '  type: book', '  page-range: 67-68'), 'hayagriva');
    const ours = ['  type: misc', '  custom:', '    entryType: acronym'];
    assert.equal(formatOf('refs.yml', 'li:', ...ours, '', 'np:', ...ours), 'hayagriva');
  });

  it('knows Hayagriva by its types', () => {
    const entry = ['a:', '  type: Article', '  title: A', '  author: Doe, Jane', '  parent:', '    title: J'];
    assert.equal(formatOf('refs.yml', ...entry), 'hayagriva');
    assert.equal(formatOf('refs.yaml', '# mine', '', ...entry, 'b:', '  title: B'), 'hayagriva');
    assert.equal(formatOf('', ...entry), 'hayagriva');
    assert.equal(formatOf('refs.yml', 'a:', "  type: 'book'  # a book", '  title: A'), 'hayagriva');
  });

  it('knows a citation file by its name, and by its version', () => {
    const lines = ['cff-version: 1.2.0', 'title: Tool', 'references:', '  - type: book', '    title: A'];
    assert.equal(formatOf('CITATION.cff', ...lines), 'cff');
    assert.equal(formatOf('CITATION.cff', 'title: Tool'), 'cff');
    const entry = '@book{a, title = {A}, author = {Doe, Jane}, year = 2020}';
    assert.equal(formatOf('CITATION.cff', '# ' + entry, entry, 'cff-version: 1.2.0', 'title: "Tool'), 'cff');
    assert.equal(formatOf('citation.yml', ...lines), 'cff');
    assert.equal(formatOf('', ...lines), 'cff');
  });

  it('takes the references in the front matter of Markdown for a collection where a name says that it is Markdown', () => {
    const items = ['---', 'references:', '- id: a', '  type: book', '  title: A', '  issued: 2020', '---'];
    assert.equal(formatOf('notes.md', ...items, '', '# Heading', '', 'Words.'), 'csl-yaml');
    assert.equal(formatOf('notes.md', ...items.slice(0, 1), 'title: A', '---', 'Words.'), undefined);
    assert.equal(formatOf('', ...items, '', '# Heading', '', 'Words.'), undefined);
    assert.equal(formatOf('refs.yaml', ...items), 'csl-yaml');
  });

  it('leaves other readers theirs', () => {
    assert.equal(formatOf('', '@book{a, title = {A}}'), 'bibtex');
    assert.equal(formatOf('a.ris', 'TY  - BOOK', 'TI  - A', 'ER  - '), 'ris');
    assert.deepEqual(['refs.yaml', 'refs.yml'].map(isBibliographyName), [false, false]);
  });
});
