/** Engines copy shorter slices anyway (V8: below 13 characters). */
const shortestSlice = 13;

/**
 * `text` as a string of its own. A slice of a string keeps all of that string in memory; what outlives the text of a
 * large file must therefore be copied out of it.
 */
export function ownText(text: string): string {
  return text.length < shortestSlice ? text : [text.slice(0, 1), text.slice(1)].join('');
}

/** Lets go of the text that the last regular expression matched in: engines keep it for `RegExp.$_`. */
export function forgetLastMatch(): void {
  ''.replace(/$/, '');
}
