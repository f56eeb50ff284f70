import { readCues, readPhrases } from '../cues';
import type { Area, Field } from '../taxonomy';

/**
 * What tells that a paper is of evolutionary computation. Its methods have the names of living things, and are used in
 * all trades: a genetic algorithm for berths is a paper on harbours, one for neural networks or for global optimization
 * is not.
 */
const evolutionaryComputation: Field = {
  cues: readCues(`
    3: evolutionary computation, evolutionary optimization, swarm intelligence, swarm optimization,
      metaheuristic*, global optimization, function optimization, multi-objective optimization,
      many objective optimization, black box optimization, combinatorial optimization,
      continuous optimization, numerical optimization, optimization problems, traveling salesman,
      travelling salesman, continuous spaces, search spaces, fitness function*,
      fitness landscape*, crossover operator*, mutation operator*, natural selection, elitist, elitism,
      genetic operators, pareto optimal*, pareto front*, neural network*, machine learning,
      reinforcement learning, language model*, neural architecture*, artificial intelligence
    2: heuristic*, crossover, pareto, search algorithm*, population based, optimizer*, heuristic search,
      premature convergence, niching, classifier systems, schemata, benchmark functions,
      parallel genetic, self-adaptive, real coded, evolving, evolve, bio-inspired, nature inspired
    1: optimization, search, population, fitness, convergence, selection, mutation, swarm, algorithm
  `).cues,
  venues: readPhrases(`
    evolutionary computation, GECCO, PPSN, parallel problem solving from nature, genetic algorithms,
    genetic programming, foundations of genetic, EuroGP, evostar, artificial life, swarm intelligence,
    swarm and evolutionary, evolvable machines, natural computing, bio-inspired computation
  `),
};

/** The area "Evolutionary computation" of the built-in taxonomy. */
export const evolutionaryArea: Area = {
  id: 'evolutionary-computation',
  label: 'Evolutionary computation',
  field: evolutionaryComputation,
  techniques: [
    {
      id: 'genetic-algorithms',
      label: 'Genetic & evolutionary algorithms',
      related: ['evolution-strategies', 'multi-objective'],
      ...readCues(`
        3: evolutionary algorithm*, evolutionary computation, evolutionary computing, memetic algorithm*,
          cartesian genetic programming, grammatical evolution, learning classifier system*,
          genetic algorithms in search, genetic algorithms and, introduction to genetic algorithms,
          compact genetic algorithm*, parallel genetic algorithm*, real coded genetic, crossover operator*,
          messy genetic, simple genetic algorithm, building block hypothesis, gene expression programming,
          symbolic regression, evolutionary programming, genetic programming hyper,
          linear genetic programming, computers by means of natural selection,
          drift analysis of evolution*, runtime analysis of evolution*
        2: genetic algorithm*, genetic programming, evolutionary optimization, evolutionary search,
          fitness landscape*, niching, schemata, royal road, tournament selection, coevolution*,
          interactive evolution, program synthesis by evolution, evolvable hardware
        1: crossover, mutation, fitness, evolutionary, population, evolv*
        -2: genetic algorithm for rule set, ecological niche*, multi-objective,
          many objective, neural architecture search, coevolution of species
      `),
    },
    {
      id: 'multi-objective',
      label: 'Multi-objective optimization',
      related: ['genetic-algorithms', 'bayesian-optimization'],
      ...readCues(`
        3: NSGA*, MOEA*, SPEA2, many objective optimi*, multi-objective evolutionary,
          multi-objective genetic, nondominated sorting, non dominated sorting, hypervolume indicator*,
          multi-objective particle swarm, pareto archived, multicriterion optimization,
          decomposition based multi-objective, evolutionary multi-objective, indicator based selection,
          hypervolume improvement, multi-objective reinforcement, multi-objective bayesian
        2: multi-objective optimization, multiple objectives, vector evaluated, pareto front*, pareto set*,
          many objective, hypervolume, several objectives, multi-objective, pareto optimal*,
          strength pareto
        1: pareto, objectives, decomposition, elitist, trade off*
        -2: welfare, pareto distribution*, generalized pareto, pareto efficien*
      `),
    },
    {
      id: 'evolution-strategies',
      label: 'Evolution strategies',
      related: ['alignment-evolution', 'genetic-algorithms'],
      ...readCues(`
        3: CMA ES, covariance matrix adaptation, natural evolution strategy, derandomized self adaptation,
          estimation of distribution algorithm*, differential evolution algorithm*,
          adaptive differential evolution, evolution strategies, guided evolution* strateg*,
          cross entropy method for optimi*
        2: evolutionary strategies, differential evolution,
          self adaptation, probabilistic model building, bayesian optimization algorithm,
          population based incremental, derivative free optimi*, black box search, search gradients,
          step size adaptation
        1: mutation*, recombination, population, black box
        -2: life history, evolutionarily stable, mating, plants, animals, crack growth, alignment
      `),
    },
    {
      id: 'swarm-intelligence',
      label: 'Swarm intelligence & metaheuristics',
      related: ['combinatorial-optimization', 'multi-agent-rl'],
      ...readCues(`
        3: swarm intelligence, particle swarm, ant colony system, ant system, max min ant,
          artificial bee colony, grey wolf optimi*, whale optimization, firefly algorithm*,
          bat algorithm*, cuckoo search, harmony search algorithm, gravitational search algorithm,
          bacterial foraging optimi*, hyper heuristic*, ant algorithms, ant colony optimization meta*,
          variable neighborhood search, greedy randomized adaptive search
        2: ant colony, ant colony optimization, metaheuristic*, swarm optimization,
          tabu search, simulated annealing, iterated local search, scatter search, harmony search,
          teaching learning based optimi*, imperialist competitive, nature inspired algorithm*,
          bio-inspired algorithm*, ants, honey bee*, optimization by simulated
        1: swarm*, pheromone*, colony, heuristic*
        -2: nest*, foraging ants, invasive ants, workers, colony founding, multi-objective
      `),
    },
    {
      id: 'neuroevolution',
      label: 'Neuroevolution & novelty search',
      related: ['architecture-search', 'evolution-strategies'],
      ...readCues(`
        3: neuroevolution, neuro evolution, augmenting topologies, evolving neural, evolving deep,
          evolving artificial neural, HyperNEAT, novelty search, search for novelty, quality diversity,
          MAP elites, mapping elites, evolutionary robotics, deep neuroevolution, evolved virtual creatures,
          evolving virtual creatures, compositional pattern producing, evolutionary reinforcement learning,
          open ended evolution, abandoning objectives, evolved neural, evolutionary neural,
          weight agnostic, evolving recurrent, neural networks by evolution, evolved policies,
          open ended learning
        2: open endedness, open ended, behavior* diversity, behavioural diversity, evolved robot*,
          digital evolution, artificial evolution, evolving policies, artificial life,
          population based training, evolving robot*, behavioral repertoire*
        1: novelty, evolv*, topologies, elites, diversity
        -2: evolutionary kv, brain size, regularized evolution
      `),
    },
  ],
};
