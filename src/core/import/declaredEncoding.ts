/** Names under which programs write encodings, in small letters without punctuation, and the platform's labels. */
const labels: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'],
  ['unicodeutf8', 'utf-8'],
  ['latin1', 'windows-1252'],
  ['isolatin1', 'windows-1252'],
  ['ansinew', 'windows-1252'],
  ['windowslatin1', 'windows-1252'],
  ['latin2', 'iso-8859-2'],
  ['isolatin2', 'iso-8859-2'],
  ['windowslatin2', 'windows-1250'],
  ['latin5', 'iso-8859-9'],
  ['latin9', 'iso-8859-15'],
  ['applemac', 'macintosh'],
  ['macroman', 'macintosh'],
  ['xmacroman', 'macintosh'],
  ['macosroman', 'macintosh'],
  ['macintosh', 'macintosh'],
  ['koi8r', 'koi8-r'],
  ['koi8u', 'koi8-u'],
  ['gbk', 'gbk'],
  ['gb2312', 'gbk'],
  ['gb18030', 'gb18030'],
  ['cp936', 'gbk'],
  ['big5', 'big5'],
  ['big5hkscs', 'big5'],
  ['cp950', 'big5'],
  ['sjis', 'shift_jis'],
  ['shiftjis', 'shift_jis'],
  ['windows31j', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['eucjp', 'euc-jp'],
  ['euckr', 'euc-kr'],
]);

/** JabRef, BibDesk, Emacs, TeX editors, and the databases that write RIS, each say it in their own way. */
const declarations: readonly RegExp[] = [
  /^%%? ?Encoding: ?([\w. -]{1,40})$/im,
  /^%% ?Saved with string encoding ([\w ]{0,30}\([^()\n\r]{1,40}\)|[\w -]{1,40})/im,
  /^%.{0,40}-\*-.{0,40}coding: ?([\w-]{1,40})/im,
  /^% ?!TeX encoding ?= ?([\w. -]{1,40})$/im,
  /^Content: ?text\/plain; ?charset="?([\w-]{1,40})/im,
];

/** `Cp1252`, `ISO8859_1`, `Western (Mac OS Roman)` as the platform calls it; `undefined` where nobody knows it. */
function labelOf(name: string): string | undefined {
  const inner = /\(([^()]{1,40})\)/.exec(name)?.[1] ?? name;
  const bare = inner.toLowerCase().replace(/[^a-z0-9]/g, '');
  const iso = /^iso8859(\d{1,2})$/.exec(bare)?.[1];
  const windows = /^(?:cp|windows|ansi)(125\d)$/.exec(bare)?.[1];
  if (iso !== undefined) {
    return iso === '1' ? 'windows-1252' : `iso-8859-${iso}`;
  }
  return windows === undefined ? labels.get(bare) : `windows-${windows}`;
}

/**
 * The encoding that a text says it is in, as a label of the Encoding Standard. `beginning` is read as if it were
 * ASCII; a statement that is not understood counts as none.
 */
export function findDeclaredEncoding(beginning: string): string | undefined {
  for (const declaration of declarations) {
    const name = declaration.exec(beginning)?.[1];
    if (name !== undefined) {
      return labelOf(name);
    }
  }
  return undefined;
}
