import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { plainWords } from '../../src/host/say';
import {
  closeEditors,
  openWithCursors,
  setting,
  textWithCursors,
  until,
  withBuiltinCollection,
} from './support/documents';

const frugal = 'zmushko2025frugal';
const cake = 'qin2025cake';

function insert(command: string, ...keys: readonly string[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`papershelf.${command}`, keys);
}

async function inserted(language: string, text: string, ...keys: readonly string[]): Promise<string> {
  const editor = await openWithCursors(language, text);
  await insert('insertCitation', ...keys);
  return textWithCursors(editor);
}

describe('Insert Citation', () => {
  withBuiltinCollection();
  afterEach(closeEditors);

  it('writes Pandoc Markdown, with a space behind a word', async () => {
    assert.equal(
      await inserted('markdown', 'Optimizer states are large|.', frugal),
      'Optimizer states are large [@zmushko2025frugal]|.',
    );
  });

  it('cites several papers in one group, in their order', async () => {
    assert.equal(await inserted('markdown', '|', cake, frugal), '[@qin2025cake; @zmushko2025frugal]|');
  });

  it('joins the citation in which the cursor stands', async () => {
    const editor = await openWithCursors('markdown', 'As shown [@qin2025cake|].');
    await insert('insertCitation', frugal);
    assert.equal(editor.document.getText(), 'As shown [@qin2025cake; @zmushko2025frugal].');
  });

  it('does not cite twice what the citation has already', async () => {
    const editor = await openWithCursors('markdown', '[@qin2025cake|]');
    await insert('insertCitation', cake);
    assert.equal(editor.document.getText(), '[@qin2025cake]');
  });

  it('writes \\cite in LaTeX and joins one that is there', async () => {
    assert.equal(await inserted('latex', 'States|', frugal), 'States \\cite{zmushko2025frugal}|');
    const editor = await openWithCursors('latex', '\\citep[see][p.~3]{qin2025cake|}');
    await insert('insertCitation', frugal);
    assert.equal(editor.document.getText(), '\\citep[see][p.~3]{qin2025cake,zmushko2025frugal}');
  });

  it('takes the LaTeX command from the settings', async () => {
    await setting('latex.citeCommand', 'autocite');
    try {
      assert.equal(await inserted('latex', '|', frugal), '\\autocite{zmushko2025frugal}|');
    } finally {
      await setting('latex.citeCommand', undefined);
    }
  });

  it('writes at every cursor, and one undo takes all of it back', async () => {
    const editor = await openWithCursors('markdown', 'One|\n\nTwo|\n');
    await insert('insertCitation', frugal);
    assert.equal(editor.document.getText(), 'One [@zmushko2025frugal]\n\nTwo [@zmushko2025frugal]\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'One\n\nTwo\n');
  });

  it('keeps text that is selected', async () => {
    const editor = await openWithCursors('markdown', 'Memory');
    editor.selection = new vscode.Selection(0, 0, 0, 6);
    await insert('insertCitation', frugal);
    assert.equal(editor.document.getText(), 'Memory [@zmushko2025frugal]');
  });

  it('writes the formatted citation where the language has no syntax', async () => {
    const editor = await openWithCursors('plaintext', 'Seen|');
    await insert('insertCitation', frugal);
    assert.equal(editor.document.getText(), 'Seen (Zmushko et al., 2025)');
  });
});

describe('Insert Citation where nothing may be written', () => {
  withBuiltinCollection();
  afterEach(closeEditors);

  it('leaves a read-only document as it is', async () => {
    const editor = await openWithCursors('markdown', 'Seen|');
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await insert('insertCitation', frugal);
    assert.equal(editor.document.getText(), 'Seen');
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
  });

  it('does nothing to a document for a key that no paper has', async () => {
    const editor = await openWithCursors('markdown', 'Seen|');
    await insert('insertCitation', 'nobody1900nothing');
    assert.equal(editor.document.getText(), 'Seen');
  });
});

describe('what a message quotes', () => {
  it('can be neither a link nor an icon', () => {
    assert.doesNotMatch(plainWords('[Fix](command:workbench.action.terminal.new) $(trash)'), /\]\(|\$\(/);
  });
});

describe('Insert Reference and Formatted Citation', () => {
  withBuiltinCollection();
  afterEach(closeEditors);

  it('gives APA by default, in the language of the document', async () => {
    const markdown = await openWithCursors('markdown', '|');
    await insert('insertReference', frugal);
    const reference = markdown.document.getText();
    assert.match(reference, /^Zmushko, P\., Beznosikov, A\., Takáč, M\., & Horváth, S\. \(2025\)\./);
    assert.match(reference, /\*Proceedings of the 42nd International Conference on Machine Learning\*/);
    const latex = await openWithCursors('latex', '|');
    await insert('insertReference', frugal);
    assert.match(latex.document.getText(), /Horváth, S\. \(2025\).*\\emph\{Proceedings/s);
    assert.match(latex.document.getText(), /\\& Horváth/);
  });

  it('formats a citation of several', async () => {
    const editor = await openWithCursors('markdown', 'States|');
    await insert('insertFormattedCitation', frugal, cake);
    assert.equal(editor.document.getText(), 'States (Qin et al., 2025; Zmushko et al., 2025)');
  });

  it('follows the style that is set', async () => {
    await setting('format.style', 'ieee');
    try {
      const editor = await openWithCursors('markdown', '|');
      await insert('insertReference', frugal);
      assert.match(editor.document.getText(), /P\. Zmushko, A\. Beznosikov, M\. Takáč, and S\. Horváth/);
    } finally {
      await setting('format.style', undefined);
    }
  });
});

describe('Insert Summary', () => {
  withBuiltinCollection();
  afterEach(closeEditors);

  it('puts a block below the paragraph, and one undo takes it back', async () => {
    const before = '# Notes\n\nA paragraph| that goes on.\n\nAnother.\n';
    const editor = await openWithCursors('markdown', before);
    await insert('insertSummary', frugal);
    const text = editor.document.getText();
    assert.match(text, /that goes on\.\n\n.*FRUGAL: Memory-Efficient Optimization.*\n\nAnother\.\n$/s);
    assert.match(text, /Zmushko et al\., 2025/);
    assert.match(text, /Splits each gradient/);
    assert.match(text, /\[@zmushko2025frugal\]/);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before.replace('|', ''));
  });

  it('is LaTeX in LaTeX, for several papers', async () => {
    const editor = await openWithCursors('latex', '|');
    await insert('insertSummary', frugal, cake);
    const text = editor.document.getText();
    assert.match(text, /\\cite\{zmushko2025frugal\}/);
    assert.match(text, /\\cite\{qin2025cake\}/);
    assert.doesNotMatch(text, /[^\\][&%#]/);
  });

  it('follows a template of the user’s', async () => {
    await setting('summary.markdownTemplate', '> {{title}} ({{year}})\n> {{doi}}\n> {{tldr}}');
    try {
      const editor = await openWithCursors('markdown', '|');
      await insert('insertSummary', frugal);
      assert.match(editor.document.getText(), /^> FRUGAL: .* \(2025\)\n> Splits each gradient[^\n]*\n?$/);
    } finally {
      await setting('summary.markdownTemplate', undefined);
    }
  });
});

describe('Copy', () => {
  withBuiltinCollection();
  it('puts keys and references on the clipboard', async () => {
    await insert('copyKey', frugal, cake);
    assert.equal(await vscode.env.clipboard.readText(), `${frugal}, ${cake}`);
    await insert('copyReference', frugal);
    assert.match(await vscode.env.clipboard.readText(), /^Zmushko, P\., .*FRUGAL/);
    await insert('copyCitation', frugal);
    assert.equal(await vscode.env.clipboard.readText(), '[@zmushko2025frugal]');
  });
});

describe('Insert Citation from elsewhere', () => {
  withBuiltinCollection();
  afterEach(closeEditors);

  it('goes into the editor that was last written in, while a preview has the focus', async () => {
    const editor = await openWithCursors('markdown', 'Seen|');
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    await until('the preview', () => (vscode.window.activeTextEditor === undefined ? true : undefined));
    await insert('insertCitation', frugal);
    assert.equal(editor.document.getText(), 'Seen [@zmushko2025frugal]');
  });
});
