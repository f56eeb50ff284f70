import { textsOf } from './citeTexts';
import { chooseForm } from './formOf';
import type { Cite, CitationSyntax, CitationText, WriteOptions } from './syntax';

const roleName = /^(?:foot)?cite(?::[a-z]+)?$/;

/** What ends or splits a key in a role. */
const unsafe = /[\s,;{}`\\<>\u0000-\u001f\u007f-\u009f]/;

/** A role's text is no markup: only braces and backticks would end it. */
function guard(text: string): string {
  return text.replace(/[{}`\\]/g, (character) => ({ '{': '(', '}': ')' })[character] ?? "'");
}

const rules = { language: 'text', guard } as const;

function writeMembers(cites: readonly Cite[], options: WriteOptions): CitationText {
  const bad = cites.find(({ key }) => key === '' || unsafe.test(key));
  if (bad) {
    return { refused: `A role cannot carry the citation key "${bad.key}".` };
  }
  const written = cites.map((cite) => {
    const { prefix, after } = textsOf(cite, rules, options);
    return `${prefix === '' ? '' : `{${prefix}}`}${cite.key}${after === '' ? '' : `{${after}}`}`;
  });
  return { text: written.join(options.separator ?? ',') };
}

/**
 * Citations as roles: MyST's with the role in braces, reStructuredText's with it between colons; keys stand in
 * backticks, `{see}a{p. 3},b`. A whole reference has no role.
 */
export function roleSyntax(id: 'myst' | 'rst'): CitationSyntax {
  return {
    id,
    language: id === 'myst' ? 'markdown' : 'rst',
    write: (cites, options = {}) => {
      const choice = chooseForm(id, cites, options);
      if ('refused' in choice || cites.length === 0) {
        return 'refused' in choice ? choice : { text: '' };
      }
      if (!roleName.test(choice.command)) {
        return { refused: `"${choice.command}" is not the name of a role for citations.` };
      }
      const members = writeMembers(cites, options);
      const [open, close] = id === 'myst' ? ['{', '}'] : [':', ':'];
      return 'refused' in members ? members : { text: `${open}${choice.command}${close}\`${members.text}\`` };
    },
    writeMembers: (cites, options = {}) => writeMembers(cites, options),
  };
}
