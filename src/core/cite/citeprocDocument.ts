import type { Engine, PositionedCitation } from 'citeproc';
import type { CslItem } from '../model/cslItem';
import { authorNames } from './citeprocNames';
import { load, readBibliography, remember, toCitationItem } from './citeprocEngine';
import type { WarmEngine } from './citeprocEngine';
import type { CitedItem, FormattedReference, PlacedCitation, ReferenceItem } from './formatTypes';
import { markedFormatName } from './markedFormat';

/** What citeproc made of a document, before it is written in a language. */
export interface MarkedDocument {
  readonly citations: readonly { readonly text: string; readonly lead: string }[];
  readonly references: readonly FormattedReference[];
}

/** Whether words join the works of a citation, `see A; but cf. B`: no style may put them in another order. */
export function keepsOrder(items: readonly CitedItem[]): boolean {
  return items.length > 1 && items.some(({ prefix }) => prefix !== undefined && prefix.trim() !== '');
}

/** A note begins with a capital: `See Doe` of the prefix `see`. As Pandoc has it. */
export function beginningNote(items: readonly CitedItem[]): readonly CitedItem[] {
  return items.map((item, index) =>
    index === 0 && item.prefix !== undefined
      ? { ...item, prefix: item.prefix.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase()) }
      : item,
  );
}

function place({ items, narrative }: PlacedCitation, index: number, isNote: boolean): PositionedCitation {
  return {
    citationID: String(index),
    citationItems: (isNote ? beginningNote(items) : items).map(toCitationItem),
    properties: {
      noteIndex: isNote ? index + 1 : 0,
      ...(narrative && !isNote ? { mode: 'composite' as const } : {}),
      ...(keepsOrder(items) ? { unsorted: true as const } : {}),
    },
  };
}

/** What citeproc says where a style has no form for the authors alone, as numbered styles have not. */
const noForm = '[NO_PRINTED_FORM]';

/** A citation of citeproc's without what it says where the style has nothing to print, as MLA has without author. */
export function withoutNoForm(text: string): string {
  return text.replaceAll(noForm, '').trim();
}

function withNames(text: string, items: readonly { readonly item: CslItem }[], engine: Engine): string {
  return text.startsWith(noForm)
    ? `${items.map(({ item }) => authorNames(item, engine)).join('; ')}${text.slice(noForm.length)}`
    : text;
}

function textOf(text: string, { items, narrative }: PlacedCitation, engine: Engine): string {
  return narrative ? withNames(text, items, engine) : withoutNoForm(text);
}

/** Formats all citations of a document in their order, and the references of what it cites and of `uncited`. */
export function readDocument(
  warm: WarmEngine,
  citations: readonly PlacedCitation[],
  uncited: readonly ReferenceItem[],
): MarkedDocument {
  const { engine } = warm;
  const isNote = engine.opt.xclass === 'note';
  load(warm, []);
  remember(warm, [...citations.flatMap(({ items }) => items), ...uncited]);
  const placed = citations.map((citation, index) => place(citation, index, isNote));
  const texts = engine.rebuildProcessorState(
    placed.filter(({ citationItems }) => citationItems.length > 0),
    markedFormatName,
    uncited.map(({ key }) => key),
  );
  const byId = new Map(texts.map(([id, , text]) => [id, text]));
  return {
    citations: citations.map(({ items, narrative }, index) => ({
      text: textOf(byId.get(String(index)) ?? '', { items, narrative }, engine),
      lead: isNote && narrative ? items.map(({ item }) => authorNames(item, engine)).join('; ') : '',
    })),
    references: readBibliography(warm),
  };
}
