import type * as vscode from 'vscode';
import { paperCard } from '../core/notes/paperCard';
import type { ShelfPaper } from '../core/shelf/protocol';
import { plainMarkdown } from './safeMarkdown';
import { sourceLabel } from './sourceLabels';

/** The card that hovering over a paper shows. */
export function paperTooltip(paper: ShelfPaper): vscode.MarkdownString {
  return plainMarkdown(
    paperCard(paper, {
      techniques: paper.techniques,
      sourceLabels: paper.sources.map((at) => sourceLabel(at.source)),
    }),
  );
}
