import { cslKinds } from '../../model/bibtexMapping';
import { runSteps } from '../importSteps';
import type { ImportContext, Importer, ImportResult, ImportSteps } from '../importer';
import { BibtexReading } from './bibtexReading';

function isBibtexType(type: string): boolean {
  return cslKinds.has(type) || ['string', 'preamble', 'comment', 'xdata'].includes(type);
}

/** Whether a file's name, in lower case, says that it is BibTeX, whatever is in it. */
export function isBibtexName(name: string): boolean {
  return /\.(?:bib|bibtex|biblatex)$/.test(name);
}

/** Reads BibTeX and BibLaTeX. */
export class BibtexImporter implements Importer {
  readonly format = 'bibtex';

  recognise(name: string, text: string): number {
    if (isBibtexName(name)) {
      return 1;
    }
    const heads = text.matchAll(/(?:^|[\r\n])[ \t\ufeff]{0,8}@([A-Za-z]{3,30})\s{0,8}[{(]/g);
    return [...heads].some(([, type = '']) => isBibtexType(type.toLowerCase())) ? 0.8 : 0;
  }

  read(text: string, context?: ImportContext): ImportResult {
    return runSteps(this.readInSteps(text, context));
  }

  readInSteps(text: string, context?: ImportContext): ImportSteps {
    return new BibtexReading(text, context).steps();
  }
}
