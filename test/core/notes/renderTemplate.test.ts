import assert from 'node:assert/strict';
import type { MarkupLanguage } from '../../../src/core/base/markup';
import { renderTemplate } from '../../../src/core/notes/renderTemplate';
import type { TemplateValue } from '../../../src/core/notes/renderTemplate';
import { parseTemplate } from '../../../src/core/notes/template';

const fields = ['title', 'year', 'url', 'none', 'citation', 'results', 'names', 'empty'];

const values = new Map<string, TemplateValue>([
  ['title', { kind: 'text', text: '50% of {it}_' }],
  ['year', { kind: 'text', text: '2024' }],
  ['none', { kind: 'text', text: ' \n ' }],
  ['url', { kind: 'link', url: 'https://example.org/a_(b)' }],
  ['citation', { kind: 'raw', text: '[@a_b]' }],
  ['results', { kind: 'list', items: ['One & all.', ' ', '[Two].'], separator: ' ' }],
  ['names', { kind: 'list', items: ['A', 'B'], separator: ', ' }],
  ['empty', { kind: 'list', items: ['', ' '], separator: ', ' }],
]);

function render(text: string, language: MarkupLanguage = 'text', own = values): string {
  return renderTemplate(parseTemplate(text, fields).template, own, language);
}

describe('renderTemplate', () => {
  it('puts values in, escaped for the language; only raw ones stay as they are', () => {
    assert.equal(render('{{title}} {{citation}}', 'text'), '50% of {it}_ [@a_b]');
    assert.equal(render('{{title}} {{citation}}', 'markdown'), '50% of \\{it}\\_ [@a_b]');
    assert.equal(render('{{title}} {{citation}}', 'latex'), '50\\% of \\{it\\}\\_ [@a_b]');
    assert.equal(render('{{title}} {{citation}}', 'html'), '50% of {it}_ [@a_b]');
  });

  it('does not touch what the template itself says', () => {
    assert.equal(
      render('# *{{year}}* & \\x{ {{year}} }  \n$1 $& {{year}}', 'latex'),
      '# *2024* & \\x{ 2024 }  \n$1 $& 2024',
    );
  });

  it('never reads a value as a template', () => {
    const own = new Map<string, TemplateValue>([
      ['title', { kind: 'text', text: '{{year}} {{#year}} $& $1 {{constructor}}' }],
      ['citation', { kind: 'raw', text: '{{year}}' }],
      ['results', { kind: 'list', items: ['{{year}}', '{{results}}'], separator: '; ' }],
      ['year', { kind: 'text', text: '2024' }],
    ]);
    assert.equal(
      render('{{title}}|{{citation}}|{{results}}\n- {{results}}', 'text', own),
      '{{year}} {{#year}} $& $1 {{constructor}}|{{year}}|{{year}}; {{results}}\n- {{year}}\n- {{results}}',
    );
  });

  it('puts a value on one line', () => {
    const own = new Map<string, TemplateValue>([
      ['title', { kind: 'text', text: '\r\na\n\n# b\u2028---\rc\n' }],
    ]);
    assert.equal(render('{{title}}', 'text', own), 'a # b --- c');
  });

  it('keeps a value at the start of a line from being a heading, a list or a rule', () => {
    const starts = ['# a', '- a', '1. a', '> a', '---', '=== a', ': a', '+ a', '| a'];
    const rendered = starts.map((text) =>
      render('{{title}}', 'markdown', new Map([['title', { kind: 'text', text }]])),
    );
    assert.deepEqual(rendered, [
      '\\# a',
      '\\- a',
      '1\\. a',
      '\\> a',
      '\\---',
      '\\=== a',
      '\\: a',
      '\\+ a',
      '\\| a',
    ]);
  });

  it('writes CSL markup in the language', () => {
    const own = new Map<string, TemplateValue>([
      ['title', { kind: 'marked', text: 'D<sup>2</sup> <i>in</i> vivo & <x>' }],
    ]);
    assert.equal(render('{{title}}', 'markdown', own), 'D² *in* vivo & \\<x>');
    assert.equal(
      render('{{title}}', 'latex', own),
      'D\\textsuperscript{2} \\emph{in} vivo \\& \\textless{}x\\textgreater{}',
    );
    assert.equal(render('{{title}}', 'text', own), 'D² in vivo & <x>');
  });

  it('writes an address as a link in Markdown and as text elsewhere', () => {
    assert.equal(render('{{url}}', 'markdown'), '<https://example.org/a_%28b%29>');
    assert.equal(render('[x]({{url}})', 'markdown'), '[x](<https://example.org/a_%28b%29>)');
    assert.equal(render('{{url}}', 'latex'), 'https://example.org/a\\_(b)');
    assert.equal(render('{{url}}', 'text'), 'https://example.org/a_(b)');
  });

  it('repeats a line for the entries of a list right after the mark of a list item', () => {
    assert.equal(render('- {{results}}', 'markdown'), '- One & all.\n- \\[Two\\].');
    assert.equal(render('  * {{results}} ({{year}})'), '  * One & all. (2024)\n  * [Two]. (2024)');
    assert.equal(render('1. {{names}}\n2) {{names}}\n+ {{names}}'), '1. A\n1. B\n2) A\n2) B\n+ A\n+ B');
    assert.equal(render('\t\\item {{results}}', 'latex'), '\t\\item One \\& all.\n\t\\item {[}Two].');
  });

  it('joins a list elsewhere', () => {
    assert.equal(render('- Results: {{results}}'), '- Results: One & all. [Two].');
    assert.equal(
      render('{{names}} did it\n\\itemize {{names}}\n-{{names}}'),
      'A, B did it\n\\itemize A, B\n-A, B',
    );
  });

  it('does not repeat a line for a plain field', () => {
    assert.equal(render('- {{year}}'), '- 2024');
  });

  it('leaves a line out when all its placeholders are empty', () => {
    assert.equal(render('a\nDOI: {{none}} {{empty}}\n- {{empty}}\nb'), 'a\nb');
    assert.equal(render('Year {{year}}, {{none}}'), 'Year 2024,');
    assert.equal(render('{{none}}'), '');
  });

  it('keeps a line that has no placeholder, or only an unknown one', () => {
    assert.equal(render('a\n\n\nb {{unknown}}'), 'a\n\n\nb {{unknown}}');
  });

  it('leaves one blank line where something was left out, and none at the ends', () => {
    assert.equal(render('a\n\n{{none}}\n\nb'), 'a\n\nb');
    assert.equal(render('a\n\n{{none}}\n\n{{empty}}\n\n\nb'), 'a\n\nb');
    assert.equal(render('a\n{{none}}\n\nb'), 'a\n\nb');
    assert.equal(render('a\n\n{{none}}\nb'), 'a\n\nb');
    assert.equal(render('{{none}}\n\na\n\n{{none}}\n\n'), 'a');
    assert.equal(render('\n\n  a\nb\n\n'), '  a\nb');
  });

  it('keeps or leaves out a block of lines', () => {
    const text = 'a\n{{#FIELD}}\n\\begin{itemize}\n\\item {{FIELD}}\n\\end{itemize}\n{{/FIELD}}\nb';
    assert.equal(
      render(text.replaceAll('FIELD', 'names')),
      'a\n\\begin{itemize}\n\\item A\n\\item B\n\\end{itemize}\nb',
    );
    assert.equal(render(text.replaceAll('FIELD', 'empty')), 'a\nb');
    assert.equal(render(text.replaceAll('FIELD', 'none')), 'a\nb');
  });

  it('keeps or leaves out a stretch of a line', () => {
    assert.equal(render('{{#year}}in {{year}} {{/year}}{{#none}}by {{none}} {{/none}}so'), 'in 2024 so');
    assert.equal(render('x\n{{#none}}only this{{/none}}'), 'x');
    assert.equal(render('x\n{{#year}}dated{{/year}}'), 'x\ndated');
  });

  it('takes a field without a value for empty', () => {
    assert.equal(render('a {{title}}', 'text', new Map()), '');
  });

  it('turns all line ends of the template into LF', () => {
    assert.equal(render('a\r\n{{year}}\rb'), 'a\n2024\nb');
  });
});
