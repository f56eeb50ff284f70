/** What an editor is told to tidy in a text when it saves it. */
export interface TidyRules {
  /** Takes white space off the ends of lines. */
  readonly trailingSpace: boolean;
  /** Ends the last line. */
  readonly finalLineEnd: boolean;
  /** Takes empty lines off the end. */
  readonly lastLineEnds: boolean;
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
