import { normaliseArxiv } from '../model/paper';
import { isRisKey } from '../model/risMapping';

const doiAlone =
  /^(?:doi:?\s{0,3})?(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}(?:\.\d{1,9}){0,5}\/\S+)$/i;

/** The DOI of a text that is one and nothing else, with or without `doi:` or resolver. */
export function wholeDoi(text: string | undefined): string | undefined {
  return doiAlone.exec(text ?? '')?.[1];
}

/** Whether a text names a work on arXiv: `arXiv:2411.07837`, `arXiv preprint arXiv:...`, or its address there. */
export function isArxivText(text: string): boolean {
  return /^arxiv|^https?:\/\/arxiv\.org\//i.test(text) && normaliseArxiv(text) !== undefined;
}

/** A label as the citation key where it can be one; databases also put their own numbers there. */
export function citationKeyFrom(label: string | undefined): string | undefined {
  return label !== undefined && isRisKey(label) ? label : undefined;
}
