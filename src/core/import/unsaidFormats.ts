import { unsaidInEndnoteXml, unsaidInEnw } from './endnote/endnoteUnsaid';
import { EndnoteXmlImporter } from './endnote/endnoteXml';
import { EnwImporter } from './endnote/enw';
import type { Importer } from './importer';
import { RisImporter } from './ris/ris';
import { unsaidInRis } from './ris/risUnsaid';
import { TableImporter } from './table/table';
import { unsaidInTable } from './table/tableUnsaid';
import type { UnsaidFacts } from './unsaid';

/** A format whose records have fields beyond those that are read. */
export interface UnsaidFormat {
  readonly importer: Importer;
  /** Of file names. */
  readonly endings: RegExp;
  /** Whose names its fields have: tags of RIS, elements of EndNote's XML, headers of a table. */
  readonly names: 'ris' | 'endnote' | 'table';
  /** What the record between two offsets of a text says and is not read of it. */
  readonly open: (text: string) => (start: number, end: number) => UnsaidFacts | undefined;
}

function eachBy(read: (text: string) => UnsaidFacts | undefined): UnsaidFormat['open'] {
  return (text) => (start, end) => read(text.slice(start, end));
}

/** All such formats. */
export function createUnsaidFormats(): readonly UnsaidFormat[] {
  return [
    {
      importer: new RisImporter(),
      endings: /\.(?:ris|txt|refman|cgi|ovd)$/i,
      names: 'ris',
      open: eachBy(unsaidInRis),
    },
    {
      importer: new EnwImporter(),
      endings: /\.(?:enw|txt|end|refer)$/i,
      names: 'endnote',
      open: eachBy(unsaidInEnw),
    },
    {
      importer: new EndnoteXmlImporter(),
      endings: /\.(?:xml|endx|txt)$/i,
      names: 'endnote',
      open: eachBy(unsaidInEndnoteXml),
    },
    {
      importer: new TableImporter(),
      endings: /\.(?:csv|tsv|tab|txt)$/i,
      names: 'table',
      open: unsaidInTable,
    },
  ];
}
