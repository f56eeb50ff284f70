import { LineIndex } from '../../base/text';
import { cslKinds } from '../../model/bibtexMapping';
import type { Problem } from '../../model/problem';
import type { PaperRecord } from '../../model/record';
import { arxivOfFields, bibtexExtras } from './bibtexExtras';
import { BibtexFields } from './bibtexFields';
import { BibtexInheritance } from './bibtexInheritance';
import type { BibtexWork } from './bibtexInheritance';
import { bibtexItem } from './bibtexItem';
import {
  duplicateFieldProblem,
  findValueProblem,
  inheritanceProblem,
  syntaxProblem,
  undefinedStringProblem,
} from './bibtexProblems';
import { scanBibtex } from './bibtexScanner';
import { BibtexStrings } from './bibtexStrings';
import type { BibtexEntry, BibtexField, BibtexFile } from './bibtexSyntax';
import type { Importer, ImportResult } from '../importer';

/** Entries that lend fields or settings to others, and are no works. */
const notWorks = new Set(['xdata', 'control', 'bibnote', 'ieeetranbstctl']);

function isBibtexType(type: string): boolean {
  return cslKinds.has(type) || ['string', 'preamble', 'comment', 'xdata'].includes(type);
}

/** Reads BibTeX and BibLaTeX. */
export class BibtexImporter implements Importer {
  readonly format = 'bibtex';

  recognise(name: string, text: string): number {
    if (/\.(?:bib|bibtex|biblatex)$/.test(name)) {
      return 1;
    }
    const heads = text.matchAll(/(?:^|[\r\n])[ \t\ufeff]{0,8}@([A-Za-z]{3,30})\s{0,8}[{(]/g);
    return [...heads].some(([, type = '']) => isBibtexType(type.toLowerCase())) ? 0.8 : 0;
  }

  read(text: string): ImportResult {
    return new BibtexReading(text).read();
  }
}

/** One reading of one text. */
class BibtexReading {
  readonly #file: BibtexFile;
  readonly #lines: LineIndex;
  readonly #strings: BibtexStrings;
  readonly #problems: Problem[] = [];

  constructor(text: string) {
    this.#file = scanBibtex(text);
    this.#lines = new LineIndex(text);
    this.#strings = new BibtexStrings(text.length);
  }

  read(): ImportResult {
    for (const error of this.#file.errors) {
      this.#problems.push(syntaxProblem(error, this.#lines));
    }
    const works = this.#expand();
    const inheritance = new BibtexInheritance(works);
    const records = works
      .filter((work) => !notWorks.has(work.entry.type))
      .map((work) => this.#record(work.entry, inheritance.complete(work).fields));
    for (const fault of inheritance.faults) {
      this.#problems.push(inheritanceProblem(fault, this.#lines));
    }
    this.#checkKeys();
    return { records, problems: inOrder(this.#problems) };
  }

  /** All entries with the names in their values replaced by what was defined for them further up in the file. */
  #expand(): BibtexWork[] {
    const strings = [...this.#file.strings];
    let next = 0;
    const works = this.#file.entries.map((entry) => {
      for (; (strings[next]?.span.start ?? Infinity) < entry.span.start; next++) {
        this.#define(strings[next]);
      }
      return { entry, fields: this.#fieldsOf(entry) };
    });
    strings.slice(next).forEach((string) => this.#define(string));
    for (const preamble of this.#file.preambles) {
      this.#reportUnknown(this.#strings.expand(preamble.value).unknown);
    }
    return works;
  }

  #define(string: BibtexField | undefined): void {
    if (string) {
      this.#reportUnknown(this.#strings.define(string));
    }
  }

  #reportUnknown(pieces: BibtexField['value']): void {
    for (const piece of pieces) {
      this.#problems.push(undefinedStringProblem(piece, this.#lines));
    }
  }

  #fieldsOf(entry: BibtexEntry): Map<string, string> {
    const fields = new Map<string, string>();
    for (const field of entry.fields) {
      if (fields.has(field.name)) {
        this.#problems.push(duplicateFieldProblem(field, this.#lines));
      } else {
        const { text, unknown } = this.#strings.expand(field.value);
        fields.set(field.name, text);
        this.#reportUnknown(unknown);
        // A name that nothing defines is told of already.
        const problem = unknown.length === 0 ? findValueProblem(field, text, this.#lines) : undefined;
        if (problem) {
          this.#problems.push(problem);
        }
      }
    }
    return fields;
  }

  #record(entry: BibtexEntry, raw: ReadonlyMap<string, string>): PaperRecord {
    const fields = new BibtexFields(raw);
    const arxiv = arxivOfFields(fields);
    const item = bibtexItem(entry.type, fields, arxiv);
    const extras = bibtexExtras(entry.type, fields, item, arxiv);
    return { key: entry.key, item, extras, range: this.#lines.rangeOf(entry.span) };
  }

  /** LaTeX finds only one of two entries with the same key; BibTeX does not tell capitals apart, BibLaTeX does. */
  #checkKeys(): void {
    const seen = new Map<string, string>();
    for (const { key, keySpan } of this.#file.entries) {
      const folded = key?.toLowerCase();
      if (key === undefined || folded === undefined) {
        continue;
      }
      const earlier = seen.get(folded);
      if (earlier === undefined) {
        seen.set(folded, key);
      } else {
        const isSame = earlier === key;
        this.#problems.push({
          severity: isSame ? 'warning' : 'information',
          code: isSame ? 'duplicate-key' : 'key-differs-in-case',
          message: isSame
            ? `The citation key “${key}” stands in this file already.`
            : `The citation key “${key}” differs from “${earlier}” only in capitals, which BibTeX does not tell apart.`,
          range: this.#lines.rangeOf(keySpan),
        });
      }
    }
  }
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
