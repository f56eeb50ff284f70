import type { Span } from '../base/text';
import type { CitationGroup } from './citationGroup';
import { readRoleKeys } from './keyList';

const role = /\{((?:foot)?cite(?::[a-z]{1,12})?)\}$/;

/**
 * MyST's citations: inline code right behind a role, `{cite:p}` and then keys in backticks. `code` is all inline code of
 * the text. Source: the MyST specification, "Citations", and sphinxcontrib-bibtex.
 */
export function findMystRoles(text: string, code: readonly Span[]): readonly CitationGroup[] {
  return code.flatMap(({ start, end }): CitationGroup[] => {
    const name =
      text.charAt(start) === '`' ? role.exec(text.slice(Math.max(0, start - 32), start))?.[1] : undefined;
    if (name === undefined) {
      return [];
    }
    const inner = { start: start + 1, end: end - 1 };
    return [
      {
        language: 'markdown',
        notation: 'role',
        kind: 'group',
        span: { start: start - name.length - 2, end },
        inner,
        command: name,
        cites: readRoleKeys(text, inner),
      },
    ];
  });
}
