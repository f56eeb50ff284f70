/** What a sentence of an abstract tells: what is hard, what the authors did, what came out. */
export type SentenceKind = 'problem' | 'method' | 'result';

/** Phrases that speak for a kind of sentence; `weight` says how strongly. */
export interface CueGroup {
  readonly weight: number;
  readonly phrases: readonly string[];
}

function split(list: string): readonly string[] {
  return list.split(', ');
}

/** Words between `we` and its verb that say nothing: `we further propose` counts as `we propose`. */
export const adverbsAfterWe: readonly string[] = split(
  'also, further, then, thus, therefore, additionally, finally, next, first, hence, here, ' +
    'subsequently, consequently, formally, empirically, theoretically',
);

/**
 * The words by which {@link SentenceKind} is told, our own list for English abstracts, with the plainest of German, French, Spanish and Italian.
 * Accents are folded. Phrases are in lower case, are
 * matched as whole words, and hyphens count as spaces. Only the heaviest group that occurs counts in full; each
 * further phrase adds a little.
 */
export const abstractCues: Readonly<Record<SentenceKind, readonly CueGroup[]>> = {
  problem: [
    {
      weight: 6,
      phrases: split('^background:, ^motivation:, ^problem:, ^problem statement:, ^introduction:, ^context:'),
    },
    {
      weight: 4,
      phrases: split(
        'however, unfortunately, nonetheless, nevertheless, ^yet, ^but, drawback, drawbacks, bottleneck, ' +
          'bottlenecks, suffer from, suffers from, suffering from, remains a challenge, remains ' +
          'challenging, poses challenges, posing challenges, open problem, open question, little attention, ' +
          'poorly understood, remains unclear, prohibitively, pressing issue, bislang, jedoch, allerdings, cependant, ' +
          'toutefois, sin embargo, tuttavia',
      ),
    },
    {
      weight: 3,
      phrases: split(
        'challenge, challenges, challenging, limitation, limitations, pitfall, difficult, difficulty, ' +
          'difficulties, expensive, costly, impractical, infeasible, inefficient, ineffective, fail to, ' +
          'fails to, failed to, struggle, struggles, lack of, lacks, hinders, hampers, underexplored, ' +
          'unexplored, unaddressed, overlook, overlooks, neglect, neglects, neglecting, ignore, ignores, ' +
          'suboptimal, too slow, cannot, rarely, scarce, unstable, vulnerable, prone to, limiting, limits ' +
          'the, limits their, demands, demanding, existing methods, most prior work',
      ),
    },
    {
      weight: 2,
      phrases: split(
        'requires, require, degrade, degrades, degradation, overhead, despite, although, while, only, ' +
          'still, limited, critical, consumes, needs, costs, very memory, not been, inferior, burden, ' +
          'outdated, loss, become, but',
      ),
    },
  ],
  method: [
    {
      weight: 8,
      phrases: split(
        'we propose, we introduce, we present, we develop, we design, we devise, we describe, we ' +
          'formulate, we contribute, this paper proposes, this paper presents, this paper introduces, this ' +
          'paper describes, this paper develops, this work proposes, this work presents, this work ' +
          'introduces, this article proposes, this article presents, this study proposes, this study ' +
          'presents, this thesis presents, us to propose, us to introduce, us to develop, us to design, to ' +
          'introduce, and propose, and introduce, the aim of this, the purpose of this, the objective of this, aim of the ' +
          'study, i propose, i introduce, ^methods:, ^method:, ^approach:, ^methodology:, ' +
          '^materials and methods:',
      ),
    },
    {
      weight: 6,
      phrases: split(
        'we survey, we review, we study, we investigate, we analyze, we analyse, we examine, we explore, ' +
          'we perform, we conduct a, we build, we construct, we create, we derive, we implement, we train, ' +
          'we provide, we extend, we revisit, we consider, we advocate, we suggest, we offer, we adapt, we ' +
          'combine, we push, we argue, i argue, i examine, i study, we report, we aimed, we sought, we examined, we ' +
          'investigated, we analyzed, we analysed, we assessed, we evaluated, we conducted, we developed, is proposed, are proposed, is introduced, are introduced, this paper ' +
          'surveys, this paper reviews, this paper studies, this paper investigates, this paper explores, ' +
          'this paper examines, this paper shows, this survey, this review, this essay, this article, this ' +
          'chapter, this thesis, this dissertation, this study, proposes a, proposes an, we prove, i prove, ^objective:, ' +
          '^aim:, ^purpose:, der beitrag untersucht, dieser beitrag, der aufsatz, dieser aufsatz, die arbeit untersucht, ' +
          'diese arbeit, die studie untersucht, diese studie, wir untersuchen, wir entwickeln, wir stellen, in diesem ' +
          'beitrag, cet article, cette etude, cette recherche, nous proposons, nous etudions, nous presentons, nous ' +
          'analysons, este articulo, este estudio, este trabajo, proponemos, presentamos, analizamos, questo articolo, ' +
          'questo studio, proponiamo',
      ),
    },
    {
      weight: 4,
      phrases: split(
        'in this paper, in this work, in this article, in this study, we use, we ' +
          'apply, we employ, we adopt, we exploit, we leverage, we focus, we compare, we aim, we separate, ' +
          'we allocate, we optimize, we identify, we generalize, our method, our approach, our framework, ' +
          'our model, our algorithm, our system, the proposed, the key idea, the key insight, the crux of, ' +
          'the core of, drawing on, we varied, we measured, we recorded, we interviewed, we surveyed, we ' +
          'followed, we enrolled, we recruited, is described, are described, is presented, are presented, is performed, ' +
          'grundlage sind, grundlage bilden, auf der grundlage, wir befragten, nous nous appuyons, a partir d, ' +
          'a partir de, basado en',
      ),
    },
    {
      weight: 2,
      phrases: split(
        'this paper, this work, to address this, to this end, to overcome, to mitigate, to tackle, novel, a new, framework, ' +
          'algorithm, leverages, employs, utilizes, uses, combines, consists of, comprises, constructs, ' +
          'integrates, extends, applies, decomposes, called, termed, named, denoted',
      ),
    },
  ],
  result: [
    {
      weight: 6,
      phrases: split(
        'outperform, outperforms, outperformed, outperforming, surpass, surpasses, surpassing, superior results, superior performance, results ' +
          'show, results demonstrate, results indicate, results suggest, results validate, experiments ' +
          'show, experiments demonstrate, experiments validate, evaluations show, evaluation shows, we ' +
          'achieve, we obtain, we show that, we demonstrate that, we find that, we found that, we observe ' +
          'that, order of magnitude, orders of magnitude, superiority, on par with, ^results:, ^result:, ' +
          '^findings:, ^conclusion:, ^conclusions:, es zeigt sich, die ergebnisse zeigen, wir zeigen dass, les resultats ' +
          'montrent, nous montrons que, los resultados muestran, mostramos que, i risultati mostrano',
      ),
    },
    {
      weight: 4,
      phrases: split(
        'achieve, achieves, achieved, achieving, attains, state of the art, speedup, speedups, speed up, ' +
          'faster, superior, competitive, comparable, effectiveness, experiments, experimental, ' +
          'evaluations, finds that, found that, we found, reveals that, revealed that, suggests that, suggest that, was ' +
          'associated with, were associated with, we conclude, concludes that, concluded that, we document, i show, i ' +
          'find, improves, improved, improvement, improvements, our results, these results, our ' +
          'findings, up to, reduces, reduced, reducing, reduction, twice, we show, we demonstrate, we find, ' +
          'demonstrates, is evaluated, are evaluated, matches the, significantly',
      ),
    },
    {
      weight: 1,
      phrases: split(
        'benchmark, benchmarks, datasets, accuracy, compared to, compared with, than, baselines',
      ),
    },
  ],
};

/** Sentences with one of these tell where code or data is, not what the paper says; they are never taken. */
export const asideCues: readonly string[] = split(
  'code is available, codes are available, code and data, code and dataset, code and models, code ' +
    'will be, codes are publicly, code is publicly, code available, source code, will be made ' +
    'available, will be released, publicly released, publicly available at, is available at, are ' +
    'available at, we release, open sourced at, project page, all rights reserved, copyright, ' +
    '^keywords:',
);
