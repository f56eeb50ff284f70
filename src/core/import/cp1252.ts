/** The little of the platform's `TextDecoder` (Encoding Standard, in Node and in browsers) that is needed here. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** What windows-1252 has at 0x80 to 0x9f; some releases of Node decode them wrongly. */
export const cp1252High = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some releases of Node 20 and 22 decode this range as if it were ISO 8859-1; elsewhere nothing is left to replace. */
export function decodeCp1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (char) => cp1252High.charAt(char.charCodeAt(0) - 0x80));
}
