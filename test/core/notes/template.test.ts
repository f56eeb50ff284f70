import assert from 'node:assert/strict';
import { parseTemplate } from '../../../src/core/notes/template';

const fields = ['title', 'year', 'abstract', 'keyResults', 'techniques'];

/** The problems of a template as `line:from-to code message`, all counted from 0. */
function problemsOf(text: string): readonly string[] {
  return parseTemplate(text, fields).problems.map(({ range, code, message, severity }) => {
    assert.equal(severity, 'warning');
    assert.equal(range.start.line, range.end.line);
    return `${range.start.line}:${range.start.character}-${range.end.character} ${code} ${message}`;
  });
}

describe('parseTemplate', () => {
  it('takes lines apart into text and fields', () => {
    assert.deepEqual(parseTemplate('**{{title}}** ({{ year }})\n\nEnd', fields), {
      template: {
        items: [
          {
            kind: 'line',
            parts: [
              { kind: 'text', text: '**' },
              { kind: 'field', field: 'title' },
              { kind: 'text', text: '** (' },
              { kind: 'field', field: 'year' },
              { kind: 'text', text: ')' },
            ],
          },
          { kind: 'line', parts: [] },
          { kind: 'line', parts: [{ kind: 'text', text: 'End' }] },
        ],
      },
      problems: [],
    });
  });

  it('finds a placeholder between braces of LaTeX', () => {
    assert.deepEqual(parseTemplate('\\textbf{{{title}}}{{{{year}}}}', fields).template.items, [
      {
        kind: 'line',
        parts: [
          { kind: 'text', text: '\\textbf{' },
          { kind: 'field', field: 'title' },
          { kind: 'text', text: '}{{' },
          { kind: 'field', field: 'year' },
          { kind: 'text', text: '}}' },
        ],
      },
    ]);
  });

  it('makes a block of lines between tags that stand alone', () => {
    const text = 'a\r\n {{#keyResults}}\r\n- {{keyResults}}\r\n{{/keyResults}} \r\nb';
    assert.deepEqual(parseTemplate(text, fields), {
      template: {
        items: [
          { kind: 'line', parts: [{ kind: 'text', text: 'a' }] },
          {
            kind: 'block',
            field: 'keyResults',
            lines: [
              {
                kind: 'line',
                parts: [
                  { kind: 'text', text: '- ' },
                  { kind: 'field', field: 'keyResults' },
                ],
              },
            ],
          },
          { kind: 'line', parts: [{ kind: 'text', text: 'b' }] },
        ],
      },
      problems: [],
    });
  });

  it('makes a section of a stretch within a line', () => {
    assert.deepEqual(parseTemplate('{{#year}}in {{year}}, {{/year}}so', fields), {
      template: {
        items: [
          {
            kind: 'line',
            parts: [
              {
                kind: 'section',
                field: 'year',
                parts: [
                  { kind: 'text', text: 'in ' },
                  { kind: 'field', field: 'year' },
                  { kind: 'text', text: ', ' },
                ],
              },
              { kind: 'text', text: 'so' },
            ],
          },
        ],
      },
      problems: [],
    });
  });

  it('allows a stretch within a line of a block', () => {
    assert.deepEqual(problemsOf('{{#title}}\n{{#year}}x{{/year}}\n{{/title}}'), []);
  });

  it('reports an unknown field with its place and the field that was meant', () => {
    assert.deepEqual(problemsOf('ok {{title}}\n  {{titel}} {{Year}}'), [
      '1:2-11 unknown-field There is no field “titel”. Did you mean “title”?',
      '1:12-20 unknown-field There is no field “Year”. Did you mean “year”?',
    ]);
  });

  it('names the fields there are when none is near', () => {
    assert.deepEqual(problemsOf('{{publisher}}'), [
      '0:0-13 unknown-field There is no field “publisher”. ' +
        'Known fields: title, year, abstract, keyResults, techniques.',
    ]);
  });

  it('knows nothing of what every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'title.length']) {
      const { template, problems } = parseTemplate(`{{${name}}}`, fields);
      assert.deepEqual(template.items, [{ kind: 'line', parts: [{ kind: 'text', text: `{{${name}}}` }] }]);
      assert.deepEqual(
        problems.map((problem) => problem.code),
        ['unknown-field'],
      );
    }
  });

  it('reports unknown fields of sections, once for each tag', () => {
    assert.deepEqual(
      problemsOf('{{#yeer}}\nx\n{{/yeer}}').map((problem) => problem.slice(0, 22)),
      ['0:0-9 unknown-field Th', '2:0-9 unknown-field Th'],
    );
  });

  const texts = [
    '{{constructor.constructor("return 1")()}}',
    '{{title()}}',

    '{{>partial}}',
    '{{!comment}}',
    '{{&title}}',
    '{{= <% %> =}}',
    '{{ti tle}}',
    '{{title}',
    '{title}',
    '{{}}',
    '{{title\n}}',
    '<%= title %>',
    '${title}',
    '\\frac{{a}{b}}',
    `{{${'a'.repeat(65)}}}`,
  ];
  for (const text of texts) {
    it(`takes ${JSON.stringify(text.slice(0, 44))} as text, without a problem`, () => {
      assert.deepEqual(parseTemplate(text, fields), {
        template: {
          items: text.split('\n').map((line) => ({ kind: 'line', parts: [{ kind: 'text', text: line }] })),
        },
        problems: [],
      });
    });
  }

  const closing = 'has to follow on the same line, or both stand on lines of their own.';
  const unpaired: readonly (readonly [string, readonly string[]])[] = [
    ['{{#year}} x', [`0:0-9 unpaired-section “{{#year}}” is not closed: “{{/year}}” ${closing}`]],
    [
      'x {{/year}}',
      ['0:2-11 unpaired-section “{{/year}}” closes nothing: there is no “{{#year}}” before it.'],
    ],
    [
      '{{#year}}{{#title}}x{{/title}}{{/year}}',
      [
        `0:0-9 unpaired-section “{{#year}}” is not closed: “{{/year}}” ${closing}`,
        '0:30-39 unpaired-section “{{/year}}” closes nothing: there is no “{{#year}}” before it.',
      ],
    ],
    [
      '{{#year}}\nx {{/year}}',
      [
        `0:0-9 unpaired-section “{{#year}}” is not closed: “{{/year}}” ${closing}`,
        '1:2-11 unpaired-section “{{/year}}” closes nothing: there is no “{{#year}}” before it.',
      ],
    ],
    [
      '{{#year}}\n{{#title}}\nx\n{{/title}}\n{{/year}}',
      [
        `0:0-9 unpaired-section “{{#year}}” is not closed: “{{/year}}” ${closing}`,
        '4:0-9 unpaired-section “{{/year}}” closes nothing: there is no “{{#year}}” before it.',
      ],
    ],
  ];
  for (const [text, problems] of unpaired) {
    it(`reports what is not paired in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsOf(text), problems);
    });
  }

  for (const piece of ['{', '{{', '{{title', '{{title}}', '{{#title}}\n', '{{/title}}\n', '}}']) {
    it(`takes ${JSON.stringify(piece)} twenty thousand times`, () => {
      const { template } = parseTemplate(piece.repeat(20_000), fields);
      assert.equal(template.items.length, piece.endsWith('\n') ? 20_001 : 1);
    });
  }
});
