import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DocumentMacros } from '../../src/host/citingMacros';
import { LastEditor } from '../../src/host/lastEditor';
import { PaperUse } from '../../src/host/paperUse';
import {
  closeEditors,
  deleteFiles,
  problemsOf,
  readFile,
  setting,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

const own = '@book{mine2001,\n  title = {Mine},\n  author = {Me, Ann},\n}\n';

function offeredAt(uri: vscode.Uri, line: number, character: number): Thenable<readonly vscode.CodeAction[]> {
  const at = new vscode.Position(line, character);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(at, at));
}

async function actionsAt(uri: vscode.Uri, line: number, character: number) {
  return new Map((await offeredAt(uri, line, character)).map((action) => [action.title, action]));
}

describe('The lightbulb at citations, and unknown keys', () => {
  withBuiltinCollection();
  afterEach(async () => {
    await setting('check.unknownKeys', undefined);
    await closeEditors();
    await deleteFiles('check.md', 'check.bib');
  });

  it('adds the entry, changes to a near key, and marks what no bibliography has', async () => {
    const bib = await writeFile('check.bib', own);
    const uri = await writeFile(
      'check.md',
      '---\nbibliography: check.bib\n---\n[@mine2002] and [@korotyshova2025essa; @mine2001]\n',
    );
    const { document } = await vscode.window.showTextDocument(uri);
    await setting('check.unknownKeys', true);
    const marked = await until('both problems', () => {
      const found = problemsOf(uri);
      return found.length === 2 ? found : undefined;
    });
    assert.deepEqual(
      marked.map(({ range }) => document.getText(range)),
      ['mine2002', 'korotyshova2025essa'],
    );
    const near = (await actionsAt(uri, 3, 4)).get('Change to mine2001');
    assert.ok(near?.edit);
    const add = (await actionsAt(uri, 3, 22)).get('Add korotyshova2025essa to check.bib');
    assert.ok(add?.command);
    assert.ok((await actionsAt(uri, 3, 4)).has('Edit Citation...'));
    assert.equal((await actionsAt(uri, 3, 13)).has('Edit Citation...'), false);
    await vscode.workspace.applyEdit(near.edit);
    assert.match(document.lineAt(3).text, /^\[@mine2001\] and/);
    const { command, arguments: args = [] } = add.command;
    await vscode.commands.executeCommand(command, ...(args as readonly unknown[]));
    assert.match(await readFile(bib), /@\w+\{korotyshova2025essa,/);
    await until('no problem is left', () => (problemsOf(uri).length === 0 ? true : undefined));
  });
});

describe('Keys that two papers have', () => {
  withBuiltinCollection();
  const files = ['check.md', 'check.bib', 'other.bib'];
  afterEach(async () => {
    await closeEditors();
    await deleteFiles(...files);
  });

  it('are offered once for an unknown key', async () => {
    await writeFile('other.bib', '@book{mine2001, title = {Of owls}, author = {Owl, Ada}, year = {2001}}\n');
    await writeFile('check.bib', own);
    const uri = await writeFile('check.md', '---\nbibliography: [check.bib, other.bib]\n---\n[@mine2002]\n');
    await vscode.window.showTextDocument(uri);
    const changes = await until('the offer', async () => {
      const offered = (await offeredAt(uri, 3, 4)).map(({ title }) => title);
      const found = offered.filter((title) => title.startsWith('Change to'));
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(changes, ['Change to mine2001']);
  });
});

describe('Unknown keys in a project', () => {
  withBuiltinCollection();
  const files = ['whole.tex', 'part.tex', 'chapter.tex', 'own.bib', 'other.bib'];
  afterEach(async () => {
    await setting('check.unknownKeys', undefined);
    await closeEditors();
    await deleteFiles(...files);
  });

  it('are those that only another file has, also behind a command of the preamble', async () => {
    await writeFile('own.bib', own);
    await writeFile('other.bib', own.replace('mine2001', 'yours2002').replace('Mine', 'Yours'));
    await writeFile(
      'whole.tex',
      '\\documentclass{article}\n\\newcommand{\\see}[2]{\\cite[#1]{#2}}\n\\begin{document}\n\\input{part}\n\\bibliography{own}\n\\end{document}\n',
    );
    const uri = await writeFile('part.tex', '\\see{3}{mine2001} \\see{4}{yours2002}\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(document, 'latex'));
    await setting('check.unknownKeys', true);
    const marked = await until('the problem', () => {
      const found = problemsOf(uri);
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      marked.map(({ range }) => document.getText(range)),
      ['yours2002'],
    );
    const actions = await actionsAt(uri, 0, 27);
    assert.ok(actions.has('Add yours2002 to own.bib'), [...actions.keys()].join(', '));
  });

  it('a citation inside such a command joins it', async () => {
    await writeFile('own.bib', own);
    await writeFile(
      'whole.tex',
      '\\documentclass{book}\n\\newcommand{\\see}[2]{\\cite[#1]{#2}}\n\\input{chapter}\n',
    );
    const uri = await writeFile('chapter.tex', '\\see{3}{mine2001}\n');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(
      await vscode.languages.setTextDocumentLanguage(document, 'latex'),
    );
    editor.selection = new vscode.Selection(0, 10, 0, 10);
    await vscode.commands.executeCommand('papershelf.insertCitation', ['kondratyuk2021movinets']);
    assert.equal(document.getText(), '\\see{3}{mine2001,kondratyuk2021movinets}\n');
  });

  it('what such a command cites is completed, stands in the bibliography, and counts as cited', async () => {
    await writeFile(
      'whole.tex',
      '\\documentclass{book}\n\\newcommand{\\see}[2]{\\cite[#1]{#2}}\n\\input{chapter}\n',
    );
    const text = '\\see{3}{kondratyuk2021movinets}\n';
    const uri = await writeFile('chapter.tex', text);
    const opened = await vscode.workspace.openTextDocument(uri);
    const document = await vscode.languages.setTextDocumentLanguage(opened, 'latex');
    const editor = await vscode.window.showTextDocument(document);
    const at = new vscode.Position(0, text.indexOf('2021'));
    await until('papers are offered', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        at,
      );
      return items.some(({ kind }) => kind === vscode.CompletionItemKind.Reference) ? true : undefined;
    });
    const macros = new DocumentMacros();
    const lastEditor = new LastEditor();
    try {
      await macros.of(document);
      const state = { get: () => [], keys: () => [], update: () => Promise.resolve() };
      assert.deepEqual(new PaperUse(state, lastEditor, macros).cited, ['kondratyuk2021movinets']);
    } finally {
      [macros, lastEditor].forEach((each) => each.dispose());
    }
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await vscode.commands.executeCommand('papershelf.insertBibliography');
    assert.match(document.getText(), /\\bibitem\{kondratyuk2021movinets\}/);
  });
});

describe('A cell of a notebook', () => {
  withBuiltinCollection();
  afterEach(async () => {
    await closeEditors();
    await deleteFiles('cells.ipynb', 'cells.bib');
  });

  it('has the front matter of the first cell: its bibliography takes the entry', async () => {
    const bib = await writeFile('cells.bib', own);
    const cells = [
      { cell_type: 'raw', metadata: {}, source: ['---\n', 'bibliography: cells.bib\n', '---'] },
      { cell_type: 'markdown', metadata: {}, source: ['Text '] },
    ];
    const uri = await writeFile(
      'cells.ipynb',
      JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    );
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook, {
      selections: [new vscode.NotebookRange(1, 2)],
    });
    await vscode.commands.executeCommand('notebook.cell.edit');
    const cell = notebook.cellAt(1).document;
    await until('the cell’s editor', () =>
      vscode.window.activeTextEditor?.document === cell ? true : undefined,
    );
    await vscode.commands.executeCommand('papershelf.insertCitation', ['kondratyuk2021movinets']);
    assert.match(cell.getText(), /\[@kondratyuk2021movinets\]/);
    assert.match(await readFile(bib), /@\w+\{kondratyuk2021movinets,/);
  });
});

describe('A citation key', () => {
  withBuiltinCollection();
  const other = own.replace('Mine', 'Mine too').replace('Me, Ann', 'You, Bo');
  let uri: vscode.Uri;
  before(async () => {
    await writeFile('own.bib', `% the document's own\n\n${own}`);
    await writeFile('other.bib', other);
    uri = await writeFile(
      'keys.md',
      '---\nbibliography: own.bib\n---\nSee [@mine2001, p. 3], @qin2025cake and @nobody.\n',
    );
    await vscode.window.showTextDocument(uri);
  });
  after(async () => {
    await setting('hover.enabled', undefined);
    await closeEditors();
    await deleteFiles('keys.md', 'own.bib', 'other.bib');
  });

  async function hoversAt(character: number): Promise<readonly string[]> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(3, character),
    );
    return hovers.flatMap(({ contents }) =>
      contents.map((each) => (each instanceof vscode.MarkdownString ? each.value : '')),
    );
  }

  async function definitionsAt(character: number): Promise<readonly string[]> {
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      uri,
      new vscode.Position(3, character),
    );
    return found.map(
      ({ targetUri, targetRange }) => `${targetUri.path.split('/').at(-1) ?? ''}:${targetRange.start.line}`,
    );
  }

  it('shows its paper, of two with one key the document’s own', async () => {
    const [card, ...more] = await until('the card', async () => {
      const found = await hoversAt(8);
      return found.some((text) => text.includes('own.bib')) ? found : undefined;
    });
    assert.match(card ?? '', /^\*\*Mine\*\*\n\nAnn Me\n/);
    assert.doesNotMatch(card ?? '', /No bibliography/);
    assert.deepEqual(more, []);
    assert.deepEqual(await hoversAt(17), []);
  });

  it('says where the paper is in no bibliography of the document, and nothing of an unknown key', async () => {
    const [card] = await hoversAt(26);
    assert.match(
      card ?? '',
      /^\*\*CAKE: Cascading.*\n\n\*No bibliography of this document has this key\.\*$/s,
    );
    assert.deepEqual(await hoversAt(43), []);
  });

  it('is missing where the document’s bibliography has the work under another key', async () => {
    const doi = 'doi = {10.1234/same},';
    await writeFile('own.bib', `${own}\n@book{short, title = {One work}, author = {Ray, Al}, ${doi}}\n`);
    await writeFile('other.bib', `${other}\n@book{long, title = {One work}, author = {Ray, Al}, ${doi}}\n`);
    const { document } = await vscode.window.showTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(3, 0), '@long ');
    await vscode.workspace.applyEdit(edit);
    const card = await until('the card', async () => {
      const [first] = await hoversAt(3);
      return first?.includes('One work') ? first : undefined;
    });
    assert.match(card, /\*No bibliography of this document has this key\.\*$/);
    assert.deepEqual(await definitionsAt(3), ['own.bib:5']);
    await vscode.commands.executeCommand('undo');
    assert.match(document.lineAt(3).text, /^See/);
    await writeFile('own.bib', `% the document's own\n\n${own}`);
  });

  it('leads to its entry', async () => {
    await until('the entry', async () => ((await definitionsAt(8))[0] === 'own.bib:2' ? true : undefined));
    assert.deepEqual(await definitionsAt(8), ['own.bib:2']);
    const [builtin = ''] = await definitionsAt(26);
    assert.match(builtin, /^collection\.json:\d+$/);
    assert.deepEqual(await definitionsAt(43), []);
    assert.deepEqual(await definitionsAt(17), []);
  });

  it('shows nothing where the setting says so', async () => {
    await setting('hover.enabled', false);
    assert.deepEqual(await hoversAt(8), []);
    assert.deepEqual(await definitionsAt(8), ['own.bib:2']);
  });
});
