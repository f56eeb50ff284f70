import { cslKinds } from '../../model/bibtexTypes';
import { runSteps } from '../importSteps';
import type { ImportContext, Importer, ImportResult, ImportSteps } from '../importer';
import { BibtexReading } from './bibtexReading';

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
    const heads = text.matchAll(
      /(?:^|[\r\n]|<(?:pre|code)[^<>]{0,80}>)[ \t\ufeff]{0,8}@([A-Za-z]{3,30})\s{0,8}[{(]/g,
    );
    return [...heads].some(([, type = '']) => isBibtexType(type.toLowerCase())) ? 0.8 : 0;
  }

  read(text: string, context?: ImportContext): ImportResult {
    return runSteps(this.readInSteps(text, context));
  }

  readInSteps(text: string, context?: ImportContext): ImportSteps {
    return new BibtexReading(text, context).steps();
  }
}
