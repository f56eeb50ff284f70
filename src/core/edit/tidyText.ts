/** What an editor is told to tidy in a text when it saves it. */
export interface TidyRules {
  /** Takes white space off the ends of lines. */
  readonly trailingSpace: boolean;
  /** Ends the last line. */
  readonly finalLineEnd: boolean;
  /** Takes empty lines off the end. */
  readonly lastLineEnds: boolean;
}

/**
 * Whether a value of VS Code's `editor.codeActionsOnSave` may change a file: names of actions, or what is to become of
 * each, where `false` and `"never"` are no.
 */
export function actsOnSave(setting: unknown): boolean {
  if (typeof setting !== 'object' || setting === null) {
    return false;
  }
  return Object.values(setting).some((when) => when !== false && when !== 'never');
}

/** Whether tidying leaves a text as it is. */
export function isTidy(text: string, { trailingSpace, finalLineEnd, lastLineEnds }: TidyRules): boolean {
  const isOpen = text !== '' && !/[\r\n]$/.test(text);
  const hasEmptyEnd = /(?:\n\r?\n|\r\r)$/.test(text);
  return !(
    (trailingSpace && /[ \t](?:[\r\n]|$)/.test(text)) ||
    (finalLineEnd && isOpen) ||
    (lastLineEnds && hasEmptyEnd)
  );
}
