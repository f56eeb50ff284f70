import type { YamlFault } from './yamlTree';

/** What the library's error codes say to the owner of a file; the code of the problem and a sentence. */
const reasons: ReadonlyMap<string, readonly [code: string, message: string]> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', ['needs-quotes', 'A text with a colon and a space in it needs quotation marks.']],
  [
    'MULTILINE_IMPLICIT_KEY',
    ['bad-yaml', 'A colon is missing here, or this line is not indented as it should be.'],
  ],
  ['BAD_SCALAR_START', ['needs-quotes', 'A text that begins with this sign needs quotation marks.']],
  ['BAD_ALIAS', ['needs-quotes', 'A text that begins with * or & needs quotation marks.']],
  [
    'BAD_INDENT',
    ['bad-indent', 'This is not indented as it should be, or something before it is not closed.'],
  ],
  ['TAB_AS_INDENT', ['bad-indent', 'This line is indented with a tab; YAML takes spaces only.']],
  ['MISSING_CHAR', ['unclosed-text', 'A quotation mark, a bracket, a comma or a colon is missing here.']],
  ['BAD_DQ_ESCAPE', ['bad-escape', 'A backslash is followed by a sign that YAML does not know.']],
  ['UNEXPECTED_TOKEN', ['bad-yaml', 'This sign cannot stand here in YAML.']],
  ['BAD_DIRECTIVE', ['bad-yaml', 'A line that begins with % is an instruction, and this one is not known.']],
  ['RESOURCE_EXHAUSTION', ['too-deep', 'This goes too deep: lists and maps stand in each other too often.']],
]);

/** The fault for an error of the library at an offset. */
export function faultOfYamlError(yamlCode: string, offset: number): YamlFault {
  const [code, message] = reasons.get(yamlCode) ?? ['bad-yaml', 'This is not YAML.'];
  return { severity: 'error', code, message, span: { start: offset, end: offset + 1 } };
}
