/**
 * Summaries and the notes they are read from, in all forms: what commands make of papers. No start needs any of it, so
 * the extension has it in a file of its own, read when something of it is first used; see esbuild.js.
 */
export { excerpt } from './excerpt';
export { comparisonTable, defaultColumns, readColumns } from './forms/comparison';
export { calloutStyleOf } from './forms/markdownBlocks';
export { narrativeCitation } from './forms/narrative';
export { relatedWork } from './forms/relatedWork';
export { formBlocks, summarised, summaryForms } from './forms/summaryForms';
export { writeBlocks, writeTableRow } from './forms/writeBlocks';
export { readNote } from './note/ownSummary';
export { summarise, summaryFields } from './summary';
