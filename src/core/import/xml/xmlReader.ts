import { SaxesParser } from 'saxes';
import { decodeEntities } from '../htmlEntities';

/** What a reader of XML wants to hear of an element, in the order of the text. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string | undefined>>) => void;
  /** Text, references resolved, CDATA included; may come in several pieces. */
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** What of an XML text had to be changed or left unread; offsets into it. */
export interface XmlFindings {
  /** The first `&` that begins no reference; all such stand for themselves. */
  readonly looseAmpersand: number | undefined;
  /** The first character, or reference to one, that XML does not allow; all such were left out. */
  readonly badCharacter: number | undefined;
  /** Where the text stopped being XML, or went too deep. Nothing behind it was told. */
  readonly fault: number | undefined;
}

/** No format that is read goes deeper. */
const deepest = 64;

/** How much is parsed before the next look at whether it is still worth while. */
const pieceLength = 8192;

/** Characters without a meaning of their own, one of which stands for a loose `&` while the text is parsed. */
const standIns = ['\uf8fe', '\uf8fd', '\uf8fc', '\uf8fb', '\uf8fa'];

/** Lone halves of pairs, and what XML 1.0 does not allow. */
const badCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** An `&` that begins none of XML's own references. */
const looseAmpersands = /&(?!(?:amp|lt|gt|quot|apos);|#\d{1,7};|#[xX][\da-fA-F]{1,6};)/g;

const numberReferences = /&#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}));/g;

function isAllowed(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

interface Prepared {
  readonly text: string;
  readonly standIn: string | undefined;
  readonly looseAmpersand: number | undefined;
  readonly badCharacter: number | undefined;
}

/** How a reference to a character begins that HTML has a name for; exports have them, though XML does not. */
const namedCharacter = /^&[A-Za-z]{2,8};/;

function isNamed(text: string, offset: number): boolean {
  const name = namedCharacter.exec(text.slice(offset, offset + 10))?.[0];
  return name !== undefined && decodeEntities(name) !== name;
}

/** The text with what each stand-in stands for: a reference to a character, or `&`. */
function decodeAfter(text: string, standIn: string): string {
  const [first = '', ...others] = text.split(standIn);
  const decoded = others.map((part) => {
    const name = namedCharacter.exec(`&${part.slice(0, 9)}`)?.[0] ?? '&';
    return decodeEntities(name) + part.slice(name.length - 1);
  });
  return first + decoded.join('');
}

/** The text, as long as before, without what XML does not allow and with no reference that is not XML's own. */
function prepare(text: string): Prepared {
  let looseAmpersand: number | undefined;
  let badCharacter: number | undefined;
  const standIn = standIns.find((character) => !text.includes(character));
  const prepared = text
    .replace(badCharacters, (_, offset: number) => {
      badCharacter ??= offset;
      return ' ';
    })
    .replace(looseAmpersands, (_, offset: number, all: string) => {
      looseAmpersand ??= isNamed(all, offset) ? undefined : offset;
      return standIn ?? ' ';
    })
    .replace(numberReferences, (found, decimal?: string, hexadecimal?: string, offset = 0) => {
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
      if (isAllowed(code)) {
        return found.toLowerCase();
      }
      badCharacter ??= offset;
      return ' '.repeat(found.length);
    });
  // In a CDATA section a plain `&` is as it should be.
  const hasSection = text.includes('<![CDATA[');
  return { text: prepared, standIn, looseAmpersand: hasSection ? undefined : looseAmpersand, badCharacter };
}

/**
 * Reads one element of XML, or its beginning where `isWhole` is false. Never throws. No entities are expanded but
 * XML's own five and numbers; a document's declarations are none of its concern.
 */
export function readXml(text: string, listener: XmlListener, isWhole: boolean): XmlFindings {
  const { text: prepared, standIn, looseAmpersand, badCharacter } = prepare(text);
  const parser = new SaxesParser({ fragment: true, xmlns: false });
  let depth = 0;
  let fault: number | undefined;
  // The parser tells that an element is closed just before it tells that another name closed it.
  let closed: string | undefined;
  const flush = (): boolean => {
    if (fault === undefined && closed !== undefined) {
      listener.close(closed);
    }
    closed = undefined;
    return fault === undefined;
  };
  const fail = (): void => {
    fault ??= Math.min(parser.position, text.length);
  };
  const decoded = (piece: string): string =>
    standIn !== undefined && piece.includes(standIn) ? decodeAfter(piece, standIn) : piece;
  const tell = (piece: string): void => {
    if (flush()) {
      listener.text(decoded(piece));
    }
  };
  parser.on('error', fail);
  parser.on('text', tell);
  parser.on('cdata', tell);
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > deepest) {
      fail();
    } else if (flush()) {
      for (const [attribute, value] of Object.entries(attributes)) {
        attributes[attribute] = decoded(value);
      }
      listener.open(name, attributes);
    }
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    flush();
    closed = name;
  });
  for (let at = 0; at < prepared.length && fault === undefined; at += pieceLength) {
    parser.write(prepared.slice(at, at + pieceLength));
  }
  if (fault === undefined && isWhole) {
    parser.close();
  }
  flush();
  return { looseAmpersand, badCharacter, fault };
}
