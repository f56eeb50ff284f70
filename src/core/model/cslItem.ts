/**
 * A name as CSL-JSON has it. Source: CSL-JSON input schema 1.0.2
 * (https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json).
 */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** `de`, `van der`: dropped when only the family name is shown. */
  readonly 'dropping-particle'?: string;
  /** `von`, `de la`: stays with the family name. */
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  readonly 'comma-suffix'?: boolean;
  /** An institution, or a name that is not taken apart. */
  readonly literal?: string;
}

/** A date as CSL-JSON has it: one or two (for a range) lists of year, month, day; or words in `literal`. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** The name variables of CSL 1.0.2 that readers and writers know. */
export const cslNameVariables = [
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
  'editorial-director',
  'director',
  'contributor',
  'recipient',
  'interviewer',
  'reviewed-author',
  'chair',
  'compiler',
  'composer',
  'curator',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'script-writer',
  'series-creator',
] as const;
export type CslNameVariable = (typeof cslNameVariables)[number];

/** The date variables of CSL 1.0.2 that readers and writers know. */
export const cslDateVariables = [
  'issued',
  'accessed',
  'original-date',
  'event-date',
  'submitted',
  'available-date',
] as const;
export type CslDateVariable = (typeof cslDateVariables)[number];

/** The plain text variables of CSL 1.0.2 that readers and writers know. */
export const cslTextVariables = [
  'abstract',
  'annote',
  'archive',
  'archive-place',
  'archive_collection',
  'archive_location',
  'authority',
  'call-number',
  'chapter-number',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'edition',
  'event-place',
  'event-title',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'jurisdiction',
  'keyword',
  'language',
  'medium',
  'note',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'page-first',
  'part-number',
  'part-title',
  'PMCID',
  'PMID',
  'printing-number',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'source',
  'status',
  'supplement-number',
  'title',
  'title-short',
  'URL',
  'version',
  'volume',
  'volume-title',
] as const;
export type CslTextVariable = (typeof cslTextVariables)[number];

/**
 * The bibliographic facts of one work, in CSL-JSON's own words: the one shape that every reader makes and every
 * writer and citeproc take. Text is Unicode; in titles CSL's small markup (`<i>`, `<b>`, `<sup>`, `<sub>`,
 * `<span class="nocase">`) may stand.
 */
export type CslItem = Readonly<
  { type: string } & Partial<Record<CslNameVariable, readonly CslName[]>> &
    Partial<Record<CslDateVariable, CslDate>> &
    Partial<Record<CslTextVariable, string>>
>;

/** A {@link CslItem} that is still being put together by a reader. */
export type CslDraft = { -readonly [K in keyof CslItem]: CslItem[K] };
