import type { SummarySection } from './summarySection';

/**
 * What stands under a heading of a structured abstract. `sample`: who was looked at, where, and what was measured, which
 * is method only where nothing else is; `aside` is nothing that a summary needs.
 */
export type HeadingTopic = Exclude<SummarySection, 'code'> | 'conclusion' | 'sample' | 'code' | 'aside';

/**
 * The headings of structured abstracts, as PubMed's journals, the social sciences and others have them, in lower case
 * and without accents. Sources: the IMRaD scheme and the label categories of PubMed's structured abstracts
 * (https://structuredabstracts.nlm.nih.gov), written down anew with what other languages call them.
 */
const labelsByTopic: Readonly<Record<HeadingTopic, string>> = {
  problem:
    'background, introduction, context, motivation, importance, problem, problem statement, rationale, setting the ' +
    'scene, hintergrund, einleitung, contexte, introduccion, antecedentes, contexto, introducao, introduzione, ' +
    'premessa, achtergrond, bakgrund, bakgrunn, 背景',
  idea:
    'objective, objectives, aim, aims, aim of the study, purpose, goal, goals, question, questions, research ' +
    'question, hypothesis, study objective, originality, value, ziel, ziele, zielsetzung, fragestellung, objectif, ' +
    'objectifs, but, objetivo, objetivos, obiettivo, obiettivi, scopo, doel, syfte, formal, 目的',
  method:
    'method, methods, methodology, approach, design, study design, materials, interventions, intervention, procedure, ' +
    'procedures, experimental design, methods and findings, methode, methoden, methodik, methodes, metodo, metodos, ' +
    'materiales, metodologia, materiais, metodi, materiali, metoder, methoden en resultaten, exposure, exposures, ' +
    'research design, 方法',
  sample:
    'patients, participants, subjects, setting, settings, measures, main outcome measures, main outcomes, measurements, ' +
    'outcomes measured, statistical analysis, patienten, pacientes, eligibility criteria, sample',
  results:
    'result, results, findings, main results, finding, principal findings, outcome, outcomes, ergebnis, ergebnisse, ' +
    'resultat, resultats, resultado, resultados, risultati, resultaten, 结果, 結果',
  conclusion:
    'conclusion, conclusions, interpretation, discussion, implications, significance, practical implications, ' +
    'clinical relevance, relevance, clinical significance, summary, concluding remarks, schlussfolgerung, ' +
    'schlussfolgerungen, fazit, diskussion, conclusiones, conclusao, conclusoes, conclusione, conclusioni, ' +
    'conclusie, conclusies, slutsats, slutsatser, konklusion, 结论, 結論',
  limits: 'limitation, limitations, limits, strengths, study limitations, research limitations',
  data: 'data, data sources, data source, dataset, datasets, data collection, databases, materials and data',
  code: 'availability, availability and implementation, code, code availability, software, data availability, implementation',
  aside:
    'trial registration, registration, funding, keywords, key words, level of evidence, ethics, conflict of interest, ' +
    'competing interests, mots cles, palabras clave, schlusselworter, copyright, protocol registration, prospero, ' +
    'supplementary information, contact, 关键词',
};

/** The topic of each heading by its text in lower case, without accents. */
export const headingTopics: ReadonlyMap<string, HeadingTopic> = new Map(
  (Object.entries(labelsByTopic) as [HeadingTopic, string][])
    .reverse()
    .flatMap(([topic, labels]) => labels.split(', ').map((label) => [label, topic] as const)),
);
