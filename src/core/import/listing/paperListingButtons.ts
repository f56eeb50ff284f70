/*
 * The buttons and labels that pages put beside papers.
 */

/** Buttons of pages that list papers of a meeting or an archive, alone, in brackets or side by side: `[pdf] [supp]`, `pdf bib abs`. */
const paperButtons =
  /^(?:\[?(?:pdf|ps|bib|bibtex|abs|abstract|supp|supplemental|supplementary(?: pdf| material)?|arxiv|doi|html|code|software|data|dataset|poster|slides|video|talk|url|link|cite|award|(?:download |view )?pdf|pdf icon|open ?review|errata)\]?[\s|,·/]{0,3}){1,9}$/i;
/** Those of them that only papers have. */
const ofPapersOnly = /\b(?:pdf|bib|bibtex|abs|supp|supplemental|supplementary|arxiv|doi|open ?review)\b/i;
/** `Main Conference Track`, `Datasets and Benchmarks Track`; no `Learning to Track`. */
const meetingTrack =
  /^(?:main conference|(?:[\p{L}&]{2,20} ){0,4}(?:conference|benchmarks|papers?) track)$|^\d[\d,]{0,9} citations$/iu;

/** Whether the line is nothing but buttons. */
export function areButtons(text: string): boolean {
  return text.length <= 120 && paperButtons.test(text);
}

/** Whether the line is a button, a track, a count of citations or a date that only pages that list papers have. */
export function isPaperButton(text: string): boolean {
  return (
    (areButtons(text) && ofPapersOnly.test(text)) ||
    (text.length <= 120 && (meetingTrack.test(text) || /^published: /i.test(text)))
  );
}

/** Whether the line is the number that a meeting or a system gave a paper: `Paper ID: 123`, `Paper #12`. */
export function isPaperNumber(text: string): boolean {
  return (
    text.length <= 40 && /^(?:paper|submission)(?: (?:id|number|no\.?))?\s?[:#]?\s?#?\d{1,6}$/i.test(text)
  );
}

/** Whether the line says something of a paper that is read by nobody: `Keywords: `, `Primary Area: `, `ID: 12`. */
export function isUnreadLabel(text: string): boolean {
  return /^(?:ids?\s?:\s?#?\d{1,9}$|(?:key ?words|affiliations?|(?:primary|subject) areas?|supplementary material|cc by[\w .-]{0,20})\s?[:：])/i.test(
    text,
  );
}

/** Whether the line may say something of a paper that is read by nobody, or be a title: `TLDR: `, `Tags: `. */
export function mayBeLabel(text: string): boolean {
  return /^(?:areas?|tl;?dr|track|tags)\s?[:：]/i.test(text);
}
