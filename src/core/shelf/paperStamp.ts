import { hashText } from '../base/hash';
import { LibraryPaper } from '../model/libraryPaper';
import type { Paper } from '../model/paper';

/** Stands for all that is searched of a paper of a library, its techniques by one taxonomy included. */
export function stampOf(paper: Paper): number {
  const content = paper instanceof LibraryPaper ? paper.content : hashText(JSON.stringify(paper));
  // A key of the file's own is part of what its record says; one of our own making depends on all other papers.
  return paper.keyIsGenerated ? hashText(`${content} ${paper.key}`) : content;
}
